"""Test that the program's document opens nothing that its text names."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from dossier.ui.text.document import PlainDocument


def test_a_named_picture_is_an_empty_one(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot
    there = QImage(8, 8, QImage.Format.Format_RGB32)
    there.save(str(tmp_path / "there.png"))
    address = QUrl.fromLocalFile(str(tmp_path / "there.png"))
    kind = QTextDocument.ResourceType.ImageResource.value
    found = PlainDocument().resource(kind, address)
    assert isinstance(found, QImage)
    assert found.isNull()


def test_markup_that_names_a_picture_takes_no_room_for_it(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot
    there = QImage(300, 300, QImage.Format.Format_RGB32)
    there.save(str(tmp_path / "there.png"))
    document = PlainDocument()
    document.setHtml(f"<img src='{tmp_path}/there.png'>")
    assert document.size().height() < 200
