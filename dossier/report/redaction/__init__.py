"""What may leave and what stays behind: profiles, and the dossier that holds no more."""
