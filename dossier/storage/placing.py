"""How a new version gets its name: the surest way that the disk knows, and the way back."""

from __future__ import annotations

import errno
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final, NamedTuple

from dossier.errors import DossierError
from dossier.storage import intake, reasons
from dossier.storage.disk import READ_NO_LINK, Disk

# A disk or a system that does not know a call says so by one of these.
_UNKNOWN_HERE: Final = (
    errno.ENOSYS,
    errno.EINVAL,
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
    errno.EPERM,
    errno.EMLINK,
)


class Move(NamedTuple):
    """A finished temporary file, and the name it is to have."""

    temp: str
    inode: int
    target: str
    old: bytes
    disk: Disk

    @property
    def aside(self) -> str:
        """Where the old version gets a second name while it is replaced."""
        return self.temp.removesuffix("new") + "old"

    def check(self, path: str) -> None:
        """Raise ChangedOutside unless this is the version that may be replaced."""
        if intake.read(path, self.disk, READ_NO_LINK).data != self.old:
            raise reasons.changed()

    def discard(self, path: str) -> None:
        """Remove our own version from a path, but never a file that came into its place."""
        with suppress(OSError):
            if self.disk.lstat(path).st_ino == self.inode:
                self.disk.unlink(path)


class Placed(NamedTuple):
    """A new version in place: what is left over of the move, and how to undo it."""

    left: str | None
    back: Callable[[], None]


Way = Callable[[Move], Placed]


def over(move: Move) -> Placed:
    """Replace the old version: swapped out if the disk can, kept by a second name, or covered."""
    return _first_known((_swapped, _kept_aside, _covered), move)


def new(move: Move) -> Placed:
    """Give a new file its name, and never another's."""
    return _first_known((_linked, _moved_new, _moved), move)


def _first_known(ways: Sequence[Way], move: Move) -> Placed:
    for way in ways[:-1]:
        try:
            return way(move)
        except OSError as why:
            if why.errno not in _UNKNOWN_HERE:
                raise
    return ways[-1](move)


def _swapped(move: Move) -> Placed:
    def back() -> None:
        move.disk.swap(move.target, move.temp)
        if move.disk.lstat(move.temp).st_ino != move.inode:
            # Somebody has saved over ours in this moment, and theirs belongs into the file.
            move.disk.swap(move.target, move.temp)

    # Who watches the folder is told of the first name first: were that the new one's, the last
    # that a file manager heard of the file would be that it has gone.
    move.disk.swap(move.target, move.temp)
    return Placed(move.temp, back)


def _kept_aside(move: Move) -> Placed:
    def back() -> None:
        move.disk.replace(move.aside, move.target)

    move.disk.link(move.target, move.aside)
    try:
        move.check(move.aside)
        move.disk.replace(move.temp, move.target)
    except (OSError, DossierError):
        with suppress(OSError):
            move.disk.unlink(move.aside)
        raise
    return Placed(move.aside, back)


def _covered(move: Move) -> Placed:
    def back() -> None:
        raise OSError(errno.ENOTSUP, "the old version has no name any more")

    move.check(move.target)
    move.disk.replace(move.temp, move.target)
    return Placed(None, back)


def _linked(move: Move) -> Placed:
    move.disk.link(move.temp, move.target)
    return Placed(move.temp, lambda: move.discard(move.target))


def _moved_new(move: Move) -> Placed:
    move.disk.move_new(move.temp, move.target)
    return Placed(None, lambda: move.discard(move.target))


def _moved(move: Move) -> Placed:
    try:
        move.disk.lstat(move.target)
    except FileNotFoundError:
        move.disk.replace(move.temp, move.target)
        return Placed(None, lambda: move.discard(move.target))
    raise FileExistsError(errno.EEXIST, "there is a file of this name", move.target)
