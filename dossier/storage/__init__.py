"""How a dossier lies on disk: read strictly, written whole or not at all."""
