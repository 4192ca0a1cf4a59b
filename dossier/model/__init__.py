"""What a dossier says: frozen values, with no clock, no disk, no settings and no screen."""
