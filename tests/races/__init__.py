"""Several writers at once; each race has a negative control."""
