"""A line under the page that tells what did not work, or what others did, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from dossier.errors import DossierError
from dossier.i18n import Words
from dossier.storage.excerpt import Line, lines_round
from dossier.ui.text import Run
from dossier.ui.theme import Looks, Role
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.notice import Notice, NoticeKind
from dossier.wording import failure
from dossier.wording.stops import stopped

Offer = tuple[str, Callable[[], object]]


class Trouble(QWidget):
    """One notice at a time; it stays until it is dismissed or the next thing works.

    `after` is told first: while that tells anything, what is told here waits out of sight.
    """

    turned = Signal()
    """Something is told now, or nothing any more."""

    def __init__(
        self,
        looks: Looks,
        words: Words,
        kind: NoticeKind = "error",
        after: Trouble | None = None,
    ) -> None:
        super().__init__()
        self._after = after
        self._tells = False
        if after is not None:
            after.turned.connect(self._take_turn)
        self._kind: NoticeKind = kind
        self._looks = looks
        self._words = words
        self._notice: Notice | None = None
        self._came_from: QWidget | None = None
        """What had the keyboard before it came here."""
        program = QApplication.instance()
        if isinstance(program, QApplication):
            program.focusChanged.connect(self._focus_moved)
        self._column = QVBoxLayout(self)
        looks.changed.connect(self._space)
        self._space()
        self.hide()

    def _space(self) -> None:
        px = self._looks.theme.px
        self._column.setContentsMargins(px(24), px(8), px(24), px(4))

    @property
    def said(self) -> str:
        """What is told now; empty for nothing."""
        return self._notice.accessibleName() if self._notice and self._tells else ""

    def tell(self, title: str, error: DossierError, offers: Sequence[Offer] = ()) -> None:
        """Tell an error in full: its place and the lines there, its sentence, what can be done."""
        lines = [Run(failure.said(error, self._words))]
        if place := failure.place(error.where, self._words):
            lines.append(Run(f"\n{place}", "quiet", 400, "small"))
        for line in lines_round(error.where):
            lines += _shown(line)
        self._show(title, lines, offers)

    def tell_plainly(self, title: str, sentence: str, offers: Sequence[Offer] = ()) -> None:
        """Tell something that is no error of a file."""
        self._show(title, [Run(sentence)], offers)

    def dismiss(self) -> None:
        """Take the notice away; the keyboard, if it is here, goes back to where it came from."""
        self._tells = False
        before = self._came_from
        if self._holds(QApplication.focusWidget()) and before and isValid(before):
            before.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._take_turn()

    @contextmanager
    def waiting(self) -> Generator[None]:
        """Be out of sight while a person is asked what may settle it."""
        told, notice = self._tells, self._notice
        self.dismiss()
        yield
        if told and self._notice is notice:
            self._tells = True
            self._take_turn()

    def _holds(self, widget: QWidget | None) -> bool:
        return widget is not None and self.isAncestorOf(widget)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if self._holds(now) and not self._holds(before):
            self._came_from = before

    def _take_turn(self) -> None:
        """Be seen while there is something to tell, and nothing that is told first."""
        self.setVisible(self._tells and not (self._after and self._after.said))
        self.turned.emit()

    def _take(self, act: Callable[[], object], _checked: object = None) -> None:
        """Do what a button offers; dismissed first, since that may tell the next trouble."""
        self.dismiss()
        act()

    def _show(self, title: str, lines: list[Run], offers: Sequence[Offer]) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        # What is one sentence and offers nothing stands on one line, and takes no room of the page.
        slim = not offers and len(lines) == 1
        self._notice = Notice(self._looks, self._kind, parent=self, slim=slim)
        if slim:
            self._notice.say(stopped("{title}.", title=title), lines[0].text)
        else:
            self._notice.say(title, lines)
        self._notice.setAccessibleName(" ".join([title, *(line.text for line in lines)]))
        buttons = [Button(self._looks, text, parent=self._notice) for text, _ in offers]
        for button, (_, act) in zip(buttons, offers, strict=True):
            button.clicked.connect(partial(self._take, act))
        close = Button(self._looks, self._words.tr("Dismiss"), "link", parent=self._notice)
        close.clicked.connect(self.dismiss)
        for button in (*buttons, close):
            # A click leaves the keyboard where it is: what is clicked goes, and Qt would look for
            # another place.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._notice.add_button(button)
        self._column.addWidget(self._notice)
        self._tells = True
        self._take_turn()


def _shown(line: Line) -> list[Run]:
    """Show a line of the file after its number; what can't be read, in the colour of errors."""
    role: Role = "ink" if line.after else "quiet"
    return [
        Run(f"\n{line.number}   ", "quiet", 400, "small"),
        Run(line.before, role, 400, "small"),
        Run(line.after, "error", 600, "small"),
    ]
