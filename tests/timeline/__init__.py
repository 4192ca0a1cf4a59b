"""Test the way from dates to shapes, without a screen."""
