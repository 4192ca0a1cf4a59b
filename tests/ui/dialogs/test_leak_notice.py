"""Test the decision in the print dialog: word by word, each with all its places, or all at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dossier.model.dossier import Dossier
from dossier.report.redaction.leaving_out import Remembered
from dossier.ui.dialogs import leak_list
from dossier.ui.dialogs.print_dialog import PrintDialog
from tests.report.telling_cases import case
from tests.ui.dialogs.print_dialogs import LEAKY, Making


def naming(*names: str, titles: tuple[str, ...]) -> Dossier:
    """Make a case of people who stay behind, and events that name them."""
    parties = [{"name": name, "kind": "person", "confidential": True} for name in names]
    return case(parties=parties, events=[{"title": title} for title in titles])


FIVE = [f"Ann{sign * 5}" for sign in "abcde"]


def test_words_are_let_go_one_by_one_with_all_their_places(make: Making) -> None:
    dialog = make(naming("Annaaaaa", "Annbbbbb", titles=("Annaaaaa came", "Annbbbbb and Annaaaaa")))
    notice = dialog.notice
    assert list(notice.list.boxes) == ["Annaaaaa", "Annbbbbb"]
    places = notice.list.boxes["Annaaaaa"].accessibleDescription().splitlines()
    assert len(places) == 3
    assert "event “Annaaaaa came”, title" in places[0]
    assert places[2].startswith("stays in person")
    assert not notice.ticked.isVisible()
    notice.list.boxes["Annaaaaa"].click()
    notice.ticked.click()
    assert list(notice.list.boxes) == ["Annbbbbb"]
    assert not dialog.save.isEnabled()
    QApplication.processEvents()
    assert notice.list.height() > 2 * notice.list.boxes["Annbbbbb"].height()
    notice.list.boxes["Annbbbbb"].click()
    assert not notice.ticked.isVisible()
    notice.button.click()
    assert dialog.save.isEnabled()
    assert not notice.isVisible()


def test_in_a_low_window_what_waits_comes_into_sight_with_the_keyboard(make: Making) -> None:
    dialog = make(naming(*FIVE, titles=(" and ".join(FIVE),)))
    dialog.resize(1000, 420)
    QApplication.processEvents()
    dialog.print.setEnabled(True)
    dialog.print.setFocus()
    dialog.refresh()
    QApplication.processEvents()
    first = dialog.notice.list.boxes[FIVE[0]]
    assert first.hasFocus()
    assert first.visibleRegion().boundingRect() == first.rect()


def test_what_is_not_ticked_any_more_is_not_let_go(make: Making) -> None:
    dialog = make(naming(*FIVE[:2], titles=(" and ".join(FIVE[:2]),)))
    for name in (FIVE[0], FIVE[1], FIVE[1]):
        dialog.notice.list.boxes[name].click()
    dialog.notice.ticked.click()
    assert list(dialog.notice.list.boxes) == [FIVE[1]]


def test_all_words_are_let_go_at_once(make: Making) -> None:
    dialog = make(naming(*FIVE, titles=(" and ".join(FIVE),)))
    assert list(dialog.notice.list.boxes) == FIVE
    dialog.notice.button.click()
    assert dialog.save.isEnabled()


def test_nobody_lets_go_what_is_only_counted(make: Making, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leak_list, "SHOWN", 3)
    dialog = make(naming(*FIVE, titles=(" and ".join(FIVE),)))
    assert list(dialog.notice.list.boxes) == FIVE[:3]
    dialog.notice.button.click()
    assert not dialog.save.isEnabled()
    assert list(dialog.notice.list.boxes) == FIVE[3:]
    dialog.notice.button.click()
    assert dialog.save.isEnabled()


def test_many_places_of_one_word_hide_no_other_word(
    make: Making, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leak_list, "SHOWN", 3)
    titles = (*(f"Visit {n} of {FIVE[0]}" for n in range(4)), f"Call of {FIVE[1]}")
    boxes = make(naming(*FIVE[:2], titles=titles)).notice.list.boxes
    assert list(boxes) == FIVE[:2]
    assert len(boxes[FIVE[0]].accessibleDescription().splitlines()) == 3


def keyboard(dialog: PrintDialog) -> object:
    dialog.activateWindow()
    QApplication.processEvents()
    return QApplication.focusWidget()


def test_by_keys_one_goes_on_with_what_was_meant(make: Making) -> None:
    dialog = make(naming(*FIVE[:2], titles=(" and ".join(FIVE[:2]),)))
    box = dialog.notice.list.boxes[FIVE[0]]
    assert keyboard(dialog) is box
    QTest.keyClick(box, Qt.Key.Key_Space)
    dialog.notice.ticked.setFocus()
    QTest.keyClick(dialog.notice.ticked, Qt.Key.Key_Return)
    assert keyboard(dialog) is dialog.notice.list.boxes[FIVE[1]]
    dialog.notice.button.setFocus()
    QTest.keyClick(dialog.notice.button, Qt.Key.Key_Return)
    assert keyboard(dialog) is dialog.print


def test_who_was_saving_goes_on_with_that(make: Making, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = make(LEAKY)
    dialog.notice.button.click()

    def answer(*asked: Callable[[Path], object]) -> None:
        asked[-1](make.folder / "for Mr Parker.txt")

    monkeypatch.setattr("dossier.ui.dialogs.file_dialogs.report_to_save", answer)
    dialog.save.click()
    dialog.notice.button.setFocus()
    dialog.notice.button.click()
    assert keyboard(dialog) is dialog.save


def test_what_is_told_besides_takes_no_decision_away(make: Making) -> None:
    dialog = make(LEAKY, left_out=Remembered(frozenset(), 1))
    assert "1 thing that was left out last time" in dialog.notice.accessibleName()
    assert dialog.notice.list.isVisible()
    dialog.notice.button.click()
    assert dialog.save.isEnabled()
