"""The rows of a section: a record beside its label, and under it what other sources say instead."""

from __future__ import annotations

from typing import Final

from dossier.model.base import Record
from dossier.report import differing
from dossier.report.blocks import Block, Fields, Heading, Lines, Row, Span
from dossier.report.telling import Telling

_ENDS: Final = (".", "!", "?", "…", ".”", "!”", "?”", ".)", "؟", "。")


def row(t: Telling, record: Record, label: str, *line: Span, more: Lines = ()) -> Row:
    """Make the row of a record: what it says, more of that, and what others say."""
    return Row(first_up(label), (line, *more, *differing.lines(t, record)))


def section(heading: str, *rows: Row) -> tuple[Block, ...]:
    """Make a section; one without rows is left out."""
    return (Heading(heading), Fields(rows)) if rows else ()


def first_up(text: str) -> str:
    """Begin a text with a capital."""
    return text[:1].upper() + text[1:]


def ended(text: str) -> str:
    """End a text with a full stop, where it has no end of its own."""
    bare = text.rstrip()
    return bare if bare.endswith(_ENDS) else f"{bare}."
