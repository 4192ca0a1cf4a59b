"""Test that long work before something leaves says how far it is, and can be ended."""

import threading

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.report.plan import LAWYER
from dossier.ui.printing.job import Job, Wanted, prepared
from dossier.ui.theme import Looks
from dossier.ui.widgets import ring
from tests.ui.dialogs.print_dialogs import RICH, SEED, Making


def test_work_that_is_stopped_writes_nothing(make: Making, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = make(RICH, LAWYER)
    monkeypatch.setattr("dossier.ui.dialogs.going_on.PATIENCE", -1.0)
    seen: list[str] = []

    def stop() -> None:
        seen.append(dialog.going.said.said)
        dialog.going.stop.click()

    QTimer.singleShot(0, stop)
    dialog.write(make.folder / "x.pdf")
    assert seen[0].startswith("Setting the pages: ")
    assert not (make.folder / "x.pdf").exists()
    assert dialog.going.said.said == "Stopped. Nothing was written."
    assert dialog.save.isEnabled()


def test_pages_that_are_stopped_while_they_are_set_are_said_not_to_be_all(
    make: Making, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make(RICH, LAWYER)
    pages = dialog.pages.pageCount()
    monkeypatch.setattr("dossier.ui.dialogs.going_on.PATIENCE", -1.0)
    held: list[bool] = []

    def stop() -> None:
        if not dialog.going.said.said.startswith("Setting"):
            QTimer.singleShot(0, stop)
            return
        held.append(dialog.save.isEnabled())
        dialog.going.stop.click()

    QTimer.singleShot(0, stop)
    dialog.refresh()
    assert dialog.going.said.said == "Stopped. Not all pages are shown here."
    assert (held, dialog.save.isEnabled()) == ([False], True)
    dialog.write(make.folder / "x.txt")
    assert "Saved as x.txt" in dialog.going.said.said
    dialog.refresh()
    assert (dialog.going.said.said, dialog.pages.pageCount()) == ("", pages)


@pytest.mark.parametrize("by_key", [True, False])
def test_where_the_keyboard_was_it_is_again_and_shows_it_as_before(
    make: Making, monkeypatch: pytest.MonkeyPatch, *, by_key: bool
) -> None:
    dialog = make(SEED)
    monkeypatch.setattr("dossier.ui.dialogs.going_on.PATIENCE", -1.0)
    reasons = Qt.FocusReason
    dialog.close_button.setFocus()
    dialog.save.setFocus(reasons.TabFocusReason if by_key else reasons.MouseFocusReason)
    dialog.refresh()
    assert dialog.save.hasFocus()
    assert ring.shown_at(dialog.save) == by_key


def test_gathering_can_be_stopped_and_nothing_of_other_choices_is_printed_or_saved(
    make: Making, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make(RICH)
    go, seen = threading.Event(), list[str]()

    def slowly(dossier: Dossier, wanted: Wanted, paper: Words) -> Job:
        go.wait(30)
        return prepared(dossier, wanted, paper)

    def stop() -> None:
        seen.append(dialog.going.said.said)
        dialog.going.stop.click()

    monkeypatch.setattr("dossier.ui.dialogs.print_dialog.prepared", slowly)
    dialog.choices.profile_button.setFocus()
    QTimer.singleShot(0, stop)
    dialog.choices.profile_button.menu_below.actions()[0].trigger()
    assert seen == ["Gathering what leaves …"]
    assert "The pages are not those of what is chosen now." in dialog.going.said.said
    assert dialog.choices.profile_button.hasFocus()
    asked: list[str] = []

    def ask(*_: object) -> None:
        asked.append(dialog.plan.profile)

    monkeypatch.setattr("dossier.ui.dialogs.file_dialogs.report_to_save", ask)
    QTimer.singleShot(0, stop)
    dialog.save.click()
    QTimer.singleShot(0, stop)
    dialog.print.click()
    assert asked == []
    go.set()
    dialog.save.click()
    assert asked == ["everything"]
    assert dialog.job.public.profile.name == "everything"


@pytest.mark.parametrize("when", ["Gathering what leaves", "Setting the pages"])
def test_what_is_chosen_while_the_pages_are_made_is_what_they_show(
    make: Making, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    dialog = make(RICH, LAWYER)
    pages = dialog.pages.pageCount()
    monkeypatch.setattr("dossier.ui.dialogs.going_on.PATIENCE", -1.0)
    seen: list[bool] = []

    def choose() -> None:
        if not dialog.going.said.said.startswith(when):
            QTimer.singleShot(0, choose)
            return
        dialog.choices.form.findChildren(QAbstractButton)[0].click()
        dialog.choices.marked.setFocus()
        seen.append(dialog.making)

    dialog.save.setFocus()
    QTimer.singleShot(0, choose)
    dialog.refresh()
    assert seen == [True]
    assert dialog.plan.form == "summary"
    assert dialog.pages.pageCount() < pages
    assert not dialog.going.said.said
    # The keyboard stays where it was taken meanwhile.
    assert dialog.choices.marked.hasFocus()
    dialog.write(make.folder / "x.pdf")
    assert dialog.said_last == "Saved as x.pdf"


def test_while_the_pages_are_made_their_place_shows_the_ground_alone(
    make: Making, looks: Looks
) -> None:
    dialog = make(RICH, LAWYER)
    seen: list[QImage] = []
    dialog.pages.paintRequested.connect(lambda: seen.append(dialog.pages.grab().toImage()))
    dialog.refresh()
    # The pages before are gone by then, and nobody may look at them.
    (image,) = seen
    places = [(x, y) for x in (30, image.width() // 2) for y in (30, image.height() // 2)]
    ground = QColor(looks.theme.tokens.rule)
    assert {image.pixelColor(x, y).name() for x, y in places} == {ground.name()}


def test_of_choices_that_follow_each_other_only_the_last_is_gathered(
    make: Making, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make(RICH)
    go, gathered = threading.Event(), list[str]()

    def slowly(dossier: Dossier, wanted: Wanted, paper: Words) -> Job:
        go.wait(30)
        gathered.append(wanted.plan.paper + wanted.plan.form)
        return prepared(dossier, wanted, paper)

    def choose() -> None:
        dialog.choices.paper.findChildren(QAbstractButton)[1].click()
        QTimer.singleShot(100, choose_again)

    def choose_again() -> None:
        dialog.choices.form.findChildren(QAbstractButton)[1].click()
        QTimer.singleShot(100, go.set)

    monkeypatch.setattr("dossier.ui.dialogs.going_on.PATIENCE", 0.0)
    monkeypatch.setattr("dossier.ui.dialogs.print_dialog.prepared", slowly)
    QTimer.singleShot(0, choose)
    dialog.refresh()
    assert gathered == ["a4summary", "letterfull"]
    assert (dialog.plan.paper, dialog.job.report.paper) == ("letter", "letter")


def test_a_dialog_that_is_closed_while_it_gathers_is_closed(
    make: Making, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = threading.Event()

    def wait(*_told: object) -> bool:
        return go.wait(30)

    monkeypatch.setattr("dossier.ui.dialogs.print_dialog.prepared", wait)

    def close() -> None:
        make.dialogs[0].reject()

    QTimer.singleShot(50, close)
    dialog = make(RICH)
    go.set()
    assert not dialog.isVisible()
    dialog.show()
    dialog.reject()
    QApplication.processEvents()
    assert not hasattr(dialog, "job")


def test_a_mistake_that_is_made_aside_is_not_lost(make: Making) -> None:
    dialog = make(SEED)
    with pytest.raises(ZeroDivisionError):
        dialog.going.wait(lambda: 1 // 0, "")
