"""The timeline on paper: its pictures, split along time, and a numbered table of all events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from dossier.i18n import Words
from dossier.report.blocks import (
    Block,
    Fields,
    Heading,
    Paragraph,
    Report,
    Row,
    Table,
    Timeline,
    differ,
    plain,
    quiet,
    strong,
)
from dossier.timeline import listing
from dossier.timeline.items.items import Items
from dossier.timeline.items.naming import days_between
from dossier.timeline.items.ranges import Range
from dossier.timeline.listing import Row as Listed
from dossier.ui.printing.pages import UNWATCHED, Printed, Watch, print_report
from dossier.ui.printing.timelines import Shown
from dossier.ui.text import visible

PAPERS: Final[dict[str, QPageSize.PageSizeId]] = {
    "a3": QPageSize.PageSizeId.A3,
    "a4": QPageSize.PageSizeId.A4,
    "a5": QPageSize.PageSizeId.A5,
    "letter": QPageSize.PageSizeId.Letter,
    "legal": QPageSize.PageSizeId.Legal,
}
RESOLUTION: Final = 600


class OnPaper(NamedTuple):
    """What is printed: the items, the same as rows, the title, what the foot says, which time."""

    items: Items
    rows: tuple[Listed, ...]
    title: str
    foot: str = ""
    time: Range | None = None
    """The time that the pictures show, where it is not that of all items."""


def pdf(report: Report, words: Words, paper: str = "a4", watch: Watch = UNWATCHED) -> Printed:
    """Give a whole timeline as PDF, on paper that lies across; no pages where `watch` ended it."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(visible(report.title))
    writer.setCreator("Dossier")
    writer.setResolution(RESOLUTION)
    writer.setPageSize(QPageSize(PAPERS[paper]))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    number = print_report(report, writer, words, watch)
    buffer.close()
    return Printed(bytes(held.data()), number)


def whole(told: OnPaper, words: Words) -> Report:
    """Give the pictures under their title, and the table on the rest of the last of their pages."""
    rows = table(told, words)
    if not told.rows:
        return rows
    heading, *others = rows.blocks
    nothing = Table((), ())
    shown = Timeline(Shown(told.items, told.time), nothing)
    return rows._replace(blocks=(heading, shown, *others))


def table(told: OnPaper, words: Words) -> Report:
    """Give every event as a row: its number and date, what it was, how exact, and who says it."""
    title = visible(told.title)
    blocks: tuple[Block, ...] = (
        Heading(title, 1),
        *_chosen(told, words),
        Fields(tuple(_row(row, words) for row in told.rows)),
    )
    if not told.rows:
        nothing = words.tr("Nothing here has a date yet")
        blocks = (*blocks, Paragraph((plain(nothing),)))
    return Report(told.title, words.language, blocks, told.foot, head=title)


def _chosen(told: OnPaper, words: Words) -> Iterator[Block]:
    """Say of how many events these are some, and which time was asked for."""
    held = told.items.filtered
    if not held and told.time is None:
        return
    of_how_many = words.tr("{shown} of {total}").format(
        shown=len(told.rows), total=len(told.rows) + held
    )
    if told.time is None:
        said = words.tr("{count} held back by your choice").format(count=held)
    else:
        said = words.tr("what can have been in this time: {time}").format(
            time=days_between(told.time, words)
        )
    line = words.tr("{what}: {parts}").format(what=of_how_many, parts=said)
    yield Paragraph((quiet(line),))


def _row(row: Listed, words: Words) -> Row:
    _, what, kind, exact, says = listing.cells(row)
    marks = [words.tr("confidential")] * row.confidential
    told = ", ".join((kind, exact, *marks))
    says = says.replace(words.tr("A source not named here"), words.tr("a source not named here"))
    source = words.tr("says {source}").format(source=says) if says else words.tr("no source")
    label = words.tr("{number}  {when}").format(number=row.number, when=row.when)
    whole = ((plain(row.whole),),) if row.whole else ()
    said = words.tr("according to another source, {what}")
    others = tuple((differ(f"≠ {said.format(what=other)}"),) for other in row.differs)
    return Row(label, ((strong(what),), *whole, (plain(told), quiet(f"  {source}")), *others))
