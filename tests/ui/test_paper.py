"""Test what leaves the window: the open questions, the PDF of the summary, what waits before."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from dossier.model.dossier import Dossier
from dossier.report.plan import QUESTIONS, SUMMARY, Plan, as_json
from dossier.report.redaction import profile as profiles
from dossier.report.redaction.leaving_out import to_keep
from dossier.storage.stamp import stamp_of
from dossier.ui import paper
from dossier.ui.dialogs.leak_question import LeakQuestion
from dossier.ui.dialogs.print_dialog import Leaving, PrintDialog
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.workspace.plans import OwnPlans
from dossier.workspace.state import WindowState
from tests.ui.dialogs.print_dialogs import LEAKY, RICH, SEED, once_made
from tests.ui.printing.readers import NEEDS_POPPLER, text_of, told_of
from tests.ui.windows import case_of, open_window

STAMP = stamp_of(b"", Path(__file__).stat())


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no window come over work that lasts: the next one is that of a question."""
    monkeypatch.setattr("dossier.ui.dialogs.going_on.PATIENCE", 600.0)


def keeping(folder: Path) -> paper.Keeping:
    return paper.keeping(WindowState(folder / "state"), folder / "own")


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[Path]:
    """Choose this name when asked; give the names that were proposed."""
    proposed: list[Path] = []

    def answer(_parent: object, _words: object, name: Path, then: Callable[[Path], object]) -> None:
        proposed.append(name)
        if path:
            then(path)

    monkeypatch.setattr("dossier.ui.dialogs.file_dialogs.pdf_to_save", answer)
    return proposed


@NEEDS_POPPLER
@pytest.mark.parametrize("dossier", [SEED, RICH], ids=["one page", "several"])
def test_the_preview_has_the_pages_of_the_pdf(
    qtbot: QtBot,
    looks: Looks,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    dossier: Dossier,
) -> None:
    window = open_window(qtbot, looks, dossier)
    choose(monkeypatch, tmp_path / "x.pdf")
    paper.save_pdf(window, window.words, keeping(tmp_path))
    pages = told_of((tmp_path / "x.pdf").read_bytes(), tmp_path)["Pages"]
    wanted = Leaving(dossier, tmp_path)
    dialog = PrintDialog(looks, window.words, wanted, OwnPlans(tmp_path / "own"), window)
    dialog.show()
    QApplication.processEvents()
    assert pages == str(dialog.pages.pageCount())
    dialog.reject()


def test_the_open_questions_go_the_way_of_all_that_leaves(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    window = open_window(qtbot, looks, SEED)
    document = case_of(window).desk.document
    document.saved(tmp_path / "x.dossier", STAMP, document.dossier)
    kept = keeping(tmp_path)
    seen: list[Plan] = []

    def close() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, PrintDialog)
        seen.append(shown.plan)
        shown.reject()

    for plan in (QUESTIONS, None):
        QTimer.singleShot(0, close)
        paper.leave(window, window.words, kept, plan)
    QTimer.singleShot(0, close)
    paper.leave(window, window.words, kept, profile="for the press")
    assert seen.pop().profile == "for the press"
    # To print the questions once does not make them what is printed next.
    assert seen == [QUESTIONS, SUMMARY]


