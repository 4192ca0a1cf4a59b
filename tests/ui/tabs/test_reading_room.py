"""Test that the reading view takes the height there is: its record stays in sight."""

from pathlib import Path

import pytest

from dossier.shipped import sample
from dossier.ui.tabs.passages import Passages
from dossier.ui.tabs.reading import ReadingTab
from dossier.ui.widgets.scroll import LeastHeight
from tests.ui.session import Session, copied


@pytest.fixture
def reading(session: Session, tmp_path: Path) -> ReadingTab:
    """Read, in a low window, an article that many records cite."""
    session.open(copied(sample("every-field.dossier"), tmp_path))
    session.window.resize(1100, 710)
    session.case.read()
    for _ in range(4):
        session.settle()
    (view,) = session.find(ReadingTab)
    return view


def test_what_can_be_done_with_words_is_in_sight_however_many_passages_are_cited(
    session: Session, reading: ReadingTab
) -> None:
    (area,) = session.find(LeastHeight)
    assert area.verticalScrollBar().maximum() == 0
    for button in (reading.page.cite, reading.page.new):
        assert button.visibleRegion().boundingRect() == button.rect()


def test_the_record_has_as_much_room_as_the_passages_cited(
    session: Session, reading: ReadingTab
) -> None:
    (passages,) = session.find(Passages)
    assert passages.rows.verticalScrollBar().maximum() > 0
    assert passages.height() < reading.height() / 2
