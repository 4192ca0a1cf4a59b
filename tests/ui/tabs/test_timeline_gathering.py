"""Test that a large timeline is gathered while the window does all else, and shown as a whole."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.document import edits
from dossier.shipped import sample
from dossier.storage import reader
from dossier.timeline.records.found import shown
from dossier.ui.forms import acts
from dossier.ui.tabs.timeline_gathering import Gathering
from dossier.ui.tabs.timeline_tab import TimelineTab
from dossier.ui.timeline.view import TimelineView
from tests.ui.session import Session, copied

PATIENCE = 30_000
NUMBER = len([*shown(reader.load(sample("every-field.dossier")).dossier, sources=False)])
SAID = f"Gathering {NUMBER} records for the timeline …"


@pytest.fixture
def many(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """Give a window at the timeline of a case that is taken for a large one."""
    monkeypatch.setattr("dossier.ui.tabs.timeline_gathering.MANY", NUMBER - 1)
    return at_timeline(session, tmp_path)


def at_timeline(session: Session, folder: Path, *, later: bool = True) -> Session:
    session.window.later = later
    session.open(copied(sample("every-field.dossier"), folder))
    session.case.show_tab("timeline")
    return session


def tab_of(session: Session) -> TimelineTab:
    (found,) = session.window.findChildren(TimelineTab)
    return found


def view_of(session: Session) -> TimelineView:
    (found,) = session.window.findChildren(TimelineView)
    return found


def gathered(qtbot: QtBot, session: Session) -> None:
    """Wait until all is gathered."""
    (gathering,) = session.window.findChildren(Gathering)
    with qtbot.waitSignal(gathering.done, timeout=PATIENCE):
        pass
    QApplication.processEvents()


def events(session: Session) -> list[str]:
    """Give the records on the timeline that are gone to in it alone."""
    desk, items = tab_of(session).desk, view_of(session).scene.items
    return [item.key for item in items.all if acts.part_of(desk, item.key) == "events"]


def test_one_line_stands_in_the_place_of_the_timeline_until_all_of_it_is_there(
    many: Session, qtbot: QtBot
) -> None:
    assert SAID in many.texts()
    assert not view_of(many).isVisible()
    assert many.window.status.left == ""
    gathered(qtbot, many)
    assert SAID not in many.texts()
    assert view_of(many).isVisible()
    assert many.window.status.left == tab_of(many).status() != ""


@pytest.mark.parametrize(("most", "later"), [(NUMBER, True), (NUMBER - 1, False)])
def test_of_fewer_records_and_in_pictures_the_timeline_is_there_at_once(
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    most: int,
    later: bool,  # noqa: FBT001
) -> None:
    monkeypatch.setattr("dossier.ui.tabs.timeline_gathering.MANY", most)
    at_timeline(session, tmp_path, later=later)
    assert view_of(session).isVisible()
    assert events(session)


def test_an_edit_meanwhile_is_in_what_is_shown(many: Session, qtbot: QtBot) -> None:
    assert many.document.edit("Clear", edits.clear("events"))
    assert SAID in many.texts()
    gathered(qtbot, many)
    assert not events(many)
    assert many.document.undo()
    assert events(many)


def test_the_record_that_is_asked_for_meanwhile_is_gone_to(many: Session, qtbot: QtBot) -> None:
    (key, *_) = [event.key for event in many.document.dossier.events]
    many.case.show_record(key)
    assert tab_of(many).chosen() == ""
    gathered(qtbot, many)
    assert tab_of(many).chosen() == key


def test_it_is_looked_at_as_it_was_left(many: Session, qtbot: QtBot) -> None:
    left = {"timeline": {"shape": "list"}}
    many.case.restore(left)
    assert many.case.state()["timeline"] == left["timeline"]
    gathered(qtbot, many)
    assert tab_of(many).shape == "list"


def test_nothing_is_kept_of_a_look_at_what_was_never_shown(many: Session) -> None:
    assert many.case.state()["timeline"] == {}


def test_it_goes_on_while_one_is_elsewhere(many: Session, qtbot: QtBot) -> None:
    many.case.show_tab("charges")
    gathered(qtbot, many)
    assert many.document.edit("Clear", edits.clear("events"))
    many.case.show_tab("timeline")
    assert view_of(many).isVisible()
    assert view_of(many).scene.items.all
    assert not events(many)


def test_a_window_closes_meanwhile(many: Session) -> None:
    many.window.may_close = lambda: True
    assert many.window.close()
    QApplication.processEvents()
    assert not tab_of(many).isVisible()
