"""Tests of how values are said and read back."""
