"""Hear a window as a screen reader does: start it in a session of its own, and ask AT-SPI.

python -m tests.lab.hearing FILE goes through the timeline by keys, as the reader of a screen sends
them, and prints what the picture says at each step, each row of the list, and the cell at which
the keys are there.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple, TypeVar, cast

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
window.activateWindow()
window.case.tab.take_keys()
QTimer.singleShot(0, lambda: print("shown", flush=True))
app.exec()
"""
ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
TABLE: Final = "org.a11y.atspi.Table"
REGISTRY: Final = "org.a11y.atspi.Registry"
CONTROLLER: Final = "/org/a11y/atspi/registry/deviceeventcontroller"
# Asks for a key by its name in X11, pressed and let go.
PRESS: Final = ("org.a11y.atspi.DeviceEventController", "GenerateKeyboardEvent", "isu")
BY_NAME: Final = "3"
HOME, RIGHT, DOWN, TAB = 0xFF50, 0xFF53, 0xFF54, 0xFF09
FOCUSED: Final = 12
ROOT: Final = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
PICTURE: Final = "Timeline"
LIST: Final = "Events as a list"
DEEPEST: Final = 24
PATIENCE: Final = 2_000  # questions to the bus
T = TypeVar("T")


class NobodyToHear(Exception):
    """No program has come to the bus of accessibility, or none answers to a key."""


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
        if depth < DEEPEST and self.said(node, "Name") != LIST:
            for child in self.children(node):
                yield from self.walk(child, depth + 1)

    def cell(self, table: Node, row: int, column: int) -> Node:
        """Give a cell of a table."""
        (found,) = self.ask("call", *table, TABLE, "GetAccessibleAt", "ii", f"{row}", f"{column}")
        return Node(*map(str, cast("list[object]", found)))

    def rows(self, table: Node) -> list[str]:
        """Give each row of a table as it is read: its cells, one after the other."""
        height, width = (
            cast("int", self.ask("get-property", *table, TABLE, what))
            for what in ("NRows", "NColumns")
        )
        return [
            " | ".join(self.said(self.cell(table, row, at), "Name") for at in range(width))
            for row in range(height)
        ]

    def has_keys(self, node: Node) -> bool:
        """Tell whether a thing has the keyboard."""
        (bits,) = self.ask("call", *node, ACCESSIBLE, "GetState")
        return bool(cast("list[int]", bits)[0] >> FOCUSED & 1)

    def at_keys(self, table: Node) -> str:
        """Give the first words of the row of a table at which the keys are; empty for none."""
        if self.has_keys(table):
            (rows,) = self.ask("call", *table, TABLE, "GetSelectedRows")
            for row in cast("list[int]", rows):
                cell = self.cell(table, row, 0)
                if self.has_keys(cell):
                    return self.said(cell, "Name")
        return ""

    def press(self, key: int, heard: Callable[[], T]) -> T:
        """Press a key, and give what is heard when it is something else than before."""
        before = heard()
        _ran(
            f"--address={self._address}",
            "call",
            REGISTRY,
            CONTROLLER,
            *PRESS,
            f"{key}",
            "",
            BY_NAME,
        )
        for _ in range(PATIENCE):
            if (now := heard()) != before:
                return now
        raise NobodyToHear

    def ask(self, *arguments: str) -> list[object]:
        """Ask one thing of the bus."""
        return _asked(f"--address={self._address}", *arguments)


def _asked(*arguments: str) -> list[object]:
    return cast("list[object]", json.loads(_ran("--json=short", *arguments))["data"])


def _ran(*arguments: str) -> str:
    ran = subprocess.run(["busctl", *arguments], capture_output=True, check=True, text=True)
    return ran.stdout


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
    found = {
        bus.said(node, "Name"): node
        for application in bus.applications()
        for node in bus.walk(application)
        if bus.said(node, "Name") == LIST or bus.said(node, "Description")
    }
    picture, listed = found[PICTURE], found[LIST]
    rows = bus.rows(listed)

    def told() -> str:
        return bus.said(picture, "Description")

    yield f"picture: {told()}"
    for key in (HOME, *[RIGHT] * (len(rows) - 1)):
        yield f"step: {bus.press(key, told)}"
    yield from (f"row: {row}" for row in rows)
    bus.press(HOME, told)
    for key in (TAB, *[DOWN] * (len(rows) - 1)):
        yield f"keys: {bus.press(key, lambda: bus.at_keys(listed))}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
