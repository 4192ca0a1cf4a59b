"""The widgets of the program: each paints itself in the theme, none knows what a case is."""
