"""What follows from a dossier: terms, custody, findings, unknowns and contradictions."""
