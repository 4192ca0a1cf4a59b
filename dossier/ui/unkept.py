"""Tell in the first window what the program cannot keep on this machine, and what it lost there."""

from __future__ import annotations

from typing import NamedTuple

from dossier.errors import CannotWrite, DossierError
from dossier.i18n import Words
from dossier.ui.panels.trouble import Trouble
from dossier.workspace.own_file import PLANS, OwnFile
from dossier.workspace.paths import Paths, private_folder
from dossier.workspace.recent import RecentFiles
from dossier.workspace.settings import Settings
from dossier.workspace.state import WindowState


class Problems(NamedTuple):
    """Why what the program's own files held is gone, a sentence each; empty where it is not."""

    settings: str
    recent: str
    views: str
    plans: str


def problems(paths: Paths, settings: Settings, recent: RecentFiles, state: WindowState) -> Problems:
    """Look which of the program's own files cannot be read; some of them are loaded later."""
    recent.files()
    plans = OwnFile(paths.config / PLANS)
    plans.load()
    return Problems(settings.problem, recent.problem, state.problem, plans.problem)


def tell(trouble: Trouble, paths: Paths, found: Problems, words: Words) -> None:
    """Tell what was lost, or that nothing can be kept, which is worse; else nothing."""
    tr = words.tr
    named = (
        (tr("Your settings"), found.settings),
        (tr("The list of recent files"), found.recent),
        (tr("How files were looked at last"), found.views),
        (tr("Your own plans and profiles"), found.plans),
    )
    if broken := [(what, why) for what, why in named if why]:
        told = " ".join(words.again(why) for _, why in broken)
        trouble.tell_plainly("; ".join(what for what, _ in broken), told)
    for folder in (paths.config, paths.state):
        try:
            private_folder(folder)
        except CannotWrite as why:
            lost = tr("Unsaved work would not outlive a crash; settings and copies are not kept.")
            hint = tr("Save often, and let this folder be written to.")
            trouble.tell(tr("Only your file is kept"), DossierError(lost, hint, why.where))


def tell_beside(news: Trouble, words: Words) -> None:
    """Tell why a file was opened here, though another program ought to have taken it."""
    news.tell_plainly(
        words.tr("Dossier seems to run already, but does not answer"),
        words.tr("So this one runs beside it. If it hangs, end it: its unsaved work is kept."),
    )
