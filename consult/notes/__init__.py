"""Notes of what is said in a session: interventions, saved without loss, handed to the register when notes close."""
