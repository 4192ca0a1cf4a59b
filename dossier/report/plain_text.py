"""Write a report as plain text, lines of at most 78 columns."""

from __future__ import annotations

import textwrap

from dossier.report.blocks import Block, Fields, Heading, Items, Line, Paragraph, Report

WIDTH = 78
_LABEL = 20


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
        rule = "=" if block.level == 1 else "-"
        return [block.text, rule * min(len(block.text), WIDTH)]
    if isinstance(block, Paragraph):
        return _wrapped(said(block.line))
    if isinstance(block, Fields):
        return [row for label, line in block.rows for row in _field(label, said(line))]
    if isinstance(block, Items):
        return [row for line in block.rows for row in _wrapped(said(line), "- ", "  ")]
    return [row for n, text in block.rows for row in _wrapped(text, f"[{n}] ", "    ")]


def _field(label: str, text: str) -> list[str]:
    if len(label) < _LABEL:
        return _wrapped(text, f"{label:<{_LABEL}}", " " * _LABEL)
    return [label, *_wrapped(text, " " * _LABEL, " " * _LABEL)]


def _wrapped(text: str, first: str = "", later: str = "") -> list[str]:
    """Wrap each line of a text; a word longer than the line keeps a line of its own."""
    rows: list[str] = []
    for line in text.splitlines() or [""]:
        lead = later if rows else first
        rows += textwrap.wrap(
            line,
            WIDTH,
            initial_indent=lead,
            subsequent_indent=later,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [lead.rstrip()]
    return rows
