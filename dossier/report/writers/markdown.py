"""Write a report as Markdown, every text of the case escaped so that it stays text."""

from __future__ import annotations

import re
import unicodedata
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

_BLANKS: Final = re.compile(r"[ \t\n\r\v\f\x85\u2028\u2029]+")
# What starts markup wherever it stands: in CommonMark, and in what its common dialects add, such as
# struck text, formulas, pictures by name, and addresses that become links by themselves.
_ANYWHERE: Final = re.compile(
    r"[\\`*_\[\]<>|~^@#]|&(?=#?\w+;)|\$(?!\d)|:(?=//|[\w+-]+:)|(?<=\bwww)\.", re.IGNORECASE
)
_AT_START: Final = re.compile(r"^([-+=:]|\d+(?=[.)]))")
_BLANK: Final = r"\_" * 30
_MARKS: Final = {"plain": "", "strong": "**", "quiet": "*", "differ": "*"}


def written(report: Report) -> str:
    """Give the whole report as Markdown that ends with a newline."""
    parts = [f"**{escaped(report.mark)}**"] if report.mark else []
    parts += [_block(block) for block in report.blocks]
    if report.closing:
        parts.append(_line((Span(report.closing, "quiet"),)))
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    r"""Let a text of the case stand in Markdown as itself, on one line.

    >>> escaped("*not* a mark")
    '\\*not\\* a mark'
    """
    flat = harmless(_BLANKS.sub(" ", text))
    return _ANYWHERE.sub(lambda found: f"\\{found[0]}", flat)


def _defused(start: re.Match[str]) -> str:
    """Keep the begin of a line from opening a list, a rule, a heading."""
    return f"{start[1]}\\" if start[1].isdigit() else f"\\{start[1]}"


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {escaped(block.text).strip()}{_numbers(block.notes)}"
    if isinstance(block, Paragraph):
        return _line(block.line)
    if isinstance(block, Fields):
        return "\n".join(line for row in block.rows for line in _row(row))
    if isinstance(block, Footnotes):
        return "\n".join(f"- \\[{n}\\] {escaped(text)}" for n, text in block.rows)
    return _further(block)


def _further(block: Table | Quotation | Timeline | Contents | Signature) -> str:
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Timeline):
        return _table(block.table)
    if isinstance(block, Quotation):
        lines = [_line(line) for line in (*block.said, block.about) if line]
        return "\n>\n".join(f"> {line}" for line in lines)
    if isinstance(block, Contents):
        return "\n".join(f"- {_line((Span(text),))}" for text in block.sections)
    return "\n\n".join(f"{escaped(label)}: {_BLANK}" for label in block.labels)


def _table(table: Table) -> str:
    """Make a table of pipes: a cell holds no line break, and its own pipes are escaped."""
    rows = [[_line((Span(cell),)) for cell in table.head], ["---"] * len(table.head)]
    rows += [[_line(cell) for cell in row] for row in table.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(row: Row) -> list[str]:
    """Make a row an item of a list, its further lines a list in it.

    An item with nothing in it would turn what stands above it into a heading.
    """
    first, *further = [_line(line) for line in row.lines]
    label = f"- **{escaped(row.label).strip()}:** {first}"
    return [label, *(f"  - {line}" for line in further if line)]


def _line(line: Line) -> str:
    said = ""
    for at, span in enumerate(line):
        notes = _numbers(span.notes)
        after = notes or "".join(escaped(later.text) for later in line[at + 1 :])
        said += _span(span, said, after) + notes
    return _AT_START.sub(_defused, said.strip())


def _numbers(notes: tuple[int, ...]) -> str:
    return "".join(f" \\[{n}\\]" for n in notes)


def _span(span: Span, before: str, after: str) -> str:
    """Mark a span by its tone; blanks stay outside the marks, where Markdown wants them.

    Between letters a mark would be read as a star, so there the span goes without.
    """
    text = escaped(span.text)
    inner = text.strip()
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    free = _parts(f"{before}{lead}"[-1:]) and _parts(f"{tail}{after}"[:1])
    mark = _MARKS[span.tone] if inner and free else ""
    return f"{lead}{mark}{inner}{mark}{tail}" if inner else text


def _parts(sign: str) -> bool:
    """Tell whether a mark may stand beside a sign: a blank, a stop, or nothing, but no mark."""
    return sign != "*" and (not sign or unicodedata.category(sign)[0] in "PSZ")
