"""Why the system refuses a file, in one sentence for a person."""

from __future__ import annotations

import errno
import os
from typing import Final

from dossier.errors import CannotSave, ChangedOutside, NotAFile, saying

_NO_NAME: Final = saying("No file can have this name.")
_GONE: Final = (
    saying("There is no file at this place."),
    saying("It may have been moved or renamed."),
)
_NOT_YOURS: Final = (saying("You may not read this file."), saying("Its owner can let you."))
_NO_ROOM: Final = (
    saying("The disk is full."),
    saying("Make room on it, or save in another folder."),
)
_CLOSED: Final = (
    saying("Nothing may be changed in this folder."),
    saying("Save in another folder."),
)
_REFUSED: Final = {errno.EACCES, errno.EPERM}
TAKES_NONE: Final = frozenset({*_REFUSED, errno.EROFS})
"""What a folder answers that takes no file, whatever its name and size."""
_NO_FOLDER: Final = (saying("The folder is not there."), saying("Save in another folder."))

_READING: Final = {
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.EACCES: _NOT_YOURS,
    errno.EPERM: _NOT_YOURS,
    errno.ELOOP: (saying("This link leads in a circle, and to no file."), ""),
    errno.ENAMETOOLONG: (saying("No file can have so long a name."), ""),
    errno.ENXIO: (saying("This is a socket or a device, not a file."), ""),
}
_SAVING: Final = {
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: (
        saying("Your share of the disk is used up."),
        saying("Make room, or save in another folder."),
    ),
    errno.EFBIG: (
        saying("The disk takes no file of this size."),
        saying("Save in another folder."),
    ),
    errno.EROFS: (saying("The disk lets nothing be written."), saying("Save in another folder.")),
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.ELOOP: (
        saying("This link leads in a circle, and to no file."),
        saying("Save in another folder."),
    ),
    errno.ENAMETOOLONG: (
        saying("The disk takes no name of this length."),
        saying("Save under a shorter name."),
    ),
    errno.EIO: (saying("The disk reports an error."), saying("Save on another disk.")),
}


def changed() -> ChangedOutside:
    """Say that the file is not the version that was opened."""
    return ChangedOutside(
        saying("Somebody else has saved this file since it was opened."),
        saying("Save a copy, or open it anew."),
    )


def not_read(why: OSError | ValueError) -> NotAFile:
    """Say why a file could not be read; a ValueError is a path that no file can have."""
    if not isinstance(why, OSError):
        return NotAFile(_NO_NAME)
    unknown = (saying("The file could not be read: {why}.", why=why.strerror), "")
    return NotAFile(*_READING.get(why.errno or 0, unknown))


def not_saved(why: OSError | ValueError, folder: str = "") -> CannotSave:
    """Say why a file could not be saved; a ValueError is a path that no file can have.

    A `folder` that is known is named where it is what refuses.
    """
    if not isinstance(why, OSError):
        return CannotSave(_NO_NAME, saying("Save under another name."))
    if why.errno == errno.EEXIST:
        return ChangedOutside(
            saying("There is a file of this name already."), saying("Save under another name.")
        )
    # A folder of the system, such as /proc, says of each new file that it is not there.
    makes_none = why.errno == errno.ENOENT and os.path.isdir(folder)
    if folder and (why.errno in _REFUSED or makes_none):
        closed = saying("Nothing may be changed in the folder {folder}.", folder=folder)
        return CannotSave(closed, saying("Save in another folder."))
    unknown = (
        saying("The file could not be saved: {why}.", why=why.strerror),
        saying("Save in another folder."),
    )
    return CannotSave(*_SAVING.get(why.errno or 0, unknown))
