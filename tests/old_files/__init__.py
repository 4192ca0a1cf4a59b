"""Files as versions of the format have them, kept for ever."""
