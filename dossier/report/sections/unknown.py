"""What is not known of the case: the open questions, ranked, gathered by what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from dossier.reasoning.unknowns.ranked import unknowns
from dossier.reasoning.unknowns.unknown import PRESSING, Unknown
from dossier.report.asking import asked_once
from dossier.report.blocks import Block, Lines, Row, plain, quiet
from dossier.report.rows import first_up, section
from dossier.report.telling import Telling
from dossier.wording.field_names import field_name

MOST: Final = 3
"""So many questions stand in a summary."""


def pressing(t: Telling) -> tuple[Block, ...]:
    """Tell the questions that matter most, and how many more there are."""
    # Contradictions stand beside their records already.
    found = tuple(row for row in _found(t) if row.kind != "contradicted")
    shown = tuple(islice((row for row in found if row.weight >= PRESSING), MOST))
    left = len(found) - len(shown)
    more = t.words.ntr(
        "{n} more question is told in the full dossier.",
        "{n} more questions are told in the full dossier.",
        left,
    ).format(n=left)
    rows = _rows(t, shown, flowing=True)
    if left and rows:
        *lines, last = rows[-1].lines
        rows = (*rows[:-1], Row(rows[-1].label, (*lines, (*last, quiet(f" {more}")))))
    return section(t.tr("What is not known"), *rows)


def all_unknown(t: Telling) -> tuple[Block, ...]:
    """Tell every question, what matters most first."""
    return section(t.tr("What is not known"), *_rows(t, _found(t), flowing=False))


def _found(t: Telling) -> tuple[Unknown, ...]:
    """Ask on the day that the reader chose; without one, nothing is called old."""
    asked = unknowns(t.dossier, t.index, t.words, t.plan.as_of)
    rows = [*asked_once((row for row in asked if t.may_ask(row)), t)]
    return tuple(_alone_once(t, rows))


def _alone_once(t: Telling, rows: list[Unknown]) -> Iterator[Unknown]:
    """Ask once for each list who else says what one source alone tells of it."""
    alone: dict[str | int, list[Unknown]] = {}
    for row in rows:
        if row.what:
            alone.setdefault(row.path[0], []).append(row)
    for row in rows:
        beside = alone[row.path[0]] if row.what else [row]
        if len(beside) == 1:
            yield row
        elif row is beside[0]:
            yield row._replace(sentence=_of_all(t, beside))


def _rows(t: Telling, found: Iterable[Unknown], *, flowing: bool) -> tuple[Row, ...]:
    """Make a row of each list of the file, its questions in one line or under each other."""
    said: dict[str, list[str]] = {}
    for unknown in found:
        label = first_up(field_name(str(unknown.path[0]), t.words))
        said.setdefault(label, []).append(unknown.sentence)
    return tuple(
        Row(label, _lines([" ".join(those)] if flowing else those)) for label, those in said.items()
    )


def _of_all(t: Telling, alone: list[Unknown]) -> str:
    quoted = t.tr("“{text}”")
    names = t.tr(", ").join(quoted.format(text=row.what) for row in alone)
    said = t.tr("Does another source say so too? Only one does of each of these: {names}.")
    return said.format(names=names)


def _lines(said: list[str]) -> Lines:
    return tuple((plain(sentence),) for sentence in said)
