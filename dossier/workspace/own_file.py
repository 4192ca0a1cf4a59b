"""A small JSON file of the program's own: read without trust, written whole, for nobody else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Final, NoReturn, cast

from dossier.errors import CannotRead, CannotWrite, Where, saying
from dossier.storage import intake, reasons
from dossier.storage.disk import DISK, Disk
from dossier.workspace import private_file
from dossier.workspace.paths import private_folder

PLANS: Final = "plans.json"
"""The plans and profiles of the person at work: here, for who asks only whether it is whole."""


class OwnFile:
    """One JSON object on disk; a file that can't be read is set aside, never repaired or lost."""

    def __init__(self, path: Path, disk: Disk = DISK, *, sets_aside: bool = True) -> None:
        self.path = path
        self._disk = disk
        self._sets_aside = sets_aside
        self.problem: str = ""
        """What went wrong when it was read, and where it is kept; empty where nothing ever did."""

    def load(self) -> dict[str, object]:
        """Read the object; an empty one where there is no file, or no good one."""
        try:
            return _object(intake.read(str(self.path), self._disk).data)
        except FileNotFoundError:
            return {}
        except (OSError, CannotRead, ValueError, TypeError, RecursionError):
            self._set_aside()
            return {}

    def store(self, values: Mapping[str, object]) -> None:
        """Write the object whole; raise CannotWrite, and the old one is as it was."""
        text = json.dumps(values, indent=2) + "\n"
        private_folder(self.path.parent)
        try:
            private_file.store(str(self.path), text.encode(), self._disk)
        except OSError as why:
            raise CannotWrite(
                saying("A file of the program's own could not be written."),
                reasons.not_saved(why, str(self.path.parent)).sentence,
                Where(str(self.path)),
            ) from why

    def _set_aside(self) -> None:
        """Move a file that can't be read out of the way, under a name that tells what it is."""
        path = str(self.path)
        self.problem = saying("{path} could not be read. The usual values hold.", path=path)
        if not self._sets_aside:
            return
        with suppress(OSError):
            kept = self._free_name()
            self._disk.replace(path, kept)
            self.problem = saying(
                "{path} could not be read. It is kept as {kept}, and the usual values hold.",
                path=path,
                kept=kept,
            )

    def _free_name(self) -> str:
        """Give a name to keep a broken file under; one that was kept before stays as it is."""
        names = (f"{self.path}.broken{'' if n == 1 else f'-{n}'}" for n in count(1))
        return next(name for name in names if not self._is_there(name))

    def _is_there(self, name: str) -> bool:
        try:
            self._disk.lstat(name)
        except FileNotFoundError:
            return False
        return True


def _object(data: bytes) -> dict[str, object]:
    value = cast("object", json.loads(data.decode(), parse_constant=_refuse))
    if not isinstance(value, dict):
        raise TypeError
    return cast("dict[str, object]", value)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
