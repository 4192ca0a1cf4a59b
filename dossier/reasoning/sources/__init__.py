"""What sources say: differing answers, and quotations found in their texts."""
