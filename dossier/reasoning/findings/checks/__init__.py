"""The checks, one theme a file: each looks for what does not fit and gives findings."""
