"""What is asked of the arithmetic of terms."""
