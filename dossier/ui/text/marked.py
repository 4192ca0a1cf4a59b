"""One line of a text with some words in it marked, cut to the room there is."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF

from dossier.ui.text.characters import units, visible
from dossier.ui.text.layout import Column, Laid, lay_out
from dossier.ui.text.run import Run, elided, pieces
from dossier.ui.theme import Theme


class MarkedLine(NamedTuple):
    """The line as it is laid out, and what lies behind the marked words."""

    laid: Laid
    marked: tuple[QRectF, ...]


def marked_line(
    parts: tuple[str, str, str], theme: Theme, width: float, *, mirrored: bool
) -> MarkedLine:
    """Lay out what stands before, the words to be marked, and what stands behind them.

    They are one text, so that letters join and turn as they do in it.
    """
    before, words, behind = map(_on_one_line, parts)
    (run,) = elided([Run(before + words + behind)], theme, width)
    laid = lay_out(list(pieces([run], theme)), Column(width, mirrored=mirrored))
    start, end = units(before), units(before + words)
    return MarkedLine(laid, tuple(laid.rects(start, min(end, units(run.text)))))


def _on_one_line(text: str) -> str:
    return visible(text).replace("\n", " ").replace("\t", " ")
