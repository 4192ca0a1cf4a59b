"""The open questions: what does not fit, what is contradicted, what is not known, and the tasks."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.model.dossier import LISTS
from dossier.reasoning import questions
from dossier.reasoning.questions import Question
from dossier.ui.desk import Desk
from dossier.ui.forms.card_section import CardSection
from dossier.ui.forms.columns import Column, TwoColumns
from dossier.ui.tabs.question_card import QuestionCard
from dossier.ui.tabs.tab import Tab
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.section_head import SectionHead
from dossier.ui.widgets.switch import Switch

STEP: Final = 40  # questions that are shown, and added, at once: each is a widget of its own
ALL: Final = "all"
# Marked for translation.
SHOWN: Final = (
    (ALL, "All"),
    ("finding", "Does not fit"),
    ("contradiction", "Contradictions"),
    ("unknown", "Not known"),
)


class QuestionsTab(Tab):
    """Takes the place of the tabs; the tasks, which questions become, stand beside them."""

    parts = frozenset({"subject", "about", "origin", *LISTS})
    closed = Signal()
    """The person goes back to the tabs."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        tr = desk.tr
        self._most = STEP
        self._chosen = ""
        self._cards: list[QuestionCard] = []
        self._back = Button(desk.looks, tr("Back"), "link", "chevron_left")
        self._back.clicked.connect(self.closed)
        choices = [(key, tr(words)) for key, words in SHOWN]
        self._switch = Switch(desk.looks, tr("Which questions"), choices)
        self._switch.chosen.connect(self._filter)
        self._head = SectionHead(desk.looks, tr("Open questions"))
        self._copy = self._head.add_link(tr("Copy as text"))
        self._copy.clicked.connect(self.copy)
        self._none = TextBlock(desk.looks, Run(tr("Nothing of this kind."), "quiet"))
        self._held = QWidget()
        self._column = QVBoxLayout(self._held)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._more = Button(desk.looks, "", "link")
        self._more.clicked.connect(self._show_more)
        self._tasks = CardSection(
            desk, "tasks", tr("Tasks"), tr("A question becomes a task: who asks whom, by when.")
        )
        self._tasks.chosen.connect(self._choose)
        self._lay_out()

    @property
    def shown(self) -> tuple[Question, ...]:
        """The questions of the chosen group, all of them."""
        group = self._switch.choice
        every = questions.questions(self.desk.reasoned)
        return tuple(row for row in every if group in (ALL, row.group))

    def show_group(self, group: str) -> None:
        """Show the questions of a group, and put the keyboard on the first."""
        self._switch.choose(group if group in dict(SHOWN) else ALL)
        self._most = STEP
        self.refresh()
        if self._cards:
            self._cards[0].take_focus()
        else:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def refresh(self) -> None:
        """Show what is open now; the cards of what did not change stay."""
        self.stale = False
        rows = self.shown
        known = {card.question: card for card in self._cards}
        self._cards = [
            known.pop(row) if row in known else self._card(row) for row in rows[: self._most]
        ]
        for gone in known.values():
            gone.hide()
            gone.deleteLater()
        for place, card in enumerate(self._cards):
            self._column.removeWidget(card)
            self._column.insertWidget(place, card)
        left = len(rows) - len(self._cards)
        said = self.desk.words.ntr("Show more: {n} is left", "Show more: {n} are left", left)
        self._more.say(said.format(n=f"{left:,}"))
        self._more.setVisible(left > 0)
        self._none.setVisible(not rows)
        self._copy.setVisible(bool(rows))
        self._head.say(self.desk.tr("Open questions"), f"{len(rows):,}" if rows else "")
        self._tasks.refresh()

    @override
    def status(self) -> str:
        """Say how many questions of each group there are."""
        every = questions.questions(self.desk.reasoned)
        notes = sum(row.kind == "note" for row in every)
        wrong, differing, open_ = (
            sum(row.group == group for row in every) for group in questions.GROUPS
        )
        ntr = self.desk.words.ntr
        said = (
            (wrong - notes, ntr("{n} does not fit", "{n} do not fit", wrong - notes)),
            (notes, ntr("{n} worth knowing", "{n} worth knowing", notes)),
            (differing, ntr("{n} contradiction", "{n} contradictions", differing)),
            (open_, ntr("{n} not known", "{n} not known", open_)),
        )
        return ", ".join(words.format(n=n) for n, words in said if n)

    @override
    def chosen(self) -> str:
        """Give the task that the person is at."""
        return self._chosen if self.desk.record(self._chosen) else ""

    @override
    def show_record(self, key: str, field: str = "") -> bool:
        """Open the card of a task."""
        return self._tasks.open(key, field)

    @override
    def keep_editing(self) -> bool:
        """Keep what is being edited in a task."""
        return self._tasks.keep_editing()

    @override
    def add(self) -> None:
        """Add a task."""
        self._tasks.add()

    @override
    def edit(self) -> None:
        """Edit the task that the person is at."""
        self._tasks.open(self._chosen, edit=True)

    def copy(self) -> None:
        """Put the questions that are shown into the clipboard, as text."""
        desk = self.desk
        said = questions.as_text(self.shown, desk.index, desk.words)
        QGuiApplication.clipboard().setText(said)
        desk.said.emit(desk.tr("Copied"))

    def _card(self, question: Question) -> QuestionCard:
        card = QuestionCard(self.desk, question, self._held)
        card.task_wanted.connect(self._open_task)
        return card

    def _open_task(self, key: str) -> None:
        """Show a task, and ask who does it first."""
        self._choose(key)
        self._tasks.open(key, "who")

    def _choose(self, key: str) -> None:
        self._chosen = key
        self.desk.record_chosen.emit(key)

    def _filter(self, _group: str) -> None:
        self._most = STEP
        self.refresh()

    def _show_more(self) -> None:
        self._most += STEP
        self.refresh()

    def _lay_out(self) -> None:
        looks = self.desk.looks
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._switch)
        row.addStretch(1)
        row.addWidget(self._back)
        left = Column(looks, top, self._head, self._none, self._held, self._more)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(TwoColumns(looks, left, Column(looks, self._tasks), (3, 2)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
