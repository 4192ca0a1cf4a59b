"""Write a report as Markdown, every text of the case escaped so that it stays text."""

from __future__ import annotations

import re

from dossier.report.blocks import Block, Fields, Heading, Items, Line, Paragraph, Report, Span

# All that can start markup anywhere, and what can only at the start of a line.
_ANYWHERE = re.compile(r"([\\`*_\[\]<>#|~!&])")
_AT_START = re.compile(r"^(\s*)([-+=:]|\d+[.)])", re.MULTILINE)


def written(report: Report) -> str:
    """Give the whole report as Markdown that ends with a newline."""
    parts = [_block(block) for block in report.blocks]
    if report.foot:
        parts.append(f"*{escaped(report.foot)}*")
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    r"""Let a text of the case stand in Markdown as itself, on one line.

    >>> escaped("1. *not* a list")
    '1\\. \\\\*not\\\\* a list'
    """
    flat = " ".join(text.split())
    marked = _ANYWHERE.sub(r"\\\1", flat)
    return _AT_START.sub(lambda m: m[1] + m[2][:-1] + "\\" + m[2][-1], marked)


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {escaped(block.text)}"
    if isinstance(block, Paragraph):
        return _line(block.line)
    if isinstance(block, Fields):
        return "\n".join(f"- **{escaped(label)}:** {_line(line)}" for label, line in block.rows)
    if isinstance(block, Items):
        return "\n".join(f"- {_line(line)}" for line in block.rows)
    return "\n".join(f"- \\[{n}\\] {escaped(text)}" for n, text in block.rows)


def _line(line: Line) -> str:
    return "".join(_span(span) for span in line)


def _span(span: Span) -> str:
    """Mark a span by its tone; blanks stay outside the marks, where Markdown wants them."""
    inner = escaped(span.text)
    lead = " " if span.text[:1].isspace() else ""
    tail = " " if span.text[-1:].isspace() else ""
    mark = {"plain": "", "strong": "**", "quiet": "*"}[span.tone]
    body = f"{lead}{mark}{inner}{mark}{tail}" if inner else lead
    return body + "".join(f" \\[{n}\\]" for n in span.notes)
