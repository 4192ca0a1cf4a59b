"""Walk all that can have the keyboard, in every tab, record and page: each says what it is."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from dossier.ui import finding
from dossier.ui.forms.field_row import FieldRow
from dossier.ui.panels.welcome import FileEntry, Welcome
from dossier.ui.tabs.tab_stack import TABS
from tests.ui.session import Session


def nameless(widget: QWidget) -> Iterator[str]:
    """Give what can have the keyboard in a window, and has nothing that a screen reader says."""
    for each in widget.findChildren(QWidget):
        if each.focusPolicy() is Qt.FocusPolicy.NoFocus or not each.isVisible():
            continue
        seen = QAccessible.queryAccessibleInterface(each)
        if not (seen and seen.text(QAccessible.Text.Name).strip()):
            yield f"{type(each).__name__} in {type(each.parent()).__name__}"


def everywhere(session: Session) -> Iterator[str]:
    """Go to each tab, to each record, and into each kind of editor."""
    for tab in TABS:
        session.case.show_tab(tab.name)
        session.settle()
        yield tab.name
    for key in session.document.index:
        session.case.show_record(key)
        session.settle()
        yield key


def test_all_that_takes_the_keyboard_has_a_name(rich: Session) -> None:
    finding.bind(rich.window)
    rich.run("edit.find")
    rich.settle()
    found = {f"{name} at {where}" for where in everywhere(rich) for name in nameless(rich.window)}
    assert found == set()


def test_nothing_on_the_way_to_a_record_is_called_a_layered_pane(rich: Session) -> None:
    """Orca says it again whenever the keyboard comes into one from outside, and it helps nobody."""
    layered = QAccessible.Role.LayeredPane
    found = {
        f"{type(each).__name__} at {where}"
        for where in everywhere(rich)
        for each in rich.window.findChildren(QWidget)
        if (seen := QAccessible.queryAccessibleInterface(each)) and seen.role() is layered
    }
    assert found == set()


def test_every_editor_has_the_name_of_its_field(lean: Session) -> None:
    missed: set[str] = set()
    for _ in everywhere(lean):
        for row in lean.find(FieldRow)[:6]:
            if row.isVisible():
                row.edit()
                missed.update(nameless(row))
                row.restore()
    assert missed == set()


def test_the_reading_view_and_the_welcome_page_have_names(rich: Session, tmp_path: Path) -> None:
    rich.run("view.read")
    rich.settle()
    assert set(nameless(rich.window)) == set()
    entry = FileEntry(str(tmp_path), "A case", "small")
    rich.window.show_page(Welcome(rich.window.looks, rich.window.words, [entry], [entry]))
    rich.settle()
    assert set(nameless(rich.window)) == set()


def test_a_button_without_a_name_would_be_seen(rich: Session) -> None:
    button = rich.find(QAbstractButton)[0]
    button.setAccessibleName("")
    button.setText("")
    assert list(nameless(rich.window)) != []
