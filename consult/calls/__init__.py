"""Calls for input and their questionnaires, in several languages."""
