"""Write a report as one HTML file: no script, nothing loaded, fit for a printer."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from typing import Final

from dossier.report.blocks import (
    Block,
    Contents,
    Draw,
    Drawn,
    Fields,
    Footnotes,
    Heading,
    Line,
    Lines,
    Paragraph,
    Quotation,
    Report,
    Row,
    Signature,
    Span,
    Table,
    Timeline,
    undrawn,
)
from dossier.report.harmless import harmless

_SIZES: Final = {"a4": "A4", "letter": "letter"}
_STYLE: Final = """
@page { size: %s; margin: %s;
  @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt sans-serif; } }
body { font: 10pt/1.4 sans-serif; color: #000; background: #fff; max-width: 180mm;
  margin: 8mm auto; padding: 0 5mm; overflow-wrap: anywhere; }
h1 { font-size: 18pt; margin: 0 0 4pt; }
h2 { font-size: 11pt; margin: 10pt 0 3pt; padding-top: 5pt; border-top: 1px solid #7d8590; }
h3 { font-size: 10pt; margin: 8pt 0 2pt; }
h1, h2, h3 { break-after: avoid; }
p, dl, ol, ul, blockquote { margin: 2pt 0; }
dl { display: grid; grid-template-columns: 40mm 1fr; gap: 2pt 3mm; }
dd { margin: 0; }
dd > div, tr, li { break-inside: avoid; }
table { border-collapse: collapse; width: 100%%; overflow-wrap: break-word; }
th, td { text-align: left; vertical-align: top; padding: 1pt 8pt 1pt 0; }
td { white-space: nowrap; }
td.long { white-space: normal; min-width: 21ch; }
td:last-child { white-space: normal; width: 99%%; }
th { white-space: nowrap; border-bottom: 1px solid #7d8590; }
figure { margin: 4pt 0; break-inside: avoid; }
svg { width: 100%%; height: auto; }
blockquote { margin-left: 5mm; padding-left: 3mm; border-left: 2px solid #7d8590;
  break-inside: avoid; }
ol { list-style: none; padding: 0; }
li > a:first-child { display: inline-block; min-width: 7mm; }
a { color: inherit; text-decoration: none; }
sup { line-height: 0; }
dt, th, footer, .quiet, .mark { color: #57606b; }
.differ { color: #8a5000; }
.page { break-before: page; }
.sign { margin-top: 14mm; display: flex; gap: 8mm; }
.sign > span { flex: 1; border-top: 1px solid #000; padding-top: 2pt; }
footer { margin-top: 10pt; padding-top: 4pt; border-top: 1px solid #7d8590; font-size: 8pt; }
@media print {
  body { margin: 0; padding: 0; max-width: none; }
  .brief body { font: 7.5pt/1.2 sans-serif; }
  .brief h1 { font-size: 13pt; margin: 0 0 1pt; }
  .brief h2 { font-size: 9.5pt; margin: 2pt 0 0; padding-top: 1pt; }
  .brief dl { gap: 0 3mm; grid-template-columns: 33mm 1fr; }
  .brief p { margin: 0; }
  .brief figure { margin: 0; width: 84%%; }
  .brief footer { margin-top: 3pt; padding-top: 2pt; font-size: 7pt; }
  .brief figure + table { display: none; }
}
"""
_LONGEST: Final = 24
"""So many letters of a cell stand in one line."""
# What several pictures of one page would share: their titles, and the names of what they refer to.
_OWN_TITLE: Final = re.compile("<(title|desc)>.*?</\\1>", re.DOTALL)
_NAMED: Final = re.compile(r"""(?<=\bid=")|(?<=url\(#)|(?<=href="#)""")
# Forms of a line break that a text may hold; HTML would run the lines together.
_BREAKS: Final = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")


def written(report: Report, draw: Draw = undrawn) -> str:
    """Give the whole report as a page that loads nothing and runs nothing.

    Timelines stand in it as `draw` makes them, over their tables.
    """
    # On paper a summary is close, and the table beneath its timeline only says the same again.
    whole = any(isinstance(block, Contents) for block in report.blocks)
    brief, margin = ("", "13mm") if whole else (' class="brief"', "10mm")
    style = _STYLE % (_SIZES[report.paper], margin)
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{allowed}'"
    head = (
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="generator" content="Dossier">',
        f"<title>{_text(report.title)}</title>",
        f"<style>{style}</style>",
    )
    mark = f'<p class="mark">{_text(report.mark)}</p>' if report.mark else ""
    foot = f"<footer>{_text(report.closing)}</footer>" if report.closing else ""
    parts = (mark, *_Page(draw).blocks(report.blocks), foot)
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{escape(report.language)}" dir="ltr"{brief}>',
            *head,
            *(part for part in parts if part),
            "</html>\n",
        )
    )


class _Page:
    """One page being written: it counts sections, to which the contents lead, and pictures."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._sections = 0
        self._pictures = 0

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """Write the blocks one by one."""
        for block in blocks:
            if isinstance(block, Heading):
                yield self._heading(block)
            elif isinstance(block, Timeline):
                yield self._timeline(block)
            else:
                yield _block(block)

    def _timeline(self, timeline: Timeline) -> str:
        """Write the pictures, which only show again what the table beneath them says."""
        drawn = "".join(map(self._picture, self._draw(timeline).pictures))
        return drawn + _table(timeline.table)

    def _picture(self, drawn: Drawn) -> str:
        self._pictures += 1
        svg = _OWN_TITLE.sub("", drawn.svg[drawn.svg.index("<svg") :])
        svg = _NAMED.sub(rf"\g<0>t{self._pictures}-", svg)
        svg = svg.replace("<svg", '<svg aria-hidden="true"', 1)
        return f"<figure>{svg.strip()}</figure>"

    def _heading(self, heading: Heading) -> str:
        name = ""
        if heading.level == 2:
            self._sections += 1
            name = f' id="s{self._sections}"'
        page = ' class="page"' if heading.own_page else ""
        said = f"<bdi>{_text(heading.text)}</bdi>{_notes(heading.notes)}"
        return f"<h{heading.level}{name}{page}>{said}</h{heading.level}>"


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{_line(block.line)}</p>"
    if isinstance(block, Fields):
        return f"<dl>{''.join(map(_row, block.rows))}</dl>"
    if isinstance(block, Table):
        return _table(block)
    return _further(block)


def _further(block: Block) -> str:
    if isinstance(block, Quotation):
        return f"<blockquote>{_paragraphs((*block.said, block.about))}</blockquote>"
    if isinstance(block, Contents):
        return _contents(block)
    if isinstance(block, Footnotes):
        return _footnotes(block)
    return _signature(block) if isinstance(block, Signature) else ""


def _row(row: Row) -> str:
    lines = "".join(f"<div>{_line(line)}</div>" for line in row.lines)
    return f"<dt>{_text(row.label)}</dt><dd>{lines}</dd>"


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_text(cell)}</th>' for cell in table.head)
    rows = "".join(f"<tr>{_cells(row)}</tr>" for row in table.rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _cells(row: Lines) -> str:
    """Write a row; what is longer than a date wraps, and leaves the last column its room."""
    *others, last = row
    long = (sum(len(span.text) for span in line) > _LONGEST for line in others)
    hows = (' class="long"' if is_long else "" for is_long in long)
    told = (f"<td{how}>{_line(line)}</td>" for how, line in zip(hows, others, strict=True))
    return f"{''.join(told)}<td>{_line(last)}</td>"


def _paragraphs(lines: Lines) -> str:
    return "".join(f"<p>{_line(line)}</p>" for line in lines if line)


def _contents(contents: Contents) -> str:
    rows = enumerate(contents.sections, 1)
    items = (f'<li><a href="#s{n}">{_text(text)}</a></li>' for n, text in rows)
    return f"<ul>{''.join(items)}</ul>"


def _footnotes(notes: Footnotes) -> str:
    rows = (
        f'<li id="n{n}"><a href="#n{n}">{n}</a> <bdi>{_text(text)}</bdi></li>'
        for n, text in notes.rows
    )
    return f"<ol>{''.join(rows)}</ol>"


def _signature(signature: Signature) -> str:
    labels = "".join(f"<span>{_text(label)}</span>" for label in signature.labels)
    return f'<p class="sign">{labels}</p>'


def _line(line: Line) -> str:
    return "".join(map(_span, line))


def _span(span: Span) -> str:
    said = _text(span.text)
    if span.whole:
        said = f"<bdi>{said}</bdi>"
    if span.tone == "strong":
        said = f"<strong>{said}</strong>"
    elif span.tone != "plain":
        said = f'<span class="{span.tone}">{said}</span>'
    return said + _notes(span.notes)


def _notes(notes: tuple[int, ...]) -> str:
    """Write the numbers of sources so that they lead to them."""
    links = ",".join(f'<a href="#n{n}">{n}</a>' for n in notes)
    return f"<sup> {links}</sup>" if links else ""


def _text(text: str) -> str:
    """Let a text of the case stand as itself: no markup, no steering, its line breaks kept."""
    return "<br>".join(escape(harmless(line)) for line in _BREAKS.split(text))
