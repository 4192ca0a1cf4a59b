"""Test the tabs: each is shown with real dossiers, and used by hand."""
