"""Test the pages of a timeline before they print: made while the window lives, and to be ended."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.report.redaction.profile import WITHOUT_CONFIDENTIAL
from dossier.report.redaction.projection import project
from dossier.ui.dialogs import going_on
from dossier.ui.dialogs.timeline_dialog import Agreed
from dossier.ui.dialogs.timeline_preview import TimelinePreview
from dossier.ui.printing import timeline_pages
from dossier.ui.printing.timeline_job import gathered
from dossier.ui.theme import Looks
from tests.ui.dialogs.print_dialogs import RICH

Act = Callable[[TimelinePreview], object]


@pytest.fixture
def preview(qtbot: QtBot, looks: Looks) -> Iterator[TimelinePreview]:
    parent, words = QWidget(), Words()
    parent.resize(1280, 800)
    qtbot.addWidget(parent)
    public = project(RICH, WITHOUT_CONFIDENTIAL, words)
    job = gathered(public, words)
    made = TimelinePreview(looks, words, Agreed(public, words, job, (), "a3"), parent)
    yield made
    made.reject()


def made_while(preview: TimelinePreview, act: Act) -> None:
    """Show it, and do something as soon as it says how far it is; wait until it is made."""
    preview.going.lasting.connect(lambda: QTimer.singleShot(0, lambda: act(preview)))
    preview.show()
    QApplication.processEvents()


def test_all_pages_are_shown_on_the_paper_that_was_chosen(preview: TimelinePreview) -> None:
    preview.show()
    QApplication.processEvents()
    job = preview.agreed.job
    printed = timeline_pages.pdf(timeline_pages.whole(job.on_paper(), Words()), Words(), "a3")
    assert preview.pages.pageCount() == printed.pages > 1
    size = preview.pages.printer.pageLayout().fullRectPoints().size().toTuple()
    assert size == (1191, 842)
    assert preview.pages.printer.docName() == "Dossier"
    assert preview.going.said.said == f"{printed.pages} pages"


def test_it_says_how_far_it_is_and_can_be_ended(
    preview: TimelinePreview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(going_on, "PATIENCE", -1.0)
    said: list[str] = []

    def stop(shown: TimelinePreview) -> None:
        said.append(shown.going.said.said)
        shown.going.stop.click()

    made_while(preview, stop)
    assert len(said) == 1
    assert said[0].startswith(("Gathering", "Setting the pages: "))
    assert preview.going.said.said == "Stopped. Not all pages are shown here."
    assert preview.isVisible()


def test_it_can_be_closed_while_its_pages_are_made(
    preview: TimelinePreview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(going_on, "PATIENCE", -1.0)
    made_while(preview, lambda shown: QTest.keyClick(shown, Qt.Key.Key_Escape))
    assert not preview.isVisible()
    assert preview.pages.pageCount() == 0


@pytest.mark.skipif(bool(QPrinterInfo.availablePrinterNames()), reason="this machine has a printer")
def test_without_a_printer_that_is_said(preview: TimelinePreview) -> None:
    preview.show()
    QApplication.processEvents()
    preview.print.click()
    assert "no printer on this machine" in preview.going.said.said == preview.said_last
