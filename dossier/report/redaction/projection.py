"""A new dossier that holds only what a profile lets leave, and what stays behind.

All that is withheld is gone before anything is told or reckoned, so no total, status or note can
give it away. Where a record that stays is referred to, a blank of its noun stands: a charge still
knows that it was decided by somebody, and a claim that it is one, but not by whom. Ids are texts
of the keeper too, and are made anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeVar, cast

from dossier.i18n import Words
from dossier.model.base import Citation, Record, Ref, Value
from dossier.model.dossier import LISTS, Dossier
from dossier.model.ids import Index, with_keys
from dossier.model.paths import Path, parse, written
from dossier.model.references import naming_fields
from dossier.model.sentence import Run
from dossier.model.task import Task
from dossier.report.redaction.naming import Naming
from dossier.report.redaction.profile import LeftOut, Profile, required
from dossier.report.redaction.speaking import may_be_said, said, spoken
from dossier.report.redaction.withheld import Stays, Withheld, values_of

V = TypeVar("V", bound=Value)


class Projection(NamedTuple):
    """What may leave, by which profile, and what stays behind."""

    dossier: Dossier
    profile: Profile
    stays: Stays
    withheld: tuple[Withheld, ...]
    blanks: frozenset[str]
    """The ids of what stands for records that stay behind."""
    whole: Dossier
    """The dossier that it was made of: nothing of it is told, only what it leaves open is asked."""
    kept_back: LeftOut
    """The fields that say something in the whole and stay, by the ids of records that leave."""
    ids: Mapping[str, str]
    """The ids and handles that the records of the whole have in what leaves."""


def project(
    dossier: Dossier, profile: Profile, words: Words, left_out: LeftOut = frozenset()
) -> Projection:
    """Make the dossier that may leave; `words` say in the paper's language what is not named.

    `left_out` stays behind besides: records and fields of records, by the ids and handles of an
    open dossier.
    """
    return _Projecting(with_keys(dossier), profile, words, left_out).projection()


class _Projecting:
    """One pass over a dossier, which notes what it leaves behind."""

    def __init__(self, dossier: Dossier, profile: Profile, words: Words, left_out: LeftOut) -> None:
        self._dossier = dossier
        self._index = Index(dossier)
        self._profile = profile
        self._allowed = profile.allowed(left_out)
        self._naming = Naming(dossier, self._allowed, words)
        self._stays = Stays(unread=len(dossier.set_aside))
        self._withheld: list[Withheld] = []
        self._blanks: set[str] = set()
        self._kept_back: set[tuple[str, str]] = set()

    def projection(self) -> Projection:
        """Project the whole dossier."""
        whole = self._dossier
        kept = self._fields(whole, (), skip=("dossier", "subject", *LISTS))
        kept["dossier"] = whole.dossier
        subject = self._record(whole.subject, ("subject",), "subject")
        kept["subject"] = subject or self._blank(whole.subject)
        rows = {name: self._list(name) for name in LISTS if name in whole.model_fields_set}
        # Only now it is known which blanks are referred to.
        kept |= {name: tuple(self._standing(row)) for name, row in rows.items()}
        for row in whole.set_aside:
            self._withheld += values_of(row.raw, parse(row.pointer))
        kept = {name: held for name, held in kept.items() if held != ()}
        made = Dossier.model_construct(_fields_set=set(kept), **kept)
        blanks = frozenset(self._blanks)
        return Projection(
            dossier=made,
            profile=self._profile,
            stays=self._stays,
            withheld=tuple(self._withheld),
            blanks=blanks,
            whole=whole,
            kept_back=frozenset(self._kept_back),
            ids=self._naming.ids(),
        )

    # Records.

    def _list(self, name: str) -> list[tuple[Record, Record | None]]:
        rows = enumerate(self._dossier.list_of(name))
        return [(row, self._record(row, (name, _step(row, at)), name)) for at, row in rows]

    def _standing(self, rows: list[tuple[Record, Record | None]]) -> Iterator[Record]:
        """Give what stands in a list: what may leave, and a blank where others refer to one."""
        for record, made in rows:
            if made is not None:
                yield made
            elif self._naming.is_wanted(record):
                yield self._blank(record)

    def _blank(self, record: Record) -> Record:
        made = self._naming.blank_of(record)
        self._blanks.add(made.key)
        return made

    def _record(self, record: Record, path: Path, part: str) -> Record | None:
        """Project a record field by field, or leave it behind."""
        if self._naming.is_gone(record.key):
            self._leave(record, path, part)
            return None
        kept = self._fields(record, path, skip=("id", "cite", *record.nests))
        kept["id"] = self._naming.id_of(record)
        for name in record.nests:
            kept[name] = tuple(self._nested(record, name, path))
        kept["cite"] = tuple(self._citations(record, path))
        if isinstance(record, Task) and "field" in kept:
            self._speak_of(record, kept, path)
        return self._constructed(record, {name: h for name, h in kept.items() if h != ()})

    def _nested(self, record: Record, name: str, path: Path) -> Iterator[Record]:
        for at, row in enumerate(cast("tuple[Record, ...]", getattr(record, name))):
            made = self._record(row, (*path, name, _step(row, at)), name)
            if made is not None:
                yield made

    def _leave(self, record: Record, path: Path, part: str) -> None:
        """Leave a record behind, and count it once."""
        if record.confidential and not self._profile.confidential:
            self._stays.confidential += 1
        else:
            self._stays.count(self._stays.records, part)
        self._withheld += values_of(record, path)

    def _constructed(self, value: V, kept: dict[str, object]) -> V:
        """Make a value of what may leave; where it must have more, that is said to be left out."""
        kind = type(value)
        missing = required(kind) - kept.keys()
        if missing:
            blank = self._naming.blank_of(cast("Record", value))
            kept |= {name: getattr(blank, name) for name in missing}
        return kind.model_construct(_fields_set=set(kept), **kept)

    # Fields.

    def _fields(self, value: Value, path: Path, skip: tuple[str, ...]) -> dict[str, object]:
        """Project the fields of a value, and note what stays."""
        kind = type(value)
        allowed, naming = self._allowed.of_value(value), naming_fields(kind)
        kept: dict[str, object] = {}
        for name in kind.model_fields:
            if name not in value.model_fields_set or name in skip:
                continue
            held: object = getattr(value, name)
            if name in allowed:
                kept[name] = self._held(held, (*path, name), names=name in naming)
            elif found := tuple(values_of(held, (*path, name), kind)):
                self._stays.fields.setdefault(name, set()).add(_record_at(path))
                self._withheld += found
                if isinstance(value, Record):
                    self._kept_back.add((self._naming.id_of(value), name))
        for name, held in (value.model_extra or {}).items():
            self._stays.unknown += 1
            self._withheld += values_of(held, (*path, name))
        return kept

    def _held(self, held: object, path: Path, *, names: bool) -> object:
        """Project what a field holds: a text, a reference, a value, a row of these."""
        if isinstance(held, str):
            return self._ref(held, path) if names else held
        if isinstance(held, Value):
            return self._constructed(held, self._fields(held, path, skip=()))
        if isinstance(held, tuple):
            rows = enumerate(cast("tuple[object, ...]", held))
            kept = [(at, row) for at, row in rows if not self._runs_to_gone(row)]
            return tuple(self._held(row, (*path, at), names=names) for at, row in kept)
        return held

    def _runs_to_gone(self, row: object) -> bool:
        """Tell whether a run says how a term lies to one that stays behind."""
        return isinstance(row, Run) and self._naming.leads_away(row.to)

    def _ref(self, ref: str, path: Path) -> str:
        told = self._naming.said(ref)
        if told != ref and not ref.startswith("#"):
            self._withheld.append(Withheld(path, ref))
        return told

    # What is said of a field.

    def _citations(self, record: Record, path: Path) -> Iterator[Citation | Ref]:
        """Keep that a source supports something, and nothing that stands in one that stays."""
        for at, cited in enumerate(record.cite):
            place: Path = (*path, "cite", at)
            if isinstance(cited, str):
                yield self._ref(cited, place)
                continue
            made = (
                None if self._naming.leads_away(cited.source) else self._told(record, cited, place)
            )
            if made is not None:
                yield made
                continue
            bare = cited.says is None
            self._withheld += (
                value
                for value in values_of(cited, place)
                if not (bare and value.path == (*place, "source"))
            )
            if bare:
                yield self._ref(cited.source, (*place, "source"))

    def _told(self, record: Record, cited: Citation, path: Path) -> Citation | None:
        """Project a citation; None where what it speaks of may not leave."""
        found = spoken(record, cited.field or "", self._allowed, self._naming)
        if "source" not in self._allowed.of(Citation):
            return None
        if found is None or not may_be_said(cited.says, found.noun, self._allowed):
            return None
        kept = self._fields(cited, path, skip=("field", "says"))
        if cited.field:
            kept["field"] = written(found.path)
        if cited.says is not None:
            kept["says"] = said(cited.says, found.noun, self._allowed, self._naming)
            stays = dict.fromkeys(values_of(cited.says, (*path, "says")))
            for value in values_of(kept["says"], (*path, "says")):
                stays.pop(value, None)
            self._withheld += (v for v in stays if not str(v.value).startswith("#"))
        return self._constructed(cited, kept)

    def _speak_of(self, task: Task, kept: dict[str, object], path: Path) -> None:
        """Keep which field a task is about only where that field may leave."""
        about = self._index.named(task.about)
        field = kept.pop("field")
        found = spoken(about, str(field), self._allowed, self._naming) if about else None
        if found is not None:
            kept["field"] = written(found.path)
        else:
            self._withheld += values_of(field, (*path, "field"), Task)


def _record_at(path: Path) -> Path:
    """Give where the record of a list stands in which this place is, or the person."""
    return path[:2] if path and path[0] in LISTS else path[:1]


def _step(record: Record, place: int) -> str | int:
    return f"#{record.id}" if record.id else place
