"""What a block of text says: runs of words, each with its colour, weight, size and link."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from dossier.ui.text.characters import CELL, ELLIPSIS, isolated, one_line, points, units, visible
from dossier.ui.text.layout import Column, Laid, Piece, lay_out
from dossier.ui.theme import Role, Size, Theme, Weight
from dossier.wording.direction import ISOLATES
from dossier.wording.records import BETWEEN

_ENDLESS = 1_000_000.0  # wider than any line
_FIRM_BLANK = "\u00a0"  # as wide as a blank, and as long a text, so that places stay the same


class Run(NamedTuple):
    """Some words that look alike; a link is an id that is handed back when it is opened."""

    text: str
    role: Role = "ink"
    weight: Weight = 400
    size: Size = "body"
    link: str = ""
    whole: bool = False
    """No line breaks at a blank of it."""


Said = str | Run | Sequence[Run]


def runs_of(said: Said) -> tuple[Run, ...]:
    """Take a plain string or a single run for a list of runs; there is always one at least."""
    if isinstance(said, str):
        return (Run(said),)
    return (said,) if isinstance(said, Run) else tuple(said) or (Run(""),)


def shown(runs: Sequence[Run], *, on_one_line: bool) -> tuple[Run, ...]:
    """Make every run safe to show; where several stand together each keeps its own direction."""
    return tuple(_shown(run, on_one_line=on_one_line, alone=len(runs) == 1) for run in runs)


def _shown(run: Run, *, on_one_line: bool, alone: bool) -> Run:
    text = visible(run.text)
    if on_one_line:
        ends = text[:1].isspace(), text[1:] and text[-1:].isspace()
        text = (" " if ends[0] else "") + one_line(text) + (" " if ends[1] else "")
    return run._replace(text=text if alone else isolated(text))


def pieces(runs: Sequence[Run], theme: Theme) -> Iterator[Piece]:
    """Give runs their fonts and colours."""
    for run in runs:
        role: Role = "accent" if run.link and run.role == "ink" else run.role
        font = theme.font(run.size, run.weight)
        text = run.text.replace(" ", _FIRM_BLANK) if run.whole else run.text
        if run.text == BETWEEN:  # it begins no line
            text = _FIRM_BLANK + text[1:]
        yield Piece(text, font, theme.colour(role), theme.line(run.size))


def lay_out_runs(runs: Sequence[Run], theme: Theme, column: Column) -> Laid:
    """Lay runs out; what stands between two of them is not seen at the end of a line."""
    drawn = list(pieces(runs, theme))
    laid = lay_out(drawn, column)
    dots = (n for n, run in enumerate(runs) if run.text == BETWEEN)
    last = [n for n in dots if laid.begins_line(units(plain(runs[: n + 1])))]
    for n in last:
        drawn[n] = drawn[n]._replace(colour=QColor(Qt.GlobalColor.transparent))
    return lay_out(drawn, column) if last else laid


class Natural(NamedTuple):
    """How wide words are that nothing wraps; long ones are not measured to the end."""

    width: float
    laid: Laid | None
    """The words laid out so, at the leading edge; None where only the heads were measured."""


def natural(runs: Sequence[Run], theme: Theme) -> Natural:
    """Measure the widest paragraph, as far as its first few hundred characters."""
    heads = [run._replace(text=_heads(run.text)) for run in runs]
    laid = lay_out(list(pieces(heads, theme)), Column(_ENDLESS))
    return Natural(laid.width, laid if heads == list(runs) else None)


def _heads(text: str) -> str:
    return "\n".join(line[:CELL] for line in text[: 20 * CELL].split("\n")[:20])


def elided(runs: Sequence[Run], theme: Theme, width: float) -> tuple[Run, ...]:
    """Cut runs on one line to a width, with an ellipsis where words are left out."""
    laid = lay_out(list(pieces(runs, theme)), Column(_ENDLESS))
    if laid.width <= width:
        return tuple(runs)
    dots = natural([runs[0]._replace(text=ELLIPSIS)], theme).width
    text = "".join(run.text for run in runs)
    place = points(text, laid.fitting(max(width - dots, 0)))
    kept: list[Run] = []
    for run in runs:
        kept.append(run._replace(text=run.text[: max(place, 0)]))
        place -= len(run.text)
    last = max((n for n, run in enumerate(kept) if run.text), default=0)
    kept[last] = kept[last]._replace(text=_broken_off(kept[last].text))
    return tuple(kept)


def _broken_off(text: str) -> str:
    """End a text that goes on: not in what stands between two things, of which one is not there.

    >>> _broken_off("Ada "), _broken_off("Ada · "), _broken_off("Ada")
    ('Ada…', 'Ada …', 'Ada…')
    """
    said = text.rstrip(f"{BETWEEN}{ISOLATES}")
    between = BETWEEN.strip() in text[len(said) :]
    return f"{said} {ELLIPSIS}" if between else f"{said}{ELLIPSIS}"


def plain(runs: Sequence[Run]) -> str:
    """Give the words alone, as a screen reader says them."""
    return "".join(run.text for run in runs)
