"""The rows of a section: a record beside its label, and under it what other sources say instead."""

from __future__ import annotations

from typing import Final

from dossier.model.base import Record
from dossier.model.sentence import Run, Sentence
from dossier.report import differing
from dossier.report.blocks import Block, Fields, Heading, Line, Lines, Row, Span, quiet
from dossier.report.telling import Telling
from dossier.wording import dates

_ENDS: Final = (".", "!", "?", "…", ".”", "!”", "?”", ".)", "؟", "。")


def row(t: Telling, record: Record, label: str, *line: Span, more: Lines = ()) -> Row:
    """Make the row of a record: what it says, more of that, and what others say."""
    return Row(first_up(label), ((*line, *secret(t, record)), *more, *differing.lines(t, record)))


def secret(t: Telling, record: Record) -> Line:
    """Mark a confidential record that is told all the same."""
    told = record.confidential and record.key not in t.blanks
    return (quiet(t.tr(" (confidential)")),) if told else ()


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


def running(t: Telling, run: Run) -> str:
    """Say how a sentence runs to another, which it names by its date."""
    other = t.index.named(run.to)
    known = isinstance(other, Sentence) and other.date
    when = dates.short(known, t.words) if known else t.name(run.to)
    return t.tr(_RUNS[run.how]).format(other=when)


# Marked for translation.
_RUNS: Final = {
    "concurrent": "runs beside the sentence of {other}",
    "consecutive": "follows the sentence of {other}",
    "unknown": "not known whether beside the sentence of {other} or after it",
}
