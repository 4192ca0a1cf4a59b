"""The timeline on screen and paper: one painter for every device, and a view that takes input."""
