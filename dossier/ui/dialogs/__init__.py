"""Dialogs: the few questions that cannot be answered in place."""
