"""What is not known of a case: what a record leaves open, and which days a date can be."""
