"""What is said where something that stays behind also stands in what leaves, and the decision."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier.i18n import Words
from dossier.report.leaks.leak import At, Leak
from dossier.report.leaks.leaks import undecided
from dossier.ui.dialogs.leak_list import LeakList
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.notice import Notice
from dossier.ui.widgets.scroll import bring_in_sight_soon
from dossier.ui.widgets.wrapping import Wrapping


class LeakNotice(Notice):
    """Shows what waits for a decision; what a person lets go waits no longer."""

    let_go = Signal()
    """Some of the words that waited may leave."""

    def __init__(self, looks: Looks, words: Words, parent: QWidget) -> None:
        super().__init__(looks, "error", parent)
        self._words = words
        self.allowed: frozenset[At] = frozenset()
        """What a person has let go: each word at each place that was shown."""
        self._waits = False
        self.list = LeakList(looks, words, self)
        self.list.changed.connect(self._show_decision)
        self.button = Button(looks, words.tr("These words may leave"), "link", parent=self)
        self.button.clicked.connect(lambda: self._let_go(self.list.all))
        self.ticked = Button(looks, words.tr("Only what is ticked may leave"), "link", parent=self)
        self.ticked.clicked.connect(lambda: self._let_go(self.list.ticked))
        row = Wrapping()
        row.setSpacing(looks.theme.px(12))
        for button in (self.button, self.ticked):
            row.addWidget(button)
        self._decision = QWidget(self)
        column = QVBoxLayout(self._decision)
        column.setContentsMargins(0, looks.theme.px(8), 0, 0)
        column.addWidget(self.list)
        column.addLayout(row)
        self.add(self._decision)
        self.hide()

    def wait_for(self, found: Iterable[Leak]) -> bool:
        """Show what nobody has let leave yet; tell whether there is any."""
        waiting = [leak for leak in undecided(found) if leak.at not in self.allowed]
        self._waits = bool(waiting)
        if waiting:
            self.list.offer(waiting)
            self.say(self._words.tr("Look at this before it leaves"), self._asked)
        self._show_decision()
        self.setVisible(self._waits)
        return self._waits

    def take_keyboard(self) -> None:
        """Let the keyboard go on at the first word that waits, in sight."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_in_sight_soon(self.list)

    def tell(self, sentence: str) -> None:
        """Say why something was not done; what waits for a decision still does."""
        said = f"{sentence}\n{self._asked}" if self._waits else sentence
        self.say(self._words.tr("Not done"), said)
        self._show_decision()
        self.show()

    @property
    def _asked(self) -> str:
        return self._words.tr(
            "These words stay behind, and also stand in what leaves. Change that text, keep it "
            "back too, or decide that the words may leave."
        )

    def _show_decision(self) -> None:
        """Show what is to be decided; a part is let go once it is ticked."""
        self._decision.setVisible(self._waits)
        self.ticked.setVisible(self._is_part)

    @property
    def _is_part(self) -> bool:
        return frozenset() < self.list.ticked < self.list.all

    def _let_go(self, places: frozenset[At]) -> None:
        self.allowed |= places
        self.let_go.emit()
