"""The shapes a frame is made of: glyphs and words, in pixels."""
