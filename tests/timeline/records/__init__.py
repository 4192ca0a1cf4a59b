"""What is asked of finding what has a date."""
