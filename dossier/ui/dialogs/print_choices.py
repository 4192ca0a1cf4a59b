"""What can be chosen before something leaves: plan, profile, parts, paper, language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier import i18n
from dossier.i18n import Words
from dossier.report import profile as profiles
from dossier.report.plan import PARTS, Part, Plan, as_json, from_json
from dossier.report.profile import Profile
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.check import Check
from dossier.ui.widgets.choice_button import ChoiceButton
from dossier.ui.widgets.switch import Switch
from dossier.wording import languages

# Marked for translation.
PART_WORDS: Final[dict[Part, str]] = {
    "person": "Who it is",
    "parties": "People and organisations",
    "held": "Where held",
    "charges": "Charges",
    "sentences": "Sentences",
    "concerns": "Health and conditions",
    "statements": "Statements",
    "events": "Other events",
    "tasks": "Tasks",
    "contradictions": "What sources answer differently",
    "timeline": "Timeline",
    "unknown": "What is not known",
    "sources": "Sources",
}
# Marked for translation.
PROFILE_WORDS: Final[dict[str, str]] = {
    profiles.EVERYTHING.name: "Everything",
    profiles.WITHOUT_CONFIDENTIAL.name: "Without confidential records",
    profiles.PRESS.name: "For the press",
}


def profile_words(name: str, words: Words) -> str:
    """Say a profile by its name; one's own is called as it was."""
    return words.tr(PROFILE_WORDS[name]) if name in PROFILE_WORDS else name


class PrintChoices(QWidget):
    """Shows a plan and lets it be changed; each choice is told at once."""

    changed = Signal()
    """The plan is another one."""
    save_wanted = Signal()
    """The plan is to be saved under a name."""

    def __init__(self, looks: Looks, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._words = words
        tr = words.tr
        self._plans: dict[str, Plan] = {}
        self.plan_button = ChoiceButton(looks, tr("Plan"), self)
        self.profile_button = ChoiceButton(looks, tr("What may leave"), self)
        self.language_button = ChoiceButton(looks, tr("Language"), self)
        self.form = Switch(
            looks, tr("Told"), [("summary", tr("In short")), ("full", tr("In full"))], self
        )
        self.paper = Switch(looks, tr("Paper"), [("a4", "A4"), ("letter", "Letter")], self)
        self.parts = {part: Check(looks, tr(PART_WORDS[part]), self) for part in PARTS}
        self.signature = Check(looks, tr("Line to sign on"), self)
        self.marked = Check(looks, tr("Each page says that it is confidential"), self)
        self.save = Button(looks, tr("Save as a plan…"), "link", parent=self)
        self._lay_out()
        self._connect()

    @property
    def plan(self) -> Plan:
        """The plan as it is chosen now."""
        return self._plan

    def offer(self, plans: Sequence[Plan], own: Sequence[Profile], plan: Plan) -> None:
        """Offer plans and profiles, of which those of `plan` are chosen."""
        tr = self._words.tr
        self._plans = {known.name: known for known in plans}
        called = [(known.name, tr(known.name)) for known in plans]
        self.plan_button.offer(called, plan.name)
        names = [known.name for known in (*profiles.SHIPPED, *own)]
        self.profile_button.offer(
            [(name, profile_words(name, self._words)) for name in names], plan.profile
        )
        known = i18n.languages()
        tags = [(tag, languages.say(tag, self._words)) for tag in known]
        self.language_button.offer([("", tr("As on the screen")), *tags], plan.language)
        self.show_plan(plan)

    def show_plan(self, plan: Plan) -> None:
        """Show a plan; nothing is told."""
        self._plan = plan
        self.plan_button.choose(plan.name)
        self._say_name()
        self.profile_button.choose(plan.profile)
        self.language_button.choose(plan.language)
        self.form.choose(plan.form)
        self.paper.choose(plan.paper)
        boxes = [(box, part in plan.parts) for part, box in self.parts.items()]
        for box, on in (*boxes, (self.signature, plan.signature), (self.marked, plan.marked)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)

    def _connect(self) -> None:
        self.plan_button.chosen.connect(self._take_plan)
        self.profile_button.chosen.connect(partial(self._take, "profile"))
        self.language_button.chosen.connect(partial(self._take, "language"))
        self.form.chosen.connect(partial(self._take, "form"))
        self.paper.chosen.connect(partial(self._take, "paper"))
        self.signature.toggled.connect(partial(self._take, "signature"))
        self.marked.toggled.connect(partial(self._take, "marked"))
        for box in self.parts.values():
            box.toggled.connect(self._take_parts)
        self.save.clicked.connect(self.save_wanted)

    def _take_plan(self, name: str) -> None:
        self.show_plan(self._plans[name])
        self.changed.emit()

    def _take(self, field: str, value: object) -> None:
        if getattr(self._plan, field) != value:
            self._plan = from_json({**as_json(self._plan), field: value})
            self._say_name()
            self.changed.emit()

    def _say_name(self) -> None:
        """Say which plan it is, and whether it is as it was saved."""
        name = self._words.tr(self._plan.name)
        if self._plans.get(self._plan.name) != self._plan:
            name = self._words.tr("{name}, changed").format(name=name)
        self.plan_button.say(name)

    def _take_parts(self, _on: object) -> None:
        """Keep the order of the plan; a part that comes in anew stands in the usual order."""
        chosen = [part for part, box in self.parts.items() if box.isChecked()]
        kept = [part for part in self._plan.parts if part in chosen]
        for part in chosen:
            if part not in kept:
                before = PARTS[: PARTS.index(part)]
                place = max((kept.index(other) + 1 for other in kept if other in before), default=0)
                kept.insert(place, part)
        self._take("parts", tuple(kept))

    def _lay_out(self) -> None:
        tr, px = self._words.tr, self._looks.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(4))
        for label, widget in (
            (tr("Plan"), self.plan_button),
            (tr("What may leave"), self.profile_button),
            (tr("Told"), self.form),
            (tr("Paper"), self.paper),
            (tr("Language"), self.language_button),
        ):
            column.addWidget(TextBlock(self._looks, Run(label, "quiet", 400, "small"), self))
            column.addWidget(widget)
            column.addSpacing(px(8))
        column.addWidget(TextBlock(self._looks, Run(tr("Parts"), "quiet", 400, "small"), self))
        for box in (*self.parts.values(), self.signature, self.marked):
            column.addWidget(box)
        column.addSpacing(px(8))
        column.addWidget(self.save)
        column.addStretch(1)
