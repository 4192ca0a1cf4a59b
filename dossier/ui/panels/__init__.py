"""Panels: what stands beside or before the tabs."""
