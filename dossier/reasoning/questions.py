"""All that is shaky in a case as one list: what does not fit, what is contradicted, not known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Literal, NamedTuple

from dossier.i18n import Words
from dossier.model.dossier import LISTS, Dossier
from dossier.model.paths import Path
from dossier.reasoning.findings.finding import Case, Finding
from dossier.reasoning.live import Reasoned
from dossier.reasoning.pointing import place_of
from dossier.reasoning.sources.contradictions import Answer, Answered
from dossier.reasoning.unknowns.ranked import which_is_right
from dossier.reasoning.unknowns.unknown import PRESSING, Unknown
from dossier.wording import records

Group = Literal["finding", "contradiction", "unknown"]
Counted = Literal["finding", "contradiction", "settled", "first"]
"""What is counted for the head, and led to from there."""
GROUPS: Final[tuple[Group, ...]] = ("finding", "contradiction", "unknown")


class Question(NamedTuple):
    """One of them: `path` leads to its field, `key` and `field` name it as a task does.

    `kind` is the severity of a finding, or the kind of what is not known. `task` is the key of an
    open task that asks for it.
    """

    group: Group
    kind: str
    sentence: str
    path: Path
    key: str = ""
    field: str = ""
    task: str = ""
    label: str = ""
    """The field's name, where its answers stand beside it."""
    answers: tuple[Answer, ...] = ()
    settled: str = ""
    """Why the keeper adopted the answer that the file holds, where that is settled."""
    sort: str = ""
    """Of what does not fit, the name of the check that found it."""
    first: bool = False
    """Whether it is one to ask first: without its answer the case is not understood."""
    of_each: str = ""
    """What asks the same of every record of the list, where that can be asked at once."""


EMPTY: Final = frozenset({"empty-record", "unnamed-record", "no-parts"})
"""The checks that find what nobody has written yet."""
FIRST: Final = "first"
"""In the place of a kind: whatever is to be asked first."""


class Sieve(NamedTuple):
    """Which questions are looked at: those of a group, of a kind, or to ask first; "" for any."""

    group: str = ""
    kind: str = ""

    def lets(self, question: Question) -> bool:
        """Tell whether a question is among them."""
        if self.group not in ("", question.group):
            return False
        return question.first if self.kind == FIRST else self.kind in ("", question.kind)


def questions(found: Reasoned) -> tuple[Question, ...]:
    """Give what does not fit by severity, then what is contradicted, then what is not known.

    What is contradicted and settled stands after what is open.
    """
    asked = {row.path: row for row in found.unknowns if row.kind == "contradicted"}
    tasks = _asked_by(found.dossier)
    return (
        *(_of_finding(row, tasks) for row in found.findings),
        *(_of_contradiction(row, asked[row.paths[-1]]) for row in found.contradictions if row.open),
        *(_of_settled(row, tasks) for row in found.contradictions if row.settled),
        *(_of_unknown(row) for row in found.unknowns if row.kind != "contradicted"),
    )


def counts(found: Reasoned, before: Dossier | None = None) -> Mapping[Counted, int]:
    """Count what does not fit, what is contradicted, and what else is to be asked first.

    `before` is the dossier before the last step: what is missing in a record that this step added
    does not count yet, since no hand could have written it.
    """
    pressing = (row for row in found.unknowns if row.weight >= PRESSING)
    return {
        "finding": sum(
            row.severity != "note" and not _to_be_written(row, found.dossier, before)
            for row in found.findings
        ),
        "contradiction": sum(row.open for row in found.contradictions),
        "settled": sum(bool(row.settled) for row in found.contradictions),
        "first": sum(row.kind != "contradicted" for row in pressing),
    }


def _to_be_written(found: Finding, now: Dossier, before: Dossier | None) -> bool:
    """Tell whether something is missing only because the record has just been added."""
    if before is None or found.kind not in EMPTY or len(found.path) < 2:
        return False
    name, key = str(found.path[0]), str(found.path[1])[1:]
    rows, old = (part.list_of(name) if name in LISTS else () for part in (now, before))
    return len(rows) > len(old) and not any(row.key == key for row in old)


