"""What is asked of each format."""
