"""What organizers do with series, events and programmes."""
