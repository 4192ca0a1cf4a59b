"""What sources answer differently: every answer beside the others, with all who give it."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model.base import Citation
from dossier.reasoning.sources.contradictions import Answer, Answered, contradictions
from dossier.report.blocks import (
    Block,
    Heading,
    Line,
    Paragraph,
    Table,
    plain,
    quiet,
    strong,
    whole,
)
from dossier.report.rows import first_up
from dossier.report.telling import Telling
from dossier.wording.records import title


def differing(t: Telling) -> tuple[Block, ...]:
    """Tell each contradiction as a table: the answer that the file holds, then the others."""
    found = contradictions(t.dossier, t.index, t.words)
    if not found:
        return ()
    blocks = (block for row in found for block in _one(t, row))
    return (Heading(t.tr("What sources answer differently")), *blocks)


def _one(t: Telling, found: Answered) -> Iterator[Block]:
    what = title(t.index.named(_holder(found)) or t.dossier.subject, t.index, t.words)
    yield Heading(t.tr("{what}: {field}").format(what=first_up(what), field=found.label), level=3)
    head = (t.tr("Answer"), t.tr("Who says so"))
    yield Table(head, tuple(_answer(t, answer) for answer in found.answers))
    if found.settled:
        yield Paragraph((quiet(t.tr("Settled: ")), whole(found.settled)))


def _holder(found: Answered) -> str:
    """Give the innermost record on the way to the field."""
    return next((str(step) for step in reversed(found.path) if str(step)[:1] == "#"), "")


def _answer(t: Telling, answer: Answer) -> tuple[Line, ...]:
    names = ", ".join(
        f"{voice.name}, {voice.at}" if voice.at else voice.name for voice in answer.voices
    )
    said = plain(names or t.tr("no source named"), *t.notes.of_citations(*_citations(t, answer)))
    if answer.adopted:
        return (whole(answer.said, "strong"),), (strong(t.tr("held in this file: ")), said)
    return (whole(answer.said, "differ"),), (quiet("≠ "), said)


def _citations(t: Telling, answer: Answer) -> tuple[Citation, ...]:
    """Give the citations in which the voices of an answer speak."""
    spoken = ((t.index.record(voice.key), voice.place) for voice in answer.voices)
    return tuple(bearer.citations[place] for bearer, place in spoken if bearer)
