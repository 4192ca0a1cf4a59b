"""The journal of an open dossier, as lines of text: what was done since it was opened, in order."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple, cast
from zlib import crc32

from pydantic_core import PydanticSerializationError, to_json

from dossier.document.pairing import is_object
from dossier.errors import CannotRead, saying
from dossier.storage.stamp import Stamp

FORMAT: Final = 1
_FOREIGN: Final = saying("This is no journal that this version of Dossier can read.")


class Began(NamedTuple):
    """The first line: the file that was opened, in the version that was read.

    A dossier without a file has the `whole` text that a file of it would have. Work that was
    brought back `continues` the journal of that name.
    """

    path: str | None
    stamp: Stamp | None
    whole: str | None = None
    continues: str = ""


class Did(NamedTuple):
    """One step: its name, and what it changed (`document.patches`)."""

    name: str
    patch: Mapping[str, object]


class Typed(NamedTuple):
    """Words under the caret: from `at` on, `gone` characters of the field made room for `text`.

    Without a text the field is no longer being edited.
    """

    path: str
    at: int = 0
    gone: int = 0
    text: str | None = None


class Saving(NamedTuple):
    """The dossier as it is now is being saved; whether it arrived, its file tells."""

    path: str


class Saved(NamedTuple):
    """What was there when the last save began is in this file."""

    path: str
    stamp: Stamp


class Took(NamedTuple):
    """All of the journal that this one continues is in it by now."""


Entry = Did | Typed | Saving | Saved | Took


class Journal(NamedTuple):
    """A journal that was read: as far as its lines are whole.

    `length` is the number of bytes that are; a last line that was not finished when the program
    ended is no damage, anything else that is not whole is.
    """

    began: Began
    entries: tuple[Entry, ...]
    length: int
    damaged: bool = False


def line(entry: Began | Entry) -> bytes:
    """Write one entry as a line, with a check sum that tells a torn line from a whole one."""
    said = {"journal": FORMAT} if isinstance(entry, Began) else {}
    body = _body({**said, type(entry).__name__.lower(): _fields(entry)})
    return b"%08x %s\n" % (crc32(body), body)


def read(data: bytes) -> Journal:
    """Read a journal up to what is not whole in it; raise CannotRead for what is none."""
    found = list(_whole_lines(data))
    began = _began(found[0][0]) if found else None
    if began is None:
        raise CannotRead(_FOREIGN, saying("It was left as it is."))
    entries: list[Entry] = []
    length = found[0][1]
    for said, end in found[1:]:
        entry = _entry(said)
        if entry is None:
            return Journal(began, tuple(entries), length, damaged=True)
        entries.append(entry)
        length = end
    # One unfinished line at the end is how a program that was killed leaves its journal.
    return Journal(began, tuple(entries), length, damaged=b"\n" in data[length:])


def typed(path: str, before: str, now: str) -> Typed:
    """Tell what typing has changed in a text, however long it is.

    >>> typed("charges/#c1/text", "one two", "one more two")
    Typed(path='charges/#c1/text', at=4, gone=0, text='more ')
    """
    at = _common(before, now)
    most = min(len(before), len(now)) - at
    tail = _common(before[::-1][:most], now[::-1][:most])
    return Typed(path, at, len(before) - at - tail, now[at : len(now) - tail])


def retyped(before: str, change: Typed) -> str:
    """Give the text after what was typed."""
    return before[: change.at] + (change.text or "") + before[change.at + change.gone :]


def _common(one: str, other: str) -> int:
    """Count the characters with which both texts begin, by halving: comparing is quick."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _body(said: Mapping[str, object]) -> bytes:
    try:
        return to_json(said)
    except PydanticSerializationError:
        # Half of a character, which no file can keep: here it is written as an escape.
        return json.dumps(said, default=str).encode()


def _fields(entry: Began | Entry) -> dict[str, object]:
    fields: dict[str, object] = entry._asdict()
    stamp = fields.get("stamp")
    return {**fields, "stamp": stamp._asdict()} if isinstance(stamp, Stamp) else fields


def _whole_lines(data: bytes) -> Iterator[tuple[Mapping[str, object], int]]:
    """Give each line up to the first that is not whole, with where it ends."""
    start = 0
    while (end := data.find(b"\n", start)) >= 0:
        said = _checked(data[start:end])
        if said is None:
            return
        start = end + 1
        yield said, start


def _checked(row: bytes) -> Mapping[str, object] | None:
    check, _, body = row.partition(b" ")
    if check != b"%08x" % crc32(body):
        return None
    try:
        said = cast("object", json.loads(body))
    except (ValueError, RecursionError):
        return None
    return said if is_object(said) else None


def _began(said: Mapping[str, object]) -> Began | None:
    fields = said.get("began")
    if said.get("journal") != FORMAT or not is_object(fields):
        return None
    path, whole, continues = (fields.get(name) for name in ("path", "whole", "continues"))
    return Began(
        path if isinstance(path, str) else None,
        _stamp(fields.get("stamp")),
        whole if isinstance(whole, str) else None,
        continues if isinstance(continues, str) else "",
    )


def _entry(said: Mapping[str, object]) -> Entry | None:
    """Understand a line; None for one that is not ours."""
    name, fields = next(iter(said.items()), ("", None))
    known = _ENTRIES.get(name)
    if known is None or not is_object(fields):
        return None
    return known(fields)


def _did(fields: Mapping[str, object]) -> Did | None:
    name, patch = fields.get("name"), fields.get("patch")
    return Did(name, patch) if isinstance(name, str) and is_object(patch) else None


def _typed(fields: Mapping[str, object]) -> Typed | None:
    path, text = fields.get("path"), fields.get("text")
    at, gone = fields.get("at"), fields.get("gone")
    if not isinstance(path, str) or type(at) is not int or type(gone) is not int:
        return None
    return Typed(path, at, gone, text if isinstance(text, str) else None)


def _saved(fields: Mapping[str, object]) -> Saved | None:
    path, stamp = fields.get("path"), _stamp(fields.get("stamp"))
    return Saved(path, stamp) if isinstance(path, str) and stamp else None


def _stamp(said: object) -> Stamp | None:
    if not is_object(said):
        return None
    numbers = [said.get(name) for name in ("size", "mtime_ns", "inode")]
    size, mtime_ns, inode = (n if type(n) is int else 0 for n in numbers)
    content = said.get("sha256")
    return Stamp(content, size, mtime_ns, inode) if isinstance(content, str) else None


def _took(_fields: Mapping[str, object]) -> Took:
    return Took()


def _saving(fields: Mapping[str, object]) -> Saving | None:
    path = fields.get("path")
    return Saving(path) if isinstance(path, str) else None


_ENTRIES: Final[Mapping[str, Callable[[Mapping[str, object]], Entry | None]]] = {
    "did": _did,
    "typed": _typed,
    "saving": _saving,
    "saved": _saved,
    "took": _took,
}
