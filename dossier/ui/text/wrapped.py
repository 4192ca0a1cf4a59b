"""A few words in as many short lines as a narrow place has, such as a cell of a table."""

from __future__ import annotations

from dossier.ui.text.characters import ELLIPSIS, one_line, points
from dossier.ui.text.layout import Column, Laid, lay_out
from dossier.ui.text.run import Run, pieces
from dossier.ui.theme import Theme


def wrapped(run: Run, theme: Theme, column: Column, most: int) -> Laid:
    """Lay words out in so many lines at most, with an ellipsis where some are left out.

    Newlines in them are none.
    """
    text = one_line(run.text)
    laid = _laid(run, text, theme, column)
    while text and round(laid.height) > most * theme.line(run.size):
        last = laid.parts[0].layout.lineAt(most - 1)
        end = points(text, last.textStart() + last.textLength())
        # What was left out already may still be too long by its ellipsis.
        text = text[: min(end, len(text) - 1) - 1].rstrip() + ELLIPSIS
        laid = _laid(run, text, theme, column)
    return laid


def _laid(run: Run, text: str, theme: Theme, column: Column) -> Laid:
    return lay_out(list(pieces([run._replace(text=text)], theme)), column)
