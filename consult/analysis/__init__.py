"""Analysis: the codebook, and passages coded from it."""
