"""Every field that sources answer differently, with all answers side by side: who says what, where.

The field holds the answer that the keeper adopted; the others stand beside it as citations that
say something else. An amount and the kind of money that it is are one answer: a penalty of 170
million and a restitution of 169 million differ in both. One answer alone contradicts nothing: where
the field holds none, it waits to be adopted. Nor does an answer that is only less exact: a source
that says 2014 does not contradict July 2014. "Unknown" is no answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import combinations
from typing import Final, Literal, NamedTuple, cast, get_args

from dossier.i18n import Words
from dossier.model.base import Record, Value
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.paths import Path
from dossier.model.sentence import Part
from dossier.reasoning.sources.answers import (
    Likeness,
    as_written,
    compared,
    could_be,
    is_reference,
)
from dossier.reasoning.sources.exactness import can_both_be, is_looser
from dossier.reasoning.sources.said import ByField, Said, by_field, held_at
from dossier.reasoning.traverse import top
from dossier.wording.field_names import field_name
from dossier.wording.kinds import NoKind
from dossier.wording.names import A_FEW, listed
from dossier.wording.records import paid, source_name
from dossier.wording.references import Context
from dossier.wording.told import say_told, told_kind

# Fields of a part that are one answer together.
MONEY: Final = ("kind", "amount")
# Which of several records in a record it is, by the list that holds them. Marked for translation.
_WHICH: Final[Mapping[str, str]] = {
    "identifiers": "paper {n}",
    "names": "name {n}",
    "parts": "part {n}",
    "passages": "passage {n}",
}


State = Literal["contradicted", "unclear", "alone", "closer", "looser"]
"""Two answers cannot both be right; it is unclear which of several records of one name is meant;
the file holds none; a source is more exact than the file; all are less exact than the file.

Of kind and amount, which are answered together, the state that comes first here is that of both.
"""


class Voice(NamedTuple):
    """Who gives an answer: a source by name, the place in it, and the citation that says so.

    `key` is the record that bears the citation, `place` which of its citations it is, from 0.
    """

    name: str
    at: str | None
    key: str
    place: int


class Answer(NamedTuple):
    """One answer in words, with all who give it; the adopted one is what the field holds.

    `told` are the citations by which it can be adopted, each as a record's key and the citation's
    place: those of the first who gives it, one for kind and one for amount where it gives both.
    """

    said: str
    voices: tuple[Voice, ...]
    adopted: bool = False
    told: tuple[tuple[str, int], ...] = ()


class Answered(NamedTuple):
    """A field, or kind and amount of a part, with its answers: the adopted one first.

    `path` leads to the field, `paths` to all fields concerned; `label` is the field's name, and
    where a sentence has several parts, which one: "term, part 2". `state` tells how the answers
    stand to each other. `told` are all citations that say something else, each as a record's key
    and its place there. `settled` says why the keeper adopted the first one for good; empty while
    it is open.
    """

    path: Path
    paths: tuple[Path, ...]
    label: str
    answers: tuple[Answer, ...]
    told: tuple[tuple[str, int], ...]
    state: State
    settled: str = ""

    @property
    def contradicted(self) -> bool:
        """Whether two of the answers cannot both be right."""
        return self.state == "contradicted"

    @property
    def differs(self) -> bool:
        """Whether it is told among what sources answer differently: also what is settled is."""
        return self.contradicted or bool(self.settled)

    @property
    def waits(self) -> bool:
        """Whether an answer that contradicts nothing tells what the file does not hold."""
        return self.state in ("unclear", "alone", "closer")

    @property
    def open(self) -> bool:
        """Whether two answers cannot both be right, and the keeper has not settled which one is."""
        return self.contradicted and not self.settled


def contradictions(dossier: Dossier, index: Index, words: Words) -> tuple[Answered, ...]:
    """Give all contradictions, and all differences that are settled, in the file's order."""
    return tuple(
        found for row in top(dossier) for found in of_record(row, index, words) if found.differs
    )


def differing(answered: Iterable[Answered]) -> frozenset[tuple[str, int]]:
    """Name the citations that say something else of what is contradicted, and not settled."""
    return frozenset(told for found in answered if found.open for told in found.told)


def asks_for_names(record: Record) -> bool:
    """Tell whether answers are compared by what records are called, among all of the file."""
    return any(
        is_reference(value)
        for path, rows in by_field(record).items()
        for row in rows
        if row.citation.says is not None
        for value in (row.citation.says, as_written(held_at(record, path)))
    )


def of_record(record: Record, index: Index, words: Words) -> tuple[Answered, ...]:
    """Give what is said instead of what one record of a list holds, and of those inside it."""
    said = by_field(record)
    if not _differs(said):
        return ()
    root = index.path(record.key) or ()
    asked = _Asked(record, root, said, Context(words, index))
    return tuple(found for paths in asked.fields if (found := asked.answered(paths)))


