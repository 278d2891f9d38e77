"""Acts on easy-to-read editions: their structure, their texts, what is accepted and left out, rounds of readers."""
