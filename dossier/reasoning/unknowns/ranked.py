"""What is not known of a case, ranked: each leads to its field, and can become a task.

Absent is what the file leaves open, though a source may answer it; contradicted what sources answer
differently, single-source what one source alone says, undated what has no year, unverified what
nobody is named for, what only a statement claims or what can mean several, stale what was last
reported long ago.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from operator import attrgetter
from typing import Final, Literal, NamedTuple

from dossier.i18n import Words
from dossier.model import paths
from dossier.model.base import Citation, Record
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.dossier import Dossier
from dossier.model.event import Event
from dossier.model.ids import Index
from dossier.model.paths import Path
from dossier.model.sentence import Part, Sentence
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.model.task import Task
from dossier.reasoning import bounds, evidence
from dossier.reasoning.custody.standing import standing
from dossier.reasoning.findings.finding import Case
from dossier.reasoning.findings.whole import OfParts, Whole
from dossier.reasoning.sources.contradictions import Answer, Answered
from dossier.reasoning.sources.contradictions import of_record as answered_in
from dossier.reasoning.steps.figures import say_days_between, say_length
from dossier.reasoning.terms.lengths import CannotReckon
from dossier.reasoning.terms.relations import relations
from dossier.reasoning.terms.term import CUSTODIAL, ENDLESS, Term, counted, is_open, length_of
from dossier.reasoning.traverse import RECORDS, top
from dossier.reasoning.unknowns.gaps import OF_EACH, gaps_of
from dossier.wording import dates
from dossier.wording.records import source_name

Kind = Literal["absent", "contradicted", "single-source", "undated", "unverified", "stale"]

# Facts for which somebody should be named.
FACTS: Final = (Charge, Sentence, Custody, Concern, Event)
# After so many days what goes on should be asked for again.
STALE: Final = 180
# With fewer sources there is none to compare with.
FEW_SOURCES: Final = 2
# More pairs than anybody would answer.
MOST_ASKED: Final = 200
MOST_PAIRS: Final = 20_000
# Answers that are longer together are not repeated in the question.
LONGEST: Final = 160
# From this weight on the screen counts what is open.
PRESSING: Final = 6
# Fields on which it rests whether the person is held, and until when: they are asked first.
DECISIVE: Final = frozenset(
    {"ended", "how", "minimum", "period", "replaces", "runs", "status", "term"}
)


class Unknown(NamedTuple):
    """One thing that is not known: how much it matters (9 most), where, and what to ask.

    `key` is the record concerned, "" where there is none yet; `field` the field of that record as
    citations write it; `task` the key of a task that already asks for it. `answers` are those that
    wait to be adopted; `what` is the name of the record, where one source alone tells of it;
    `of_each` asks the same of every record of the list, where that can be asked at once.
    """

    kind: Kind
    weight: int
    path: Path
    sentence: str
    key: str = ""
    field: str = ""
    task: str = ""
    answers: tuple[Answer, ...] = ()
    what: str = ""
    of_each: str = ""


def unknowns(
    dossier: Dossier, index: Index, words: Words, until: date | None = None
) -> tuple[Unknown, ...]:
    """Give all that is not known, what matters most first, then in the file's order.

    `until` is the day on which one asks: without one, nothing is called stale.
    """
    case = Whole.added_up(dossier, index, words, until)
    found = [
        row
        for record in top(dossier)
        for row in of_record(record, answered_in(record, index, words), case)
    ]
    found += [row for asked in OF_CASE for row in asked.run(case)]
    return in_order(found, dossier)


def of_record(record: Record, answered: tuple[Answered, ...], case: Case) -> Iterator[Unknown]:
    """Give what one record leaves open, which answer is right, and who says so."""
    path = case.path(record)
    waiting = {row.path for row in answered if row.waits}
    for gap in (gap for gap in gaps_of(record) if (*path, gap.field) not in waiting):
        said = case.words.tr(gap.question).format(
            what=case.named(record), date=_date_of(record, case)
        )
        asked = Unknown(gap.kind, gap.weight, (*path, gap.field), said, record.key, gap.field)
        of_each = OF_EACH.get((gap.noun, gap.field))
        yield asked._replace(of_each=case.words.tr(of_each)) if of_each else asked
    for found in (row for row in answered if not row.settled):
        if found.contradicted:
            yield _contradicted(found, record, path, case)
        elif found.waits:
            yield _unadopted(found, record, path, case)
    if isinstance(record, Sentence):
        yield from _terms(record, path, case)
    if isinstance(record, FACTS):
        yield from _voices(record, path, case)


def in_order(found: list[Unknown], dossier: Dossier) -> tuple[Unknown, ...]:
    """Rank what is not known, with the tasks that ask for it already."""
    asked = {
        (task.about, task.field or ""): task.key for task in dossier.tasks if task.state != "done"
    }
    if asked:
        found = [
            row._replace(task=task) if (task := asked.get((f"#{row.key}", row.field))) else row
            for row in found
        ]
    return tuple(sorted(found, key=attrgetter("weight"), reverse=True))


def as_task(sentence: str, id: str, about: str | None, field: str) -> Task:
    """Make a task of a question; `about` is the id of the record that it is about, if of one."""
    task = Task(id=id, text=sentence, state="open")
    return task.with_(about=f"#{about}", field=field or None) if about else task


def _date_of(record: Record, case: Case) -> str:
    if isinstance(record, Custody):
        return dates.say(record.lasted, case.words, moment=False)
    return case.apart.of(record, case.words) if isinstance(record, Sentence) else ""


def _contradicted(found: Answered, record: Record, root: Path, case: Case) -> Unknown:
    """Ask which answer is right; of kind and amount of money, the amount is where it leads to."""
    path = found.paths[-1]
    what = case.named(_holder(path, record, case))
    said = which_is_right(what, found.label, found.answers, case.words)
    weight = _weight(path, 8 if isinstance(record, Charge | Sentence | Custody) else 7)
    field = paths.written(path[len(root) :])
    return Unknown("contradicted", weight, path, said, record.key, field)


def which_is_right(what: str, label: str, answers: tuple[Answer, ...], words: Words) -> str:
    """Ask which of several answers is right: "“Fraud”, victims: 31 companies, or 30 companies?"."""
    said = words.tr(", or ").join(answer.said for answer in answers)
    if len(said) > LONGEST:
        said = words.tr("which of {n} answers is right").format(n=len(answers))
    return words.tr("“{what}”, {field}: {answers}?").format(what=what, field=label, answers=said)


def _unadopted(found: Answered, record: Record, root: Path, case: Case) -> Unknown:
    """Ask whether an answer is right that nobody has adopted, or whom a name means."""
    path, tr = found.paths[-1], case.words.tr
    others = found.answers[1:]
    answers = tr(", or ").join(answer.said for answer in others)
    names = dict.fromkeys(voice.name for answer in others for voice in answer.voices)
    kind: Kind = "unverified" if found.state == "unclear" else "absent"
    sentence = tr(_WAITING[found.state]).format(
        what=case.named(_holder(path, record, case)),
        field=found.label,
        held=found.answers[0].said,
        answers=answers,
        names=", ".join(names),
    )
    field = paths.written(path[len(root) :])
    weight = _weight(path, PRESSING)
    return Unknown(kind, weight, path, sentence, record.key, field, answers=found.answers)


# Marked for translation.
_WAITING: Final[Mapping[str, str]] = {
    "unclear": "“{what}”, {field}: {answers}, according to {names}. Which one is meant?",
    "alone": "“{what}”, {field}: {answers}, according to {names}. Is that right?",
    "closer": "“{what}”, {field}: {answers}, according to {names}; in the file: {held}. "
    "Can this be told more exactly?",
}


def _weight(path: Path, usual: int) -> int:
    """Tell how much it matters which answer for a field is right."""
    return 9 if path[0] in ("sentences", "custody") and path[-1] in DECISIVE else usual


def _holder(path: Path, record: Record, case: Case) -> Record:
    """Find the innermost record on the way to a field."""
    keys = (step[1:] for step in reversed(path) if isinstance(step, str) and step[0] == "#")
    return next((found for key in keys if (found := case.index.record(key))), record)


def _terms(sentence: Sentence, path: Path, case: Case) -> Iterator[Unknown]:
    """Ask for the length of each imprisonment that has none, and of which kind a length is."""
    for part in sentence.parts:
        if is_open(part) and not part.suspended:
            field = paths.written(("parts", f"#{part.key}", "kind"))
            place = (*path, "parts", f"#{part.key}", "kind")
            yield Unknown("absent", 9, place, _kind(part, sentence, case), sentence.key, field)
        if part.kind in CUSTODIAL - ENDLESS and length_of(part) is None:
            said = case.words.tr("How long is the imprisonment in the sentence of {date}?")
            field = paths.written(("parts", f"#{part.key}", "term"))
            place = (*path, "parts", f"#{part.key}", "term")
            sentence_said = said.format(date=case.apart.of_part(sentence, part, case.words))
            yield Unknown("absent", 9, place, sentence_said, sentence.key, field)


def _kind(part: Part, sentence: Sentence, case: Case) -> str:
    """Ask of which kind something is that can be imprisonment by what the file says."""
    tr, date = case.words.tr, case.apart.of(sentence, case.words)
    if part.term:
        length = say_length(part.term, case.words)
        said = tr("Of which kind is what the sentence of {date} imposes for {length}?")
        return said.format(length=length, date=date)
    if part.text:
        said = tr("Of which kind, and how long, is “{text}” in the sentence of {date}?")
        return said.format(text=part.text, date=date)
    return tr("Of which kind is what the sentence of {date} imposes?").format(date=date)


def _voices(record: Record, path: Path, case: Case) -> Iterator[Unknown]:
    """Ask who says it, where nobody is named, or where one source alone does."""
    what = case.named(record)
    if not any(True for _ in evidence.supporting(record)):
        said = case.words.tr("Who says so? No source is named for “{what}”.").format(what=what)
        yield Unknown("unverified", 5, (*path, "cite"), said, record.key, "cite")
    if len(case.dossier.sources) < FEW_SOURCES or isinstance(record, Concern | Event):
        return
    roots = [s for s in evidence.sources_of(record, case.index) if isinstance(s, Source)]
    plain = [c for c in evidence.supporting(record) if not c.source.startswith("#")]
    if len(roots) == 1 and not plain:
        said = case.words.tr("Does another source say so too? Only one does of “{what}”.").format(
            what=what
        )
        yield Unknown("single-source", 2, (*path, "cite"), said, record.key, "cite", what=what)


def _missing(case: Case) -> Iterator[Unknown]:
    """Ask for what a case has, and this file has not yet."""
    tr, dossier = case.words.tr, case.dossier
    if not dossier.custody:
        said = tr("Is the person held, and where? The file has no period of custody.")
        yield Unknown("absent", 9, ("custody",), said)
    if not dossier.charges:
        said = tr("Of what is the person accused? The file has no charge.")
        yield Unknown("absent", 8, ("charges",), said)
    if not dossier.sources:
        said = tr("Where does all this come from? The file has no source.")
        yield Unknown("unverified", 8, ("sources",), said)
    if not (dossier.about and dossier.about.as_of):
        said = tr("Up to which day is this file complete?")
        yield Unknown("absent", 3, ("about", "as_of"), said)


def _relations(case: Case) -> Iterator[Unknown]:
    """Ask how terms run to each other, once for each sentence that leaves it open."""
    try:
        terms = counted(case.dossier, case.index).terms
        pairs = islice(relations(terms, case.index).unknown_pairs(), MOST_PAIRS)
    except CannotReckon:
        return
    asked: dict[tuple[str, str], None] = {}
    for first, then in pairs:
        pair = (terms[first].sentence.key, terms[then].sentence.key)
        if pair not in asked:
            asked[pair] = None
            yield _relation(terms[first], terms[then], case)
        if len(asked) >= MOST_ASKED:
            return


def _relation(first: Term, then: Term, case: Case) -> Unknown:
    tr, sentence = case.words.tr, then.sentence
    if first.sentence is sentence:
        said = tr("How do the parts of the sentence of {date} run to each other?").format(
            date=case.apart.of(sentence, case.words)
        )
    else:
        said = tr("Does the sentence of {date} run beside that of {other}, or after it?").format(
            date=case.apart.of(sentence, case.words),
            other=case.apart.of(first.sentence, case.words),
        )
    return Unknown("absent", 9, (*case.path(sentence), "runs"), said, sentence.key, "runs")


def _claims(case: Case) -> Iterator[Unknown]:
    """Ask for each statement on which facts rest that nobody else is named for."""
    resting: dict[str, int] = {}
    for record in (
        *case.dossier.charges,
        *case.dossier.sentences,
        *case.dossier.custody,
        *case.dossier.concerns,
        *case.dossier.events,
    ):
        cited = evidence.cited(record)
        if len(cited) == 1 and isinstance(case.index.named(ref := next(iter(cited))), Statement):
            resting[ref] = resting.get(ref, 0) + 1
    for statement in case.dossier.statements:
        count = resting.get(f"#{statement.key}", 0)
        if count:
            said = case.words.ntr(
                "Does anybody else say so? {n} point rests on {name} alone.",
                "Does anybody else say so? {n} points rest on {name} alone.",
                count,
            ).format(n=count, name=_named(statement, case))
            yield Unknown("unverified", 5, case.path(statement), said, statement.key)


def _named(record: Source | Statement, case: Case) -> str:
    citation = next(iter(Record(cite=(f"#{record.key}",)).citations))
    return source_name(citation, case.index, case.words)


def _only_source(case: Case) -> Iterator[Unknown]:
    """Ask for a second source, where the whole file rests on one."""
    if len(case.dossier.sources) == 1:
        (source,) = case.dossier.sources
        said = case.words.tr("What do others say? Everything here rests on one source: {name}.")
        name = _named(source, case)
        yield Unknown("single-source", 6, case.path(source), said.format(name=name), source.key)


def _unchecked(case: Case) -> Iterator[Unknown]:
    """Ask for the text of each source that is quoted, and whose text is not kept."""
    quoted: dict[str, int] = {}
    for record in case.index.records:
        for citation in record.cite:
            if isinstance(citation, Citation) and citation.quote:
                quoted[citation.source] = quoted.get(citation.source, 0) + 1
    for source in case.dossier.sources:
        count = quoted.get(f"#{source.key}", 0)
        if count and not source.text:
            said = case.words.ntr(
                "Are the words right? {n} quotation from {name} cannot be checked: add its text.",
                "Are the words right? {n} quotations from {name} cannot be checked: add its text.",
                count,
            ).format(n=count, name=_named(source, case))
            yield Unknown("unverified", 3, (*case.path(source), "text"), said, source.key, "text")


def _stale(case: Case) -> Iterator[Unknown]:
    """Ask anew where the person stands, where the last report of it is long ago or has no day."""
    now = standing(case.dossier, case.index)
    if now is None or not now.goes_on:
        return
    told = evidence.told(now.custody, case.index)
    path = (*case.path(now.custody), "period")
    if told == bounds.NO_BOUNDS:
        said = case.words.tr("As of which day is this so? No report of “{what}” has a date.")
        what = case.named(now.custody)
        yield Unknown("stale", 6, path, said.format(what=what), now.custody.key, "period")
    elif case.until and (told.high or told.low) and _age(told.low or told.high, case.until) > STALE:
        said = case.words.tr("Is it still so? The last report of where the person is: {date}.")
        day = say_days_between(told, case.words)
        yield Unknown("stale", 9, path, said.format(date=day), now.custody.key, "period")


def _age(reported: date | None, on: date) -> int:
    return (on - reported).days if reported else 0


# What is asked of the case as a whole.
OF_CASE: Final[tuple[OfParts[Unknown], ...]] = (
    OfParts(("about", "charges", "custody", "sources"), _missing),
    OfParts(("sentences", "origin", "apart"), _relations),
    OfParts(RECORDS, _claims),
    OfParts(("parties", "subject", "sources"), _only_source),
    OfParts(RECORDS, _unchecked),
    OfParts(("custody", "parties", "statements", "sources", "subject"), _stale),
)
