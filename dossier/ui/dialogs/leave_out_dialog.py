"""What one report leaves out: of all that its profile lets leave, this record, that field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.ids import Index
from dossier.report.redaction.leaving_out import Leaves, standing
from dossier.report.redaction.profile import LeftOut
from dossier.report.redaction.projection import Projection
from dossier.report.rows import first_up
from dossier.ui.dialogs.profile_dialog import field_words, fields_of
from dossier.ui.dialogs.ticks import WHOLE, Box, Group, Ticks
from dossier.ui.forms.fields import FORMS
from dossier.ui.text import Run, TextBlock, one_line
from dossier.ui.theme import Looks
from dossier.ui.widgets import on_screen
from dossier.ui.widgets.button import Button
from dossier.wording.kinds import Context
from dossier.wording.records import title
from dossier.wording.saying import said

_SHOWN: Final = 120


class LeaveOutDialog(QDialog):
    """Every record that would leave; what is no longer ticked stays behind, in this report alone.

    `public` is what leaves by the profile, with nothing left out besides.
    """

    def __init__(
        self, looks: Looks, words: Words, public: Projection, left_out: LeftOut, parent: QWidget
    ) -> None:
        super().__init__(parent)
        tr = words.tr
        self._looks = looks
        self.setWindowTitle(tr("Leave something out"))
        rows = list(standing(public))
        offered = {(row.record.key, name) for row in rows for name in (WHOLE, *row.fields)}
        # What does not leave now may come back with another profile, and is then still left out.
        self._elsewhere: LeftOut = left_out - offered
        self._offered = frozenset(offered)
        self.ticks = Ticks(looks, words, tr("Records that leave"), self)
        self.ticks.offer(
            list(_groups(rows, Context(words, Index(public.whole)))), self._left(left_out)
        )
        self.take = Button(looks, tr("Leave this out"), "primary", parent=self)
        self.all_back = Button(looks, tr("Leave nothing out"), "link", parent=self)
        self.back = Button(looks, tr("Cancel"), parent=self)
        self.take.clicked.connect(self.accept)
        self.all_back.clicked.connect(self._take_all_back)
        self.back.clicked.connect(self.reject)
        self._said = tr(
            "What is not ticked stays behind in Print or export, in the summary as PDF and in the "
            "look as it would leave, until it is ticked again. The file keeps it."
        )
        self._lay_out()

    @property
    def left_out(self) -> LeftOut:
        """What is left out, as it is ticked now."""
        return (self._offered - self.ticks.ticked) | self._elsewhere

    def _left(self, left_out: LeftOut) -> LeftOut:
        return self._offered - left_out

    def _take_all_back(self) -> None:
        self._elsewhere = frozenset()
        self.ticks.tick_all()

    def _lay_out(self) -> None:
        px = self._looks.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(TextBlock(self._looks, Run(self._said, "quiet"), self))
        column.addWidget(self.ticks, 1)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.all_back)
        row.addStretch(1)
        row.addWidget(self.take)
        row.addWidget(self.back)
        column.addLayout(row)
        self.take.setDefault(True)
        on_screen.size(self, px(760), px(600))


def _groups(rows: list[Leaves], context: Context) -> Iterator[Group]:
    tr = context.words.tr
    for path, record, fields in rows:
        noun = first_up(tr(FORMS[type(record)].noun))
        lead = title(record, context.index, context.words) or noun
        shown = (name for name in fields_of(type(record)) if name in fields)
        boxes = tuple(_box(record, name, context) for name in shown)
        deep = "    " * (len(path) // 2 - 1)
        yield Group(record.key, f"{deep}{lead}", tr("This record leaves"), boxes, f"{deep}{noun}")


def _box(record: Record, name: str, context: Context) -> Box:
    words = field_words(type(record), name, context.words)
    return Box(name, words, one_line(said(record, name, context), _SHOWN))
