"""Test the colours, the letters and the space, and that they change live."""

import json
from typing import get_args

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier import shipped
from dossier.ui.theme import SCALES, Looks, Role, Shade, Tokens, mixed, palette, tokens
from dossier.ui.widgets.button import Button
from tests.ui.pixels import picture

SHADES: tuple[Shade, ...] = get_args(Shade)
CLEAR: tuple[Shade, ...] = ("clear_light", "clear_dark")
ROLES: tuple[Role, ...] = get_args(Role)
SIGNS: tuple[Role, ...] = ("differ", "secret", "error")
KINDS: tuple[Role, ...] = ("custody", "court", "sentence", "health", "statement", "other")
TINTS: tuple[Role, ...] = tuple(role for role in ROLES if role.endswith("_tint"))
OWN_TINT: dict[Role, Role] = {
    role: tint for role in ROLES for tint in TINTS if tint == f"{role}_tint"
}

TEXT: list[tuple[Role, Role]] = [
    *((ink, ground) for ink in ("ink", "quiet") for ground in ("page", "ground", *TINTS)),
    *(("accent", ground) for ground in ("page", "ground", "accent_tint", "custody_tint")),
    *(("accent", OWN_TINT[sign]) for sign in SIGNS),
    *((sign, ground) for sign in SIGNS for ground in ("page", "ground", OWN_TINT[sign])),
    *((sign, "accent_tint") for sign in SIGNS),
    *((kind, ground) for kind in KINDS for ground in ("page", "custody_tint")),
    *(("page", kind) for kind in KINDS),
    ("on_accent", "accent"),
    ("quiet", "grid"),  # the numbers of a crowd stand on the lines of the calendar
]
GLYPHS: list[tuple[Role, Role]] = [
    *(("edge", ground) for ground in ("page", "ground", "custody_tint", "accent_tint")),
    *(("edge", OWN_TINT[sign]) for sign in SIGNS),
    *((kind, OWN_TINT[kind]) for kind in KINDS),
]


