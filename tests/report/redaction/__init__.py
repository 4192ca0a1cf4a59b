"""What is asked of what may leave."""
