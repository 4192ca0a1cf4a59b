"""The summary: who, where held, charged with what, sentenced to what, what is said, by whom."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.i18n import Words
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.sentence import Sentence
from dossier.model.statement import Statement
from dossier.reasoning import standing
from dossier.report.blocks import (
    Block,
    Fields,
    Heading,
    Items,
    Line,
    Paragraph,
    Report,
    Span,
    plain,
    quiet,
    strong,
)
from dossier.report.notes import Notes
from dossier.wording import choices, countries, dates, money
from dossier.wording.records import (
    BETWEEN,
    name_of,
    names_of,
    parts_of,
    place_of,
    title,
    who_says,
)


@dataclass(frozen=True, slots=True)
class _Telling:
    """What every section works with."""

    dossier: Dossier
    index: Index
    words: Words
    notes: Notes


def summary(dossier: Dossier, words: Words) -> Report:
    """Tell a case on one page; sections that hold nothing are left out."""
    index = Index(dossier)
    t = _Telling(dossier, index, words, Notes(index, words))
    sections = (_who(t), _custody(t), _charges(t), _sentences(t), _concerns(t), _statements(t))
    blocks = tuple(block for section in sections for block in section)
    return Report(
        title=dossier.subject.name,
        language=words.language,
        blocks=(*blocks, *_sources(t)),
        foot=words.tr("As reported by the sources named. What they do not say is not known."),
    )


def _section(heading: str, *blocks: Block) -> tuple[Block, ...]:
    return (Heading(heading), *blocks)


def _who(t: _Telling) -> tuple[Block, ...]:
    subject, tr = t.dossier.subject, t.words.tr
    rows: list[tuple[str, str]] = [
        (tr("Also known as"), ", ".join(n.name for n in subject.names if not n.confidential)),
        (tr("Nationality"), ", ".join(countries.say(c, t.words) for c in subject.nationalities)),
        (tr("Born"), dates.say(subject.born, t.words, moment=True) if subject.born else ""),
        (tr("Died"), dates.say(subject.died, t.words, moment=True) if subject.died else ""),
        (tr("Occupation"), subject.occupation or ""),
    ]
    notes = t.notes.of(subject)
    said = tuple((label, (plain(text, *notes),)) for label, text in rows if text)
    found = standing.standing(t.dossier, t.index)
    if found:
        now = (strong(standing.say(found, t.index, t.words), *t.notes.of(found.custody)),)
        said = ((tr("As last reported"), now), *said)
    return (Heading(subject.name, 1), *((Fields(said),) if said else ()))


def _custody(t: _Telling) -> tuple[Block, ...]:
    if not t.dossier.custody:
        return ()
    rows = tuple(_custody_row(t, custody) for custody in t.dossier.custody)
    return _section(t.words.tr("Where held"), Fields(rows))


def _custody_row(t: _Telling, custody: Custody) -> tuple[str, Line]:
    place = place_of(custody, t.words) or t.words.tr("place not known")
    held_by = name_of(custody.held_by, t.index, t.words)
    by = t.words.tr("held by {name}").format(name=held_by) if held_by else ""
    tail = _tail(custody.ended or "", by, who_says(custody, t.index, t.words))
    ground = choices.say(custody.basis, t.words)
    said = plain(f"{place}, {ground}{tail}", *t.notes.of(custody))
    return dates.say(custody.period, t.words, moment=False), (said,)


def _tail(*parts: str) -> str:
    """Join what follows a lead: "; a; b", or nothing."""
    return "".join(f"; {part}" for part in parts if part)


def _charges(t: _Telling) -> tuple[Block, ...]:
    rows = tuple(_charge_line(t, charge) for charge in t.dossier.charges)
    return _section(t.words.tr("Charges"), Items(rows)) if rows else ()


def _charge_line(t: _Telling, charge: Charge) -> Line:
    tr = t.words.tr
    outcome = choices.say(charge.outcome, t.words) if charge.outcome else tr("outcome not stated")
    if charge.outcome and charge.outcome_date:
        outcome = f"{outcome}, {dates.say(charge.outcome_date, t.words, moment=True)}"
    decided_by = name_of(charge.decided_by, t.index, t.words)
    tail = _tail(
        tr("decided by {name}").format(name=decided_by) if decided_by else "",
        tr("plea: {plea}").format(plea=choices.say(charge.plea, t.words)) if charge.plea else "",
        tr("loss: {amount}").format(amount=money.say(charge.loss, t.words)) if charge.loss else "",
        tr("victims: {victims}").format(victims=charge.victims) if charge.victims else "",
        who_says(charge, t.index, t.words),
    )
    lead = strong(title(charge, t.index, t.words))
    return lead, plain(f"{BETWEEN}{outcome}{tail}", *t.notes.of(charge))


def _sentences(t: _Telling) -> tuple[Block, ...]:
    rows = tuple(_sentence_line(t, sentence) for sentence in t.dossier.sentences)
    return _section(t.words.tr("Sentences"), Items(rows)) if rows else ()


def _sentence_line(t: _Telling, sentence: Sentence) -> Line:
    tr = t.words.tr
    when = dates.say(sentence.date, t.words, moment=True) if sentence.date else tr("date not known")
    charges = names_of(sentence.charges, t.index, t.words)
    tail = _tail(
        name_of(sentence.court, t.index, t.words),
        tr("for {charges}").format(charges=charges) if charges else "",
        choices.say(sentence.status, t.words) if sentence.status else "",
        *(_run(t, run.how, run.to) for run in sentence.runs),
        who_says(sentence, t.index, t.words),
    )
    lead = strong(f"{when}: {parts_of(sentence, t.words)}")
    return lead, plain(tail, *t.notes.of(sentence))


def _run(t: _Telling, how: str, to: str) -> str:
    """Say how a sentence runs to another, which it names by its date."""
    other = t.index.named(to)
    known = isinstance(other, Sentence) and other.date is not None
    when = dates.say(other.date, t.words, moment=True) if known else name_of(to, t.index, t.words)
    return t.words.tr(_RUNS[how]).format(other=when)


# Marked for translation.
_RUNS = {
    "concurrent": "runs beside the sentence of {other}",
    "consecutive": "follows the sentence of {other}",
    "unknown": "not known whether beside the sentence of {other} or after it",
}


def _concerns(t: _Telling) -> tuple[Block, ...]:
    rows = tuple(_concern_line(t, c) for c in t.dossier.concerns if not c.confidential)
    left_out = sum(c.confidential for c in t.dossier.concerns)
    blocks: list[Block] = [Items(rows)] if rows else []
    if left_out:
        said = t.words.ntr(
            "{n} confidential record left out", "{n} confidential records left out", left_out
        )
        blocks.append(Paragraph((quiet(said.format(n=left_out)),)))
    return _section(t.words.tr("Health and conditions"), *blocks) if blocks else ()


def _concern_line(t: _Telling, concern: Concern) -> Line:
    said_by = name_of(concern.said_by, t.index, t.words)
    according = (
        t.words.tr("according to {name}").format(name=said_by)
        if said_by
        else who_says(concern, t.index, t.words)
    )
    status = choices.say(concern.status, t.words)
    aside = f" ({status}, {according})" if according else f" ({status})"
    return plain(concern.text), Span(aside, "quiet", t.notes.of(concern))


def _statements(t: _Telling) -> tuple[Block, ...]:
    blocks = [block for s in t.dossier.statements for block in _statement(t, s)]
    return _section(t.words.tr("Statements"), *blocks) if blocks else ()


def _statement(t: _Telling, statement: Statement) -> tuple[Block, ...]:
    tr = t.words.tr
    when = dates.say(statement.date, t.words, moment=True) if statement.date else ""
    to = names_of(statement.to, t.index, t.words)
    tail = _tail(
        statement.role or "",
        when or tr("date not known"),
        tr("to {names}").format(names=to) if to else "",
    )
    lead = (
        strong(f"{title(statement, t.index, t.words)}: {name_of(statement.by, t.index, t.words)}"),
        plain(tail, *t.notes.of(statement)),
    )
    said = tuple((plain(f"“{p.text}”" if p.quoted else p.text),) for p in statement.passages)
    asks = tuple((plain(tr("asks: {what}").format(what=ask)),) for ask in statement.asks)
    rows = (*said, *asks)
    return Paragraph(lead), *((Items(rows),) if rows else ())


def _sources(t: _Telling) -> tuple[Block, ...]:
    block = t.notes.block()
    return _section(t.words.tr("Sources"), block) if block.rows else ()
