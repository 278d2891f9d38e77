"""Mandates: the resolution paragraphs that ask for something, the products they ask for, and when these are due."""
