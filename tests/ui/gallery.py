"""Draw the widgets in all their states, to be looked at: python -m tests.ui.gallery FOLDER."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dossier.i18n import Words
from dossier.ui import icons
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks, Mode
from dossier.ui.widgets.button import Button, Kind
from dossier.ui.widgets.cells import Cell, Column, TableRow
from dossier.ui.widgets.glyph import Glyph
from dossier.ui.widgets.line_edit import LineEdit
from dossier.ui.widgets.long_edit import LongEdit
from dossier.ui.widgets.menu_button import MenuButton
from dossier.ui.widgets.notice import Notice
from dossier.ui.widgets.plain_table import PlainTable
from dossier.ui.widgets.record_list import RecordList
from dossier.ui.widgets.rows import Row
from dossier.ui.widgets.section_head import SectionHead
from dossier.ui.widgets.switch import Switch
from dossier.ui.widgets.tab_bar import TabBar, TabRow

_STATES: Final = ("Rest", "Hover", "Pressed", "Focus", "Not now")


def main(folder: Path) -> None:
    """Draw light, dark, half as large again, and mirrored."""
    app = QApplication(sys.argv[:1])
    looks = Looks(app, "light")
    folder.mkdir(parents=True, exist_ok=True)
    turns: list[tuple[str, Mode, float, bool]] = [
        ("light", "light", 1, False),
        ("dark", "dark", 1, False),
        ("large", "light", 1.5, False),
        ("mirrored", "light", 1, True),
    ]
    for name, mode, scale, mirrored in turns:
        looks.choose(mode)
        looks.zoom(scale * 14 / 12)  # as the drawings, where body letters are 14 pixels
        page = _page(looks)
        ways = Qt.LayoutDirection
        page.setLayoutDirection(ways.RightToLeft if mirrored else ways.LeftToRight)
        page.resize(round(1280 * scale), round(860 * scale))
        page.show()
        app.processEvents()
        _put_into_states(page)
        app.processEvents()
        page.grab().save(str(folder / f"{name}.png"))
        page.close()


def _page(looks: Looks) -> QWidget:
    page = QWidget()
    columns = QHBoxLayout(page)
    side = looks.theme.px(24)
    columns.setContentsMargins(side, side, side, side)
    columns.setSpacing(looks.theme.px(48))
    for parts in (_left(looks), _right(looks)):
        column = QVBoxLayout()
        column.setSpacing(looks.theme.px(8))
        for part in parts:
            column.addWidget(part)
        column.addStretch()
        columns.addLayout(column, 1)
    return page


def _left(looks: Looks) -> list[QWidget]:
    words = Words()
    tabs = TabBar(looks)
    for name, count in (("Profile", None), ("Charges", "3"), ("Statements", "1")):
        tabs.count_up(tabs.add(name), count)
    tabs.setCurrentIndex(1)
    row = TabRow(looks, tabs, ("Before", "After"))
    row.add(Button(looks, "Hide sources", "link"))
    rows = RecordList(looks, words)
    rows.set_rows(
        [
            Row("a", "Cybercrime", "convicted, August 2016", ("differ",)),
            Row("b", "Part in a cyberfraud ring", "$50 million · sentence of December 2017"),
            Row("c", "Struck out", "and confidential", ("secret", "question"), struck=True),
        ]
    )
    rows.choose("a")
    rows.setFixedHeight(rows.sizeHint().height())
    return [row, rows, SectionHead(looks, "A field"), _fields(looks), _table(looks)]


def _fields(looks: Looks) -> QWidget:
    typed, wrong, more = LineEdit(looks), LineEdit(looks), LongEdit(looks)
    typed.setText("before 5 July 2014")
    typed.setObjectName("focus")
    wrong.setText("31 June 2016")
    wrong.mark_wrong(True)
    more.set_text("The report calls this a verdict of August 2016\nand gives no day.")
    links = [Run(f"{name},  ", link=name) for name in ("statute", "counts", "court")]
    sorry = "June has 30 days. Type “June 2016” if the day is not known."
    shown: list[tuple[str, QWidget]] = [
        ("At rest", TextBlock(looks, "a jury")),
        ("Editing", typed),
        ("", _beside(looks, "check", Run("at some time before 5 July 2014"))),
        ("Not understood", wrong),
        ("", _beside(looks, "cross", Run(sorry, "error"))),
        ("Long", more),
        ("Not filled", TextBlock(looks, links)),
        ("Source says so", TextBlock(looks, Run("not known", "quiet"), selectable=True)),
    ]
    return _grid(looks, shown)


def _beside(looks: Looks, icon: icons.Name, said: Run) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(looks.theme.px(8), 0, 0, 0)
    row.setSpacing(looks.theme.px(6))
    row.addWidget(Glyph(looks, icon, "accent" if icon == "check" else "error"))
    row.addWidget(TextBlock(looks, said), 1)
    return line


def _grid(looks: Looks, shown: list[tuple[str, QWidget]]) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setColumnMinimumWidth(0, looks.theme.px(120))
    grid.setColumnStretch(1, 1)
    for number, (label, widget) in enumerate(shown):
        grid.addWidget(TextBlock(looks, Run(label, "quiet")), number, 0)
        grid.addWidget(widget, number, 1)
    return box


def _table(looks: Looks) -> QWidget:
    columns = [
        Column("Where", weight=500, width=180),
        Column("From"),
        Column("Days", "end", width=80),
        Column("Held by"),
    ]
    table = PlainTable(looks, Words(), columns)
    two = Cell("two answers", "differ", "differ")
    table.set_rows(
        [
            TableRow("a", (Cell("Male airport, Maldives"), Cell("5 July 2014"), Cell("1"), two)),
            TableRow("b", (Cell("Guam"), Cell("5 July 2014"), Cell("1 to 1,021"))),
            TableRow("", (Cell("In all"), Cell(""), Cell("592 to 1,612", weight=600))),
        ]
    )
    table.choose("b")
    return table


def _right(looks: Looks) -> list[QWidget]:
    return [SectionHead(looks, "A button"), _buttons(looks), *_notices(looks)]


def _buttons(looks: Looks) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(looks.theme.px(12))
    kinds: list[tuple[Kind, str, icons.Name | None]] = [
        ("primary", "Open a dossier…", None),
        ("plain", "Adopt this", None),
        ("link", "Add charge", "plus"),
        ("chip", "4 contradictions", "not_equal"),
        ("icon", "Confidential", "lock"),
    ]
    for row, state in enumerate(_STATES):
        grid.addWidget(TextBlock(looks, Run(state, "quiet")), row, 0)
        for column, (kind, text, icon) in enumerate(kinds, 1):
            button = Button(looks, text, kind, icon)
            button.setObjectName(state)
            if kind == "chip":
                button.colour("differ")
            grid.addWidget(button, row, column)
    row = len(_STATES)
    choices = [("l", "Line"), ("i", "List"), ("b", "Both")]
    grid.addWidget(Switch(looks, "Show as", choices), row, 1)
    grid.addWidget(MenuButton(looks, "More"), row, 2)
    return box


def _notices(looks: Looks) -> list[Notice]:
    secret = Notice(looks, "secret", slim=True)
    secret.say("Confidential.", "A public summary leaves it out.")
    secret.add_button(Button(looks, "View as it would leave", "link"))
    error = Notice(looks, "error")
    safe = "Your work is kept in the recovery file. Free 2 MB, or save elsewhere."
    error.say("Not saved: the disk is full", safe)
    error.add_button(Button(looks, "Save elsewhere…"))
    error.add_button(Button(looks, "Try again", "link"))
    differ = Notice(looks, "differ")
    differ.say("Victims: another source differs")
    ours = [Run("In the file, from TASS\n", "quiet", size="small"), Run("more than 200")]
    theirs = [Run("DW, 22 April 2017, says instead\n", "quiet", size="small"), Run("“500”")]
    differ.add(TextBlock(looks, ours))
    differ.add(TextBlock(looks, theirs))
    differ.add_button(Button(looks, "Adopt this"))
    differ.add_button(Button(looks, "Say why not", "link"))
    info = Notice(looks, "info")
    info.say(
        "Unsaved work on Awa N. was kept", "Closed at 17:48 yesterday with 3 changes not saved."
    )
    info.add_button(Button(looks, "Open with the changes"))
    return [secret, error, differ, info]


def _put_into_states(page: QWidget) -> None:
    for button in page.findChildren(Button):
        state = button.objectName()
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state == "Hover")
        button.setDown(state == "Pressed")
        button.setEnabled(state != "Not now")
        if state == "Focus":
            _focus(button)
    for edit in page.findChildren(LineEdit):
        if edit.objectName() == "focus":
            edit.setFocus()


def _focus(widget: QWidget) -> None:
    by_tab = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(widget, by_tab)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
