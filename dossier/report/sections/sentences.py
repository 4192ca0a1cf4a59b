"""The sentences, what they add up to, and how that was reckoned."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from dossier.model.sentence import Sentence
from dossier.reasoning import apart, custody, derivation, disputed, figures, totals
from dossier.reasoning.contradictions import contradictions
from dossier.reasoning.reckoned import Total
from dossier.reasoning.terms import CUSTODIAL
from dossier.report.blocks import Block, Line, Row, differ, plain, quiet, strong
from dossier.report.rows import first_up, row, running, section
from dossier.report.telling import Telling, given
from dossier.wording import choices, dates
from dossier.wording.records import parts_of, title

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
    found = totals.total(t.dossier, t.index)
    said = figures.say_total(found, t.words)
    if said:
        end = given(t.tr("; end: {ends}"), ends=figures.say_end(found, t.words))
        held = custody.ledger(t.dossier, t.index, t.until)
        steps = tuple(_steps(t, _of_paper(t, derivation.steps(found, held))))
        label = (quiet(t.tr(figures.LABEL)),)
        dockets = tuple(_dockets(t, found))
        lines = (*_disputed(t, found), *steps, *dockets, label)
        yield Row(t.tr("Total"), ((strong(first_up(said) + end),), *lines))
    elif any(row.why == "suspended" for row in found.left_out):
        why, _ = figures.say_without_term(t.dossier, found, t.words)
        yield Row(t.tr("Total"), ((strong(first_up(why)),),))


def _of_paper(t: Telling, steps: tuple[derivation.Step, ...]) -> tuple[derivation.Step, ...]:
    """Leave out of a summary how a credit is taken off: what it leads to stands there."""
    if t.plan.form == "full":
        return steps
    return tuple(step for step in steps if step.kind != "less")


def _disputed(t: Telling, found: Total) -> Iterator[Line]:
    """Tell which answers the total takes where sources differ."""
    answered = contradictions(t.dossier, t.index, t.words)
    known = apart.apart(t.dossier, t.index, t.words)
    rows = disputed.disputed(answered, found, t.index)
    said = disputed.say(rows, t.index, known, t.words)
    if said:
        yield (differ(said),)


def _dockets(t: Telling, whole: Total) -> Iterator[Line]:
    """Tell what the terms of each docket add up to, and how, where there are several."""
    for name, found in totals.of_dockets(t.dossier, t.index):
        docket, said = figures.say_docket(name, found, t.words)
        yield plain(f"{docket}: "), strong(said)
        steps = derivation.steps_of_docket(name, found, whole)
        yield from _steps(t, tuple(step._replace(docket=None) for step in steps))


def _steps(t: Telling, steps: tuple[derivation.Step, ...]) -> Iterator[Line]:
    """Tell each step; of very many that say the same just one, with how often it is so."""
    many = len(steps) > _MANY
    known = apart.Apart() if many else apart.apart(t.dossier, t.index, t.words)
    for (said, result), alike in groupby(derivation.say(step, t.words, known) for step in steps):
        count = sum(1 for _ in alike)
        times = t.words.ntr(" ({n} time)", " ({n} times)", count).format(n=count)
        line = plain(said + times) if count > 1 else plain(said)
        yield (line, strong(f" {result}")) if result else (line,)
