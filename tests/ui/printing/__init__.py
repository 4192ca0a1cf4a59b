"""Test the report on paper, read back by tools that are not ours."""
