"""Reads of easy-to-read editions: rows, findings, coverage, staleness, readiness."""
