"""Test how a timeline is asked for: what leaves is gathered while the dialog can be used."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.report.redaction.profile import Profile
from dossier.report.redaction.projection import Projection, project
from dossier.timeline.items.sieve import Sieve
from dossier.ui.dialogs.timeline_dialog import Agreed, Offered, TimelineDialog, asked
from dossier.ui.printing.timeline_job import TimelineJob, gathered
from dossier.ui.theme import Looks
from tests.ui.dialogs.print_dialogs import SEED

Ask = Callable[[Callable[[TimelineDialog], object]], Agreed | None]


class Gathering:
    """Gathers nothing until it may, as with very many events."""

    def __init__(self) -> None:
        self.may = Event()
        self.begun: list[str] = []

    def __call__(self, profile: Profile, words: Words) -> tuple[Projection, TimelineJob]:
        self.begun.append(profile.name)
        assert self.may.wait(20)
        public = project(SEED, profile, words)
        return public, gathered(public, words)


@pytest.fixture
def gathering() -> Gathering:
    return Gathering()


@pytest.fixture
def ask(looks: Looks, qtbot: QtBot, gathering: Gathering) -> Ask:
    parent = QWidget()
    qtbot.addWidget(parent)

    def asking(act: Callable[[TimelineDialog], object]) -> Agreed | None:
        def soon() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, TimelineDialog) and gathering.begun:
                act(dialog)
            else:
                QTimer.singleShot(0, soon)

        QTimer.singleShot(0, soon)
        return asked(looks, Words(), gathering, Offered("Save", "Save as…", pages=True), parent)

    return asking


def test_it_can_be_closed_while_what_leaves_is_gathered(ask: Ask, gathering: Gathering) -> None:
    seen: list[bool] = []

    def close(dialog: TimelineDialog) -> None:
        seen.append(dialog.isVisible() and not dialog.go.isEnabled())
        dialog.back.click()

    assert ask(close) is None
    assert (seen, gathering.may.is_set()) == ([True], False)
    gathering.may.set()


def test_what_is_chosen_meanwhile_is_what_leaves(ask: Ask, gathering: Gathering) -> None:
    def choose(dialog: TimelineDialog) -> None:
        dialog.profile.choose("everything")
        dialog.profile.chosen.emit("everything")
        gathering.may.set()
        go_on(dialog)

    def go_on(dialog: TimelineDialog) -> None:
        if dialog.agreed and dialog.go.isEnabled():
            dialog.go.click()
        else:
            QTimer.singleShot(0, lambda: go_on(dialog))

    agreed = ask(choose)
    assert agreed
    assert agreed.public.profile.name == "everything"


def test_what_was_stopped_is_gathered_before_it_leaves(ask: Ask, gathering: Gathering) -> None:
    def stop(dialog: TimelineDialog) -> None:
        dialog.going.stop.click()
        gathering.may.set()
        QTimer.singleShot(0, lambda: go(dialog))

    def go(dialog: TimelineDialog) -> None:
        if dialog.go.isEnabled():
            assert dialog.agreed is None
            dialog.go.click()
        else:
            QTimer.singleShot(0, lambda: go(dialog))

    assert ask(stop)


@pytest.mark.parametrize("in_sight", [True, False])
def test_it_says_how_much_of_the_timeline_leaves_and_not_of_the_whole_case(
    looks: Looks,
    qtbot: QtBot,
    in_sight: bool,  # noqa: FBT001
) -> None:
    def gather(profile: Profile, words: Words) -> tuple[Projection, TimelineJob]:
        public = project(SEED, profile, words)
        return public, gathered(public, words, None, Sieve(without=frozenset({"court"})))

    parent = QWidget()
    qtbot.addWidget(parent)
    offered = Offered("Save", "Save as…", pages=False, in_sight=in_sight)
    dialog = TimelineDialog(looks, Words(), gather, offered, parent)
    dialog.refresh()
    said = dialog.sentence.accessibleName()
    assert said.startswith("Of this, what is in sight leaves: " if in_sight else "This leaves: ")
    assert "2 sentences" in said
    assert "charge" not in said
