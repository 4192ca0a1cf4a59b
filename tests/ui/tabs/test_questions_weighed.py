"""Test how questions are settled, put together where they are alike, and come back to."""

import re
from pathlib import Path

from PySide6.QtWidgets import QApplication

from dossier.shipped import sample
from dossier.ui.forms.nested import NestedSection
from dossier.ui.tabs.bunch_card import BunchCard
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.line_edit import LineEdit
from dossier.ui.widgets.scroll import LeastHeight, ScrollColumn
from dossier.ui.widgets.tab_bar import TabBar
from tests.ui.session import Session, copied, written
from tests.ui.tabs.asking import card_of, cards, chip, view


def test_what_is_kept_for_a_reason_is_settled_counted_apart_and_opened_again(
    session: Session, tmp_path: Path
) -> None:
    session.open(copied(sample("contradictions.dossier"), tmp_path))
    tab = view(session, "contradiction")
    number = len(cards(session))
    first = cards(session)[0].question
    session.click(session.button("Keep this", card_of(session, first.key, first.field)))
    session.type_in("The court counted them.")
    session.press("Return")
    assert chip(session, "contradictions").said == f"{number - 1} contradictions, 1 settled"
    assert f"{number - 1} contradictions, 1 settled" in tab.status()
    card = cards(session)[-1]
    assert card.question.settled == "The court counted them."
    assert "Settled: The court counted them." in session.texts(card)
    assert {a.said for a in card.question.answers} == {a.said for a in first.answers}
    assert not session.find(LineEdit, card)
    session.click(session.button("Make a task of it", card))
    task = session.document.dossier.tasks[-1]
    assert (task.text, task.field) == (first.sentence, first.field)
    card = cards(session)[-1]
    assert session.button("Show its task", card)
    session.click(session.button("Open it again", card))
    assert chip(session, "contradictions").said == f"{number} contradictions"


def test_a_thousand_questions_of_a_kind_are_one_line_that_unfolds(
    session: Session, tmp_path: Path
) -> None:
    sentences = [{"id": f"s{n}", "parts": [{"kind": "fine"}]} for n in range(1000)]
    case = {"dossier": 1, "subject": {"name": "A. N. Other"}, "sentences": sentences}
    session.open(written(case, tmp_path))
    view(session, "unknown")
    assert len(cards(session)) < 10
    line = next(c for c in session.find(BunchCard) if "1,000 alike" in session.texts(c)[0])
    session.click(session.button("Show all 1,000", line))
    assert len(cards(session)) > 30
    assert session.button("Show one line for all")
    focus = QApplication.focusWidget()
    assert isinstance(focus, Button)
    assert focus.said == "Show one line for all"


def test_to_come_back_by_key_leads_to_the_question_that_one_went_from(rich: Session) -> None:
    view(rich)
    went = cards(rich)[3]
    rich.click(rich.button("Go to the field", went))
    rich.press("F7")
    focus = QApplication.focusWidget()
    assert focus
    assert went.isAncestorOf(focus)


def test_a_number_of_the_head_leads_to_the_top_of_its_list(rich: Session) -> None:
    view(rich)
    area = next(a for a in rich.find(ScrollColumn) if a.isAncestorOf(cards(rich)[0]))
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    rich.click(chip(rich, "contradictions"))
    assert area.verticalScrollBar().value() == 0


def test_a_question_leads_to_a_list_inside_its_record_and_it_is_in_sight(
    session: Session, tmp_path: Path
) -> None:
    session.open(copied(sample("roman-seleznev.dossier"), tmp_path))
    view(session)
    card = next(c for c in cards(session) if c.question.field == "runs")
    session.click(session.button("Go to the field", card))
    session.settle()
    focus = QApplication.focusWidget()
    assert focus
    (section,) = [s for s in session.find(NestedSection) if s.isAncestorOf(focus)]
    assert section.name == "runs"
    inside = [a for a in session.find(ScrollColumn) if a.isAncestorOf(focus)]
    (area,) = [a for a in inside if not isinstance(a, LeastHeight)]
    top = focus.mapTo(area.viewport(), focus.rect().topLeft()).y()
    assert 0 <= top < area.viewport().height()


def test_a_question_for_what_is_missing_leads_to_the_empty_field(
    session: Session, tmp_path: Path
) -> None:
    session.open(copied(sample("roman-seleznev.dossier"), tmp_path))
    view(session)
    card = next(c for c in cards(session) if c.question.path[-1] == "outcome")
    session.click(session.button("Go to the field", card))
    session.type_in("acquitted")
    session.keep()
    charge = session.document.dossier.charges[1]
    assert charge.outcome == "acquitted"


def test_thousands_of_questions_are_counted_with_their_comma(
    session: Session, tmp_path: Path
) -> None:
    rows = [{"id": f"s{n}"} for n in range(1000)]
    case = {"dossier": 1, "subject": {"name": "A. N. Other"}, "sentences": rows}
    session.open(written(case, tmp_path))
    (bar,) = session.find(TabBar)
    assert "Sentences 1,000" in [bar.tabText(place) for place in range(bar.count())]
    tab = view(session, "unknown")
    assert re.search(r"\b\d,\d{3} not known", tab.status())
