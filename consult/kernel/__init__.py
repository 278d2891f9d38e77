"""What every capability may lean on; knows no Flask and no capability."""
