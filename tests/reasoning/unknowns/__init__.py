"""What is asked of what is not known."""
