"""Two versions of a file side by side: what came in, and what of two values is to stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dossier.document.settling import Choice
from dossier.document.telling import Told
from dossier.i18n import Words
from dossier.ui.text import Run, TextBlock, clipped
from dossier.ui.theme import Looks
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.answering import answered
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.scroll import ScrollColumn
from dossier.ui.widgets.switch import Switch

# Changes that are named one by one.
SHOWN: Final = 12
# Characters of a value that are shown: enough to choose by.
_LONGEST: Final = 2_000
_WIDTH: Final = 720
_TALLEST: Final = 640


class Question(NamedTuple):
    """What is to be settled: whose version it is, what it brings, where it and ours differ."""

    saved: str
    """When the other version was saved, as "23 November 2026 at 14:32"."""
    changes: Sequence[str]
    conflicts: Sequence[Told]
    do: str
    """The words of the button that puts both together."""


class MergeDialog(QDialog):
    """Asks what becomes of each field that both sides changed; to keep both is the first answer."""

    def __init__(
        self, looks: Looks, words: Words, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        self._tr = words.tr
        self.setWindowTitle(words.tr("Put two versions together"))
        self._switches: list[Switch] = []
        px = looks.theme.px
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(px(24), px(24), px(24), px(8))
        self._column.setSpacing(px(16))
        self._say_changes(question, words)
        for told in question.conflicts:
            self._ask(told)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, px(16))
        outer.setSpacing(px(16))
        read = ScrollColumn(looks, content)
        outer.addWidget(read)
        outer.addLayout(self._buttons(question.do))
        width = px(_WIDTH)
        tall = self._column.totalHeightForWidth(width) + px(80)
        on_screen.size(self, width, min(tall, px(_TALLEST)))
        # It may open while somebody types: no key but Esc decides before a button is chosen.
        read.setAccessibleName(self.windowTitle())
        read.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        read.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What was chosen for each conflict, in their order."""
        return tuple(_CHOICES[switch.choice] for switch in self._switches)

    @property
    def said(self) -> tuple[str, ...]:
        """All that is said, piece by piece."""
        return tuple(block.said for block in self.findChildren(TextBlock))

    @property
    def switches(self) -> tuple[Switch, ...]:
        """The choice beside each conflict."""
        return tuple(self._switches)

    def _say_changes(self, question: Question, words: Words) -> None:
        """Say what comes in without a question."""
        tr = self._tr
        lead = tr("The other version was saved {when}.").format(when=question.saved)
        self._column.addWidget(TextBlock(self._looks, Run(lead, weight=500), self))
        shown = question.changes[:SHOWN]
        said = [*shown]
        if not shown and not question.conflicts:
            said = [tr("It brings nothing that is not here already.")]
        if more := len(question.changes) - len(shown):
            said.append(words.ntr("and {n} more", "and {n} more", more).format(n=more))
        if said:
            lines = Run("\n".join(said), size="small")
            self._column.addWidget(TextBlock(self._looks, lines, self))
        if count := len(question.conflicts):
            asked = words.ntr("{n} field differs:", "{n} fields differ:", count).format(n=count)
            hint = tr("Both values can be kept: the other one then stands beside, with its source.")
            runs = [Run(asked, weight=500), Run(f"\n{hint}", "quiet", size="small")]
            self._column.addWidget(Rule(self._looks, self))
            self._column.addWidget(TextBlock(self._looks, runs, self))

    def _ask(self, told: Told) -> None:
        """Show both values of a field side by side, and the choice beneath."""
        looks, tr, px = self._looks, self._tr, self._looks.theme.px
        field = told.field[:1].upper() + told.field[1:]
        block = QVBoxLayout()
        block.setSpacing(px(8))
        block.addWidget(TextBlock(looks, Run(field, "differ", 600), self))
        values = QHBoxLayout()
        values.setSpacing(px(24))
        for label, value in ((tr("Here"), told.ours), (tr("There"), told.theirs)):
            said = [Run(label, "quiet", 400, "small"), Run(f"\n{clipped(value, _LONGEST)}")]
            shown = TextBlock(looks, said, self, selectable=True)
            values.addWidget(shown, 1, Qt.AlignmentFlag.AlignTop)
        block.addLayout(values)
        answers = [
            ("both", tr("Keep both")),
            ("ours", tr("As it is here")),
            ("theirs", tr("As it is there")),
        ]
        switch = Switch(looks, field, answers, self)
        self._switches.append(switch)
        block.addWidget(switch)
        self._column.addLayout(block)

    def _buttons(self, do: str) -> QHBoxLayout:
        px = self._looks.theme.px
        row = QHBoxLayout()
        row.setContentsMargins(px(24), 0, px(24), 0)
        row.setSpacing(px(8))
        row.addStretch(1)
        together = Button(self._looks, do, "primary", parent=self)
        together.clicked.connect(self.accept)
        later = Button(self._looks, self._tr("Not now"), parent=self)
        later.clicked.connect(self.reject)
        for button in (together, later):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row


_CHOICES: Final[dict[str, Choice]] = {"both": "both", "ours": "ours", "theirs": "theirs"}


def choices_of(
    looks: Looks, words: Words, question: Question, parent: QWidget
) -> tuple[Choice, ...] | None:
    """Ask; None where both versions are to stay apart."""
    dialog = MergeDialog(looks, words, question, parent)
    done = answered(dialog)
    choices = dialog.choices
    dialog.deleteLater()
    return choices if done else None
