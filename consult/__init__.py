"""Consult runs a mandated consultation from the resolution that asks for it to the report that answers it."""
