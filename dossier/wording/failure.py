"""An error said in a language: its sentence and hint, and the place in the file."""

from __future__ import annotations

from dossier.errors import DossierError, Where
from dossier.i18n import Words


def said(error: DossierError, words: Words) -> str:
    """Say what is wrong and what to do.

    >>> from dossier.errors import saying
    >>> error = DossierError(saying("The disk is full."), where=Where("a.dossier", 3, 5, "/about"))
    >>> said(error, Words()), place(error.where, Words())
    ('The disk is full.', 'a.dossier, line 3, column 5, at /about')
    """
    told = (words.again(error.sentence), words.again(error.hint))
    return " ".join(text for text in told if text)


def place(where: Where, words: Words) -> str:
    """Say a place as far as it is known; empty where nothing is."""
    parts = [where.file] if where.file else []
    if where.line is not None:
        parts.append(words.tr("line {n}").format(n=where.line))
    if where.column is not None:
        parts.append(words.tr("column {n}").format(n=where.column))
    if where.pointer:
        parts.append(words.tr("at {pointer}").format(pointer=where.pointer))
    return ", ".join(parts)


def whole(error: DossierError, words: Words) -> str:
    """Say all of it on one line, as a terminal shows it."""
    at = place(error.where, words)
    return f"{at}: {said(error, words)}" if at else said(error, words)
