"""Test the list of records: what is chosen stays chosen, by mouse, keys and change of rows."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHoverEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.ui.theme import Looks
from dossier.ui.widgets.record_list import RecordList
from dossier.ui.widgets.rows import Row
from tests.ui.hands import BY_KEY, heard, put_up
from tests.ui.pixels import colours, picture

ROWS = [
    Row("a", "Cybercrime", "convicted, August 2016", ("differ", "secret")),
    Row("b", "Part in a cyberfraud ring", "$50 million"),
    Row("c", "One line"),
]


@pytest.fixture
def rows(looks: Looks, words: Words, qtbot: QtBot) -> RecordList:
    made = RecordList(looks, words)
    made.set_rows(ROWS)
    return put_up(qtbot, made, 320, 300)


def middle(rows: RecordList, place: int) -> QPoint:
    return rows.visualRect(rows.model().index(place, 0)).center()


def test_a_row_has_two_lines_or_one(rows: RecordList) -> None:
    assert [rows.sizeHintForRow(place) for place in range(3)] == [56, 56, 36]
    assert rows.sizeHint().height() == 148
    assert rows.minimumSizeHint().width() < 232


def test_nothing_is_chosen_at_first(rows: RecordList) -> None:
    assert rows.chosen == ""


def test_a_click_chooses_a_row_and_tells_its_key(rows: RecordList) -> None:
    told = heard(rows.row_chosen)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=middle(rows, 1))
    assert told == ["b"]
    assert rows.chosen == "b"


def test_the_program_chooses_by_key_and_tells_it_too(rows: RecordList) -> None:
    told = heard(rows.row_chosen)
    assert rows.choose("c")
    assert told == ["c"]
    assert not rows.choose("nowhere")
    assert rows.chosen == "c"


def test_keys_go_up_and_down_and_enter_opens(rows: RecordList) -> None:
    rows.setFocus(BY_KEY)
    assert rows.chosen == "a"
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.chosen == "b"
    opened = heard(rows.row_opened)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert opened == ["b"]


def test_letters_go_to_the_record_that_begins_with_them(rows: RecordList) -> None:
    rows.setFocus(BY_KEY)
    QTest.keyClicks(rows, "one")
    assert rows.chosen == "c"


def test_a_double_click_opens(rows: RecordList) -> None:
    spot = middle(rows, 2)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    opened = heard(rows.row_opened)
    QTest.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened == ["c"]


def test_the_chosen_record_stays_chosen_when_rows_move(rows: RecordList, qtbot: QtBot) -> None:
    rows.choose("b")
    with qtbot.assertNotEmitted(rows.row_chosen):
        rows.set_rows([ROWS[1], ROWS[0], Row("n", "New")])
    assert rows.chosen == "b"
    assert rows.currentIndex().row() == 0


def test_when_the_chosen_record_goes_its_neighbour_is_chosen(rows: RecordList) -> None:
    rows.choose("b")
    told = heard(rows.row_chosen)
    rows.set_rows([ROWS[0], ROWS[2]])
    assert told == ["c"]
    rows.set_rows([ROWS[0]])
    assert rows.chosen == "a"
    told = heard(rows.row_chosen)
    rows.set_rows([])
    assert told == [""]


def test_other_words_for_the_same_records_keep_place_and_choice(
    rows: RecordList, qtbot: QtBot
) -> None:
    rows.set_rows([Row(str(n), f"Record {n}", "small") for n in range(100)])
    rows.choose("80")
    scrolled = rows.verticalScrollBar().value()
    assert scrolled > 0
    with qtbot.assertNotEmitted(rows.row_chosen):
        rows.set_rows([Row(str(n), f"Changed {n}", "small") for n in range(100)])
    assert rows.chosen == "80"
    assert rows.verticalScrollBar().value() == scrolled


def test_the_chosen_row_has_a_tint_and_a_bar(rows: RecordList, looks: Looks) -> None:
    rows.choose("a")
    drawn = picture(rows)
    tokens = looks.theme.tokens
    assert drawn.pixelColor(1, 28) == tokens.accent
    assert drawn.pixelColor(10, 28) == tokens.accent_tint
    assert drawn.pixelColor(10, 80) == tokens.page
    rows.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = picture(rows)
    assert mirrored.pixelColor(318, 28) == tokens.accent
    assert mirrored.pixelColor(1, 28) == tokens.accent_tint


def test_marks_stand_at_the_end_in_their_colours(rows: RecordList, looks: Looks) -> None:
    end = rows.visualRect(rows.model().index(0, 0)).adjusted(250, 0, 0, 0)
    seen = colours(picture(rows), end)
    near = looks.theme.tokens
    assert any(_close(name, near.differ.name()) for name in seen)
    assert any(_close(name, near.secret.name()) for name in seen)


def _close(one: str, other: str) -> bool:
    pairs = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True)
    return all(abs(a - b) < 12 for a, b in pairs)


def test_the_row_under_the_mouse_is_seen(rows: RecordList, looks: Looks) -> None:
    spot = QPointF(middle(rows, 1))
    over = QHoverEvent(QEvent.Type.HoverMove, spot, spot, QPointF(0, 0))
    QApplication.sendEvent(rows.viewport(), over)
    assert colours(rows)[looks.theme.tokens.ground.name()] > 5_000


def test_the_ring_is_shown_to_keys_only(rows: RecordList, looks: Looks) -> None:
    accent = looks.theme.tokens.accent.name()
    rows.choose("a")
    bar = colours(rows)[accent]
    rows.setFocus(Qt.FocusReason.MouseFocusReason)
    assert colours(rows)[accent] == bar
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert colours(rows)[accent] > bar + 300


def test_a_struck_and_a_dim_row_look_different(rows: RecordList, looks: Looks) -> None:
    rows.set_rows([Row("a", "Cybercrime")])
    plain = picture(rows)
    rows.set_rows([Row("a", "Cybercrime", struck=True)])
    struck = picture(rows)
    rows.set_rows([Row("a", "Cybercrime", dim=True)])
    assert len({bytes(image.constBits()) for image in (plain, struck, picture(rows))}) == 3
    assert colours(rows)[looks.theme.tokens.quiet.name()] > 0


def test_a_struck_row_strikes_no_other_words_of_the_window(rows: RecordList, looks: Looks) -> None:
    rows.set_rows([Row("a", "Cybercrime", struck=True)])
    picture(rows)
    assert not looks.theme.font("body", 500).strikeOut()


def test_a_row_says_all_to_a_screen_reader_and_in_its_tip(rows: RecordList) -> None:
    first = rows.model().index(0, 0)
    said = "Cybercrime, convicted, August 2016, another source differs, confidential"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == said
    assert "another source differs" in first.data(Qt.ItemDataRole.ToolTipRole)
    assert first.data(Qt.ItemDataRole.DisplayRole) == "Cybercrime"
    assert first.data(Qt.ItemDataRole.DecorationRole) is None


def test_a_word_without_end_is_cut(rows: RecordList) -> None:
    rows.set_rows([Row("a", "x" * 400_000, "<b>" * 100_000)])
    picture(rows)
    assert len(rows.model().index(0, 0).data(Qt.ItemDataRole.DisplayRole)) == 300


def test_rows_grow_with_the_letters(rows: RecordList, looks: Looks) -> None:
    looks.zoom(looks.scale * 1.5)
    assert rows.sizeHintForRow(0) == 84
