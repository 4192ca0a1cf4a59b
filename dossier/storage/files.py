"""A file replaced whole or not at all: the steps of a save, on bytes."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager, suppress
from typing import NamedTuple

from dossier.errors import CannotRead, CannotSave, ChangedOutside, Where, saying
from dossier.storage import intake, placing, reasons
from dossier.storage.disk import CREATE, DISK, FAILS, READ_NO_LINK, UNNAMED, Disk
from dossier.storage.folder import Folder
from dossier.storage.intake import Content
from dossier.storage.placing import Move, Placed
from dossier.storage.stamp import Stamp, stamp_of

# Keeps the bytes of a version, which was saved at so many nanoseconds since 1970.
Keep = Callable[[bytes, int], None]


class Replaced(NamedTuple):
    """What a save has done, all of it on the disk.

    `swapped` is the version that stood there before, `left` what saves that died have left behind.
    `other_names` counts the hard links that still lead to the version before.
    """

    stamp: Stamp
    swapped: bytes | None = None
    left: tuple[bytes, ...] = ()
    other_names: int = 0


def standing(path: str, disk: Disk = DISK) -> Stamp | None:
    """Stamp what stands at a path, for who was asked whether to replace it; None is nothing."""
    with _explained(path):
        try:
            content = intake.read(path, disk)
        except FileNotFoundError:
            return None
        return stamp_of(content.data, content.status)


def check_folder(path: str, disk: Disk = DISK) -> None:
    """Raise CannotSave where a path has no folder, or one that takes no file."""
    with _explained(path), Folder(disk.realpath(path), disk) as folder:
        try:
            # A file without a name is gone once it is closed. Rights alone tell less: they say
            # nothing of a disk that takes no file, and root has them all.
            disk.close(disk.open(folder.path, UNNAMED))
        except OSError as why:
            # Many a disk has no such files, and takes others.
            if why.errno in reasons.TAKES_NONE:
                raise


def replace(
    path: str,
    data: bytes,
    expected: Stamp | None,
    disk: Disk = DISK,
    keep: Keep | None = None,
) -> Replaced:
    """Save bytes; raise CannotSave, and the file is as it was.

    `expected` is the version that may be replaced; None is for a new file, where none may stand.
    `keep` is given that version, and when it was saved, before anything happens to it.
    """
    with _explained(path), Folder(disk.realpath(path), disk) as folder:
        old = _version(folder.target, expected, disk) if expected else None
        if not old:
            _check_nothing_there(folder.target, disk)
        elif old.data == data:
            return Replaced(stamp_of(data, old.status), left=folder.sweep())
        else:
            _check_writable(folder.target, old, disk)
            if keep:
                keep(old.data, old.status.st_mtime_ns)
        stamp = _put(folder, data, old)
        left = folder.sweep()
    if not old:
        return Replaced(stamp, left=left)
    return Replaced(stamp, old.data, left, old.status.st_nlink - 1)


def _put(folder: Folder, data: bytes, old: Content | None) -> Stamp:
    """Write beside the target, take its name, see that it lasts; undo that where a step fails."""
    disk = folder.disk
    temp = folder.temp()
    with ExitStack() as undo:
        written = _write_aside(folder, temp, data, old)
        move = Move(temp, written.status.st_ino, folder.target, old.data if old else b"", disk)
        undo.callback(move.discard, temp)
        placed = placing.over(move) if old else placing.new(move)
        undo.callback(_take_back, placed)
        if old and placed.left:
            move.check(placed.left)
        folder.sync()
        undo.pop_all()
    if placed.left:
        with suppress(OSError):
            disk.unlink(placed.left)
    return stamp_of(data, written.status)


def _version(target: str, expected: Stamp, disk: Disk) -> Content:
    """Read the version that is to be replaced; refuse any other."""
    try:
        old = intake.read(target, disk, READ_NO_LINK)
    except FileNotFoundError:
        raise ChangedOutside(
            saying("The file is no longer there: it was moved, renamed or deleted."),
            saying("Save a copy."),
        ) from None
    if not stamp_of(old.data, old.status).has_content_of(expected):
        raise reasons.changed()
    return old


def _check_nothing_there(target: str, disk: Disk) -> None:
    with suppress(FileNotFoundError):
        disk.lstat(target)
        raise FileExistsError(errno.EEXIST, "there is a file of this name", target)


def _check_writable(target: str, old: Content, disk: Disk) -> None:
    """Refuse a protected file, though its name could be taken from it all the same."""
    if not old.status.st_mode & stat.S_IWUSR or not disk.may_write(target):
        raise CannotSave(saying("This file is read-only."), saying("Save under another name."))


def _write_aside(folder: Folder, temp: str, data: bytes, old: Content | None) -> Content:
    """Write a temporary file, see that it lasts, and read it back."""
    disk = folder.disk
    # A new file is as open to others as this person's files are; an old one becomes so below.
    descriptor = disk.open(temp, CREATE, 0o600 if old else 0o666)
    try:
        try:
            write_all(descriptor, data, disk)
            if old:
                _keep_rights(descriptor, folder.target, old.status, disk)
            disk.fsync(descriptor)
        finally:
            disk.close(descriptor)
        return _read_back(temp, data, disk)
    except BaseException:
        with suppress(OSError):
            disk.unlink(temp)
        raise


def _read_back(temp: str, data: bytes, disk: Disk) -> Content:
    written = intake.read(temp, disk, READ_NO_LINK)
    if written.data != data:
        raise OSError(errno.EIO, "the disk gave back other bytes than it was given")
    return written


def write_all(descriptor: int, data: bytes, disk: Disk) -> None:
    """Write in as many pieces as the disk takes."""
    left = memoryview(data)
    while left:
        count = disk.write(descriptor, left)
        if not count:
            raise OSError(errno.EIO, "the disk took nothing")
        left = left[count:]


def _keep_rights(descriptor: int, target: str, old: os.stat_result, disk: Disk) -> None:
    """Keep owner, group, mode and access list as far as allowed; open the file to nobody new."""
    mode = stat.S_IMODE(old.st_mode)
    if not _keep_group(descriptor, old, disk):
        mode &= ~stat.S_IRWXG
    with suppress(*FAILS):
        disk.chmod(descriptor, mode)
    with suppress(*FAILS):
        for name, value in disk.attributes(target).items():
            with suppress(*FAILS):
                disk.set_attribute(descriptor, name, value)


def _keep_group(descriptor: int, old: os.stat_result, disk: Disk) -> bool:
    """Give the file its owner and group, or its group at least."""
    for owner in (old.st_uid, -1):
        with suppress(*FAILS):
            disk.chown(descriptor, owner, old.st_gid)
            return True
    return False


def _take_back(placed: Placed) -> None:
    """Undo a move; where that fails too, say how things stand."""
    try:
        placed.back()
    except OSError as why:
        raise CannotSave(
            saying(
                "The new version is in the file, but the disk did not confirm that it will last."
            ),
            saying("Save a copy on another disk."),
        ) from why


@contextmanager
def _explained(path: str) -> Generator[None]:
    """Turn what the system refuses into a sentence about the file."""
    try:
        yield
    except (OSError, ValueError) as why:
        # A link is followed; a ValueError is a path that leads nowhere.
        folder = os.path.dirname(os.path.realpath(path)) if isinstance(why, OSError) else ""
        refused = reasons.not_saved(why, folder)
        refused.where = Where(path)
        raise refused from why
    except CannotSave as why:
        why.where = Where(path)
        raise
    except CannotRead as why:
        raise CannotSave(why.sentence, why.hint, Where(path)) from why
