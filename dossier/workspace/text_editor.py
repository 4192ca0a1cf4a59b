"""The desktop's own program for plain texts, in which a file that can't be read can be mended."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Final

_ASKING: Final = ("xdg-mime", "query", "default", "text/plain")
_LAUNCHING: Final = "gtk-launch"
_PATIENCE: Final = 2  # seconds; a person waits meanwhile


def start(command: tuple[str, ...]) -> bool:
    """Start the editor by the command that `opening` gave; tell whether that could be run."""
    quiet = subprocess.DEVNULL
    try:
        # A launcher that waits for its program has started it.
        with suppress(subprocess.TimeoutExpired):
            subprocess.run(
                command, stdin=quiet, stdout=quiet, stderr=quiet, timeout=_PATIENCE, check=False
            )
    except OSError:
        return False
    return True


def opening(file: str) -> tuple[str, ...]:
    """Give the command that opens a file in it; none where the desktop names no such program.

    The file's own type must not decide: it would lead back to this program.
    """
    asking, launching = shutil.which(_ASKING[0]), shutil.which(_LAUNCHING)
    if asking is None or launching is None:
        return ()
    try:
        told = subprocess.run(
            [asking, *_ASKING[1:]], capture_output=True, check=False, timeout=_PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    name = told.stdout.decode("utf-8", "replace").strip()
    if not name.endswith(".desktop") or name.startswith("-"):
        return ()
    return (launching, name, Path(file).absolute().as_uri())
