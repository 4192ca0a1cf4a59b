"""Test the panels: each is used by hand beside a real dossier."""
