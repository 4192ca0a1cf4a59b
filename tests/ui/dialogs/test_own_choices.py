"""Test what is one's own in the print dialog: plans, profiles, what one report leaves out."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from dossier.i18n import Words
from dossier.model.event import Event
from dossier.model.task import Task
from dossier.report.plan import PRESS, SHIPPED, SUMMARY
from dossier.report.redaction import profile as profiles
from dossier.ui.dialogs.leave_out_dialog import LeaveOutDialog
from dossier.ui.dialogs.name_dialog import NameDialog
from dossier.ui.dialogs.print_dialog import PrintDialog
from dossier.ui.dialogs.profile_dialog import ProfileDialog
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.question import Question
from dossier.workspace.plans import OwnPlans
from tests.ui.dialogs.print_dialogs import RICH, SEED, Making, headings
from tests.workspace.faulty_disk import FullDisk


def answer_with(name: str, *answers: str) -> None:
    """Type a name once it is asked for; then give answers to what is asked besides."""

    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, NameDialog)
        for given in answers:
            QTimer.singleShot(0, partial(choose, given))
        asked.line.setText(name)
        asked.findChildren(Button)[0].click()

    def choose(words: str) -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, Question)
        next(button for button in asked.buttons if button.said == words).click()

    QTimer.singleShot(0, answer)


def test_the_pages_follow_the_order_of_the_parts(make: Making) -> None:
    dialog = make(RICH)
    parts = dialog.choices.parts
    parts.boxes["charges"].reached.emit()
    parts.up.click()
    told = headings(dialog)
    assert told.index("Charges") < told.index("Where held")
    assert dialog.choices.plan_button.said == "Summary, changed"


def test_a_plan_of_ones_own_is_changed_and_forgotten_and_what_is_shipped_is_not(
    make: Making,
) -> None:
    dialog = make(SEED)
    assert not dialog.choices.forget.isVisible()
    dialog.choices.signature.click()
    assert not dialog.choices.keep.isVisible()
    answer_with("For the consul")
    dialog.choices.save.click()
    dialog.choices.marked.click()
    assert dialog.choices.plan_button.said == "For the consul, changed"
    dialog.choices.keep.click()
    assert dialog.choices.plan_button.said == "For the consul"
    assert make.plans.plans()[-1] == dialog.plan
    dialog.choices.forget.setFocus()
    dialog.choices.forget.click()
    assert dialog.focusWidget() is dialog.choices.plan_button
    assert make.plans.plans() == SHIPPED
    assert dialog.choices.plan_button.said == "For the consul, no longer saved"
    assert dialog.plan.marked


def test_a_plan_of_ones_own_is_renamed_and_what_is_changed_of_it_is_not_saved_with_that(
    make: Making,
) -> None:
    dialog = make(SEED)
    assert not dialog.choices.rename.isVisible()
    answer_with("For the consul")
    dialog.choices.save.click()
    dialog.choices.signature.click()
    answer_with("For the court")
    dialog.choices.rename.click()
    assert dialog.choices.plan_button.said == "For the court, changed"
    assert make.plans.plans() == (*SHIPPED, replace(SUMMARY, name="For the court"))


def test_a_name_that_is_taken_is_given_away_only_after_a_yes(make: Making) -> None:
    dialog = make(SEED)
    answer_with("For the consul")
    dialog.choices.save.click()
    dialog.choices.signature.click()
    answer_with("For the consul", "Replace it")
    dialog.choices.save.click()
    assert [plan.signature for plan in make.plans.plans() if plan.name == "For the consul"] == [
        True
    ]


def test_plans_that_cannot_be_kept_are_told(make: Making) -> None:
    make.plans = OwnPlans(make.folder / "full", FullDisk())
    dialog = make(SEED)
    answer_with("For the consul")
    dialog.choices.save.click()
    assert "could not be written" in dialog.notice.accessibleName()


def refused(name: str, instead: str) -> list[str]:
    """Type a name that is refused, then another one; give what is said of the first."""
    said: list[str] = []

    def first() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, NameDialog)
        QTimer.singleShot(0, then)
        asked.line.setText(name)
        asked.findChildren(Button)[0].click()

    def then() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, Question)
        said.append(asked.accessibleName())
        answer_with(instead)
        asked.buttons[0].click()

    QTimer.singleShot(0, first)
    return said


def test_nothing_of_ones_own_is_called_as_what_comes_with_the_program_is(make: Making) -> None:
    dialog = make(SEED, PRESS)
    said = refused("SUMMARY", "For the consul")
    dialog.choices.save.click()
    assert said == ["“SUMMARY” comes with the program, and stays as it is."]
    assert dialog.plan.name == "For the consul"

    def copy(shown: QDialog) -> None:
        assert isinstance(shown, ProfileDialog)
        shown.secret.click()
        # As it is said, and not as it is called in files.
        said.extend(refused("Without confidential records", "for an aunt"))
        shown.keep_as.click()

    within(dialog, copy)
    dialog.choices.fields.click()
    assert [profile.name for profile in make.plans.profiles()] == ["for an aunt"]


def within(dialog: PrintDialog, act: Callable[[QDialog], None]) -> None:
    """Do something in the dialog that opens next, over this one."""

    def do() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, QDialog)
        assert shown is not dialog
        act(shown)

    QTimer.singleShot(0, do)


def test_a_shipped_profile_is_copied_to_be_changed_and_the_copy_is_chosen(make: Making) -> None:
    dialog = make(RICH, PRESS)

    def change(shown: QDialog) -> None:
        assert isinstance(shown, ProfileDialog)
        assert not shown.keep.isVisible()
        shown.ticks.rows.choose("Charge")
        shown.ticks.boxes["docket"].click()
        shown.ticks.rows.choose("Task")
        shown.ticks.boxes[""].click()
        answer_with("for the consul")
        shown.keep_as.click()

    within(dialog, change)
    dialog.choices.fields.click()
    (own,) = make.plans.profiles()
    assert own.fields["Charge"] == profiles.PRESS.fields["Charge"] - {"docket"}
    assert own.fields["Task"] == frozenset(Task.model_fields) - profiles.FRAME
    assert own.allowed().of(Event) == profiles.PRESS.allowed().of(Event)
    assert "tasks" in own.fields["Dossier"]
    assert dialog.plan.profile == "for the consul"
    assert dialog.choices.profile_button.said == "for the consul"
    assert "docket" in dialog.sentence.said


def test_a_profile_that_is_not_changed_allows_what_it_did(make: Making) -> None:
    for given in profiles.SHIPPED:
        dialog = ProfileDialog(make.looks, Words(), given, make.plans, make.parent)
        assert dialog.profile.allowed() == given.allowed()
        dialog.deleteLater()


def test_a_profile_of_ones_own_is_changed_and_forgotten(make: Making) -> None:
    make.plans.keep_profile(replace(profiles.PRESS, name="for the consul"))
    dialog = make(RICH, replace(PRESS, profile="for the consul"))

    def change(shown: QDialog) -> None:
        assert isinstance(shown, ProfileDialog)
        assert not shown.keep.isEnabled()
        shown.secret.click()
        shown.keep.click()

    within(dialog, change)
    dialog.choices.fields.click()
    assert make.plans.profiles()[0].confidential
    assert "12 confidential records leave" in dialog.sentence.said

    dialog.choices.forget_profile.setFocus()
    dialog.choices.forget_profile.click()
    assert dialog.focusWidget() is dialog.choices.profile_button
    assert make.plans.profiles() == ()
    assert dialog.plan.profile == SUMMARY.profile
    assert "12 confidential records leave" not in dialog.sentence.said


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_on_a_kind_of_records_saves_the_profile(make: Making, key: Qt.Key) -> None:
    given = replace(profiles.PRESS, name="for the consul")
    dialog = ProfileDialog(make.looks, Words(), given, make.plans, make.parent)
    dialog.show()
    dialog.ticks.rows.setFocus()
    QTest.keyClick(dialog.ticks.rows, key)
    assert make.plans.profiles() == ()  # nothing is changed yet
    dialog.secret.click()
    QTest.keyClick(dialog.ticks.rows, key)
    assert [profile.name for profile in make.plans.profiles()] == ["for the consul"]
    dialog.deleteLater()


def test_a_profile_of_ones_own_is_renamed_and_the_plans_that_have_it_go_on_with_it(
    make: Making,
) -> None:
    make.plans.keep_profile(replace(profiles.PRESS, name="for the consul"))
    make.plans.keep_plan(replace(PRESS, name="For the consul", profile="for the consul"))
    dialog = make(SEED, PRESS)
    assert not dialog.choices.rename_profile.isVisible()
    dialog.choices.plan_button.menu_below.actions()[-1].trigger()
    answer_with("for the court")
    dialog.choices.rename_profile.click()
    assert [profile.name for profile in make.plans.profiles()] == ["for the court"]
    assert dialog.choices.profile_button.said == "for the court"
    assert dialog.choices.plan_button.said == "For the consul"
    assert dialog.job.public.profile.name == "for the court"


def test_a_profile_that_cannot_be_kept_is_told_where_it_was_to_be(make: Making) -> None:
    given = replace(profiles.PRESS, name="for the consul")
    full = OwnPlans(make.folder / "full", FullDisk())
    dialog = ProfileDialog(make.looks, Words(), given, full, make.parent)
    dialog.show()
    dialog.keep.click()
    dialog.secret.click()
    dialog.keep.click()
    assert "could not be written" in dialog.trouble.accessibleName()
    assert not dialog.saved
    dialog.reject()
    dialog.deleteLater()


def test_a_record_and_a_field_are_left_out_of_this_report_alone(make: Making) -> None:
    dialog = make(SEED)
    cyber, ring = SEED.charges[0], SEED.charges[1]

    def leave(shown: QDialog) -> None:
        assert isinstance(shown, LeaveOutDialog)
        shown.ticks.rows.choose(cyber.key)
        shown.ticks.boxes["victims"].click()
        shown.ticks.rows.choose(ring.key)
        shown.ticks.boxes[""].click()
        shown.take.click()

    within(dialog, leave)
    dialog.choices.leave_out.click()
    assert dialog.left_out == {(cyber.key, "victims"), (ring.key, "")}
    assert dialog.choices.leave_out.said == "2 things left out…"
    assert "1 charge, " in dialog.sentence.said.partition("This stays:")[2].replace(".", ", ")
    dialog.notice.button.click()
    dialog.write(make.folder / "x.txt")
    told = (make.folder / "x.txt").read_text()
    assert "200 US businesses" not in told
    assert "a cyberfraud ring" not in told
    assert "a charge not named here" in told

    def take_back(shown: QDialog) -> None:
        assert isinstance(shown, LeaveOutDialog)
        shown.all_back.click()
        shown.take.click()

    within(dialog, take_back)
    dialog.choices.leave_out.click()
    assert not dialog.left_out
    assert dialog.choices.leave_out.said == "Leave something out…"


def test_what_another_profile_keeps_back_stays_left_out(make: Making) -> None:
    out = frozenset({(RICH.tasks[0].key, "")})
    dialog = make(RICH, PRESS)
    dialog.left_out = out

    def agree(shown: QDialog) -> None:
        assert isinstance(shown, LeaveOutDialog)
        shown.take.click()

    within(dialog, agree)
    dialog.choices.leave_out.click()
    assert dialog.left_out == out


def test_tab_goes_down_the_choices_as_one_reads_them(make: Making) -> None:
    choices = make(SEED).choices
    choices.plan_button.setFocus()
    met: list[QWidget] = []
    while (focus := QApplication.focusWidget()) and choices.isAncestorOf(focus):
        met.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    tops = [widget.mapTo(choices, QPoint(0, 0)).y() for widget in met]
    assert {choices.save, choices.fields, choices.leave_out} <= set(met)
    assert tops == sorted(tops)
