"""What stands where in the plain values of a file: which field holds which noun of the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from dossier.model.base import Citation, Record
from dossier.model.dossier import LISTS, Dossier
from dossier.model.money import Money
from dossier.model.nouns import Noun, noun_in
from dossier.model.paths import Path
from dossier.model.person import Subject
from dossier.model.place import Place
from dossier.model.sentence import Run
from dossier.model.source import SourceFile

Raw = Mapping[str, object]

# One statement each: half of one and half of another is said by nobody.
WHOLE = (Money, Place, SourceFile, Run, Citation)


def is_record(noun: Noun) -> bool:
    """Tell whether a noun can be named and cited."""
    return noun is not None and issubclass(noun, Record)


Found = tuple[Path, type[Record], dict[str, object]]


def records(tree: Raw) -> Iterator[Found]:
    """Give every record of a file's plain values, with its path and noun, in the file's order.

    Paths are by id, or by place; those that we could not read are among them.
    """
    if "subject" in tree:
        yield from _with_nested(("subject",), Subject, cast("dict[str, object]", tree["subject"]))
    for name, noun in LISTS.items():
        yield from _rows((name,), noun, tree.get(name))


def path_read(path: Path, dossier: Dossier) -> Path:
    """Count places as the model does, which leaves out the records that we could not read."""
    if len(path) < 2 or not isinstance(path[1], int):
        return path
    aside = {record.pointer for record in dossier.set_aside}
    before = sum(f"/{path[0]}/{place}" in aside for place in range(path[1]))
    return (path[0], path[1] - before, *path[2:])


def _rows(path: Path, noun: type[Record], rows: object) -> Iterator[Found]:
    for place, raw in enumerate(
        cast("list[dict[str, object]]", rows) if isinstance(rows, list) else ()
    ):
        id = raw.get("id")
        step = f"#{id}" if isinstance(id, str) and id else place
        yield from _with_nested((*path, step), noun, raw)


def _with_nested(path: Path, noun: type[Record], raw: dict[str, object]) -> Iterator[Found]:
    yield path, noun, raw
    for name in noun.nests:
        nested = cast("type[Record]", noun_in(noun, name))
        yield from _rows((*path, name), nested, raw.get(name))
