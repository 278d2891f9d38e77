"""Tests of reading and comparing numbers."""
