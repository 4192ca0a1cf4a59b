"""Which record is meant: ids, handles for the session, and who is named by "#id"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dossier.model.base import Citation, Key, Record
from dossier.model.dossier import LISTS, Dossier
from dossier.model.paths import Path


def walk(dossier: Dossier) -> Iterator[tuple[Path, Record]]:
    """Give every record with its path, parents before what they hold, in the file's order."""
    subject: Path = ("subject",)
    yield subject, dossier.subject
    yield from _nested(subject, dossier.subject)
    for name in LISTS:
        for place, record in enumerate(dossier.list_of(name)):
            path: Path = (name, f"#{record.id}" if record.id else place)
            yield path, record
            yield from _nested(path, record)


def _nested(path: Path, record: Record) -> Iterator[tuple[Path, Record]]:
    for name in record.nests:
        rows: tuple[Record, ...] = getattr(record, name)
        for place, row in enumerate(rows):
            yield (*path, name, f"#{row.id}" if row.id else place), row


def with_keys(dossier: Dossier) -> Dossier:
    """Give a handle of its own to each record without an id, or with one used before."""
    taken: set[str] = set()
    subject = _keyed(dossier.subject, "/subject", taken)
    changes: dict[str, object] = {} if subject is dossier.subject else {"subject": subject}
    read = dict(dossier.origin.records)
    for name in LISTS:
        rows = dossier.list_of(name)
        keyed = _keyed_rows(rows, f"/{name}", taken)
        if keyed is not rows:
            changes[name] = keyed
            if read.get(name) is rows:  # with its handle a record is still as it was read
                read[name] = keyed
    if not changes:
        return dossier
    return dossier.model_copy(update=changes).read_from(dossier.origin._replace(records=read))


def _keyed_rows(rows: tuple[Record, ...], pointer: str, taken: set[str]) -> tuple[Record, ...]:
    keyed = tuple(_keyed(row, f"{pointer}/{at}", taken) for at, row in enumerate(rows))
    return rows if all(a is b for a, b in zip(rows, keyed, strict=True)) else keyed


def _keyed(record: Record, pointer: str, taken: set[str]) -> Record:
    changes: dict[str, object] = {}
    # An id that looks like a handle is not used as one, so that no two handles are ever equal.
    if not isinstance(record.id, Key) and (
        not record.id or record.id in taken or record.id.startswith("~/")
    ):
        changes["id"] = Key(pointer, record.id)
    taken.add(str(changes.get("id", record.id)))
    for name in record.nests:
        rows: tuple[Record, ...] = getattr(record, name)
        keyed = _keyed_rows(rows, f"{pointer}/{name}", taken)
        if keyed is not rows:
            changes[name] = keyed
    return record.model_copy(update=changes) if changes else record


def written_id(record: Record) -> str | None:
    """Give the id that the file says, which a handle for the session is not."""
    return record.id.written if isinstance(record.id, Key) else record.id


def fresh_id(noun: str, taken: Callable[[str], bool], token: Callable[[], str]) -> str:
    """Make an id for a new record, such as "charge-4f2a91"; `token` gives what follows the dash."""
    while taken(made := f"{noun}-{token()}"):
        pass
    return made


class Index:
    """Every record of one dossier by its id or handle, with its path."""

    __slots__ = ("_found",)

    def __init__(self, dossier: Dossier) -> None:
        self._found: dict[str, tuple[Path, Record]] = {}
        for path, record in walk(dossier):
            if record.id:
                self._found.setdefault(record.id, (path, record))

    @property
    def records(self) -> Iterator[Record]:
        """Every record that has an id or handle, in the file's order."""
        return (record for _, record in self._found.values())

    def __contains__(self, key: object) -> bool:
        """Tell whether a record has this id or handle."""
        return key in self._found

    def __iter__(self) -> Iterator[str]:
        """Give every id and handle, in the file's order."""
        return iter(self._found)

    def record(self, key: str) -> Record | None:
        """Find a record by its id or handle."""
        found = self._found.get(key)
        return found[1] if found else None

    def path(self, key: str) -> Path | None:
        """Find where a record stands, by its id or handle."""
        found = self._found.get(key)
        return found[0] if found else None

    def named(self, ref: str | None) -> Record | None:
        """Find the record that a reference names; None for a plain text or a dangling "#id"."""
        return self.record(ref[1:]) if ref and ref.startswith("#") else None

    def behind(self, citation: Citation) -> Record | None:
        """Find what a citation names, to learn what it is and when it was told, not its title."""
        return self.named(citation.source)
