"""The example: the resolutions' own process, with invented stakeholders who say invented things."""
