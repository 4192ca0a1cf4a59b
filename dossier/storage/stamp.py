"""What a file was when we read or wrote it, to see whether somebody else saved it since."""

from __future__ import annotations

import os
from hashlib import sha256
from typing import NamedTuple


class Stamp(NamedTuple):
    """The content of a file by its hash, and what the folder says of it."""

    sha256: str
    size: int
    mtime_ns: int
    inode: int

    def has_content_of(self, other: Stamp) -> bool:
        """Tell whether both files hold the same bytes; being touched or copied is no change."""
        return self.sha256 == other.sha256

    def seems(self, status: os.stat_result) -> bool:
        """Tell, without reading it, whether a file looks like the one stamped."""
        return (self.size, self.mtime_ns, self.inode) == (
            status.st_size,
            status.st_mtime_ns,
            status.st_ino,
        )


def stamp_of(data: bytes, status: os.stat_result) -> Stamp:
    """Stamp a file by its bytes and its status."""
    return Stamp(sha256(data).hexdigest(), len(data), status.st_mtime_ns, status.st_ino)
