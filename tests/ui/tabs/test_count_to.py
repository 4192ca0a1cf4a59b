"""Test the day to which the ledger counts: chosen by the reader, told beside each number, kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from dossier.document import edits
from dossier.model.dates import Date
from dossier.shipped import sample
from dossier.ui import remembering
from dossier.ui.tabs.ledger import LedgerView
from dossier.ui.text import TextBlock
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.day_field import DayField
from dossier.ui.widgets.line_edit import LineEdit
from dossier.ui.widgets.plain_table import PlainTable
from dossier.workspace.state import WindowState
from tests.ui.session import Session, copied, written

HELD = {
    "dossier": 1,
    "subject": {"name": "Ada Quell"},
    "about": {"as_of": "2020-05-10"},
    "custody": [
        {"id": "a", "period": "2020-05-01/2020-05-03", "basis": "arrest"},
        {"id": "b", "period": "2020-05-03/..", "basis": "remand"},
        {"id": "c", "period": "2020-05-08/..", "basis": "bail"},
    ],
}


@pytest.fixture
def held(session: Session, tmp_path: Path) -> Session:
    """Give a window with somebody who is still held, as last reported."""
    session.window.today = lambda: date(2026, 11, 28)
    session.open(written(HELD, tmp_path))
    session.case.show_tab("sentences")
    session.settle()
    return session


def ledger(session: Session) -> LedgerView:
    (found,) = session.find(LedgerView)
    return found


def cells(session: Session) -> list[tuple[str, str]]:
    """Give what each row says of its end, and of its days."""
    (table,) = session.find(PlainTable)
    model = table.model()
    return [
        (model.index(row, 3).data(), model.index(row, 4).data()) for row in range(model.rowCount())
    ]


def told(session: Session) -> str:
    """Give all that stands in words in the ledger."""
    return "\n".join(block.said for block in session.find(TextBlock, ledger(session)))


def button(session: Session, words: str) -> Button:
    (found,) = [b for b in session.find(Button, ledger(session)) if b.said == words]
    return found


def count_to(session: Session, typed: str) -> None:
    session.click(button(session, "Count to another day"))
    session.type_in(typed)
    session.press("Enter")


AS_REPORTED = [
    ("3 May 2020", "3"),
    ("ongoing, as last reported", "1 to 8"),
    ("ongoing, as last reported", "not counted"),
    ("to 10 May 2020", "3 to 10"),
]


def test_what_goes_on_is_counted_as_last_reported(held: Session) -> None:
    assert cells(held) == AS_REPORTED
    assert (
        "What goes on is counted to 10 May 2020, as last reported: "
        "the day up to which the file is complete."
    ) in told(held)
    assert not [b for b in held.find(Button, ledger(held)) if b.said == "As last reported"]


def test_of_ends_that_are_not_known_alone_nothing_is_said_to_go_on(
    session: Session, tmp_path: Path
) -> None:
    ended = {**HELD, "custody": [{"id": "a", "period": "2020-05-01/", "basis": "arrest"}]}
    session.open(written(ended, tmp_path))
    session.case.show_tab("sentences")
    session.settle()
    said = "An end that is not known is counted at most to"
    assert f"{said} 10 May 2020: the day up to which the file is complete." in told(session)
    count_to(session, "20 May 2020")
    assert f"{said} 20 May 2020, the day you chose." in told(session)
    died = {**ended, "subject": {"name": "Ada Quell", "died": "2020-05-06"}}
    session.open(written(died, tmp_path, "died.dossier"))
    session.case.show_tab("sentences")
    session.settle()
    assert f"{said} 6 May 2020, when the person died." in told(session)
    assert "What goes on" not in told(session)
    session.open(written({**ended, "about": {"as_of": "2020"}}, tmp_path, "year.dossier"))
    session.case.show_tab("sentences")
    session.settle()
    assert f"{said} 31 December 2020 (2020): the day up to which" in told(session)


def test_of_somebody_who_died_nothing_is_counted_beyond_that_day(
    session: Session, tmp_path: Path
) -> None:
    died = {**HELD, "subject": {"name": "Ada Quell", "died": "2020-05-06"}}
    session.open(written(died, tmp_path))
    session.case.show_tab("sentences")
    session.settle()
    day = "6 May 2020, when the person died"
    assert cells(session)[1] == (f"ongoing, as last reported; counted to {day}", "1 to 4")
    assert f"What goes on is counted to {day}." in told(session)
    assert "as last reported." not in told(session)


def test_a_day_that_is_chosen_stands_beside_each_number_that_it_changes(held: Session) -> None:
    before = held.said
    count_to(held, "20 May 2020")
    assert cells(held) == [
        ("3 May 2020", "3"),
        ("ongoing, as last reported; counted to 20 May 2020", "1 to 18"),
        ("ongoing, as last reported", "not counted"),
        ("to 20 May 2020, the day chosen", "3 to 20"),
    ]
    assert "What goes on is counted to 20 May 2020, the day you chose." in told(held)
    assert (held.said, held.document.dirty, held.document.can_undo) == (before, False, False)


def test_one_click_goes_back_to_the_last_report(held: Session) -> None:
    count_to(held, "20 May 2020")
    held.click(button(held, "As last reported"))
    assert cells(held) == AS_REPORTED


def test_a_day_before_the_last_report_is_refused_as_it_is_typed(held: Session) -> None:
    held.click(button(held, "Count to another day"))
    for typed, sentence in (
        ("9 May 2020", "This file speaks up to 10 May 2020: choose that day or a later one."),
        ("2021", "“2021” is not one certain day. Name one, as in “1 March 2026”."),
    ):
        held.type_in(typed)
        assert sentence in told(held)
        held.press("Enter")
        assert cells(held) == AS_REPORTED
        assert isinstance(QApplication.focusWidget(), LineEdit)
    held.press("Esc")
    assert not held.find(DayField)
    assert QApplication.focusWidget() is button(held, "Count to another day")


def test_today_is_one_click_away_and_never_by_itself(held: Session) -> None:
    held.click(button(held, "Count to another day"))
    held.click(button(held, "Today"))
    assert cells(held) == AS_REPORTED
    held.press("Enter")
    assert cells(held)[-1][0] == "to 28 November 2026, the day chosen"


def test_by_keyboard_alone_a_day_is_chosen_and_taken_back(held: Session) -> None:
    (table,) = held.find(PlainTable)
    table.setFocus()
    held.press("Tab")
    assert QApplication.focusWidget() is button(held, "Count to another day")
    held.press("Space")
    held.type_in("20 May 2020")
    held.press("Enter")
    assert cells(held)[-1][1] == "3 to 20"
    assert QApplication.focusWidget() is button(held, "Count to another day")
    held.press("Tab")
    held.press("Space")
    assert cells(held) == AS_REPORTED


def test_a_later_report_overtakes_the_day_and_undo_brings_it_back(held: Session) -> None:
    count_to(held, "20 May 2020")
    later = edits.put(("about", "as_of"), Date("2020-06-01"))
    held.case.desk.edit("Change", later)
    held.settle()
    assert "The day you chose, 20 May 2020, is before the last report." in told(held)
    assert cells(held)[-1][0] == "to 1 June 2020"
    held.run("edit.undo")
    assert cells(held)[-1][0] == "to 20 May 2020, the day chosen"


def test_the_day_is_found_again_with_the_file_and_is_not_in_it(
    held: Session, tmp_path: Path
) -> None:
    count_to(held, "20 May 2020")
    state = WindowState(tmp_path / "state")
    remembering.keep(held.window, state)
    assert "2020-05-20" not in held.file.read_text(encoding="utf-8")
    held.filing.open(held.file)
    remembering.restore_view(held.window, state)
    held.settle()
    assert cells(held)[-1] == ("to 20 May 2020, the day chosen", "3 to 20")


@pytest.mark.parametrize("kept", ["some day", 7, None, ""])
def test_a_day_that_cannot_be_read_any_more_is_none(held: Session, kept: object) -> None:
    held.case.restore({"sentences": {"as_of": kept, "all": kept}})
    held.case.show_tab("sentences")
    held.settle()
    assert cells(held) == AS_REPORTED


def test_a_copy_under_another_name_is_counted_to_the_same_day(
    session: Session, tmp_path: Path
) -> None:
    session.open(sample("roman-seleznev.dossier"))
    session.case.show_tab("sentences")
    session.settle()
    count_to(session, "31 December 2018")
    with session.waits_for(session.filing.opened):
        session.filing.save_as(tmp_path / "mine.dossier")
    session.settle()
    assert "counted to 31 December 2018, the day you chose." in told(session)
    # Of the period whose begin is not known no day bounds anything.
    assert [row for row in cells(session) if "at most to" in row[0]] == [
        ("not known; at most to 31 December 2018", "1 to 1,641")
    ]
    why = "No highest number of days can be given: the beginning of “United States” is not known."
    (table,) = session.find(PlainTable)
    last = table.model().index(table.model().rowCount() - 1, 0)
    assert last.data() == why
    # It has the whole width, so that it is not cut where the columns are narrow.
    assert table.visualRect(last).width() == table.viewport().width()


def test_of_dates_that_can_be_none_no_number_of_days_is_told(
    session: Session, tmp_path: Path
) -> None:
    period = {"id": "a", "period": "2020-05-03/2020-05-01", "basis": "arrest"}
    session.open(written({**HELD, "custody": [period]}, tmp_path))
    session.case.show_tab("sentences")
    session.settle()
    assert [days for _, days in cells(session)] == ["not known"]


def test_where_nothing_goes_on_no_day_is_offered(session: Session, tmp_path: Path) -> None:
    ended = {**HELD, "custody": [{"period": "2020-05-01/2020-05-03", "basis": "arrest"}]}
    session.open(written(ended, tmp_path))
    session.case.show_tab("sentences")
    session.settle()
    assert "counted" not in told(session)


def test_the_whole_ledger_takes_the_room_until_a_period_is_opened(rich: Session) -> None:
    rich.case.show_tab("sentences")
    rich.settle()
    (table,) = rich.find(PlainTable)
    some = table.height()
    assert table.content_height > some
    rich.click(button(rich, "Show all periods"))
    assert table.height() > 1.4 * some
    assert rich.case.state()["sentences"] == {"as_of": "", "all": True}
    table.choose("hospital")
    table.setFocus()
    rich.press("Enter")
    assert table.height() == some
    assert rich.case.tab.chosen() == "hospital"


def test_no_day_of_the_ledger_is_cut(rich: Session) -> None:
    rich.case.show_tab("sentences")
    rich.settle()
    (table,) = rich.find(PlainTable)
    model = table.model()
    two = [row for row in range(model.rowCount()) if table.rowHeight(row) > 36]
    assert two
    assert "some day between 20 and 29 June 2019" in [model.index(row, 2).data() for row in two]


def test_a_short_ledger_takes_no_more_than_its_rows(session: Session, tmp_path: Path) -> None:
    session.open(copied(sample("roman-seleznev.dossier"), tmp_path))
    session.case.show_tab("sentences")
    session.settle()
    (table,) = session.find(PlainTable)
    assert table.height() == table.content_height
