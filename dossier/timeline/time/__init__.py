"""Time as a line: seconds on the civil axis, a zoom of it, and the lines of the calendar."""
