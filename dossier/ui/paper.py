"""The summary on its way to paper: preview and PDF; and the small boxes of the Help menu."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

import dossier
from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.report.blocks import Report
from dossier.report.open_questions import open_questions
from dossier.report.summary import summary
from dossier.storage.export import export
from dossier.timeline.of_case import items_of
from dossier.ui import printing
from dossier.ui.dialogs import file_dialogs
from dossier.ui.main_window import MainWindow
from dossier.ui.widgets.question import tell


def preview(window: MainWindow, words: Words) -> None:
    """Show the pages as they would print, and print them from there."""
    _show(_report(window, words, _summary), window, words)


def preview_questions(window: MainWindow, words: Words) -> None:
    """Show the open questions as they would print."""
    _show(_report(window, words, open_questions), window, words)


def _show(report: Report | None, window: MainWindow, words: Words) -> None:
    if report is not None:
        dialog = Preview(report, words, window)
        dialog.exec()
        dialog.deleteLater()


class Preview(QPrintPreviewDialog):
    """Shows the pages of a report, on paper that can be chosen in it."""

    def __init__(self, report: Report, words: Words, parent: QWidget) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        super().__init__(printer, parent)
        self._report = report
        self._words = words
        # Qt does not keep it.
        self._printer = printer
        # The print job never carries the person's name.
        printer.setDocName("Dossier")
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        self.setWindowTitle(words.tr("Print summary"))
        self.paintRequested.connect(self._draw)
        self.resize(parent.width() * 3 // 4, parent.height())

    def _draw(self, device: QPrinter) -> None:
        printing.print_report(self._report, device, self._words)


def save_pdf(window: MainWindow, words: Words) -> None:
    """Save the summary as PDF under a name that the person chooses."""
    report = _report(window, words, _summary)
    if report is None or window.case is None:
        return
    standing = window.case.desk.document.path
    folder = standing.parent if standing else Path.home()
    proposed = file_dialogs.proposed_name(folder, report.title).with_suffix(".pdf")
    path = file_dialogs.pdf_to_save(window, words, proposed)
    if path:
        # The dialog has asked before an existing file is taken.
        export(path, printing.pdf(report, words), force=True)
        window.status.say_right(words.tr("Summary saved as {name}").format(name=path.name))


def tell_keys(window: MainWindow) -> None:
    """List every command that has a key."""
    words = window.words
    rows = [
        f"{action.shortcuts()[0].toString()}\t{action.text().replace('&', '')}"
        for _, action in window.commands.all()
        if action.shortcuts()
    ]
    tell(window.looks, window, words.tr("Keys"), words.tr("Close"), "\n".join(rows))


def tell_about(window: MainWindow) -> None:
    """Say which program this is, and what it promises."""
    words = window.words
    said = words.tr(
        "One person's case in one file, with who says what. "
        "Nothing leaves this computer, and nothing is saved without Save."
    )
    tell(window.looks, window, f"Dossier {dossier.__version__}", words.tr("Close"), said)


def _summary(dossier: Dossier, words: Words) -> Report:
    """Tell the case on one page, with its timeline."""
    return summary(dossier, words, items_of)


def _report(
    window: MainWindow, words: Words, told: Callable[[Dossier, Words], Report]
) -> Report | None:
    if window.case is None or not window.case.keep_editing():
        return None
    return told(window.case.desk.dossier, words)
