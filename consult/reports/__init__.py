"""Reports: numbered paragraphs that cite passages, in one original language and its translations."""
