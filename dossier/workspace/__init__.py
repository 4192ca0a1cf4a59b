"""This machine: paths, settings, recent files, and one whole save."""
