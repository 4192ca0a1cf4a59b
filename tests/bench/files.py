"""Measure reading, writing, editing and saving."""

from __future__ import annotations

import copy
import gc
import json
import os
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from pydantic_core import to_json

from dossier.document import edits, journal, patches
from dossier.document.change import between
from dossier.document.document import Document
from dossier.model.dossier import Dossier
from dossier.model.ids import with_keys
from dossier.storage import reader, writer
from dossier.storage.stamp import Stamp
from dossier.workspace import saving
from tests.bench import large
from tests.bench.measuring import ROOT, Row, ratio

MEGABYTE: Final = 1024 * 1024
EDITS: Final = 50


def rows() -> Iterator[Row]:
    """Give the ratios of everything that is done to a file."""
    yield from _reading(large.of_size(50 * MEGABYTE))
    yield from _editing(large.of_records(7_300))
    yield _noting(large.of_records(7_300))
    yield _saving(large.of_size(3 * MEGABYTE // 2))


def _reading(data: bytes) -> Iterator[Row]:
    def bare() -> None:
        Dossier.model_validate_json(data)
        gc.collect()

    def ours() -> None:
        reader.decode(data)
        gc.collect()

    size = len(data) // MEGABYTE
    yield Row(f"reading {size} MB : model_validate_json", ratio(ours, bare, times=3), 1.8)
    again = writer.encode(reader.decode(data))
    # Any other byte makes this no ratio at all.
    yield Row(f"reading and writing {size} MB : bytes", 1.0 if again == data else float("nan"), 1)


def _editing(dossier: Dossier) -> Iterator[Row]:
    token = count()
    document = Document(dossier, token=lambda: f"{next(token):06x}")
    key = document.dossier.charges[len(dossier.charges) // 2].key

    def edit() -> None:
        for n in range(EDITS):
            document.edit("Change victims", edits.put(f"charges/#{key}/victims", f"{n} people"))

    took = ratio(edit, lambda: copy.deepcopy(document.dossier), times=5)
    records = sum(1 for _ in document.index)
    yield Row(f"one edit of {records:,} records : deep copy", took / EDITS, 1 / 50)


def _noting(dossier: Dossier) -> Row:
    before = with_keys(dossier)
    key = before.charges[len(before.charges) // 2].key
    change = between(before, edits.put(f"charges/#{key}/victims", "3")(before), "edit")

    def note() -> None:
        for _ in range(EDITS):
            journal.line(journal.Did("Change victims", patches.patch(change)))

    took = ratio(note, lambda: writer.encode(before), times=5)
    return Row("noting one edit : writing the dossier", took / EDITS, 1 / 50)


def _saving(data: bytes) -> Row:
    dossier = reader.decode(data)
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=build) as folder:
        ours = _our_save(dossier, Path(folder) / "ours.dossier")
        bare = _bare_save(dossier, Path(folder) / "bare.dossier")
        took = ratio(ours, bare, times=15, clock=time.perf_counter)
    return Row("saving 1.5 MB : bare save", took, 1.3)


def _our_save(dossier: Dossier, path: Path) -> Callable[[], None]:
    standing: list[Stamp | None] = [None]
    numbers = count()

    def save() -> None:
        changed = _changed(dossier, next(numbers))
        standing[0] = saving.save(changed, path, standing[0]).stamp

    return save


def _bare_save(dossier: Dossier, path: Path) -> Callable[[], None]:
    """Serialise, parse, validate, and write as plainly as it can be done at all."""
    numbers = count()

    def save() -> None:
        changed = _changed(dossier, next(numbers))
        data = to_json(changed.model_dump(exclude_unset=True), indent=2)
        Dossier.model_validate(json.loads(data))
        temp = path.with_suffix(".new")
        with temp.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temp.replace(path)
        folder = os.open(path.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)

    return save


def _changed(dossier: Dossier, n: int) -> Dossier:
    """Make one record another, as between two saves."""
    first, *others = dossier.charges
    return dossier.with_(charges=(first.with_(victims=f"{n} people"), *others))
