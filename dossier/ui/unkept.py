"""Tell in the first window what the program cannot keep on this machine, and what it lost there."""

from __future__ import annotations

from dossier.errors import CannotWrite, DossierError
from dossier.i18n import Words
from dossier.ui.panels.trouble import Trouble
from dossier.workspace.paths import Paths, private_folder
from dossier.workspace.settings import Settings


def tell(trouble: Trouble, paths: Paths, settings: Settings, words: Words) -> None:
    """Tell that choices were lost, or that nothing can be kept, which is worse; else nothing."""
    tr = words.tr
    if settings.problem:
        trouble.tell_plainly(tr("Your settings"), tr(settings.problem))
    for folder in (paths.config, paths.state):
        try:
            private_folder(folder)
        except CannotWrite as why:
            lost = tr("Unsaved work would not outlive a crash; settings and copies are not kept.")
            hint = tr("Save often, and let this folder be written to.")
            trouble.tell(tr("Only your file is kept"), DossierError(lost, hint, why.where))
