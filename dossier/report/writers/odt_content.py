"""Say the blocks of a report in the words of OpenDocument: paragraphs, tables, footnotes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from html import escape
from itertools import count
from typing import Final, NamedTuple

from dossier.report.blocks import (
    Block,
    Contents,
    Draw,
    Drawn,
    Fields,
    Footnotes,
    Heading,
    Line,
    Paragraph,
    Quotation,
    Row,
    Signature,
    Span,
    Table,
    Timeline,
)
from dossier.report.harmless import harmless
from dossier.report.writers.odt_tables import ON_ONE_PAGE, Columns, cells, table

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns"
_KNOWN: Final = {
    "office": f"{_OASIS}:office:1.0",
    "style": f"{_OASIS}:style:1.0",
    "text": f"{_OASIS}:text:1.0",
    "table": f"{_OASIS}:table:1.0",
    "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}:svg-compatible:1.0",
    "draw": f"{_OASIS}:drawing:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "meta": f"{_OASIS}:meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
NAMESPACES: Final = " ".join(f'xmlns:{name}="{uri}"' for name, uri in _KNOWN.items())
TYPES: Final = {".svg": "image/svg+xml", ".png": "image/png"}
"""What the pictures are, by the endings of their names."""
_HEADINGS: Final = {1: "Title", 2: "Section", 3: "Record"}
_BREAKS: Final = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")
_BLANKS: Final = re.compile("(?<= ) +|^ +")
# Signs that are none, of which XML may hold none.
_NO_SIGNS: Final = re.compile("[\ufffe\uffff]")
_ISOLATED: Final = "\u2068{said}\u2069"


class Content(NamedTuple):
    """The text of a report, the pictures in it by their names in the file, and its columns."""

    text: str
    pictures: Mapping[str, bytes]
    widths: Collection[int]
    """All widths that a column of a table has."""


def content(all_blocks: tuple[Block, ...], draw: Draw, columns: Columns) -> Content:
    """Write the blocks one by one; each source has its note where it is cited first."""
    rows = (row for block in all_blocks if isinstance(block, Footnotes) for row in block.rows)
    body = _Body(dict(rows), draw, columns)
    told: list[str] = []
    for before, block in zip((None, *all_blocks), all_blocks, strict=False):
        if isinstance(block, Footnotes) and not is_whole(all_blocks) and body.has_noted(block):
            # Each stands at the foot of a page already: a heading over them goes too.
            told = told[:-1] if isinstance(before, Heading) else told
        else:
            told.append(body.block(block))
    return Content("".join(told), body.pictures, body.widths)


def is_whole(all_blocks: tuple[Block, ...]) -> bool:
    """Tell whether these are of a full dossier, and not of a summary."""
    return any(isinstance(block, Contents) for block in all_blocks)


def bare(said: str) -> str:
    """Let a text stand in one line, for where no element may stand in it."""
    return " ".join(map(_escaped, _BREAKS.split(said)))


def text(said: str) -> str:
    """Let a text of the case stand as itself: no markup, its line breaks and blanks kept."""
    return "<text:line-break/>".join(map(_one_line, _BREAKS.split(said)))


class _Body:
    """The text being written: it knows the sources, and which have a note already."""

    def __init__(self, sources: dict[int, str], draw: Draw, columns: Columns) -> None:
        self.pictures: dict[str, bytes] = {}
        self.widths: set[int] = set()
        self._columns = columns
        self._sources = sources
        self._draw = draw
        self._noted: set[int] = set()
        self._sections = count(1)

    def block(self, block: Block) -> str:
        if isinstance(block, Heading):
            return self._heading(block)
        if isinstance(block, Paragraph):
            return self._paragraph(block.line)
        if isinstance(block, Fields):
            return self._in_columns(self._columns.of_labels, map(self._row, block.rows))
        if isinstance(block, Table):
            return self._table(block)
        return self._timeline(block) if isinstance(block, Timeline) else self._further(block)

    def has_noted(self, notes: Footnotes) -> bool:
        """Tell whether each of these sources has a note already."""
        return all(n in self._noted for n, _ in notes.rows)

    def _timeline(self, timeline: Timeline) -> str:
        """Write the pictures, and beneath them what they leave to a table, as on our own pages."""
        pictures, beneath = self._draw(timeline)
        table = self._table(beneath) if beneath.rows else ""
        return "".join(map(self._picture, pictures)) + table

    def _picture(self, drawn: Drawn) -> str:
        """Write a picture as SVG, and in dots for programs that know none."""
        name = f"Pictures/timeline{len(self.pictures) // 2 + 1}"
        held = {f"{name}.svg": drawn.svg.encode(), f"{name}.png": drawn.png()}
        self.pictures |= held
        images = "".join(
            f'<draw:image xlink:href="{part}" xlink:type="simple" xlink:show="embed"'
            f' xlink:actuate="onLoad" draw:mime-type="{TYPES[part[-4:]]}"/>'
            for part in held
        )
        size = f'svg:width="{drawn.width_mm:.1f}mm" svg:height="{drawn.height_mm:.1f}mm"'
        frame = f'<draw:frame text:anchor-type="as-char" {size}>{images}</draw:frame>'
        return f'<text:p text:style-name="Standard">{frame}</text:p>'

    def _further(self, block: Quotation | Contents | Footnotes | Signature) -> str:
        if isinstance(block, Quotation):
            lines = (line for line in (*block.said, block.about) if line)
            return "".join(self._paragraph(line, "Quote") for line in lines)
        if isinstance(block, Contents):
            return "".join(map(_with_page, block.sections, count(1)))
        if isinstance(block, Footnotes):
            return "".join(_plain(f"[{n}] {said}") for n, said in block.rows)
        return "".join(_plain(label, "Sign") for label in block.labels)

    def _heading(self, heading: Heading) -> str:
        style = "OwnPage" if heading.own_page else _HEADINGS[heading.level]
        said = _ISOLATED.format(said=text(heading.text)) + self._notes(heading.notes)
        if heading.level == 2:
            said = f'<text:bookmark text:name="s{next(self._sections)}"/>{said}'
        how = f'text:style-name="{style}" text:outline-level="{heading.level}"'
        return f"<text:h {how}>{said}</text:h>"

    def _paragraph(self, line: Line, style: str = "Standard") -> str:
        return f'<text:p text:style-name="{style}">{"".join(map(self._span, line))}</text:p>'

    def _row(self, row: Row) -> str:
        lines = "".join(map(self._paragraph, row.lines)) or _plain("")
        return cells((_plain(row.label, "Head"), lines))

    def _table(self, told: Table) -> str:
        head = cells(_plain(cell, "Head") for cell in told.head)
        rows = (cells(map(self._paragraph, row), ON_ONE_PAGE) for row in told.rows)
        top = f"<table:table-header-rows>{head}</table:table-header-rows>"
        return self._in_columns(self._columns.of(told), (top, *rows))

    def _in_columns(self, widths: tuple[int, ...], rows: Iterable[str]) -> str:
        self.widths.update(widths)
        return table(widths, rows)

    def _span(self, span: Span) -> str:
        said = text(span.text)
        if span.whole:
            said = _ISOLATED.format(said=said)
        if span.tone != "plain":
            said = f'<text:span text:style-name="{span.tone}">{said}</text:span>'
        return said + self._notes(span.notes)

    def _notes(self, notes: tuple[int, ...]) -> str:
        said = '<text:span text:style-name="raised">,</text:span>'.join(map(self._note, notes))
        return f" {said}" if said else ""

    def _note(self, n: int) -> str:
        """Write a source as a note where it is cited first, and lead to that one later."""
        if n not in self._sources:
            return f'<text:span text:style-name="raised">{n}</text:span>'
        if n in self._noted:
            how = f'text:note-class="footnote" text:reference-format="text" text:ref-name="n{n}"'
            led = f"<text:note-ref {how}>{n}</text:note-ref>"
            return f'<text:span text:style-name="raised">{led}</text:span>'
        self._noted.add(n)
        # No program puts room between the number and the text by itself.
        body = _plain(f" {self._sources[n]}", "Note")
        return (
            f'<text:note text:id="n{n}" text:note-class="footnote">'
            f'<text:note-citation text:label="{n}">{n}</text:note-citation>'
            f"<text:note-body>{body}</text:note-body></text:note>"
        )


def _with_page(section: str, n: int) -> str:
    """Name a section in the contents; which page it begins on, the reader's program reckons."""
    page = f'<text:bookmark-ref text:reference-format="page" text:ref-name="s{n}"/>'
    return f'<text:p text:style-name="Contents">{text(section)}<text:tab/>{page}</text:p>'


def _plain(said: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text(said)}</text:p>'


def _one_line(line: str) -> str:
    return _BLANKS.sub(lambda found: f'<text:s text:c="{len(found[0])}"/>', _escaped(line))


def _escaped(line: str) -> str:
    said = _NO_SIGNS.sub(lambda found: found[0].encode("unicode_escape").decode(), harmless(line))
    return escape(said)
