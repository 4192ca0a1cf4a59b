"""Walk the whole window as a screen reader does, tab by tab: what takes the keyboard, and its name.

python -m tests.lab.whole_window FILE prints a line of JSON for each thing that is in sight.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Final, cast

from tests.lab.hearing import ACCESSIBLE, Bus, Node

# Shows a tab for each name that comes in on standard input.
WINDOW: Final = """
import sys
from pathlib import Path
from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication
from dossier.document.document import Document
from dossier.drawing import application
from dossier.i18n import Words
from dossier.storage import reader
from dossier.ui import finding
from dossier.ui.main_window import MainWindow
from dossier.ui.theme import Looks
app = application(Words())
document = Document(reader.load(Path(sys.argv[1])).dossier, token=lambda: "0")
window = MainWindow(Looks(app, "light"), Words())
finding.bind(window)
window.show_document(document)
window.show()
ROUNDS = 50
def settle(rounds):
    if rounds:
        QTimer.singleShot(0, lambda: settle(rounds - 1))
    else:
        print("shown", flush=True)
def turn():
    name = sys.stdin.readline().strip()
    if name == "find":
        window.commands.run("edit.find")
    elif name:
        window.case.show_tab(name)
    settle(ROUNDS)
notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(turn)
settle(ROUNDS)
app.exec()
"""
FOCUSABLE: Final = 11
SHOWING: Final = 25
DEEPEST: Final = 22
# Rows of lists and tables are read one by one, not walked here.
_ROWS: Final = frozenset({"list", "table"})
PLACES: Final = ("profile", "charges", "sentences", "statements", "timeline", "find")


def walk(bus: Bus, node: Node, depth: int = 0) -> Iterator[dict[str, object]]:
    """Tell of all that is in sight below a node."""
    (bits,) = bus.ask("call", *node, ACCESSIBLE, "GetState")
    low = cast("list[int]", bits)[0]
    (role,) = bus.ask("call", *node, ACCESSIBLE, "GetRoleName")
    if depth > 1 and not low >> SHOWING & 1:
        return
    focusable = bool(low >> FOCUSABLE & 1)
    yield {"role": role, "name": bus.said(node, "Name"), "focusable": focusable}
    if depth < DEEPEST and role not in _ROWS:
        for child in bus.children(node):
            yield from walk(bus, child, depth + 1)


def main(file: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WINDOW, file],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as window:
        assert window.stdin
        assert window.stdout
        window.stdout.readline()
        bus = Bus()
        for place in PLACES:
            window.stdin.write(f"{place}\n")
            window.stdin.flush()
            window.stdout.readline()
            for application in bus.applications():
                for told in walk(bus, application, depth=1):
                    sys.stdout.write(json.dumps({"place": place, **told}) + "\n")
        window.terminate()


if __name__ == "__main__":
    main(sys.argv[1])
