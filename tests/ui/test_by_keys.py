"""Reach every command and every field with the keyboard alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dossier.ui import finding
from dossier.ui.commands import COMMANDS, MENUS, Command
from dossier.ui.forms.face import Face
from dossier.ui.forms.field_row import FieldRow
from dossier.ui.tabs.tab_stack import TABS
from dossier.ui.widgets.record_list import RecordList
from tests.ui.session import Session

# More steps than any tab has things to step to.
MOST_STEPS = 500


@pytest.fixture
def done(lean: Session) -> list[str]:
    """Give the commands that are run from now on: each only tells that it was."""
    finding.bind(lean.window)
    told: list[str] = []

    def teller(id: str) -> Callable[[], None]:
        return lambda: told.append(id)

    for command in COMMANDS:
        lean.window.commands.bind(command.id, teller(command.id))
        lean.window.commands.action(command.id).setEnabled(True)
    return told


@pytest.mark.parametrize(
    ("command", "keys"),
    [(command, keys) for command in COMMANDS for keys in command.keys],
    ids=lambda value: value if isinstance(value, str) else value.id,
)
def test_every_key_runs_its_command(
    lean: Session, done: list[str], command: Command, keys: str
) -> None:
    lean.case.take_focus()
    lean.press(keys)
    assert done == [command.id]


@pytest.mark.parametrize("menu", MENUS)
def test_every_entry_of_every_menu_is_run_by_keys(
    lean: Session, done: list[str], menu: str
) -> None:
    shown = lean.window.menus[menu]
    wanted = [command.id for command in COMMANDS if command.menu == menu]
    for place in range(len(wanted)):
        shown.popup(QPoint(0, 0))
        for _ in range(place + 1):
            QTest.keyClick(shown, Qt.Key.Key_Down)
        QTest.keyClick(shown, Qt.Key.Key_Return)
    assert done == wanted


@pytest.mark.parametrize("tab", [tab.name for tab in TABS])
def test_every_field_of_every_tab_is_stepped_to(rich: Session, tab: str) -> None:
    rich.case.show_tab(tab)
    stepped = 0
    for key in [rich.case.tab.chosen(), *_first_of_each_list(rich, tab)]:
        if key:
            rich.case.show_record(key)
        for _ in range(8):
            rich.settle()
        rich.case.take_focus()
        shown = {row for row in rich.find(FieldRow, rich.case.tab) if row.isVisible()}
        reached = _stepped_through(rich)
        missed = {row.binding.label for row in shown if not _holds_any(row, reached)}
        assert missed == set(), key
        stepped += len(shown)
    assert stepped > 5


@pytest.mark.parametrize("tab", ["charges", "statements"])
def test_every_record_of_a_list_is_walked_to(rich: Session, tab: str) -> None:
    rich.case.show_tab(tab)
    rich.settle()
    (shown,) = rich.find(RecordList)
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    rich.press("Home")
    seen = [rich.case.tab.chosen()]
    for _ in range(len(rich.document.dossier.list_of(tab)) - 1):
        rich.press("Down")
        seen.append(rich.case.tab.chosen())
    assert seen == [record.key for record in rich.document.dossier.list_of(tab)]


def _first_of_each_list(session: Session, tab: str) -> list[str]:
    (kind,) = [kind for kind in TABS if kind.name == tab]
    every = [session.document.dossier.list_of(part) for part in kind.holds - {"subject", "about"}]
    return [rows[0].key for rows in every if rows]


def _stepped_through(session: Session) -> set[QWidget]:
    """Press Tab until the keyboard is where it began."""
    start = QApplication.focusWidget()
    reached: set[QWidget] = set()
    for _ in range(MOST_STEPS):
        session.press("Tab")
        focus = QApplication.focusWidget()
        if focus is None or focus is start:
            break
        reached.add(focus)
    return reached


def _holds_any(row: FieldRow, reached: set[QWidget]) -> bool:
    return any(isinstance(each, Face) and row.isAncestorOf(each) for each in reached)
