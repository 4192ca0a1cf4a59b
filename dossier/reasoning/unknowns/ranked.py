"""What is not known of a case, ranked: each leads to its field, and can become a task."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from operator import attrgetter
from typing import Final

from dossier.i18n import Words
from dossier.model import paths
from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.dossier import Dossier
from dossier.model.event import Event
from dossier.model.ids import Index
from dossier.model.paths import Path
from dossier.model.sentence import Part, Sentence
from dossier.model.source import Source
from dossier.model.task import Task
from dossier.reasoning import evidence
from dossier.reasoning.findings.finding import Case
from dossier.reasoning.findings.whole import Whole
from dossier.reasoning.sources.contradictions import Answer, Answered
from dossier.reasoning.sources.contradictions import of_record as answered_in
from dossier.reasoning.terms.term import CUSTODIAL, ENDLESS, is_open, length_of
from dossier.reasoning.traverse import top
from dossier.reasoning.unknowns.gaps import OF_EACH, gaps_of
from dossier.reasoning.unknowns.of_case import OF_CASE
from dossier.reasoning.unknowns.unknown import PRESSING, Kind, Unknown
from dossier.wording import dates, durations

# Facts for which somebody should be named.
FACTS: Final = (Charge, Sentence, Custody, Concern, Event)
# With fewer sources there is none to compare with.
FEW_SOURCES: Final = 2
# Answers that are longer together are not repeated in the question.
LONGEST: Final = 160
# Fields on which it rests whether the person is held, and until when: they are asked first.
DECISIVE: Final = frozenset(
    {"ended", "how", "minimum", "period", "replaces", "runs", "status", "term"}
)


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
        length = durations.say(part.term, case.words)
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
