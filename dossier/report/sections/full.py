"""The lists of the file told whole, a section each: every record, every field, every citation."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dossier.model.base import Record
from dossier.model.custody import Custody
from dossier.model.sentence import Sentence
from dossier.model.statement import Statement
from dossier.reasoning.custody import ledger as custody
from dossier.reasoning.steps import counted_to, figures
from dossier.reasoning.terms import sums
from dossier.report.blocks import Block, Fields, Heading, Line, Row, Table, plain, quiet, strong
from dossier.report.rows import first_up
from dossier.report.sections.cards import body, card
from dossier.report.sections.person import head
from dossier.report.sections.sentences import total
from dossier.report.telling import Telling
from dossier.wording import choices, dates
from dossier.wording.records import of_somebody, place_of, title

Section = Callable[[Telling], tuple[Block, ...]]


def person(t: Telling) -> tuple[Block, ...]:
    """Tell who it is, and where the person stands; the name is the title of the report."""
    return (*head(t), *body(t, t.dossier.subject, t.dossier.subject.name))


def listed(name: str, heading: str) -> Section:
    """Make the section of a list of the file; `heading` is marked for translation."""

    def tell(t: Telling) -> tuple[Block, ...]:
        cards = tuple(b for record in t.told(t.dossier.list_of(name)) for b in _card(t, record))
        return (Heading(t.tr(heading)), *cards) if cards else ()

    return tell


def held(t: Telling) -> tuple[Block, ...]:
    """Tell the ledger as a table with its days, then each period."""
    periods = tuple(block for record in t.dossier.custody for block in _card(t, record))
    return (Heading(t.tr("Where held")), _ledger(t), *periods) if periods else ()


def sentences(t: Telling) -> tuple[Block, ...]:
    """Tell each sentence, and what they add up to, with each step."""
    cards = tuple(b for record in t.told(t.dossier.sentences) for b in _card(t, record))
    rows = (*total(t), *_money(t))
    summed = (Heading(t.tr("In all"), level=3), Fields(rows)) if rows else ()
    return (Heading(t.tr("Sentences")), *cards, *summed) if cards else ()


def _money(t: Telling) -> Iterator[Row]:
    """Add up what is to be paid, by kind and currency."""
    lines = tuple((plain(sums.say(row, t.words)),) for row in sums.sums(t.dossier, t.index))
    if lines:
        yield Row(t.tr("To be paid"), lines)


def _card(t: Telling, record: Record) -> Iterator[Block]:
    return card(t, record, first_up(_heading(t, record)))


def _heading(t: Telling, record: Record) -> str:
    """Say which record it is, with its date where one is looked for by it."""
    what = title(record, t.index, t.words)
    if isinstance(record, Custody):
        when = dates.short(record.lasted, t.words, moment=False)
        where = place_of(record, t.words) or t.no_place(record)
        return t.tr("{when}: {what}").format(when=when, what=where)
    if isinstance(record, Sentence):
        date = dates.short(record.date, t.words) if record.date else t.no_date(record)
        return t.tr("{when}: {what}").format(when=date, what=what)
    if isinstance(record, Statement):
        return of_somebody(what, t.name(record.by), t.words)
    return what


def _ledger(t: Telling) -> Table:
    found = custody.ledger(t.dossier, t.index, t.until)
    head = (t.tr("From and to"), t.tr("Days"), t.tr("Where, on what ground"))
    rows = tuple(_period(t, row, found) for row in found.rows)
    sums = tuple(_sums(t, found))
    return Table(head, (*rows, *_between(t, found), *sums), len(sums))


def _period(t: Telling, row: custody.Row, found: custody.Ledger) -> tuple[Line, ...]:
    record = row.custody
    where = place_of(record, t.words) or t.no_place(record)
    counted = figures.say_days(row.low, row.high, t.words, row.qualifier)
    days = counted if row.held else t.tr("not counted")
    bound = counted_to.say_bound(row, found, t.words) if row.bounded else ""
    until = f"; {bound}" if bound else ""
    ground = plain(f"; {choices.say(record.basis, t.words)}{until}", *t.notes.of(record))
    return (
        (plain(dates.short(record.lasted, t.words, moment=False, aligned=True)),),
        (plain(days),),
        (strong(where), ground),
    )


def _counted_to(t: Telling, found: custody.Ledger) -> str:
    """Say to which day is counted what goes on and why to that one, or why there is no most."""
    bounded = counted_to.is_bounded(found)
    to = counted_to.say_bound_and_why(t.dossier, found, t.words, t.plan.as_of)
    said = to if bounded else ""
    most = counted_to.say_no_most(found, t.words) or counted_to.say_not_counted(found, t.words)
    if said and most:
        return t.tr("{said}. {more}").format(said=said, more=most)
    return said or most


def _between(t: Telling, found: custody.Ledger) -> Iterator[tuple[Line, ...]]:
    """Tell the gaps and overlaps between two periods."""
    for row in found.between:
        if row.kind == "gap" and not t.is_gap(row.first, row.then):
            continue
        kind = t.tr("gap") if row.kind == "gap" else t.tr("overlap")
        days = figures.say_days(row.low, row.high, t.words, row.qualifier)
        said = t.tr("between {first} and {then}").format(
            first=place_of(row.first, t.words) or t.no_place(row.first),
            then=place_of(row.then, t.words) or t.no_place(row.then),
        )
        yield (quiet(kind),), (quiet(days),), (quiet(said),)


def _sums(t: Telling, found: custody.Ledger) -> Iterator[tuple[Line, ...]]:
    """Add the days up, in all and by ground; a day counts once."""
    days = figures.say_days(found.low, found.high, t.words, found.qualifier)
    if not found.counted:
        days = t.tr("not counted")
    yield (strong(t.tr("In all")),), (strong(days),), (plain(_counted_to(t, found)),)
    for row in custody.by_basis(found):
        days = figures.say_days(row.low, row.high, t.words, row.qualifier)
        ground = choices.say(row.basis, t.words)
        yield (quiet(t.tr("of these")),), (plain(days),), (plain(ground),)
