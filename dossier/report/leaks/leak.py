"""What was found of what stays behind in what is about to leave: a value, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from dossier.model.paths import Path
from dossier.report.leaks.searched import Found

At = tuple[Path, str, Path | str]
"""A value by where it stays, and the field, or else the words, in which it leaves."""


@dataclass(frozen=True, slots=True)
class Leak:
    """A value that stays behind and stands in what would leave, at one place.

    `common` is one that gives nothing away by itself: it also stands there in its own right, or is
    a word, a country, a year. It is told; any other waits for a decision.
    """

    value: str
    path: Path
    excerpt: str
    common: bool
    place: str = ""
    """The record and the field in which it stays, in words."""
    stands: str = ""
    """The record and the field that leave and say it, where one does so by itself."""
    stood: Path = ()
    """The place of that field in what leaves."""
    said: str = ""
    """The value in words, where a file writes it otherwise, as a day."""
    itself: str = ""
    """The value as what leaves writes it."""
    alike: bool = False
    """It is a name in another spelling, a short one, or small: so it may be none, and is told."""

    @property
    def told(self) -> str:
        """Give the value as it is told to a person."""
        return self.said or self.value

    @property
    def at(self) -> At:
        """Give what a person decides on: this value, at this place."""
        return self.path, self.value, self.stood or self.excerpt


class Hit(NamedTuple):
    """A value that was found, and each text in which it was."""

    leak: Leak
    """What is to be told of it; where it stands is not known yet."""
    found: tuple[Found, ...]
