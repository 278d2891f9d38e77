"""Consult takes a mandate of the Human Rights Council from a call to a report everyone can read."""
