"""The folders of this program on this machine, which nobody else may look into."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final, NamedTuple, Self

from platformdirs import PlatformDirs

from dossier.errors import CannotWrite, Where, saying
from dossier.storage import reasons
from dossier.workspace.runtime import runtime_folder

_OURS_ALONE: Final = 0o700
_OTHERS: Final = 0o077


class Paths(NamedTuple):
    """Where settings, state and sockets lie: made once, by `app`, and passed on."""

    config: Path
    state: Path
    runtime: Path

    @classmethod
    def of_this_person(cls) -> Self:
        """Give the folders that this system keeps for programs of the person at work."""
        dirs = PlatformDirs("dossier", appauthor=False)
        return cls(dirs.user_config_path, dirs.user_state_path, Path(runtime_folder()))

    @classmethod
    def under(cls, folder: Path) -> Self:
        """Give folders of a temporary home, which leave no trace when it goes."""
        return cls(folder / "config", folder / "state", folder / "runtime")


def private_folder(folder: Path) -> Path:
    """Make a folder, or take the one that is there, and close it to everybody else."""
    try:
        folder.mkdir(_OURS_ALONE, parents=True, exist_ok=True)
        if folder.stat().st_mode & _OTHERS:
            folder.chmod(_OURS_ALONE)
        if not os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as why:
        raise CannotWrite(
            saying("A folder of the program's own can't be used."),
            reasons.not_saved(why, str(folder)).sentence,
            Where(str(folder)),
        ) from why
    return folder
