"""Test the question before a file leaves that no dialog shows: one window, decided by word."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.report.leaks.leak import Leak
from dossier.ui.dialogs import leak_list
from dossier.ui.dialogs.leak_question import LeakQuestion, may_leave
from dossier.ui.theme import Looks


def leak(who: int, place: int) -> Leak:
    """Make what was found of one of the words at one of its places."""
    return Leak(
        f"Ann {who}", ("parties", who), "", common=False, stands="event", stood=("events", place)
    )


MANY = tuple(leak(who, place) for who in range(2) for place in range(20))
Answer = Callable[[LeakQuestion], object]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def asked(looks: Looks, window: QWidget) -> Callable[..., bool]:
    """Ask, act once in each question that comes, and tell whether it may leave."""

    def ask(found: tuple[Leak, ...], *acts: Answer) -> bool:
        left = list(acts)

        def act() -> None:
            question = QApplication.activeModalWidget()
            assert isinstance(question, LeakQuestion)
            left.pop(0)(question)

        for _ in acts:
            QTimer.singleShot(0, act)
        answer = may_leave(looks, Words(), window, found)
        assert not left
        return answer

    return ask


def test_many_places_are_one_question_by_word(asked: Callable[..., bool]) -> None:
    seen: list[list[str]] = []

    def let_all_go(question: LeakQuestion) -> None:
        seen.append([*question.notice.list.boxes])
        question.notice.button.click()

    assert asked(MANY, let_all_go)
    assert seen == [["Ann 0", "Ann 1"]]


def test_a_word_that_is_not_let_go_keeps_all_back(asked: Callable[..., bool]) -> None:
    left: list[str] = []

    def let_one_go(question: LeakQuestion) -> None:
        question.notice.list.boxes["Ann 0"].click()
        question.notice.ticked.click()
        left.extend(question.notice.list.boxes)
        question.back.click()

    assert not asked(MANY, let_one_go)
    assert left == ["Ann 1"]


def test_of_few_words_every_line_is_in_sight(asked: Callable[..., bool]) -> None:
    below: list[int] = []

    def look(question: LeakQuestion) -> None:
        QApplication.processEvents()
        words = question.notice.list
        rows = filter(None, (box.parentWidget() for box in words.boxes.values()))
        ends = (row.geometry().bottom() for row in rows)
        below.append(max(ends) - words.viewport().height())
        question.back.click()

    assert not asked((leak(0, 0), leak(1, 1)), look)
    assert below[0] < 0


def test_what_was_only_counted_is_asked_next_in_the_same_window(
    asked: Callable[..., bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leak_list, "SHOWN", 30)
    windows: set[LeakQuestion] = set()

    def let_go(question: LeakQuestion) -> None:
        windows.add(question)
        question.notice.button.click()

    assert asked(MANY, let_go, let_go)
    assert len(windows) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_escape_keep_it_back(asked: Callable[..., bool], key: Qt.Key) -> None:
    def press(question: LeakQuestion) -> None:
        QTest.keyClick(question, key)

    assert not asked(MANY, press)


def test_what_is_only_told_asks_nothing(asked: Callable[..., bool]) -> None:
    assert asked((Leak("Ann", (), "", common=True),))
