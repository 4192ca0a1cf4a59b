"""What is asked of the things on the line."""
