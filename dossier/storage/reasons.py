"""Why the system refuses a file, in one sentence for a person."""

from __future__ import annotations

import errno
from typing import Final

from dossier.errors import CannotSave, ChangedOutside, NotAFile

_NO_NAME: Final = "No file can have this name."
_GONE: Final = ("There is no file at this place.", "It may have been moved or renamed.")
_NOT_YOURS: Final = ("You may not read this file.", "Its owner can let you.")
_NO_ROOM: Final = ("The disk is full.", "Make room on it, or save in another folder.")
_CLOSED: Final = ("Nothing may be changed in this folder.", "Save in another folder.")
_NO_FOLDER: Final = ("The folder is not there.", "Save in another folder.")

_READING: Final = {
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.EACCES: _NOT_YOURS,
    errno.EPERM: _NOT_YOURS,
    errno.ELOOP: ("This link leads in a circle, and to no file.", ""),
    errno.ENAMETOOLONG: ("No file can have so long a name.", ""),
    errno.ENXIO: ("This is a socket or a device, not a file.", ""),
}
_SAVING: Final = {
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: ("Your share of the disk is used up.", "Make room, or save in another folder."),
    errno.EFBIG: ("The disk takes no file of this size.", "Save in another folder."),
    errno.EROFS: ("The disk lets nothing be written.", "Save in another folder."),
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.ELOOP: ("This link leads in a circle, and to no file.", "Save in another folder."),
    errno.ENAMETOOLONG: ("The disk takes no name of this length.", "Save under a shorter name."),
    errno.EIO: ("The disk reports an error.", "Save on another disk."),
}


def changed() -> ChangedOutside:
    """Say that the file is not the version that was opened."""
    return ChangedOutside(
        "Somebody else has saved this file since it was opened.", "Save a copy, or open it anew."
    )


def not_read(why: OSError | ValueError) -> NotAFile:
    """Say why a file could not be read; a ValueError is a path that no file can have."""
    if not isinstance(why, OSError):
        return NotAFile(_NO_NAME)
    unknown = (f"The file could not be read: {why.strerror}.", "")
    return NotAFile(*_READING.get(why.errno or 0, unknown))


def not_saved(why: OSError | ValueError) -> CannotSave:
    """Say why a file could not be saved; a ValueError is a path that no file can have."""
    if not isinstance(why, OSError):
        return CannotSave(_NO_NAME, "Save under another name.")
    if why.errno == errno.EEXIST:
        return ChangedOutside("There is a file of this name already.", "Save under another name.")
    unknown = (f"The file could not be saved: {why.strerror}.", "Save in another folder.")
    return CannotSave(*_SAVING.get(why.errno or 0, unknown))
