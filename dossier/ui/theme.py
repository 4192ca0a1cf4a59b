"""Say how the program looks: colours by meaning, letters and space; light, dark and zoomed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from dossier import shipped

Role = Literal[
    "page", "ground", "ink", "quiet", "rule", "grid", "edge", "accent", "on_accent", "accent_tint",
    "differ", "differ_tint", "secret", "secret_tint", "error", "error_tint",
    "custody", "custody_tint", "court", "court_tint", "sentence", "sentence_tint",
    "health", "health_tint", "statement", "statement_tint", "other", "other_tint",
]  # fmt: skip
Shade = Literal["light", "dark", "clear_light", "clear_dark"]
"""The clear ones have a high contrast: text 7:1 and signs 4.5:1 wherever they stand."""
Mode = Literal["light", "dark", "clear_light", "clear_dark", "system"]
Size = Literal["small", "body", "title"]
Weight = Literal[400, 500, 600]

DRAWN_AT = 14  # body letters of the drawings, in pixels: `px(24)` is 24 there
SCALES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_LEAST = 11  # pixels: smaller letters are read by nobody, whatever the system's size
_LETTERS: dict[Size, tuple[float, float]] = {  # of the system's size; line height of the letters
    "small": (0.86, 4 / 3),
    "body": (1, 10 / 7),
    "title": (1.57, 14 / 11),
}


class Tokens(NamedTuple):
    """Every colour of the program, named by what it means."""

    page: QColor
    ground: QColor
    ink: QColor
    quiet: QColor
    rule: QColor
    grid: QColor
    edge: QColor
    accent: QColor
    on_accent: QColor
    accent_tint: QColor
    differ: QColor
    differ_tint: QColor
    secret: QColor
    secret_tint: QColor
    error: QColor
    error_tint: QColor
    custody: QColor
    custody_tint: QColor
    court: QColor
    court_tint: QColor
    sentence: QColor
    sentence_tint: QColor
    health: QColor
    health_tint: QColor
    statement: QColor
    statement_tint: QColor
    other: QColor
    other_tint: QColor

    def of(self, role: Role) -> QColor:
        """Give the colour with this meaning."""
        colour: QColor = getattr(self, role)
        return colour


def tokens(shade: Shade, path: Path | None = None) -> Tokens:
    """Read the colours of one shade from theme.json."""
    table = json.loads((path or shipped.resource("theme.json")).read_text("utf-8"))
    return Tokens(**{name: QColor(table[name][shade]) for name in Tokens._fields})


def mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """Mix two opaque colours: `share` of the other, 0 to 1."""
    return QColor.fromRgbF(
        colour.redF() + (other.redF() - colour.redF()) * share,
        colour.greenF() + (other.greenF() - colour.greenF()) * share,
        colour.blueF() + (other.blueF() - colour.blueF()) * share,
    )


class Theme(NamedTuple):
    """One state of the looks: colours, the system's family of letters, and the em in pixels."""

    tokens: Tokens
    dark: bool
    family: QFont
    em: int
    fonts: Mapping[tuple[Size, Weight], QFont]
    """One font for each size and weight: all that is written shares them."""

    def colour(self, role: Role) -> QColor:
        return self.tokens.of(role)

    def px(self, drawn: float) -> int:
        """Turn pixels of the drawings into pixels here: all lengths grow with the letters."""
        return round(drawn * self.em / DRAWN_AT)

    def letters(self, size: Size = "body") -> int:
        """Give the pixel size of the letters."""
        return _letters(self.em, size)

    def line(self, size: Size = "body") -> int:
        """Give the fixed height of a line in pixels."""
        return round(self.letters(size) * _LETTERS[size][1])

    def font(self, size: Size = "body", weight: Weight = 400) -> QFont:
        """Give the family in one of our sizes and weights; whoever changes it copies it."""
        return self.fonts[size, weight]


def themed(colours: Tokens, family: QFont, em: int, *, dark: bool = False) -> Theme:
    """Make a theme, and its fonts."""
    fonts: dict[tuple[Size, Weight], QFont] = {
        (size, weight): _font(family, _letters(em, size), weight)
        for size in get_args(Size)
        for weight in get_args(Weight)
    }
    return Theme(colours, dark, family, em, fonts)


def _letters(em: int, size: Size) -> int:
    return max(round(em * _LETTERS[size][0]), min(em, _LEAST))


def _font(family: QFont, letters: int, weight: Weight) -> QFont:
    """Make a font, with tabular digits."""
    font = QFont(family)
    font.setPixelSize(letters)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


_DARK: frozenset[Shade] = frozenset({"dark", "clear_dark"})
_PALETTE: dict[QPalette.ColorRole, Role] = {  # a role left out is derived: grey bevels in dark
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.AlternateBase: "page",
    QPalette.ColorRole.Button: "page",
    QPalette.ColorRole.Light: "page",
    QPalette.ColorRole.ToolTipBase: "page",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "ink",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "quiet",
    QPalette.ColorRole.Midlight: "rule",
    QPalette.ColorRole.Mid: "rule",
    QPalette.ColorRole.Dark: "rule",
    QPalette.ColorRole.Shadow: "rule",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
}
_WORDS = ("WindowText", "Text", "ButtonText", "BrightText")


def palette(colours: Tokens) -> QPalette:
    """Make the palette with every role set, so that Fusion derives none."""
    made = QPalette()
    for role, name in _PALETTE.items():
        made.setColor(role, colours.of(name))
    for word in _WORDS:
        made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[word], colours.of("quiet"))
    return made


class Looks(QObject):
    """The looks of the running program: a theme now, and a signal when it is another.

    Widgets are given it, read `looks.theme` when they paint, and connect `changed`
    to what must be measured again.
    """

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode = "system", scale: float = 1) -> None:
        super().__init__(app)
        self._app = app
        self._mode: Mode = mode
        self._scale = scale
        self._system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.theme = self._made()
        self._apply()

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def scale(self) -> float:
        return self._scale

    def choose(self, mode: Mode) -> None:
        """Turn to a shade, or to what the system says, now and live."""
        self._mode = mode
        self._change()

    def zoom(self, scale: float) -> None:
        """Set how much larger than the system's the letters are, within our bounds."""
        self._scale = min(max(scale, SCALES[0]), SCALES[-1])
        self._change()

    def zoom_by(self, steps: int) -> None:
        """Go some steps up or down the scale of sizes; 0 goes back to the system's."""
        nearest = min(SCALES, key=lambda known: abs(known - self._scale))
        place = SCALES.index(nearest) + steps
        self.zoom(SCALES[min(max(place, 0), len(SCALES) - 1)] if steps else 1)

    def _made(self) -> Theme:
        shade = self._shade()
        em = max(round(QFontInfo(self._system).pixelSize() * self._scale), 8)
        return themed(tokens(shade), self._system, em, dark=shade in _DARK)

    def _shade(self) -> Shade:
        if self._mode != "system":
            return self._mode
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _change(self) -> None:
        self.theme = self._made()
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        made = palette(self.theme.tokens)
        self._app.setPalette(made)
        self._app.setFont(self.theme.font())
        QToolTip.setPalette(made)
        QToolTip.setFont(self.theme.font("small"))

    def _follow_system(self) -> None:
        if self._mode == "system":
            self._change()
