"""Add, copy, move, lock, cite and delete records of every list, by commands and by keys."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from dossier.document.change import Change
from dossier.model.dossier import LISTS
from dossier.model.source import Source
from dossier.storage.writer import encode
from dossier.ui.commands import COMMANDS
from dossier.ui.forms.as_text import as_text
from dossier.ui.forms.field_row import FieldRow
from dossier.ui.forms.fields import form_of
from dossier.ui.widgets.menu_button import MenuButton
from dossier.wording.records import title
from tests.ui.session import Session

TABBED = [part for part in LISTS if part != "sources"]
EMPTY = {
    "parties": "Family, lawyers, consuls",
    "tasks": "What is to be asked",
    "concerns": "Health, care, conditions",
    "charges": "Charges belong here",
    "custody": "Where the person was held",
    "sentences": "What a court imposed",
    "statements": "Statements belong here",
    "events": "Choose something to read it here",
}
KEYS = {command.id: command.keys[0] for command in COMMANDS if command.keys}


@pytest.fixture(params=["command", "key"])
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def act(session: Session, command: str, way: str) -> None:
    """Choose a command from the menu, or press its key."""
    if way == "command":
        session.run(command)
    else:
        session.press(KEYS[command])


def keys_of(session: Session, part: str) -> list[str]:
    return [record.key for record in session.document.dossier.list_of(part)]


def be_at(session: Session, part: str, place: int = 0) -> str:
    """Go to a record, as by a click on it; give its key."""
    key = keys_of(session, part)[place]
    session.case.show_record(key)
    session.settle()
    assert session.case.tab.chosen() == key
    return key


def step_name(session: Session) -> str:
    """Give what the Edit menu says that Undo would undo."""
    return session.window.commands.action("edit.undo").text()


def noun(part: str) -> str:
    return form_of(LISTS[part]).noun


def edited_row() -> FieldRow | None:
    """Give the row in which the keyboard edits."""
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, FieldRow):
        widget = widget.parentWidget()
    return widget if widget is not None and widget.editing else None


@pytest.mark.parametrize("part", TABBED)
def test_a_new_record_is_at_hand_and_its_first_field_is_asked_for(
    lean: Session, part: str, way: str
) -> None:
    before, text = keys_of(lean, part), encode(lean.document.dossier)
    be_at(lean, part)
    act(lean, "record.add", way)
    (made,) = set(keys_of(lean, part)) - set(before)
    assert keys_of(lean, part)[:-1] == before
    assert lean.case.tab.chosen() == made
    assert step_name(lean) == f"&Undo: {form_of(LISTS[part]).add}"
    row = edited_row()
    assert row
    assert row.binding.path[-1] == f"#{made}"
    assert row.binding.field.lead
    lean.press("Esc")
    assert encode(lean.document.dossier) == text
    assert not lean.document.can_undo


@pytest.mark.parametrize("part", TABBED)
def test_a_new_record_of_which_something_is_said_stays(lean: Session, part: str, way: str) -> None:
    be_at(lean, part)
    act(lean, "record.add", way)
    row = edited_row()
    assert row
    made = row.binding.path
    if row.binding.kind.name != "text":
        lean.run("record.confidential")
    else:
        lean.type_in("something")
        lean.keep()
    lean.press("F2")
    lean.press("Esc")
    assert lean.document.index.record(str(made[-1])[1:])


@pytest.mark.parametrize("part", TABBED)
def test_a_copy_stands_behind_its_original(lean: Session, part: str, way: str) -> None:
    before, text = keys_of(lean, part), encode(lean.document.dossier)
    key = be_at(lean, part)
    act(lean, "record.duplicate", way)
    after = keys_of(lean, part)
    assert [after[0], *after[2:]] == before
    assert step_name(lean) == f"&Undo: Duplicate {noun(part)}"
    assert lean.case.tab.chosen() == after[1] != key
    lean.run("edit.undo")
    assert encode(lean.document.dossier) == text
    assert lean.window.commands.action("edit.redo").text() == f"&Redo: Duplicate {noun(part)}"


@pytest.mark.parametrize("part", TABBED)
def test_a_record_moves_down_and_up_again_and_stays_at_hand(
    lean: Session, part: str, way: str
) -> None:
    before, text = keys_of(lean, part), encode(lean.document.dossier)
    if len(before) == 1:
        be_at(lean, part)
        lean.run("record.duplicate")
        before = keys_of(lean, part)
        text = encode(lean.document.dossier)
    key = be_at(lean, part)
    act(lean, "record.down", way)
    assert keys_of(lean, part) == [before[1], before[0], *before[2:]]
    assert step_name(lean) == f"&Undo: Move {noun(part)}"
    assert lean.case.tab.chosen() == key
    act(lean, "record.up", way)
    assert keys_of(lean, part) == before
    assert lean.case.tab.chosen() == key
    act(lean, "record.up", way)
    assert encode(lean.document.dossier) == text


@pytest.mark.parametrize("part", TABBED)
def test_the_next_record_is_at_hand_after_one_is_deleted(
    lean: Session, part: str, way: str
) -> None:
    be_at(lean, part)
    lean.run("record.duplicate")
    before, text = keys_of(lean, part), encode(lean.document.dossier)
    be_at(lean, part)
    act(lean, "record.delete", way)
    assert keys_of(lean, part) == before[1:]
    assert step_name(lean) == f"&Undo: Delete {noun(part)}"
    assert lean.case.tab.chosen() == before[1]
    lean.run("edit.undo")
    assert encode(lean.document.dossier) == text


@pytest.mark.parametrize(("part", "words"), EMPTY.items())
def test_an_emptied_list_says_what_belongs_there(lean: Session, part: str, words: str) -> None:
    for key in keys_of(lean, part):
        lean.case.show_record(key)
        lean.settle()
        lean.run("record.delete")
    assert keys_of(lean, part) == []
    assert not lean.window.trouble.said
    assert lean.case.tab.chosen() in {"", lean.document.dossier.subject.key}
    assert any(said.startswith(words) for said in lean.texts())


@pytest.mark.parametrize("command", ["record.delete", "record.duplicate", "record.down"])
@pytest.mark.parametrize("part", TABBED)
def test_the_keyboard_stays_in_the_window(lean: Session, part: str, command: str) -> None:
    be_at(lean, part)
    lean.press(KEYS[command])
    focus = QApplication.focusWidget()
    assert focus
    assert lean.window.isAncestorOf(focus)
    assert focus.isVisible()


@pytest.mark.parametrize("part", TABBED)
def test_a_record_is_locked_and_unlocked(lean: Session, part: str, way: str) -> None:
    key = be_at(lean, part)
    record = lean.document.index.record(key)
    assert record
    secret = record.confidential
    act(lean, "record.confidential", way)
    now = lean.document.index.record(key)
    assert now
    assert now.confidential is not secret
    said = "public" if secret else "confidential"
    assert step_name(lean) == f"&Undo: Make {noun(part)} {said}"
    assert lean.case.tab.chosen() == key
    act(lean, "record.confidential", way)
    again = lean.document.index.record(key)
    assert again
    assert again.confidential is secret


@pytest.mark.parametrize("part", TABBED)
def test_citing_asks_for_the_source_at_once(lean: Session, part: str, way: str) -> None:
    key = be_at(lean, part)
    text = encode(lean.document.dossier)
    act(lean, "record.cite", way)
    row = edited_row()
    assert row
    assert row.binding.field.name == "source"
    source = lean.document.dossier.sources[1]
    lean.type_in(row.binding.suggestions()[0])
    lean.keep()
    record = lean.document.index.record(key)
    assert record
    assert len(record.cite) == len(record.citations)
    assert lean.document.index.named(record.citations[-1].source)
    assert source in lean.document.dossier.sources
    lean.run("edit.undo")
    if encode(lean.document.dossier) != text:
        lean.run("edit.undo")
    assert encode(lean.document.dossier) == text


def test_a_citation_left_without_its_source_was_never_made(lean: Session) -> None:
    be_at(lean, "charges")
    text = encode(lean.document.dossier)
    lean.run("record.cite")
    lean.press("Esc")
    assert encode(lean.document.dossier) == text
    assert not lean.document.can_undo


def test_each_step_tells_only_once(lean: Session) -> None:
    heard: list[Change] = []
    lean.document.changed.connect(heard.append)
    be_at(lean, "charges")
    lean.run("record.duplicate")
    assert [change.parts for change in heard] == [frozenset({"charges"})]


def test_a_record_is_copied_as_text(rich: Session) -> None:
    be_at(rich, "charges")
    heard: list[str] = []
    rich.case.desk.said.connect(heard.append)
    rich.run("edit.copy_record")
    said = QGuiApplication.clipboard().text().split("\n")
    assert said[:2] == [
        "Wire fraud",
        "As described: Invoices to shipping companies for containers that did not exist.",
    ]
    assert "Outcome: convicted" in said
    assert "Decided by: jury" in said
    assert "Victims: 31 companies" in said
    assert said[-2].startswith("What became of it: 10 February 2020, amended")
    assert said[-1].startswith("Federal court of Northmark, 25 March 2019")
    assert heard == ["The record is copied."]


@pytest.mark.parametrize("part", LISTS)
def test_what_is_copied_of_a_record_leaves_the_notes_and_the_texts_of_sources_behind(
    rich: Session, part: str
) -> None:
    for record in rich.document.dossier.list_of(part):
        said = as_text(rich.case.desk, record.key)
        lines = said.split("\n")
        assert lines[0] == title(record, rich.document.index, rich.window.words)
        assert len(set(lines[:-1])) == len(lines[:-1])
        note = getattr(record, "note", None)
        assert not note or note not in said
        assert not isinstance(record, Source) or not record.text or record.text not in said


def test_a_copy_of_a_confidential_record_says_that_it_is(rich: Session) -> None:
    key = next(row.key for row in rich.document.dossier.charges if row.confidential)
    rich.case.show_record(key)
    heard: list[str] = []
    rich.case.desk.said.connect(heard.append)
    rich.run("edit.copy_record")
    assert heard == ["The record is copied. It is confidential."]


@pytest.mark.parametrize(
    ("command", "done"),
    [
        ("edit.copy_record", "The record is copied"),
        ("edit.copy_citation", "The citations are copied"),
    ],
)
def test_a_copy_says_what_of_it_is_confidential(rich: Session, command: str, done: str) -> None:
    secret = next(row for row in rich.document.dossier.sources if row.id == "sister-letter")
    heard: list[str] = []
    rich.case.desk.said.connect(heard.append)
    # Its one source is confidential; the record is not.
    rich.case.show_record("sund")
    rich.run(command)
    assert secret.title in QGuiApplication.clipboard().text()
    assert heard[-1].startswith(f"{done} · confidential in it: ")
    assert heard[-1].endswith(secret.title)


def test_a_copy_with_nothing_chosen_says_what_to_do_first(rich: Session) -> None:
    rich.case.show_tab("sentences")
    heard: list[str] = []
    rich.case.desk.said.connect(heard.append)
    rich.press("Ctrl+Shift+C", rich.window)
    assert heard == ["Choose a record first."]


def test_the_person_can_be_neither_deleted_nor_copied(lean: Session) -> None:
    lean.case.show_record(lean.document.dossier.subject.key)
    before = lean.document.dossier
    lean.run("record.delete")
    assert lean.window.trouble.said == ("Not changed A dossier can't be without its subject.")
    lean.run("record.duplicate")
    assert lean.window.trouble.said.startswith("Not changed")
    assert lean.document.dossier is before


def test_the_citations_of_a_record_are_copied_in_full(rich: Session, way: str) -> None:
    be_at(rich, "charges")
    act(rich, "edit.copy_citation", way)
    said = QGuiApplication.clipboard().text()
    assert said.startswith("Wire fraud · convicted")
    assert "“billed shipping companies for containers that never existed”" in said
    assert said.count("\n\n") >= 2


def test_one_citation_is_copied_from_its_menu(rich: Session) -> None:
    be_at(rich, "charges")
    rich.case.show_sources()
    rich.settle()
    more = [b for b in rich.find(MenuButton, rich.case.sources) if "citation" in b.said]
    more[0].click()
    entries = {a.text(): a for a in more[0].menu_below.actions()}
    entries["Copy citation as text"].trigger()
    more[0].menu_below.hide()
    assert QGuiApplication.clipboard().text().startswith("prosecution, Indictment, Federal court")
