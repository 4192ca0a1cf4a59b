"""What is asked of the custody ledger."""
