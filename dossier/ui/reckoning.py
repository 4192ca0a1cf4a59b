"""What follows from the open case: at once, or in small pieces after the case has been shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from dossier.document.document import Document
from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.reasoning.terms import totals
from dossier.reasoning.terms.reckoned import Total
from dossier.reasoning.walk import ended
from dossier.ui.spells import went_on

if TYPE_CHECKING:
    from dossier.reasoning.live import Reasoned, Steps
    from dossier.reasoning.questions import Counted

# After so many spells it is told that it takes its time.
LONG: Final = 10


def no_day() -> None:
    """Ask on no day in particular: then nothing is overdue, and nothing long ago."""


class Reckoning(QObject):
    """Keeps what follows from a document; after an edit only what that concerns is redone."""

    known = Signal()
    """What waited is known by now."""
    lasting = Signal()
    """What waits takes its time."""

    def __init__(self, document: Document, words: Words) -> None:
        super().__init__()
        self.today: Callable[[], date | None] = no_day
        """The day on which the person asks; none where pictures and tests must stay the same."""
        self._document = document
        self._words = words
        self._known: Reasoned | None = None
        self._total: tuple[Dossier, Total] | None = None
        self._walk: tuple[Dossier, Steps] | None = None
        self._waits = False
        self._spells = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def wait(self) -> None:
        """Let it wait until `begin`: the person sees the case first."""
        self._waits = True

    def begin(self) -> None:
        """Begin with what waits; it is done between all else that the window has to do."""
        if self._waits and not self._timer.isActive():
            self._timer.start()

    @property
    def now(self) -> Reasoned:
        """What follows from the dossier as it is now, whatever waits."""
        if self._known is None or self._known.dossier is not self._document.dossier:
            self._known = ended(self._begun())
            self._walk = None
        if self._waits:
            # Who asks may be drawing just now: the others are told after that.
            self._waits = False
            self._timer.start()
        return self._known

    @property
    def at_hand(self) -> Reasoned | None:
        """What follows from it; None as long as that waits."""
        return None if self._waits else self.now

    @property
    def counts(self) -> Mapping[Counted, int]:
        """How much does not fit, is contradicted, is to be asked first; empty while it waits."""
        found = self.at_hand
        if found is None:
            return {}
        from dossier.reasoning.questions import counts

        return counts(found, self._document.before)

    @property
    def total(self) -> Total:
        """What the terms add up to: that is soon known, and does not wait."""
        dossier, found = self._document.dossier, self.at_hand
        if found:
            return found.total
        if self._total is None or self._total[0] is not dossier:
            self._total = (dossier, totals.total(dossier, self._document.index))
        return self._total[1]

    def _begun(self) -> Steps:
        """Give the walk to what follows, anew where the dossier is another one by now."""
        from dossier.reasoning.live import steps

        dossier, index = self._document.dossier, self._document.index
        if self._walk is None or self._walk[0] is not dossier:
            self._walk = dossier, steps(dossier, index, self._words, self.today(), self._known)
        return self._walk[1]

    def _go_on(self) -> None:
        """Go on for a spell, and tell those who wait when the end is reached."""
        if self._waits and not self._walked():
            self._spells += 1
            if self._spells == LONG:
                self.lasting.emit()
            return
        self._timer.stop()
        self._waits = False
        self.known.emit()

    def _walked(self) -> bool:
        """Walk on for a spell; tell whether the end is reached."""
        found = went_on(self._begun())
        if found is None:
            return False
        self._known, self._walk = found, None
        return True
