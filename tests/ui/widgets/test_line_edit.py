"""Test the line edit: its states in colours, and the words it offers."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.ui.theme import Looks
from dossier.ui.widgets.choices import ChoiceList
from dossier.ui.widgets.line_edit import LineEdit
from tests.ui.hands import BY_KEY, put_up
from tests.ui.pixels import colours, extent, picture


def test_at_rest_it_has_a_ground_and_a_hairline(looks: Looks, qtbot: QtBot) -> None:
    edit = put_up(qtbot, LineEdit(looks), 200)
    seen = colours(edit)
    assert seen[looks.theme.tokens.ground.name()] == 200 * 31
    assert seen[looks.theme.tokens.edge.name()] == 200


def test_in_editing_it_has_the_accents_tint_and_rule(looks: Looks, qtbot: QtBot) -> None:
    edit = put_up(qtbot, LineEdit(looks), 200)
    edit.setFocus(BY_KEY)
    seen = colours(edit)
    assert seen[looks.theme.tokens.accent_tint.name()] > 200 * 29
    assert seen[looks.theme.tokens.accent.name()] == 400
    edit.clearFocus()
    assert not colours(edit)[looks.theme.tokens.accent.name()]


def test_what_is_not_understood_stays_as_typed_on_the_errors_colours(
    looks: Looks, qtbot: QtBot
) -> None:
    edit = put_up(qtbot, LineEdit(looks), 200)
    edit.setText("31 June 2016")
    edit.mark_wrong(True)
    assert edit.wrong
    assert edit.text() == "31 June 2016"
    seen = colours(edit)
    assert seen[looks.theme.tokens.error_tint.name()] > 2_000
    assert seen[looks.theme.tokens.error.name()] == 400
    edit.mark_wrong(False)
    assert not colours(edit)[looks.theme.tokens.error.name()]


def test_its_words_start_where_a_fields_words_start(looks: Looks, qtbot: QtBot) -> None:
    edit = put_up(qtbot, LineEdit(looks), 200)
    edit.setText("|")
    words = picture(edit).copy(0, 0, 200, 28)
    assert 8 <= extent(words, looks.theme.tokens.ground).left() <= 11
    edit.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = picture(edit).copy(0, 0, 200, 28)
    assert extent(mirrored, looks.theme.tokens.ground).right() > 180


def test_dark_is_taken_on_while_it_is_open(looks: Looks, qtbot: QtBot) -> None:
    edit = put_up(qtbot, LineEdit(looks), 200)
    edit.setText("a jury")
    looks.choose("dark")
    QApplication.processEvents()
    seen = colours(edit)
    assert seen[looks.theme.tokens.ground.name()] > 3_000
    assert seen[looks.theme.tokens.ink.name()] > 0


def test_it_grows_with_the_letters(looks: Looks, qtbot: QtBot) -> None:
    edit = put_up(qtbot, LineEdit(looks))
    assert edit.sizeHint().height() == edit.minimumSizeHint().height() == 32
    looks.zoom(looks.scale * 1.5)
    assert edit.sizeHint().height() == 48


def test_it_offers_words_that_hold_the_typed_letters(looks: Looks, qtbot: QtBot) -> None:
    edit = put_up(qtbot, LineEdit(looks), 200)
    edit.offer(["Russia", "Belarus", "Guam"])
    edit.setFocus(BY_KEY)
    QTest.keyClicks(edit, "RUS")
    popup = edit.completer().popup()
    assert isinstance(popup, ChoiceList)
    assert popup.isVisible()
    model = popup.model()
    assert [model.index(n, 0).data() for n in range(model.rowCount())] == ["Russia", "Belarus"]
    popup.setCurrentIndex(model.index(1, 0))
    assert colours(popup)[looks.theme.tokens.accent_tint.name()] > 500
    assert not colours(popup)[looks.theme.tokens.accent.name()]
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert edit.text() == "Belarus"


def test_the_offered_words_grow_with_the_letters(looks: Looks, qtbot: QtBot) -> None:
    edit = put_up(qtbot, LineEdit(looks), 200)
    edit.offer(["Russia"])
    popup = edit.completer().popup()
    assert isinstance(popup, ChoiceList)
    assert popup.sizeHintForRow(0) == 28
