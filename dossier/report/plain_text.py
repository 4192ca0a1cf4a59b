"""Write a report as plain text, lines of at most 78 columns."""

from __future__ import annotations

import textwrap
from typing import Final

from dossier.report.blocks import Block, Fields, Heading, Line, Paragraph, Report, Row
from dossier.report.harmless import harmless

WIDTH: Final = 78
_LABEL: Final = 20


def written(report: Report) -> str:
    """Give the whole report as text that ends with a newline."""
    parts = ["\n".join(_lines(block)) for block in report.blocks]
    if report.foot:
        parts.append("\n".join(_wrapped(report.foot)))
    return "\n\n".join(part for part in parts if part) + "\n"


def said(line: Line) -> str:
    """Give a line as text, the numbers of its sources in brackets."""
    return "".join(span.text + "".join(f" [{n}]" for n in span.notes) for span in line)


def _lines(block: Block) -> list[str]:
    if isinstance(block, Heading):
        title = _wrapped(block.text)
        rule = "=" if block.level == 1 else "-"
        return [*title, rule * max(len(line) for line in title)]
    if isinstance(block, Paragraph):
        return _wrapped(said(block.line))
    if isinstance(block, Fields):
        return [line for row in block.rows for line in _row(row)]
    return [line for n, text in block.rows for line in _wrapped(text, f"[{n}] ", "    ")]


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