def luminance(colour: QColor) -> float:
    """Give the relative luminance, as WCAG 2 defines it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@pytest.mark.parametrize("shade", SHADES)
@pytest.mark.parametrize(("role", "ground"), TEXT)
def test_words_can_be_read_on_every_ground_they_stand_on(
    shade: Shade, role: Role, ground: Role
) -> None:
    colours = tokens(shade)
    assert contrast(colours.of(role), colours.of(ground)) >= (7 if shade in CLEAR else 4.5)


@pytest.mark.parametrize("shade", SHADES)
@pytest.mark.parametrize(("role", "ground"), GLYPHS)
def test_signs_and_rims_can_be_seen_on_every_ground_they_stand_on(
    shade: Shade, role: Role, ground: Role
) -> None:
    colours = tokens(shade)
    assert contrast(colours.of(role), colours.of(ground)) >= (4.5 if shade in CLEAR else 3)


@pytest.mark.parametrize("shade", CLEAR)
def test_hairlines_can_be_seen_where_the_contrast_is_high(shade: Shade) -> None:
    colours = tokens(shade)
    assert contrast(colours.rule, colours.page) >= 3
    assert contrast(colours.ink, colours.page) == pytest.approx(21)


@pytest.mark.parametrize(("shade", "dark"), [("clear_light", False), ("clear_dark", True)])
def test_a_high_contrast_is_chosen_live(looks: Looks, shade: Shade, dark: bool) -> None:  # noqa: FBT001
    looks.choose(shade)
    assert looks.theme.dark is dark
    assert looks.theme.tokens == tokens(shade)


@pytest.mark.parametrize(
    ("shade", "role", "drawn"),
    [
        ("light", "ink", 16.9),
        ("light", "quiet", 6.4),
        ("light", "edge", 3.7),
        ("dark", "ink", 14.9),
        ("dark", "accent", 8.1),
        ("dark", "health", 9.0),
    ],
)
def test_the_contrasts_are_those_of_the_drawn_table(shade: Shade, role: Role, drawn: float) -> None:
    colours = tokens(shade)
    assert contrast(colours.of(role), colours.page) == pytest.approx(drawn, abs=0.06)


def test_the_file_of_colours_holds_exactly_the_tokens() -> None:
    table = json.loads(shipped.resource("theme.json").read_text("utf-8"))
    assert set(table) == set(Tokens._fields) == set(ROLES)
    assert all(set(shades) == set(SHADES) for shades in table.values())
    named = [colour for shades in table.values() for colour in shades.values()]
    assert all(QColor(name).name().upper() == name for name in named)


@pytest.mark.parametrize("shade", SHADES)
def test_the_palette_leaves_no_role_to_be_derived(shade: Shade) -> None:
    made = palette(tokens(shade))
    groups = QPalette.ColorGroup
    roles = QPalette.ColorRole
    for role in roles:
        if role not in {roles.NoRole, roles.NColorRoles}:
            for group in (groups.Active, groups.Inactive, groups.Disabled):
                assert made.isBrushSet(group, role), (group, role)


def test_colours_mix_by_their_share() -> None:
    assert mixed(QColor("#000000"), QColor("#ffffff"), 0.5).name() == "#808080"
    assert mixed(QColor("#123456"), QColor("#ffffff"), 0).name() == "#123456"


def test_three_sizes_stand_on_fixed_lines(looks: Looks) -> None:
    theme = looks.theme
    assert theme.em == 14
    assert [theme.letters(size) for size in ("small", "body", "title")] == [12, 14, 22]
    assert [theme.line(size) for size in ("small", "body", "title")] == [16, 20, 28]


@pytest.mark.parametrize(("em", "small"), [(11, 11), (12, 11), (13, 11), (14, 12), (15, 13)])
def test_the_small_letters_can_still_be_read(looks: Looks, em: int, small: int) -> None:
    looks.zoom(looks.scale * em / looks.theme.em)
    assert looks.theme.em == em
    assert looks.theme.letters("small") == small
    assert looks.theme.letters() == em


def test_lengths_grow_with_the_letters(looks: Looks) -> None:
    assert looks.theme.px(24) == 24
    looks.zoom(looks.scale * 1.5)
    assert looks.theme.em == 21
    assert looks.theme.px(24) == 36


def test_the_letters_are_the_systems_with_digits_of_one_width(looks: Looks) -> None:
    font = looks.theme.font("title", 600)
    assert QFontInfo(font).family() == QFontInfo(looks.theme.family).family()
    assert font.pixelSize() == 22
    assert font.weight() == 600
    assert font.isFeatureSet(QFont.Tag("tnum"))


def test_turning_to_dark_changes_the_running_program(
    looks: Looks, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(looks.changed):
        looks.choose("dark")
    assert looks.theme.dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == tokens("dark").page
    assert looks.theme.colour("ink") == tokens("dark").ink


def test_what_turned_to_dark_looks_as_if_it_had_started_dark(
    looks: Looks, qapp: QApplication, qtbot: QtBot
) -> None:
    turned = Button(looks, "Adopt this", "primary")
    qtbot.addWidget(turned)
    turned.show()
    looks.choose("dark")
    fresh = Button(looks, "Adopt this", "primary")
    qtbot.addWidget(fresh)
    fresh.show()
    qapp.processEvents()
    assert picture(turned) == picture(fresh)


def test_the_systems_own_choice_is_light_where_it_says_nothing(
    looks: Looks, qapp: QApplication
) -> None:
    looks.choose("dark")
    looks.choose("system")
    assert looks.mode == "system"
    assert not looks.theme.dark
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert not looks.theme.dark


def test_a_change_of_the_system_does_not_overrule_a_person(
    looks: Looks, qapp: QApplication, qtbot: QtBot
) -> None:
    looks.choose("dark")
    with qtbot.assertNotEmitted(looks.changed):
        qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert looks.theme.dark


def test_letters_grow_by_steps_within_bounds(looks: Looks) -> None:
    looks.zoom_by(0)
    assert looks.scale == 1
    looks.zoom_by(1)
    assert looks.scale == 1.1
    looks.zoom_by(-1)
    assert looks.scale == 1
    looks.zoom_by(99)
    assert looks.scale == SCALES[-1]
    looks.zoom_by(-99)
    assert looks.scale == SCALES[0]
    looks.zoom(50)
    assert looks.scale == SCALES[-1]


def test_the_looks_die_with_the_program_that_they_dress(looks: Looks, qapp: QApplication) -> None:
    parent: QObject | None = looks.parent()
    assert parent is qapp


def test_other_looks_leave_the_style_that_stands(qapp: QApplication) -> None:
    standing = qapp.style()
    first, other = Looks(qapp, "light"), Looks(qapp, "dark")
    assert qapp.style() is standing
    assert standing.name() == "fusion"
    other.deleteLater()
    first.deleteLater()
