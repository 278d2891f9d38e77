<<<<<<< HEAD
"""Consult runs a mandated consultation from the resolution that asks for it to the report that answers it."""
=======
"""Consult takes a mandate of the Human Rights Council from a call to a report everyone can read."""
>>>>>>> press
