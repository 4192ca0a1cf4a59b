"""Words that are not understood: nothing else is done meanwhile, and they never vanish."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from dossier.i18n import Words
from dossier.shipped import sample
from dossier.ui.forms.cards import Card
from dossier.ui.forms.face import Face
from dossier.ui.forms.field_row import FieldRow
from dossier.ui.forms.record_form import RecordForm
from dossier.ui.panels.sources import SourcesPanel
from dossier.ui.tabs.list_tab import ListTab
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.line_edit import LineEdit
from dossier.ui.widgets.plain_table import PlainTable
from dossier.ui.widgets.reading_text import ReadingText
from dossier.ui.widgets.record_list import RecordList
from tests.ui.session import Session, copied

WRONG = "31 June 2014"
KEYS = ("Ctrl+Del", "Ctrl+D", "Alt+Down", "Alt+Up", "Ctrl+L", "Ins", "Ctrl+K")
SAID = "Not done The words in “{}” are not understood: correct them, or press Esc."


def type_wrong(session: Session, path: str) -> FieldRow:
    """Type words into a field that are no date."""
    session.edit(path)
    session.type_in(WRONG)
    return session.row(path)


def told(session: Session) -> str:
    """Give what is told under the page."""
    return session.window.trouble.said


def highlighted(of: RecordList | PlainTable) -> list[int]:
    """Give the rows that are painted as chosen."""
    return sorted({index.row() for index in of.selectionModel().selectedIndexes()})


def stays(session: Session, row: FieldRow) -> None:
    """Check that the words stand where they were typed, and the keyboard in them."""
    assert row.editor
    assert row.editor.typed == WRONG
    assert row.editor.input is QApplication.focusWidget()
    assert row.isVisible()
    assert session.window.trouble.said == SAID.format(row.binding.label)


@pytest.fixture(scope="module")
def opened(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Give one window for all tests, on the dossier in which every field occurs."""
    looks = Looks(qapp, "light")
    made = Session(looks, Words())
    yield made.open(copied(sample("every-field.dossier"), tmp_path_factory.mktemp("rich")))
    made.end()
    looks.deleteLater()


@pytest.fixture
def rich(opened: Session) -> Iterator[Session]:
    """Give the window; what a test does is taken back."""
    yield opened
    opened.take_back()


@pytest.fixture
def charge(rich: Session) -> FieldRow:
    """Give the row of a charge in which words stand that are not understood."""
    keys = [charge.key for charge in rich.document.dossier.charges]
    return type_wrong(rich, f"charges/#{keys[0]}/outcome_date")


def test_the_highlight_goes_back_to_the_record_that_is_shown(
    rich: Session, charge: FieldRow
) -> None:
    (shown,) = rich.find(RecordList)
    before = rich.document.dossier
    rich.click(shown.viewport(), shown.visualRect(shown.model().index(1, 0)).center())
    assert highlighted(shown) == [0]
    assert shown.chosen == rich.case.tab.chosen() == before.charges[0].key
    stays(rich, charge)
    rich.press("Ctrl+Del")
    assert rich.document.dossier is before


def test_arrows_in_the_list_go_back_too(rich: Session, charge: FieldRow) -> None:
    (shown,) = rich.find(RecordList)
    shown.setFocus()
    rich.press("Down", shown)
    assert highlighted(shown) == [0]
    stays(rich, charge)


@pytest.mark.parametrize("key", KEYS)
def test_no_command_acts_on_the_record_meanwhile(rich: Session, charge: FieldRow, key: str) -> None:
    before = rich.document.dossier
    (shown,) = rich.find(RecordList)
    shown.setFocus()
    rich.press(key, shown)
    assert rich.document.dossier is before
    stays(rich, charge)


def test_the_button_that_adds_does_not_drop_them(rich: Session, charge: FieldRow) -> None:
    before = rich.document.dossier
    rich.click(rich.button("Add charge"))
    assert rich.document.dossier is before
    stays(rich, charge)


def test_going_to_another_record_from_elsewhere_does_not_drop_them(
    rich: Session, charge: FieldRow
) -> None:
    assert isinstance(rich.case.tab, ListTab)
    other = rich.document.dossier.charges[1].key
    rich.case.show_record(other)
    assert rich.case.tab.chosen() != other
    stays(rich, charge)


def test_the_sentence_goes_as_soon_as_they_are_put_right(rich: Session, charge: FieldRow) -> None:
    rich.run("file.save")
    stays(rich, charge)
    rich.type_in("30 June 2014")
    rich.keep()
    assert not told(rich)
    rich.edit("charges/#" + rich.document.dossier.charges[0].key + "/outcome_date")
    rich.type_in(WRONG)
    rich.run("record.add")
    assert told(rich)
    rich.press("Esc")
    assert not told(rich)


def test_the_keyboard_goes_back_to_them_from_another_tab(rich: Session, charge: FieldRow) -> None:
    rich.case.show_tab("profile")
    rich.run("file.save")
    assert rich.case.tab_name == "charges"
    stays(rich, charge)


def test_a_card_stays_the_chosen_one(rich: Session) -> None:
    first, *_ = rich.document.dossier.concerns
    other = rich.document.dossier.parties[0]
    row = type_wrong(rich, f"concerns/#{first.key}/date")
    (card,) = [card for card in rich.find(Card) if card.key == other.key]
    rich.click(rich.find(Face, card)[0])
    assert card.form is None
    assert rich.case.tab.chosen() == first.key
    stays(rich, row)


def test_a_period_of_custody_stays_the_chosen_one(rich: Session) -> None:
    first, *_ = rich.document.dossier.custody
    row = type_wrong(rich, f"custody/#{first.key}/until")
    (table,) = rich.find(PlainTable)
    rich.click(table.viewport(), table.visualRect(table.model().index(1, 0)).center())
    assert highlighted(table) == [0]
    assert rich.case.tab.chosen() == first.key
    stays(rich, row)


def test_words_of_a_citation_do_not_vanish_with_its_record(rich: Session) -> None:
    source, *_ = rich.document.dossier.sources
    rich.case.show_record(source.key)
    rich.settle()
    (form,) = [form for form in rich.find(RecordForm) if form.path == ("sources", f"#{source.key}")]
    form.add_field("issued")
    row = form.row("issued")
    assert row
    rich.type_in(WRONG)
    rich.case.show_tab("charges")
    rich.run("record.delete")
    stays(rich, row)
    assert isinstance(QApplication.focusWidget(), LineEdit)
    assert rich.find(Button)


def test_to_go_back_to_them_makes_no_sources_panel(rich: Session) -> None:
    rich.window.show_document(rich.document)
    rich.case.show_tab("profile")
    type_wrong(rich, "subject/born")
    assert not rich.case.findChildren(SourcesPanel)
    rich.press("Ctrl+2", rich.window)
    assert rich.case.tab_name == "profile"
    assert not rich.case.findChildren(SourcesPanel)


@pytest.mark.parametrize("command", ["record.cite", "record.add"])
def test_while_reading_they_hinder_what_is_done_with_selected_words(
    rich: Session, command: str
) -> None:
    source = next(one for one in rich.document.dossier.sources if one.text)
    rich.case.show_record("wire-fraud")
    rich.case.read(source.key)
    rich.settle()
    form = next(one for one in rich.find(RecordForm) if one.has_field("filed"))
    form.add_field("filed")
    rich.type_in(WRONG)
    (text,) = rich.find(ReadingText)
    text.select((0, 4))
    text.setFocus()
    rich.run(command)
    row = form.row("filed")
    assert row
    stays(rich, row)
