"""Test what choosing a file leaves behind on this computer: nothing for who wants no traces."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSettings
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from dossier.ui import traces
from dossier.ui.dialogs import file_dialogs
from tests.ui.colleagues import once_there


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    """Give the file in which Qt notes the folders of its dialogs."""
    folder = tmp_path / "state"
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))
    yield folder / "QtProject.conf"
    traces.leave(wanted=True)


def choose(qtbot: QtBot, folder: Path) -> None:
    """Choose a folder's file by a dialog, and let the dialog go."""
    parent = QWidget()
    qtbot.addWidget(parent)
    loop = QEventLoop()
    once_there(QFileDialog, lambda chooser: chooser.reject())
    chooser = QFileDialog(parent, "", str(folder), "(*)")
    file_dialogs.choose_in(chooser, lambda _file, _kind: None, loop.quit)
    loop.exec()
    QCoreApplication.sendPostedEvents(chooser, QEvent.Type.DeferredDelete)
    del chooser


def noted(kept: Path) -> str:
    return kept.read_text(encoding="utf-8") if kept.exists() else ""


def test_qt_notes_the_folder_until_all_is_forgotten(
    qtbot: QtBot, kept: Path, tmp_path: Path
) -> None:
    choose(qtbot, tmp_path)
    assert tmp_path.name in noted(kept)
    traces.forget_folders()
    assert "FileDialog" not in noted(kept)


def test_who_wants_no_traces_has_no_folder_noted(qtbot: QtBot, kept: Path, tmp_path: Path) -> None:
    traces.leave(wanted=False)
    choose(qtbot, tmp_path)
    assert tmp_path.name not in noted(kept)
