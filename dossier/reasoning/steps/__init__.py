"""How a reckoning is said, so that a lawyer can follow it by hand: figures, and steps."""
