"""Set the blocks of a report in type, one after the other, and keep together what belongs so."""

from __future__ import annotations

from itertools import accumulate
from typing import Final

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QTextCursor, QTextOption

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
)
from dossier.timeline.items import Items
from dossier.ui.printing import timelines
from dossier.ui.printing.directions import composed, whole
from dossier.ui.printing.keeping import keep_together
from dossier.ui.printing.pictures import Pictures
from dossier.ui.printing.setting import (
    HEADING,
    TITLE,
    Listed,
    Setting,
    Shape,
    letters,
    said,
    write,
)
from dossier.ui.printing.sheet import POINTS, Sheet
from dossier.ui.text import PlainDocument

_NOTE_MM: Final = 6.0
_QUOTED_MM: Final = 6.0
_LABEL_MM: Final = (20.0, 44.0)
"""The least and the most room for labels in letters of full size; a longer one has its own line."""
_LABEL_ACROSS: Final = 0.3
"""The most room for them on paper that lies across, in the width of the body."""
_CELL_MM: Final = 60.0
"""The most room for a column that is not the last."""
_GAP_MM: Final = 3.0
_SIGN_MM: Final = 14.0


def set_in_type(report: Report, sheet: Sheet) -> Setting:
    """Set the whole report for a sheet."""
    document = PlainDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.documentLayout().setPaintDevice(sheet.device)
    document.setDefaultFont(sheet.font(sheet.points))
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setPageSize(QSizeF(sheet.body.width(), sheet.body.height()))
    pictures = Pictures(document, sheet.body.width())
    setting = Setting(document, sheet, _hang(report, sheet), pictures)
    # Laid out once, when all is written, and not after each word of it.
    whole_report = QTextCursor(document)
    whole_report.beginEditBlock()
    # Never a document without text: an empty paragraph has no place.
    for block in report.blocks:
        _write(setting, block)
    whole_report.endEditBlock()
    keep_together(setting)
    _number(setting)
    return setting


def _number(setting: Setting) -> None:
    """Write the pages of the sections behind their names in the contents."""
    for block, section in setting.contents:
        cursor = QTextCursor(setting.document.findBlockByNumber(block))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        heading = setting.document.findBlockByNumber(setting.sections[section])
        cursor.insertText(f"\t{setting.page_of(heading)}", letters("quiet"))


def _hang(report: Report, sheet: Sheet) -> float:
    """Give the column of labels the room that the longest label of the report needs."""
    rows = (row for block in report.blocks if isinstance(block, Fields) for row in block.rows)
    least, most = (mm * sheet.dots * sheet.points / POINTS for mm in _LABEL_MM)
    if sheet.body.width() > sheet.body.height():
        most = max(most, _LABEL_ACROSS * sheet.body.width())
    gap = _GAP_MM * sheet.dots
    labels = {row.label for row in rows}
    fitting = (width for label in labels if (width := sheet.width(composed(label)) + gap) <= most)
    return max(fitting, default=least)


def _write(setting: Setting, block: Block) -> None:
    if isinstance(block, Heading):
        _heading(setting, block)
    elif isinstance(block, Paragraph):
        setting.begin_group()
        setting.join_next()
        write(setting.start(Shape(1.0)), block.line)
    elif isinstance(block, Fields):
        for row in block.rows:
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
    setting.begin_group()
    setting.join_next()
    if heading.level == 2:
        setting.sections.append(setting.here)
    above = {1: 0.0, 2: 2.2}.get(heading.level, 2.0)
    cursor = setting.start(Shape(above, heading=heading.level, own_page=heading.own_page))
    form = letters("strong")
    size = {1: TITLE, 2: HEADING}.get(heading.level, 1.0)
    form.setFontPointSize(setting.sheet.points * size)
    cursor.insertText(whole(heading.text), form)
    write(cursor, (Span("", notes=heading.notes),))


def _row(setting: Setting, row: Row) -> None:
    """Set a label and its lines in columns of their own."""
    setting.begin_group()
    label = composed(row.label)
    fits = setting.sheet.width(label) + _GAP_MM * setting.sheet.dots <= setting.hang
    cursor = setting.start(Shape(0.4, hang=setting.hang))
    cursor.insertText(f"{label}\t" if fits else label, letters("quiet"))
    lines = iter(row.lines)
    if fits:
        write(cursor, next(lines))
    for line in lines:
        write(setting.start(Shape(0.1, left=setting.hang)), line)


