"""The head of a report: who it is, where the person stands as last reported, what is ahead."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model.person import Identifier, Name
from dossier.reasoning.custody import ledger as custody
from dossier.reasoning.custody import standing
from dossier.reasoning.steps import counted_to, figures
from dossier.report.blocks import Block, Fields, Heading, Row, Span, plain, strong
from dossier.report.rows import first_up, row
from dossier.report.telling import Telling, given
from dossier.wording import countries, dates, languages, places
from dossier.wording.records import BETWEEN


def person(t: Telling) -> tuple[Block, ...]:
    """Tell who it is; the name is the title of the report."""
    rows = (*_figures(t), *_names(t), *_known(t), *_papers(t), *_file(t))
    return (Heading(t.dossier.subject.name, 1), *((Fields(rows),) if rows else ()))


def head(t: Telling) -> tuple[Block, ...]:
    """Tell where the person stands and whom to ask, under the name."""
    rows = (*_figures(t), *_file(t))
    return (Heading(t.dossier.subject.name, 1), *((Fields(rows),) if rows else ()))


def _figures(t: Telling) -> tuple[Row, ...]:
    return (*_standing(t), *_days(t), *_ahead(t))


def _standing(t: Telling) -> Iterator[Row]:
    found = standing.standing(t.dossier, t.index)
    if found:
        said = first_up(standing.say(found, t.index, t.words))
        where = standing.where(found, t.words)
        place = plain(f"{BETWEEN}{where}" if where else "", *t.notes.of(found.custody))
        yield row(t, found.custody, t.tr("As last reported"), strong(said), place)


def _days(t: Telling) -> Iterator[Row]:
    """Tell how many days were spent in custody; what goes on is never counted until today."""
    held = custody.ledger(t.dossier, t.index, t.until)
    if held.counted:
        goes_on = any(r.held and r.custody.period.end is None for r in held.rows)
        yield Row(t.tr("Days in custody"), ((plain(_counted(t, held, goes_on=goes_on)),),))


def _counted(t: Telling, held: custody.Ledger, *, goes_on: bool) -> str:
    """Say how many days are counted, and as of when."""
    days = figures.say_days(held.low, held.high, t.words, held.qualifier)
    if not goes_on:
        return t.tr("{days}, by the dates in this file").format(days=days)
    if not held.until:
        template = t.tr("{days}, by the dates in this file; no report of what goes on tells a year")
        return template.format(days=days)
    why = counted_to.say_why(t.dossier, held, t.words, t.plan.as_of)
    if t.plan.as_of == held.until and not held.died:
        why = t.tr("the day chosen for this report")
    day = counted_to.say_bound_of_all(held, t.words)
    template = t.tr("{days}, {counted}, {why}") if why else t.tr("{days}, {counted}")
    said = template.format(days=days, counted=day, why=why)
    most = counted_to.say_no_most(held, t.words)
    return t.tr("{said}. {more}").format(said=said, more=most) if most else said


def _ahead(t: Telling) -> Iterator[Row]:
    """Tell what is planned."""
    for event in t.dossier.events:
        if event.status == "planned":
            when = dates.short(event.date, t.words) if event.date else t.no_date(event)
            where = places.say(event.place, t.words) if event.place else ""
            place = t.rest(event, where, t.name(event.court), t.claim(event))
            yield row(t, event, t.tr("Planned"), strong(f"{when}: {event.title}"), place)


def _names(t: Telling) -> Iterator[Row]:
    names = t.dossier.subject.names
    if names:
        spans = [_aside(t, name, name.name, name.kind) for name in names]
        yield _spanned(t.tr("Also known as"), spans)


def _known(t: Telling) -> Iterator[Row]:
    """Tell what the file says of the person, a row each."""
    subject, words = t.dossier.subject, t.words
    birthplace = places.say(subject.birthplace, words) if subject.birthplace else ""
    born = dates.say(subject.born, words, moment=True) if subject.born else ""
    said = (
        (t.tr("Nationality"), countries.say_all(subject.nationalities, words)),
        (t.tr("Born"), ", ".join(part for part in (born, birthplace) if part)),
        (t.tr("Died"), dates.say(subject.died, words, moment=True) if subject.died else ""),
        (t.tr("Gender"), subject.gender or ""),
        (t.tr("Languages"), languages.say_all(subject.languages, words)),
        (t.tr("Occupation"), subject.occupation or ""),
    )
    found = [(label, plain(text, *t.notes.of(subject))) for label, text in said if text]
    yield from (Row(label, ((span,),)) for label, span in found[:-1])
    # What others say of the person stands under the last of these rows.
    yield from (row(t, subject, label, span) for label, span in found[-1:])


def _papers(t: Telling) -> Iterator[Row]:
    papers = t.dossier.subject.identifiers
    if papers:
        spans = [_paper(t, paper) for paper in papers]
        yield _spanned(t.tr("Papers"), spans)


def _paper(t: Telling, paper: Identifier) -> Span:
    country = countries.say(paper.country, t.words) if paper.country else ""
    return _aside(t, paper, f"{paper.kind} {paper.number}", country)


def _file(t: Telling) -> Iterator[Row]:
    """Tell whom to ask: the keeper, and the number that the file has there."""
    about = t.dossier.about
    keeper = given(t.tr("kept by {name}"), name=t.name(about.keeper)) if about else ""
    parts = [part for part in (about.reference or "" if about else "", keeper) if part]
    if parts:
        yield Row(t.tr("File"), ((plain(", ".join(parts)),),))


def _aside(t: Telling, record: Name | Identifier, said: str, aside: str | None) -> Span:
    return plain(f"{said} ({aside})" if aside else said, *t.notes.of(record))


def _spanned(label: str, spans: list[Span]) -> Row:
    """Put several things on one line, each with its own sources."""
    line = [span for each in spans for span in (plain(", "), each)]
    return Row(label, (tuple(line[1:]),))
