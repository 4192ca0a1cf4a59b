"""Write a report as plain text, lines of at most 78 columns."""

from __future__ import annotations

import textwrap
from typing import Final

from dossier.report.blocks import (
    Block,
    Contents,
    Fields,
    Footnotes,
    Heading,
    Line,
    Paragraph,
    Quotation,
    Report,
    Row,
    Signature,
    Span,
    Table,
    Timeline,
)
from dossier.report.harmless import harmless

WIDTH: Final = 78
_LABEL: Final = 20
_CELL: Final = 30
"""A wider cell stands on a line of its own."""
_QUOTED: Final = "    "
_RULES: Final = {1: "=", 2: "-"}
"""What runs under a heading."""


def written(report: Report) -> str:
    """Give the whole report as text that ends with a newline."""
    parts = ["\n".join(_wrapped(report.mark))] if report.mark else []
    parts += ["\n".join(_lines(block)) for block in report.blocks]
    if report.closing:
        parts.append("\n".join(_wrapped(report.closing)))
    return "\n\n".join(part for part in parts if part) + "\n"


def said(line: Line) -> str:
    """Give a line as text, the numbers of its sources in brackets."""
    return "".join(span.text + "".join(f" [{n}]" for n in span.notes) for span in line)


def _lines(block: Block) -> list[str]:
    if isinstance(block, Heading):
        title = _wrapped(said((Span(block.text, notes=block.notes),)))
        rule = _RULES.get(block.level, "")
        return [*title, *([rule * max(len(line) for line in title)] if rule else [])]
    if isinstance(block, Paragraph):
        return _wrapped(said(block.line))
    if isinstance(block, Fields):
        return [line for row in block.rows for line in _row(row)]
    if isinstance(block, Footnotes):
        return [line for n, text in block.rows for line in _wrapped(text, f"[{n}] ", "    ")]
    return _further(block)


def _further(block: Table | Quotation | Timeline | Contents | Signature) -> list[str]:
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Timeline):
        return _table(block.table)
    if isinstance(block, Quotation):
        told = [said(line) for line in (*block.said, block.about) if line]
        return [line for text in told for line in _wrapped(text, _QUOTED, _QUOTED)]
    if isinstance(block, Contents):
        return [line for text in block.sections for line in _wrapped(text, "- ", "  ")]
    return [f"{label}: {'_' * (WIDTH // 2)}" for label in block.labels]


def _table(table: Table) -> list[str]:
    """Set columns side by side; a cell that is too wide moves what follows to the next line."""
    rows = [[said(cell) for cell in row] for row in table.rows]
    cells = [list(table.head), *rows]
    widths = [_width([row[at] for row in cells]) for at in range(len(table.head) - 1)]
    return [line for row in cells for line in _set(row, widths)]


def _width(column: list[str]) -> int:
    """Give a column the room of its widest cell that is not too wide."""
    return max((len(cell) + 2 for cell in column if len(cell) <= _CELL), default=2)


def _set(row: list[str], widths: list[int]) -> list[str]:
    lines: list[str] = []
    lead = ""
    for cell, width in zip(row[:-1], widths, strict=True):
        edge = len(lead)
        if len(cell) + 2 > width:
            lines += _wrapped(cell, lead, " " * edge)
            lead = " " * (edge + width)
        else:
            lead += f"{harmless(cell):<{width}}"
    return [*lines, *_wrapped(row[-1], lead, " " * sum(widths))]


def _row(row: Row) -> list[str]:
    """Put a label in front of its lines; a long one stands on a line of its own."""
    hang = " " * _LABEL
    label = _wrapped(row.label)
    short = len(label) == 1 and len(label[0]) < _LABEL
    first = f"{label[0]:<{_LABEL}}" if short else hang
    lines = [said(line) for line in row.lines]
    told = [wrapped for at, text in enumerate(lines) for wrapped in _hung(text, at, first)]
    return told if short else [*label, *told]


def _hung(text: str, at: int, first: str) -> list[str]:
    hang = " " * _LABEL
    return _wrapped(text, hang if at else first, hang)


def _wrapped(text: str, first: str = "", later: str = "") -> list[str]:
    """Wrap each line of a text; a word longer than the line keeps a line of its own."""
    rows: list[str] = []
    for line in text.splitlines() or [""]:
        lead = later if rows else first
        rows += textwrap.wrap(
            harmless(line),
            WIDTH,
            initial_indent=lead,
            subsequent_indent=later,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [lead.rstrip()]
    return rows
