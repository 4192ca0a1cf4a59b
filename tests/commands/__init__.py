"""Test the commands: what they print, where they write, how they end."""
