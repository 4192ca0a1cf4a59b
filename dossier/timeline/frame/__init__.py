"""The picture: the parts of a frame, and how they are laid out."""
