"""Test that nothing moves by itself, and that looks and letters change at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from dossier.app import MODES, Program
from dossier.i18n import Words
from dossier.shipped import sample
from dossier.ui.tabs.tab_stack import TABS
from dossier.ui.theme import SCALES, Shade, tokens
from dossier.workspace.paths import Paths
from dossier.workspace.settings import APPEARANCE, TEXT_SIZE
from tests.ui.session import Session


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Program:
    return Program(qapp, Words(), Paths.under(tmp_path))


def opened(program: Program) -> Session:
    window = program.open(sample("roman-seleznev.dossier"))
    return Session.of(window, program.filing_of(window)).show()


def test_nothing_moves_by_itself(program: Program, qapp: QApplication) -> None:
    session = opened(program)
    assert not session.window.isAnimated()
    for tab in TABS:
        session.case.show_tab(tab.name)
        session.press("Ctrl++")
        for holder in (session.window, qapp, qapp.style()):
            moving = holder.findChildren(QAbstractAnimation)
            assert [each for each in moving if each.totalDuration()] == []
        for _ in range(5):
            session.settle()
        # A blinking caret is the desktop's own choice, and no field is being edited here.
        one, other = session.window.grab().toImage(), session.window.grab().toImage()
        assert one == other
    program.leave()


@pytest.mark.parametrize("effect", list(Qt.UIEffect)[1:])
def test_no_menu_and_no_tip_fades_or_slides(qapp: QApplication, effect: Qt.UIEffect) -> None:
    assert not qapp.isEffectEnabled(effect)


def test_every_shade_is_taken_on_at_once_and_kept(program: Program) -> None:
    session = opened(program)
    page: dict[str, QImage] = {}
    for mode in MODES:
        session.run(f"view.{mode}")
        assert program.settings.get(APPEARANCE) == mode
        assert session.window.commands.action(f"view.{mode}").isChecked()
        page[mode] = session.window.grab().toImage()
    shades: tuple[Shade, ...] = ("light", "dark", "clear_light", "clear_dark")
    for shade in shades:
        assert page[shade].pixelColor(3, page[shade].height() // 2) == tokens(shade).page
    assert page["light"] != page["clear_light"]
    assert page["dark"] != page["clear_dark"]
    program.leave()


def test_letters_grow_and_shrink_by_keys_to_the_ends_and_are_kept(program: Program) -> None:
    session = opened(program)
    label = session.texts()[0]
    sizes = [program.looks.theme.em]
    for _ in SCALES:
        session.press("Ctrl++")
        sizes.append(program.looks.theme.em)
    assert sizes == sorted(sizes)
    assert program.settings.get(TEXT_SIZE) == 200
    assert program.looks.theme.em == round(sizes[0] * 2)
    for _ in SCALES:
        session.press("Ctrl+-")
    assert program.settings.get(TEXT_SIZE) == 80
    session.press("Ctrl+0")
    assert program.looks.theme.em == sizes[0]
    assert session.texts()[0] == label
    program.leave()
