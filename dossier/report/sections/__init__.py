"""The sections of a report: each tells one side of a case, or nothing where nothing is known."""
