"""Reads of submissions: seals, one's own, the office's list, what is published."""
