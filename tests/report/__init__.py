"""Test what stands on paper: its blocks, its numbers, and the writers that turn them into text."""
