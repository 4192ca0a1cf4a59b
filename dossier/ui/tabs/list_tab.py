"""A tab made of a list and the chosen record beside it: charges, and statements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final, NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.model.base import Record
from dossier.model.dossier import LISTS
from dossier.ui.desk import Desk
from dossier.ui.forms import acts
from dossier.ui.forms.deleting import delete_by_key
from dossier.ui.forms.fields import form_of
from dossier.ui.tabs.record_pane import RecordPane
from dossier.ui.tabs.tab import Tab
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.marks import Mark
from dossier.ui.widgets.record_list import RecordList
from dossier.ui.widgets.rows import Row
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.scroll import WIDEST
from dossier.ui.widgets.wrapping import Wrapping
from dossier.wording import records

# Drawn pixels; a tab that is narrower for both gives the list its share of the width.
LIST_WIDTH: Final = 320
LIST_SHARE: Final = 0.4
LOW: Final = 440  # drawn pixels below which the record stands beneath the list


class ListWords(NamedTuple):
    """The words of one such tab."""

    one: str
    many: str
    empty: str


def marks_of(desk: Desk, record: Record) -> tuple[Mark, ...]:
    """Give the signs that stand beside a record in a list."""
    differs: tuple[Mark, ...] = ("differ",) if desk.differs(record.key) else ()
    return (*differs, "secret") if record.confidential else differs


def rows(desk: Desk, shown: Sequence[Record]) -> list[Row]:
    """Make the rows of a list of records."""
    return [
        Row(
            record.key,
            records.title(record, desk.index, desk.words),
            records.small(record, desk.index, desk.words),
            marks_of(desk, record),
        )
        for record in shown
    ]


class ListTab(Tab):
    """The list on the left, the record in the middle; the sources stand on the right."""

    part: ClassVar[str] = ""
    words: ClassVar[ListWords]
    shows_sources: ClassVar[bool] = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._list = RecordList(desk.looks, desk.words, self)
        several = desk.words.ntr(self.words.one, self.words.many, 2)
        self._list.setAccessibleName(several.format(n="").strip())
        self._list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._list.row_chosen.connect(self._choose)
        self._list.row_opened.connect(self._open)
        self._head = TextBlock(desk.looks, parent=self, on_one_line=True)
        self._order = TextBlock(desk.looks, parent=self, on_one_line=True)
        add_words = desk.tr(form_of(LISTS[self.part]).add)
        self._add = Button(desk.looks, add_words, "link", "plus", self)
        self._add.clicked.connect(self.add)
        self._pane = RecordPane(desk, desk.tr(self.words.empty), self)
        self._pane.removed.connect(self._go_to)
        delete_by_key(self._list, desk, self._pane.delete)
        self._side = QWidget(self)
        self._column = QVBoxLayout(self._side)
        self._between = Rule(desk.looks, self, standing=True)
        self._lay_out()
        desk.looks.changed.connect(self._space)
        self._space()

    @override
    def refresh(self) -> None:
        """Show the list and the chosen record as they are now."""
        self.stale = False
        shown = self.desk.dossier.list_of(self.part)
        self._list.set_rows(rows(self.desk, shown))
        self._list.updateGeometry()
        self._head.say(Run(self._counted(), "quiet", 400, "small"))
        self._order.say(Run(self.desk.tr("in the file's order"), "quiet", 400, "small"))
        self._order.setVisible(len(shown) > 1)
        self._add.setVisible(self.desk.writable)
        kept = self._pane.key
        if not any(record.key == kept for record in shown):
            kept = shown[0].key if shown else ""
        self._go_to(kept)
        self._list.setVisible(bool(shown))

    @override
    def show_reckoned(self) -> None:
        """Put the signs of what sources answer differently beside the records."""
        if not self.stale:
            self._list.set_rows(rows(self.desk, self.desk.dossier.list_of(self.part)))

    @override
    def status(self) -> str:
        """Say how many there are, and how many of them some source tells otherwise."""
        shown = self.desk.dossier.list_of(self.part)
        differing = sum(self.desk.differs(record.key) for record in shown)
        said = self._counted()
        if differing:
            tail = self.desk.words.ntr(
                "{n} with a contradiction", "{n} with contradictions", differing
            )
            return f"{said}, {tail.format(n=differing)}"
        return said

    @override
    def chosen(self) -> str:
        """Give the record in the middle."""
        return self._pane.key

    @override
    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a record of this list."""
        if not any(record.key == key for record in self.desk.dossier.list_of(self.part)):
            return False
        if self.stale:
            self.refresh()
        if key != self._pane.key and not self.desk.kept():
            return False
        self._go_to(key)
        self._pane.take_keys(field)
        return True

    @override
    def keep_editing(self) -> bool:
        """Keep what is being edited in the record."""
        return self._pane.keep_editing()

    @override
    def add(self) -> None:
        """Add a record, and begin with its first field."""
        key = acts.add(self.desk, self.part)
        if key:
            self.show_record(key)
            self.edit()

    @override
    def edit(self) -> None:
        """Edit the first field of the record."""
        self._pane.edit()

    def _counted(self) -> str:
        number = len(self.desk.dossier.list_of(self.part))
        said = self.desk.words.ntr(self.words.one, self.words.many, number)
        return said.format(n=number)

    def _choose(self, key: str) -> None:
        if key != self._pane.key and not self.desk.kept():
            # What is typed cannot be read yet: it stays, and so does its record.
            self._list.choose(self._pane.key)
            return
        self._pane.show_record(key)
        self.desk.record_chosen.emit(key)

    def _go_to(self, key: str) -> None:
        self._list.choose(key)
        self._pane.show_record(key)
        self.desk.record_chosen.emit(key)

    def _open(self, _key: str) -> None:
        self.edit()

    def _lay_out(self) -> None:
        self._heads = Wrapping()
        self._heads.addWidget(self._head)
        self._heads.turn()
        self._heads.addWidget(self._order)
        self._column.addLayout(self._heads)
        self._column.addWidget(self._list)
        tail = QHBoxLayout()
        tail.addWidget(self._add)
        tail.addStretch(1)
        self._tail = tail
        self._column.addLayout(tail)
        self._column.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self._side)
        self._line.addWidget(self._between)
        self._line.addWidget(self._pane, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Share the width between list and record, or stand one beneath the other."""
        px, width = self.desk.looks.theme.px, self.width()
        low = width < px(LOW)
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.TopToBottom if low else ways.LeftToRight)
        self._between.setVisible(not low)
        least = self._add.sizeHint().width() + px(48)
        share = max(min(px(LIST_WIDTH), round(width * LIST_SHARE)), least)
        self._side.setMinimumWidth(0 if low else share)
        self._side.setMaximumWidth(WIDEST if low else share)

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the record: the list beside it has a share of what there is."""
        return QSize(self._pane.minimumSizeHint().width(), super().minimumSizeHint().height())

    def _space(self) -> None:
        px = self.desk.looks.theme.px
        self._share()
        self._column.setContentsMargins(0, px(12), 0, px(16))
        self._column.setSpacing(px(8))
        self._heads.setContentsMargins(px(24), 0, px(18), 0)
        self._heads.setSpacing(px(8))
        self._tail.setContentsMargins(px(24), 0, px(24), 0)


class ChargesTab(ListTab):
    """What the person is charged with."""

    part = "charges"
    parts = frozenset({"charges", "parties", "sources", "statements", "sentences"})
    words = ListWords(
        "{n} charge",
        "{n} charges",
        "Charges belong here: what the person is accused of, the plea, and what became of it.",
    )


class StatementsTab(ListTab):
    """Who said what about the case."""

    part = "statements"
    # What cites a statement tells which days it can be of.
    parts = frozenset(LISTS)
    words = ListWords(
        "{n} statement",
        "{n} statements",
        "Statements belong here: letters, speeches and interviews, passage by passage.",
    )
