"""Write what may leave as tables, one for each list of the file, of which nothing runs."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from typing import Final

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.dossier import LISTS
from dossier.model.ids import Index
from dossier.report.redaction.profile import FRAME
from dossier.report.redaction.projection import Projection
from dossier.report.rows import first_up
from dossier.report.writers.cells import cell
from dossier.report.writers.odt import pack
from dossier.wording.field_names import field_name
from dossier.wording.kinds import Context
from dossier.wording.records import source_name
from dossier.wording.saying import said

# A table program reads UTF-8 only behind this mark.
_MARK: Final = "\ufeff"
_LAST: Final = FRAME | {"note"}


def written(public: Projection, words: Words) -> bytes:
    """Give an archive of tables; `words` are those of the paper's language."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in tables(public, words):
            pack(archive, f"{name}.csv", text)
    return packed.getvalue()


def tables(public: Projection, words: Words) -> Iterator[tuple[str, str]]:
    """Give each list that holds something: its name in the file, and its table."""
    context = Context(words, Index(public.dossier))
    for name in ("subject", *LISTS):
        rows = (public.dossier.subject,) if name == "subject" else public.dossier.list_of(name)
        told = [row for row in rows if row.key not in public.blanks]
        if told:
            yield name, _table(told, context)


def _table(records: list[Record], context: Context) -> str:
    """Give a row for each record, a column for each field that any of them fills."""
    tr, words = context.words.tr, context.words
    fields = [*(n for n in type(records[0]).model_fields if n not in _LAST), "note"]
    filled = [name for name in fields if any(_said(r, name, context) for r in records)]
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\r\n")
    heads = [first_up(field_name(name, words)) for name in filled]
    last = (tr("Sources"), tr("Says instead"), tr("Confidential"))
    writer.writerow(map(cell, (*heads, *last)))
    for record in records:
        values = [_said(record, name, context) for name in filled]
        writer.writerow(map(cell, (*values, *_beside(record, context))))
    return _MARK + held.getvalue()


def _said(record: Record, name: str, context: Context) -> str:
    default: object = type(record).model_fields[name].default
    return "" if getattr(record, name) == default else said(record, name, context)


def _plain(says: object) -> str:
    return says if isinstance(says, str) else json.dumps(says, ensure_ascii=False)


def _beside(record: Record, context: Context) -> tuple[str, str, str]:
    """Say which sources a record has, what others say instead, and whether it is confidential."""
    words = context.words
    bare = (c for c in record.citations if c.says is None)
    sources = dict.fromkeys(source_name(c, context.index, words) for c in bare)
    others = (
        words.tr("{field}: {value}").format(
            field=field_name((c.field or "").split("/")[0], words),
            value=f"{_plain(c.says)} ({source_name(c, context.index, words)})",
        )
        for c in record.citations
        if c.says is not None
    )
    secret = words.tr("Yes") if record.confidential else ""
    return "; ".join(sources), "; ".join(others), secret
