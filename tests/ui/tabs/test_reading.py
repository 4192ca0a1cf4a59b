"""Test the reading view: what is marked and told, what is made of words, and the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from dossier.document.document import Document, OnDisk
from dossier.i18n import Words
from dossier.model.base import Citation
from dossier.model.charge import Charge
from dossier.model.dossier import Dossier
from dossier.model.event import Event
from dossier.model.person import Subject
from dossier.model.sentence import Part, Sentence
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.ui.main_window import MainWindow
from dossier.ui.tabs.passages import Passages
from dossier.ui.tabs.reading import ReadingTab
from dossier.ui.text import TextBlock
from dossier.ui.theme import Looks, Mode
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.reading_text import ReadingText
from tests.ui.hands import heard
from tests.ui.windows import Person, case_of, open_window

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = "The jury found her guilty of fraud.\r\nTwelve years, said the <b>judge</b> on 2 May 2020."


def case() -> Dossier:
    """Make a case that quotes its one text three times, once wrongly."""
    fraud = (
        Citation(source="#paper", quote="found her guilty", field="outcome"),
        Citation(source="#paper", quote="found him guilty"),
    )
    years = (Citation(source="#paper", quote="Twelve  years", field="term"),)
    return Dossier(
        subject=Subject(id="her", name="Anna Other"),
        charges=(
            Charge(id="theft", offence="Theft"),
            Charge(id="fraud", offence="Fraud", cite=fraud),
        ),
        sentences=(Sentence(id="first", parts=(Part(kind="imprisonment", cite=years),)),),
        sources=(
            Source(id="letter", title="Letter", type="personal_communication"),
            Source(id="paper", title="Court report", type="article", text=TEXT),
        ),
    )


@pytest.fixture
def window(qtbot: QtBot, looks: Looks) -> MainWindow:
    made = open_window(qtbot, looks, case())
    case_of(made).show_record("fraud")
    return made


@pytest.fixture
def person(window: MainWindow) -> Person:
    return Person(window)


def view_of(window: MainWindow) -> ReadingTab:
    """Give the reading view, which must be open."""
    tab = case_of(window).tab
    assert isinstance(tab, ReadingTab)
    return tab


def text_of(window: MainWindow) -> ReadingText:
    return view_of(window).page.text


def told_in(view: ReadingTab) -> str:
    """Give all that is said in the view."""
    blocks = view.findChildren(TextBlock)
    return "\n".join(block.said for block in blocks if block.isVisible())


def test_reading_opens_at_the_source_that_the_record_rests_on(
    window: MainWindow, person: Person
) -> None:
    person.press(KEY.Key_F6)
    view = view_of(window)
    assert text_of(window).text() == TEXT
    assert view.chosen() == "fraud"
    assert text_of(window).hasFocus()
    assert "Court report" in told_in(view)


def test_cited_passages_are_marked_and_told_with_their_record_and_field(
    window: MainWindow, person: Person
) -> None:
    person.press(KEY.Key_F6)
    text, view = text_of(window), view_of(window)
    marked = [extra.cursor.selectedText() for extra in text.extraSelections()]
    assert marked == ["found her guilty", "Twelve years"]
    start = text.shown.index("her")
    text.select((start, start))
    assert "Cited for Fraud: outcome" in told_in(view)
    text.select((0, 0))
    assert "Cited for" not in told_in(view).replace("Cited from", "")
    assert view.status() == "3 passages cited, 1 not found in the text"
    rows = view.findChildren(Passages)[0].rows.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [str(rows.index(n, 0).data(role)) for n in range(rows.rowCount())]
    missing = ["Not found in the text: “found him guilty”" in row for row in said]
    assert missing == [False, True, False]


def test_what_is_found_follows_the_corrected_text(window: MainWindow, person: Person) -> None:
    person.press(KEY.Key_F6)
    text, view = text_of(window), view_of(window)
    person.click(view.page.correct)
    text.selectAll()
    person.type("They found him guilty.")
    person.press(KEY.Key_Return, CONTROL)
    assert view.status() == "3 passages cited, 2 not found in the text"
    assert [extra.cursor.selectedText() for extra in text.extraSelections()] == ["found him guilty"]
    case_of(window).desk.document.undo()
    assert view.status() == "3 passages cited, 1 not found in the text"
    assert text.text() == TEXT


def test_escape_restores_the_text_that_was_being_corrected(
    window: MainWindow, person: Person
) -> None:
    person.press(KEY.Key_F6)
    person.click(view_of(window).page.correct)
    person.type("x")
    person.press(KEY.Key_Escape)
    assert text_of(window).text() == TEXT
    assert not case_of(window).desk.document.can_undo


def test_words_are_cited_for_a_field_and_proposed_where_it_is_empty(
    window: MainWindow, person: Person
) -> None:
    person.press(KEY.Key_F6)
    person.select("2 May 2020", text_of(window))
    person.press(KEY.Key_K, CONTROL)
    person.choose("Outcome date")
    desk = case_of(window).desk
    assert desk.document.undo_name == "Cite for outcome date"
    person.press(KEY.Key_Return)
    charge = desk.dossier.charges[1]
    assert charge.outcome_date
    assert charge.outcome_date.text == "2020-05-02"
    cited = Citation(source="#paper", quote="2 May 2020", field="outcome_date")
    assert charge.citations[-1] == cited


def test_a_field_that_is_filled_is_cited_and_left_alone(window: MainWindow, person: Person) -> None:
    person.press(KEY.Key_F6)
    person.select("fraud", text_of(window))
    person.press(KEY.Key_K, CONTROL)
    person.choose("Offence")
    charge = case_of(window).desk.dossier.charges[1]
    assert charge.offence == "Fraud"
    assert charge.citations[-1] == Citation(source="#paper", quote="fraud", field="offence")
    assert text_of(window).hasFocus()


def test_words_that_a_field_does_not_understand_are_not_proposed(
    window: MainWindow, person: Person
) -> None:
    person.press(KEY.Key_F6)
    view = view_of(window)
    person.select("guilty of fraud", text_of(window))
    view.cite_for(("plea",))
    form = view.at_hand.form
    row = form and form.row("plea")
    assert row
    assert row.editor
    assert row.editor.typed == ""


def test_a_field_of_what_a_record_holds_is_opened_there(window: MainWindow, person: Person) -> None:
    case_of(window).show_record("first")
    case_of(window).read("paper")
    person.select("Twelve years", text_of(window))
    view_of(window).cite_for(("parts", 0, "text"))
    person.press(KEY.Key_Return, CONTROL)
    sentence = case_of(window).desk.dossier.sentences[0]
    assert sentence.parts[0].text == "Twelve years"
    assert sentence.citations[0].field == "parts/0/text"


def test_nothing_is_offered_while_no_words_are_selected(window: MainWindow, person: Person) -> None:
    person.press(KEY.Key_F6)
    told = heard(case_of(window).desk.said)
    page = view_of(window).page
    assert not page.cite.isEnabled()
    assert not page.new.isEnabled()
    for key, modifiers in ((KEY.Key_K, CONTROL), (KEY.Key_Insert, Qt.KeyboardModifier(0))):
        person.press(key, modifiers)
        assert QApplication.activePopupWidget() is None
    assert told == ["Select words in the text first."] * 2


def test_the_buttons_offer_the_same_as_the_keys(window: MainWindow, person: Person) -> None:
    person.press(KEY.Key_F6)
    page = view_of(window).page
    person.select("guilty", text_of(window))
    assert page.cite.said == "Cite for Fraud"
    for button, last in ((page.cite, "The whole record"), (page.new, "Person or organisation")):
        person.click(button)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert last in [action.text().replace("&", "") for action in menu.actions()]
        person.press(KEY.Key_Escape)


def test_a_new_record_stands_beside_the_text_and_then_in_its_tab(
    window: MainWindow, person: Person
) -> None:
    person.press(KEY.Key_F6)
    person.select("Twelve years", text_of(window))
    view_of(window).make(Event)
    key = case_of(window).desk.dossier.events[0].key
    assert view_of(window).chosen() == key
    person.press(KEY.Key_Escape)  # leaves the day of the event as not known
    person.press(KEY.Key_F6)
    person.press(KEY.Key_Escape)  # lets the selected words go
    person.press(KEY.Key_Escape)
    assert case_of(window).tab_name == "timeline"
    assert case_of(window).tab.chosen() == key


def test_a_new_statement_asks_who_says_it(window: MainWindow, person: Person) -> None:
    person.press(KEY.Key_F6)
    person.select("Twelve years", text_of(window))
    view_of(window).make(Statement)
    person.type("the judge")
    person.press(KEY.Key_Return)
    statement = case_of(window).desk.dossier.statements[0]
    assert statement.by == "the judge"
    assert statement.passages[0].text == "Twelve years"


def test_going_back_without_another_record_leaves_the_tab_as_it_was(
    window: MainWindow, person: Person
) -> None:
    case_of(window).show_tab("timeline")
    person.press(KEY.Key_F6)
    person.click(view_of(window).page.back)
    assert case_of(window).tab_name == "timeline"
    assert not case_of(window).reading


def test_a_tab_and_a_record_that_is_wanted_take_the_place_of_the_text(
    window: MainWindow, person: Person
) -> None:
    person.press(KEY.Key_F6)
    person.press(KEY.Key_2, CONTROL)
    assert not case_of(window).reading
    person.press(KEY.Key_F6)
    case_of(window).desk.record_wanted.emit("theft")
    assert case_of(window).tab.chosen() == "theft"
    case_of(window).read("paper")
    person.press(KEY.Key_F9)
    assert case_of(window).reading


def test_another_record_is_chosen_from_the_menu(window: MainWindow, person: Person) -> None:
    person.press(KEY.Key_F6)
    view = view_of(window)
    view.at_hand.drop()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    said = [action.text().replace("&", "") for action in menu.actions()]
    assert said == ["Anna Other", "Charges", "Sentences"]
    menu.actions()[0].trigger()
    menu.close()
    assert view.chosen() == "her"
    assert view.page.cite.said == "Cite for Anna Other"


def test_a_passage_leads_to_its_words_and_its_record(window: MainWindow, person: Person) -> None:
    person.press(KEY.Key_F6)
    (passages,) = view_of(window).findChildren(Passages)
    passages.rows.choose("2")
    passages.rows.setFocus()
    person.press(KEY.Key_Return)
    assert text_of(window).selected == "Twelve years"
    assert view_of(window).chosen() == "first"
    passages.rows.choose("0")
    where = passages.rows.visualRect(passages.rows.currentIndex()).center()
    person.click(passages.rows.viewport(), where)
    assert text_of(window).selected == "found her guilty"
    assert view_of(window).chosen() == "fraud"


def test_the_sources_card_and_the_citation_lead_to_the_text(window: MainWindow) -> None:
    view = case_of(window)
    blocks = view.sources.findChildren(TextBlock)
    found = next(b for b in blocks if b.said.startswith("Found word for word"))
    found.link_opened.emit("found her guilty")
    assert text_of(window).selected == "found her guilty"
    view.show_record("paper")
    read = next(b for b in view.sources.findChildren(Button) if b.said == "Read the text")
    read.click()
    assert view.reading


def test_a_source_without_an_id_stays_open_while_it_gets_one_and_loses_it(
    qtbot: QtBot, looks: Looks
) -> None:
    source = Source(title="Paper", type="article", text="Guilty.")
    window = open_window(qtbot, looks, Dossier(subject=Subject(name="N"), sources=(source,)))
    person = Person(window)
    person.press(KEY.Key_F6)
    person.select("Guilty", text_of(window))
    view_of(window).make(Charge)
    view = view_of(window)
    assert view.status() == "1 passage cited"
    person.press(KEY.Key_Z, CONTROL)
    assert view_of(window).status() == "0 passages cited"
    view_of(window).make(Charge)
    assert view_of(window).status() == "1 passage cited"


def test_without_any_text_there_is_nothing_to_read(qtbot: QtBot, looks: Looks) -> None:
    window = open_window(qtbot, looks, Dossier(subject=Subject(name="N")))
    told = heard(case_of(window).desk.said)
    Person(window).press(KEY.Key_F6)
    assert told == ["No source has a text yet: Ctrl+Shift+V makes one."]
    assert not case_of(window).reading


def test_a_file_that_is_only_read_offers_no_citing(qtbot: QtBot, looks: Looks) -> None:
    document = Document(case(), OnDisk(read_only_because="A sample."), token=lambda: "1")
    window = MainWindow(looks, Words())
    qtbot.addWidget(window)
    window.show_document(document)
    window.show()
    view = case_of(window)
    view.read("paper")
    page = view_of(window).page
    assert not any(b.isVisible() for b in (page.cite, page.new, page.correct))
    text_of(window).selectAll()
    view_of(window).make(Charge)
    assert document.dossier.charges == case().charges


def test_the_marks_stand_in_the_colours_of_the_looks(window: MainWindow) -> None:
    case_of(window).read("paper")
    tints: set[str] = set()
    modes: tuple[Mode, ...] = ("dark", "light")
    for mode in modes:
        window.looks.choose(mode)
        extras = text_of(window).extraSelections()
        tints |= {extra.format.background().color().name() for extra in extras}
    assert len(tints) == 2
