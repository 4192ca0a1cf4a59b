"""A file that nobody else may read, written whole or not at all."""

from __future__ import annotations

import errno
import os
from contextlib import suppress

from dossier.storage.disk import CREATE, READ, Disk


def store(path: str, data: bytes, disk: Disk) -> None:
    """Write a file for its owner alone; raise OSError, and what stood there is as it was."""
    temp = f"{path}-{disk.token()}.new"
    try:
        _write(temp, data, disk)
        disk.replace(temp, path)
    except OSError:
        with suppress(OSError):
            disk.unlink(temp)
        raise


def _write(temp: str, data: bytes, disk: Disk) -> None:
    descriptor = disk.open(temp, CREATE, 0o600)
    try:
        write_all(descriptor, data, disk)
        disk.fsync(descriptor)
    finally:
        disk.close(descriptor)


def write_all(descriptor: int, data: bytes, disk: Disk) -> None:
    """Write in as many pieces as the disk takes."""
    left = memoryview(data)
    while left:
        count = disk.write(descriptor, left)
        if not count:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        left = left[count:]


def sync_folder(path: str, disk: Disk) -> None:
    """See to it that the names in a folder outlast a power cut."""
    descriptor = disk.open(path, READ)
    try:
        disk.fsync(descriptor)
    finally:
        disk.close(descriptor)
