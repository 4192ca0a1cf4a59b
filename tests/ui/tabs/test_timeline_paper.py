"""Test the files that the window makes of its timeline: what is seen, and all; whole, or none."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from dossier.errors import DossierError
from dossier.model.dossier import Dossier
from dossier.model.ids import with_keys
from dossier.timeline.items.sieve import Sieve
from dossier.ui.dialogs.timeline_dialog import TimelineDialog
from dossier.ui.tabs import timeline_paper
from dossier.ui.tabs.timeline_paper import Seen
from dossier.ui.tabs.timeline_tab import TimelineTab
from dossier.ui.theme import Looks, tokens
from dossier.ui.timeline import foot
from dossier.ui.timeline.export import LARGEST
from dossier.ui.timeline.style import Style
from dossier.ui.timeline.view import TimelineView
from dossier.ui.widgets.menu_button import MenuButton
from dossier.ui.widgets.question import Question
from tests.report.telling_cases import case
from tests.samples import sample
from tests.ui.hands import heard
from tests.ui.printing.readers import NEEDS_POPPLER, text_of, told_of
from tests.ui.windows import case_of, open_window

SEEN, WHOLE = "Save what is seen…", "Save the whole timeline…"
BEGINS = {".svg": b"<?xml", ".png": b"\x89PNG", ".pdf": b"%PDF", ".PDF": b"%PDF", "": b"<?xml"}


@pytest.fixture
def tab(qtbot: QtBot, looks: Looks) -> TimelineTab:
    return opened(qtbot, looks, sample("roman-seleznev.dossier"))


def opened(qtbot: QtBot, looks: Looks, dossier: Dossier) -> TimelineTab:
    window = open_window(qtbot, looks, with_keys(dossier))
    case_of(window).show_tab("timeline")
    QApplication.processEvents()
    made = case_of(window).tab
    assert isinstance(made, TimelineTab)
    return made


def agree(*chosen: tuple[str, str], go: bool = True) -> None:
    """Choose in the dialog that comes next, by the names of its choices, and let it leave."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TimelineDialog)
        for name, key in chosen:
            choice = getattr(dialog, name)
            choice.choose(key)
            choice.chosen.emit(key)
        (dialog.go if go else dialog.back).click()

    QTimer.singleShot(0, answer)


