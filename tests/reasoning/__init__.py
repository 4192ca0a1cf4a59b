"""Tests of what follows from a dossier."""
