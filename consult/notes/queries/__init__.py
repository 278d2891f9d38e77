"""Finding notebooks, interventions and revisions; sealing and opening their words."""
