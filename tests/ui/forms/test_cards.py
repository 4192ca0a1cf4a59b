"""Test the cards of records: what has the keyboard when one opens."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from dossier.ui.forms.cards import Card
from dossier.ui.forms.face import Face
from dossier.ui.widgets.scroll import ScrollColumn
from tests.samples import all_samples
from tests.ui.session import Session, copied

SEED = next(path for path in all_samples() if path.stem == "roman-seleznev")


def test_a_card_that_is_clicked_has_the_keyboard_and_no_other(
    session: Session, tmp_path: Path
) -> None:
    session.open(copied(SEED, tmp_path))
    (card,) = [card for card in session.find(Card) if card.key == "hepatitis"]
    session.click(session.find(Face, card)[0])
    focus = QApplication.focusWidget()
    assert focus
    assert card.isAncestorOf(focus)
    session.press("F2")
    assert session.case.tab.chosen() == "hepatitis"
    session.type_in("Said to have had hepatitis.")
    session.keep()
    changed = {concern.key: concern.text for concern in session.document.dossier.concerns}
    assert changed["hepatitis"] == "Said to have had hepatitis."


def test_a_card_opens_at_its_head_however_low_it_stood(session: Session, tmp_path: Path) -> None:
    session.open(copied(SEED, tmp_path))
    session.window.resize(1100, 720)
    session.case.show_tab("sentences")
    session.settle()
    *_, card = session.find(Card)
    session.click(session.find(Face, card)[0])
    session.settle()
    focus = QApplication.focusWidget()
    assert focus
    assert focus.accessibleName() == "Date: some day in December 2017"
    areas = [area for area in session.find(ScrollColumn) if area.isAncestorOf(card)]
    port = min(areas, key=lambda area: area.height()).viewport()
    top = card.mapTo(port, card.rect().topLeft()).y()
    assert top >= 0
    assert top == 0 or top + card.height() <= port.height()
