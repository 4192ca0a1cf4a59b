"""From dossier to paper: blocks and the writers that set them, without a printer."""
