"""What is asked of findings."""
