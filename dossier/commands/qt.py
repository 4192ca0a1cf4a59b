"""What to say where Qt, which draws windows and pages, cannot be loaded."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from dossier.errors import DossierError


@contextmanager
def needed() -> Generator[None]:
    """Turn a library that the system lacks into a sentence; a mistake of ours stays one."""
    try:
        yield
    except ImportError as why:
        if (why.name or "").partition(".")[0] == "dossier":
            raise
        raise DossierError(
            f"Qt, which draws windows and pages, cannot be loaded: {why}.",
            "Install the library that is named; from a clone, `python3 dev.py run` does it.",
        ) from why
