"""What nothing else caught: mistakes of the program end in one sentence, Qt's words in the log."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType
from typing import Final, NoReturn

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

# What drawing without a screen always says, or the search for one, and nobody needs to hear.
_EMPTY_WORDS: Final = ("This plugin does not support", "Failed to create wl_display")
# What its ways to a screen say before the last one has failed: `end` says that in other words.
_OF_SCREENS: Final = "qt.qpa."
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
}


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


def hear_qt(end: Callable[[str], NoReturn]) -> None:
    """Send Qt's own messages to the log, but for those that say nothing, and the last one.

    After a fatal message Qt aborts the process, with all that a desktop makes of a crash. `end` is
    to end it before that, in a way that helps.
    """

    def hear(kind: QtMsgType, where: QMessageLogContext, said: str | None) -> None:
        if kind == QtMsgType.QtFatalMsg:
            end(said or "")
        level = _LEVELS.get(kind, logging.WARNING)
        if (where.category or "").startswith(_OF_SCREENS):
            level = logging.DEBUG
        if said and not said.startswith(_EMPTY_WORDS):
            logging.getLogger("dossier.qt").log(level, "%s", said)

    qInstallMessageHandler(hear)
