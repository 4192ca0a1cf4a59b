"""How long and until when: the arithmetic of terms, with what is unknown kept as a range."""
