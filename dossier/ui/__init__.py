"""The screen: everything a person sees and touches."""
