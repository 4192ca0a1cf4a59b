"""Linux's renameat2, which Python does not offer: swap two files, or rename over none."""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Callable
from typing import Final

_HERE: Final = -100  # AT_FDCWD: relative paths start where we are
_NO_REPLACE: Final = 1
_EXCHANGE: Final = 2
# The C library that is loaded already; Windows has none of that kind, and not this call.
_LIBRARY: Final = ctypes.CDLL(None if os.name == "posix" else "msvcrt", use_errno=True)


def swap(one: str, other: str, library: object = _LIBRARY) -> None:
    """Let two files change names, in one step that nobody can see half done."""
    _rename(one, other, _EXCHANGE, library)


def move_new(old: str, new: str, library: object = _LIBRARY) -> None:
    """Rename a file, but never over another."""
    _rename(old, new, _NO_REPLACE, library)


def _rename(old: str, new: str, flags: int, library: object) -> None:
    call: Callable[..., int] | None = getattr(library, "renameat2", None)
    if call is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if call(_HERE, os.fsencode(old), _HERE, os.fsencode(new), flags) != 0:
        failed = ctypes.get_errno()
        raise OSError(failed, os.strerror(failed), old, None, new)
