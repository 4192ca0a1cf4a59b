"""Close what waits for an answer that never comes, so that its test fails and holds up no other."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import TracebackType
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

PATIENCE: Final = 120_000
"""Milliseconds after which nobody answers any more: far more than the longest test takes."""


@contextmanager
def closed_unanswered(patience: int = PATIENCE) -> Generator[list[str], None, None]:
    """Give the kinds of windows that were closed since nobody answered them.

    What goes wrong in an answer closes them at once: it is a failure of the test already.
    """
    closed: list[str] = []
    told = sys.excepthook
    late = QTimer()

    def hear(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        told(kind, error, at)
        QTimer.singleShot(0, _close_all)

    late.timeout.connect(lambda: closed.extend(_close_all()))
    late.start(patience)
    sys.excepthook = hear
    try:
        yield closed
    finally:
        sys.excepthook = told
        late.stop()


def _close_all() -> list[str]:
    """Close every window that others wait for; give their kinds."""
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    waiting = [window for window in shown if window.isModal()]
    for window in waiting:
        window.close()
    return [type(window).__name__ for window in waiting]
