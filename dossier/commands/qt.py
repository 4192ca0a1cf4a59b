"""What to say where Qt, which draws windows and pages, cannot be loaded."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.i18n import Words


@contextmanager
def needed(words: Words, *, window: bool = False) -> Generator[None]:
    """Turn a library that the system lacks into a sentence; a mistake of ours stays one.

    For a `window` all that it takes is named at once, so that nobody installs twice.
    """
    try:
        yield
    except ImportError as why:
        if (why.name or "").partition(".")[0] == "dossier":
            raise
        from dossier.workspace import lacking

        raise lacking.why_not_loaded(why, words, window=window) from why
