"""The tests, one package for each capability."""
