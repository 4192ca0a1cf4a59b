"""Test the print dialog: pages that follow each choice, what waits, what is written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QGraphicsView
from pytestqt.qtbot import QtBot

from dossier.errors import CannotWrite
from dossier.model.dossier import Dossier
from dossier.model.ids import with_keys
from dossier.report.plan import LAWYER, PRESS, SUMMARY, Plan
from dossier.storage.stamp import stamp_of
from dossier.ui import paper
from dossier.ui.dialogs.name_dialog import NameDialog
from dossier.ui.dialogs.print_dialog import PrintDialog
from dossier.ui.printing.formats import FORMATS
from dossier.ui.theme import Looks
from dossier.workspace.plans import OwnPlans
from dossier.workspace.state import WindowState
from tests.report.redaction.test_projection import hidden_texts
from tests.report.telling_cases import told
from tests.ui.dialogs.print_dialogs import LEAKY, RICH, SEED, Making, headings, once_made
from tests.ui.printing.readers import NEEDS_POPPLER, text_of, told_of
from tests.ui.windows import case_of, open_window

STAMP = stamp_of(b"", Path(__file__).stat())


def test_the_pages_follow_each_choice_at_once(make: Making) -> None:
    dialog = make(RICH)
    pages = dialog.pages.pageCount()
    assert "Charges" in headings(dialog)
    dialog.choices.parts.boxes["charges"].click()
    assert "Charges" not in headings(dialog)
    dialog.choices.parts.boxes["charges"].click()
    assert dialog.plan == SUMMARY
    dialog.choices.form.findChildren(QAbstractButton)[1].click()
    assert dialog.plan.form == "full"
    assert dialog.pages.pageCount() > pages
    assert dialog.sentence.said.startswith(f"{dialog.pages.pageCount()} pages. This leaves: ")
    dialog.choices.paper.findChildren(QAbstractButton)[1].click()
    assert dialog.pages.printer.pageLayout().pageSize().name().startswith("Letter")


def test_a_plan_brings_its_choices_and_says_when_it_is_changed(make: Making) -> None:
    dialog = make(RICH)
    plans = dialog.choices.plan_button
    plans.menu_below.actions()[2].trigger()
    assert dialog.plan == PRESS
    assert dialog.choices.profile_button.said == "For the press"
    dialog.choices.signature.click()
    assert plans.said == "Press: public facts only, changed"
    assert dialog.plan == replace(PRESS, signature=True)


def type_day(dialog: PrintDialog, typed: str) -> None:
    """Type a day over what stands in its field, and press Enter."""
    dialog.choices.as_of.begin()
    QTest.keyClicks(dialog.choices.as_of.line, typed)
    QTest.keyClick(dialog.choices.as_of.line, Qt.Key.Key_Return)


def days_in(dialog: PrintDialog) -> str:
    """Give what the pages say of the days in custody."""
    return next(line for line in told(dialog.job.report) if line.startswith("Days in custody"))


def test_the_day_counted_to_is_one_more_choice_and_stands_beside_the_number(make: Making) -> None:
    dialog = make(SEED)
    assert "31 December 2018" not in days_in(dialog)
    type_day(dialog, "31 December 2018")
    assert "counted to 31 December 2018, the day chosen for this report" in days_in(dialog)
    assert "counted to 31 December 2018" in dialog.job.report.head
    assert dialog.isVisible()
    assert dialog.choices.plan_button.said == "Summary, changed"
    dialog.choices.as_of.begin()
    QTest.keyClick(dialog.choices.as_of.line, Qt.Key.Key_Delete)
    QTest.keyClick(dialog.choices.as_of.line, Qt.Key.Key_Return)
    assert dialog.plan == SUMMARY
    assert "31 December 2018" not in days_in(dialog)


def test_a_day_that_cannot_be_counted_to_changes_no_page(make: Making) -> None:
    dialog = make(SEED)
    for typed in ("2018", "2 December 2017"):
        type_day(dialog, typed)
        assert dialog.choices.as_of.line.wrong
        assert dialog.plan == SUMMARY
    assert dialog.choices.as_of.told == (
        "The last report is of 3 December 2017 at the earliest: choose that day or a later."
    )


def test_a_day_that_a_later_report_has_overtaken_is_told_and_dropped(make: Making) -> None:
    dialog = make(RICH, replace(SUMMARY, as_of=date(2026, 3, 30)))
    assert dialog.plan == SUMMARY
    assert dialog.notice.isVisible()
    assert "This file speaks up to 31 March 2026" in dialog.notice.accessibleName()
    assert make(RICH, replace(SUMMARY, as_of=date(2026, 3, 31))).plan.as_of == date(2026, 3, 31)


def test_the_pages_are_shown_whole_or_as_wide_as_there_is_room(make: Making) -> None:
    dialog = make(RICH)
    pages, (whole, wide) = dialog.pages, dialog.pages.size_switch.findChildren(QAbstractButton)
    wide.click()
    large = pages.zoomFactor()
    dialog.choices.signature.click()
    assert pages.zoomFactor() == pytest.approx(large, rel=0.05)
    whole.click()
    assert pages.zoomFactor() < large / 1.2


def test_the_ground_round_the_pages_is_one_of_the_window(make: Making, looks: Looks) -> None:
    dialog = make(SEED)
    (view,) = dialog.pages.findChildren(QGraphicsView)
    for mode in ("dark", "light"):
        looks.choose(mode)
        assert view.backgroundBrush().color() == looks.theme.tokens.rule


def test_a_profile_changes_what_leaves_and_what_stays(make: Making) -> None:
    dialog = make(RICH)
    assert "This stays: 12 confidential records." in dialog.sentence.said
    dialog.choices.profile_button.menu_below.actions()[0].trigger()
    assert dialog.plan.profile == "everything"
    assert "This stays: nothing." in dialog.sentence.said
    assert "the pages are not marked as confidential." in dialog.sentence.said
    dialog.choices.marked.click()
    assert "marked as confidential" not in dialog.sentence.said


def test_it_is_said_where_a_file_holds_more_than_the_pages(make: Making) -> None:
    said = "A dossier, and a table for each list, would hold besides: "
    dialog = make(RICH)
    assert said in dialog.sentence.said
    assert "task" not in dialog.sentence.said.partition(said)[0]
    assert said not in make(RICH, LAWYER).sentence.said


def test_what_would_leak_waits_until_it_is_let_go(make: Making) -> None:
    dialog = make(LEAKY)
    assert "May Parker" in dialog.notice.list.boxes
    assert "leaves in event “Visit of May Parker”, title: “" in dialog.notice.list.said
    assert not dialog.print.isEnabled()
    assert not dialog.save.isEnabled()
    dialog.notice.button.click()
    assert dialog.print.isEnabled()
    assert dialog.save.isEnabled()
    assert not dialog.notice.isVisible()
    dialog.write(make.folder / "x.txt")
    assert "Visit of May Parker" in (make.folder / "x.txt").read_text()


def test_the_name_of_the_file_is_searched_too(make: Making) -> None:
    dialog = make(LEAKY)
    dialog.notice.button.click()
    dialog.write(make.folder / "for Mr Parker.txt")
    assert "for Mr Parker" in dialog.notice.list.said
    assert not (make.folder / "for Mr Parker.txt").exists()
    dialog.notice.button.click()
    dialog.write(make.folder / "for Mr Parker.txt")
    assert (make.folder / "for Mr Parker.txt").exists()


def test_a_word_that_was_let_go_waits_at_each_place_that_was_not_shown(make: Making) -> None:
    dialog = make(LEAKY)
    dialog.notice.button.click()
    dialog.write(make.folder / "for May Parker.txt")
    assert "“for May Parker”" in dialog.notice.list.said
    assert not (make.folder / "for May Parker.txt").exists()


@NEEDS_POPPLER
@pytest.mark.parametrize("plan", [SUMMARY, PRESS], ids=lambda plan: plan.name)
def test_no_confidential_word_stands_in_the_pages_or_beside_them(
    make: Making, tmp_path: Path, plan: Plan
) -> None:
    dialog = make(RICH, plan)
    target = tmp_path / "x.pdf"
    dialog.write(target)
    data = target.read_bytes()
    told = " ".join([text_of(data), *told_of(data, tmp_path).values()])
    flat = " ".join(told.split())
    assert not [text for text in hidden_texts() if text in flat]


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_is_written_whole(make: Making, suffix: str) -> None:
    dialog = make(SEED)
    target = make.folder / f"x{suffix}"
    dialog.write(target)
    assert target.stat().st_size > 1000
    assert dialog.said_last == f"Saved as x{suffix}"
    assert [path for path in make.folder.iterdir() if path.is_file()] == [target]
    assert dialog.going.said.said == f"Saved as x{suffix}"
    dialog.choices.signature.click()
    assert not dialog.going.said.said


def test_a_folder_that_takes_nothing_is_told_and_nothing_is_left(
    make: Making, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make(SEED)
    gone = make.folder / "gone" / "x.pdf"

    def answer(*asked: Callable[[Path], object]) -> None:
        asked[-1](gone)

    monkeypatch.setattr("dossier.ui.dialogs.file_dialogs.report_to_save", answer)
    dialog.save.click()
    assert "folder" in dialog.notice.accessibleName()
    assert not dialog.said_last
    assert dialog.save.isEnabled()


def test_an_ending_that_names_no_format_is_refused(make: Making) -> None:
    with pytest.raises(CannotWrite, match="The ending of the name says the format"):
        make(SEED).write(make.folder / "x.doc")


def test_what_may_be_a_name_that_stays_is_told_and_stops_nothing(make: Making) -> None:
    names = ("Shestakov", "Ada Kim", "Bo Ek", "Li Wei")
    hidden = [{"name": name, "kind": "person", "confidential": True} for name in names]
    events = [{"title": "Visit of Kim, Ek, Li and Chestakov"}]
    case = {"dossier": 1, "subject": {"name": "Vera"}, "parties": hidden, "events": events}
    dialog = make(with_keys(Dossier.model_validate(case)))
    said = (
        "nothing stops them: “Chestakov (Shestakov)” leaves in event “Visit of Kim, Ek, Li and "
        "Chestakov”, title, and stays in person or organisation “Shestakov”, name; “Kim” leaves in "
    )
    assert said in dialog.sentence.said
    assert dialog.sentence.said.endswith("; and 1 more.")
    assert not dialog.job.waiting(())


@pytest.mark.skipif(bool(QPrinterInfo.availablePrinterNames()), reason="this machine has a printer")
def test_without_a_printer_that_is_said(make: Making) -> None:
    dialog = make(SEED)
    dialog.write(make.folder / "x.txt")
    dialog.print.click()
    assert "no printer on this machine" in dialog.notice.accessibleName()
    assert not dialog.going.said.said
    assert dialog.save.isEnabled()


def test_signs_that_would_be_boxes_are_named_before_anything_leaves(make: Making) -> None:
    assert "boxes" not in make(SEED).sentence.said
    rare = "\N{CJK UNIFIED IDEOGRAPH-30005}"
    named = SEED.model_copy(update={"subject": SEED.subject.with_(name=f"Ada {rare}")})
    said = make(named).sentence.said
    assert f"so that they become boxes on the pages: {rare}." in said


def test_the_print_job_is_not_called_by_the_person(make: Making) -> None:
    assert make(SEED).pages.printer.docName() == "Dossier"


def test_a_plan_is_saved_by_a_name_and_found_again(make: Making) -> None:
    dialog = make(SEED)
    dialog.choices.signature.click()

    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, NameDialog)
        asked.line.setText("For the consul")
        asked.accept()

    QTimer.singleShot(0, answer)
    dialog.choices.save.click()
    assert dialog.plan.name == "For the consul"
    assert dialog.choices.plan_button.said == "For the consul"
    again = make(SEED)
    assert "For the consul" in [a.text() for a in again.choices.plan_button.menu_below.actions()]


def test_a_plan_whose_profile_is_gone_lets_no_more_leave_than_the_summary(make: Making) -> None:
    dialog = make(RICH, replace(LAWYER, profile="for an aunt"))
    assert dialog.plan.profile == SUMMARY.profile
    assert "no profile “for an aunt”" in dialog.notice.accessibleName()


def test_everything_that_takes_the_keyboard_has_a_name(make: Making) -> None:
    dialog = make(SEED)
    for button in dialog.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text(), button
    assert dialog.pages.accessibleName()


def test_the_last_choice_is_remembered_for_each_dossier_outside_its_file(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    window = open_window(qtbot, looks, SEED)
    document = case_of(window).desk.document
    document.saved(tmp_path / "x.dossier", STAMP, document.dossier)
    keeping = paper.Keeping(WindowState(tmp_path / "state"), OwnPlans(tmp_path / "own"))
    seen: list[Plan] = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PrintDialog)
        seen.append(dialog.plan)
        if not dialog.plan.signature:
            dialog.choices.signature.click()
            type_day(dialog, "31 December 2018")
        dialog.reject()

    for _ in range(2):
        QTimer.singleShot(0, choose)
        paper.leave(window, window.words, keeping)
    assert seen == [SUMMARY, replace(SUMMARY, signature=True, as_of=date(2018, 12, 31))]
    assert not (tmp_path / "x.dossier").exists()


def test_what_was_left_out_is_left_out_again_and_what_is_not_found_is_told(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    window = open_window(qtbot, looks, SEED)
    document = case_of(window).desk.document
    document.saved(tmp_path / "x.dossier", STAMP, document.dossier)
    keeping = paper.Keeping(WindowState(tmp_path / "state"), OwnPlans(tmp_path / "own"))
    charge = SEED.charges[0].key
    seen: list[tuple[object, str]] = []

    def choose(dialog: PrintDialog) -> None:
        seen.append((dialog.left_out, dialog.notice.accessibleName()))
        dialog.left_out = frozenset({(charge, "victims"), ("~/events/0", "")})
        dialog.reject()

    for _ in range(2):
        once_made(choose)
        paper.leave(window, window.words, keeping)
    assert [left_out for left_out, _ in seen] == [frozenset(), {(charge, "victims")}]
    assert "1 thing that was left out last time is not found any more" in seen[1][1]


def test_a_choice_that_cannot_be_read_any_more_is_passed_over(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    window = open_window(qtbot, looks, SEED)
    document = case_of(window).desk.document
    document.saved(tmp_path / "x.dossier", STAMP, document.dossier)
    state = WindowState(tmp_path / "state")
    state.keep_view(tmp_path / "x.dossier", {"print": {"form": "poster"}})
    seen: list[Plan] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PrintDialog)
        seen.append(dialog.plan)
        dialog.reject()

    QTimer.singleShot(0, look)
    paper.leave(window, window.words, paper.Keeping(state, OwnPlans(tmp_path / "own")))
    assert seen == [SUMMARY]


def test_in_large_letters_the_choices_stand_beneath_pages_that_can_be_read(
    make: Making, looks: Looks
) -> None:
    looks.zoom(looks.scale * 1.5)
    dialog = make(SEED)
    dialog.resize(878, 636)
    QApplication.processEvents()
    pages, choices = (w.mapTo(dialog, QPoint()) for w in (dialog.pages, dialog.choices))
    assert dialog.width() == 878
    assert dialog.pages.width() > 700
    assert dialog.pages.height() >= looks.theme.px(240)
    assert pages.x() == pytest.approx(choices.x(), abs=40)
    assert choices.y() > pages.y() + dialog.pages.height()
    dialog.choices.save.setFocus(Qt.FocusReason.TabFocusReason)
    dialog.resize(1400, 636)
    QApplication.processEvents()
    assert QApplication.focusWidget() is dialog.choices.save
    assert dialog.choices.mapTo(dialog, QPoint()).x() < dialog.pages.mapTo(dialog, QPoint()).x()
