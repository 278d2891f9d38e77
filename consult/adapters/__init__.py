"""The outside world behind the kernel's ports, each with a twin in memory for tests."""
