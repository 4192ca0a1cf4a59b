"""The decision where something that stays behind also stands in what is about to leave."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from dossier.i18n import Words
from dossier.report import leaving
from dossier.report.leaks.leaks import leaks, undecided
from dossier.report.redaction.projection import Projection
from dossier.ui.theme import Looks
from dossier.ui.widgets.question import Question


def may_leave(
    looks: Looks, words: Words, parent: QWidget, public: Projection, texts: Iterable[str]
) -> bool:
    """Look through texts, and ask about what is found; where nothing is, they may leave."""
    waiting = undecided(leaks(public, texts, words))
    while waiting:
        if not _lets_go(looks, words, parent, leaving.say_leaks(waiting, words)):
            return False
        # Nobody lets go what was only counted: that is asked next.
        waiting = waiting[leaving.SHOWN :]
    return True


def _lets_go(looks: Looks, words: Words, parent: QWidget, said: str) -> bool:
    tr = words.tr
    box = Question(looks, parent, tr("Look at this before it leaves"), said)
    answers = [("back", tr("Keep it back")), ("go", tr("These words may leave"))]
    box.offer(answers, closed="back")
    box.exec()
    box.deleteLater()
    return box.answer == "go"
