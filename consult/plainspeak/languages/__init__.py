"""The data of the six languages, one module each; loaded by name, one at a time."""
