"""The pages of a timeline as they will print, made while the window can be used; and printed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from dossier.i18n import Words
from dossier.report.blocks import Report
from dossier.ui.dialogs.making_dialog import MakingDialog
from dossier.ui.dialogs.pages_shown import PagesShown
from dossier.ui.dialogs.timeline_dialog import Agreed
from dossier.ui.printing import timeline_pages
from dossier.ui.theme import Looks
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.button import Button


class TimelinePreview(MakingDialog):
    """Shows the pages of a timeline on the paper that was chosen, and prints them."""

    def __init__(self, looks: Looks, words: Words, agreed: Agreed, parent: QWidget) -> None:
        super().__init__(looks, words, parent)
        self.agreed = agreed
        """What leaves, as it was chosen."""
        self._report: Report | None = None
        self.said_last = ""
        """What was done last, in one sentence; empty where nothing was."""
        self.setWindowTitle(words.tr("Print timeline"))
        self.pages = PagesShown(looks, words, self)
        self.print = Button(looks, words.tr("Print…"), "primary", parent=self)
        self.close_button = Button(looks, words.tr("Close"), parent=self)
        self.print.setDefault(True)
        self.print.clicked.connect(self.print_pages)
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        on_screen.size(self, parent.width(), parent.height())

    @override
    def make(self) -> None:
        """Make the pages; where that is ended, those that are made are shown."""
        tr, agreed = self._words.tr, self.agreed
        told = partial(timeline_pages.whole, agreed.job.on_paper(), agreed.words)
        self.going.begin(self._acts)
        self._report = self.going.wait(told, tr("Gathering what leaves …"))
        if self._report:
            across = QPageSize(timeline_pages.PAPERS[agreed.paper])
            self.pages.show_report(self._report, agreed.words, self.going.watch, across)
        self.going.finish(tr("Stopped. Not all pages are shown here."))
        if number := self.pages.number:
            said = self._words.ntr("{count} page", "{count} pages", number).format(count=number)
            self.going.tell(said)

    def print_pages(self) -> None:
        """Ask for a printer, and print all pages, also where not all are shown."""
        if self._report is None:
            self.refresh()
        sent = self.pages.send(self.going, self._acts) if self._report else None
        if sent:
            self.said_last = sent.said
            self.going.tell(sent.said)

    @property
    def _acts(self) -> Sequence[QWidget]:
        return (self.print, self.close_button)

    def _lay_out(self) -> None:
        px = self._looks.theme.px
        row = self.in_a_row(self._acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.pages, 1)
        column.addWidget(self.pages.size_switch)
        column.addLayout(row)
