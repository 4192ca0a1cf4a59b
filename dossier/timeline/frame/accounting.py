"""Account for every item: drawn, counted, in the tray or outside, and say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dossier.i18n import Words
from dossier.wording.money import say_number


@dataclass(frozen=True, slots=True)
class Accounting:
    """How many items there are, and where they are; the parts always make the whole."""

    drawn: int = 0
    """On the line, each for itself."""
    counted: int = 0
    """On the line, as part of a number."""
    without_year: int = 0
    """In the tray, with a date."""
    without_date: int = 0
    """In the tray, without one."""
    earlier: int = 0
    """Before the window."""
    later: int = 0
    """After it."""
    elsewhere: int = 0
    """In its time, in a lane above or below it."""
    undated: Mapping[str, int] = field(default_factory=dict[str, int])
    """Records that have no date and need none, by their lists: not among the items."""
    filtered: int = 0
    """Held back, since the person wants to see others only."""
    listed: int = 0
    """In the list, each in a row of its own."""

    @property
    def total(self) -> int:
        return self.shown + self.outside + self.filtered

    @property
    def outside(self) -> int:
        return self.earlier + self.later + self.elsewhere

    @property
    def shown(self) -> int:
        on_line = self.drawn + self.counted
        return on_line + self.without_year + self.without_date + self.listed

    def say(self, words: Words) -> str:
        """Say it in one line, for the status line."""
        if not self.total and not self.undated:
            return words.tr("Nothing here has a date yet")
        shown, total = say_number(self.shown, words), say_number(self.total, words)
        said = words.tr("Showing {shown} of {total}").format(shown=shown, total=total)
        parts = ", ".join(self._parts(words))
        line = words.tr("{what}: {parts}").format(what=said, parts=parts) if parts else said
        left_out = self._left_out(words)
        return words.tr("{said}; {more}").format(said=line, more=left_out) if left_out else line

    def as_list(self) -> Accounting:
        """Account for the same items in the list: there all stand that are not held back."""
        listed = self.shown + self.outside
        return Accounting(listed=listed, undated=self.undated, filtered=self.filtered)

    def _parts(self, words: Words) -> Iterator[str]:
        for text, number in (
            (words.tr("{count} on the line"), self.drawn),
            (words.tr("{count} counted, not drawn one by one"), self.counted),
            (words.tr("{count} without a year in the tray"), self.without_year),
            (words.tr("{count} without a date in the tray"), self.without_date),
            (words.tr("{count} in the list"), self.listed),
            (words.tr("{count} earlier"), self.earlier),
            (words.tr("{count} later"), self.later),
            (words.tr("{count} in lanes above or below"), self.elsewhere),
            (words.tr("{count} held back by your choice"), self.filtered),
        ):
            if number:
                yield text.format(count=say_number(number, words))

    def _left_out(self, words: Words) -> str:
        """Say which records are not here, since nothing in them has a date."""
        if not self.undated:
            return ""
        rows = self.undated.items()
        said = (_form(*row, words).format(count=say_number(row[1], words)) for row in rows)
        return words.tr("without any date: {records}").format(records=", ".join(said))


def _form(name: str, number: int, words: Words) -> str:
    if name == "charges":
        return words.ntr("{count} charge", "{count} charges", number)
    if name == "concerns":
        return words.ntr("{count} concern", "{count} concerns", number)
    return words.ntr("{count} task", "{count} tasks", number)
