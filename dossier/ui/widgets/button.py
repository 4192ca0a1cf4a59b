"""Buttons: primary, plain, link, chip and bare icon, in all their states."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from dossier.ui import icons
from dossier.ui.text import menu_label, one_line, tip
from dossier.ui.theme import Looks, Role, Size, Tokens, Weight, mixed
from dossier.ui.widgets import paint
from dossier.ui.widgets.ring import GAP, FocusRing

Kind = Literal["primary", "plain", "link", "chip", "icon"]
_HEIGHT: Final[dict[Kind, int]] = {"primary": 32, "plain": 32, "link": 24, "chip": 24, "icon": 28}
_WEIGHT: Final[dict[Kind, Weight]] = {"primary": 600, "plain": 500, "chip": 500}
_SIDE: Final[dict[Kind, int]] = {"primary": 14, "plain": 14, "chip": 12, "icon": 6}
_ICON_GAP = 8
_ENTERS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_TINTS: Final[dict[Role, Role]] = {
    "differ": "differ_tint",
    "secret": "secret_tint",
    "error": "error_tint",
    "accent": "accent_tint",
}


class Button(QPushButton):
    """A push button that paints itself; its text is plain, an ampersand in it stays one."""

    def __init__(
        self,
        looks: Looks,
        text: str,
        kind: Kind = "plain",
        icon: icons.Name | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.looks = looks
        self.kind: Kind = kind
        self._icon: icons.Name | None = icon
        self._role: Role | None = None
        self._size: Size = "small" if kind == "chip" else "body"
        self._words = ""
        self.say(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        if kind in {"link", "chip"}:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.ring = FocusRing(looks, self, aside=6 if kind == "link" else GAP)
        looks.changed.connect(self._measure)

    def say(self, text: str) -> None:
        """Say something else; a bare icon says it as its name and tip."""
        self._words = one_line(text)
        self.setText(menu_label(text))
        self.setAccessibleName(self._words)
        if self.kind == "icon":
            tip(self, text)
        self._measure()

    @property
    def said(self) -> str:
        return self._words

    def colour(self, role: Role) -> None:
        """Give the words, and a chip's ground, another meaning than the kind's own."""
        self._role = role
        self.update()

    def show_icon(self, icon: icons.Name | None) -> None:
        self._icon = icon
        self._measure()

    def make_small(self) -> None:
        """Use the small letters, as links inside small text do."""
        self._size = "small"
        self._measure()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter as by Space: else a dialog would press its default button instead."""
        if event.key() in _ENTERS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        theme = self.looks.theme
        side = theme.px(_SIDE.get(self.kind, 0))
        width = 2 * side + self._icon_width()
        if self.kind != "icon":
            width += round(QFontMetricsF(self._letters()).horizontalAdvance(self._words) + 0.5)
        height = theme.px(_HEIGHT[self.kind])
        if self.kind == "link" and self._size == "small":
            height = theme.line("small")
        return QSize(width, height)

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for all the words, as long as they are not a whole sentence."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.looks.theme.em * 24), hint.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self.looks.theme.tokens
        with QPainter(self) as painter:
            if self.kind != "link":
                self._paint_ground(painter, tokens)
            ink = self._ink(tokens)
            if self.kind == "link" and self.underMouse() and self.isEnabled():
                ink = mixed(ink, tokens.ink, 0.5)
            self._paint_words(painter, ink)

    def _paint_ground(self, painter: QPainter, tokens: Tokens) -> None:
        where = QRectF(self.rect())
        ground = self._ground(tokens)
        if ground:
            paint.ground(painter, where, ground)
        if not self.isEnabled() and self.kind in {"plain", "primary"}:
            paint.rim(painter, where, tokens.rule)
        elif self.kind == "plain":
            paint.rim(painter, where, tokens.edge)

    def _ground(self, tokens: Tokens) -> QColor | None:
        """Give the ground's colour: rest, hover and press go towards the ink."""
        rest = {
            "primary": tokens.accent if self.isEnabled() else tokens.page,
            "plain": tokens.page,
            "chip": tokens.of(_TINTS.get(self._role or "quiet", "ground")),
        }.get(self.kind)
        if not self.isEnabled():
            return rest
        strength = 1 if self.isDown() or self.isChecked() else 0.5 if self.underMouse() else 0
        if self.kind in {"plain", "icon"}:
            # Never as dark as a rule in high contrast: words stand on it.
            pressed = mixed(tokens.ground, tokens.ink, 0.1)
            towards = {0: rest, 0.5: tokens.ground, 1: pressed}
            return towards[strength]
        own = tokens.of(self._role) if self._role else tokens.ink
        return mixed(rest, own, 0.22 * strength) if rest else None

    def _ink(self, tokens: Tokens) -> QColor:
        if not self.isEnabled():
            return tokens.quiet
        own: dict[Kind, Role] = {"primary": "on_accent", "link": "accent", "icon": "quiet"}
        return tokens.of(self._role or own.get(self.kind, "ink"))

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        theme, mirrored = self.looks.theme, self.isRightToLeft()
        side = theme.px(_SIDE.get(self.kind, 0))
        room = QRectF(self.rect()).adjusted(side, 0, -side, 0)
        painter.setPen(ink)
        if self.kind == "icon":
            if self._icon:
                icons.paint(painter, self._icon, ink, room)
            return
        if self._icon:
            left = room.right() - theme.px(16) if mirrored else room.left()
            box = QRectF(left, room.top(), theme.px(16), room.height())
            icons.paint(painter, self._icon, ink, box)
            taken = self._icon_width()
            room.adjust(0 if mirrored else taken, 0, -taken if mirrored else 0, 0)
        paint.words(painter, room, self._words, self._letters(), paint.leading(mirrored=mirrored))

    def _letters(self) -> QFont:
        return self.looks.theme.font(self._size, _WEIGHT.get(self.kind, 400))

    def _icon_width(self) -> int:
        theme = self.looks.theme
        if self.kind == "icon":
            return theme.px(16)
        return theme.px(16) + theme.px(_ICON_GAP) if self._icon else 0

    def _measure(self) -> None:
        self.updateGeometry()
        self.update()
