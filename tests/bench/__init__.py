"""Measure the ratios that the program promises."""
