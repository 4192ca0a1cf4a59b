"""From a dossier to items: what of each record has a date, or should have one."""
