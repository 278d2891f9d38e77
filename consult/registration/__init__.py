"""Registering for an event, and the organizers' decisions on registrations."""
