"""How far long work is, and the button that ends it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from dossier.i18n import Words
from dossier.ui.printing.pages import Watch
from dossier.ui.text import Run, TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets import ring
from dossier.ui.widgets.button import Button

T = TypeVar("T")
# Work that takes longer than this many seconds shows how far it is, and can be ended.
PATIENCE: Final = 0.3
_BLINK: Final = 0.05
"""Seconds between two looks at what the person does meanwhile."""


class GoingOn(QWidget):
    """Says how far work is, and what was done last."""

    lasting = Signal()
    """The work takes its time: from now on it is said how far it is."""

    def __init__(self, looks: Looks, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._began = self._looked = 0.0
        self._held_up: Sequence[QWidget] = ()
        self._aside: threading.Thread | None = None
        self._focus: tuple[QWidget | None, QWidget | None] = (None, None)
        """Where the keyboard was before something was held up, and where it went then."""
        self._by_key = False
        """Whether it showed that it had come there by a key."""
        self.ended = False
        """Whether the work is to be ended."""
        self.said = TextBlock(looks, (), self)
        self.stop = Button(looks, words.tr("Stop"), "link", parent=self)
        self.stop.clicked.connect(self.end)
        self.stop.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(looks.theme.px(8))
        row.addWidget(self.said, 1)
        row.addWidget(self.stop)

    def begin(self, held_up: Sequence[QWidget]) -> None:
        """Begin long work, during which these cannot be used."""
        self._began, self._looked, self.ended = time.monotonic(), 0.0, False
        self._held_up = held_up

    @property
    def watch(self) -> Watch:
        """What is told how far the pages of a report are."""
        return Watch(self.set_on, self.draw_on)

    def draw_on(self, page: int, pages: int) -> bool:
        """Say which page is drawn where that takes a while; give False once it is to be ended."""
        return self._look(self._words.tr("Page {n} of {all}").format(n=page, all=pages))

    def set_on(self, block: int, blocks: int) -> bool:
        """Say how much of the pages is set."""
        percent = 100 * block // max(blocks, 1)
        return self._look(self._words.tr("Setting the pages: {n} %").format(n=percent))

    def wait(self, work: Callable[[], T], said: str) -> T | None:
        """Have work done aside, which touches nothing of the screen; None where it was ended.

        What is ended goes on unseen until it is done, and is forgotten; the next waits for that.
        """
        done: Future[T] = Future()
        aside = threading.Thread(target=_do, args=(work, done, self._aside), daemon=True)
        self._aside = aside
        aside.start()
        aside.join(PATIENCE)
        while aside.is_alive() and self._look(said):
            aside.join(_BLINK)
        if self.ended:
            done.cancel()
            return None
        return done.result()

    def finish(self, stopped: str = "") -> None:
        """End long work, and say so where it was ended before it was done."""
        self._enable(on=True)
        self.stop.hide()
        said = stopped or self._words.tr("Stopped. Nothing was written.")
        self.tell(said if self.ended else "")

    def tell(self, sentence: str) -> None:
        """Say what was done."""
        self.said.say(Run(sentence, "quiet"))

    def end(self) -> None:
        """Let the work end at its next step."""
        self.ended = True

    def _look(self, said: str) -> bool:
        """Say how far it is, and see what the person does, now and then."""
        now = time.monotonic()
        if now - self._began > PATIENCE and now - self._looked > _BLINK:
            if self.stop.isHidden():
                self._enable(on=False)
                self.stop.show()
                self.lasting.emit()
            self.said.say(Run(said, "quiet"))
            QApplication.processEvents()
            self._looked = time.monotonic()
        return not self.ended

    def _enable(self, *, on: bool) -> None:
        """Give the keyboard back to what was held up, unless a person has taken it elsewhere."""
        was = self.window().focusWidget()
        by_key = ring.shown_at(was)
        for widget in self._held_up:
            widget.setEnabled(on)
        if not on:
            self._focus = was, self.window().focusWidget()
            self._by_key = by_key
            return
        before, then = self._focus
        if before is not None and was is then:
            reasons = Qt.FocusReason
            before.setFocus(reasons.TabFocusReason if self._by_key else reasons.OtherFocusReason)
        self._focus = None, None


def _do(work: Callable[[], T], done: Future[T], former: threading.Thread | None) -> None:
    if former is not None:
        former.join()
    if not done.set_running_or_notify_cancel():
        return
    try:
        done.set_result(work())
    except Exception as why:  # noqa: BLE001 (raised again where the result is asked for)
        done.set_exception(why)
