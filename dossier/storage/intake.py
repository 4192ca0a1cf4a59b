"""The bytes of a file, taken from regular files of a sound size only."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from typing import Final, NamedTuple

from dossier.errors import NotAFile, saying
from dossier.storage import limits
from dossier.storage.disk import DISK, READ, Disk
from dossier.storage.refusal import Refusal

_OTHER_KINDS: Final[tuple[tuple[Callable[[int], bool], str], ...]] = (
    (stat.S_ISDIR, saying("This is a folder, not a file.")),
    (stat.S_ISFIFO, saying("This is a pipe, not a file.")),
    (stat.S_ISCHR, saying("This is a device, not a file.")),
    (stat.S_ISBLK, saying("This is a device, not a file.")),
)


class Content(NamedTuple):
    """What a file holds, and what the folder says of it."""

    data: bytes
    status: os.stat_result


def read(path: str, disk: Disk = DISK, flags: int = READ) -> Content:
    """Read a whole file; raise OSError, or CannotRead for what is no file or too large a one.

    Opening a pipe waits for nobody, and what is no regular file is never read from.
    """
    descriptor = disk.open(path, flags)
    try:
        status = disk.fstat(descriptor)
        _check_kind(status)
        limits.check_size(status.st_size)
        return Content(_all(descriptor, status.st_size, disk), status)
    except Refusal as why:
        raise why.kind(why.sentence) from None
    finally:
        disk.close(descriptor)


def _check_kind(status: os.stat_result) -> None:
    """Refuse what is no regular file."""
    if not stat.S_ISREG(status.st_mode):
        said = (sentence for is_kind, sentence in _OTHER_KINDS if is_kind(status.st_mode))
        raise NotAFile(next(said, saying("This is not a file.")))


def _all(descriptor: int, size: int, disk: Disk) -> bytes:
    """Read to the end, which may have moved since the size was asked for."""
    parts: list[bytes] = []
    total = 0
    while part := disk.read(descriptor, max(size - total, 0) + 1):
        parts.append(part)
        total += len(part)
        limits.check_size(total)
    return b"".join(parts)
