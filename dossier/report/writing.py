"""Write a report in the format of an ending, where no printer and no screen is needed for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from dossier.i18n import Words
from dossier.report import html, markdown, odt, plain_text, spreadsheet
from dossier.report.blocks import Report

_TEXTS: Final[Mapping[str, Callable[[Report], str]]] = {
    ".txt": plain_text.written,
    ".md": markdown.written,
    ".html": html.written,
}


def written(report: Report, suffix: str, words: Words) -> bytes:
    """Give the bytes of a file; `words` are those of the paper's language."""
    if suffix == ".odt":
        return odt.written(report, words)
    if suffix == ".csv":
        return spreadsheet.written(report, words).encode()
    return _TEXTS[suffix](report).encode()