def open_fields(record: Record, index: Index, words: Words) -> tuple[Path, ...]:
    """Name the fields of a record, and of those inside it, of which open answers are told.

    These are the paths of what `of_record` gives, from the record on, without a word said.
    """
    said = by_field(record)
    if not _differs(said):
        return ()
    asked = _Asked(record, (), said, Context(words, index))
    return tuple(_answered_at(paths) for paths in asked.fields if asked.is_open(paths))


class _Asked(NamedTuple):
    """One record with all that is said of its fields."""

    record: Record
    root: Path
    said: ByField
    context: Context

    @property
    def fields(self) -> Iterable[tuple[Path, ...]]:
        """The fields that are answered, each with those that are answered together with it."""
        return dict.fromkeys(_together(self.record, path) for path in self.said)

    def is_open(self, paths: tuple[Path, ...]) -> bool:
        """Tell whether two answers cannot both be right, and nobody has settled which one is."""
        rows = [row for told in self._told(paths).values() for _, row in told]
        return bool(rows) and any(map(self._contradicted, paths)) and not _settled(rows)

    def answered(self, paths: tuple[Path, ...]) -> Answered | None:
        """Put the answers for a field side by side; None where nobody says something else."""
        path = _answered_at(paths)
        others = self._others(paths)
        if not others:
            return None
        adopted = Answer(self._say_held(paths), self._backers(paths), adopted=True)
        answers = [
            Answer(
                said,
                tuple(self._voice(row) for row, *_ in told),
                told=tuple((row.bearer.key, row.place) for row in told[0]),
            )
            for said, told in others.items()
        ]
        words = self.context.words
        label = words.tr("kind and amount") if paths[1:] else field_name(_name(path), words)
        which = self._which(path)
        full = tuple((*self.root, *field) for field in paths)
        rows = [row for told in others.values() for those in told for row in those]
        state: State = min(map(self._state, paths), key=get_args(State).index)
        return Answered(
            path=(*self.root, *path),
            paths=full,
            label=words.tr("{field}, {which}").format(field=label, which=which) if which else label,
            answers=(adopted, *answers),
            told=tuple((row.bearer.key, row.place) for row in rows),
            state=state,
            settled=_settled(rows) if state not in ("unclear", "alone") else "",
        )

    def _which(self, path: Path) -> str:
        """Say which of several parts, passages, names or papers a path leads into; else nothing."""
        if len(path) < 2 or path[0] not in _WHICH:
            return ""
        rows = cast("tuple[Record, ...]", held_at(self.record, path[:1]))
        keys = [f"#{row.key}" for row in rows]
        said = self.context.words.tr(_WHICH[str(path[0])])
        return said.format(n=keys.index(str(path[1])) + 1) if len(keys) > 1 else ""

    def _state(self, path: Path) -> State:
        """Tell how the answers for a field stand to each other, and to what it holds."""
        held = as_written(held_at(self.record, path))
        if self._contradicted(path):
            return "contradicted"
        if self._unclear(path):
            return "unclear"
        told = [row.citation.says for row in self.said.get(path, ())]
        others = [says for says in told if _answers(says) and not self._same(path, says)]
        if not _answers(held) and others:
            return "alone"
        kind = self._kind(path)
        return "looser" if all(is_looser(kind, says, held) for says in others) else "closer"

    def _kind(self, path: Path) -> str:
        """Name the kind of a field; "" for one of a later version, or that holds further values."""
        holder = held_at(self.record, path[:-1])
        with suppress(NoKind):
            if isinstance(holder, Value):
                return told_kind(type(holder), str(path[-1])).name
        return ""

    def _contradicted(self, path: Path) -> bool:
        """Tell whether two answers for a field, with what it holds, cannot both be right."""
        told = [as_written(held_at(self.record, path))]
        told += [row.citation.says for row in self.said.get(path, ())]
        answers = {repr(value): value for value in told if _answers(value)}.values()
        kind = self._kind(path)
        return any(
            self._likeness(*pair) == "other" and not can_both_be(kind, *pair)
            for pair in combinations(answers, 2)
        )

    def _unclear(self, path: Path) -> bool:
        """Tell whether a name said for a field can mean the record that it holds, and others."""
        held = as_written(held_at(self.record, path))
        told = (row.citation.says for row in self.said.get(path, ()))
        return any(self._likeness(held, says) == "open" for says in told)

    def _others(self, paths: tuple[Path, ...]) -> dict[str, list[list[Said]]]:
        """Gather what is said instead, by its words."""
        others: dict[str, list[list[Said]]] = {}
        for rows in self._told(paths).values():
            said = self._say({path: row.citation.says for path, row in rows})
            others.setdefault(said, []).append([row for _, row in rows])
        return others

    def _told(self, paths: tuple[Path, ...]) -> Mapping[tuple[str, int], list[tuple[Path, Said]]]:
        """Gather what is said instead, each source's answers to the fields as one."""
        told: dict[tuple[str, int], list[tuple[Path, Said]]] = {}
        for path in paths:
            # A source may answer one field twice: then it gives two answers.
            times: Counter[str] = Counter()
            for row in self.said.get(path, ()):
                says, source = row.citation.says, row.citation.source
                if _answers(says) and not self._same(path, says):
                    told.setdefault((source, times[source]), []).append((path, row))
                    times[source] += 1
        return told

    def _same(self, path: Path, says: object) -> bool:
        return self._likeness(as_written(held_at(self.record, path)), says) == "same"

    def _likeness(self, one: object, other: object) -> Likeness:
        return compared(one, other, self.context.index, self.context.words)

    def _backers(self, paths: tuple[Path, ...]) -> tuple[Voice, ...]:
        """Find who stands behind what is held: who names the field, else who backs the record."""
        named = [
            row
            for path in paths
            for row in self.said.get(path, ())
            if row.citation.says is None or self._same(path, row.citation.says)
        ]
        if not named and _is_stated(held_at(self.record, paths[-1])):
            holder = held_at(self.record, paths[0][:-1])
            named = _general(holder) if isinstance(holder, Record) else []
            named = named or _general(self.record)
        return tuple(map(self._voice, named))

    def _say_held(self, paths: tuple[Path, ...]) -> str:
        return self._say({path: as_written(held_at(self.record, path)) for path in paths})

    def _say(self, told: Mapping[Path, object]) -> str:
        """Say an answer: a value, or a kind with its amount."""
        words = self.context.words
        parts = {
            _name(p): self._say_one(p, value) for p, value in told.items() if _is_stated(value)
        }
        if set(parts) == set(MONEY):
            kind = next(str(value) for p, value in told.items() if p[-1] == "kind")
            return paid(kind, parts["amount"], words)
        return ", ".join(parts.values()) or words.tr("not stated")

    def _say_one(self, path: Path, value: object) -> str:
        """Say what answers a field; of a name that several records share, say whom it can mean."""
        said, held = self._say_value(path, value), as_written(held_at(self.record, path))
        if not isinstance(value, str) or not isinstance(held, str):
            return said
        words = self.context.words
        if value == held or not (names := could_be(held, value, self.context.index, words)):
            return said
        could = words.tr("{said} (could be {names})")
        return could.format(said=said, names=listed(names[:A_FEW], words))

    def _say_value(self, path: Path, value: object) -> str:
        return say_told(held_at(self.record, path[:-1]), str(path[-1]), value, self.context)

    def _voice(self, row: Said) -> Voice:
        name = source_name(row.citation, self.context.index, self.context.words)
        return Voice(name, row.citation.at, row.bearer.key, row.place)


