"""Words: contributors' text that is held until cleared, and messages said in the reader's language."""
