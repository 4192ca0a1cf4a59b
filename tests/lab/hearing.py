"""Hear a window as a screen reader does: start it in a session of its own, and ask AT-SPI.

python -m tests.lab.hearing FILE prints each row of the timeline's list, and what the picture says.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Final, NamedTuple, cast

WINDOW: Final = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from dossier.document.document import Document
from dossier.drawing import application
from dossier.i18n import Words
from dossier.storage import reader
from dossier.ui.main_window import MainWindow
from dossier.ui.theme import Looks
app = application(Words())
document = Document(reader.load(Path(sys.argv[1])).dossier, token=lambda: "0")
window = MainWindow(Looks(app, "light"), Words())
window.show_document(document)
window.show()
window.case.show_tab("timeline")
window.case.tab.show_as("both")
window.case.show_record("guam-ruling")
QTimer.singleShot(0, lambda: print("shown", flush=True))
app.exec()
"""
ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
ROOT: Final = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
DEEPEST: Final = 14
PATIENCE: Final = 2_000  # questions to the bus


class NobodyToHear(Exception):
    """No program has come to the bus of accessibility."""


class Node(NamedTuple):
    """One accessible thing: who has it, and where."""

    owner: str
    path: str


class Bus:
    """The bus of accessibility of this session."""

    def __init__(self) -> None:
        where = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        (self._address,) = _asked("--user", "call", *where)

    def applications(self) -> list[Node]:
        """Give the programs that can be heard, once there is one: a busy machine takes its time."""
        for _ in range(PATIENCE):
            if found := self.children(Node(*ROOT)):
                return found
        raise NobodyToHear

    def children(self, node: Node) -> list[Node]:
        """Give what is in a thing."""
        (found,) = self.ask("call", *node, ACCESSIBLE, "GetChildren")
        return [Node(*map(str, child)) for child in cast("list[list[object]]", found)]

    def said(self, node: Node, what: str) -> str:
        """Give the Name or the Description of a thing."""
        return str(self.ask("get-property", *node, ACCESSIBLE, what))

    def walk(self, node: Node, depth: int = 0) -> Iterator[Node]:
        """Give all that is in a thing, but nothing of what is in a table."""
        yield node
        if depth < DEEPEST and self.said(node, "Name") != "Events as a list":
            for child in self.children(node):
                yield from self.walk(child, depth + 1)

    def ask(self, *arguments: str) -> list[object]:
        """Ask one thing of the bus."""
        return _asked(f"--address={self._address}", *arguments)


def _asked(*arguments: str) -> list[object]:
    ran = subprocess.run(
        ["busctl", "--json=short", *arguments], capture_output=True, check=True, text=True
    )
    return cast("list[object]", json.loads(ran.stdout)["data"])


def main(file: str) -> int:
    """Show the window, and print what is heard of the timeline."""
    bus = Bus()
    with subprocess.Popen(
        [sys.executable, "-c", WINDOW, file], stdout=subprocess.PIPE, text=True
    ) as shown:
        try:
            assert shown.stdout
            assert shown.stdout.readline() == "shown\n"
            for line in _heard(bus):
                sys.stdout.write(f"{line}\n")
        finally:
            shown.terminate()
    return 0


def _heard(bus: Bus) -> Iterator[str]:
    for application in bus.applications():
        for node in bus.walk(application):
            name = bus.said(node, "Name")
            if name == "Timeline" and bus.said(node, "Description"):
                yield f"picture: {bus.said(node, 'Description')}"
            if name == "Events as a list":
                yield from (f"cell: {bus.said(cell, 'Name')}" for cell in bus.children(node))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
