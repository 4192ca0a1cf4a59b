"""What was said about the case: by whom, to whom, what is asked."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model.statement import Passage, Statement
from dossier.report.blocks import Block, Row, Span, plain, strong, whole
from dossier.report.rows import ended, first_up, row, section
from dossier.report.telling import Telling, given
from dossier.wording import dates, places
from dossier.wording.records import of_somebody, title


def statements(t: Telling) -> tuple[Block, ...]:
    """Tell every statement that may be told."""
    told = t.told(t.dossier.statements)
    return section(t.tr("Statements"), *(r for statement in told for r in _statement(t, statement)))


def _statement(t: Telling, statement: Statement) -> Iterator[Row]:
    tr, words = t.tr, t.words
    date = dates.short(statement.date, words, aligned=True) if statement.date else ""
    between = dates.say(statement.between, words, moment=True) if statement.between else ""
    lead = of_somebody(title(statement, t.index, words), t.name(statement.by), words)
    rest = t.rest(
        statement,
        statement.role or "",
        between,
        given(tr("to {names}"), names=t.name(*statement.to)),
        given(tr("published by {name}"), name=t.name(statement.published_by)),
        places.say(statement.place, words) if statement.place else "",
        t.claim(statement),
    )
    yield row(t, statement, date or first_up(t.no_date(statement)), strong(lead), rest)
    yield from _line(tr("Asks"), (whole(first_up(ended(ask))) for ask in statement.asks))
    yield from _line(tr("Says"), _said(t, statement))


def _line(label: str, said: Iterator[Span]) -> Iterator[Row]:
    """Set several sentences as one line; without any there is no row."""
    line = tuple(span for sentence in said for span in (sentence, plain(" ")))
    if line:
        yield Row(label, (line[:-1],))


def _said(t: Telling, statement: Statement) -> Iterator[Span]:
    """Give the speaker's own words; what is not, only where no concern tells it already."""
    told_above = any(
        citation.source == f"#{statement.key}"
        for concern in t.dossier.concerns
        for citation in concern.citations
    )
    others = [passage for passage in statement.passages if not passage.quoted]
    quoted = t.tr("“{text}”")
    yield from (whole(quoted.format(text=p.text.strip())) for p in statement.passages if p.quoted)
    if told_above and others:
        yield plain(_pointer(t, others))
    else:
        yield from (whole(ended(passage.text)) for passage in others)


def _pointer(t: Telling, others: list[Passage]) -> str:
    n = len(others)
    return t.words.ntr(
        "{n} point; what it says of health and conditions is told above.",
        "{n} points; what they say of health and conditions is told above.",
        n,
    ).format(n=n)
