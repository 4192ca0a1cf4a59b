"""Test that a large timeline is gathered while the window does all else, and shown as a whole."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.document import edits
from dossier.reasoning.walk import Walk
from dossier.shipped import sample
from dossier.storage import reader
from dossier.timeline.records.found import shown
from dossier.timeline.records.gather import Gathered
from dossier.ui.forms import acts
from dossier.ui.spells import went_on
from dossier.ui.tabs.timeline_gathering import Gathering
from dossier.ui.tabs.timeline_tab import TimelineTab
from dossier.ui.text import TextBlock
from dossier.ui.timeline.view import TimelineView
from tests.ui.session import Session, copied

PATIENCE = 30_000
NUMBER = len([*shown(reader.load(sample("every-field.dossier")).dossier, sources=False)])
SAID = f"Gathering {NUMBER} records for the timeline: "


def one_step(walk: Walk[Gathered]) -> Gathered | None:
    """Go on for the shortest spell there is."""
    try:
        next(walk)
    except StopIteration as end:
        found: Gathered = end.value
        return found
    return None


class Held:
    """Gathers nothing before it is let go, then as the window does unless told."""

    def __init__(self) -> None:
        self.let_go = False
        self.by: Callable[[Walk[Gathered]], Gathered | None] = went_on

    def __call__(self, walk: Walk[Gathered]) -> Gathered | None:
        return self.by(walk) if self.let_go else None


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    """Hold the gathering: how much is done meanwhile no longer hangs on the machine."""
    made = Held()
    monkeypatch.setattr("dossier.ui.tabs.timeline_gathering.went_on", made)
    return made


@pytest.fixture
def many(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: Held) -> Session:
    """Give a window at the timeline of a case that is taken for a large one, and held."""
    assert not held.let_go
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


def says(session: Session) -> bool:
    """Tell whether it is said that it is being gathered."""
    return any(text.startswith(SAID) for text in session.texts())


def gathered(qtbot: QtBot, session: Session, held: Held) -> None:
    """Let the gathering go, and wait until all is there."""
    held.let_go = True
    (gathering,) = session.window.findChildren(Gathering)
    with qtbot.waitSignal(gathering.done, timeout=PATIENCE):
        pass
    QApplication.processEvents()


def events(session: Session) -> list[str]:
    """Give the records on the timeline that are gone to in it alone."""
    desk, items = tab_of(session).desk, view_of(session).scene.items
    return [item.key for item in items.all if acts.part_of(desk, item.key) == "events"]


def test_one_line_stands_in_the_place_of_the_timeline_until_all_of_it_is_there(
    many: Session, held: Held, qtbot: QtBot
) -> None:
    assert says(many)
    assert not view_of(many).isVisible()
    assert many.window.status.left == ""
    gathered(qtbot, many, held)
    assert not says(many)
    assert view_of(many).isVisible()
    assert many.window.status.left == tab_of(many).status() != ""


def test_it_is_said_how_many_of_the_records_are_gathered(
    many: Session, held: Held, qtbot: QtBot
) -> None:
    (gathering,) = many.window.findChildren(Gathering)
    (line,) = gathering.findChildren(TextBlock)
    said = [line.said]

    def look() -> None:
        if said[-1] != line.said:
            said.append(line.said)

    looking = QTimer(gathering)
    looking.timeout.connect(look)
    looking.start(0)
    held.by = one_step
    gathered(qtbot, many, held)
    percents = [int(text.removesuffix(" %").rpartition(" ")[2]) for text in said]
    assert percents[0] < 10
    assert percents == sorted(percents)
    assert percents[-1] == 100
    assert len(percents) > NUMBER / 2


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


def test_an_edit_meanwhile_is_in_what_is_shown(many: Session, held: Held, qtbot: QtBot) -> None:
    assert many.document.edit("Clear", edits.clear("events"))
    assert says(many)
    gathered(qtbot, many, held)
    assert not events(many)
    assert many.document.undo()
    assert events(many)


def test_the_record_that_is_asked_for_meanwhile_is_gone_to(
    many: Session, held: Held, qtbot: QtBot
) -> None:
    (key, *_) = [event.key for event in many.document.dossier.events]
    many.case.show_record(key)
    assert tab_of(many).chosen() == ""
    gathered(qtbot, many, held)
    assert tab_of(many).chosen() == key


def test_it_is_looked_at_as_it_was_left(many: Session, held: Held, qtbot: QtBot) -> None:
    left = {"timeline": {"shape": "list"}}
    many.case.restore(left)
    assert many.case.state()["timeline"] == left["timeline"]
    gathered(qtbot, many, held)
    assert tab_of(many).shape == "list"


def test_nothing_is_kept_of_a_look_at_what_was_never_shown(many: Session) -> None:
    assert many.case.state()["timeline"] == {}


def test_it_goes_on_while_one_is_elsewhere(many: Session, held: Held, qtbot: QtBot) -> None:
    many.case.show_tab("charges")
    gathered(qtbot, many, held)
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
