"""Write a report as one table of comma-separated values, of which a table program runs nothing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.report.blocks import (
    Block,
    Fields,
    Footnotes,
    Heading,
    Line,
    Paragraph,
    Quotation,
    Report,
    Signature,
    Table,
    Timeline,
)
from dossier.report.writers.cells import cell

# A table program reads UTF-8 only behind this mark.
_MARK: Final = "\ufeff"


class _Row(NamedTuple):
    """What stands in one row beside the part of the report and the record that it is of."""

    label: str
    said: str
    notes: str = ""


def written(report: Report, words: Words) -> str:
    """Give each line of the report as a row: part, record, label, text, numbers of its sources."""
    tr = words.tr
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow((tr("Part"), tr("Record"), tr("Label"), tr("Text"), tr("Sources")))
    for row in _rows(report):
        writer.writerow(map(cell, row))
    return _MARK + table.getvalue()


def _rows(report: Report) -> Iterator[tuple[str, ...]]:
    if report.mark:
        yield "", "", "", report.mark, ""
    part = record = ""
    for block in report.blocks:
        if isinstance(block, Heading):
            part, record = _place(block, part)
            if block.level == 1 or block.notes:
                yield part, record, "", block.text, _numbers(block.notes)
        else:
            yield from ((part, record, *row) for row in _block(block))
    if report.closing:
        yield "", "", "", report.closing, ""


def _place(heading: Heading, part: str) -> tuple[str, str]:
    """Say under which part and record stands what follows a heading."""
    named = (heading.text, "") if heading.level == 2 else (part, heading.text)
    return ("", "") if heading.level == 1 else named


def _block(block: Block) -> Iterator[_Row]:
    """Give the rows of a block; the contents of a report lead nowhere here."""
    if isinstance(block, Paragraph):
        yield _row("", block.line)
    elif isinstance(block, Fields):
        yield from (_row(row.label, line) for row in block.rows for line in row.lines)
    elif isinstance(block, Timeline):
        yield from _table(block.table)
    elif isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Quotation):
        yield from (_row("", line) for line in (*block.said, block.about) if line)
    elif isinstance(block, Footnotes):
        yield from (_Row(str(n), text) for n, text in block.rows)
    elif isinstance(block, Signature):
        yield from (_Row(label, "") for label in block.labels)


def _table(table: Table) -> Iterator[_Row]:
    """Give the last cell as the text, and those before it as its label."""
    for row in table.rows:
        label = " · ".join(_said(line) for line in row[:-1])
        yield _Row(label, _said(row[-1]), _numbers(n for line in row for n in _notes(line)))


def _row(label: str, line: Line) -> _Row:
    return _Row(label, _said(line), _numbers(_notes(line)))


def _said(line: Line) -> str:
    return "".join(span.text for span in line)


def _notes(line: Line) -> Iterator[int]:
    return (n for span in line for n in span.notes)


def _numbers(notes: Iterable[int]) -> str:
    """Give each number once; a text, lest "1, 2" be read as a number with a part."""
    return " ".join(f"[{n}]" for n in dict.fromkeys(notes))
