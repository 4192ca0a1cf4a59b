"""What does not fit in a case: kinds of findings, and the checks that find them."""
