"""Test the summary on its way to paper: the preview's pages, the PDF under a chosen name."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.errors import CannotWrite
from dossier.model.dossier import Dossier
from dossier.report.summary import summary
from dossier.timeline.of_case import items_of
from dossier.ui import paper
from dossier.ui.theme import Looks
from dossier.ui.widgets.question import Question
from tests.samples import sample
from tests.ui.printing.readers import NEEDS_POPPLER, told_of
from tests.ui.windows import case_of, open_window

SEED = sample("roman-seleznev.dossier")
RICH = sample("every-field.dossier")


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[Path]:
    """Choose this name when asked; give the names that were proposed."""
    proposed: list[Path] = []

    def answer(_parent: object, _words: object, name: Path) -> Path | None:
        proposed.append(name)
        return path

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
    paper.save_pdf(window, window.words)
    dialog = paper.Preview(summary(dossier, window.words, items_of), window.words, window)
    (pages,) = dialog.findChildren(QPrintPreviewWidget)
    pages.updatePreview()
    assert told_of((tmp_path / "x.pdf").read_bytes(), tmp_path)["Pages"] == str(pages.pageCount())


def test_the_print_job_is_not_called_by_the_person(qtbot: QtBot, looks: Looks) -> None:
    window = open_window(qtbot, looks, SEED)
    dialog = paper.Preview(summary(SEED, window.words), window.words, window)
    assert dialog.printer().docName() == "Dossier"


def test_the_preview_is_shown_until_it_is_closed(qtbot: QtBot, looks: Looks) -> None:
    window = open_window(qtbot, looks, SEED)
    seen: list[str] = []

    def close() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, QPrintPreviewDialog)
        seen.append(shown.windowTitle())
        shown.close()

    QTimer.singleShot(0, close)
    paper.preview_questions(window, window.words)
    assert seen == ["Print the open questions"]


def test_the_pdf_is_saved_under_the_name_that_was_chosen(
    qtbot: QtBot, looks: Looks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, looks, SEED)
    target = tmp_path / "Résumé.pdf"
    proposed = choose(monkeypatch, target)
    paper.save_pdf(window, window.words)
    assert target.read_bytes().startswith(b"%PDF")
    assert [path.suffix for path in proposed] == [".pdf"]
    assert "Résumé.pdf" in window.status.right


def test_nothing_is_written_when_no_name_is_chosen(
    qtbot: QtBot, looks: Looks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, looks, SEED)
    choose(monkeypatch, None)
    paper.save_pdf(window, window.words)
    assert list(tmp_path.iterdir()) == []


def test_a_pdf_that_cannot_be_written_is_told(
    qtbot: QtBot, looks: Looks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, looks, SEED)
    choose(monkeypatch, tmp_path / "gone" / "x.pdf")
    with pytest.raises(CannotWrite, match="folder"):
        paper.save_pdf(window, window.words)


def test_what_is_typed_is_on_the_paper_too(
    qtbot: QtBot, looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, looks, SEED)
    kept: list[bool] = []

    def keep() -> bool:
        kept.append(True)
        return False

    monkeypatch.setattr(case_of(window), "keep_editing", keep)
    paper.preview_questions(window, window.words)
    paper.save_pdf(window, window.words)
    assert kept == [True, True]


@pytest.mark.parametrize("told", [paper.tell_keys, paper.tell_about])
def test_keys_and_the_program_are_told_in_a_box(qtbot: QtBot, looks: Looks, told: object) -> None:
    window = open_window(qtbot, looks, SEED)
    assert callable(told)
    seen: list[str] = []

    def close() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, Question)
        seen.append(shown.accessibleName())
        shown.close()

    QTimer.singleShot(0, close)
    told(window)
    assert seen
