"""Test the painter, the view and the files of the timeline."""
