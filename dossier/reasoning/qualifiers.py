"""What the marks of dates, about and uncertain, make of the figures that are reckoned with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from dossier.i18n import Words
from dossier.model.dates import Date, Qualifier

# Marked for translation.
_SAID: Final[Mapping[Qualifier, str]] = {
    "~": "about {figure}",
    "?": "{figure} (uncertain)",
    "%": "about {figure} (uncertain)",
}


def of(when: Date | None) -> Qualifier:
    """Give the mark of a date, or those of both ends of an interval as one.

    >>> of(Date("2016-05~/2016-06?"))
    '%'
    """
    ends = (when.start, when.end) if when else ()
    return joint(end.qualifier for end in ends if end)


def joint(marks: Iterable[Qualifier]) -> Qualifier:
    """Give the mark of what is reckoned with several dates: it is no surer than any of them."""
    found = {sign for mark in marks for sign in ("?~" if mark == "%" else mark)}
    if len(found) > 1:
        return "%"
    return "?" if "?" in found else "~" if "~" in found else ""


def is_marked(*dates: Date | None) -> bool:
    """Tell whether one of the dates is marked as about or uncertain."""
    return any(map(of, dates))


def qualified(figure: str, mark: Qualifier, words: Words) -> str:
    """Say a figure with the mark that it has: "about 11 days"."""
    return words.tr(_SAID[mark]).format(figure=figure) if mark else figure
