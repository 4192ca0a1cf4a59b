"""The tests mirror the tree of dossier/, file by file."""
