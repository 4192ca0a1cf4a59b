"""A report set in type: its blocks as paragraphs of one document, and what stays together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from dossier.report.blocks import (
    Block,
    Fields,
    Footnotes,
    Heading,
    Line,
    Paragraph,
    Report,
    Row,
    Span,
    Tone,
)
from dossier.ui.printing.directions import composed, whole
from dossier.ui.printing.sheet import COLOURS, POINT_MM, Sheet
from dossier.ui.text import PlainDocument

TITLE: Final = 1.8
HEADING: Final = 1.08
"""The sizes of headings, in letters of the body."""
_LINE: Final = 1.34
"""The height of a line, in letters: families of letters ask for very different ones."""
_NOTE_MM: Final = 6.0
_LABEL_MM: Final = (20.0, 44.0)
"""The least and the most room for labels; a longer one stands on a line of its own."""
_LABEL_GAP_MM: Final = 3.0


@dataclass(slots=True)
class Setting:
    """A document being set: where it is written, and the paragraphs that begin a group.

    A group stays on one page where it fits: a heading with what follows it, a label with its lines.
    """

    document: QTextDocument
    sheet: Sheet
    hang: float
    groups: list[int] = field(default_factory=list[int])
    _joins: bool = False

    def cursor(self) -> QTextCursor:
        """Write at the end."""
        cursor = QTextCursor(self.document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return cursor

    def begin_group(self) -> None:
        """Let the next paragraph begin a group, unless it follows a heading."""
        if not self._joins:
            self.groups.append(0 if self.document.isEmpty() else self.document.blockCount())
        self._joins = False

    def join_next(self) -> None:
        """Keep what follows with what was just begun."""
        self._joins = True


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
    setting = Setting(document, sheet, _hang(report, sheet))
    whole_text = setting.cursor()
    # One edit, so that the text is laid out once and not with each piece that comes.
    whole_text.beginEditBlock()
    for block in report.blocks:
        _write(setting, block)
    whole_text.endEditBlock()
    _keep_together(setting)
    return setting


def _hang(report: Report, sheet: Sheet) -> float:
    """Give the column of labels the room that the longest label of the report needs."""
    rows = (row for block in report.blocks if isinstance(block, Fields) for row in block.rows)
    least, most = (mm * sheet.dots for mm in _LABEL_MM)
    gap = _LABEL_GAP_MM * sheet.dots
    fitting = (width for row in rows if (width := sheet.width(composed(row.label)) + gap) <= most)
    return max(fitting, default=least)


def _write(setting: Setting, block: Block) -> None:
    if isinstance(block, Heading):
        _heading(setting, block)
    elif isinstance(block, Paragraph):
        setting.begin_group()
        setting.join_next()
        _spans(_start(setting, 1.0), block.line)
    elif isinstance(block, Fields):
        for row in block.rows:
            _row(setting, row)
    else:
        _footnotes(setting, block)


def _heading(setting: Setting, heading: Heading) -> None:
    setting.begin_group()
    setting.join_next()
    top = heading.level == 1
    cursor = _start(setting, 0 if top else 2.6, heading=heading.level)
    form = _format("strong")
    form.setFontPointSize(setting.sheet.points * (TITLE if top else HEADING))
    cursor.insertText(whole(heading.text), form)


def _row(setting: Setting, row: Row) -> None:
    """Set a label and its lines in columns of their own."""
    setting.begin_group()
    label = composed(row.label)
    fits = setting.sheet.width(label) <= setting.hang
    cursor = _start(setting, 0.5, hang=setting.hang)
    cursor.insertText(f"{label}\t" if fits else label, _format("quiet"))
    lines = iter(row.lines)
    if fits:
        _spans(cursor, next(lines))
    for line in lines:
        _spans(_start(setting, 0.1, left=setting.hang), line)


def _footnotes(setting: Setting, notes: Footnotes) -> None:
    for number, text in notes.rows:
        setting.begin_group()
        cursor = _start(setting, 0.2, hang=_NOTE_MM * setting.sheet.dots)
        cursor.insertText(f"{number}\t", _format("quiet"))
        cursor.insertText(composed(text), _format("plain"))


def _start(
    setting: Setting, above: float, *, hang: float = 0, left: float = 0, heading: int = 0
) -> QTextCursor:
    """Begin a paragraph: `above` in millimetres, the rest in dots; `hang` outdents line one."""
    sheet = setting.sheet
    form = QTextBlockFormat()
    form.setTopMargin(above * sheet.pixels)
    form.setBottomMargin(0.7 * sheet.pixels if heading else 0)
    size = {0: 1.0, 1: TITLE}.get(heading, HEADING)
    height = size * _LINE * sheet.points * POINT_MM * sheet.pixels
    form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    form.setLeftMargin(hang or left)
    form.setHeadingLevel(heading)
    if hang:
        form.setTextIndent(-hang)
        stop = QTextOption.Tab()
        stop.position = hang / sheet.dots * sheet.pixels
        form.setTabPositions([stop])
    cursor = setting.cursor()
    if setting.document.isEmpty():
        cursor.setBlockFormat(form)
    else:
        cursor.insertBlock(form)
    return cursor


def _spans(cursor: QTextCursor, line: Line) -> None:
    for span in line:
        _span(cursor, span)


def _span(cursor: QTextCursor, span: Span) -> None:
    said = whole(span.text) if span.whole else composed(span.text)
    cursor.insertText(said, _format(span.tone))
    if span.notes:
        form = _format("quiet")
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        cursor.insertText("\N{NO-BREAK SPACE}" + ",".join(str(n) for n in span.notes), form)


def _format(tone: Tone) -> QTextCharFormat:
    """Give the letters of a tone; the colour is set, since dark mode would print white."""
    form = QTextCharFormat()
    form.setForeground(COLOURS[tone])
    form.setFontWeight(QFont.Weight.DemiBold if tone == "strong" else QFont.Weight.Normal)
    return form


def _keep_together(setting: Setting) -> None:
    """Move a group that would cross the end of a page to the next one, where it fits there."""
    document, height = setting.document, setting.sheet.body.height()
    layout = document.documentLayout()
    ends = [*(start - 1 for start in setting.groups[1:]), document.blockCount() - 1]
    for start, end in zip(setting.groups, ends, strict=True):
        first = document.findBlockByNumber(start)
        top = layout.blockBoundingRect(first).top()
        bottom = layout.blockBoundingRect(document.findBlockByNumber(end)).bottom()
        if int(top // height) != int((bottom - 1) // height) and bottom - top < height:
            form = first.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(first).setBlockFormat(form)
