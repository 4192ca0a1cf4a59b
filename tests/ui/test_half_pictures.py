"""Test that what is gone to is laid out before it is painted: no half picture is seen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from dossier.shipped import sample
from dossier.ui.text import TextBlock
from dossier.ui.widgets.record_list import RecordList
from tests.ui.session import Session, copied


class Watcher(QObject):
    """Sees each block of text that is painted, and keeps those that have too little room."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0
        self.cut: list[str] = []
        app = QApplication.instance()
        assert app
        app.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, TextBlock):
            self.painted += 1
            if watched.height() < watched.heightForWidth(watched.width()):
                self.cut.append(watched.said)
        return False


@pytest.mark.parametrize(
    "command", ["view.charges", "view.sentences", "view.statements", "view.questions", "view.read"]
)
def test_no_text_is_painted_before_it_has_its_room(
    session: Session, tmp_path: Path, command: str
) -> None:
    session.open(copied(sample("every-field.dossier"), tmp_path))
    session.window.resize(1024, 600)
    session.settle()
    watcher = Watcher()
    session.run(command)
    session.settle()
    assert watcher.painted > 0
    assert watcher.cut == []


def test_the_next_record_is_not_painted_before_it_has_its_room(
    session: Session, tmp_path: Path
) -> None:
    session.open(copied(sample("every-field.dossier"), tmp_path))
    session.window.resize(1024, 600)
    session.run("view.charges")
    session.settle()
    watcher = Watcher()
    (rows,) = session.find(RecordList)
    session.press("Down", rows)
    session.settle()
    assert watcher.painted > 0
    assert watcher.cut == []
