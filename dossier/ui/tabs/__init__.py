"""Tabs: the five views of one dossier."""
