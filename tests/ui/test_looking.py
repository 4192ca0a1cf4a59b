"""Test the dossier as it would leave: a window of its own, read-only, without what stays."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from dossier.app import Program
from dossier.document.edits import put
from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.event import Event
from dossier.model.ids import with_keys
from dossier.report.plan import PRESS, as_json
from dossier.storage.stamp import stamp_of
from dossier.storage.writer import tree
from dossier.timeline.records.of_case import items_of
from dossier.ui import looking, paper, record_commands
from dossier.ui.dialogs.leak_question import LeakQuestion
from dossier.ui.main_window import MainWindow
from dossier.ui.panels.find import FindPanel
from dossier.ui.tabs.tab_stack import TABS
from dossier.ui.text import TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.choice_button import ChoiceButton
from dossier.ui.widgets.found_list import FoundList
from dossier.ui.widgets.line_edit import LineEdit
from dossier.workspace.paths import Paths
from dossier.workspace.plans import OwnPlans
from dossier.workspace.state import WindowState
from tests.report.redaction.test_projection import hidden_texts
from tests.samples import sample
from tests.ui.panels.test_find import wait_for
from tests.ui.session import written
from tests.ui.windows import case_of, open_window

RICH = with_keys(sample("every-field.dossier"))
LEAKY = with_keys(
    Dossier.model_validate(
        {
            "dossier": 1,
            "subject": {"name": "Ada"},
            "parties": [{"name": "May Parker", "kind": "person", "confidential": True}],
            "events": [{"title": "Visit of May Parker"}],
        }
    )
)


printed: list[str] = []


def look(window: MainWindow, folder: Path) -> MainWindow:
    keeping = paper.Keeping(WindowState(folder / "state"), OwnPlans(folder / "own"))
    shown = looking.look(window, lambda: paper.leaving(window, keeping), printed.append)
    record_commands.bind(shown)
    QApplication.processEvents()
    return shown


def said(window: MainWindow) -> str:
    return "\n".join(block.said for block in window.findChildren(TextBlock))


def chosen_for_the_press(window: MainWindow, folder: Path) -> MainWindow:
    """Let a window be that of a file for which the press was chosen last."""
    file, document = folder / "x.dossier", case_of(window).desk.document
    document.saved(file, stamp_of(b"", folder.stat()), document.dossier)
    WindowState(folder / "state").keep_view(file, {"print": as_json(PRESS)})
    return window


def test_no_tab_shows_more_than_may_leave(qtbot: QtBot, looks: Looks, tmp_path: Path) -> None:
    window = open_window(qtbot, looks, RICH)
    seen = {}
    for name, at in (("whole", window), ("leaves", look(window, tmp_path))):
        seen[name] = ""
        for kind in TABS:
            at.commands.run(f"view.{kind.name}")
            QApplication.processEvents()
            seen[name] += said(at)
    hidden = hidden_texts()
    assert [text for text in hidden if text in seen["whole"]]
    assert not [text for text in hidden if text in seen["leaves"]]


def test_the_timeline_shows_no_more_than_may_leave(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    secret = {"title": "A secret visit", "date": "2014-07-05", "confidential": True}
    known = {"title": "A known visit", "date": "2015", "status": "held"}
    events = tuple(Event.model_validate(row) for row in (secret, known))
    window = open_window(qtbot, looks, with_keys(LEAKY.with_(events=events)))
    behind, here = (
        repr(tuple(items_of(desk.dossier, desk.index, desk.words).all))
        for desk in (case_of(window).desk, case_of(look(window, tmp_path)).desk)
    )
    assert ("secret" in behind, "secret" in here) == (True, False)
    assert "A known visit" in here


def test_a_field_that_stays_is_gone_too(qtbot: QtBot, looks: Looks, tmp_path: Path) -> None:
    noted = LEAKY.with_(subject=LEAKY.subject.with_(note="Has a cousin abroad."))
    window = chosen_for_the_press(open_window(qtbot, looks, noted), tmp_path)
    assert "Has a cousin abroad." in said(window)
    shown = look(window, tmp_path)
    assert "Has a cousin abroad." not in said(shown)
    assert "Ada" in said(shown)


def test_nothing_can_be_changed_in_it_and_undo_waits_behind_it(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    window = open_window(qtbot, looks, RICH)
    window.commands.run("record.duplicate")
    document = case_of(window).desk.document
    document.edit("Change the name", put(("subject", "name"), "Another"))
    shown = look(window, tmp_path)
    for command, action in shown.commands.all():
        assert not action.isEnabled() or not command.needs & {"writable", "undo", "redo", "dirty"}
    shown.commands.run("edit.undo")
    shown.commands.run("file.close")
    assert (document.undo_name, document.dirty) == ("Change the name", True)
    assert window.commands.action("edit.undo").isEnabled()
    window.commands.run("edit.undo")
    assert document.dossier == RICH


def test_what_is_of_the_whole_program_is_done_by_the_window_behind(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    window = open_window(qtbot, looks, RICH)
    asked: list[str] = []
    window.commands.bind("view.dark", lambda: window.commands.action("view.light").setChecked(True))
    window.commands.bind("file.quit", lambda: asked.append("quit"))
    shown = look(window, tmp_path)
    shown.commands.run("view.dark")
    assert shown.commands.action("view.light").isChecked()
    shown.commands.run("file.quit")
    assert asked == ["quit"]


def test_the_menu_leads_to_it_and_find_finds_no_more_than_may_leave(
    qapp: QApplication, tmp_path: Path
) -> None:
    program = Program(qapp, Words(), Paths.under(tmp_path / "home"))
    window = program.open(written(tree(LEAKY), tmp_path, "case.dossier"))
    for typed, places in (("Parker", 1), ("Ada", 1)):
        window.commands.action("view.leaving").trigger()
        (shown,) = [w for w in window.findChildren(MainWindow) if w.isVisible()]
        assert found(shown, typed) == places
        shown.commands.run("file.close")
    assert found(window, "Parker") == 2
    program.leave()


def found(window: MainWindow, typed: str) -> int:
    """Count the places that Find shows."""
    window.commands.action("edit.find").trigger()
    (panel,) = [p for p in window.findChildren(FindPanel) if p.window() is window]
    wait_for(panel)
    (field,) = panel.findChildren(LineEdit)
    field.setText(typed)
    QApplication.processEvents()
    (listed,) = panel.findChildren(FoundList)
    return sum(bool(listed.row(n).words) for n in range(listed.model().rowCount()))


def test_it_says_by_which_profile_what_stays_and_the_way_back(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    shown = look(open_window(qtbot, looks, RICH), tmp_path)
    assert "as it would leave, “Without confidential records”" in said(shown)
    assert "This stays: 12 confidential records." in said(shown)
    assert "Close this window to go back." in said(shown)
    assert case_of(shown).desk.document.read_only_because
    assert shown.size() == QSize(1280, 800).boundedTo(on_screen.room_for(shown))


def test_closing_it_goes_back_and_it_closes_with_the_window_behind(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    window = open_window(qtbot, looks, RICH)
    look(window, tmp_path).commands.run("file.close")
    assert window.isVisible()
    shown = look(window, tmp_path)
    window.close()
    assert not shown.isVisible()


def test_it_follows_the_profile_that_was_chosen_last(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    window = chosen_for_the_press(open_window(qtbot, looks, RICH), tmp_path)
    assert "“For the press”" in said(look(window, tmp_path))


def test_what_is_saved_from_it_holds_no_more(
    qtbot: QtBot, looks: Looks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = look(open_window(qtbot, looks, RICH), tmp_path)
    target = tmp_path / "out.dossier"

    def answer(*asked: Callable[[Path], object]) -> None:
        asked[3](target)

    monkeypatch.setattr("dossier.ui.dialogs.file_dialogs.file_to_save", answer)
    asked: list[str] = []

    def keep_back() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, LeakQuestion)
        asked.append(box.windowTitle())
        box.back.click()

    QTimer.singleShot(0, keep_back)
    shown.commands.run("file.save_as")
    # The text of a source holds the words of a confidential quotation: that waits for a decision.
    assert asked == ["Look at this before it leaves"]
    assert not target.exists()


def test_a_look_that_gives_nothing_away_can_be_saved(
    qtbot: QtBot, looks: Looks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = LEAKY.with_(events=())
    shown = look(open_window(qtbot, looks, plain), tmp_path)
    target = tmp_path / "out.dossier"

    def answer(*asked: Callable[[Path], object]) -> None:
        asked[3](target)

    monkeypatch.setattr("dossier.ui.dialogs.file_dialogs.file_to_save", answer)
    shown.commands.run("file.save_as")
    assert b"Parker" not in target.read_bytes()
    assert "Saved as out.dossier" in shown.status.right


def test_what_is_looked_at_is_printed_as_it_is_by_the_window_behind(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    window = open_window(qtbot, looks, RICH)
    done: list[str] = []
    for command in ("file.print_questions", "file.pdf"):
        window.commands.bind(command, partial(done.append, command))
        shown = look(window, tmp_path)
        shown.commands.run(command)
        assert not shown.isVisible()
    assert done == ["file.print_questions", "file.pdf"]
    shown = look(window, tmp_path)
    chooser(shown).menu_below.actions()[2].trigger()
    printed.clear()
    shown.commands.run("file.print")
    assert (printed, shown.isVisible()) == (["for the press"], False)
    shown = look(window, tmp_path)
    shown.commands.run("view.leaving")
    assert not shown.isVisible()


def chooser(shown: MainWindow) -> ChoiceButton:
    (button,) = shown.findChildren(ChoiceButton)
    return button


def test_another_profile_is_looked_at_without_leaving_the_look(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    shown = look(open_window(qtbot, looks, RICH), tmp_path)
    shown.commands.run("view.charges")
    assert chooser(shown).said == "Without confidential records"
    everything, _, press = chooser(shown).menu_below.actions()
    press.trigger()
    QApplication.processEvents()
    assert "as it would leave, “For the press”" in said(shown)
    assert (case_of(shown).tab_name, chooser(shown).said) == ("charges", "For the press")
    assert "8 charges" in said(shown)
    everything.trigger()
    assert "9 charges" in said(shown)


def test_it_follows_what_changes_behind_it(qtbot: QtBot, looks: Looks, tmp_path: Path) -> None:
    window = open_window(qtbot, looks, RICH)
    shown = look(window, tmp_path)
    document = case_of(window).desk.document
    document.edit("Change the name", put(("subject", "name"), "Another"))
    assert case_of(shown).desk.dossier.subject.name == "Another"
    assert shown.windowTitle() == "As it would leave — Dossier"
    shown.commands.run("file.close")
    document.edit("Change the name", put(("subject", "name"), "Third"))


def test_what_stays_behind_is_not_called_unknown(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    shown = look(open_window(qtbot, looks, RICH), tmp_path)
    shown.commands.run("view.statements")
    QApplication.processEvents()
    texts = said(shown) + " ".join(
        str(view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or "")
        for view in shown.findChildren(QAbstractItemView)
        for row in range(view.model().rowCount())
    )
    assert "not told here, or not known" in texts
    assert "date not told here, or not known" in texts
    plain = LEAKY.with_(events=(), parties=())
    unsaid = look(open_window(qtbot, looks, plain), tmp_path)
    assert "not told here" not in said(unsaid)
