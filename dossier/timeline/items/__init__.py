"""What there is to show: things with a time, by group, and which of them are looked at."""
