"""Easy-to-read editions: statements bound to a report's paragraphs, in six languages, checked and tested by readers."""