def name_file(path: Path | None, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Name a file whenever the program asks for one, as in a chooser of the desktop's own."""

    def named(chooser: QFileDialog, then: Callable[[Path, str], object], *_: object) -> None:
        asked.append(chooser.windowTitle())
        if path:
            then(path, "")

    asked: list[str] = []
    monkeypatch.setattr("dossier.ui.dialogs.file_dialogs.choose_in", named)
    return asked


def save(tab: TimelineTab, entry: str, path: Path | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Choose an entry of the menu, agree, and name a file when asked."""
    asked = name_file(path, monkeypatch)
    agree()
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
    pages = ": 1 page" if (entry, ending.lower()) == (WHOLE, ".pdf") else ""
    assert said[-1] == f"Timeline saved as {made.name}{pages}"


def test_a_picture_that_is_drawn_smaller_to_be_a_png_is_told_to_be(
    qtbot: QtBot, looks: Looks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = [{"title": f"Hearing {n}", "date": "2015-03-01"} for n in range(1000)]
    tab = opened(qtbot, looks, case(events=events))
    qtbot.waitUntil(lambda: bool(tab.findChildren(TimelineView)))
    said = heard(tab.desk.said)
    save(tab, WHOLE, tmp_path / "x.png", monkeypatch)
    assert QImage(str(tmp_path / "x.png")).height() == LARGEST
    assert "x.png. A PNG cannot be as large as this timeline" in str(said[-1])
    save(tab, WHOLE, tmp_path / "x.svg", monkeypatch)
    assert said[-1] == "Timeline saved as x.svg"


def test_what_is_seen_is_as_large_as_the_picture_and_has_no_more_than_it(
    tab: TimelineTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (view,) = tab.findChildren(TimelineView)
    view.choose_record("verdict")
    view.zoom_by(30)
    save(tab, SEEN, tmp_path / "x.png", monkeypatch)
    size = QImage(str(tmp_path / "x.png")).size()
    said = "As the sources named report; what they do not say is not known."
    about = f"Timeline of Roman Seleznev. {said}"
    beneath = foot.height(view.frame_now, Style(tab.desk.looks.theme), about)
    assert beneath > 0
    assert size.toTuple() == (view.frame_now.width, view.frame_now.height + beneath)
    save(tab, SEEN, tmp_path / "seen.svg", monkeypatch)
    save(tab, WHOLE, tmp_path / "whole.svg", monkeypatch)
    seen, whole = ((tmp_path / name).read_text("utf-8") for name in ("seen.svg", "whole.svg"))
    assert "Terrorist attack" in whole
    assert "Terrorist attack" not in seen


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


@pytest.fixture
def rich(qtbot: QtBot, looks: Looks) -> TimelineTab:
    window = open_window(qtbot, looks, with_keys(sample("every-field.dossier")))
    case_of(window).show_tab("timeline")
    QApplication.processEvents()
    made = case_of(window).tab
    assert isinstance(made, TimelineTab)
    return made


def saved(
    tab: TimelineTab, path: Path, monkeypatch: pytest.MonkeyPatch, *chosen: tuple[str, str]
) -> str:
    """Save the whole timeline with these choices, whatever also stands in what stays."""

    def decide() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, Question):
            next(button for button in box.buttons if button.said.startswith("These")).click()

    name_file(path, monkeypatch)
    agree(*chosen)
    asking = QTimer(tab)
    asking.timeout.connect(decide)
    asking.start(0)
    (view,) = tab.findChildren(TimelineView)
    timeline_paper.save_whole(tab.desk, Seen(view.scene, tab.sifting.sieve), tab)
    asking.stop()
    return text_of(path.read_bytes()) if path.suffix == ".pdf" else path.read_text("utf-8")


def test_what_is_confidential_leaves_only_by_choice(
    rich: TimelineTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = saved(rich, tmp_path / "held.svg", monkeypatch)
    whole = saved(rich, tmp_path / "whole.svg", monkeypatch, ("profile", "everything"))
    assert "Epilepsy since childhood" in whole
    assert "Epilepsy since childhood" not in held
    assert "12 confidential records left out" in held


@NEEDS_POPPLER
def test_a_timeline_leaves_in_the_language_and_on_the_paper_that_are_chosen(
    tab: TimelineTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.pdf"
    text = saved(tab, path, monkeypatch, ("language", "ru"), ("paper", "a3"))
    assert "Хронология: Roman Seleznev" in text
    assert told_of(path.read_bytes(), tmp_path)["Page size"].startswith("1191 x 842")


def test_a_timeline_leaves_in_the_looks_that_are_chosen(
    tab: TimelineTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for shade, path in (("light", tmp_path / "light.png"), ("dark", tmp_path / "dark.png")):
        agree(("shade", shade))
        name_file(path, monkeypatch)
        (view,) = tab.findChildren(TimelineView)
        timeline_paper.save_seen(tab.desk, Seen(view.scene, Sieve()), tab)
        page = tokens("dark" if shade == "dark" else "light").page
        assert QImage(str(path)).pixelColor(1, 1) == page


def test_what_was_chosen_by_person_and_kind_leaves_alone(
    rich: TimelineTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rich.sifting.choose(Sieve(without=frozenset({"custody"}), person="Karin Lind"))
    (view,) = rich.findChildren(TimelineView)
    shown = [found for found in view.scene.items.all if not found.say.confidential]
    told = saved(rich, tmp_path / "some.svg", monkeypatch)
    assert shown
    assert all(found.say.label.split(".")[0] in told for found in shown)
    assert "Verdict of the jury" not in told


def test_words_that_nothing_stops_are_told_before_a_timeline_leaves(rich: TimelineTab) -> None:
    told: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TimelineDialog)
        dialog.refresh()
        told.append(dialog.sentence.accessibleName())
        dialog.profile.choose("everything")
        dialog.profile.chosen.emit("everything")
        told.append(dialog.sentence.accessibleName())
        dialog.back.click()

    QTimer.singleShot(0, read)
    (view,) = rich.findChildren(TimelineView)
    timeline_paper.save_whole(rich.desk, Seen(view.scene, Sieve()), rich)
    assert "Look at these before it leaves" in told[0]
    assert "Look at these" not in told[1]


def test_nothing_leaves_without_a_yes(
    tab: TimelineTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name_file(tmp_path / "x.svg", monkeypatch)
    (view,) = tab.findChildren(TimelineView)
    for leave in (timeline_paper.save_seen, timeline_paper.save_whole, timeline_paper.preview):
        agree(go=False)
        leave(tab.desk, Seen(view.scene, Sieve()), tab)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_where_no_name_is_given(
    tab: TimelineTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for entry in (SEEN, WHOLE):
        save(tab, entry, None, monkeypatch)
    assert list(tmp_path.iterdir()) == []
