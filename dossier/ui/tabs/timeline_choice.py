"""What of the timeline is shown: kinds, people, sources, and what a marked stretch lets through."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dossier.timeline.items import naming, sieve
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import Range
from dossier.timeline.items.sieve import Sieve, Within
from dossier.ui.desk import Desk
from dossier.ui.text import menu_label
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.menu_button import Menu
from dossier.ui.widgets.notice import Notice
from dossier.ui.widgets.switch import Switch


class ChoiceButton(Button):
    """Says what is shown, and opens the menu in which one chooses it."""

    chosen = Signal(object)
    """The sieve that a person has just made."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.looks, "", "link", "chevron_down", parent)
        self._desk = desk
        self._items = Items(())
        self._sieve = Sieve()
        self._menu = Menu(desk.looks, self)
        self.clicked.connect(self._drop)
        self.show_choice(self._items, self._sieve)

    @property
    def menu_below(self) -> Menu:
        """The menu, with its entries for what there is now."""
        self._fill()
        return self._menu

    def show_choice(self, items: Items, made: Sieve) -> None:
        """Say what is let through of all these items."""
        self._items, self._sieve = items, made
        self.say(self._said())

    def _said(self) -> str:
        tr, made = self._desk.tr, self._sieve
        left_out = [
            naming.group(kind, self._desk.words)
            for kind in sieve.kinds(self._items)
            if kind in made.without
        ]
        without = tr("without {kinds}").format(kinds=", ".join(left_out)) if left_out else ""
        parts = [part for part in (without, made.person, made.source) if part]
        return tr("Show: {what}").format(what=", ".join(parts) or tr("everything"))

    def _drop(self) -> None:
        self.menu_below.open_at(self.mapToGlobal(QPoint(0, self.height())))

    def _fill(self) -> None:
        """Offer what there is in the file now."""
        tr, words, index = self._desk.tr, self._desk.words, self._desk.index
        menu, made = self._menu, self._sieve
        menu.clear()
        for kind in sieve.kinds(self._items):
            shown = kind not in made.without
            changed = made._replace(without=made.without ^ {kind})
            self._entry(menu, naming.group(kind, words), changed, on=shown)
        menu.addSeparator()
        self._choices(
            (tr("People and organisations"), tr("All people and organisations")),
            ("", *sieve.people(self._items, index)),
            made.person,
            lambda name: self._sieve._replace(person=name),
        )
        self._choices(
            (tr("Sources"), tr("All sources")),
            ("", *sieve.sources(self._items, index)),
            made.source,
            lambda name: self._sieve._replace(source=name),
        )
        menu.addSeparator()
        self._entry(menu, tr("Show everything"), Sieve(within=made.within))

    def _choices(
        self,
        said: tuple[str, str],
        names: Iterable[str],
        chosen: str,
        make: Callable[[str], Sieve],
    ) -> None:
        """Offer some names in a menu of their own, of which one is chosen, or all."""
        title, every = said
        below = Menu(self._desk.looks, self._menu)
        below.setTitle(menu_label(title))
        for name in names:
            self._entry(below, name or every, make(name), on=name == chosen)
        self._menu.addMenu(below)

    def _entry(self, menu: Menu, text: str, made: Sieve, *, on: bool | None = None) -> None:
        action = menu.addAction(menu_label(text))
        if on is not None:
            action.setCheckable(True)
            action.setChecked(on)
        action.triggered.connect(partial(self._choose, made))

    def _choose(self, made: Sieve, _checked: object = None) -> None:
        self.chosen.emit(made)


class StretchNotice(QWidget):
    """Tells of the marked stretch of time, and lets one see only what lies in it."""

    chosen = Signal(str)
    """What is to be seen: "all", or what is "possibly" or "certainly" within."""
    zoom_wanted = Signal()
    unmark_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        tr, looks = desk.tr, desk.looks
        self._notice = Notice(looks, "info", self, slim=True)
        choices = (("all", tr("All")), ("possibly", tr("Possibly")), ("certainly", tr("Certainly")))
        self.switch = Switch(looks, tr("Show what lies in the stretch"), choices, self)
        self.switch.chosen.connect(self.chosen)
        row = QHBoxLayout(self)
        row.addWidget(self._notice, 1)
        row.addWidget(self.switch)
        for words, told in (
            (tr("Zoom to it"), self.zoom_wanted),
            (tr("Unmark"), self.unmark_wanted),
        ):
            button = Button(looks, words, "link", parent=self)
            button.clicked.connect(told)
            row.addWidget(button)
        px = looks.theme.px
        row.setContentsMargins(px(24), px(4), px(24), px(4))
        row.setSpacing(px(16))
        self.hide()

    def tell(self, stretch: Range | None, items: Items, made: Sieve) -> None:
        """Tell how much of what is shown lies in the stretch; without one there is nothing."""
        self.setVisible(stretch is not None)
        if stretch is None:
            return
        within = Within(stretch.first, stretch.last)
        answers = [sieve.lies_in(found, within) for found in items.all]
        said = self._desk.tr("{sure} certainly, {maybe} possibly in it").format(
            sure=answers.count("certain"), maybe=answers.count("possible")
        )
        days = naming.days_between(stretch, self._desk.words)
        self._notice.say(self._desk.tr("{days}:").format(days=days), said)
        with QSignalBlocker(self.switch):
            self.switch.choose(made.within.surely if made.within else "all")
