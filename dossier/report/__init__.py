"""From a dossier to paper: neutral blocks, and writers that turn them into text."""
