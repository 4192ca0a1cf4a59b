"""The hook for mistakes of the program that nothing else caught: it says so, and goes on."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType


def install(say: Callable[[str], None], sentence: str) -> None:
    """Let every uncaught mistake end in one sentence for the person, details in the log."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logging.getLogger("dossier").error(
            "a mistake of the program", exc_info=(kind, error, trace)
        )
        say(sentence)

    sys.excepthook = hook
