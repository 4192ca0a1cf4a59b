"""Where the person was held: each period with its ground and with who held."""

from __future__ import annotations

from dossier.model.custody import Custody
from dossier.report.blocks import Block, Row, strong
from dossier.report.rows import first_up, row, section
from dossier.report.telling import Telling, given
from dossier.wording import choices, dates
from dossier.wording.records import place_of


def held(t: Telling) -> tuple[Block, ...]:
    """Tell every period of the ledger, in the file's order."""
    return section(t.tr("Where held"), *(_period(t, custody) for custody in t.dossier.custody))


def _period(t: Telling, custody: Custody) -> Row:
    until = dates.say(custody.until, t.words, moment=True) if custody.until else ""
    rest = t.rest(
        custody,
        choices.say(custody.basis, t.words),
        *_open_ends(t, custody),
        custody.ended or "",
        given(t.tr("held by {name}"), name=t.name(custody.held_by)),
        given(t.tr("ordered by {name}"), name=t.name(custody.ordered_by)),
        _warrant(t, custody),
        given(t.tr("reason: {text}"), text=custody.reason or ""),
        given(t.tr("the order lapses {day}"), day=until),
        t.claim(custody),
    )
    label = dates.short(custody.lasted, t.words, moment=False, aligned=True)
    where = place_of(custody, t.words) or first_up(t.no_place(custody))
    return row(t, custody, label, strong(where), rest)


def _open_ends(t: Telling, custody: Custody) -> tuple[str, ...]:
    """Say what the file does not know of the period; what goes on did so as last reported."""
    period = custody.lasted
    begin = t.tr("beginning not known") if period.start is None else ""
    if period.end_open:
        return begin, t.tr("as last reported")
    return begin, t.tr("end not known") if period.end is None and not custody.ended else ""


def _warrant(t: Telling, custody: Custody) -> str:
    if custody.warrant is None:
        return ""
    return t.tr("with a warrant") if custody.warrant else t.tr("without a warrant")