def where(question: Question, case: Case) -> str:
    """Say which record it is about, empty for the file as a whole.

    It is told from others like it, unless the question does that itself.
    """
    record = case.index.record(question.key)
    if record is None:
        return ""
    named = case.named(record)
    tells_itself = named in question.sentence and not question.label
    return records.called(record, case.index, case.words) if tells_itself else named


def untold(question: Question, case: Case) -> str:
    """Say which record it is about where its sentence does not; else nothing."""
    at = where(question, case)
    return "" if at in question.sentence else at


def to_ask(question: Question, case: Case) -> str:
    """Say what a task of it asks: of what is settled the contradiction itself, not the reason."""
    if not question.settled:
        return question.sentence
    at = where(question, case)
    return which_is_right(at, question.label, question.answers, case.words)


def kind_of(question: Question, words: Words) -> str:
    """Say of which kind it is."""
    return say_kind(question.kind, words)


def say_kind(kind: str, words: Words) -> str:
    """Say a kind of question, or that it is to be asked first."""
    return words.tr(_KINDS[kind])


def as_text(rows: tuple[Question, ...], case: Case) -> str:
    """Say questions as plain text, each in a line with its kind and its record."""
    return "\n".join(line for group in GROUPS for line in _lines(group, rows, case))


def _lines(group: Group, rows: tuple[Question, ...], case: Case) -> Iterator[str]:
    words = case.words
    told = [row for row in rows if row.group == group]
    if told:
        yield words.tr(HEADS[group])
    for row in told:
        at = untold(row, case)
        said = f"{kind_of(row, words)}: {row.sentence}"
        yield f"- {said} ({at})" if at else f"- {said}"
        for answer in row.answers:
            yield f"  - {say_answer(answer, words)}"


def say_answer(answer: Answer, words: Words) -> str:
    """Say an answer with who gives it: "more than 500 (DW, 22 April 2017)"."""
    names = ", ".join(dict.fromkeys(voice.name for voice in answer.voices))
    said = words.tr("{said} ({by})").format(said=answer.said, by=names) if names else answer.said
    return words.tr("in the file: {said}").format(said=said) if answer.adopted else said


def _of_finding(found: Finding, tasks: Mapping[tuple[str, str], str]) -> Question:
    key, field = place_of(found.path)
    return Question(
        group="finding",
        kind=found.severity,
        sort=found.kind,
        sentence=found.sentence,
        path=found.path,
        key=key,
        field=field,
        task=tasks.get((key, field), ""),
    )


def _of_contradiction(found: Answered, asked: Unknown) -> Question:
    return Question(
        group="contradiction",
        kind="contradicted",
        sentence=asked.sentence,
        path=asked.path,
        key=asked.key,
        field=asked.field,
        task=asked.task,
        label=found.label,
        answers=found.answers,
    )


def _of_settled(found: Answered, tasks: Mapping[tuple[str, str], str]) -> Question:
    key, field = place_of(found.paths[-1])
    return Question(
        group="contradiction",
        kind="settled",
        sentence=f"{found.label}: {found.settled}",
        path=found.paths[-1],
        key=key,
        field=field,
        task=tasks.get((key, field), ""),
        label=found.label,
        answers=found.answers,
        settled=found.settled,
    )


def _of_unknown(asked: Unknown) -> Question:
    return Question(
        group="unknown",
        kind=asked.kind,
        sentence=asked.sentence,
        path=asked.path,
        key=asked.key,
        field=asked.field,
        task=asked.task,
        answers=asked.answers,
        first=asked.weight >= PRESSING,
        of_each=asked.of_each,
    )


def _asked_by(dossier: Dossier) -> Mapping[tuple[str, str], str]:
    return {
        ((task.about or "").removeprefix("#"), task.field or ""): task.key
        for task in dossier.tasks
        if task.state != "done" and task.about
    }


# Marked for translation.
HEADS: Final[Mapping[Group, str]] = {
    "finding": "What does not fit",
    "contradiction": "What sources answer differently",
    "unknown": "What is not known",
}
# Marked for translation.
_KINDS: Final[Mapping[str, str]] = {
    "error": "cannot be",
    "warning": "seldom so",
    "note": "worth knowing",
    "contradicted": "contradicted",
    "settled": "settled",
    "absent": "missing",
    "single-source": "one source only",
    "undated": "no date",
    "unverified": "not verified",
    "stale": "long ago",
    FIRST: "to ask first",
}
