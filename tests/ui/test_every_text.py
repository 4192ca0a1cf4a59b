"""Walk every tab, record, menu, editor and page in a pretended language: no text is missed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from dossier.document.document import Document
from dossier.storage import reader
from dossier.timeline.frame.frame import Frame
from dossier.ui import finding
from dossier.ui.forms.field_row import FieldRow
from dossier.ui.tabs.tab_stack import TABS
from dossier.ui.tabs.timeline_tab import TimelineTab
from dossier.ui.theme import DRAWN_AT, Looks
from dossier.ui.timeline.view import TimelineView
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.menu_button import MenuButton
from dossier.ui.widgets.record_list import RecordList
from tests.ui.room import cut, cut_at_rest
from tests.ui.session import Session, lean
from tests.ui.speaking import Listening, plain_words, texts_in, without_our_letters
from tools.make_catalogue import known_texts


class Walk:
    """A person who goes everywhere in a window, and what was read on the way."""

    def __init__(self, looks: Looks, language: str, folder: Path) -> None:
        self.words = Listening(language)
        self.session = Session(looks, self.words)
        finding.bind(self.session.window)
        foreign, self.allowed = without_our_letters(reader.load(lean(folder)).dossier)
        numbers = count()
        self.document = Document(foreign, token=lambda: f"{next(numbers):06}")
        self.session.window.show_document(self.document)
        self.session.show()
        self.missed: dict[str, str] = {}

    def read(self) -> None:
        """Read all that there is now."""
        QApplication.processEvents()
        for text, whose in texts_in(self.session.window):
            if text not in self.missed and plain_words(text, self.allowed):
                self.missed[text] = whose

    def everywhere(self) -> Iterator[str]:
        """Go to each tab and to each record."""
        for tab in TABS:
            self.session.case.show_tab(tab.name)
            yield tab.name
        for key in self.document.index:
            self.session.case.show_record(key)
            yield key


@pytest.fixture
def walk(looks: Looks, tmp_path: Path) -> Iterator[Walk]:
    walked = Walk(looks, "qps", tmp_path)
    yield walked
    walked.session.end()


def test_every_text_of_every_tab_and_record_is_translated(walk: Walk) -> None:
    for _ in walk.everywhere():
        walk.read()
    assert sorted(walk.missed.items()) == []


def test_every_text_of_every_editor_is_translated(walk: Walk) -> None:
    for _ in walk.everywhere():
        for row in walk.session.find(FieldRow)[:4]:
            if row.isVisible():
                row.edit()
                walk.read()
                row.restore()
    assert sorted(walk.missed.items()) == []


def test_every_text_of_every_menu_is_translated(walk: Walk) -> None:
    for _ in walk.everywhere():
        for button in walk.session.find(MenuButton)[:3]:
            button.menu_below.aboutToShow.emit()
            walk.read()
    assert sorted(walk.missed.items()) == []


def test_find_and_the_reading_view_are_translated(walk: Walk) -> None:
    walk.session.run("edit.find")
    walk.read()
    walk.session.run("view.read")
    walk.read()
    assert sorted(walk.missed.items()) == []


def test_every_text_that_is_asked_for_is_in_the_template(walk: Walk) -> None:
    for _ in walk.everywhere():
        walk.read()
    walk.session.run("view.questions")
    walk.read()
    assert walk.words.asked - known_texts() == set()


def cut_everywhere(walk: Walk, looks: Looks) -> str:
    """Give what is cut anywhere in a window of the usual size in letters of this size."""
    window = walk.session.window
    window.resize(looks.theme.px(1280), looks.theme.px(800))
    found: set[str] = set()
    for _ in walk.everywhere():
        found.update(cut_at_rest(window, looks.theme))
    for command in ("view.questions", "edit.find", "view.read"):
        walk.session.run(command)
        found.update(cut_at_rest(window, looks.theme))
    return "\n".join(sorted(found))


@pytest.mark.parametrize("scale", [1, 1.5])
def test_no_text_is_cut_in_a_longer_language(walk: Walk, looks: Looks, scale: float) -> None:
    looks.zoom(scale * DRAWN_AT / looks.theme.em)
    assert cut_everywhere(walk, looks) == ""


@pytest.mark.parametrize("scale", [1, 1.5])
def test_no_text_is_cut_in_russian(looks: Looks, tmp_path: Path, scale: float) -> None:
    looks.zoom(scale * DRAWN_AT / looks.theme.em)
    walk = Walk(looks, "ru", tmp_path)
    try:
        assert cut_everywhere(walk, looks) == ""
    finally:
        walk.session.end()


def test_the_window_mirrors_for_a_language_that_is_read_from_right_to_left(
    looks: Looks, tmp_path: Path
) -> None:
    walk = Walk(looks, "qpm", tmp_path)
    try:
        straight: set[str] = set()
        for _ in walk.everywhere():
            every = walk.session.window.findChildren(QWidget)
            straight.update(type(w).__name__ for w in every if not w.isRightToLeft())
        assert straight == set()
        case = walk.session.case
        case.show_tab("charges")
        case.show_sources()
        QApplication.processEvents()
        (shown,) = walk.session.find(RecordList)
        middle = case.mapToGlobal(case.rect().center()).x()
        assert case.sources.mapToGlobal(case.sources.rect().center()).x() < middle
        assert shown.mapToGlobal(shown.rect().center()).x() > middle
    finally:
        walk.session.end()
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def timeline_at_rest(walk: Walk) -> TimelineTab:
    walk.session.window.resize(1280, 800)
    walk.session.case.show_tab("timeline")
    for _ in range(5):
        walk.session.settle()
    tab = walk.session.case.tab
    assert isinstance(tab, TimelineTab)
    return tab


def test_time_runs_from_left_to_right_in_every_language_and_what_is_round_it_mirrors(
    walk: Walk, looks: Looks, tmp_path: Path
) -> None:
    straight = timeline_at_rest(walk)
    there, others, buttons = *drawn_in(straight), buttons_of(straight)
    mirrored = Walk(looks, "qpm", tmp_path)
    try:
        tab = timeline_at_rest(mirrored)
        here, places = drawn_in(tab)
        assert here.plot == there.plot
        assert here.plot.x0 > 0
        assert places
        assert places == others
        assert buttons_of(tab) == buttons[::-1]
    finally:
        mirrored.session.end()
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def drawn_in(tab: TimelineTab) -> tuple[Frame, list[float]]:
    """Give the picture of a tab, and where each thing in it begins."""
    (view,) = tab.findChildren(TimelineView)
    frame = view.frame_now
    places = [frame.place_of(item.id) for item in frame.items.placed]
    return frame, [place.x0 for place in places if place]


def buttons_of(tab: TimelineTab) -> list[str]:
    """Give what stands in the bar above the picture, from left to right."""
    shown = [button for button in tab.bar.findChildren(Button) if button.isVisible()]
    shown.sort(key=lambda button: button.mapToGlobal(button.rect().center()).x())
    return [button.said for button in shown]


def test_a_text_with_too_little_room_would_be_seen(walk: Walk) -> None:
    assert cut_at_rest(walk.session.window, walk.session.window.looks.theme) == set()
    button = walk.session.find(Button)[0]
    button.setFixedWidth(button.sizeHint().width() - 1)
    QApplication.processEvents()
    assert any(
        button.said in said for said in cut(walk.session.window, walk.session.window.looks.theme)
    )


def test_a_text_without_translation_would_be_seen(walk: Walk) -> None:
    walk.session.window.setAccessibleName("Not translated")
    walk.read()
    assert walk.missed == {"Not translated": "MainWindow"}
