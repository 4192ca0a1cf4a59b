"""Which lane each item has: one for itself, or one of a crowd that is counted."""
