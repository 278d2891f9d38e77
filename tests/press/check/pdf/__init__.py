"""Tests of the checker of PDFs."""
