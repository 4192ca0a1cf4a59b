"""What the person at work has chosen: a table of settings, and the file that holds the choices."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, TypeVar

from typing_extensions import TypeIs

from dossier.document.signal import Signal
from dossier.errors import CannotEdit, saying
from dossier.storage.disk import DISK, Disk
from dossier.workspace.own_file import OwnFile

T = TypeVar("T", bool, int, str)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One row of the table: its key in the file, and what it is where nothing was chosen."""

    key: str
    default: T
    choices: tuple[T, ...] = ()
    """The values that it may have; any of its default's kind where there are none."""

    def fits(self, value: object) -> TypeIs[T]:
        """Tell whether it may have this value. True is no number here."""
        return type(value) is type(self.default) and (not self.choices or value in self.choices)


APPEARANCE: Final = Setting(
    "appearance", "system", ("system", "light", "dark", "clear_light", "clear_dark")
)
TEXT_SIZE: Final = Setting("text_size", 100, (80, 90, 100, 110, 125, 150, 175, 200))
"""In percent of the system's."""
LANGUAGE: Final = Setting("language", "")
"""Of the screen; that of the desktop where it is empty."""
KEEP_RECENT: Final = Setting("keep_recent", True)
KEEP_HISTORY: Final = Setting("keep_history", True)
"""Whether earlier versions are kept on this machine."""
HISTORY_TOLD: Final = Setting("history_told", False)
OFFER_FILE_TYPE: Final = Setting("offer_file_type", True)
"""Whether it is offered to open .dossier files by a double click."""


class Settings:
    """The choices made on this machine; what was not chosen has its default.

    Who only looks in at one of them sets no file aside: it is for the program to tell of that.
    """

    def __init__(self, folder: Path, disk: Disk = DISK, *, sets_aside: bool = True) -> None:
        self._file = OwnFile(folder / "settings.json", disk, sets_aside=sets_aside)
        self._values = self._file.load()
        self.problem = self._file.problem
        """Why the choices were lost, in one sentence; empty where they were not."""
        self.changed = Signal[str]()
        """The key of a setting that has another value now."""

    def get(self, setting: Setting[T]) -> T:
        """Give what was chosen; the default where nothing was, or nothing that it may be."""
        value = self._values.get(setting.key)
        return value if setting.fits(value) else setting.default

    def put(self, setting: Setting[T], value: T) -> None:
        """Choose a value and write it down; keys that we do not know are kept.

        Raise CannotWrite where it can't be written down: it holds until the program ends.
        """
        if not setting.fits(value):
            raise CannotEdit(
                saying("“{name}” can't be {value}.", name=setting.key, value=repr(value))
            )
        self._values = {**self._values, **self._file.load(), setting.key: value}
        self.changed.emit(setting.key)
        self._file.store(self._values)
