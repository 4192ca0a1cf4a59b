"""Save, change and forget the plans and profiles of one's own, from the choices that show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dossier.errors import DossierError
from dossier.i18n import Words
from dossier.report.plan import SHIPPED, SUMMARY, Plan
from dossier.report.redaction.profile import named
from dossier.ui.dialogs.name_dialog import (
    RENAME_PLAN,
    RENAME_PROFILE,
    SAVE_PLAN,
    Asked,
    Names,
    ask_name,
)
from dossier.ui.dialogs.print_choices import PrintChoices
from dossier.ui.dialogs.profile_dialog import ProfileDialog, Profiles, names_of
from dossier.ui.theme import Looks
from dossier.ui.widgets.answering import answered


class Plans(Profiles, Protocol):
    """Where plans and profiles of one's own are kept."""

    def plans(self) -> tuple[Plan, ...]:
        """Give every plan."""
        ...

    def keep_plan(self, plan: Plan) -> None:
        """Save a plan by its name."""
        ...

    def rename_plan(self, name: str, new: str) -> None:
        """Call a plan of one's own otherwise."""
        ...

    def forget_plan(self, name: str) -> None:
        """Forget a plan of one's own."""
        ...


class OwnChoices:
    """What the links under the plan and the profile do; `tell` says what could not be done."""

    def __init__(
        self,
        looks: Looks,
        words: Words,
        choices: PrintChoices,
        plans: Plans,
        tell: Callable[[DossierError], None],
    ) -> None:
        self._looks = looks
        self._words = words
        self._choices = choices
        self._plans = plans
        self._tell = tell
        choices.save_wanted.connect(self.save)
        choices.keep_wanted.connect(self.keep)
        choices.rename_wanted.connect(self.rename)
        choices.forget_wanted.connect(self.forget)
        choices.rename_profile_wanted.connect(self.rename_profile)
        choices.forget_profile_wanted.connect(self.forget_profile)
        choices.fields_wanted.connect(self.choose_fields)

    def offer(self, plan: Plan) -> None:
        """Offer what there is, of which this plan is chosen."""
        self._choices.offer(self._plans.plans(), self._plans.profiles(), plan)

    def save(self) -> None:
        """Save what is chosen as a plan with a name."""
        name = self._ask(SAVE_PLAN, self._names())
        if name:
            self._keep(replace(self._choices.plan, name=name))

    def keep(self) -> None:
        """Save a plan of one's own as it is now."""
        self._keep(self._choices.plan)

    def rename(self) -> None:
        """Call the plan that is chosen otherwise; what is changed of it is not saved with that."""
        plan = self._choices.plan
        new = self._ask(RENAME_PLAN, self._names(plan.name))
        if new and self._is_done(partial(self._plans.rename_plan, plan.name, new)):
            self.offer(replace(plan, name=new))

    def rename_profile(self) -> None:
        """Call the profile that is chosen otherwise, also in the plans that have it."""
        plan = self._choices.plan
        new = self._ask(RENAME_PROFILE, names_of(self._plans, self._words, plan.profile))
        if new and self._is_done(partial(self._plans.rename_profile, plan.profile, new)):
            self._go_on(new)

    def forget_profile(self) -> None:
        """Forget the profile that is chosen; by the one of the summary nothing private leaves."""
        if self._is_done(partial(self._plans.forget_profile, self._choices.plan.profile)):
            self._choices.profile_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._go_on(SUMMARY.profile)

    def forget(self) -> None:
        """Forget the plan that is chosen; its choices stay until another one is."""
        plan = self._choices.plan
        if self._is_done(partial(self._plans.forget_plan, plan.name)):
            # The link that was pressed is gone.
            self._choices.plan_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.offer(plan)

    def choose_fields(self) -> None:
        """Show which fields may leave, and take over what is saved of them."""
        plan = self._choices.plan
        profile = named(plan.profile, self._plans.profiles())
        dialog = ProfileDialog(self._looks, self._words, profile, self._plans, self._window)
        agreed = answered(dialog)
        dialog.deleteLater()
        if agreed:
            self._go_on(dialog.saved)

    def _names(self, now: str = "") -> Names:
        """Give the names of all plans; the one that is called otherwise is not taken."""
        shipped = {known.name for known in SHIPPED}
        own = {known.name for known in self._plans.plans()} - shipped - {now}
        return Names(own, shipped | {self._words.tr(name) for name in shipped}, now)

    def _ask(self, asked: Asked, taken: Names) -> str:
        return ask_name(self._looks, self._words, asked, taken, self._window)

    @property
    def _window(self) -> QWidget:
        return self._choices.window()

    def _go_on(self, profile: str) -> None:
        """Go on with a profile, and make the pages by it."""
        self.offer(replace(self._choices.plan, profile=profile))
        self._choices.changed.emit()

    def _keep(self, plan: Plan) -> None:
        if self._is_done(partial(self._plans.keep_plan, plan)):
            self.offer(plan)

    def _is_done(self, act: Callable[[], object]) -> bool:
        """Do what is written down; tell where it could not be."""
        try:
            act()
        except DossierError as error:
            self._tell(error)
            return False
        return True
