"""What is asked of shapes."""
