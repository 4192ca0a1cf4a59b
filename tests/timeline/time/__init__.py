"""What is asked of the line of time."""
