"""An address is opened after one question that names its host, and an odd one never."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.ui.panels.citation_card import CitationCard
from dossier.ui.text import TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets.link_question import open_link
from dossier.ui.widgets.question import Question
from tests.ui.session import Session, written
from tests.wording.test_links import REFUSED

URL = "https://www.dw.com/en/a-38546447"


class Browser(QObject):
    """Takes the place of the browser, and keeps what it is told to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    schemes = ("https", "http", "mailto", "file", "javascript", "ftp", "")
    for scheme in schemes:
        # The stubs of PySide ask for bytes here, and PySide itself for a text.
        QDesktopServices.setUrlHandler(scheme, made, cast("bytes", "take"))
    yield made
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


def answer(press: int) -> list[str]:
    """Press a button of the question that comes; give what it says."""
    said: list[str] = []

    def at_once() -> None:
        question = cast("Question", QApplication.activeModalWidget())
        said.extend(block.said for block in question.findChildren(TextBlock))
        question.buttons[press].click()

    QTimer.singleShot(0, at_once)
    return said


def test_a_yes_opens_the_address_and_the_question_names_the_host(
    looks: Looks, browser: Browser, qtbot: QtBot
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    said = answer(0)
    assert open_link(looks, Words(), page, URL)
    assert browser.opened == [URL]
    assert "Open www.dw.com outside" in said[0]
    assert URL in said[0]


def test_a_no_opens_nothing(looks: Looks, browser: Browser, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    answer(1)
    assert not open_link(looks, Words(), page, URL)
    assert browser.opened == []


@pytest.mark.parametrize("text", REFUSED)
def test_an_odd_address_is_told_and_never_opened(
    looks: Looks, browser: Browser, qtbot: QtBot, text: str
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    said = answer(0)
    assert not open_link(looks, Words(), page, text)
    assert browser.opened == []
    assert "not opened" in said[0]


@pytest.mark.parametrize(("url", "offered"), [(URL, True), ("file:///etc/passwd", False)])
def test_a_cited_source_offers_its_address_if_it_may_be_opened(
    session: Session, tmp_path: Path, browser: Browser, url: str, *, offered: bool
) -> None:
    case = {
        "dossier": 1,
        "subject": {"name": "A"},
        "charges": [{"id": "c", "offence": "Fraud", "cite": ["#s"]}],
        "sources": [{"id": "s", "title": "DW", "type": "webpage", "url": url}],
    }
    session.open(written(case, tmp_path))
    card = CitationCard(session.case.desk, "c", 0)
    links = [block for block in card.findChildren(TextBlock) if block.said == "Open www.dw.com…"]
    assert bool(links) is offered
    for block in links:
        answer(0)
        block.link_opened.emit(url)
    assert browser.opened == ([url] if offered else [])