def _table(setting: Setting, table: Table) -> None:
    """Set a table in paragraphs with tabs: they flow over pages faster than cells, and whole."""
    edges = _edges(setting.sheet, table)
    setting.begin_group()
    setting.join_next()
    _cells(setting, tuple((Span(text, "quiet"),) for text in table.head), edges)
    for row in table.rows:
        setting.begin_group()
        _cells(setting, row, edges)


def _edges(sheet: Sheet, table: Table) -> tuple[float, ...]:
    """Give where each column but the first begins: behind the widest cell that is not too wide."""
    most, gap = _CELL_MM * sheet.dots, _GAP_MM * sheet.dots
    heads = [sheet.width(composed(text)) for text in table.head]
    rows = [[_width(sheet, cell) for cell in row[:-1]] for row in table.rows]
    columns = (
        max((width for row in rows if (width := row[at]) <= most), default=0.0)
        for at in range(len(table.head) - 1)
    )
    return tuple(accumulate(max(*pair) + gap for pair in zip(columns, heads, strict=False)))


def _cells(setting: Setting, row: Lines, edges: tuple[float, ...]) -> None:
    """Set a row; behind a cell that is too wide the row goes on on the next line."""
    last = edges[-1] if edges else 0.0
    cursor = setting.start(Shape(0.5, hang=last, stops=edges))
    for at, (cell, edge) in enumerate(zip(row[:-1], edges, strict=True)):
        write(cursor, cell)
        room = edge - (edges[at - 1] if at else 0.0)
        if _width(setting.sheet, cell) > room:
            cursor = setting.start(Shape(0.1, hang=last, stops=edges))
            cursor.insertText("\t" * at)
        cursor.insertText("\t")
    write(cursor, row[-1])


def _width(sheet: Sheet, line: Line) -> float:
    return sum(sheet.width(said(span), strong=span.tone == "strong") for span in line)


def _quotation(setting: Setting, quotation: Quotation) -> None:
    setting.begin_group()
    left = _QUOTED_MM * setting.sheet.dots
    above = 1.2
    for line in (*quotation.said, quotation.about):
        if line:
            write(setting.start(Shape(above, left=left)), line)
            above = 0.1


def _timeline(setting: Setting, block: Timeline) -> None:
    """Leave room for the picture of a timeline; a large one fills pages, and its table follows."""
    if isinstance(block.shown, Items):
        frames = timelines.frames(block.shown, setting.sheet, small=block.small)
        for frame in frames:
            setting.begin_group()
            setting.pictures.insert(setting.start(Shape(1.0, natural=True)), frame)
    if not block.small:
        _table(setting, block.table)


def _contents(setting: Setting, contents: Contents) -> None:
    """List the sections; their pages are written beside them once these are known."""
    for number, text in enumerate(contents.sections):
        setting.begin_group()
        setting.contents.append(Listed(setting.here, number))
        right = setting.sheet.body.width()
        setting.start(Shape(0.5, right=right)).insertText(whole(text), letters("plain"))


def _footnotes(setting: Setting, notes: Footnotes) -> None:
    for number, text in notes.rows:
        setting.begin_group()
        cursor = setting.start(Shape(0.2, hang=_NOTE_MM * setting.sheet.dots))
        cursor.insertText(f"{number}\t", letters("quiet"))
        cursor.insertText(composed(text), letters("plain"))


def _signature(setting: Setting, signature: Signature) -> None:
    """Set lines to be written on, side by side, each over its label."""
    sheet = setting.sheet
    setting.begin_group()
    width = sheet.body.width() / len(signature.labels)
    stops = tuple(width * n for n in range(1, len(signature.labels)))
    signs = int((width - 2 * _GAP_MM * sheet.dots) / sheet.width("_"))
    lines = "\t".join("_" * signs for _ in signature.labels)
    setting.start(Shape(_SIGN_MM, stops=stops)).insertText(lines, letters("plain"))
    labels = "\t".join(whole(label) for label in signature.labels)
    setting.start(Shape(0.2, stops=stops)).insertText(labels, letters("quiet"))
