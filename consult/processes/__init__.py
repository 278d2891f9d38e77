"""A process: one consultation from mandate to report, and the roles held in it."""
