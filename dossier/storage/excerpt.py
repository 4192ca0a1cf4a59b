"""The line at which a file can't be read, between its neighbours, and short enough to be shown."""

from __future__ import annotations

from typing import Final, NamedTuple

from dossier.errors import CannotRead, Where
from dossier.storage import intake, json_text
from dossier.storage.disk import DISK, Disk

_ROUND: Final = 1  # lines before and after
_WIDE: Final = 80  # characters of a line
_ELLIPSIS: Final = "…"


class Line(NamedTuple):
    """A line of a file, in two at the place that is told of; `after` is empty in other lines."""

    number: int
    before: str
    after: str = ""


def lines_round(where: Where, disk: Disk = DISK) -> tuple[Line, ...]:
    """Give the line of a place and those round it; none where no line of a file is meant."""
    if where.line is None:
        return ()
    try:
        text = json_text.text_of(intake.read(where.file, disk).data, "replace")
    except (OSError, CannotRead):
        return ()
    lines = text.split("\n")
    first, last = max(where.line - _ROUND, 1), min(where.line + _ROUND, len(lines))
    return tuple(
        _parted(number, lines[number - 1].rstrip("\r"), where) for number in range(first, last + 1)
    )


def _parted(number: int, line: str, where: Where) -> Line:
    """Cut a line to what can be shown, the place of the error in the middle if need be."""
    if number != where.line:
        return Line(number, line if len(line) <= _WIDE else line[:_WIDE] + _ELLIPSIS)
    place = (where.column or 1) - 1
    start = max(place - _WIDE // 2, 0)
    end = max(start + _WIDE, place + 1)
    before, after = line[start:place], line[place:end]
    return Line(
        number,
        (_ELLIPSIS if start else "") + before,
        after + (_ELLIPSIS if end < len(line) else ""),
    )
