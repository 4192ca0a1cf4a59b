"""From a file to a dossier, strictly: what is wrong is told with its place, nothing is repaired."""

from __future__ import annotations

import os
from collections.abc import Mapping
from json import JSONDecodeError
from pathlib import Path
from typing import NamedTuple, cast

from dossier.errors import CannotRead, Where, WrongValue, saying
from dossier.model.base import Origin, SetAside
from dossier.model.dossier import LISTS, VERSION, Dossier
from dossier.storage import (
    intake,
    json_text,
    limits,
    migrate,
    positions,
    reasons,
    records,
    sentences,
)
from dossier.storage.positions import Place
from dossier.storage.refusal import Refusal, RepeatedKey, Steps
from dossier.storage.sentences import Fault
from dossier.storage.stamp import Stamp, stamp_of


class Loaded(NamedTuple):
    """A dossier, the version of the file it comes from, and why it must not be saved there."""

    dossier: Dossier
    stamp: Stamp
    read_only_because: str | None = None


class _Source(NamedTuple):
    """The text that is being read, for errors to point into."""

    name: str
    text: str

    def where(self, steps: Steps, place: Place | None) -> Where:
        line, column = (place.line, place.column) if place else (None, None)
        return Where(self.name, line, column, positions.pointer(steps))

    def wrong(self, faults: list[Fault]) -> WrongValue:
        """Make one error of faults: the first in the text, with the others."""
        places = positions.places(self.text, [fault.steps for fault in faults])
        placed = [(self.where(f.steps, places.get(f.steps)), f.sentence) for f in faults]
        placed.sort(key=lambda found: (found[0].line or 0, found[0].column or 0))
        (where, sentence), *others = placed
        also = tuple(WrongValue(sentence, where=where) for where, sentence in others)
        return WrongValue(sentence, where=where, also=also)


def load(path: str | Path) -> Loaded:
    """Read a file; raise CannotRead with its place, and leave it as it is."""
    name = os.fspath(path)
    try:
        content = intake.read(name)
    except (OSError, ValueError) as why:
        refused = reasons.not_read(why)
        raise type(refused)(refused.sentence, refused.hint, Where(name)) from why
    except CannotRead as why:
        why.where = Where(name)
        raise
    dossier = decode(content.data, name)
    return Loaded(dossier, stamp_of(content.data, content.status), later_version(dossier))


def later_version(dossier: Dossier) -> str | None:
    """Say why a dossier of a later version must not be changed here; None for one of ours."""
    return _later(dossier.dossier) if dossier.dossier > VERSION else None


def decode(
    data: bytes, name: str = "", *, steps: Mapping[int, migrate.Step] = migrate.STEPS
) -> Dossier:
    """Read the bytes of a file; `name` is told in errors."""
    source = _Source(name, _text(data, name))
    raw = _object(_value(source), source)
    version = _version(raw, source, steps)
    if version < VERSION:
        # What comes out of a step stands nowhere in the text.
        return _dossier(migrate.migrated(raw, version, steps), _Source(name, ""))
    try:
        return _dossier(raw, source)
    except WrongValue as why:
        if version == VERSION:
            raise
        raise WrongValue(_later(version), saying("Open it with that version."), why.where) from why


def _text(data: bytes, name: str) -> str:
    """Decode the bytes, within the limits."""
    text = ""
    try:
        limits.check_size(len(data))
        text = json_text.text_of(data)
        limits.check(json_text.utf8_of(text, data))
    except Refusal as why:
        place = None
        if why.offset is not None:
            # No character has more than four bytes.
            before = text or json_text.text_of(data[: 4 * why.offset + 4], errors="replace")
            place = positions.place_at(before, why.offset)
        where = _Source(name, text).where((), place)
        raise why.kind(why.sentence, why.hint, where) from None
    return text


def _value(source: _Source) -> object:
    """Read the text as JSON; where that fails, look for the place."""
    try:
        return json_text.parse(source.text)
    except (JSONDecodeError, Refusal) as why:
        key = why.key if isinstance(why, RepeatedKey) else None
        steps, at = positions.blame(source.text, key)
        refused = why if isinstance(why, Refusal) else sentences.syntax(why)
        offset = at if refused.offset is None else refused.offset
        where = source.where(steps, positions.place_at(source.text, offset))
        raise refused.kind(refused.sentence, refused.hint, where) from None


def _object(value: object, source: _Source) -> dict[str, object]:
    if isinstance(value, dict):
        return cast("dict[str, object]", value)
    found = sentences.described(value)
    raise source.wrong(
        [Fault((), saying("A dossier is an object in braces, and this is {found}.", found=found))]
    )


def _version(raw: dict[str, object], source: _Source, steps: Mapping[int, migrate.Step]) -> int:
    """Take the marker, which tells the version, and which nothing else may stand for."""
    if "dossier" not in raw:
        raise source.wrong(
            [
                Fault(
                    (),
                    saying("This is no dossier: {marker} is missing in it.", marker="“dossier”: 1"),
                )
            ]
        )
    marker = raw["dossier"]
    # True is an int to Python, but no number in a file.
    if type(marker) is int and (marker >= VERSION or marker in steps):
        return marker
    found = sentences.described(marker)
    raise source.wrong(
        [
            Fault(
                ("dossier",),
                saying("{what} must be the number 1, not {found}.", what="“dossier”", found=found),
            )
        ]
    )


def _dossier(raw: dict[str, object], source: _Source) -> Dossier:
    """Read the values, and remember what they looked like."""
    try:
        found = records.understand(raw)
    except Refusal as why:
        raise why.kind(why.sentence, why.hint, Where(source.name)) from None
    if found.faults or not found.dossier:
        raise source.wrong(found.faults)
    places = positions.places(source.text, [fault.steps for fault in found.aside])
    aside = tuple(_set_aside(fault, raw, places.get(fault.steps)) for fault in found.aside)
    lists = {name: found.dossier.list_of(name) for name in LISTS}
    return found.dossier.read_from(Origin(found.raw, aside, lists))


def _set_aside(fault: Fault, raw: dict[str, object], place: Place | None) -> SetAside:
    name, at = cast("tuple[str, int]", fault.steps)
    record = cast("list[object]", raw[name])[at]
    line, column = (place.line, place.column) if place else (0, 0)
    return SetAside(positions.pointer(fault.steps), record, fault.sentence, line, column)


def _later(version: int) -> str:
    return saying(
        "This file was written by a later version of Dossier: its format is {version}, and this "
        "one knows {ours}.",
        version=version,
        ours=VERSION,
    )
