"""Publishing: compile the editions of a report into every rendition, and release them to the public."""
