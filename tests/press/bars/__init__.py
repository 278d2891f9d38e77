"""The long tests of the press: as many documents as an office prints in years."""
