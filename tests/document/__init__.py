"""Test the open file: how it changes, and how every change is undone."""
