"""The timeline as a widget: shows a scene, says what is in it, and lets others move it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from math import ceil
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QWidget
from typing_extensions import override

from dossier.i18n import Words
from dossier.timeline import kept
from dossier.timeline.frame.card import Card
from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.sheet import PITCH
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import Range
from dossier.timeline.scene import Scene
from dossier.timeline.time.civil import FIRST
from dossier.timeline.time.scale import NEAREST, Scale
from dossier.ui.theme import Looks
from dossier.ui.timeline import panorama
from dossier.ui.timeline.ahead import Ahead
from dossier.ui.timeline.painter import RING_WIDE, paint
from dossier.ui.timeline.style import Style

BESIDE_RING: Final = 3
"""Pixels that are left at the edge for the ring of the whole picture."""

CardOf = Callable[[str], Card | None]


class Canvas(QAbstractScrollArea):
    """The picture of one timeline; without geometry of its own."""

    status_changed = Signal(str)
    """What is shown, counted, in one line."""
    window_changed = Signal(str)
    """Which time is shown."""

    def __init__(self, looks: Looks, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._words = words
        self._style = Style(looks.theme)
        self._card_of: CardOf = lambda _id: None
        self._scene = Scene(
            Items((), words=words), self._style.metrics, Size(1, 1), Scale(FIRST, NEAREST), Look()
        ).fit("events")
        self._said = ("", "", "", "")
        self._following = False
        self._by_key = False
        """The keyboard came without the mouse."""
        self._bar: QScrollBar | None = None
        self.ahead: Final = Ahead(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words.tr("Timeline"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self._scroll)
        self.ahead.laid_out.connect(self._draw_ahead)
        looks.changed.connect(self._dress)

    def use_bar(self, bar: QScrollBar) -> None:
        """Scroll by a bar of other looks, which stands beside the lanes alone."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar.setParent(self.viewport())
        bar.valueChanged.connect(self._scroll)
        self._bar = bar
        self._follow(self._scene.frame)

    @property
    def scene(self) -> Scene:
        """What is seen now."""
        return self._scene

    @property
    def frame_now(self) -> Frame:
        """The picture as it is drawn now."""
        return self._scene.frame

    @property
    def height_of_all(self) -> int:
        """The height in which all lanes have room, with that of two more to click into."""
        frame = self.frame_now
        lanes = frame.content + 2 * self._scene.metrics.px(PITCH)
        return ceil(frame.height - (frame.plot.y1 - frame.plot.y0) + lanes)

    @property
    def right_edge(self) -> int:
        """Where the lanes end, or the bar that scrolls them begins."""
        bar = self._bar
        return bar.x() if bar and bar.isVisible() else round(self.frame_now.plot.x1)

    @property
    def chosen(self) -> str:
        """The id or handle of the record of the chosen item; empty for none."""
        found = self._scene.items.by_id.get(self._scene.look.chosen)
        return found.key if found else ""

    def show_items(self, items: Items, card_of: CardOf) -> None:
        """Show other items; where one looks stays, once the person has moved."""
        self._card_of = card_of
        self._see(self._scene.with_items(items))
        # The chosen one may have been edited.
        self._describe()

    def show_today(self, today: date | None) -> None:
        """Draw the line of today, or none."""
        self._see(self._scene.with_today(today))

    def fit_events(self) -> None:
        """Show every event, with its words."""
        self._see(self._scene.fit("events"))

    def fit_ends(self) -> None:
        """Show all that is drawn, up to the last possible end of a sentence."""
        self._see(self._scene.fit("ends"))

    def zoom_by(self, steps: float) -> None:
        """Come some steps nearer to what is chosen, or to the middle."""
        self._see(self._scene.nearer(steps))

    def choose_record(self, key: str) -> None:
        """Choose the item of a record, and bring it into sight, without telling anybody."""
        self._see(self._scene.choosing_record(key))

    def mark_record(self, key: str) -> None:
        """Choose the item of a record where the window is, without telling anybody."""
        ids = self._scene.items.of_record(key)
        if ids:
            self._see(self._scene.with_chosen(ids[0]))

    def search(self, typed: str) -> None:
        """Look for words: what does not say them stands back."""
        self._see(self._scene.searching(typed))

    def mark(self, stretch: Range | None) -> None:
        """Mark a stretch of time, or none."""
        self._see(self._scene.marking(stretch))

    def zoom_to_stretch(self) -> None:
        """Show the marked stretch of time, if there is one."""
        marked = self._scene.look.stretch
        if marked:
            self._see(self._scene.zoomed_to(marked.first, marked.last))

    def state(self) -> dict[str, object]:
        """Give how one looks at it, without anything of the case."""
        return kept.state(self._scene)

    def restore(self, said: Mapping[str, object]) -> None:
        """Look at it as somebody has left it."""
        self._see(kept.restored(self._scene, said))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._looks.theme.px(900), self._looks.theme.px(420))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._looks.theme.px(360), self._looks.theme.px(230))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        frame, focused = self._scene.frame, self.hasFocus()
        ringed = focused and self._by_key
        with QPainter(self.viewport()) as painter:
            paint(painter, frame, self._style, focused=focused, ringed=ringed)
            if self._bar and self._bar.isVisible():
                beside = self._bar.geometry().translated(self._bar.width(), 0)
                ring = RING_WIDE if ringed and not frame.chosen else 0
                beside.setWidth(BESIDE_RING)
                beside.setLeft(beside.left() + ring)
                painter.fillRect(beside, self._looks.theme.colour("page"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        size = self.viewport().size()
        self._see(self._scene.resized(Size(size.width(), size.height())))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_key = event.reason() is not Qt.FocusReason.MouseFocusReason
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    def _draw_ahead(self, frame: Frame) -> None:
        panorama.draw_ahead(frame, self._style, self.devicePixelRatioF())

    def _see(self, scene: Scene) -> None:
        """Draw a scene, and tell what is in it."""
        self.ahead.look(self._scene, scene)
        self._scene = scene
        frame = scene.frame
        self._follow(frame)
        self._tell(frame)
        self.viewport().update()

    def _follow(self, frame: Frame) -> None:
        """Set the scroll bars to what is seen; what they say of that meanwhile is no wish."""
        plot, seen = frame.plot, frame.plot.y1 - frame.plot.y0
        self._following = True
        for bar in (self.verticalScrollBar(), *((self._bar,) if self._bar else ())):
            bar.setRange(0, max(0, round(frame.content - seen)))
            bar.setPageStep(round(seen))
            bar.setSingleStep(self._looks.theme.line())
            bar.setValue(round(frame.scroll))
        if self._bar:
            wide = self._bar.sizeHint().width()
            left = round(plot.x1) - wide - BESIDE_RING
            self._bar.setGeometry(left, round(plot.y0), wide, round(seen))
            self._bar.setVisible(self._bar.maximum() > 0)
        self._following = False

    def _tell(self, frame: Frame) -> None:
        """Say in words what is shown and chosen, each time that it is something else."""
        said = (
            frame.accounting.say(self._words),
            self._scene.window_said(self._words),
            self._scene.look.chosen,
            frame.ghost.words if frame.ghost else "",
        )
        before, self._said = self._said, said
        if said[0] != before[0]:
            self.status_changed.emit(said[0])
        if said[1] != before[1]:
            self.window_changed.emit(said[1])
        if (said[0], *said[2:]) != (before[0], *before[2:]):
            self._describe()

    def _describe(self) -> None:
        """Let a screen reader hear the date in the hand, the chosen item, or how many are shown."""
        frame, chosen = self._scene.frame, self._scene.look.chosen
        card = self._card_of(chosen) if chosen else None
        counted = frame.accounting.say(self._words)
        said = frame.ghost.words if frame.ghost else card.spoken if card else counted
        self.setAccessibleDescription(said)

    def _scroll(self, value: int) -> None:
        if not self._following:
            self._see(self._scene.scrolled(value))

    def _dress(self) -> None:
        """Take the letters and colours of another theme."""
        self._style = Style(self._looks.theme)
        self._see(self._scene.in_letters(self._style.metrics))
