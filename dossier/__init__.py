"""Dossier keeps the record of one person's case, on this machine only."""

__version__ = "0.1.0"
