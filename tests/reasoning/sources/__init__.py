"""What is asked of what sources say."""
