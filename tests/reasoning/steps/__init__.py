"""What is asked of figures and steps."""
