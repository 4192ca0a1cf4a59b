"""Measure Find at 10,000 records against one plain scan of the same texts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from dossier.i18n import Words
from dossier.model.ids import Index, with_keys
from dossier.storage import reader, writer
from dossier.wording.kinds import Context
from dossier.wording.said import Said, fields_said
from dossier.wording.search import Texts
from tests.bench import large
from tests.bench.measuring import Row, ratio

RECORDS: Final = 10_000
# A word of some records, one of none, one that must be compared across scripts.
TYPED: Final = ("court", "nobody", "Шестаков")


def rows() -> Iterator[Row]:
    """Measure a letter typed, each in its own way, and the making ready before the first."""
    dossier = with_keys(large.of_records(RECORDS))
    context = Context(Words(), Index(dossier))
    said = tuple(fields_said(dossier, context))
    texts = Texts(said)
    for typed in TYPED:
        name = f"find, “{typed}” in {RECORDS} records : one plain scan"
        yield Row(name, ratio(partial(texts.search, typed), partial(_scan, said)), 3)
    data = writer.encode(dossier)
    ready = ratio(
        lambda: Texts(tuple(fields_said(dossier, context))).search("court"),
        lambda: reader.decode(data),
        times=3,
    )
    yield Row(f"find, made ready for {RECORDS} records : reading the file", ready, 2)


def _scan(said: tuple[Said, ...]) -> int:
    """Look for a word in each text, as it stands."""
    return sum("court" in each.text for each in said)
