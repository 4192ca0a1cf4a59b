"""What is said where something that stays behind also stands in what leaves, and the decision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dossier.i18n import Words
from dossier.report import leaving
from dossier.report.leaks.leak import At, Leak
from dossier.report.leaks.leaks import undecided
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.notice import Notice


class LeakNotice(Notice):
    """Shows what waits for a decision; what a person lets go waits no longer."""

    let_go = Signal()
    """The words that wait may leave."""

    def __init__(self, looks: Looks, words: Words, parent: QWidget) -> None:
        super().__init__(looks, "error", parent)
        self._words = words
        self._waiting: Sequence[Leak] = ()
        self.allowed: frozenset[At] = frozenset()
        """What a person has let go: each word at each place that was shown."""
        self.button = Button(looks, words.tr("These words may leave"), "link", parent=self)
        self.button.clicked.connect(self._let_go)
        self.add_button(self.button)
        self.hide()

    def wait_for(self, found: Iterable[Leak]) -> bool:
        """Show what nobody has let leave yet; tell whether there is any."""
        self._waiting = [leak for leak in undecided(found) if leak.at not in self.allowed]
        waits = bool(self._waiting)
        if waits:
            said = leaving.say_leaks(self._waiting, self._words)
            self.say(self._words.tr("Look at this before it leaves"), said)
        self.button.setVisible(waits)
        self.setVisible(waits)
        return waits

    def tell(self, sentence: str) -> None:
        """Say why something was not done: there is nothing to decide."""
        self.button.hide()
        self.say(self._words.tr("Not done"), sentence)
        self.show()

    def _let_go(self) -> None:
        # Nobody lets go what was only counted: that is shown next.
        self.allowed |= {leak.at for leak in self._waiting[: leaving.SHOWN]}
        self.let_go.emit()
