"""Test the table: heads, rows, sums, marks, and that its words are not cut while there is room."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.ui.theme import Looks
from dossier.ui.widgets.cells import Cell, Column, TableRow
from dossier.ui.widgets.plain_table import PlainTable
from tests.ui.hands import BY_KEY, heard, put_up
from tests.ui.pixels import colours, extent, picture

COLUMNS = [Column("Where", weight=500, width=180), Column("Days", "end", width=80)]
ROWS = [
    TableRow("a", (Cell("Male airport, Maldives"), Cell("1"))),
    TableRow("b", (Cell("Guam"), Cell("two answers", "differ", "differ"))),
    TableRow("", (Cell("In all"),)),
]


@pytest.fixture
def table(looks: Looks, words: Words, qtbot: QtBot) -> PlainTable:
    made = PlainTable(looks, words, COLUMNS)
    made.set_rows(ROWS)
    return put_up(qtbot, made, 500)


def middle(table: PlainTable, row: int) -> QPoint:
    return table.visualRect(table.model().index(row, 0)).center()


def test_it_is_as_tall_as_its_heads_and_rows(table: PlainTable) -> None:
    assert table.sizeHint().height() == 28 + 3 * 36
    assert table.minimumSizeHint().height() == table.sizeHint().height()
    assert not table.verticalScrollBar().isVisible()
    table.set_rows(ROWS[:1])
    assert table.sizeHint().height() == 28 + 36


def test_a_table_that_is_not_fitted_scrolls(looks: Looks, words: Words, qtbot: QtBot) -> None:
    table = PlainTable(looks, words, COLUMNS, fitted=False)
    table.set_rows([TableRow(str(n), (Cell(str(n)),)) for n in range(200)])
    put_up(qtbot, table, 500, 200)
    assert table.verticalScrollBar().maximum() > 0
    table.resize(500, table.minimumSizeHint().height())
    assert table.viewport().height() == table.rowHeight(0)


def test_a_click_chooses_a_whole_row(table: PlainTable, looks: Looks) -> None:
    told = heard(table.row_chosen)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, 1))
    assert told == ["b"]
    drawn = picture(table)
    assert drawn.pixelColor(490, 28 + 36 + 3) == looks.theme.tokens.accent_tint


def test_a_sum_cannot_be_chosen(table: PlainTable, qtbot: QtBot) -> None:
    table.choose("a")
    with qtbot.assertNotEmitted(table.row_chosen), qtbot.assertNotEmitted(table.row_opened):
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, 2))
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, 2))
    assert table.chosen == "a"
    table.setFocus(BY_KEY)
    for _ in range(3):
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.chosen == "b"


def test_rows_open_by_enter_and_by_double_click(table: PlainTable) -> None:
    table.setFocus(BY_KEY)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.chosen == "a"
    QTest.keyClick(table, Qt.Key.Key_Down)
    opened = heard(table.row_opened)
    QTest.keyClick(table, Qt.Key.Key_Enter)
    assert opened == ["b"]
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, 0))
    opened = heard(table.row_opened)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, 0))
    assert opened == ["a"]


def test_what_is_chosen_stays_chosen_or_is_told_to_be_gone(table: PlainTable, qtbot: QtBot) -> None:
    assert table.choose("b")
    with qtbot.assertNotEmitted(table.row_chosen):
        table.set_rows([ROWS[1], ROWS[0]])
    assert table.chosen == "b"
    told = heard(table.row_chosen)
    table.set_rows(ROWS[:1])
    assert told == [""]
    assert not table.choose("b")


def test_the_tab_key_leaves_the_table(table: PlainTable) -> None:
    assert not table.tabKeyNavigation()


def test_numbers_stand_at_the_end_and_words_at_the_start(table: PlainTable, looks: Looks) -> None:
    page = looks.theme.tokens.page
    first = picture(table).copy(0, 30, 500, 30)
    found = extent(first, page)
    assert found.left() <= 2
    assert found.right() >= 494
    table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = picture(table).copy(0, 30, 500, 30)
    assert extent(mirrored.copy(250, 0, 250, 30), page).right() >= 247


def test_hairlines_stand_under_the_heads_and_between_rows(table: PlainTable, looks: Looks) -> None:
    drawn, rule = picture(table), looks.theme.tokens.rule
    lines = [y for y in range(drawn.height()) if drawn.pixelColor(250, y) == rule]
    assert lines == [27, 28 + 35, 28 + 71]


def test_no_words_are_cut_while_there_is_room(looks: Looks, words: Words, qtbot: QtBot) -> None:
    table = PlainTable(looks, words, [Column("A", width=10), Column("B", width=500)])
    table.set_rows([TableRow("a", (Cell("words that need more than their share"), Cell("b")))])
    put_up(qtbot, table, 600)
    assert table.columnWidth(0) > 200
    assert table.columnWidth(0) + table.columnWidth(1) == 600
    table.resize(900, 100)
    assert table.columnWidth(0) + table.columnWidth(1) == 900


def test_words_without_room_wrap_and_their_row_grows(
    looks: Looks, words: Words, qtbot: QtBot
) -> None:
    table = PlainTable(looks, words, COLUMNS)
    long = "County hospital, guarded ward, Northmark, United States of somewhere far away"
    rows = [TableRow("a", (Cell("Guam"), Cell("1"))), TableRow("b", (Cell(long), Cell("2")))]
    table.set_rows(rows)
    put_up(qtbot, table, 250)
    line = looks.theme.line("body")
    assert table.rowHeight(0) == 36
    assert table.rowHeight(1) == 3 * line + 12
    assert table.sizeHint().height() == 28 + 36 + 3 * line + 12
    wrapped = picture(table).copy(0, 28 + 36, 150, 3 * line + 10)
    rows_of_ink = [
        y
        for y in range(wrapped.height())
        if any(wrapped.pixelColor(x, y) != looks.theme.tokens.page for x in range(wrapped.width()))
    ]
    assert rows_of_ink[-1] - rows_of_ink[0] > 2 * line
    table.resize(900, 300)
    assert table.rowHeight(1) == 36


def test_words_that_stand_alone_in_a_row_without_a_key_take_the_whole_width(
    table: PlainTable,
) -> None:
    why = Cell("Nobody says for how many days the person was held at the airport.")
    table.set_rows([*ROWS[:2], TableRow("", (why,))])
    index = table.model().index(2, 0)
    assert table.visualRect(index).width() == table.viewport().width()
    assert table.rowHeight(2) == 36
    table.resize(250, table.height())
    assert table.rowHeight(2) > 36
    # In its columns it would ask for so much that nothing is left for the others.
    table.set_rows([*ROWS[:2], TableRow("", (why, Cell("2")))])
    assert table.visualRect(index).width() < table.viewport().width()


def test_a_marked_cell_wraps_beside_its_mark(looks: Looks, words: Words, qtbot: QtBot) -> None:
    table = PlainTable(looks, words, COLUMNS)
    table.set_rows([TableRow("a", (Cell("three answers of three", "differ", "differ"),))])
    put_up(qtbot, table, 180)
    assert table.rowHeight(0) > 36


def test_a_mark_stands_before_its_words(table: PlainTable, looks: Looks) -> None:
    before = colours(table)[looks.theme.tokens.differ.name()]
    table.set_rows([ROWS[0], TableRow("b", (Cell("Guam"), Cell("two answers", "differ")))])
    assert before > colours(table)[looks.theme.tokens.differ.name()] > 0


def test_a_cell_says_all_to_a_screen_reader_and_in_its_tip(table: PlainTable) -> None:
    cell = table.model().index(1, 1)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "two answers, another source differs"
    assert "two answers" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert cell.data(Qt.ItemDataRole.DisplayRole) == "two answers"
    assert cell.data(Qt.ItemDataRole.CheckStateRole) is None
    assert table.model().index(2, 1).data() == ""
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert table.model().headerData(0, across) == "Where"
    assert table.model().headerData(0, down) == "1"
    assert table.model().rowCount(cell) == table.model().columnCount(cell) == 0
    assert not table.model().flags(QModelIndex()) & Qt.ItemFlag.ItemIsSelectable


def test_a_click_on_a_head_tells_its_column(table: PlainTable) -> None:
    clicked = heard(table.head_clicked)
    QTest.mouseClick(table.heads.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert clicked == [0]


def test_an_arrow_shows_how_the_rows_are_sorted(table: PlainTable) -> None:
    plain = picture(table.heads)
    table.heads.show_sorted(1)
    rising = picture(table.heads)
    table.heads.show_sorted(0, falling=True)
    falling = picture(table.heads)
    table.heads.show_sorted(None)
    assert picture(table.heads) == plain
    assert rising not in (plain, falling)


def test_the_row_under_the_mouse_is_seen_as_a_whole(table: PlainTable, looks: Looks) -> None:
    ground = looks.theme.tokens.ground.name()
    assert not colours(table)[ground]
    QTest.mouseMove(table.viewport(), middle(table, 0) - QPoint(10, 0))
    QTest.mouseMove(table.viewport(), middle(table, 0))
    assert colours(table)[ground] > 10_000
    QTest.mouseMove(table.window(), QPoint(1, 1))


def test_the_ring_is_shown_to_keys_only(table: PlainTable, looks: Looks) -> None:
    accent = looks.theme.tokens.accent.name()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, 0))
    assert not colours(table)[accent]
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert colours(table)[accent] >= 2 * 2 * 500


def test_coming_by_key_shows_the_ring_and_chooses_nothing(table: PlainTable, looks: Looks) -> None:
    table.setFocus(BY_KEY)
    assert colours(table)[looks.theme.tokens.accent.name()] >= 2 * 2 * 500
    assert table.chosen == ""
    opened = heard(table.row_opened)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert (table.chosen, opened) == ("a", ["a"])


def test_a_word_without_end_is_cut(table: PlainTable) -> None:
    table.set_rows([TableRow("a", (Cell("x" * 400_000), Cell("1")))])
    picture(table)
    assert len(table.model().index(0, 0).data()) == 300
    assert table.columnWidth(1) > 20


def test_rows_grow_with_the_letters(table: PlainTable, looks: Looks) -> None:
    looks.zoom(looks.scale * 1.5)
    assert table.rowHeight(0) == 54
    assert table.sizeHint().height() == 42 + 3 * 54


class Endless:
    """Rows that are made when they are asked for, and know which were."""

    def __init__(self) -> None:
        self.asked: set[int] = set()

    def __len__(self) -> int:
        return 100_000

    def __getitem__(self, place: int) -> TableRow:
        self.asked.add(place)
        return TableRow(f"r{place}", (Cell(f"row {place}"), Cell(str(place))))

    def place(self, key: str) -> int | None:
        return int(key[1:])


def test_of_many_rows_only_those_in_sight_are_made(
    looks: Looks, words: Words, qtbot: QtBot
) -> None:
    table, rows = PlainTable(looks, words, COLUMNS, fitted=False), Endless()
    table.show_rows(rows)
    put_up(qtbot, table, 500, 400)
    assert table.choose("r70000")
    picture(table)
    assert table.chosen == "r70000"
    assert 70_000 in rows.asked
    assert len(rows.asked) < 300
