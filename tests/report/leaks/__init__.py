"""What is asked of the leak test."""
