"""Checking finished files: what of the standards they do not meet, said so that a person can mend it."""

from consult.press.check.finding import Condition, Finding

__all__ = ["Condition", "Finding"]
