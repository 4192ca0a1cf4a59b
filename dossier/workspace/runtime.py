"""The folder for sockets; apart from the other folders, so that a later start loads only this."""

from __future__ import annotations

import os
import stat

_OTHERS = 0o077


def runtime_folder() -> str:
    """Give the system's folder for such things, or one of our own where it has none that is ours.

    The second is what platformdirs gives for state: to load that takes as long as the rest.
    """
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    if given and is_ours_alone(given):
        return os.path.join(given, "dossier")
    state = os.environ.get("XDG_STATE_HOME", "").strip() or os.path.expanduser("~/.local/state")
    return os.path.join(state, "dossier", "run")


def is_ours_alone(folder: str) -> bool:
    """Tell whether this is a folder of the person at work that nobody else may look into."""
    try:
        found = os.lstat(folder)
    except OSError:
        return False
    ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
    return ours and not found.st_mode & _OTHERS and os.access(folder, os.W_OK)
