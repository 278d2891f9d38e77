"""Examples of each rule, one module for each language."""
