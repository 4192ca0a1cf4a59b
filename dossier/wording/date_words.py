"""The words of dates: which sentence says which form of date, as tables used in both directions.

The texts here are marked for translation and said through `Words.tr`. Reading matches what was
typed against the same sentences, so whatever is said can be read back, in every language.
A form is the text of a date with slots, such as "{year}-{month}"; `date_slots` knows the slots.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

# Three forms of each month, since other languages bend the name: alone, behind a day, behind "in".
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAYS_OF_MONTHS: Final = (
    "{day} January",
    "{day} February",
    "{day} March",
    "{day} April",
    "{day} May",
    "{day} June",
    "{day} July",
    "{day} August",
    "{day} September",
    "{day} October",
    "{day} November",
    "{day} December",
)
IN_MONTHS: Final = (
    "in January",
    "in February",
    "in March",
    "in April",
    "in May",
    "in June",
    "in July",
    "in August",
    "in September",
    "in October",
    "in November",
    "in December",
)
SHORT_MONTHS: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
SEASONS: Final = ("spring", "summer", "autumn", "winter")
QUARTERS: Final = ("first quarter", "second quarter", "third quarter", "fourth quarter")
WEEKDAYS: Final = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
DECADE: Final = "the {first}s"
YEARS: Final = "the years {first} to {last}"
FIRST_AND_LAST: Final = "{first} and {last}"
UTC: Final = "UTC"

# A date that stands alone and has no mark: the sentence says how far it is known.
ALONE: Final[Mapping[str, str]] = {
    "{year}-{month}": "some day {in_month} {year}",
    "{year}-{season}": "some time in {season} {year}",
    "{year}-{quarter}": "some time in the {quarter} of {year}",
    "{year}": "some time in {year}",
    "{years}": "some time in {years}",
    "XXXX": "not known",
}
# A date at an end of an interval, or with a mark; and the forms that are the same everywhere.
BARE: Final[Mapping[str, str]] = {
    "{year}-{day_month}": "{day_month} {year}",
    "{year}-{day_month}T{time}": "{day_month} {year} at {time}",
    "{year}-{day_month}T{time}{offset}": "{day_month} {year} at {time} ({offset})",
    "{years}-{day_month}": "{day_month} in {years}",
    "XXXX-{day_month}": "{day_month}, year not known",
    "{year}-{days}": "some day between {days} {year}",
    "{year}-{month}-XX": "{month} {year}, day not known",
    "{years}-{month}-XX": "{month} in {years}, day not known",
    "XXXX-{month}-XX": "{month}, day and year not known",
    "{year}-{month}": "{month} {year}",
    "{years}-{month}": "{month} in {years}",
    "XXXX-{month}": "{month}, year not known",
    "{year}-{months}": "some month between {months} {year}",
    "{year}-XX": "{year}, month not known",
    "{years}-XX": "{years}, month not known",
    "XXXX-XX": "month and year not known",
    "{year}-XX-XX": "{year}, month and day not known",
    "{years}-XX-XX": "{years}, month and day not known",
    "XXXX-XX-XX": "day, month and year not known",
    "{year}-XX-{day}": "day {day} of some month of {year}",
    "{years}-XX-{day}": "day {day} of some month in {years}",
    "XXXX-XX-{day}": "day {day}, month and year not known",
    "{year}-{season}": "{season} {year}",
    "{years}-{season}": "{season} in {years}",
    "XXXX-{season}": "{season}, year not known",
    "{year}-{quarter}": "the {quarter} of {year}",
    "{years}-{quarter}": "the {quarter} in {years}",
    "XXXX-{quarter}": "the {quarter}, year not known",
    "{year}": "{year}",
    "{years}": "{years}",
    "XXXX": "a year not known",
    # Any other place of X, such as 20X4-1X: shown as it is.
    "{signs}": "{signs}, X not known",
}
MARKED: Final[Mapping[str, str]] = {
    "%": "about {date}, uncertain",
    "~": "about {date}",
    "?": "{date}, uncertain",
}
SPAN: Final[Mapping[str, str]] = {
    "{a}/{b}": "from {a} to {b}",
    "{a}/..": "since {a}, as last reported",
    "{a}/": "from {a} to a day not known",
    "../{b}": "until {b}",
    "/{b}": "from a day not known to {b}",
    "/..": "beginning not known, going on as last reported",
    "../": "beginning open, end not known",
    "../..": "beginning open, going on as last reported",
}
# Where a date is one moment, an interval means some time within it.
MOMENT: Final[Mapping[str, str]] = {
    **SPAN,
    "{a}/{b}": "some time between {a} and {b}",
    "{a}/..": "{a} or later",
    "{a}/": "some time between {a} and a day not known",
    "../{b}": "{b} or earlier",
    "/{b}": "some time between a day not known and {b}",
}
# The same, said by the year, month or day next to the end, where there is one.
NEXT_TO: Final[Mapping[str, str]] = {
    "{a}/..": "after {a}",
    "../{b}": "before {b}",
}
BETWEEN: Final = "between {a} and {b}"

# The short form, for lists and tables: what is not here is said as at the end of an interval.
SHORT: Final[Mapping[str, str]] = {
    "{year}-{day_month}T{time}": "{day_month} {year}, {time}",
    "{year}-{day_month}T{time}{offset}": "{day_month} {year}, {time} ({offset})",
    "XXXX-{day_month}": "{day_month}, no year",
    "{year}-{month}-XX": "{month} {year}",
    "{years}-{month}-XX": "{month} in {years}",
    "XXXX-{month}-XX": "{month}, no year",
    "XXXX-{month}": "{month}, no year",
    "{year}-XX": "{year}",
    "{years}-XX": "{years}",
    "XXXX-XX": "no year",
    "{year}-XX-XX": "{year}",
    "{years}-XX-XX": "{years}",
    "XXXX-XX-XX": "no year",
    "XXXX-{season}": "{season}, no year",
    "XXXX-{quarter}": "{quarter}, no year",
    "XXXX": "not known",
    "{signs}": "{signs}",
}
SHORT_MARKED: Final[Mapping[str, str]] = {
    "%": "about {date}?",
    "~": "about {date}",
    "?": "{date}?",
}
SHORT_SPAN: Final[Mapping[str, str]] = {
    "{a}/{b}": "{a} to {b}",
    "{a}/..": "since {a}",
    "{a}/": "from {a}",
    "../{b}": "until {b}",
    "/{b}": "to {b}",
    "/..": "going on",
    "../": "end not known",
    "../..": "going on",
}
SHORT_MOMENT: Final[Mapping[str, str]] = {
    **SHORT_SPAN,
    "{a}/{b}": "{a} to {b}",
    "{a}/..": "{a} or later",
    "{a}/": "{a} or later",
    "../{b}": "{b} or earlier",
    "/{b}": "{b} or earlier",
}
PRECISIONS: Final[Mapping[str, str]] = {
    "second": "to the second",
    "minute": "to the minute",
    "day": "to the day",
    "month": "to the month",
    "season": "to the season",
    "quarter": "to the quarter",
    "year": "to the year",
    "decade": "to ten years",
    "century": "to a hundred years",
    "millennium": "to a thousand years",
    "no year": "without a year",
    "interval": "from one date to another",
    "no such date": "no such date",
}
# A date of a file that no calendar has, said everywhere as it is written. Marked for translation.
IMPOSSIBLE: Final = "“{text}” (no such date)"
QUALIFIERS: Final[Mapping[str, str]] = {
    "?": "uncertain",
    "~": "about",
    "%": "about, and uncertain",
}
