"""The folders of this program on this machine, which nobody else may look into."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from platformdirs import PlatformDirs

from dossier.errors import CannotWrite, Where
from dossier.storage import reasons

_OURS_ALONE: Final = 0o700
_OTHERS: Final = 0o077


@dataclass(frozen=True, slots=True)
class Paths:
    """Where settings, state and sockets lie: made once, by `app`, and passed on."""

    config: Path
    state: Path
    runtime: Path

    @classmethod
    def of_this_person(cls) -> Self:
        """Give the folders that this system keeps for programs of the person at work."""
        dirs = PlatformDirs("dossier", appauthor=False)
        return cls(dirs.user_config_path, dirs.user_state_path, _runtime(dirs.user_state_path))

    @classmethod
    def under(cls, folder: Path) -> Self:
        """Give folders of a temporary home, which leave no trace when it goes."""
        return cls(folder / "config", folder / "state", folder / "runtime")


def _runtime(state: Path) -> Path:
    """Give the folder for sockets; one of our own where the system has none that is ours alone."""
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(given) / "dossier" if given and _is_ours_alone(given) else state / "run"


def _is_ours_alone(folder: str) -> bool:
    try:
        mode = os.lstat(folder).st_mode
    except OSError:
        return False
    return stat.S_ISDIR(mode) and not mode & _OTHERS and os.access(folder, os.W_OK)


def private_folder(folder: Path) -> Path:
    """Make a folder, or take the one that is there, and close it to everybody else."""
    try:
        folder.mkdir(_OURS_ALONE, parents=True, exist_ok=True)
        if folder.stat().st_mode & _OTHERS:
            folder.chmod(_OURS_ALONE)
    except OSError as why:
        raise CannotWrite(
            "A folder of the program's own can't be used.",
            reasons.not_saved(why).sentence,
            Where(str(folder)),
        ) from why
    return folder
