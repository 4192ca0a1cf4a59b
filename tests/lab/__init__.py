"""Tests that need the tools of a laboratory: file systems, tracers, displays."""
