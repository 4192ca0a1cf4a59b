"""The tests of the widgets: each is made, used by mouse and keys, and looked at."""
