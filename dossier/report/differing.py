"""What other sources say of a record instead of what it holds, one line for each answer."""

from __future__ import annotations

from collections.abc import Container
from typing import Final, NamedTuple, cast

from dossier.model.base import Citation, Record
from dossier.model.paths import NoSuchPlace, Path, get, parse
from dossier.reasoning.sources.contradictions import differing, of_record
from dossier.report.blocks import Line, Lines, differ, quiet
from dossier.report.telling import Telling
from dossier.wording.records import source_name, title
from dossier.wording.references import Context
from dossier.wording.told import say_told

SIGN: Final = "≠"


class Told(NamedTuple):
    """What is said instead, and of which field; "" where what is said needs no field's name."""

    field: str
    what: str


def lines(t: Telling, record: Record) -> Lines:
    """Give what others say of a record and of what it holds; sources of one mind share a line."""
    contradicting = differing(of_record(record, t.index, t.words))
    answers: dict[tuple[Told, bool], list[Citation]] = {}
    nested = (row for name in record.nests for row in _rows(record, name))
    for bearer in (record, *nested):
        for (_, differs), cited in _by_source(bearer, contradicting).items():
            answers.setdefault((_answer(t, bearer, cited), differs), []).append(cited[0])
    return tuple(line(t, told, cited, differs=way) for (told, way), cited in answers.items())


def line(t: Telling, told: Told, cited: list[Citation], *, differs: bool) -> Line:
    """Say what sources of one mind say, with the sign where it contradicts the file."""
    who = ", ".join(dict.fromkeys(source_name(citation, t.index, t.words) for citation in cited))
    said = _instead(t, told, len(cited)) if differs else _not_adopted(t, told)
    said = said.format(field=told.field, what=told.what, who=who)
    notes = t.notes.of_citations(*cited)
    return (differ(f"{SIGN} {said}", *notes),) if differs else (quiet(said, *notes),)


def _instead(t: Telling, told: Told, sources: int) -> str:
    if told.field:
        return t.words.ntr(
            "according to another source, {field}: {what} ({who})",
            "according to other sources, {field}: {what} ({who})",
            sources,
        )
    return t.words.ntr(
        "another source says: {what} ({who})", "other sources say: {what} ({who})", sources
    )


def _not_adopted(t: Telling, told: Told) -> str:
    if told.field:
        return t.tr("not adopted, {field}: {what} ({who})")
    return t.tr("not adopted: {what} ({who})")


def _rows(record: Record, name: str) -> tuple[Record, ...]:
    return cast("tuple[Record, ...]", getattr(record, name))


def _by_source(
    record: Record, contradicting: Container[tuple[str, int]]
) -> dict[tuple[str, bool], list[Citation]]:
    """Gather what says something else, by its source, and by whether it contradicts the file."""
    found: dict[tuple[str, bool], list[Citation]] = {}
    for place, citation in enumerate(record.citations):
        if citation.says is not None:
            differs = (record.key, place) in contradicting
            found.setdefault((citation.source, differs), []).append(citation)
    return found


def _answer(t: Telling, record: Record, cited: list[Citation]) -> Told:
    """Say all that one source gives instead; what has the fields is named once."""
    answers: list[Told] = []
    before = ""
    for citation in cited:
        of, told = _told(t, record, citation)
        answers.append(_named(t, of, told) if of not in ("", before) else told)
        before = of
    first, *more = answers
    return Told(first.field, "; ".join([first.what, *(_as_text(t, told) for told in more)]))


def _named(t: Telling, of: str, told: Told) -> Told:
    """Name what has the field in front of it."""
    if told.field:
        return Told(t.tr("of “{what}”, {answer}").format(what=of, answer=told.field), told.what)
    return Told(t.tr("of “{what}”").format(what=of), told.what)


def _as_text(t: Telling, told: Told) -> str:
    if told.field:
        return t.tr("{field}: {value}").format(field=told.field, value=told.what)
    return told.what


def _told(t: Telling, record: Record, citation: Citation) -> tuple[str, Told]:
    """Say what has the field, if not the record itself; and the field with its value, its way."""
    path = parse(citation.field or "")
    holder = _holder(record, path)
    steps = [step for step in path if isinstance(step, str) and not step.startswith("#")]
    name = steps[-1] if steps else ""
    value = say_told(holder, name, citation.says, Context(t.words, t.index))
    label = FIELDS.get(name, name)
    told = Told(t.tr(label) if label else "", value)
    if not isinstance(holder, Record) or holder is record:
        return "", told
    return title(holder, t.index, t.words), told


def _holder(record: Record, path: Path) -> object:
    """Find what has the field; None where the record has no such place."""
    try:
        return get(record, path[:-1])
    except NoSuchPlace:
        return None


# Marked for translation. A text that is the record itself needs no label.
FIELDS: Final[dict[str, str]] = {
    "amount": "amount",
    "asks": "asks",
    "basis": "ground",
    "between": "date",
    "birthplace": "born in",
    "born": "born",
    "by": "by",
    "charges": "for",
    "committed": "committed",
    "counts": "counts",
    "country": "country",
    "court": "court",
    "date": "date",
    "decided_by": "decided by",
    "died": "died",
    "docket": "docket",
    "ended": "ended",
    "exposure": "penalty possible",
    "facility": "facility",
    "filed": "filed",
    "form": "form",
    "gender": "gender",
    "held_by": "held by",
    "history": "what became of it",
    "how": "runs",
    "identifiers": "papers",
    "kind": "kind",
    "language": "language",
    "languages": "languages",
    "loss": "loss",
    "minimum": "at least",
    "name": "name",
    "names": "names",
    "nationalities": "nationality",
    "number": "number",
    "occupation": "occupation",
    "offence": "",
    "ordered_by": "ordered by",
    "original": "original",
    "original_language": "language of the original",
    "outcome": "outcome",
    "outcome_date": "date of the outcome",
    "parts": "what it imposes",
    "passages": "what it says",
    "people": "people",
    "period": "from and to",
    "place": "place",
    "plea": "plea",
    "plea_date": "date of the plea",
    "published_by": "published by",
    "quoted": "word for word",
    "reason": "reason",
    "replaces": "replaces",
    "role": "role",
    "rules": "rules that it touches",
    "runs": "runs",
    "said_by": "said by",
    "stated_end": "end as stated by an authority",
    "status": "status",
    "status_date": "date of the status",
    "statute": "statute",
    "suspended": "suspended",
    "term": "term",
    "text": "",
    "title": "",
    "to": "to",
    "topic": "topic",
    "translator": "translated by",
    "until": "order lapses",
    "valid": "valid",
    "victims": "victims",
    "warrant": "warrant",
    "what": "what",
}
