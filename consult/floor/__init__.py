"""The floor of a session: who asked to speak, in which order and why, who is speaking, who is next."""
