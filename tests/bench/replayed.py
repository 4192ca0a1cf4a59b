"""Replay what a first window draws, all of it reckoned before: the barest start that shows it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtGui import QImage

from tests.bench.measuring import ROOT, surroundings

# Draws the window anew, once it is painted: as calls of a painter, and as dots.
RECORDS_WHEN_PAINTED: Final = """
import os
from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QPainter, QPicture
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: self.record(watched))
        return False
    def record(self, window):
        window.removeEventFilter(self)
        window.grab().save(os.environ["DOTS"])
        calls = QPicture()
        painter = QPainter(calls)
        window.render(painter, QPoint())
        painter.end()
        calls.save(os.environ["CALLS"])
        os._exit(0)
painted = Painted()
"""
# What any program must do that keeps our models, reads the file and shows this picture.
_REPLAYS: Final = """
import sys
from pathlib import Path
from dossier.storage import reader
reader.load(Path(sys.argv[1]))
{watching}
from PySide6.QtGui import QPainter, QPicture
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.drawPicture(0, 0, calls)
        painter.end()
app = QApplication([])
calls = QPicture()
calls.load(sys.argv[2])
window = Window()
window.installEventFilter(painted)
window.resize({width}, {height})
window.show()
app.exec()
"""


class Replay(NamedTuple):
    """The barest start, as arguments for Python, and how many of its dots are not the window's."""

    arguments: Sequence[str]
    off: int


def replay(recording: Sequence[str], case: str, folder: Path, watching: str) -> Replay:
    """Record the window of a start, and give the program that draws the same once more.

    `recording` is that start, watched by RECORDS_WHEN_PAINTED; `watching` ends the replay.
    """
    calls, dots = folder / "calls", folder / "window.png"
    _run(recording, calls, dots)
    size = QImage(str(dots)).size()

    def barest(watched_by: str) -> list[str]:
        code = _REPLAYS.format(watching=watched_by, width=size.width(), height=size.height())
        return ["-c", code, case, str(calls)]

    again = folder / "again.png"
    _run(barest(RECORDS_WHEN_PAINTED), folder / "calls again", again)
    return Replay(barest(watching), _off(dots, again))


def _run(arguments: Sequence[str], calls: Path, dots: Path) -> None:
    told = surroundings({"CALLS": str(calls), "DOTS": str(dots)})
    subprocess.run([sys.executable, *arguments], cwd=ROOT, env=told, check=True)


def _off(one: Path, other: Path) -> int:
    """Count the dots in which two pictures differ."""
    before, after = _dots(one), _dots(other)
    if len(before) != len(after):
        raise RuntimeError("the replay is of another size than the window")
    return sum(before[at : at + 3] != after[at : at + 3] for at in range(0, len(before), 4))


def _dots(path: Path) -> bytes:
    """Give three colours and a byte that says nothing for each dot."""
    image = QImage(os.fspath(path)).convertToFormat(QImage.Format.Format_RGB32)
    return bytes(image.constBits())
