"""The Flask toolbox: guarded rooms, one transaction a request, languages, forms, errors, headers."""
