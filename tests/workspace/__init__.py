"""Test what the program keeps on this machine."""
