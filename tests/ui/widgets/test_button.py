"""Test the buttons: their words, their states, their colours."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout
from pytestqt.qtbot import QtBot

from dossier.ui.theme import Looks, Mode, Role
from dossier.ui.widgets.button import Button, Kind
from tests.ui.hands import BY_KEY, hover, leave, put_up
from tests.ui.pixels import colours, picture
from tests.ui.test_theme import contrast

KINDS: tuple[Kind, ...] = ("primary", "plain", "link", "chip", "icon")


def test_a_primary_button_stands_on_the_accent(looks: Looks, qtbot: QtBot) -> None:
    button = put_up(qtbot, Button(looks, "Open a dossier…", "primary"))
    seen = colours(button)
    tokens = looks.theme.tokens
    assert seen.most_common(1)[0][0] == tokens.accent.name()
    assert seen[tokens.on_accent.name()] > 20


def test_a_plain_button_has_a_rim_on_the_page(looks: Looks, qtbot: QtBot) -> None:
    button = put_up(qtbot, Button(looks, "Adopt this"))
    seen = colours(button)
    tokens = looks.theme.tokens
    assert seen.most_common(1)[0][0] == tokens.page.name()
    assert seen[tokens.edge.name()] > 150
    assert seen[tokens.ink.name()] > 10


def test_a_link_is_words_in_the_accent_and_no_more(looks: Looks, qtbot: QtBot) -> None:
    button = put_up(qtbot, Button(looks, "Try again", "link"))
    seen = colours(button)
    assert seen.most_common(1)[0][0] == looks.theme.tokens.page.name()
    assert seen[looks.theme.tokens.accent.name()] > 20
    assert button.cursor().shape() is Qt.CursorShape.PointingHandCursor


@pytest.mark.parametrize(
    ("role", "ground"),
    [("differ", "differ_tint"), ("secret", "secret_tint"), ("error", "error_tint")],
)
def test_a_chip_takes_the_colours_of_its_meaning(
    looks: Looks, qtbot: QtBot, role: Role, ground: Role
) -> None:
    chip = Button(looks, "4 contradictions", "chip", "not_equal")
    assert colours(put_up(qtbot, chip))[looks.theme.tokens.ground.name()] > 500
    chip.colour(role)
    seen = colours(chip)
    assert seen[looks.theme.colour(ground).name()] > 500
    assert seen[looks.theme.colour(role).name()] > 5


@pytest.mark.parametrize("mode", ["light", "dark", "clear_light", "clear_dark"])
@pytest.mark.parametrize("kind", ["primary", "plain"])
def test_words_that_cannot_be_pressed_now_can_be_read(
    looks: Looks, qtbot: QtBot, kind: Kind, mode: Mode
) -> None:
    looks.choose(mode)
    button = put_up(qtbot, Button(looks, "Begin it with this name", kind))
    button.setEnabled(False)
    seen = colours(button)
    ground, words = QColor(seen.most_common(1)[0][0]), looks.theme.tokens.quiet
    assert seen[words.name()] > 10
    assert contrast(ground, words) >= (4.5 if mode in {"light", "dark"} else 7)


@pytest.mark.parametrize("mode", ["light", "dark", "clear_light", "clear_dark"])
def test_words_that_are_pressed_can_be_read(looks: Looks, qtbot: QtBot, mode: Mode) -> None:
    looks.choose(mode)
    button = put_up(qtbot, Button(looks, "Adopt this and no other"))
    button.setDown(True)
    seen = colours(button)
    ground, words = QColor(seen.most_common(1)[0][0]), looks.theme.tokens.ink
    assert seen[words.name()] > 10
    assert contrast(ground, words) >= (4.5 if mode in {"light", "dark"} else 7)


@pytest.mark.parametrize("kind", KINDS)
def test_hover_press_and_rest_look_different(looks: Looks, qtbot: QtBot, kind: Kind) -> None:
    button = put_up(qtbot, Button(looks, "Adopt this", kind, "lock"))
    rest = picture(button)
    hover(button)
    over = picture(button)
    button.setDown(True)
    pressed = picture(button)
    button.setDown(False)
    leave(button)
    assert over != rest
    assert kind == "link" or pressed != over
    assert picture(button) == rest


@pytest.mark.parametrize("kind", KINDS)
def test_what_cannot_be_pressed_is_quiet(looks: Looks, qtbot: QtBot, kind: Kind) -> None:
    button = put_up(qtbot, Button(looks, "Adopt this", kind, "lock"))
    button.setEnabled(False)
    seen = colours(button)
    tokens = looks.theme.tokens
    assert seen[tokens.quiet.name()] > 5
    assert not seen[tokens.accent.name()]
    assert not seen[tokens.edge.name()]
    rest = picture(button)
    hover(button)
    assert picture(button) == rest


@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_moves_nothing(looks: Looks, qtbot: QtBot, kind: Kind) -> None:
    button = put_up(qtbot, Button(looks, "Adopt this", kind, "lock"))
    before = button.geometry()
    button.setFocus(BY_KEY)
    assert button.ring.shown
    assert button.geometry() == before


def test_it_is_pressed_by_mouse_and_by_key(looks: Looks, qtbot: QtBot) -> None:
    button = put_up(qtbot, Button(looks, "Adopt this"))
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus(BY_KEY)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)


def test_an_ampersand_in_its_words_stays_one(looks: Looks, qtbot: QtBot) -> None:
    button = put_up(qtbot, Button(looks, "Smith & Co"))
    assert button.said == "Smith & Co"
    assert button.accessibleName() == "Smith & Co"
    assert button.shortcut().isEmpty()


def test_it_is_as_wide_as_its_words(looks: Looks, qtbot: QtBot) -> None:
    button = put_up(qtbot, Button(looks, "Adopt"))
    narrow = button.sizeHint().width()
    button.say("Adopt this value")
    wide = button.sizeHint().width()
    assert wide > narrow
    button.show_icon("check")
    assert button.sizeHint().width() == wide + 24
    assert button.sizeHint().height() == 32
    looks.zoom(looks.scale * 1.5)
    assert button.sizeHint().height() == 48


def test_a_whole_sentence_may_be_squeezed(looks: Looks, qtbot: QtBot) -> None:
    button = put_up(qtbot, Button(looks, "many words " * 20))
    assert button.minimumSizeHint().width() == 24 * looks.theme.em
    assert Button(looks, "Adopt").minimumSizeHint() == Button(looks, "Adopt").sizeHint()


def test_a_small_link_stands_in_a_line_of_small_words(looks: Looks, qtbot: QtBot) -> None:
    link = put_up(qtbot, Button(looks, "Cybercrime", "link"))
    assert link.sizeHint().height() == 24
    link.make_small()
    assert link.sizeHint().height() == looks.theme.line("small")


def test_a_bare_icon_says_its_words_as_name_and_tip(looks: Looks, qtbot: QtBot) -> None:
    button = put_up(qtbot, Button(looks, "Confidential", "icon", "lock"))
    assert button.accessibleName() == "Confidential"
    assert "Confidential" in button.toolTip()
    assert button.sizeHint().width() == button.sizeHint().height() == 28
    button.show_icon(None)
    assert set(colours(button)) == {looks.theme.tokens.page.name()}


def test_its_icon_stands_where_reading_starts(looks: Looks, qtbot: QtBot) -> None:
    button = put_up(qtbot, Button(looks, "Print", "plain", "print"))
    left = picture(button)
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert picture(button) != left


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_drawn_in_the_dark_too(
    looks: Looks, qtbot: QtBot, qapp: QApplication, kind: Kind
) -> None:
    button = put_up(qtbot, Button(looks, "Adopt this", kind, "lock"))
    looks.choose("dark")
    qapp.processEvents()
    assert "#ffffff" not in colours(button)


def test_enter_presses_the_button_that_has_the_keyboard_and_no_other(
    looks: Looks, qtbot: QtBot
) -> None:
    dialog = QDialog()
    row = QHBoxLayout(dialog)
    usual, other = Button(looks, "Save"), Button(looks, "Leave it")
    usual.setDefault(True)
    for button in (usual, other):
        row.addWidget(button)
    put_up(qtbot, dialog, 300)
    pressed: list[str] = []
    usual.clicked.connect(lambda: pressed.append("usual"))
    other.clicked.connect(lambda: pressed.append("other"))
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_Return)
    assert pressed == ["other"]
