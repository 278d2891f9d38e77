"""Reads of the register; confidential words come out through the gate only."""
