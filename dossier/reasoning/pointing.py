"""Name the record, and the field of it, that a path leads to."""

from __future__ import annotations

from dossier.model.dossier import LISTS
from dossier.model.paths import Path, written


def place_of(path: Path) -> tuple[str, str]:
    """Give the record of a list, or the subject, that a path leads into, and the field in it.

    >>> place_of(("sentences", "#s", "parts", "#p", "term"))
    ('s', 'parts/#p/term')
    """
    if len(path) > 1 and path[0] in LISTS and isinstance(path[1], str):
        return path[1].removeprefix("#"), written(path[2:])
    return "", written(path[1:])
