"""Accommodation cases: what a person needs to take part, and what the accessibility focal point answers."""
