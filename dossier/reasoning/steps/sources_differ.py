"""What a total rests on though sources answer it differently: only what the file holds is added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.ids import Index
from dossier.model.paths import parse
from dossier.model.sentence import Part, Sentence
from dossier.reasoning.apart import Apart
from dossier.reasoning.sources.contradictions import Answer, Answered
from dossier.reasoning.terms.reckoned import Total
from dossier.reasoning.terms.term import CUSTODIAL
from dossier.wording.direction import isolated

# Fields of a term that its length and its place among the others rest on.
_OF_TERMS: Final = frozenset({"term", "minimum", "runs"})
_WHETHER: Final = frozenset({"status", "replaces"})
# More answers than these are not put beside a total: the contradictions list them.
_MOST: Final = 3


class _Counts(NamedTuple):
    """What counts in a total: the terms, their sentences, and the sentences that still hold."""

    terms: frozenset[str]
    sentences: frozenset[str]
    gone: frozenset[str]

    @classmethod
    def of(cls, found: Total) -> _Counts:
        left = (row.sentence.key for row in found.left_out if not row.part and row.why != "unsaid")
        return cls(
            frozenset(term.key for term in found.terms),
            frozenset(term.sentence.key for term in found.terms),
            frozenset(left),
        )


def sources_differ(rows: Iterable[Answered], found: Total, index: Index) -> tuple[Answered, ...]:
    """Give the open contradictions that a total rests on, in the file's order."""
    counts = _Counts.of(found)
    return tuple(
        row for row in rows if row.open and not found.problem and _rests_on(row, counts, index)
    )


def say(rows: tuple[Answered, ...], index: Index, known: Apart, words: Words) -> str:
    """Say which answers of the file a total takes, and what sources say instead; "" for none."""
    if not rows:
        return ""
    said = [_say(row, index, known, words) for row in rows[:_MOST]]
    more = len(rows) - len(said)
    if more:
        said.append(words.ntr("{n} more answer", "{n} more answers", more).format(n=more))
    told = words.tr("Reckoned with what this file holds, while sources differ: {answers}.")
    return told.format(answers="; ".join(said))


def _rests_on(row: Answered, counts: _Counts, index: Index) -> bool:
    """Tell whether a total would change with another answer."""
    sentence, part = _holders(row, index)
    if sentence is None:
        return False
    if part:
        return sentence.key not in counts.gone and _of_part(row, part, counts, index)
    field = row.path[2]
    if field in _WHETHER:
        return any(one.kind in CUSTODIAL and not one.suspended for one in sentence.parts)
    return field in ("date", "runs") and sentence.key in counts.sentences


def _of_part(row: Answered, part: Part, counts: _Counts, index: Index) -> bool:
    fields = {path[4] for path in row.paths}
    if "suspended" in fields:
        return part.kind in CUSTODIAL
    if "kind" in fields:
        told = set(_kinds(row, index))
        return bool(told and (told | {part.kind}) & CUSTODIAL) and not part.suspended
    return bool(fields & _OF_TERMS) and part.key in counts.terms


def _kinds(row: Answered, index: Index) -> Iterator[str]:
    """Give the kinds that sources say a part is of, instead of the one that the file holds."""
    for key, place in row.told:
        bearer = index.record(key)
        citation = bearer.citations[place] if bearer else None
        if citation and citation.field and parse(citation.field)[-1] == "kind":
            yield str(citation.says)


def _holders(row: Answered, index: Index) -> tuple[Sentence | None, Part | None]:
    """Find the sentence, and the part, that hold the field."""
    found = [_record(step, index) for step in row.path]
    sentence = next((one for one in found if isinstance(one, Sentence)), None)
    return sentence, next((one for one in found if isinstance(one, Part)), None)


def _record(step: str | int, index: Index) -> Record | None:
    return index.record(step[1:]) if isinstance(step, str) and step[0] == "#" else None


def _say(row: Answered, index: Index, known: Apart, words: Words) -> str:
    """Say one field: "term (sentence of 1 May 2016): 6 years here, 7 years (TASS)"."""
    sentence, _ = _holders(row, index)
    held, *others = row.answers
    told = words.tr("{field} (sentence of {day}): {held} here, {others}")
    return told.format(
        field=row.label,
        day=known.of(sentence, words) if sentence else "",
        held=held.said,
        others=", ".join(_other(answer, words) for answer in others),
    )


def _other(answer: Answer, words: Words) -> str:
    names = ", ".join(dict.fromkeys(isolated(voice.name) for voice in answer.voices))
    said = words.tr("{said} ({by})").format(said=answer.said, by=names)
    return said if names else answer.said
