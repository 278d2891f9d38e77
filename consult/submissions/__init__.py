"""Written submissions to a call for input: drafting, files, consent, handing in, the office's decision, publishing."""
