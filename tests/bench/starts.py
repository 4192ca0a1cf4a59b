"""Measure how the program starts: the first painted window, and `check`."""

from __future__ import annotations

import json
import select
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from dossier.shipped import sample
from dossier.workspace.instance import Instance, begin
from tests.bench.measuring import Row, ratio_of_processes
from tests.bench.replayed import RECORDS_WHEN_PAINTED, replay
from tools.make_many_events import case

SEED: Final = str(sample("roman-seleznev.dossier"))
# Ends the process as soon as a window has been painted, and all that stands in it.
ENDS_WHEN_PAINTED: Final = """
import os
from PySide6.QtCore import QEvent, QObject, QTimer
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False
painted = Painted()
"""
# The models come before Qt, as they do in the program.
BARE_WINDOW: Final = f"""
import dossier.model.dossier
{ENDS_WHEN_PAINTED}
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.installEventFilter(painted)
window.resize(1184, 720)
window.show()
app.exec()
"""
# As the entry script starts it: nothing is searched for plugins or garbage, Qt comes last.
_OURS: Final = """
import gc, sys
from importlib import import_module
from dossier.__main__ import read_without_plugins
read_without_plugins()
gc.disable()
from dossier import cli
for name in cli._BEFORE_QT:
    import_module(name)
from dossier import app
{watching}
opened = app.Program.open
def open_and_watch(program, path=None):
    window = opened(program, path)
    window.installEventFilter(painted)
    return window
app.Program.open = open_and_watch
sys.exit(cli.main(sys.argv[1:]) or 3)
"""


# The entry script is what a double click starts.
HANDS_OVER: Final = "import sys; from dossier.__main__ import main; sys.exit(main())"


# A bare window, and the file read: what the program cannot do without.
READ: Final = f"""
import sys
from pathlib import Path
from dossier.storage import reader
reader.load(Path(sys.argv[1]))
{BARE_WINDOW}
"""


def rows() -> Iterator[Row]:
    """Give the ratios of starting."""
    yield Row("hand-over to the running program : pass", _hand_over(), 2.5)
    with tempfile.TemporaryDirectory() as folder:
        ours = _opening(SEED, folder)
        window = ratio_of_processes(ours, ("-c", BARE_WINDOW))
        yield Row("first painted window : models and a bare window", window, 1.5)
        recording = _opening(SEED, folder, RECORDS_WHEN_PAINTED)
        barest = replay(recording, SEED, Path(folder), ENDS_WHEN_PAINTED)
        replayed = ratio_of_processes(ours, barest.arguments)
        name = f"  the same : its picture replayed, {barest.off} dots off"
        yield Row(name, replayed, 1.5)
    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder) / "many.dossier"
        many.write_text(json.dumps(case(10_000)), encoding="utf-8")
        opened = ratio_of_processes(_opening(str(many), folder), ("-c", READ, str(many)), times=5)
    yield Row("window of 10000 events : window and reading of them", opened, 2)
    check = ratio_of_processes(
        ("-m", "dossier", "check", SEED), ("-c", "from pydantic import BaseModel"), times=15
    )
    yield Row("check : from pydantic import BaseModel", check, 2.3)


def _opening(file: str, folder: str, watching: str = ENDS_WHEN_PAINTED) -> Sequence[str]:
    """Give the arguments for Python that open a case as the program does.

    Ended as it is, the program cannot remove its scratch folder: it gets one that goes with ours.
    """
    code = f"import tempfile; tempfile.tempdir = {folder!r}\n{_OURS.format(watching=watching)}"
    return ("-c", code, file, "--scratch")


def _hand_over() -> float:
    """Measure a start that names a file to a program which takes it, and ends."""
    with tempfile.TemporaryDirectory() as folder, closing(_first(folder)) as first:
        hearing = threading.Thread(target=_hear, args=(first,), daemon=True)
        hearing.start()
        return ratio_of_processes(
            ("-c", HANDS_OVER, SEED), ("-c", "pass"), times=25, XDG_RUNTIME_DIR=folder
        )


def _first(folder: str) -> Instance:
    """Be the running program, as far as a later start can tell."""
    first = begin(f"{folder}/dossier", "offscreen", [])
    if first is None or first.fileno() < 0:
        raise RuntimeError("no socket can be made to hand files over to")
    return first


def _hear(first: Instance) -> None:
    with suppress(OSError, ValueError):
        while select.select([first], [], []):
            first.hear()
