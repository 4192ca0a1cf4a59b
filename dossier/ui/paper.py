"""The summary on its way to paper: preview and PDF; and the small boxes of the Help menu."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

import dossier
from dossier.errors import DossierError, WouldLeak
from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.report.blocks import Report
from dossier.report.leaks import texts_in
from dossier.report.leaving import guarded
from dossier.report.leaving_out import Remembered, found_again, to_keep
from dossier.report.open_questions import open_questions
from dossier.report.plan import SUMMARY, Plan, as_json, from_json
from dossier.report.profile import named
from dossier.report.projection import Projection, project
from dossier.report.summary import summary
from dossier.storage.export import export
from dossier.timeline.of_case import items_of
from dossier.ui import printing
from dossier.ui.desk import Desk
from dossier.ui.dialogs import file_dialogs
from dossier.ui.dialogs.print_dialog import Leaving, PrintDialog
from dossier.ui.main_window import MainWindow
from dossier.ui.printing.job import Wanted
from dossier.ui.widgets.preview import name_parts
from dossier.ui.widgets.question import tell
from dossier.workspace.plans import OwnPlans
from dossier.workspace.state import WindowState


class Keeping(NamedTuple):
    """Where choices are found again: the last one of each dossier, and plans of one's own."""

    state: WindowState
    plans: OwnPlans


def leave(window: MainWindow, words: Words, keeping: Keeping) -> None:
    """Choose what leaves, see its pages, and print them or write a file of them."""
    if window.case is None or not window.case.keep_editing():
        return
    desk = window.case.desk
    path = desk.document.path
    folder = path.parent if path else Path.home()
    wanted = Leaving(
        desk.dossier, folder, _last_plan(keeping.state, path), _left_out(keeping.state, desk)
    )
    dialog = PrintDialog(window.looks, words, wanted, keeping.plans, window)
    dialog.exec()
    if path is not None:
        chosen = {"print": as_json(dialog.plan), "left_out": to_keep(dialog.left_out)}
        keeping.state.keep_view(path, chosen)
    if dialog.said_last:
        window.status.say_right(dialog.said_last)
    dialog.deleteLater()


def leaving(window: MainWindow, words: Words, keeping: Keeping) -> Projection | None:
    """Give what leaves by the profile that was chosen last; None where nothing can be told."""
    if window.case is None or not window.case.keep_editing():
        return None
    desk = window.case.desk
    plan = _last_plan(keeping.state, desk.document.path)
    left_out = _left_out(keeping.state, desk).left_out
    return Wanted(plan, keeping.plans.profiles(), left_out).project(desk.dossier, words)


def _left_out(state: WindowState, desk: Desk) -> Remembered:
    """Give what was left out last of a dossier besides its profile."""
    path = desk.document.path
    return found_again(state.view(path).get("left_out") if path else None, desk.dossier)


def _last_plan(state: WindowState, path: Path | None) -> Plan:
    """Give the plan that was chosen last for a dossier, if it can still be read."""
    kept = state.view(path).get("print") if path else None
    with suppress(DossierError):
        return from_json(kept) if kept else SUMMARY
    return SUMMARY


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
        self.setWindowTitle(words.tr("Print the open questions"))
        name_parts(self, words)
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
    """Make a report that may leave; raise WouldLeak where it holds what stays behind."""
    if window.case is None or not window.case.keep_editing():
        return None
    dossier = window.case.desk.dossier
    report = told(dossier, words)
    public = project(dossier, named(SUMMARY.profile), words)
    hint = words.tr("File, Print or export lets it leave after a look.")
    try:
        guarded(public, texts_in(report), words)
    except WouldLeak as why:
        raise WouldLeak(why.sentence, hint) from why
    return report
