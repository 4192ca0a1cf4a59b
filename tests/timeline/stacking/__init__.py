"""What is asked of lanes."""
