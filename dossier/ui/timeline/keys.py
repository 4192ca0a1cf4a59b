"""What each key does to the scene of a timeline: a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from dossier.timeline.item import Kind
from dossier.timeline.moving import Held
from dossier.timeline.moving import Move as Carried
from dossier.timeline.scene import PAGE, Scene

Move = Callable[[Scene], Scene]
ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


MOVES: Final[dict[Qt.Key, Move]] = {
    Qt.Key.Key_Left: lambda scene: scene.stepped("left"),
    Qt.Key.Key_Right: lambda scene: scene.stepped("right"),
    Qt.Key.Key_Up: lambda scene: scene.stepped("up"),
    Qt.Key.Key_Down: lambda scene: scene.stepped("down"),
    Qt.Key.Key_Home: lambda scene: scene.stepped("home"),
    Qt.Key.Key_End: lambda scene: scene.stepped("end"),
    Qt.Key.Key_PageUp: lambda scene: scene.panned(-PAGE * scene.width),
    Qt.Key.Key_PageDown: lambda scene: scene.panned(PAGE * scene.width),
    Qt.Key.Key_Plus: lambda scene: scene.nearer(1),
    Qt.Key.Key_Equal: lambda scene: scene.nearer(1),
    Qt.Key.Key_Minus: lambda scene: scene.nearer(-1),
    Qt.Key.Key_0: lambda scene: scene.fit("events"),
    Qt.Key.Key_9: lambda scene: scene.fit("ends"),
}


# With Ctrl: how the groups stand.
GROUPS: Final[dict[Qt.Key, Callable[[Scene, Kind], Scene]]] = {
    Qt.Key.Key_Up: lambda scene, kind: scene.moved_group(kind, -1),
    Qt.Key.Key_Down: lambda scene, kind: scene.moved_group(kind, 1),
    Qt.Key.Key_Left: lambda scene, kind: scene.collapsing(kind, on=True),
    Qt.Key.Key_Right: lambda scene, kind: scene.collapsing(kind, on=False),
}


# With a date in the hand: how many days it goes, and how many with Shift.
CARRIES: Final[dict[Qt.Key, tuple[int, int]]] = {
    Qt.Key.Key_Left: (-1, -7),
    Qt.Key.Key_Right: (1, 7),
    Qt.Key.Key_PageUp: (-28, -364),
    Qt.Key.Key_PageDown: (28, 364),
}


def carried(event: QKeyEvent, held: Held, here: Carried) -> Carried | None:
    """Give where a key takes the date that is in the hand; None where it takes it nowhere."""
    days = CARRIES.get(Qt.Key(event.key()))
    if days is None:
        return None
    far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return held.at(here.day + days[far])


def move_of(event: QKeyEvent, scene: Scene) -> Scene | None:
    """Give the scene after a key; None where the key means nothing here."""
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    )
    if held == Qt.KeyboardModifier.ControlModifier:
        return _of_group(Qt.Key(event.key()), scene)
    if held != Qt.KeyboardModifier.NoModifier:
        return None
    move = MOVES.get(Qt.Key(event.key()))
    return move(scene) if move else None


def _of_group(key: Qt.Key, scene: Scene) -> Scene | None:
    """Give the scene after a key that moves or closes the group of the chosen item."""
    move, chosen = GROUPS.get(key), scene.items.by_id.get(scene.look.chosen)
    return move(scene, chosen.kind) if move and chosen else None
