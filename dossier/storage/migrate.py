"""From an older form of the file to ours: one pure step for each version, in memory only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

# From the values of a file of one version to those of the next; what is given stays as it is.
Step = Callable[[dict[str, object]], dict[str, object]]

# Each older version with its step to the next one. Version 1 is the first, so there is none yet.
STEPS: Final[Mapping[int, Step]] = {}


def migrated(raw: dict[str, object], version: int, steps: Mapping[int, Step]) -> dict[str, object]:
    """Bring the values of a file from its version, step by step, as far as steps lead.

    >>> def rename(raw):
    ...     return {"dossier": 1, **{key: value for key, value in raw.items() if key != "dossier"}}
    >>> migrated({"dossier": 0, "subject": {}}, 0, {0: rename})
    {'dossier': 1, 'subject': {}}
    """
    while version in steps:
        raw, version = steps[version](raw), version + 1
    return raw
