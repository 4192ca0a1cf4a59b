"""The rows of a section: a record beside its label, and under it what other sources say instead."""

from __future__ import annotations

from typing import Final

from dossier.model.base import Record
from dossier.model.sentence import Part, Run, Sentence
from dossier.report import differing
from dossier.report.blocks import Block, Fields, Heading, Line, Lines, Row, Span, quiet
from dossier.report.telling import Telling
from dossier.wording import dates
from dossier.wording import running as in_few_words

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


def running(t: Telling, run: Run, of: Record | None = None) -> str:
    """Say how a sentence or a part, `of`, runs to another, which it names by its date."""
    other = t.index.named(run.to)
    if not run.to:
        return in_few_words.say(run, t.index, t.words)
    if isinstance(other, Sentence):
        if other is of:
            return t.tr(_WITHIN[run.how])
        when = dates.short(other.date, t.words) if other.date else t.name(run.to)
        return t.tr(_RUNS[run.how]).format(other=when)
    name = t.name(run.to)
    path = (t.index.path(other.key) or ()) if isinstance(other, Part) else ()
    imposed = t.index.named(str(path[1])) if path else None
    if isinstance(imposed, Sentence) and imposed.date:
        day = dates.short(imposed.date, t.words)
        name = t.tr("{part} ({day})").format(part=name, day=day)
    return t.tr(_RUNS_TO[run.how]).format(other=name)


# What a sentence says of its own parts. Marked for translation.
_WITHIN: Final = {
    "concurrent": "its parts run beside each other",
    "consecutive": "its parts follow each other",
    "unknown": "not known how its parts run to each other",
}
# Of a part, or of what is no record of the file. Marked for translation.
_RUNS_TO: Final = {
    "concurrent": "runs beside “{other}”",
    "consecutive": "follows “{other}”",
    "unknown": "not known whether beside “{other}” or after it",
}
# Marked for translation.
_RUNS: Final = {
    "concurrent": "runs beside the sentence of {other}",
    "consecutive": "follows the sentence of {other}",
    "unknown": "not known whether beside the sentence of {other} or after it",
}