def _answered_at(paths: tuple[Path, ...]) -> Path:
    """Give where fields are answered: at the one alone, or at the part that holds them."""
    return paths[0][:-1] if paths[1:] else paths[0]


def _differs(said: ByField) -> bool:
    """Tell whether any source says something else than what is held."""
    return any(row.citation.says is not None for rows in said.values() for row in rows)


def _settled(rows: list[Said]) -> str:
    """Give why none of these answers was adopted; empty where one of them was not weighed yet."""
    reasons = dict.fromkeys(row.citation.settled or "" for row in rows)
    return "" if "" in reasons else "; ".join(reasons)


def _together(record: Record, path: Path) -> tuple[Path, ...]:
    """Give the fields that are answered together: kind and amount of a part, or the one alone."""
    if path[-1] in MONEY and isinstance(held_at(record, path[:-1]), Part):
        return tuple((*path[:-1], name) for name in MONEY)
    return (path,)


def _general(record: Record) -> list[Said]:
    """Give the citations that a record as a whole rests on."""
    return [
        Said(record, place, citation)
        for place, citation in enumerate(record.citations)
        if citation.field is None and citation.says is None
    ]


def _is_stated(value: object) -> bool:
    return value is not None and value not in ([], (), "")


def _answers(value: object) -> bool:
    """Tell whether something said of a field, or held by it, answers it."""
    return _is_stated(value) and value != "unknown"


def _name(path: Path) -> str:
    """Give the name of the field: "asks" also for one of several."""
    return next((step for step in reversed(path) if isinstance(step, str) and step[0] != "#"), "")
