"""Count on in the calendar month by month, as by hand, to compare the program's reckoning with."""

from calendar import monthrange
from datetime import date, timedelta


def later(day: date, months: int, more: int) -> date | None:
    """Find the day so many months, and then days, later; None after the year 9999."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        if year > 9999:
            return None
    reached = date(year, month, min(day.day, monthrange(year, month)[1]))
    try:
        return reached + timedelta(more)
    except OverflowError:
        return None
