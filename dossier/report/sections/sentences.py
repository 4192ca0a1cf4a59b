"""The sentences, what they add up to, and how that was reckoned."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from dossier.model.sentence import Sentence
from dossier.reasoning.apart import Apart, apart
from dossier.reasoning.custody import ledger as custody
from dossier.reasoning.sources.contradictions import of_record
from dossier.reasoning.steps import figures, sources_differ
from dossier.reasoning.steps.numbered import Numbered, Told, numbered, tell
from dossier.reasoning.terms import totals
from dossier.reasoning.terms.reckoned import Dockets, Total
from dossier.reasoning.terms.term import CUSTODIAL
from dossier.report.blocks import Block, Line, Row, differ, plain, quiet, strong
from dossier.report.rows import first_up, row, running, section
from dossier.report.telling import Telling, given
from dossier.wording import choices, dates
from dossier.wording.records import docket_of, parts_of, title

# Of more steps than these it is not told which is which: nobody reads a page of equal lines.
_MANY: Final = 60
_SEVERAL: Final = 2


def sentences(t: Telling) -> tuple[Block, ...]:
    """Tell every sentence that may be told, and the total with its derivation."""
    told = (_sentence(t, found) for found in t.told(t.dossier.sentences))
    return section(t.tr("Sentences"), *told, *total(t))


def _sentence(t: Telling, sentence: Sentence) -> Row:
    words = t.words
    label = dates.short(sentence.date, words, aligned=True) if sentence.date else ""
    stated = dates.say(sentence.stated_end, words, moment=True) if sentence.stated_end else ""
    rest = t.rest(
        sentence,
        docket_of(sentence, words),
        t.name(sentence.court),
        given(t.tr("for {charges}"), charges=t.name(*sentence.charges)),
        _status(t, sentence),
        *_running_own(t, sentence),
        *_running_parts(t, sentence),
        given(t.tr("an authority gives {day} as its end"), day=stated),
        t.claim(sentence),
    )
    imposed = strong(first_up(parts_of(sentence, words)))
    return row(t, sentence, label or first_up(t.no_date(sentence)), imposed, rest)


def _running_own(t: Telling, sentence: Sentence) -> Iterator[str]:
    """Say how a sentence runs to others, and its parts to each other, where there are several."""
    alone = sum(part.kind in CUSTODIAL for part in sentence.parts) < _SEVERAL
    for run in sentence.runs:
        if not (alone and t.index.named(run.to) is sentence):
            yield running(t, run, sentence)


def _running_parts(t: Telling, sentence: Sentence) -> Iterator[str]:
    """Say how each part runs to others, where that is said of a part."""
    for part in sentence.parts:
        for run in (one for one in part.runs if t.index.named(one.to) is not part):
            said, what = running(t, run, part), title(part, t.index, t.words)
            yield t.tr("“{part}”: {how}").format(part=what, how=said)


def _status(t: Telling, sentence: Sentence) -> str:
    said = choices.say(sentence.status, t.words) if sentence.status else ""
    when = dates.short(sentence.status_date, t.words) if sentence.status_date else ""
    return ", ".join(part for part in (said, when) if part)


def total(t: Telling) -> Iterator[Row]:
    """Tell what the terms add up to, as a range, with each step and what it is not."""
    found, dockets = totals.with_dockets(t.dossier, t.index)
    said = figures.say_total(found, t.words)
    if said:
        end = given(t.tr("; end: {ends}"), ends=figures.say_end(found, t.words))
        held = custody.ledger(t.dossier, t.index, t.until)
        steps, known = numbered(found, held, dockets), apart(t.dossier, t.index, t.words)
        lines = (*_differing(t, found, known), *_steps(t, steps, None, known))
        of_dockets = _dockets(t, dockets, steps, known)
        label = (quiet(t.tr(figures.LABEL)),)
        yield Row(t.tr("Total"), ((strong(first_up(said) + end),), *lines, *of_dockets, label))
    elif any(row.why == "suspended" for row in found.left_out):
        why, _ = figures.say_without_term(t.dossier, found, t.words)
        yield Row(t.tr("Total"), ((strong(first_up(why)),),))


def _differing(t: Telling, found: Total, known: Apart) -> Iterator[Line]:
    """Tell which answers the total takes where sources differ: those that sentences hold."""
    answered = (row for of in t.dossier.sentences for row in of_record(of, t.index, t.words))
    rows = sources_differ.sources_differ(answered, found, t.index)
    said = sources_differ.say(rows, t.index, known, t.words)
    if said:
        yield (differ(said),)


def _dockets(
    t: Telling, dockets: Dockets, steps: tuple[Numbered, ...], known: Apart
) -> Iterator[Line]:
    """Tell what the terms of each docket add up to, and how, where there are several."""
    for name, found in dockets:
        docket, said = figures.say_docket(name, found, t.words)
        yield plain(f"{docket}: "), strong(said)
        yield from _steps(t, steps, name, known)


def _steps(
    t: Telling, steps: tuple[Numbered, ...], docket: str | None, known: Apart
) -> Iterator[Line]:
    """Tell each step of the whole, or of a docket, by its number.

    A summary leaves out how a credit is taken off: what it leads to stands there. The other steps
    keep their numbers, which are those of the window. Of very many that say the same just one is
    told, with how often it is so.
    """
    own = [row for row in steps if row.step.docket == docket]
    if t.plan.form != "full":
        own = [row for row in own if row.step.kind != "less"]
    told = tell(own, t.words, Apart() if len(own) > _MANY else known, named=False)
    for _, group in groupby(told, lambda row: (row.text, row.result)):
        alike = tuple(group)
        yield _line(t, alike[0], alike[-1], len(alike))


def _line(t: Telling, first: Told, last: Told, count: int) -> Line:
    """Say a step as "3. 27 years from its date. → 21 April 2044"; those that are alike as one."""
    if count > 1:
        times = t.words.ntr(" ({n} time)", " ({n} times)", count).format(n=count)
        first = first._replace(number=f"{first.number}–{last.number}", text=first.text + times)
    if not first.result:
        return (plain(first.before),)
    return plain(f"{first.before} → "), strong(first.result)
