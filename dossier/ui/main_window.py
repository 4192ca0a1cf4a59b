"""The frame of one window: menus, the welcome page or one dossier, the status line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.document.document import Document
from dossier.i18n import Words
from dossier.ui import menus, standing
from dossier.ui.case_view import CaseView
from dossier.ui.commands import Commands
from dossier.ui.desk import Desk
from dossier.ui.panels.trouble import Trouble
from dossier.ui.reckoning import no_day
from dossier.ui.tabs.tab_stack import TABS
from dossier.ui.theme import Looks
from dossier.ui.widgets.status_bar import StatusBar


class Closer(Protocol):
    """Decides whether a window may close: it saves, asks, or lets go."""

    def __call__(self) -> bool:
        """Tell whether nothing is left to keep."""
        ...


class MainWindow(QMainWindow):
    """Frames one page at a time. What the commands do is bound by `app` and `filing`."""

    closed = Signal()
    file_dropped = Signal(str)

    def __init__(self, looks: Looks, words: Words) -> None:
        super().__init__()
        self.looks = looks
        self.words = words
        way = Qt.LayoutDirection
        QApplication.setLayoutDirection(way.RightToLeft if words.mirrored else way.LeftToRight)
        self.commands = Commands(words, self)
        self.case: CaseView | None = None
        self.may_close: Closer = _always
        self.today: Callable[[], date | None] = no_day
        self.later = False
        """Whether the case is shown before what follows from it is reckoned; never in pictures."""
        self.say_unsaved: standing.Teller = standing.unsaved
        self.called = ""  # a title for all that is shown, where it is not the name of a person
        self._body = QWidget(self)
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._column.addLayout(self._row, 1)
        self.trouble = Trouble(looks, words)
        self.put_beneath(self.trouble)
        self.news = Trouble(looks, words, "info", self.trouble)
        self.put_beneath(self.news)
        self._stuck = ""
        self._page: QWidget | None = None
        self._beside: QWidget | None = None
        self._stop: Callable[[], None] = _nothing
        self.setAnimated(False)
        self.setCentralWidget(self._body)
        self.status = StatusBar(looks, self)
        self.setStatusBar(self.status)
        self.menus = menus.lay_out(self, looks, words, self.commands)
        self.setAcceptDrops(True)
        self.commands.failed.connect(partial(self.trouble.tell, words.tr("Not done")))
        self.commands.stumbled.connect(partial(self.trouble.tell_plainly, words.tr("Not done")))
        self._bind()
        self.resize(looks.theme.px(1280), looks.theme.px(800))

    def put_above(self, widget: QWidget) -> None:
        """Put something over every page, such as work that was found."""
        self._column.insertWidget(0, widget)

    def put_beneath(self, widget: QWidget) -> None:
        """Put something under every page, where it moves nothing that is about to be clicked."""
        self._column.addWidget(widget)

    def show_page(self, page: QWidget) -> None:
        """Show a page without a dossier."""
        self._replace(page)
        self.case = None
        self.refresh()

    def show_document(self, document: Document) -> None:
        """Show a dossier."""
        desk = Desk(document, self.words, self.looks)
        desk.reckoning.today = self.today
        desk.later = self.later
        if self.later:
            desk.reckoning.wait()
        desk.failed.connect(partial(self.trouble.tell, self.words.tr("Not changed")))
        desk.said.connect(self._say_right)
        desk.counted.connect(self._say_left)
        desk.stuck.connect(self._tell_stuck)
        desk.typing_turned.connect(self.refresh)
        desk.command_wanted.connect(self.commands.run)
        case = CaseView(desk)
        self._replace(case)
        self.case = case
        case.moved.connect(self.refresh)
        case.print_wanted.connect(lambda: self.commands.run("file.print"))
        case.save_as_wanted.connect(lambda: self.commands.run("file.save_as"))
        case.freed.connect(partial(self._show_again, document))
        self._stop()
        self._stop = document.changed.connect(lambda _change: self.refresh())
        self.trouble.dismiss()
        case.take_focus()
        self.refresh()

    def _show_again(self, document: Document) -> None:
        """Show the same dossier with all that can be done to it by now, at the same record."""
        if self.case is None:
            return
        tab, key, state = self.case.tab_name, self.case.tab.chosen(), self.case.state()
        self.show_document(document)
        if self.case:
            self.case.restore(state)
            self.case.show_tab(tab)
            self.case.tab.show_record(key)

    def refresh(self) -> None:
        """Say how the work stands: title, status line, what the commands can do."""
        document = self.case.desk.document if self.case else None
        tr = self.words.tr
        if self.case is None or document is None:
            self.setWindowTitle("Dossier")
            self.status.say_left(tr("No file open"))
            self.status.say_right("")
            self.commands.allow(frozenset())
            return
        self.setWindowTitle(self.called or standing.title(document, self.words))
        self.setWindowModified(standing.is_unsaved(self.case.desk))
        self.status.say_left(self.case.tab.status())
        self.status.say_right(*standing.said(self.case.desk, self.words, self.say_unsaved))
        standing.name_steps(self.commands, document, self.words)
        at_a_record = bool(self.case.tab.chosen())
        self.commands.allow(standing.holds(document, at_a_record=at_a_record))

    def _tell_stuck(self, field: str) -> None:
        """Tell that the words in a field keep something from being done, until they don't."""
        title = self.words.tr("Not done")
        if field:
            said = self.words.tr(
                "The words in “{field}” are not understood: correct them, or press Esc."
            )
            self.trouble.tell_plainly(title, said.format(field=field))
            self._stuck = self.trouble.said
        elif self.trouble.said == self._stuck:
            self.trouble.dismiss()

    def _say_left(self) -> None:
        """Say what is here; what is said beside it stays."""
        if self.case:
            self.status.say_left(self.case.tab.status())

    def _say_right(self, said: str) -> None:
        """Say what goes on; nothing said goes back to how the work stands."""
        if said:
            self.status.say_right(said)
        else:
            self.refresh()

    def stand_beside(self, panel: QWidget | None) -> None:
        """Stand a panel beside the page, in place of the one before; None takes it away."""
        _put_away(self._row, self._beside)
        self._beside = panel
        if panel is not None:
            self._row.addWidget(panel)

    def _replace(self, page: QWidget) -> None:
        if self.case is not None:
            self.case.close_down()
        self.stand_beside(None)
        _put_away(self._row, self._page)
        self._page = page
        self._row.addWidget(page, 1)

    def _bind(self) -> None:
        """Bind what needs no file: going about, looks, and the record that the person is at."""
        for kind in TABS:
            self.commands.bind(f"view.{kind.name}", partial(self._in_case, kind.name))
        self.commands.bind("view.larger", lambda: self.looks.zoom_by(1))
        self.commands.bind("view.smaller", lambda: self.looks.zoom_by(-1))
        self.commands.bind("view.normal", lambda: self.looks.zoom_by(0))

    def _in_case(self, name: str) -> None:
        if self.case:
            self.case.show_tab(name)
            self.case.tab.take_keys()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close():
            event.accept()
            for dialog in filter(QDialog.isVisible, reversed(self.findChildren(QDialog))):
                dialog.reject()
            self.closed.emit()
        else:
            event.ignore()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.file_dropped.emit(url.toLocalFile())


def _always() -> bool:
    return True


def _nothing() -> None:
    """Stop hearing a document where there is none."""


def _put_away(row: QHBoxLayout, widget: QWidget | None) -> None:
    if widget is not None:
        row.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
