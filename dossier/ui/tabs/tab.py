"""What every tab can do, so that the window can treat them alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from dossier.ui.desk import Desk


class Tab(QWidget):
    """One view of the dossier.

    `parts` names the top-level parts of the file that it shows: it is refreshed when one of them
    changes, at once if it is in sight, else when it is shown.
    """

    parts: ClassVar[frozenset[str]] = frozenset()
    shows_sources: ClassVar[bool] = False
    """Whether the sources panel stands beside it from the start."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.stale = True
        self.placed_keyboard = False
        """Whether the last refresh put the keyboard on what comes next."""

    def refresh(self) -> None:
        """Show the dossier as it is now."""

    def show_reckoned(self) -> None:
        """Show what follows from the case, where the tab was shown before that was known."""

    def status(self) -> str:
        """Say what is here, counted."""
        return ""

    def chosen(self) -> str:
        """Give the id or handle of the record that the person is at; empty for none."""
        return ""

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a record, and to a field of it; False where this tab does not show it."""
        del key, field
        return False

    def state(self) -> Mapping[str, object]:
        """Give how the person looks at it, to be found again; nothing of the case belongs in it."""
        return {}

    def restore(self, state: Mapping[str, object]) -> None:
        """Look at it as the person has left it."""

    def take_keys(self) -> None:
        """Take the keyboard to what is walked through by keys here, if there is such a thing."""

    def keep_editing(self) -> bool:
        """Keep what is being edited; False where it cannot be read."""
        return True

    def add(self) -> None:
        """Add a record of the kind that the person is at."""

    def edit(self) -> None:
        """Edit the record that the person is at."""
