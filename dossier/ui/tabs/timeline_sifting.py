"""What the person has chosen to see of the timeline: sifted, searched, and marked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from dossier.timeline import kept
from dossier.timeline.facts import card
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import Range
from dossier.timeline.items.sieve import Sieve, Within, sift
from dossier.ui.desk import Desk
from dossier.ui.tabs.timeline_bar import TimelineBar
from dossier.ui.tabs.timeline_choice import StretchNotice
from dossier.ui.timeline.view import TimelineView


class Sifting(QObject):
    """Stands between all items and the view: it knows the sieve, and tells of stretch and finds."""

    sifted = Signal()
    """The view shows other items."""

    def __init__(
        self, desk: Desk, view: TimelineView, bar: TimelineBar, notice: StretchNotice
    ) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._bar = bar
        self._notice = notice
        self._all = Items(())
        self._sieve = Sieve()
        bar.choice.chosen.connect(self.choose)
        bar.search.typed.connect(self._search)
        bar.search.stepped.connect(view.step_find)
        bar.search.left.connect(view.setFocus)
        view.item_chosen.connect(self._tell_finds)
        view.stretch_marked.connect(self.mark)
        notice.chosen.connect(self._sift_stretch)
        notice.zoom_wanted.connect(view.zoom_to_stretch)
        notice.unmark_wanted.connect(partial(self.mark, None))

    @property
    def sieve(self) -> Sieve:
        """What is let through."""
        return self._sieve

    def state(self) -> Mapping[str, object]:
        """Give what is let through, to be kept outside of the file."""
        return kept.sieve_state(self._sieve, self._all, self._desk.index)

    def restore(self, left: Mapping[str, object]) -> None:
        """Let through what was let through when somebody looked last."""
        self.choose(kept.sieve_restored(left, self._all, self._desk.index))

    def show_all(self, items: Items) -> None:
        """Show what the sieve lets through of other items."""
        self._all = items
        self._show()

    def choose(self, made: Sieve) -> None:
        """Show what a sieve lets through; how much it holds back is told below."""
        self._sieve = made
        self._show()

    def seek(self, by: int = 1) -> None:
        """Go to the search; where one searches already, go on to the next find, or back."""
        if self._view.scene.finds is None:
            self._bar.search.begin()
        else:
            self._view.step_find(by)

    def hears(self, event: QKeyEvent) -> bool:
        """Seek where a key is F3, or its announcement; tell whether it was."""
        if event.key() != Qt.Key.Key_F3:
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.seek(-1 if back else 1)
        return True

    def mark(self, stretch: Range | None) -> None:
        """Mark a stretch of time; another one, or none, lets everything through again."""
        self._view.mark(stretch)
        self.choose(self._sieve._replace(within=None))

    def _show(self) -> None:
        desk = self._desk
        shown = sift(self._all, self._sieve, desk.index)
        self._view.show_items(shown, lambda id: card(id, shown, desk.index))
        self._bar.choice.show_choice(self._all, self._sieve)
        everywhere = self._sieve._replace(within=None)
        rest = shown if everywhere == self._sieve else sift(self._all, everywhere, desk.index)
        self._notice.tell(self._view.scene.look.stretch, rest, self._sieve)
        self._tell_finds()
        self.sifted.emit()

    def _sift_stretch(self, surely: str) -> None:
        """Show all, or only what lies in the stretch possibly or certainly."""
        marked = self._view.scene.look.stretch
        within = None
        if marked and surely in ("possibly", "certainly"):
            within = Within(*marked, "certainly" if surely == "certainly" else "possibly")
        self.choose(self._sieve._replace(within=within))

    def _search(self, typed: str) -> None:
        self._view.search(typed)
        self._tell_finds()

    def _tell_finds(self, _id: str = "") -> None:
        scene = self._view.scene
        self._bar.search.tell(scene.finds, scene.look.chosen)
