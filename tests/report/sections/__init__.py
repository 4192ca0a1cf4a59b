"""Test each section of the summary by what it tells of a small case."""
