"""One open question: what it asks, of which kind, where it leads, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.document import edits
from dossier.model.ids import written_id
from dossier.reasoning import questions
from dossier.reasoning.questions import Question
from dossier.reasoning.sources.contradictions import Answer
from dossier.reasoning.unknowns import ranked as unknowns
from dossier.ui.desk import Desk
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Role
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.line_edit import LineEdit
from dossier.wording.records import BETWEEN

# Errors and contradictions wear their colours; the words say it too.
_ROLES: dict[str, Role] = {"error": "error", "contradicted": "differ"}

_ASKED: Final = Qt.FocusReason.OtherFocusReason


class QuestionCard(QWidget):
    """Leads to the field, makes a task, and adopts an answer, each by mouse and by key."""

    task_wanted = Signal(str)
    """A task that asks for it should be shown; its key."""

    def __init__(self, desk: Desk, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.question = question
        px = desk.looks.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, px(8))
        column.setSpacing(px(4))
        kind = questions.kind_of(question, desk.words)
        at = questions.where(question, desk.reasoned.case)
        said = [
            Run(kind[:1].upper() + kind[1:], _ROLES.get(question.kind, "quiet"), 500, "small"),
            Run(BETWEEN + at if at else "", "quiet", 400, "small"),
        ]
        column.addWidget(TextBlock(desk.looks, said, self))
        lead = question.label[:1].upper() + question.label[1:] or question.sentence
        column.addWidget(_text(desk, (Run(lead, "ink", 500),), self))
        for answer in question.answers:
            column.addWidget(_AnswerLine(desk, question, answer, self))
        if question.settled:
            why = (Run(desk.tr("Settled: "), "quiet"), Run(question.settled))
            column.addWidget(_text(desk, why, self))
        column.addWidget(self._acts())

    @property
    def shows(self) -> Question:
        """What stands on it."""
        return self.question

    def take_focus(self, reason: Qt.FocusReason = _ASKED) -> None:
        """Put the keyboard on the way to the field."""
        self._go.setFocus(reason)

    def _acts(self) -> QWidget:
        desk, tr = self._desk, self._desk.tr
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(desk.looks.theme.px(16))
        self._go = Button(desk.looks, tr("Go to the field"), "link", "chevron_right", holder)
        self._go.clicked.connect(partial(desk.place_wanted.emit, self.question.path))
        row.addWidget(self._go)
        if self.question.task:
            shown = Button(desk.looks, tr("Show its task"), "link", parent=holder)
            shown.clicked.connect(partial(self.task_wanted.emit, self.question.task))
            row.addWidget(shown)
        elif desk.writable:
            made = Button(desk.looks, tr("Make a task of it"), "link", "plus", holder)
            made.clicked.connect(self._make_task)
            row.addWidget(made)
        if self.question.settled and desk.writable:
            again = Button(desk.looks, tr("Open it again"), "link", parent=holder)
            again.clicked.connect(self._open_again)
            row.addWidget(again)
        row.addStretch(1)
        return holder

    def _open_again(self) -> None:
        """Let it be an open question again; every answer stays."""
        name = self._desk.tr("Open a contradiction again")
        self._desk.edit(name, settled(self.question, None))

    def _make_task(self) -> None:
        """Add a task that asks for it, as one step; a record without an id gets one for it."""
        key = make_task(self._desk, self.question)
        if key:
            self.task_wanted.emit(key)


def _text(desk: Desk, said: Sequence[Run], parent: QWidget) -> TextBlock:
    """Show words that the mouse selects; by keys one goes from act to act, and copies the list."""
    made = TextBlock(desk.looks, said, parent, selectable=True)
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return made


def settled(question: Question, reason: str | None) -> edits.Verb:
    """Let all that is said instead of a field bear the reason, or none any more."""
    told = dict.fromkeys(told for answer in question.answers for told in answer.told)
    return edits.together(*(edits.settle(key, place, reason) for key, place in told))


def make_task(desk: Desk, question: Question) -> str:
    """Make a task of a question; give its key, empty where it could not be made."""
    record = desk.record(question.key)
    key = desk.document.new_id("task")
    name = desk.tr("Make a task of a question")
    text = questions.to_ask(question, desk.reasoned.case)

    def asking(ref: str | None) -> edits.Verb:
        about = ref.removeprefix("#") if ref else None
        task = unknowns.as_task(text, key, about, question.field)
        return edits.insert(task, at="tasks")

    if record is None or written_id(record):
        made = asking(f"#{record.key}" if record else None)
    else:
        made = edits.refer(record.key, desk.document.new_id, asking)
    return key if desk.edit(name, made) else ""


class _AnswerLine(QWidget):
    """One answer with who gives it; with a reason it settles the question, adopted or kept."""

    def __init__(self, desk: Desk, question: Question, answer: Answer, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question = question
        self._answer = answer
        px = desk.looks.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), 0, 0, 0)
        column.setSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(_text(desk, self._said(), self), 1)
        words = desk.tr("Keep this") if answer.adopted else desk.tr("Adopt this")
        self._adopt = Button(desk.looks, words, parent=self)
        self._adopt.clicked.connect(self._ask)
        self._adopt.setVisible(desk.writable and (bool(answer.told) or self._can_be_kept))
        row.addWidget(self._adopt, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self._why = LineEdit(desk.looks, self)
        asked = desk.tr("Why this one? Enter adopts it, Esc leaves it.")
        if answer.adopted:
            asked = desk.tr("Why does it stay? Enter settles it, Esc leaves it.")
        self._why.setPlaceholderText(asked)
        self._why.setAccessibleName(asked)
        self._why.returnPressed.connect(self._take)
        self._why.hide()
        column.addWidget(self._why)

    def _said(self) -> list[Run]:
        tr, answer = self._desk.tr, self._answer
        lead = tr("In the file: ") if answer.adopted else ""
        by = ", ".join(dict.fromkeys(self._by(answer)))
        told = Run(BETWEEN + by if by else "", "quiet", 400, "small")
        return [Run(lead, "quiet"), Run(answer.said, "ink", 500), told]

    @staticmethod
    def _by(answer: Answer) -> list[str]:
        """Say who gives it, and where in the source."""
        return [f"{v.name}, {v.at}" if v.at else v.name for v in answer.voices]

    def _ask(self) -> None:
        self._why.show()
        self._why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        """Adopt what the source says, kind and amount together; a reason settles the question."""
        reason = self._why.text().strip() or None
        if self._answer.adopted:
            if reason:
                name = self._desk.tr("Settle a contradiction")
                self._desk.edit(name, settled(self._question, reason))
            return
        verbs = [edits.adopt(key, place, reason=reason) for key, place in self._answer.told]
        name = self._desk.tr("Adopt what the other source says")
        self._desk.edit(name, edits.together(*verbs))

    @property
    def _can_be_kept(self) -> bool:
        """Whether the file's own answer can be said to be the right one, for a reason."""
        asked = self._question
        return self._answer.adopted and asked.kind == "contradicted"

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._why.isVisible():
            self._why.clear()
            self._why.hide()
            self._adopt.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
