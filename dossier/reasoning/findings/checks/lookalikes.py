"""Check every text of a record for words that may not be what they seem."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from dossier.model.base import Record, Value
from dossier.model.paths import Path
from dossier.reasoning.findings.finding import Case, Finding
from dossier.wording.direction import isolated
from dossier.wording.lookalikes import doubtful
from dossier.wording.signs import visible
from dossier.wording.typed import shown


def check(record: Record, case: Case) -> Iterator[Finding]:
    """Find words that mix look-alike alphabets, or turn the writing: one in each text."""
    for name in record.model_fields_set:
        held: object = getattr(record, name)
        # Most texts are plain, and few records hold anything else: no path is made for them.
        if not isinstance(held, str) or not held.isascii():
            yield from _in(held, (name,), record, case)


def _in(held: object, path: Path, record: Record, case: Case) -> Iterator[Finding]:
    if isinstance(held, str):
        if word := doubtful(held):
            told = isolated(visible(shown(word)))
            yield case.find("look-alike", (*case.path(record), *path), word=told)
    elif isinstance(held, tuple):
        for at, row in enumerate(cast("tuple[object, ...]", held)):
            yield from _in(row, (*path, at), record, case)
    elif isinstance(held, Value) and not isinstance(held, Record):  # a record is looked at itself
        for name in held.model_fields_set:
            yield from _in(getattr(held, name), (*path, name), record, case)
