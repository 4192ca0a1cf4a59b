"""Copies of a file that a cloud folder made of two saves, known by their names beside it."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

_NUMBERED: Final = r"(?: ?\(\d+\))?"
# Who makes such copies, and what each puts between the name and its ending.
SIGNS: Final = {
    "Dropbox": rf" \([^()]*'s conflicted copy[^()]*\){_NUMBERED}",
    "Nextcloud, ownCloud": r" \(conflicted copy(?: [^()]+)?\)",
    "ownCloud before 2.5": r"_conflict-(?:.+-)?\d{8}-\d{6}",
    "Syncthing": r"\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?",
    # It adds the name of the computer, which Windows writes in capitals.
    "OneDrive": r"-[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*(?:-\d+)?",
    "Google Drive": r" \(\d+\)",
}
_SIGN: Final = "|".join(SIGNS.values())


def is_copy(name: str, of: str) -> bool:
    """Tell whether a file may be such a copy of another, going by their names alone.

    >>> is_copy("case.sync-conflict-20261128-143200-ABCDEF7.dossier", of="case.dossier")
    True
    >>> is_copy("case-draft.dossier", of="case.dossier")
    False
    """
    stem, ending = os.path.splitext(of)
    # Dropbox writes a curved apostrophe in some languages.
    plain = name.replace("\u2019", "'")
    inside = plain[len(stem) : len(plain) - len(ending)]
    return name.startswith(stem) and name.endswith(ending) and bool(re.fullmatch(_SIGN, inside))


def copies(path: Path) -> tuple[Path, ...]:
    """Find such copies beside a file, by name; none where the folder can't be read."""
    try:
        names = os.listdir(path.parent)
    except OSError:
        return ()
    return tuple(path.with_name(name) for name in sorted(names) if is_copy(name, path.name))
