"""Test that words of a text are selected by typing them: what is told meanwhile, and the way on."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier.document.document import Document, OnDisk
from dossier.i18n import Words
from dossier.model.charge import Charge
from dossier.model.dossier import Dossier
from dossier.model.event import Event
from dossier.model.person import Subject
from dossier.model.source import Source
from dossier.ui import record_commands
from dossier.ui.main_window import MainWindow
from dossier.ui.tabs.reading import ReadingTab
from dossier.ui.text import TextBlock
from dossier.ui.theme import Looks
from tests.ui.hands import heard
from tests.ui.windows import Person, case_of, open_window

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
CASE = Dossier(
    subject=Subject(id="her", name="Anna Other"),
    charges=(Charge(id="fraud", offence="Fraud"),),
    sources=(
        Source(
            id="paper",
            title="Court report",
            type="article",
            text="The judge, on 2 May, called it fraud. The jury had found her guilty of fraud.",
        ),
    ),
)


@pytest.fixture
def window(qtbot: QtBot, looks: Looks) -> MainWindow:
    made = open_window(qtbot, looks, CASE)
    case_of(made).show_record("fraud")
    return made


@pytest.fixture
def person(window: MainWindow) -> Person:
    made = Person(window)
    made.press(KEY.Key_F6)
    return made


def view_of(window: MainWindow) -> ReadingTab:
    """Give the reading view, which must be open."""
    tab = case_of(window).tab
    assert isinstance(tab, ReadingTab)
    return tab


def told_in(window: MainWindow) -> str:
    """Give all that is said in the view."""
    blocks = view_of(window).findChildren(TextBlock)
    return "\n".join(block.said for block in blocks if block.isVisible())


def test_what_is_typed_stands_under_the_text_with_the_keys_that_go_on(
    window: MainWindow, person: Person
) -> None:
    assert "Type words of the text to select them" in told_in(window)
    person.type("fr")
    assert "“fr” 1 of 2 Enter goes on, F8 selects on, Esc lets go" in told_in(window)
    person.press(KEY.Key_Return)
    assert "“fr” 2 of 2 Enter goes on" in told_in(window)
    person.type("aud. the")
    assert "“fraud. the” F8 selects on, Esc lets go" in told_in(window)
    person.press(KEY.Key_Escape)
    assert "Type words of the text to select them" in told_in(window)


def test_what_the_text_does_not_hold_is_told_to_who_sees_and_to_who_hears(
    window: MainWindow, person: Person
) -> None:
    said = heard(case_of(window).desk.said)
    person.type("frau")
    assert view_of(window).page.text.accessibleDescription() == ""
    person.type("x")
    missing = "Not found in the text: “fraux”"
    assert f"{missing} Esc lets go" in told_in(window)
    assert view_of(window).page.text.accessibleDescription() == missing
    person.press(KEY.Key_K, CONTROL)
    assert said == ["Select words in the text first."]
    person.press(KEY.Key_Escape)
    assert view_of(window).page.text.accessibleDescription() == ""


def test_escape_lets_go_first_and_goes_back_to_the_tabs_then(
    window: MainWindow, person: Person
) -> None:
    person.type("jury")
    person.press(KEY.Key_Escape)
    assert case_of(window).reading
    person.press(KEY.Key_Escape)
    assert not case_of(window).reading


def test_escape_lets_go_of_what_the_mouse_has_selected_first(
    window: MainWindow, person: Person
) -> None:
    person.select("jury", view_of(window).page.text)
    person.press(KEY.Key_Escape)
    assert case_of(window).reading
    assert view_of(window).page.text.selected == ""
    person.press(KEY.Key_Escape)
    assert not case_of(window).reading


def test_words_stay_typed_while_a_menu_is_looked_at(window: MainWindow, person: Person) -> None:
    person.type("guil")
    person.press(KEY.Key_Insert)
    person.press(KEY.Key_Escape)
    person.type("ty of")
    assert view_of(window).page.text.selected == "guilty of"


def test_after_a_fact_was_made_one_types_on_from_its_words(
    window: MainWindow, person: Person
) -> None:
    person.type("found her g")
    person.press(KEY.Key_K, CONTROL)
    person.choose("Offence")
    text = view_of(window).page.text
    assert text.hasFocus()
    person.type("fr")
    assert text.selected == "fraud"
    assert text.caret == len(text.shown) - 1


def test_a_new_event_asks_for_its_day_and_is_kept_without_one(
    window: MainWindow, person: Person
) -> None:
    person.type("found her g")
    view_of(window).make(Event)
    person.type("2 May 2020")
    person.press(KEY.Key_Return)
    view_of(window).make(Event)
    person.press(KEY.Key_Return)
    assert view_of(window).page.text.hasFocus()
    dated, undated = case_of(window).desk.dossier.events
    assert (dated.title, undated.title) == ("found her guilty", "found her guilty")
    assert dated.date
    assert (dated.date.text, undated.date) == ("2020-05-02", None)


def test_f8_selects_on_from_where_the_caret_is_and_brings_the_keyboard(
    window: MainWindow, person: Person
) -> None:
    text = view_of(window).page.text
    person.press(KEY.Key_Tab)
    assert not text.hasFocus()
    person.press(KEY.Key_F8)
    assert text.selected == "The judge"
    person.press(KEY.Key_F8)
    assert text.selected == "The judge, on 2 May"
    person.type("it")
    assert text.selected == "The judge, on 2 May, called it"
    person.press(KEY.Key_Backspace)
    person.press(KEY.Key_Backspace)
    person.press(KEY.Key_Backspace)
    assert text.selected == "The judge"


def test_f8_does_nothing_to_a_text_that_is_being_corrected(
    window: MainWindow, person: Person
) -> None:
    person.type("jury")
    page = view_of(window).page
    page.correct.click()
    assert page.text.typed is None
    person.press(KEY.Key_F8)
    person.type("x")
    assert "x" in page.text.shown


def test_f8_says_where_words_are_selected_while_no_text_is_read(window: MainWindow) -> None:
    said = heard(case_of(window).desk.said)
    Person(window).press(KEY.Key_F8)
    assert said == ["F6 opens a text in which words are selected."]


def test_words_of_a_file_that_is_only_read_are_selected_too(qtbot: QtBot, looks: Looks) -> None:
    on_disk = OnDisk(read_only_because="A sample.")
    document = Document(CASE, on_disk, token=lambda: "1")
    window = MainWindow(looks, Words())
    qtbot.addWidget(window)
    window.show_document(document)
    record_commands.bind(window)
    window.show()
    said = heard(case_of(window).desk.said)
    person = Person(window)
    person.press(KEY.Key_F6)
    person.type("jury")
    assert view_of(window).page.text.selected == "jury"
    assert said == []
