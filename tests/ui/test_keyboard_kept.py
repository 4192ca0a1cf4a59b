"""Test where the keyboard is when a field closes, and when what had it is gone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from dossier.ui.forms.face import Face
from dossier.ui.text import TextBlock
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.menu_button import MenuButton
from dossier.ui.widgets.record_list import RecordList
from tests.ui.session import Session
from tests.ui.tabs.asking import chip

PART = "sentences/#first/parts/#first-term"


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget
    return widget


def name() -> str:
    """Give what a screen reader says of what has the keyboard."""
    return focus().accessibleName()


def to_link(session: Session, words: str) -> TextBlock:
    """Reach a link by the keyboard."""
    (block,) = [found for found in session.find(TextBlock) if found.said == words]
    block.setFocus()
    session.press("Right")
    return block


def test_after_esc_in_a_new_item_it_is_where_the_item_was_added(rich: Session) -> None:
    rich.case.show_record("customs-order")
    rich.settle()
    link = to_link(rich, "+ Add a relation to another sentence")
    rich.press("Return")
    rich.press("Esc")
    assert focus() is link
    rich.press("Return")
    assert name() == "Runs"


def test_after_esc_in_a_new_record_it_is_in_the_list(rich: Session) -> None:
    rich.case.show_tab("statements")
    (shown,) = rich.find(RecordList)
    shown.setFocus()
    rich.run("record.add")
    rich.press("Esc")
    assert focus() is shown


def test_after_a_citation_of_nothing_it_is_at_the_field(rich: Session) -> None:
    rich.row("charges/#wire-fraud/statute").take_focus()
    before = focus()
    rich.run("record.cite")
    assert name() == "Source"
    rich.press("Esc")
    assert focus() is before


def test_tab_goes_on_from_a_field_that_was_closed_as_it_was(rich: Session) -> None:
    form = rich.form(PART)
    form.sections()[0].add()
    rich.settle()
    rich.press("Return")
    rich.settle()
    assert name() == "Runs: not known"
    rich.press("Tab")
    assert name().startswith("To: ")


def test_tab_goes_on_from_an_empty_field_that_was_just_shown(rich: Session) -> None:
    form = rich.form(PART)
    form.add_field("minimum")
    rich.settle()
    assert name() == "Minimum"
    rich.press("Tab")
    assert form.isAncestorOf(focus()) or isinstance(focus(), MenuButton)


def test_an_empty_field_that_goes_leaves_the_keyboard_in_its_record(rich: Session) -> None:
    form = rich.form(PART)
    form.add_field("minimum")
    rich.settle()
    rich.press("Return")
    assert isinstance(focus(), Face)
    assert form.isAncestorOf(focus())


def test_it_is_seen_among_the_questions_that_a_key_opened(rich: Session) -> None:
    found = chip(rich, "to ask first")
    found.setFocus(Qt.FocusReason.TabFocusReason)
    rich.press("Space")
    button = focus()
    assert isinstance(button, Button)
    assert (button.said, button.ring.shown) == ("Go to the field", True)


def test_on_a_button_it_is_seen_where_it_went_back_to(rich: Session) -> None:
    rich.case.show_tab("sentences")
    add = rich.button("Add custody")
    add.setFocus(Qt.FocusReason.TabFocusReason)
    rich.press("Space")
    rich.press("Esc")
    assert focus() is add
    assert add.ring.shown
