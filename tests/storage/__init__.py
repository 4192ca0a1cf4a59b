"""How a dossier lies on disk, tested."""
