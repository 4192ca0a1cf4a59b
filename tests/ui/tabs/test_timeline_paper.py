"""Test the files that the window makes of its timeline: what is seen, and all; whole, or none."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from dossier.errors import DossierError
from dossier.model.ids import with_keys
from dossier.ui.tabs import timeline_paper
from dossier.ui.tabs.timeline_tab import TimelineTab
from dossier.ui.theme import Looks
from dossier.ui.timeline import foot
from dossier.ui.timeline.style import Style
from dossier.ui.timeline.view import TimelineView
from dossier.ui.widgets.menu_button import MenuButton
from dossier.ui.widgets.question import Question
from tests.samples import sample
from tests.ui.hands import heard
from tests.ui.printing.readers import NEEDS_POPPLER, text_of
from tests.ui.windows import case_of, open_window

SEEN, WHOLE = "Save what is seen…", "Save the whole timeline…"
BEGINS = {".svg": b"<?xml", ".png": b"\x89PNG", ".pdf": b"%PDF", ".PDF": b"%PDF", "": b"<?xml"}


@pytest.fixture
def tab(qtbot: QtBot, looks: Looks) -> TimelineTab:
    window = open_window(qtbot, looks, with_keys(sample("roman-seleznev.dossier")))
    case_of(window).show_tab("timeline")
    QApplication.processEvents()
    made = case_of(window).tab
    assert isinstance(made, TimelineTab)
    return made


def save(tab: TimelineTab, entry: str, path: Path | str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Choose an entry of the menu, and name a file when asked."""
    asked: list[str] = []

    def name(_parent: object, title: str, *_more: object) -> tuple[str, str]:
        asked.append(title)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", name)
    (more,) = tab.bar.findChildren(MenuButton)
    more.click()
    (action,) = [one for one in more.menu_below.actions() if one.text() == entry]
    action.trigger()
    more.menu_below.close()
    assert asked == ["Save the timeline"]


@pytest.mark.parametrize("ending", list(BEGINS))
@pytest.mark.parametrize("entry", [SEEN, WHOLE])
def test_seen_and_whole_are_saved_in_the_format_of_the_ending(
    tab: TimelineTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entry: str, ending: str
) -> None:
    said = heard(tab.desk.said)
    path = tmp_path / f"line{ending}"
    save(tab, entry, path, monkeypatch)
    (made,) = tmp_path.iterdir()
    assert made.name == path.name + ("" if ending else ".svg")
    assert made.read_bytes().startswith(BEGINS[ending])
    assert said[-1] == f"Timeline saved as {made.name}"


def test_what_is_seen_is_as_large_as_the_picture_and_has_no_more_than_it(
    tab: TimelineTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (view,) = tab.findChildren(TimelineView)
    view.choose_record("verdict")
    view.zoom_by(30)
    save(tab, SEEN, tmp_path / "x.png", monkeypatch)
    size = QImage(str(tmp_path / "x.png")).size()
    beneath = foot.height(view.frame_now, Style(tab.desk.looks.theme))
    assert beneath > 0
    assert size.toTuple() == (view.frame_now.width, view.frame_now.height + beneath)
    save(tab, SEEN, tmp_path / "seen.svg", monkeypatch)
    save(tab, WHOLE, tmp_path / "whole.svg", monkeypatch)
    seen, whole = ((tmp_path / name).read_text("utf-8") for name in ("seen.svg", "whole.svg"))
    assert "Release refused" in whole
    assert "Release refused" not in seen


@NEEDS_POPPLER
def test_the_whole_timeline_as_pdf_has_the_table_of_all_events(
    tab: TimelineTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tab, WHOLE, tmp_path / "x.pdf", monkeypatch)
    text = text_of((tmp_path / "x.pdf").read_bytes())
    (view,) = tab.findChildren(TimelineView)
    words = " ".join(text.split())
    for item in view.scene.items.all:
        assert " ".join(item.say.label.split()[:2]) in words


@pytest.mark.parametrize("entry", [SEEN, WHOLE])
@pytest.mark.parametrize("ending", [".svg", ".png", ".pdf"])
def test_where_nothing_can_be_written_it_is_said_and_nothing_half_stays(
    tab: TimelineTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entry: str, ending: str
) -> None:
    failed = heard(tab.desk.failed)
    folder = tmp_path / f"taken{ending}"
    folder.mkdir()
    for path in (folder, tmp_path / "not there" / f"x{ending}"):
        save(tab, entry, path, monkeypatch)
        assert isinstance(failed[-1], DossierError)
    assert len(failed) == 2
    assert list(tmp_path.iterdir()) == [folder]
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "answer", ["They may leave", "Keep it back", ""], ids=["leaves", "stays", "closed"]
)
def test_a_timeline_with_something_confidential_leaves_only_after_a_yes(
    qtbot: QtBot, looks: Looks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    window = open_window(qtbot, looks, with_keys(sample("every-field.dossier")))
    case_of(window).show_tab("timeline")
    QApplication.processEvents()
    tab = case_of(window).tab
    assert isinstance(tab, TimelineTab)

    def name(*_asked: object) -> tuple[str, str]:
        return str(tmp_path / "x.svg"), ""

    asked: list[str] = []

    def decide() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, Question)
        asked.append(box.accessibleName())
        if answer:
            next(button for button in box.buttons if button.said == answer).click()
        else:
            box.reject()

    monkeypatch.setattr(QFileDialog, "getSaveFileName", name)
    QTimer.singleShot(0, decide)
    (view,) = tab.findChildren(TimelineView)
    timeline_paper.save_whole(tab.desk, view.scene.items, tab)
    assert "confidential records stand on this timeline" in asked[0]
    assert (tmp_path / "x.svg").exists() == (answer == "They may leave")


def test_nothing_is_written_where_no_name_is_given(
    tab: TimelineTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for entry in (SEEN, WHOLE):
        save(tab, entry, "", monkeypatch)
    assert list(tmp_path.iterdir()) == []
