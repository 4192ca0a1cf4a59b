"""Tests of what a dossier says."""
