"""Tests of the language rules."""
