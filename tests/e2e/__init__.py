"""Tests of the whole program: real processes, as a person starts them."""
