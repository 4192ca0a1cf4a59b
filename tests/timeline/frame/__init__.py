"""What is asked of a frame."""
