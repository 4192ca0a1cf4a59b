"""The formats of a report: the same blocks as a page, a text, a table."""
