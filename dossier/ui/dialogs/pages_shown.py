"""The pages of a report as they will leave, in a view that enlarges them; and their printing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo, QPrintPreviewWidget
from PySide6.QtWidgets import QGraphicsView, QWidget
from typing_extensions import override

from dossier.i18n import Words
from dossier.report.blocks import Report
from dossier.ui import printing
from dossier.ui.dialogs.going_on import GoingOn
from dossier.ui.printing import queue
from dossier.ui.printing.pages import SIZES, Watch
from dossier.ui.theme import Looks
from dossier.ui.widgets.answering import answered
from dossier.ui.widgets.scroll import tame
from dossier.ui.widgets.switch import Switch


class Sent(NamedTuple):
    """What became of the pages that were to be printed, in one sentence."""

    said: str
    done: bool


class PagesShown(QPrintPreviewWidget):
    """Shows the pages of one report; nothing until there is one."""

    def __init__(self, looks: Looks, words: Words, parent: QWidget) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        # The print job never carries the person's name.
        printer.setDocName("Dossier")
        super().__init__(printer, parent)
        self.printer = printer
        self._looks = looks
        self._words = words
        self._told: tuple[Report, Words, Watch] | None = None
        self.number = 0
        """How many pages there are; 0 while that is not known."""
        self.setAccessibleName(words.tr("Pages as they will leave"))
        # Qt leaves them without a name for a screen reader.
        for view in self.findChildren(QGraphicsView):
            view.setAccessibleName(self.accessibleName())
            view.viewport().setAccessibleName(self.accessibleName())
            tame(view, looks)
        self.paintRequested.connect(self._draw)
        self.size_switch = Switch(
            looks,
            words.tr("Size of the pages"),
            [("whole", words.tr("Whole page")), ("wide", words.tr("Page width"))],
            parent,
        )
        """How large the pages are shown."""
        self.size_switch.choose("whole")
        self.size_switch.chosen.connect(self._fit)
        looks.changed.connect(self._dress)
        self._dress()

    def show_report(
        self, report: Report, paper: Words, watch: Watch, across: QPageSize | None = None
    ) -> None:
        """Show a report in the language of its paper, as many of its pages as `watch` lets be.

        Its own paper stands upright; another that is named lies across.
        """
        self._told = report, paper, watch
        orientation = QPageLayout.Orientation
        self.printer.setPageSize(across or QPageSize(SIZES[report.paper]))
        self.printer.setPageOrientation(orientation.Landscape if across else orientation.Portrait)
        # Qt frees the pages before at once, and meanwhile would paint them where it is asked to.
        for view in self.findChildren(QGraphicsView):
            view.viewport().installEventFilter(self)
        self.updatePreview()
        for view in self.findChildren(QGraphicsView):
            view.viewport().removeEventFilter(self)
            view.viewport().update()

    def send(self, going: GoingOn, held_up: Sequence[QWidget]) -> Sent | None:
        """Ask for a printer, and print what is shown; None where that was not agreed or ended."""
        tr = self._words.tr
        if self._told is None:
            return None
        if not QPrinterInfo.availablePrinterNames():
            return Sent(tr("There is no printer on this machine. A PDF needs none."), done=False)
        dialog = QPrintDialog(self.printer, self)
        agreed = answered(dialog)
        dialog.deleteLater()
        if not agreed:
            return None
        report, paper, _ = self._told
        going.begin(held_up)
        done = printing.print_report(report, self.printer, paper, going.watch)
        going.finish()
        if self.printer.printerState() is QPrinter.PrinterState.Error:
            said = tr("The printer did not take it. Nothing says how much was printed.")
            return Sent(said, done=False)
        return self._sent() if done else None

    def _sent(self) -> Sent:
        """Tell what became of the pages: a file, or what the queue of the printer says."""
        tr, name = self._words.tr, self.printer.printerName()
        if file := self.printer.outputFileName():
            return Sent(tr("Saved as {name}").format(name=Path(file).name), done=True)
        if why := queue.refusal():
            said = tr("The printer “{name}” did not take it; nothing is printed. It says: {why}")
            return Sent(said.format(name=name, why=why), done=False)
        if QPrinterInfo(self.printer).state() is QPrinter.PrinterState.Error:
            said = tr("Sent to “{name}”, which is stopped: it prints when it goes on again.")
            return Sent(said.format(name=name), done=True)
        return Sent(tr("Sent to the printer"), done=True)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint no page while others are made, only the ground: else their place may be black."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            with QPainter(watched) as painter:
                painter.fillRect(watched.rect(), self._ground)
            return True
        return super().eventFilter(watched, event)

    def _fit(self, size: str) -> None:
        if size == "wide":
            self.fitToWidth()
        else:
            self.fitInView()

    def _dress(self) -> None:
        """Let the ground round the pages be no brighter than the window."""
        for view in self.findChildren(QGraphicsView):
            view.setBackgroundBrush(self._ground)

    @property
    def _ground(self) -> QColor:
        return QColor(self._looks.theme.tokens.rule)

    def _draw(self, device: QPrinter) -> None:
        if self._told is not None:
            report, paper, watch = self._told
            self.number = printing.print_report(report, device, paper, watch)
