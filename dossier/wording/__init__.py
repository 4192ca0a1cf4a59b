"""How it is said and read back: dates, durations, money and names of places, per language."""
