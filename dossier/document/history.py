"""What can be undone: a row of named steps, each with the whole frozen value, and a place in it."""

from __future__ import annotations

from typing import Final, NamedTuple

from dossier.model.dossier import Dossier

# Values share all that an edit left alone, so a step costs one list of pointers; at 10,000
# records in one list that is 80 kB, and this many steps stay below 50 MB.
MOST_STEPS: Final = 500


class Step(NamedTuple):
    """One step: its name, and the dossier as it was after it."""

    name: str
    dossier: Dossier


class History:
    """The steps since the file was opened; the oldest are forgotten beyond a number of them."""

    __slots__ = ("_at", "_most", "_steps")

    def __init__(self, dossier: Dossier, most: int = MOST_STEPS) -> None:
        self._steps = [Step("", dossier)]
        self._at = 0
        self._most = most

    @property
    def dossier(self) -> Dossier:
        """The dossier as it is now."""
        return self._steps[self._at].dossier

    @property
    def before(self) -> Dossier | None:
        """The dossier before the last step; None where there is none."""
        return self._steps[self._at - 1].dossier if self.can_undo else None

    @property
    def undo_name(self) -> str:
        """The step that undo would take back; empty where there is none."""
        return self._steps[self._at].name if self.can_undo else ""

    @property
    def redo_name(self) -> str:
        """The step that redo would make again; empty where there is none."""
        return self._steps[self._at + 1].name if self.can_redo else ""

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to make again."""
        return self._at + 1 < len(self._steps)

    def add(self, name: str, dossier: Dossier) -> None:
        """Add a step; what was undone before it can't be made again."""
        self._steps[self._at + 1 :] = [Step(name, dossier)]
        del self._steps[: max(0, len(self._steps) - 1 - self._most)]
        self._at = len(self._steps) - 1

    def undo(self) -> None:
        """Go back by one step."""
        self._at -= 1

    def redo(self) -> None:
        """Go forward by one step."""
        self._at += 1
