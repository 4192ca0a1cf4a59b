"""What can be chosen before something leaves: plan, profile, parts, paper, language, a day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier import i18n
from dossier.i18n import Words
from dossier.report.plan import SHIPPED, Plan, as_json, from_json
from dossier.report.redaction import profile as profiles
from dossier.report.redaction.profile import Profile
from dossier.ui.dialogs.parts_list import PartsList
from dossier.ui.forms import focus_order
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.check import Check
from dossier.ui.widgets.choice_button import ChoiceButton
from dossier.ui.widgets.day_field import DayField
from dossier.ui.widgets.switch import Switch
from dossier.wording import languages

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
    keep_wanted = Signal()
    """The plan is to be saved as it is now, under the name that it has."""
    rename_wanted = Signal()
    """The plan is to be called otherwise."""
    forget_wanted = Signal()
    """The plan is not wanted any more."""
    rename_profile_wanted = Signal()
    """What says what may leave is to be called otherwise."""
    forget_profile_wanted = Signal()
    """What says what may leave is not wanted any more."""
    fields_wanted = Signal()
    """The fields that may leave are to be seen, and perhaps chosen."""
    leave_out_wanted = Signal()
    """Something is to be left out of this report alone."""

    def __init__(
        self,
        looks: Looks,
        words: Words,
        read_day: Callable[[str], date],
        parent: QWidget | None = None,
    ) -> None:
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
        self.as_of = DayField(looks, words, read_day, self)
        self.as_of.name(tr("Count what goes on to"), tr("as last reported"))
        self.parts = PartsList(looks, words, self)
        self.signature = Check(looks, tr("Line to sign on"), self)
        self.marked = Check(looks, tr("Each page says that it is confidential"), self)
        self.save = Button(looks, tr("Save as a plan…"), "link", parent=self)
        self.keep = Button(looks, tr("Save this plan"), "link", parent=self)
        self.rename = Button(looks, tr("Rename this plan…"), "link", parent=self)
        self.forget = Button(looks, tr("Forget this plan"), "link", parent=self)
        self.fields = Button(looks, tr("Which fields…"), "link", parent=self)
        self.leave_out = Button(looks, tr("Leave something out…"), "link", parent=self)
        self.rename_profile = Button(looks, tr("Rename this profile…"), "link", parent=self)
        self.forget_profile = Button(looks, tr("Forget this profile"), "link", parent=self)
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
        shipped = {known.name for known in SHIPPED}
        called = [(p.name, tr(p.name) if p.name in shipped else p.name) for p in plans]
        self.plan_button.offer(called, plan.name)
        names = [known.name for known in (*profiles.SHIPPED, *own)]
        self.profile_button.offer(
            [(name, profile_words(name, self._words)) for name in names], plan.profile
        )
        known = i18n.languages()
        tags = [(tag, languages.say(tag, self._words)) for tag in known]
        self.language_button.offer([("", tr("As on the screen")), *tags], plan.language)
        self.show_plan(plan)

    def say_left_out(self, number: int) -> None:
        """Say how much is left out of this report besides."""
        said = self._words.tr("Leave something out…")
        if number:
            several = self._words.ntr("{n} thing left out…", "{n} things left out…", number)
            said = several.format(n=number)
        self.leave_out.say(said)

    def show_plan(self, plan: Plan) -> None:
        """Show a plan; nothing is told."""
        self._plan = plan
        self.plan_button.choose(plan.name)
        self._say_name()
        self.profile_button.choose(plan.profile)
        self.language_button.choose(plan.language)
        self.form.choose(plan.form)
        self.paper.choose(plan.paper)
        self.as_of.show_day(plan.as_of)
        self.parts.show_parts(plan.parts)
        for box, on in ((self.signature, plan.signature), (self.marked, plan.marked)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)

    def _connect(self) -> None:
        self.plan_button.chosen.connect(self._take_plan)
        self.profile_button.chosen.connect(partial(self._take, "profile"))
        self.language_button.chosen.connect(partial(self._take, "language"))
        self.form.chosen.connect(partial(self._take, "form"))
        self.paper.chosen.connect(partial(self._take, "paper"))
        self.as_of.kept.connect(self._take_day)
        self.signature.toggled.connect(partial(self._take, "signature"))
        self.marked.toggled.connect(partial(self._take, "marked"))
        self.parts.changed.connect(self._take_parts)
        self.save.clicked.connect(self.save_wanted)
        self.keep.clicked.connect(self.keep_wanted)
        self.rename.clicked.connect(self.rename_wanted)
        self.forget.clicked.connect(self.forget_wanted)
        self.rename_profile.clicked.connect(self.rename_profile_wanted)
        self.forget_profile.clicked.connect(self.forget_profile_wanted)
        self.fields.clicked.connect(self.fields_wanted)
        self.leave_out.clicked.connect(self.leave_out_wanted)

    def _take_plan(self, name: str) -> None:
        self.show_plan(self._plans[name])
        self.changed.emit()

    def _take(self, field: str, value: object) -> None:
        if getattr(self._plan, field) != value:
            self._plan = from_json({**as_json(self._plan), field: value})
            self._say_name()
            self.changed.emit()

    def _take_day(self, day: date | None) -> None:
        """Count to a day, or as last reported; leaving the field without a change is no choice."""
        if day != self._plan.as_of:
            self._plan = replace(self._plan, as_of=day)
            self._say_name()
            self.changed.emit()

    def _say_name(self) -> None:
        """Say which plan it is, and whether it is as it was saved."""
        tr, plan, saved = self._words.tr, self._plan, self._plans.get(self._plan.name)
        shipped = plan.name in {known.name for known in SHIPPED}
        name = tr(plan.name) if shipped else plan.name
        if saved is None:
            name = tr("{name}, no longer saved").format(name=name)
        elif saved != plan:
            name = tr("{name}, changed").format(name=name)
        self.plan_button.say(name)
        own = saved is not None and not shipped
        self.keep.setVisible(own and saved != plan)
        self.rename.setVisible(own)
        self.forget.setVisible(own)
        own_profile = plan.profile not in PROFILE_WORDS
        self.rename_profile.setVisible(own_profile)
        self.forget_profile.setVisible(own_profile)
        focus_order.order(self)

    def _take_parts(self) -> None:
        self._take("parts", self.parts.chosen)

    def _lay_out(self) -> None:
        tr, px = self._words.tr, self._looks.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(4))
        of_plan = (self.save, self.keep, self.rename, self.forget)
        of_profile = (self.fields, self.rename_profile, self.forget_profile, self.leave_out)
        for label, widget, links in (
            (tr("Plan"), self.plan_button, of_plan),
            (tr("What may leave"), self.profile_button, of_profile),
            (tr("Told"), self.form, ()),
            (tr("Paper"), self.paper, ()),
            (tr("Language"), self.language_button, ()),
            (tr("Count what goes on to"), self.as_of, ()),
        ):
            column.addWidget(TextBlock(self._looks, Run(label, "quiet", 400, "small"), self))
            column.addWidget(widget)
            for link in links:
                column.addWidget(link)
            column.addSpacing(px(8))
        column.addWidget(self.parts)
        column.addSpacing(px(8))
        for box in (self.signature, self.marked):
            column.addWidget(box)
        column.addStretch(1)
