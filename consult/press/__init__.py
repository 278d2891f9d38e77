"""The press: a document as a value, and its accessible renditions as bytes."""
