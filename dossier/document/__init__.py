"""The open file: the one place where a dossier changes."""