def test_what_was_chosen_last_is_called_as_it_is_by_now(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    window = open_window(qtbot, looks, SEED)
    document = case_of(window).desk.document
    document.saved(tmp_path / "x.dossier", STAMP, document.dossier)
    kept = keeping(tmp_path)
    kept.plans.keep_profile(replace(profiles.PRESS, name="for an aunt"))
    plan = replace(SUMMARY, name="For an aunt", profile="for an aunt")
    kept.plans.keep_plan(plan)
    kept.state.keep_view(tmp_path / "x.dossier", {"print": as_json(plan)})
    kept.plans.rename_plan("For an aunt", "For an uncle")
    kept.plans.rename_profile("for an aunt", "for an uncle")
    said: list[str] = []

    def look(shown: PrintDialog) -> None:
        said.extend((shown.choices.plan_button.said, shown.choices.profile_button.said))
        shown.reject()

    once_made(look)
    paper.leave(window, window.words, kept)
    assert said == ["For an uncle", "for an uncle"]


class Pressed(QObject):
    """Hears whether a window may be used."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.heard = 0
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.heard += event.type() is QEvent.Type.KeyPress
        return super().eventFilter(watched, event)


def test_while_one_dossier_is_printed_another_window_can_be_used(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    window, other = (open_window(qtbot, looks, dossier) for dossier in (SEED, RICH))
    document = case_of(window).desk.document
    document.saved(tmp_path / "x.dossier", STAMP, document.dossier)
    kept = keeping(tmp_path)
    behind, beside = Pressed(window), Pressed(other)

    heard: list[tuple[int, int]] = []
    last: list[object] = []

    def use_the_other() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, PrintDialog)
        for each in (window, other):
            QTest.keyClick(each.windowHandle(), Qt.Key.Key_F24)
        heard.append((behind.heard, beside.heard))
        shown.choices.show_plan(QUESTIONS)
        QTimer.singleShot(0, close_both)
        paper.leave(other, other.words, kept)

    def close_both() -> None:
        window.close()
        last.append(kept.state.view(tmp_path / "x.dossier").get("print"))
        for each in (*other.findChildren(PrintDialog), *window.findChildren(PrintDialog)):
            last.append((each.parent() is other, each.isVisible()))
            each.reject()

    QTimer.singleShot(0, use_the_other)
    paper.leave(window, window.words, kept)
    assert heard == [(0, 1)]
    # The first went with its window although the second stood, and its choice was kept at once.
    assert last[:2] == [as_json(QUESTIONS), (True, True)]
    assert (False, True) not in last


def test_while_a_name_for_a_report_is_asked_for_another_window_can_be_used(
    qtbot: QtBot, looks: Looks, tmp_path: Path
) -> None:
    window, other = (open_window(qtbot, looks, dossier) for dossier in (SEED, RICH))
    behind, beside = Pressed(window), Pressed(other)
    heard: list[tuple[str, int, int]] = []

    def use_the_other() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, QDialog)
        for each in (window, other):
            QTest.keyClick(each.windowHandle(), Qt.Key.Key_F24)
        heard.append((type(shown).__name__, behind.heard, beside.heard))
        shown.reject()

    def ask(shown: PrintDialog) -> None:
        for button in (shown.save, shown.choices.save, shown.choices.fields):
            QTimer.singleShot(0, use_the_other)
            button.click()
            QApplication.processEvents()
        shown.reject()

    once_made(ask)
    paper.leave(window, window.words, keeping(tmp_path))
    assert heard == [("QFileDialog", 0, 1), ("NameDialog", 0, 2), ("ProfileDialog", 0, 3)]


def decide(answer: str) -> list[str]:
    """Give this answer once something is found; give what was said of it."""
    said: list[str] = []

    def click() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, LeakQuestion)
        said.append(asked.notice.list.said)
        if answer:
            next(one for one in asked.findChildren(Button) if one.said == answer).click()
        else:
            asked.reject()

    QTimer.singleShot(0, click)
    return said


@pytest.mark.parametrize("answer", ["These words may leave", "Keep it back", ""])
def test_a_summary_that_would_leak_waits_for_a_decision(
    qtbot: QtBot, looks: Looks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    window = open_window(qtbot, looks, LEAKY)
    choose(monkeypatch, tmp_path / "x.pdf")
    said = decide(answer)
    paper.save_pdf(window, window.words, keeping(tmp_path))
    assert said[0].startswith("May Parker\nleaves in event “Visit of May Parker”, title: ")
    assert (tmp_path / "x.pdf").exists() == answer.startswith("These")


def test_what_was_left_out_is_not_in_the_pdf_of_the_summary_either(
    qtbot: QtBot, looks: Looks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, looks, SEED)
    document = case_of(window).desk.document
    document.saved(tmp_path / "x.dossier", STAMP, document.dossier)
    kept = keeping(tmp_path)
    left_out = frozenset({(SEED.charges[0].key, "victims")})
    kept.state.keep_view(tmp_path / "x.dossier", {"left_out": to_keep(left_out)})
    choose(monkeypatch, tmp_path / "x.pdf")
    paper.save_pdf(window, window.words, kept)
    assert "200 US businesses" not in text_of((tmp_path / "x.pdf").read_bytes())


def test_the_pdf_is_saved_under_the_name_that_was_chosen(
    qtbot: QtBot, looks: Looks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, looks, SEED)
    target = tmp_path / "Résumé.pdf"
    proposed = choose(monkeypatch, target)
    paper.save_pdf(window, window.words, keeping(tmp_path))
    assert target.read_bytes().startswith(b"%PDF")
    assert [path.suffix for path in proposed] == [".pdf"]
    assert "Résumé.pdf" in window.status.right


def test_nothing_is_written_when_no_name_is_chosen(
    qtbot: QtBot, looks: Looks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, looks, SEED)
    choose(monkeypatch, None)
    paper.save_pdf(window, window.words, keeping(tmp_path))
    assert not list(tmp_path.glob("**/*.pdf"))


def test_a_pdf_that_cannot_be_written_is_told(
    qtbot: QtBot, looks: Looks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, looks, SEED)
    choose(monkeypatch, tmp_path / "gone" / "x.pdf")
    paper.save_pdf(window, window.words, keeping(tmp_path))
    assert "folder" in window.trouble.said


def test_what_is_typed_is_on_the_paper_too(
    qtbot: QtBot, looks: Looks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, looks, SEED)
    kept: list[bool] = []

    def keep() -> bool:
        kept.append(True)
        return False

    monkeypatch.setattr(case_of(window), "keep_editing", keep)
    paper.leave(window, window.words, keeping(tmp_path), QUESTIONS)
    paper.save_pdf(window, window.words, keeping(tmp_path))
    assert kept == [True, True]


@pytest.mark.parametrize("told", [paper.tell_keys, paper.tell_about])
def test_keys_and_the_program_are_told_in_a_box(qtbot: QtBot, looks: Looks, told: object) -> None:
    window = open_window(qtbot, looks, SEED)
    assert callable(told)
    seen: list[str] = []

    def close() -> None:
        if shown := QApplication.activeModalWidget():
            seen.append(shown.accessibleName())
            shown.close()

    QTimer.singleShot(0, close)
    told(window)
    assert seen
