"""A temporary home for one run of the program, gone with it; what killed runs left goes too."""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Final

from dossier.storage.disk import CREATE, DISK, FAILS, READ_NO_LINK, Disk

PREFIX: Final = "dossier-scratch-"
_ALIVE: Final = "alive"


@contextmanager
def home(disk: Disk = DISK) -> Generator[Path]:
    """Give a folder that is ours alone while it is wanted, and remove what killed runs left."""
    _sweep(gettempdir(), disk)
    with TemporaryDirectory(prefix=PREFIX) as made:
        alive = disk.open(os.path.join(made, _ALIVE), CREATE)
        try:
            # The system lets the lock go when we end in any way.
            with suppress(*FAILS):
                disk.lock(alive)
            yield Path(made)
        finally:
            disk.close(alive)


def _sweep(where: str, disk: Disk) -> None:
    """Remove the folders of this person whose programs have ended."""
    with suppress(OSError):
        for entry in os.scandir(where):
            if entry.name.startswith(PREFIX) and entry.is_dir(follow_symlinks=False):
                _remove(entry.path, disk)


def _remove(folder: str, disk: Disk) -> None:
    """Remove one folder, where nobody holds its lock; without locks nobody can tell."""
    with suppress(*FAILS):
        if disk.lstat(folder).st_uid != os.geteuid():
            return
        alive = disk.open(os.path.join(folder, _ALIVE), READ_NO_LINK)
        try:
            disk.lock(alive)
            shutil.rmtree(folder)
        finally:
            disk.close(alive)
