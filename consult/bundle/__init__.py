"""The interchange bundle: a whole process as documented JSON in one file, out and in again."""
