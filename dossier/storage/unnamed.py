"""A new file that has no name before it is whole: whoever is killed meanwhile leaves nothing."""

from __future__ import annotations

from contextlib import suppress

from dossier.errors import CannotRead
from dossier.storage import files, intake
from dossier.storage.disk import DISK, UNNAMED, Disk
from dossier.storage.folder import Folder


def put(path: str, data: bytes, disk: Disk = DISK) -> bool:
    """Write a new file; tell whether that was done, else nothing is there.

    Where this system or disk cannot, or something fails, the way of a save tells why.
    """
    with suppress(OSError, CannotRead), Folder(disk.realpath(path), disk) as folder:
        descriptor = disk.open(folder.path, UNNAMED, 0o666)
        try:
            files.write_all(descriptor, data, disk)
            disk.fsync(descriptor)
            if intake.read(disk.path_of(descriptor), disk).data != data:
                return False
            disk.name(descriptor, folder.target)
        finally:
            with suppress(OSError):
                disk.close(descriptor)
        return _lasts(folder)
    return False


def _lasts(folder: Folder) -> bool:
    """See to it that the name lasts; take it back where the disk does not confirm that."""
    try:
        folder.sync()
    except OSError:
        folder.disk.unlink(folder.target)
        return False
    folder.sweep()
    return True
