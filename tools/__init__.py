"""Programs that a developer runs by hand, and that the program itself never needs."""
