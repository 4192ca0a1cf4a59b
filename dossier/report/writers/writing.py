"""Write a report in the format of an ending, where no printer and no screen is needed for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from dossier.i18n import Words
from dossier.report.blocks import Draw, Report, undrawn
from dossier.report.writers import html, markdown, odt, plain_text, spreadsheet

_TEXTS: Final[Mapping[str, Callable[[Report], str]]] = {
    ".txt": plain_text.written,
    ".md": markdown.written,
}
WITH_PICTURES: Final = frozenset({".html", ".odt"})
"""The formats that can hold pictures of a timeline, beside those that are drawn whole."""


def written(report: Report, suffix: str, words: Words, draw: Draw = undrawn) -> bytes:
    """Give the bytes of a file; `words` are those of the paper's language.

    `draw` makes the pictures for formats that hold some.
    """
    if suffix == ".odt":
        return odt.written(report, words, draw)
    if suffix == ".html":
        return html.written(report, draw).encode()
    if suffix == ".csv":
        return spreadsheet.written(report, words).encode()
    return _TEXTS[suffix](report).encode()
