"""The one register: everything said or handed in, its texts, consent, passages, and the gate before them."""
