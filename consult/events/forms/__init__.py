"""Forms of events and programmes."""
