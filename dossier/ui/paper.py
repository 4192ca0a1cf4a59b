"""What leaves the window: as pages, as a file, as PDF; and the small boxes of the Help menu."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import Qt

import dossier
from dossier.errors import DossierError
from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.report.leaks.leak import Leak
from dossier.report.leaks.leaks import leaks, texts_in
from dossier.report.leaks.unpacking import texts_of
from dossier.report.plan import SUMMARY, Plan, as_json, from_json
from dossier.report.redaction.leaving_out import Remembered, found_again, to_keep
from dossier.report.redaction.projection import Projection
from dossier.storage.export import export
from dossier.ui import printing
from dossier.ui.desk import Desk
from dossier.ui.dialogs import file_dialogs, keys_dialog
from dossier.ui.dialogs.at_work import AtWork
from dossier.ui.dialogs.going_on import GoingOn
from dossier.ui.dialogs.leak_question import may_leave
from dossier.ui.dialogs.print_dialog import Leaving, PrintDialog
from dossier.ui.main_window import MainWindow
from dossier.ui.printing.job import Wanted, prepared
from dossier.ui.widgets.question import tell
from dossier.workspace.plans import OwnPlans
from dossier.workspace.state import WindowState

_PRINTED: Final = "print"
"""The part of a file's view that holds the plan by which it was printed last."""


class Keeping(NamedTuple):
    """Where choices are found again: the last one of each dossier, and plans of one's own."""

    state: WindowState
    plans: OwnPlans


def keeping(state: WindowState, folder: Path) -> Keeping:
    """Keep plans in a folder; what is called otherwise is so in each last choice too."""
    return Keeping(state, OwnPlans(folder, renamed=partial(state.rename, _PRINTED)))


def leave(
    window: MainWindow,
    words: Words,
    keeping: Keeping,
    plan: Plan | None = None,
    profile: str = "",
) -> None:
    """Choose what leaves, see its pages, and print them or write a file of them.

    Where a plan is given, that one is begun with; else the one that was chosen last, by another
    profile where one is named.
    """
    if window.case is None or not window.case.keep_editing():
        return
    desk = window.case.desk
    path = desk.document.path
    folder = path.parent if path else Path.home()
    begun = plan or _last_plan(keeping.state, path)
    begun = replace(begun, profile=profile or begun.profile)
    wanted = Leaving(desk.dossier, folder, begun, _left_out(keeping.state, desk))
    dialog = PrintDialog(window.looks, words, wanted, keeping.plans, window)

    def keep(_result: int) -> None:
        if path is not None:
            keeping.state.keep_view(path, {"left_out": to_keep(dialog.left_out)})
            if plan is None:
                keeping.state.keep_view(path, {_PRINTED: as_json(dialog.plan)})
        if dialog.said_last:
            window.status.say_right(dialog.said_last)

    # Where another window asks meanwhile, `exec` only ends after that one.
    dialog.finished.connect(keep)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.exec()
    dialog.deleteLater()


def leaving(window: MainWindow, keeping: Keeping) -> Wanted | None:
    """Give what is to leave as it was chosen last; None where nothing is open."""
    if window.case is None:
        return None
    desk = window.case.desk
    left_out = _left_out(keeping.state, desk).left_out
    plan = _last_plan(keeping.state, desk.document.path)
    return Wanted(plan, keeping.plans.profiles(), left_out)


def _left_out(state: WindowState, desk: Desk) -> Remembered:
    """Give what was left out last of a dossier besides its profile."""
    path = desk.document.path
    return found_again(state.view(path).get("left_out") if path else None, desk.dossier)


def _last_plan(state: WindowState, path: Path | None) -> Plan:
    """Give the plan that was chosen last for a dossier, if it can still be read."""
    kept = state.view(path).get(_PRINTED) if path else None
    with suppress(DossierError):
        return from_json(kept) if kept else SUMMARY
    return SUMMARY


def save_pdf(window: MainWindow, words: Words, keeping: Keeping) -> None:
    """Save the summary as PDF under a name that the person chooses."""
    if window.case is None or not window.case.keep_editing():
        return
    desk = window.case.desk
    standing = desk.document.path
    wanted = Wanted(SUMMARY, left_out=_left_out(keeping.state, desk).left_out)
    with AtWork(window.looks, words, words.tr("Save the summary as PDF"), window) as going:
        made = _made(desk.dossier, wanted, words, going)
    if made is None:
        window.status.say_right(words.tr("Stopped. Nothing was written."))
        return
    public, title, printed, found = made
    if not may_leave(window.looks, words, window, found):
        return
    folder = standing.parent if standing else Path.home()
    proposed = file_dialogs.proposed_name(folder, title).with_suffix(".pdf")

    def write(path: Path) -> None:
        if may_leave(window.looks, words, window, leaks(public, (path.stem,), words)):
            # The dialog has asked before an existing file is taken.
            export(path, printed.data, force=True)
            said = words.tr("Summary saved as {name}").format(name=path.name)
            pages = words.ntr("{count} page", "{count} pages", printed.pages)
            count = pages.format(count=printed.pages)
            window.status.say_right(words.tr("{what}: {parts}").format(what=said, parts=count))

    def take(path: Path) -> None:
        window.commands.attempt(partial(write, path))

    file_dialogs.pdf_to_save(window, words, proposed, take)


class _Made(NamedTuple):
    """A summary as PDF: what it tells of, its title, and which words in it should stay behind."""

    public: Projection
    title: str
    printed: printing.Printed
    found: tuple[Leak, ...]


def _made(dossier: Dossier, wanted: Wanted, words: Words, going: GoingOn) -> _Made | None:
    """Make a report as PDF, and look through it; None where a person ended that."""
    tr = words.tr
    job = going.wait(partial(prepared, dossier, wanted, words), tr("Gathering what leaves …"))
    printed = printing.pdf(job.report, words, going.watch) if job else None
    if job is None or printed is None or not printed.pages:
        return None

    def look() -> tuple[Leak, ...]:
        texts = (*texts_in(job.report), *texts_of(printed.data, ".pdf", words))
        return leaks(job.public, texts, words)

    found = going.wait(look, tr("Looking through what leaves …"))
    return None if found is None else _Made(job.public, job.report.title, printed, found)


def tell_keys(window: MainWindow) -> None:
    """List every key and what it does."""
    keys_dialog.tell_keys(window.looks, window.words, window)


def tell_about(window: MainWindow) -> None:
    """Say which program this is, and what it promises."""
    words = window.words
    said = words.tr(
        "One person's case in one file, with who says what. "
        "Nothing leaves this computer, and nothing is saved without Save."
    )
    tell(window.looks, window, f"Dossier {dossier.__version__}", words.tr("Close"), said)
