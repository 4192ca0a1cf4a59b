"""Words are cited for what a record does not hold yet: a part, a step is made of them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from dossier.model.base import Citation
from dossier.ui.tabs.reading import ReadingTab
from tests.ui.session import Session, written
from tests.ui.windows import Person

CASE = {
    "dossier": 1,
    "subject": {"name": "Anna Other"},
    "charges": [{"id": "fraud", "offence": "Fraud"}],
    "sentences": [{"id": "first", "parts": [{"kind": "imprisonment"}]}],
    "sources": [
        {
            "id": "paper",
            "title": "Court report",
            "type": "article",
            "text": "Twelve years, said the judge on 2 May 2020.",
        }
    ],
}


@pytest.fixture
def opened(session: Session, tmp_path: Path) -> Session:
    return session.open(written(CASE, tmp_path))


def cite(session: Session, words: str, key: str, path: tuple[str | int, ...]) -> None:
    """Select words of the text beside a record, cite them for a field, and keep them there."""
    session.case.show_record(key)
    session.case.read("paper")
    view = session.case.tab
    assert isinstance(view, ReadingTab)
    Person(session.window).select(words, view.page.text)
    view.cite_for(path)
    session.press("Return")


def test_a_part_is_made_for_the_term_that_is_cited_in_one_step(opened: Session) -> None:
    before = opened.document.dossier
    cite(opened, "Twelve years", "first", ("parts", 1, "term"))
    (sentence,) = opened.document.dossier.sentences
    part = sentence.parts[1]
    assert part.term
    assert part.term.text == "P12Y"
    field = f"parts/#{part.id}/term"
    assert sentence.cite == (Citation(source="#paper", quote="Twelve years", field=field),)
    opened.document.undo()
    assert opened.document.undo_name == "Cite for term"
    opened.document.undo()
    assert opened.document.dossier == before


def test_what_is_not_there_yet_is_chosen_by_letters(opened: Session) -> None:
    opened.case.show_record("first")
    opened.case.read("paper")
    view = opened.case.tab
    assert isinstance(view, ReadingTab)
    Person(opened.window).select("Twelve years", view.page.text)
    opened.press("Ctrl+K")
    for name in ("New part", "Term"):
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        said = {action.text().replace("&", ""): action.text() for action in menu.actions()}
        QTest.keyClicks(menu, said[name].split("&", 1)[1][0])
        QApplication.processEvents()
    opened.press("Return")
    part = opened.document.dossier.sentences[0].parts[1]
    assert part.term
    assert part.term.text == "P12Y"


def test_a_step_is_made_for_the_day_that_is_cited(opened: Session) -> None:
    cite(opened, "2 May 2020", "fraud", ("history", 0, "date"))
    (charge,) = opened.document.dossier.charges
    assert charge.history[0].date
    assert charge.history[0].date.text == "2020-05-02"
    assert charge.citations[-1].field == "history/0/date"


def test_the_first_entry_of_a_menu_is_taken_by_enter_at_once(opened: Session) -> None:
    opened.case.read("paper")
    view = opened.case.tab
    assert isinstance(view, ReadingTab)
    Person(opened.window).select("Twelve years", view.page.text)
    before = len(opened.document.dossier.charges)
    opened.press("Ins")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert len(opened.document.dossier.charges) == before + 1
