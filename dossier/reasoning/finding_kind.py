"""What a kind of finding is: how serious it is, and the sentence that it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Severity = Literal["error", "warning", "note"]
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Kind:
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
