"""Who may be named in what leaves: which records stay behind, and ids made anew for the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import cast

from dossier.i18n import Words
from dossier.model.base import Key, Record
from dossier.model.dossier import LISTS, Dossier
from dossier.model.ids import walk
from dossier.model.person import Party
from dossier.report.folding import folded
from dossier.report.redaction.blanks import BLANKS, blank
from dossier.report.redaction.profile import Allowed, required


class Naming:
    """What references read as in what leaves, and which blanks they ask for."""

    def __init__(self, dossier: Dossier, allowed: Allowed, words: Words) -> None:
        self._words = words
        self._gone = dict(_gone(dossier, allowed))
        self._records = {record.key: record for _, record in walk(dossier)}
        self._ids: dict[str, str] = {}
        self._counts: Counter[str] = Counter()
        self._names = dict(_withheld_names(dossier, self._gone, allowed, words))
        self._unread = frozenset(_id_of(row.raw) for row in dossier.set_aside)
        self._wanted: set[str] = set()

    def is_gone(self, key: str) -> bool:
        """Tell whether the record of this id or handle stays behind."""
        return key in self._gone

    def leads_away(self, ref: str) -> bool:
        """Tell whether a reference names a record that stays behind."""
        return ref.startswith("#") and ref[1:] in self._gone

    def id_of(self, record: Record) -> str:
        """Give the id or handle that a record has in what leaves.

        Ids are made anew, since one may hold a name: a noun and a number, in the order in which
        they are first asked for. A number by the place in the file would tell how many records
        stay behind, and where. Handles stay handles.
        """
        if record.key not in self._ids:
            self._ids[record.key] = self._made(record)
        return self._ids[record.key]

    def ids(self) -> Mapping[str, str]:
        """Give the ids of all records, once all that leaves has its own."""
        return {key: self.id_of(record) for key, record in self._records.items()}

    def said(self, ref: str) -> str:
        """Say whom or what a reference means, without naming what stays behind."""
        if not ref.startswith("#"):
            return self._names.get(folded(ref), ref)
        key = ref[1:]
        if key in self._gone and type(self._gone[key]) in BLANKS:
            self._wanted.add(key)
        elif key in self._gone or key in self._unread:
            return self._words.tr("a record not named here")
        return f"#{self.id_of(self._records[key])}" if key in self._records else ref

    def blank_of(self, record: Record) -> Record:
        """Make what stands for a record that stays behind."""
        return blank(record, self.id_of(record), self._words)

    def is_wanted(self, record: Record) -> bool:
        """Tell whether something that leaves refers to a record that does not."""
        return record.key in self._wanted

    def _made(self, record: Record) -> str:
        if isinstance(record.id, Key):
            return Key(record.id.pointer)
        noun = type(record).__name__.lower()
        self._counts[noun] += 1
        return f"{noun}-{self._counts[noun]}"


def _gone(dossier: Dossier, allowed: Allowed) -> Iterator[tuple[str, Record]]:
    """Give the records that stay behind; what such a record holds goes with it."""
    for name in ("subject", *LISTS):
        held: object = getattr(dossier, name)
        rows = cast("tuple[Record, ...]", held if isinstance(held, tuple) else (held,))
        for record in rows:
            yield from _gone_in(record, allowed, away=name not in allowed.of(Dossier))


def _gone_in(record: Record, allowed: Allowed, *, away: bool) -> Iterator[tuple[str, Record]]:
    away = away or _stays_behind(record, allowed)
    if away:
        yield record.key, record
    may_leave = allowed.of_value(record)
    for name in record.nests:
        out = away or name not in may_leave
        for row in cast("tuple[Record, ...]", getattr(record, name)):
            yield from _gone_in(row, allowed, away=out)


def _stays_behind(record: Record, allowed: Allowed) -> bool:
    """Tell whether a record is secret, left out, or nothing without what may not leave."""
    if (record.confidential and not allowed.confidential) or allowed.is_left_out(record):
        return True
    noun = type(record)
    return not required(noun) <= allowed.of_value(record) and noun not in BLANKS


def _withheld_names(
    dossier: Dossier, gone: Mapping[str, Record], allowed: Allowed, words: Words
) -> Iterator[tuple[str, str]]:
    """Give the names that may not leave, folded, with what is said in their place."""
    subject = dossier.subject
    nameless = [r for r in (subject, *dossier.parties) if "name" not in allowed.of_value(r)]
    other_names = subject.names if subject in nameless else ()
    for record in (*gone.values(), *nameless, *other_names):
        if isinstance(name := getattr(record, "name", None), str):
            body = isinstance(record, Party) and record.kind == "organisation"
            yield (
                folded(name),
                words.tr("a body not named here") if body else words.tr("a person not named here"),
            )


def _id_of(raw: object) -> object:
    return cast("Mapping[str, object]", raw).get("id") if isinstance(raw, Mapping) else None
