"""Test the Sentences tab: the ledger, the total, and the steps that lead to it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from dossier.document import edits
from dossier.model.durations import Duration
from dossier.reasoning.steps import figures
from dossier.ui.forms.cards import Card
from dossier.ui.forms.face import Face
from dossier.ui.forms.record_form import RecordForm
from dossier.ui.tabs.record_pane import RecordPane
from dossier.ui.tabs.sentences import SentencesTab
from dossier.ui.tabs.total_view import MANY, TotalView
from dossier.ui.text import TextBlock
from dossier.ui.widgets.plain_table import PlainTable
from dossier.ui.widgets.section_head import SectionHead
from tests.ui.session import Session, written


def shown(session: Session) -> SentencesTab:
    """Show the tab."""
    session.case.show_tab("sentences")
    session.settle()
    tab = session.case.tab
    assert isinstance(tab, SentencesTab)
    return tab


def test_each_sentence_above_the_ledger_ends_in_its_stop(rich: Session) -> None:
    head = rich.find(SectionHead, shown(rich))[0].findChild(TextBlock)
    assert isinstance(head, TextBlock)
    assert head.said == (
        "Custody  15 periods. There is a gap. A gap is possible. An overlap is possible. "
        "Two periods overlap."
    )


def test_the_way_back_to_the_total_stands_over_the_period_it_leads_from(rich: Session) -> None:
    tab = shown(rich)
    rich.case.show_record("arrest")
    rich.settle()
    (pane,) = rich.find(RecordPane, tab)
    back = rich.button("Back to the total", tab)
    (place,) = [block for block in rich.find(TextBlock, pane) if block.said.startswith("Period of")]
    assert back.mapTo(tab, QPoint(0, 0)).x() == place.mapTo(tab, QPoint(0, 0)).x()


def test_a_step_without_a_result_has_the_whole_line(rich: Session) -> None:
    (total,) = rich.find(TotalView, shown(rich))
    steps = [block for block in rich.find(TextBlock, total) if block.said.startswith("Not counted")]
    assert steps
    for block in steps:
        assert re.search(r"\(\w+( \w+)?\)\.$|(suspended|custody|imprisonment)\.$", block.said)
        assert block.mapTo(total, block.rect().topRight()).x() >= total.width() - 2


def test_the_result_of_a_step_takes_no_more_than_its_words_need(rich: Session) -> None:
    (total,) = rich.find(TotalView, shown(rich))
    (result,) = [b for b in rich.find(TextBlock, total) if b.said == "3 April 2030"]
    assert result.width() == result.sizeHint().width()
    assert result.height() == result.looks.theme.line("body")


def test_each_docket_has_its_total_where_there_are_several(
    session: Session, tmp_path: Path
) -> None:
    rows = [
        {
            "id": f"s{n}",
            "date": "2017-04-21",
            "docket": f"14-{n}",
            "parts": [{"kind": "imprisonment", "term": "P2Y"}],
        }
        for n in (1, 2)
    ]
    case = {"dossier": 1, "subject": {"name": "A. N. Other"}, "sentences": rows}
    session.open(written(case, tmp_path))
    said = [block.said for block in session.find(TextBlock, shown(session))]
    assert (
        "Docket 14-1  2 years in all; end: 21 April 2019 to 21 April 2021\n"
        "Docket 14-2  2 years in all; end: 21 April 2019 to 21 April 2021"
    ) in said
    session.change("sentences/#s2/docket", "14-1")
    (total,) = session.find(TotalView, shown(session))
    assert not any(b.said.startswith("Docket") for b in session.find(TextBlock, total))


def test_what_a_sentence_runs_beside_or_after_is_named_with_its_day(
    session: Session, tmp_path: Path
) -> None:
    year = {"kind": "imprisonment", "term": "P1Y"}
    runs = [
        {"how": "consecutive", "to": "#a"},
        {"how": "concurrent", "to": "#p"},
        {"how": "unknown", "to": "#u"},
        {"how": "unknown", "to": "elsewhere"},
    ]
    rows: list[dict[str, object]] = [
        {"id": "a", "date": "2017-05-01", "parts": [year]},
        {"id": "b", "date": "2018", "parts": [{**year, "id": "p"}]},
        {"id": "u", "parts": [year]},
        {"id": "c", "date": "2019", "parts": [year], "runs": runs},
    ]
    case = {"dossier": 1, "subject": {"name": "A. N. Other"}, "sentences": rows}
    session.open(written(case, tmp_path))
    shown(session)
    (card,) = [card for card in session.find(Card) if card.key == "c"]
    said = session.find(Face, card)[0].accessibleName()
    assert "follows: 1 year (1 May 2017), runs beside: 1 year (2018)" in said
    assert "after: 1 year, " in said
    assert "after: elsewhere" in said
    session.change("sentences/#a/date", "2017-06-02")
    (card,) = [card for card in session.find(Card) if card.key == "c"]
    assert "follows: 1 year (2 June 2017)" in session.find(Face, card)[0].accessibleName()


def test_a_total_says_where_it_takes_one_of_several_answers(
    session: Session, tmp_path: Path
) -> None:
    says = {"source": "A paper", "field": "parts/#p/term", "says": "P3Y"}
    part = {"id": "p", "kind": "imprisonment", "term": "P2Y"}
    row = {"id": "s", "date": "2017", "parts": [part], "cite": [says]}
    case = {"dossier": 1, "subject": {"name": "A. N. Other"}, "sentences": [row]}
    session.open(written(case, tmp_path))
    said = "term (sentence of 2017): 2 years here, 3 years (A paper)."
    (total,) = session.find(TotalView, shown(session))
    told = [b.said for b in session.find(TextBlock, total) if b.said.startswith("Reckoned with")]
    assert told == [f"Reckoned with what this file holds, while sources differ: {said}"]
    session.document.edit("x", edits.put("sentences/#s/status", "served"))
    session.settle()
    assert not any(b.said.startswith("Reckoned with") for b in session.find(TextBlock, total))


def test_where_no_imprisonment_is_to_be_served_it_is_said_what_is_imposed(
    session: Session, tmp_path: Path
) -> None:
    row = {"id": "s", "date": "2017", "parts": [{"kind": "probation", "term": "P3Y"}]}
    case = {"dossier": 1, "subject": {"name": "A. N. Other"}, "sentences": [row]}
    session.open(written(case, tmp_path))
    said = [block.said for block in session.find(TextBlock, shown(session))]
    assert "No term of imprisonment that counts" in said
    assert "probation for 3 years" in said
    session.document.edit("x", edits.put("sentences/#s/status", "set aside"))
    session.settle()
    said = [block.said for block in session.find(TextBlock, shown(session))]
    assert "No sentence that still holds" in said
    assert "probation for 3 years" not in said


def a_chain(length: int, folder: Path) -> Path:
    """Write a case of sentences of which each follows the one before."""
    rows = [
        {
            "id": f"s{n}",
            "date": "2020-01-02",
            "parts": [{"id": f"p{n}", "kind": "imprisonment", "term": "P1M"}],
            "runs": [{"how": "consecutive", "to": f"#s{n - 1}"}] if n else [],
        }
        for n in range(length)
    ]
    return written({"dossier": 1, "subject": {"name": "A"}, "sentences": rows}, folder)


def numbers(session: Session, total: TotalView) -> list[str]:
    """Give the numbers of the steps that are in sight."""
    return [block.said for block in session.find(TextBlock, total) if block.said.isdigit()]


@pytest.mark.parametrize("many", [False, True])
def test_more_steps_than_anybody_reads_are_folded_until_one_asks(
    session: Session, tmp_path: Path, *, many: bool
) -> None:
    # The last step is the whole.
    session.open(a_chain(MANY + many - 1, tmp_path))
    (total,) = session.find(TotalView, shown(session))
    every = [str(n + 1) for n in range(MANY + many)]
    assert numbers(session, total) == ([] if many else every)
    button = session.button("How this was counted", total)
    button.click()
    session.settle()
    assert numbers(session, total) == (every if many else [])
    # What the person chose stays, whatever is edited.
    assert session.document.edit("Note", edits.put("sentences/#s3/note", "So."))
    session.settle()
    assert numbers(session, total) == (every if many else [])
    button.click()
    session.settle()
    assert numbers(session, total) == ([] if many else every)


def test_an_edit_makes_anew_only_the_steps_that_say_something_else(
    session: Session, tmp_path: Path
) -> None:
    session.open(a_chain(5, tmp_path))
    (total,) = session.find(TotalView, shown(session))
    before = {block.said: block for block in session.find(TextBlock, total)}
    term = Duration("P7Y")
    assert session.document.edit("Term", edits.put("sentences/#s4/parts/#p4/term", term))
    session.settle()
    after = {block.said: block for block in session.find(TextBlock, total)}
    steps = [said for said in before if said.startswith("The sentence of")]
    same = [said for said in steps if after.get(said) is before[said]]
    assert len(steps) == 5
    assert same == steps[:4]
    # In other letters all of them are measured anew.
    session.window.looks.zoom(1.5)
    assert session.document.edit("Note", edits.put("sentences/#s3/note", "So."))
    session.settle()
    grown = {block.said: block for block in session.find(TextBlock, total)}
    assert grown[steps[0]] is not before[steps[0]]


def click_row(session: Session, place: int) -> PlainTable:
    """Click once on a period of custody."""
    (table,) = session.find(PlainTable)
    where = table.visualRect(table.model().index(place, 0)).center()
    session.click(table.viewport(), where)
    return table


def test_a_period_opens_by_one_click_as_a_sentence_does(rich: Session) -> None:
    shown(rich)
    key = rich.document.dossier.custody[1].key
    click_row(rich, 1)
    assert [form.path for form in rich.find(RecordForm)] == [("custody", f"#{key}")]
    rich.click(rich.button("Back to the total"))
    assert not rich.find(RecordForm)
    click_row(rich, 1)
    assert rich.find(RecordForm)


def test_the_total_stays_in_sight_while_a_period_is_edited(rich: Session) -> None:
    tab = shown(rich)
    found, words = tab.desk.reasoned.total, tab.desk.words
    total, ends = figures.say_labelled(found, words), figures.say_end(found, words)
    click_row(rich, 1)

    def told() -> list[str]:
        return [b.said for b in rich.find(TextBlock, tab) if b.isVisible() and total in b.said]

    assert told() == [f"{total} · ending {ends}, counted from the sentences"]
    assert rich.document.edit("Take the sentences out", edits.put("sentences", ()))
    rich.settle()
    assert told() == []


def test_only_one_record_of_the_tab_is_highlighted(rich: Session) -> None:
    tab, dossier = shown(rich), rich.document.dossier
    table = click_row(rich, 1)
    assert tab.chosen() == dossier.custody[1].key
    card = rich.find(Card)[0]
    rich.click(rich.find(Face, card)[0])
    assert tab.chosen() == card.key
    assert not table.selectionModel().hasSelection()
    assert {form.path[:2] for form in rich.find(RecordForm)} == {("sentences", f"#{card.key}")}
    click_row(rich, 0)
    assert tab.chosen() == dossier.custody[0].key
    assert card.form is None
    assert table.selectionModel().hasSelection()


def test_many_periods_are_in_sight_at_once_and_more_where_one_asks_for_all(rich: Session) -> None:
    rich.window.resize(1280, 800)
    table = rich.find(PlainTable, shown(rich))[0]

    def whole() -> int:
        rich.settle()
        room = table.viewport().rect()
        rows = range(table.model().rowCount())
        return sum(room.contains(table.visualRect(table.model().index(n, 0))) for n in rows)

    assert whole() >= 5
    rich.click(rich.button("Show all periods"))
    assert whole() >= 8


def test_what_is_to_be_paid_stands_under_the_total(session: Session, tmp_path: Path) -> None:
    fines = [{"kind": "fine", "amount": {"amount": n, "currency": "USD"}} for n in (5000, 250)]
    case = {"dossier": 1, "subject": {"name": "N. N."}, "sentences": [{"id": "s", "parts": fines}]}
    session.open(written(case, tmp_path))
    (total,) = session.find(TotalView, shown(session))
    said = [b.said for b in session.find(TextBlock, total) if b.isVisible()]
    assert "To be paid: fine of $5,250." in said
    session.document.edit("x", edits.put("sentences/#s/status", "served"))
    session.settle()
    said = [b.said for b in session.find(TextBlock, total) if b.isVisible()]
    assert not any("To be paid" in text for text in said)
