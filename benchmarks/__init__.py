"""Measures the application beside bare pages, in one run; ``python -m benchmarks`` or ``make benchmarks``."""
