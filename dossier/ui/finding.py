"""What Find does in a window: it stands beside the dossier or in its place, and goes to places."""

from __future__ import annotations

from operator import itemgetter
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from dossier.model.paths import Path
from dossier.ui.case_view import CaseView
from dossier.ui.desk import Desk
from dossier.ui.forms.record_form import row_at
from dossier.ui.main_window import MainWindow
from dossier.ui.panels.find import FindPanel
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.scroll import bring_in_sight
from dossier.wording.search import Hit

# Drawn pixels that a dossier needs beside what was found.
_LEAST: Final = 560
_ROUNDS: Final = 3
"""Cards inside columns inside scrolled areas: each asks the one around it for room."""


def bind(window: MainWindow) -> None:
    """Bind the commands of Find in a window; without a dossier they do nothing."""
    finder = _Finder(window)
    window.commands.bind("edit.find", finder.ask)
    window.commands.bind("edit.find_next", lambda: finder.step(1))
    window.commands.bind("edit.find_previous", lambda: finder.step(-1))


class _Finder(QObject):
    """Keeps the panel of one window for as long as somebody looks for something."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._panel: FindPanel | None = None
        self._beside: QWidget | None = None
        self._desk: Desk | None = None
        self._looking = False
        """Whether what was found is looked at, rather than a place that was gone to."""
        self._left_at: object = None
        self._before: QWidget | None = None
        """What had the keyboard in the dossier before words were typed."""
        window.installEventFilter(self)

    def ask(self) -> None:
        """Let words be typed."""
        panel = self._standing()
        if panel:
            focus = QApplication.focusWidget()
            if self._holds(focus):
                self._before = focus
            self._look(on=True)
            panel.ask()

    def step(self, by: int) -> None:
        """Go to another place that was found; where nobody looks yet, ask what for."""
        if self._panel and self._window.case and self._desk is self._window.case.desk:
            self._panel.step(by)
        else:
            self.ask()

    def _standing(self) -> FindPanel | None:
        """Give the panel that stands beside the dossier, which may be another one by now."""
        case = self._window.case
        if case is None:
            return None
        if self._panel is None or self._desk is not case.desk:
            self._beside = beside = QWidget(self._window)
            beside.hide()
            self._panel, self._desk = FindPanel(case.desk, beside), case.desk
            row = QHBoxLayout(beside)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
            row.addWidget(Rule(case.desk.looks, beside, standing=True))
            row.addWidget(self._panel)
            self._panel.wanted.connect(self._go_to)
            self._panel.closed.connect(self._close)
            case.moved.connect(self._moved)
            self._window.stand_beside(beside)
        return self._panel

    def _close(self) -> None:
        """Take the panel away; the keyboard goes back to where it was in the dossier."""
        focus = QApplication.focusWidget()
        self._look(on=False)
        self._panel = self._beside = self._desk = None
        self._window.stand_beside(None)
        if self._window.case:
            self._window.case.moved.disconnect(self._moved)
            if not self._holds(focus):
                self._go_back()
        self._before = None

    def _go_back(self) -> None:
        """Give the keyboard back, or to the tabs where what had it is gone or out of sight."""
        before = self._before
        if before and isValid(before) and self._holds(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._window.case:
            self._window.case.take_focus()

    def _holds(self, widget: QWidget | None) -> bool:
        """Tell whether a widget is one of the dossier."""
        case = self._window.case
        return bool(case and widget and case.isAncestorOf(widget))

    def _go_to(self, hit: Hit) -> None:
        if self._window.case and self._window.case.keep_editing():
            self._look(on=False)
            show_place(self._window.case, hit)

    def _look(self, *, on: bool) -> None:
        """Look at what was found, or at the dossier: both, where the window has room for both."""
        self._looking = on
        self._left_at = self._place()
        self._fold()

    def _moved(self) -> None:
        """Show the dossier where a command has gone to another place in it."""
        if self._looking and self._place() != self._left_at:
            self._look(on=False)
        self._fold()

    def _place(self) -> object:
        case = self._window.case
        return case and (case.tab, case.tab.chosen())

    def _fold(self) -> None:
        """Let one stand in the place of the other where the window is too narrow for both."""
        case = self._window.case
        if self._panel and self._beside and case and self._desk is case.desk:
            room = self._window.width() - self._panel.minimumWidth()
            least = max(self._window.looks.theme.px(_LEAST), case.minimumSizeHint().width())
            both = room >= least
            self._panel.fill(fills=not both)
            shown = (both or self._looking, self._beside), (both or not self._looking, case)
            # What goes makes room first: the window must not grow for both.
            for seen, part in sorted(shown, key=itemgetter(0)):
                part.setVisible(seen)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._fold()
        # A key that nothing in the window made use of comes to the window itself.
        elif self._panel and self._panel.isVisible() and _is_esc(event):
            self._panel.close_up()
        return super().eventFilter(watched, event)


def _is_esc(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
        return False
    return event.key() == Qt.Key.Key_Escape


def show_place(case: CaseView, hit: Hit) -> None:
    """Go to the record and the field of a hit; the text of a source is read where it stands."""
    path = hit.said.path
    if path[0] == "sources" and path[-1] == "text":
        start, end = hit.span
        case.read(hit.said.key, hit.said.text[start:end])
        return
    if path[0] == "about":
        case.show_tab("profile")
    else:
        case.show_record(_holder(path, hit.said.key))
    if "cite" in path:
        case.show_sources()
    # What has just come in sight gets its place first, so that it can be scrolled to.
    for _ in range(_ROUNDS):
        QApplication.sendPostedEvents()
    row = row_at(case, path)
    if row:
        row.take_focus()
        bring_in_sight(row)


def _holder(path: Path, key: str) -> str:
    """Give the record of the file's lists that holds the field; the subject holds its own."""
    return key if path[0] == "subject" else str(path[1])[1:]
