"""Walk every dialog: all that takes the keyboard has a name, all words are said, none is cut."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from dossier.ui.dialogs.print_dialog import PrintDialog
from dossier.ui.widgets import on_screen
from tests.ui.dialogs.every_dialog import DIALOGS, Opening, inside, is_qts
from tests.ui.room import cut_at_rest
from tests.ui.speaking import plain_words, texts_in
from tests.ui.test_accessible_names import nameless
from tools.make_catalogue import known_texts

Make = Callable[..., Opening]


@pytest.fixture
def make(qapp: QApplication, tmp_path: Path) -> Iterator[Make]:
    made: list[Opening] = []

    def opening(language: str, scale: float = 1) -> Opening:
        made.append(Opening(qapp, tmp_path / language, language, scale))
        return made[-1]

    yield opening
    for each in made:
        each.end()
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def called(dialog: QWidget) -> str:
    return dialog.windowTitle() or dialog.accessibleName()


def test_all_that_takes_the_keyboard_has_a_name_and_every_word_is_said(make: Make) -> None:
    opening = make("qps")
    seen: list[str] = []
    silent: set[str] = set()
    missed: set[str] = set()

    def look(dialog: QWidget) -> None:
        seen.append(called(dialog))
        QApplication.processEvents()
        silent.update(f"{name}, {called(dialog)}" for name in nameless(dialog))
        texts = [dialog.windowTitle()] if is_qts(dialog) else [t for t, _ in texts_in(dialog)]
        missed.update(text for text in texts if plain_words(text, opening.allowed))

    opening.walk(look)
    assert len(seen) == len(DIALOGS)
    assert all(seen)
    assert silent == set()
    assert missed == set()
    assert opening.words.asked - known_texts() == set()


@pytest.mark.parametrize("scale", [1, 1.5])
@pytest.mark.parametrize("language", ["qps", "ru"])
def test_no_text_of_a_dialog_is_cut(make: Make, language: str, scale: float) -> None:
    opening = make(language, scale)
    looks = opening.session.window.looks
    found: set[str] = set()

    def look(dialog: QWidget) -> None:
        found.update(f"{called(dialog)}: {cut}" for cut in cut_at_rest(dialog, looks.theme))
        if dialog.minimumSizeHint().width() > looks.theme.px(1280):
            found.add(f"{called(dialog)} is wider than a window")

    opening.walk(look)
    assert found == set()


def test_every_dialog_mirrors(make: Make) -> None:
    straight: set[str] = set()

    def look(dialog: QWidget) -> None:
        straight.update(
            f"{type(widget).__name__} in {called(dialog)}"
            for widget in inside(dialog)
            if not widget.isRightToLeft()
        )

    make("qpm").walk(look)
    assert straight == set()


def test_what_is_chosen_stands_where_reading_starts(make: Make) -> None:
    on_the_right: list[bool] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, PrintDialog)
        QApplication.processEvents()
        at = dialog.choices.mapTo(dialog, dialog.choices.rect().center())
        on_the_right.append(at.x() > dialog.pages.mapTo(dialog, QPoint()).x())

    make("qpm").print(look)
    make("qps").print(look)
    assert on_the_right == [True, False]


@pytest.mark.parametrize("language", ["qps", "ru"])
def test_every_dialog_in_large_letters_is_whole_on_a_small_screen(
    make: Make, language: str
) -> None:
    opening = make(language, 1.75)
    beyond: set[str] = set()

    def look(dialog: QWidget) -> None:
        QApplication.processEvents()
        room = on_screen.room_for(dialog)
        if dialog.size().boundedTo(room) != dialog.size():
            beyond.add(f"{called(dialog)}: {dialog.size().toTuple()} of {room.toTuple()}")
        cut_off = cut_at_rest(dialog, opening.session.window.looks.theme)
        beyond.update(f"{called(dialog)}: {said}" for said in cut_off)

    opening.walk(look)
    assert beyond == set()
