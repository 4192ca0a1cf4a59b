"""What nothing else caught: mistakes of the program end in one sentence, Qt's words in the log."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

# What drawing without a screen always says, and nobody needs to hear.
_EMPTY_WORDS: Final = ("This plugin does not support",)
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
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


def log_what_qt_says() -> None:
    """Send Qt's own messages to the log, but for those that say nothing."""
    qInstallMessageHandler(_log)


def _log(kind: QtMsgType, _where: QMessageLogContext, said: str | None) -> None:
    if said and not said.startswith(_EMPTY_WORDS):
        logging.getLogger("dossier.qt").log(_LEVELS.get(kind, logging.WARNING), "%s", said)
