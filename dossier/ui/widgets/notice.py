"""A notice where it happens: a tint, a mark at its side, a title, words, and what can be done."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.ui import icons
from dossier.ui.text import Run, Said, TextBlock
from dossier.ui.theme import Looks, Role
from dossier.ui.widgets import paint
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.glyph import Glyph
from dossier.ui.widgets.wrapping import Wrapping

NoticeKind = Literal["info", "differ", "secret", "error"]
_LOOK: Final[dict[NoticeKind, tuple[Role, Role, icons.Name | None]]] = {
    "info": ("accent", "accent_tint", None),
    "differ": ("differ", "differ_tint", "not_equal"),
    "secret": ("secret", "secret_tint", "lock"),
    "error": ("error", "error_tint", None),
}
_MARK: Final = 2


class Notice(QWidget):
    """Title and words on a tint; buttons stand beneath, or at the end of a notice of one line."""

    def __init__(
        self, looks: Looks, kind: NoticeKind, parent: QWidget | None = None, *, slim: bool = False
    ) -> None:
        super().__init__(parent)
        self.looks = looks
        self.kind: NoticeKind = kind
        self._slim = slim
        self._title = TextBlock(looks, parent=self)
        self._text = TextBlock(looks, parent=self, selectable=kind == "error" and not slim)
        self._head = QHBoxLayout()
        self._content = QVBoxLayout()
        self._buttons = Wrapping()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._layout: QBoxLayout = self._lay_slim() if slim else self._lay()
        looks.changed.connect(self._measure)
        self._measure()

    def say(self, title: str, text: Said = "") -> None:
        """Say what happened in the title, and what is safe and what to do in the words."""
        role, _, _ = _LOOK[self.kind]
        strong: Role = "ink" if self.kind == "info" else role
        runs = [Run(title, strong, 500 if self.kind == "info" else 600)]
        if self._slim and isinstance(text, str) and text:
            runs.append(Run(f" {text}"))
        elif isinstance(text, str):
            self._text.say(Run(text, size="small"))
        else:
            self._text.say(text)
        self._title.say(runs)
        self._text.setVisible(bool(self._text.said))
        # Qt forgets the sizes of a layout inside another only once it is seen: until then the title
        # would be given no room, and all the height that this needs.
        self._head.invalidate()
        told = text if isinstance(text, str) else self._text.said
        self.setAccessibleName(" ".join(part for part in (title, told) if part))

    def add(self, widget: QWidget) -> None:
        """Put something under the words, such as the two values of a contradiction."""
        self._content.addWidget(widget)

    def add_button(self, button: Button) -> None:
        self._buttons.addWidget(button)
        self._measure()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self.looks.theme.tokens
        role, tint, _ = _LOOK[self.kind]
        with QPainter(self) as painter:
            if self._slim:
                paint.ground(painter, QRectF(self.rect()), tokens.of(tint))
            else:
                paint.fill(painter, self.rect(), tokens.of(tint))
                bar = paint.leading_bar(self.rect(), _MARK, mirrored=self.isRightToLeft())
                paint.fill(painter, bar, tokens.of(role))

    def _lay_slim(self) -> QHBoxLayout:
        row = QHBoxLayout(self)
        row.addLayout(self._headed())
        row.addLayout(self._buttons)
        self._text.hide()
        return row

    def _lay(self) -> QVBoxLayout:
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addLayout(self._headed())
        column.addWidget(self._text)
        column.addLayout(self._content)
        column.addLayout(self._buttons)
        return column

    def _headed(self) -> QHBoxLayout:
        """Lay the title out, after its sign when the kind has one."""
        role, _, sign = _LOOK[self.kind]
        if sign:
            flags = Qt.AlignmentFlag
            side = flags.AlignVCenter if self._slim else flags.AlignTop
            self._head.addWidget(Glyph(self.looks, sign, role), 0, side)
        self._head.addWidget(self._title, 1)
        return self._head

    def _measure(self) -> None:
        theme = self.looks.theme
        side = theme.px(12) if self._slim else theme.px(14) + _MARK
        above = theme.px(6) if self._slim else theme.px(12)
        self._layout.setContentsMargins(side, above, side, above)
        self._head.setSpacing(theme.px(8))
        self._content.setSpacing(theme.px(8))
        self._buttons.setSpacing(theme.px(16))
        beneath = bool(self._buttons.count()) and not self._slim
        self._buttons.setContentsMargins(0, theme.px(8) if beneath else 0, 0, 0)
        self.update()
