"""Where the person was held and for how many days, and where the person stands now."""
