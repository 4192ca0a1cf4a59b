"""What each key does to the scene of a timeline: a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from dossier.timeline.items.item import Kind
from dossier.timeline.items.moving import Held
from dossier.timeline.items.moving import Move as Carried
from dossier.timeline.scene import Scene, paged

Move = Callable[[Scene], Scene]
ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


MOVES: Final[dict[Qt.Key, Move]] = {
    Qt.Key.Key_Left: lambda scene: scene.stepped("left"),
    Qt.Key.Key_Right: lambda scene: scene.stepped("right"),
    Qt.Key.Key_Up: lambda scene: scene.stepped("up"),
    Qt.Key.Key_Down: lambda scene: scene.stepped("down"),
    Qt.Key.Key_Home: lambda scene: scene.stepped("home"),
    Qt.Key.Key_End: lambda scene: scene.stepped("end"),
    Qt.Key.Key_PageUp: lambda scene: paged(scene, -1),
    Qt.Key.Key_PageDown: lambda scene: paged(scene, 1),
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


_K = Qt.Key
# The keys whose names are words. Marked for translation.
NAMES: Final[dict[Qt.Key, str]] = {
    _K.Key_Left: "Left",
    _K.Key_Right: "Right",
    _K.Key_Up: "Up",
    _K.Key_Down: "Down",
    _K.Key_Home: "Home",
    _K.Key_End: "End",
    _K.Key_PageUp: "Page Up",
    _K.Key_PageDown: "Page Down",
    _K.Key_Return: "Enter",
    _K.Key_Space: "Space",
    _K.Key_Escape: "Esc",
}
# What the keys do there, for the list of all keys. Marked for translation.
TOLD: Final[tuple[tuple[tuple[Qt.Key, ...], str], ...]] = (
    ((_K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down), "go to the next item on that side"),
    ((_K.Key_Home, _K.Key_End), "go to the first item, to the last"),
    ((_K.Key_PageUp, _K.Key_PageDown), "move the timeline by a page"),
    ((_K.Key_Plus, _K.Key_Equal, _K.Key_Minus), "come nearer, go farther away"),
    ((_K.Key_0, _K.Key_9), "show all events, show all ends too"),
    ((_K.Key_Return,), "open the record of the item, or edit the card that is shown"),
    ((_K.Key_Space,), "show the item's card"),
    ((_K.Key_L,), "open the list that a number counts"),
    ((_K.Key_M,), "take the date in the hand, to move it by arrows or by pages"),
    ((_K.Key_Escape,), "close the card, let the stretch or the date go"),
)
# With Ctrl. Marked for translation.
TOLD_OF_GROUPS: Final[tuple[tuple[tuple[Qt.Key, ...], str], ...]] = (
    ((_K.Key_Up, _K.Key_Down), "move the item's group up or down"),
    ((_K.Key_Left, _K.Key_Right), "close or open the item's group"),
)
# With a date in the hand. Marked for translation.
TOLD_OF_CARRIES: Final[tuple[tuple[tuple[Qt.Key, ...], str], ...]] = (
    (
        (_K.Key_Left, _K.Key_Right),
        "with a date in the hand: move it by {days} day, with Shift by {far} days",
    ),
    (
        (_K.Key_PageUp, _K.Key_PageDown),
        "with a date in the hand: move it by {days} days, with Shift by {far} days",
    ),
)


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
