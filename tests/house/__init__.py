"""The rules of the house: each is a function that names what breaks it."""
