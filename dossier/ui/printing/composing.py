"""Set the blocks of a report in type, one after the other, and say what belongs together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from itertools import accumulate, islice, pairwise, zip_longest
from typing import Final

from dossier.i18n import Words
from dossier.report.blocks import (
    Block,
    Contents,
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
    plain,
    quiet,
    whole,
)
from dossier.ui.printing import timelines
from dossier.ui.printing.directions import composed
from dossier.ui.printing.galley import Galley, numbers, said
from dossier.ui.printing.pictures import Picture
from dossier.ui.printing.setting import WHOLE, Setting
from dossier.ui.printing.sheet import POINTS, Sheet
from dossier.ui.printing.slices import Slices, Stopped
from dossier.ui.printing.strips import Strip

Progress = Callable[[int, int], bool]
"""Told which of how many comes next; gives whether to go on."""
_SIZES: Final = {1: 1.8, 2: 1.08}
"""The letters of headings, in those of the body."""
_BENEATH_MM: Final = 2.0
"""What is kept free between a timeline and its table."""
_BELOW_MM: Final = 0.7
_NOTE_MM: Final = 6.0
_QUOTED_MM: Final = 6.0
_PAGE_MM: Final = 12.0
"""The room for the page of a section in the contents."""
_LABEL_MM: Final = (20.0, 44.0)
"""The least and the most room for labels in letters of full size; a longer one has its own line."""
_IN_TWO: Final = 0.58
"""How much of its length a label needs to be set in two lines, wherever it breaks."""
_LABEL_ACROSS: Final = 0.3
"""The most room for them on paper that lies across, in the width of the body."""
_CELL_MM: Final = 60.0
"""The most room for a column that is not the last; what is wider wraps."""
_LAST: Final = 0.56
"""The most room for all columns but the last, in the width of the body."""
_WRAPPED: Final = 0.5
"""The least of that for a column in which little wraps; one in which much does has all of it."""
_LITTLE: Final = 0.25
_GAP_MM: Final = 3.0
_LEAST_GAP_MM: Final = 1.0
_SLACK_MM: Final = 0.5
"""What a cell may take of the gap behind it, so that the widest that need not wrap does not."""
_SIGN_MM: Final = 14.0
_NEXT: Final = plain("\n")
"""What ends a line within a cell."""


def always(_block: int, _blocks: int) -> bool:
    """Let all be set."""
    return True


def set_in_type(report: Report, sheet: Sheet, go_on: Progress = always) -> Setting:
    """Set the whole report for a sheet; without pages where `go_on` ended that.

    It is asked before each block, and between the slices of a large one.
    """
    again = Words(report.language).tr("{record}, continued")
    reached = 0
    slices = Slices(lambda: go_on(reached, len(report.blocks)))
    setting = Setting(sheet, *_hang(report, sheet), Galley(sheet), slices, again)
    with suppress(Stopped):
        for block, following in zip_longest(report.blocks, report.blocks[1:]):
            slices.end()
            _write(setting, block)
            if isinstance(block, Paragraph):
                setting.strips[-1].leads = not isinstance(following, Heading | None)
            reached += 1
        setting.fill_pages()
    return setting


def _hang(report: Report, sheet: Sheet) -> tuple[float, Mapping[str, float]]:
    """Give the room of the column of labels, and the width of each label that fits in it.

    One that is too long for it, such as the range of two days, may be set in two lines.
    """
    least, most = (mm * sheet.dots * sheet.points / POINTS for mm in _LABEL_MM)
    if sheet.body.width() > sheet.body.height():
        most = max(most, _LABEL_ACROSS * sheet.body.width())
    gap = _GAP_MM * sheet.dots
    fields = (block for block in report.blocks if isinstance(block, Fields))
    labels = {row.label for block in fields for row in block.rows}
    whole = {label: sheet.width(composed(label)) for label in labels}
    widths = {k: w if w + gap <= most else w * _IN_TWO for k, w in whole.items()}
    hang = max((width + gap for width in widths.values() if width + gap <= most), default=least)
    return hang, {label: width for label, width in widths.items() if width + gap <= hang}


def _write(setting: Setting, block: Block) -> None:
    if isinstance(block, Heading):
        _heading(setting, block)
    elif isinstance(block, Paragraph):
        setting.begin_row()
        setting.strip(1.0)
        setting.cell(block.line)
    elif isinstance(block, Fields):
        for row in setting.slices.over(block.rows):
            _row(setting, row)
    elif isinstance(block, Table):
        _table(setting, block)
    else:
        _further(setting, block)


def _further(
    setting: Setting, block: Quotation | Timeline | Contents | Footnotes | Signature
) -> None:
    if isinstance(block, Quotation):
        _quotation(setting, block)
    elif isinstance(block, Timeline):
        _timeline(setting, block)
    elif isinstance(block, Contents):
        _contents(setting, block)
    elif isinstance(block, Footnotes):
        _footnotes(setting, block)
    else:
        _signature(setting, block)


def _heading(setting: Setting, heading: Heading) -> None:
    setting.end_record()
    setting.begin_row()
    if heading.level > 2:
        setting.begin_record()
    size = _SIZES.get(heading.level, 1.0)
    strip = setting.strip({1: 0.0, 2: 2.2}.get(heading.level, 2.0), size)
    strip.below = _BELOW_MM * setting.sheet.dots
    strip.leads = True
    strip.own_page = heading.own_page
    strip.ruled = heading.level == 2
    if strip.ruled:
        setting.sections.append(strip)
    said = Span(heading.text, "strong", heading.notes, whole=True)
    setting.cell((said,), points=setting.sheet.points * size)
    if heading.level > 2:
        setting.name_record(heading.text)


def _row(setting: Setting, row: Row) -> None:
    """Set a label and its lines in columns of their own; a very long label stands above them."""
    setting.begin_row()
    hang = setting.hang
    setting.strip(0.4)
    label = (quiet(row.label),)
    lines = iter(row.lines)
    if row.label in setting.fitting:
        width = setting.fitting[row.label] + _LEAST_GAP_MM * setting.sheet.dots
        setting.cell(label, 0.0, width)
        first = next(lines)
        in_two = setting.sheet.width(composed(row.label)) > width
        if in_two and _width(setting.sheet, first) <= setting.width - hang:
            # Else the second would stand beneath the label, with a line left empty.
            first = sum(((_NEXT, *line) for line in islice(lines, 1)), first)
        setting.cell(first, hang)
    else:
        setting.cell(label)
    for line in lines:
        setting.strip(0.1)
        setting.cell(line, hang)


def _table(setting: Setting, table: Table) -> None:
    """Set a table; its head stands above it on each page on which it goes on."""
    edges = (0.0, *_edges(setting, table))
    gap = (_GAP_MM - _SLACK_MM) * setting.sheet.dots
    widths = (right - left - gap for left, right in pairwise(edges))
    columns = tuple(zip_longest(edges, widths, fillvalue=0.0))
    setting.begin_row()
    head = _cells(setting, tuple((quiet(text),) for text in table.head), columns)
    head.leads = bool(table.rows)
    sums = len(table.rows) - table.sums
    for number, row in enumerate(setting.slices.over(table.rows)):
        if number == sums:
            # What is added up and its parts stay together, as a record does.
            setting.begin_record()
        setting.begin_row(WHOLE, head)
        strip = _cells(setting, row, columns)
        strip.leads = number == sums < len(table.rows) - 1
    if table.sums:
        setting.end_record()


def _cells(setting: Setting, row: Lines, columns: Sequence[tuple[float, float]]) -> Strip:
    strip = setting.strip(0.5)
    for cell, (left, width) in zip(row, columns, strict=True):
        setting.cell(cell, left, width)
    return strip


def _edges(setting: Setting, table: Table) -> tuple[float, ...]:
    """Give where each column but the first begins: behind the widest cell that need not wrap."""
    sheet, over = setting.sheet, setting.slices.over
    gap = _GAP_MM * sheet.dots
    others = max(len(table.head) - 1, 1)
    most = min(_CELL_MM * sheet.dots, sheet.body.width() * _LAST / others - gap)
    columns: list[float] = []
    for at, text in enumerate(table.head[:-1]):
        widths = [_width(sheet, row[at]) for row in over(table.rows)]
        widths.append(sheet.width(composed(text)))
        fitting = [width for width in widths if width <= most]
        wrapped = 1 - len(fitting) / len(widths)
        least = most * ((wrapped > 0) * _WRAPPED if wrapped <= _LITTLE else 1.0)
        columns.append(max([*fitting, least]) + gap)
    return tuple(accumulate(columns))


def _width(sheet: Sheet, line: Line) -> float:
    return sum(
        sheet.width(said(span) + numbers(span), strong=span.tone == "strong") for span in line
    )


def _quotation(setting: Setting, quotation: Quotation) -> None:
    setting.begin_row()
    above = 1.2
    for line in (*quotation.said, quotation.about):
        if line:
            setting.strip(above)
            setting.cell(line, _QUOTED_MM * setting.sheet.dots)
            above = 0.1


def _timeline(setting: Setting, block: Timeline) -> None:
    """Leave room for the picture of a timeline; a large one fills pages, and its table follows.

    The table alone stands for what cannot be drawn; what a small picture cuts, it tells whole.
    """
    shown = timelines.shown_of(block)
    drawn = (
        timelines.frames(shown, setting.sheet, setting.slices, small=block.small) if shown else ()
    )
    for frame in drawn:
        setting.begin_row(WHOLE)
        strip = setting.strip(1.0)
        strip.picture = picture = Picture(frame, setting.width)
        free = 0.0 if block.small else _BENEATH_MM * setting.sheet.dots
        strip.line = picture.height + free
    table = timelines.beneath(block, shown, drawn) if shown else block.table
    if table.rows:
        _table(setting, table)


def _contents(setting: Setting, contents: Contents) -> None:
    """List the sections; their pages are written beside them once these are known."""
    for text in contents.sections:
        setting.begin_row()
        setting.contents.append(setting.strip(0.5))
        room = _PAGE_MM * setting.sheet.dots
        setting.cell((whole(text),), 0.0, setting.width - room)


def _footnotes(setting: Setting, notes: Footnotes) -> None:
    hang = _NOTE_MM * setting.sheet.dots
    for number, text in notes.rows:
        setting.begin_row()
        setting.strip(0.2)
        setting.cell((quiet(f"{number}"),), 0.0, hang)
        setting.cell((plain(text),), hang)


def _signature(setting: Setting, signature: Signature) -> None:
    """Set lines to be written on, side by side, each over its label, with room for the hand."""
    sheet = setting.sheet
    setting.end_record()
    setting.begin_row(WHOLE)
    room = setting.strip(_SIGN_MM)
    room.line, room.above = room.above, 0.0
    width = sheet.body.width() / len(signature.labels)
    signs = int((width - 2 * _GAP_MM * sheet.dots) / sheet.width("_"))
    setting.strip()
    for at, _ in enumerate(signature.labels):
        setting.cell((plain("_" * signs),), at * width, width)
    setting.strip(0.2)
    for at, label in enumerate(signature.labels):
        setting.cell((whole(label, "quiet"),), at * width, width)
