"""The tests of all that puts words on the screen."""
