"""What a kind of finding is: how serious it is, and the sentence that it says."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Severity = Literal["error", "warning", "note"]
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "note")


class Kind(NamedTuple):
    """One kind; `sentence` is marked for translation, with places for what it speaks of.

    An error cannot be as it stands; a warning may be right, but seldom is; a note is worth
    knowing.
    """

    theme: str
    name: str
    severity: Severity
    sentence: str


def theme(name: str, *rows: tuple[str, Severity, str]) -> tuple[Kind, ...]:
    """Make the kinds of one theme."""
    return tuple(Kind(name, *row) for row in rows)
