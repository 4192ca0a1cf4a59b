"""The open questions: what does not fit, what is contradicted, what is not known, and the tasks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.i18n import Words
from dossier.model.dossier import LISTS
from dossier.model.paths import Path
from dossier.model.task import Task
from dossier.reasoning import questions
from dossier.reasoning.bunches import Likeness, bunches
from dossier.reasoning.questions import FIRST, Question, Sieve
from dossier.ui.desk import Desk
from dossier.ui.forms import copying
from dossier.ui.forms.card_section import CardSection
from dossier.ui.forms.columns import Column, TwoColumns
from dossier.ui.tabs.bunch_card import BunchCard, Folded
from dossier.ui.tabs.question_card import QuestionCard
from dossier.ui.tabs.tab import Tab
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets import ring
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.choice_button import ChoiceButton
from dossier.ui.widgets.scroll import bring_in_sight_soon, go_to_top
from dossier.ui.widgets.section_head import SectionHead
from dossier.ui.widgets.switch import Switch
from dossier.ui.widgets.wrapping import Wrapping
from dossier.wording import money
from dossier.wording.money import say_number
from dossier.wording.records import BETWEEN

STEP: Final = 40  # questions that are shown, and added, at once: each is a widget of its own
ALL: Final = "all"
# Who works by keys sees where they are; who clicked a number in the head is led there.
_BY_KEY: Final = Qt.FocusReason.ShortcutFocusReason
_LED: Final = Qt.FocusReason.OtherFocusReason
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
        self._at = 0
        self._unfolded: frozenset[Likeness] = frozenset()
        self._cards: list[QuestionCard | BunchCard] = []
        self._back = Button(desk.looks, tr("Back"), "link", "chevron_left")
        self._back.clicked.connect(self.closed)
        choices = [(key, tr(words)) for key, words in SHOWN]
        self._switch = Switch(desk.looks, tr("Which questions"), choices)
        self._switch.chosen.connect(self._choose_group)
        self._kind = ChoiceButton(desk.looks, tr("Which kind"))
        self._kind.chosen.connect(self._filter)
        self._head = SectionHead(desk.looks, tr("Open questions"))
        self._head.add(self._kind)
        self._copy = self._head.add_link(tr("Copy as text"))
        self._copy.clicked.connect(self.copy)
        self._print = self._head.add_link(tr("Print all…"))
        self._print.clicked.connect(partial(desk.command_wanted.emit, "file.print_questions"))
        self._none = TextBlock(desk.looks, Run(tr("Nothing of this kind."), "quiet"))
        self._more = Button(desk.looks, "", "link")
        self._more.clicked.connect(self._show_more)
        self._tasks = CardSection(
            desk, "tasks", tr("Tasks"), tr("A question becomes a task: who asks whom, by when.")
        )
        self._tasks.chosen.connect(self._choose)
        desk.place_wanted.connect(self._note_place)
        self._lay_out()

    @property
    def sieve(self) -> Sieve:
        """Which questions are shown."""
        group = self._switch.choice
        return Sieve("" if group == ALL else group, self._kind.choice)

    @property
    def shown(self) -> tuple[Question, ...]:
        """The questions that the filters let through, all of them."""
        every = questions.questions(self.desk.reasoned)
        return tuple(row for row in every if self.sieve.lets(row))

    def show_group(self, group: str) -> None:
        """Show the questions of a group, or to ask first, from the top.

        Without a group go on where the person left: at the same filters, and at the question that
        she went from, or that has its place now.
        """
        led = bool(group) and not ring.shown_at(QApplication.focusWidget())
        if group:
            self._kind.choice = FIRST if group == FIRST else ""
            group = "unknown" if group == FIRST else group
            self._switch.choose(group if group in dict(SHOWN) else ALL)
            self._most, self._at = STEP, 0
        self.refresh()
        self._go_on(_LED if led else _BY_KEY)

    def _go_on(self, reason: Qt.FocusReason) -> None:
        """Put the keyboard on the question at which the person is, or on the way back."""
        if not self._cards:
            self._back.setFocus(reason)
            return
        self._at = min(self._at, len(self._cards) - 1)
        card = self._cards[self._at]
        card.take_focus(reason)
        if self._at:
            bring_in_sight_soon(card)
        else:
            go_to_top(card)

    def _note_place(self, path: Path) -> None:
        """Note from which question the person goes to its field."""
        for place, card in enumerate(self._cards):
            if isinstance(card, QuestionCard) and card.question.path == path:
                self._at = place
                return

    @override
    def refresh(self) -> None:
        """Show what is open now; the cards of what did not change stay."""
        self.stale = False
        self._offer_kinds()
        rows = self.shown
        at = _with_keyboard(self._cards)
        known = {card.shows: card for card in self._cards}
        wanted = tuple(self._rows(rows))
        self._cards = [
            known.pop(row) if row in known else self._card(row) for row in wanted[: self._most]
        ]
        left_card = at if at and at[1] in known.values() else None
        for gone in known.values():
            gone.hide()
            gone.deleteLater()
        for place, card in enumerate(self._cards):
            self._column.removeWidget(card)
            self._column.insertWidget(place + 2, card)  # beneath the head
        left = len(wanted) - len(self._cards)
        said = self.desk.words.ntr("Show more: {n} is left", "Show more: {n} are left", left)
        self._more.say(said.format(n=say_number(left, self.desk.words)))
        self._more.setVisible(left > 0)
        self._none.setVisible(not rows)
        self._copy.setVisible(bool(rows))
        self._print.setVisible(bool(rows))
        open_ = sum(not row.settled for row in rows)
        self._head.say(
            self.desk.tr("Open questions"), say_number(open_, self.desk.words) if rows else ""
        )
        self._tasks.refresh()
        self.placed_keyboard = left_card is not None
        if left_card:
            self._at = _following(self._cards, *left_card)
            self._go_on(_BY_KEY)

    @override
    def status(self) -> str:
        """Say how many questions of each group there are."""
        return _counted(questions.questions(self.desk.reasoned), self.desk.words)

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
        said = questions.as_text(self.shown, desk.reasoned.case)
        copying.copy(desk, said, desk.tr("Copied"))

    def _offer_kinds(self) -> None:
        """Offer the kinds that there are in the chosen group, with how many there are of each."""
        words, chosen = self.desk.words, self._kind.choice
        whole = self.sieve._replace(kind="")
        rows = [row for row in questions.questions(self.desk.reasoned) if whole.lets(row)]
        found = Counter(row.kind for row in rows)
        first = sum(row.first for row in rows)
        counted = {**({FIRST: first} if first else {}), **found}
        if chosen:
            counted.setdefault(chosen, 0)
        offered = [("", words.tr("Every kind"))]
        for kind, n in counted.items():
            said = questions.say_kind(kind, words)
            offered.append((kind, f"{said[:1].upper()}{said[1:]}{BETWEEN}{say_number(n, words)}"))
        self._kind.offer(offered, chosen)
        self._kind.setVisible(bool(chosen) or len(counted) > 1)

    def _rows(self, rows: tuple[Question, ...]) -> Iterator[Question | Folded]:
        """Give what stands in the list: of many that are alike a line, and they where unfolded."""
        for bunch in bunches(rows):
            unfolded = bunch.likeness in self._unfolded
            if len(bunch.questions) > 1:
                yield Folded(bunch.likeness, bunch.questions[0], len(bunch.questions), unfolded)
            if unfolded or len(bunch.questions) == 1:
                yield from bunch.questions

    def _card(self, row: Question | Folded) -> QuestionCard | BunchCard:
        if isinstance(row, Folded):
            made = BunchCard(self.desk, row, self._held)
            made.fold_wanted.connect(self._fold)
            return made
        card = QuestionCard(self.desk, row, self._held)
        card.task_wanted.connect(self._open_task)
        return card

    def _fold(self, likeness: Likeness) -> None:
        """Show the questions that are alike one by one, or as one line again."""
        self._unfolded ^= {likeness}
        self.refresh()
        for card in self._cards:
            if isinstance(card, BunchCard) and card.shows.likeness == likeness:
                card.take_focus()

    def _open_task(self, key: str) -> None:
        """Show a task; of a new one it is asked first who does it."""
        self._choose(key)
        task = self.desk.record(key)
        new = isinstance(task, Task) and not task.who and self.desk.writable
        self._tasks.open(key, "who", edit=new)

    def _choose(self, key: str) -> None:
        self._chosen = key
        self.desk.record_chosen.emit(key)

    def _choose_group(self, _group: str) -> None:
        """Show another group; a kind of the one before may not be in it."""
        self._kind.choice = ""
        self._filter()

    def _filter(self, _kind: str = "") -> None:
        self._most = STEP
        self.refresh()

    def _show_more(self) -> None:
        self._most += STEP
        self.refresh()

    def _lay_out(self) -> None:
        looks = self.desk.looks
        top = QWidget()
        row = Wrapping(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._switch)
        row.turn()
        row.addWidget(self._back)
        self._held = QWidget()
        self._column = QVBoxLayout(self._held)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self._head, self._none, self._more):
            self._column.addWidget(part)
        left = Column(looks, top, self._held)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(TwoColumns(looks, left, Column(looks, self._tasks), (3, 2)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _with_keyboard(cards: Sequence[QWidget]) -> tuple[int, QWidget] | None:
    """Give the card in which the keyboard is, and its place."""
    focus = QApplication.focusWidget()
    return next((row for row in enumerate(cards) if focus and row[1].isAncestorOf(focus)), None)


def _following(cards: Sequence[QWidget], place: int, gone: QWidget) -> int:
    """Tell at which card one goes on: at what was opened again, else at what has the place now."""
    if isinstance(gone, QuestionCard) and gone.question.settled:
        for other, card in enumerate(cards):
            if isinstance(card, QuestionCard) and card.question.path == gone.question.path:
                return other
    return place


def _counted(every: tuple[Question, ...], words: Words) -> str:
    """Count what each group has: what is settled, and what is only worth knowing, apart."""
    notes, settled = (sum(row.kind == kind for row in every) for kind in ("note", "settled"))
    wrong, differing, open_ = (
        sum(row.group == group for row in every) for group in questions.GROUPS
    )
    ntr = words.ntr
    said = (
        (wrong - notes, ntr("{n} does not fit", "{n} do not fit", wrong - notes)),
        (notes, ntr("{n} worth knowing", "{n} worth knowing", notes)),
        (
            differing - settled,
            ntr("{n} contradiction", "{n} contradictions", differing - settled),
        ),
        (settled, ntr("{n} settled", "{n} settled", settled)),
        (open_, ntr("{n} not known", "{n} not known", open_)),
    )
    return ", ".join(text.format(n=money.say_number(n, words)) for n, text in said if n)
