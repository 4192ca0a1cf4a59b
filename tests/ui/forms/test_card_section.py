"""Tests of a section of cards that holds more records than are shown at once."""

from pytestqt.qtbot import QtBot

from dossier.document.document import Document, OnDisk
from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.person import Party, Subject
from dossier.ui.desk import Desk
from dossier.ui.forms.card_section import STEP, CardSection
from dossier.ui.forms.cards import Card
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button


def _section(qtbot: QtBot, looks: Looks, number: int) -> CardSection:
    parties = tuple(Party(id=f"p{n}", name=f"Party {n}", kind="person") for n in range(number))
    dossier = Dossier(dossier=1, subject=Subject(name="A. N. Other"), parties=parties)
    document = Document(dossier, OnDisk(), token=lambda: "4f2a91")
    section = CardSection(Desk(document, Words(), looks), "parties", "People", "Nobody yet.")
    qtbot.addWidget(section)
    section.refresh()
    section.show()
    return section


def _more(section: CardSection) -> Button | None:
    found = [b for b in section.findChildren(Button) if b.said.startswith("Show more")]
    return found[0] if found and found[0].isVisible() else None


def test_a_few_records_are_all_shown(qtbot: QtBot, looks: Looks) -> None:
    section = _section(qtbot, looks, STEP)
    assert len(section.findChildren(Card)) == STEP
    assert _more(section) is None


def test_of_many_some_are_shown_and_the_rest_is_counted(qtbot: QtBot, looks: Looks) -> None:
    section = _section(qtbot, looks, 3 * STEP)
    more = _more(section)
    assert len(section.findChildren(Card)) == STEP
    assert more is not None
    assert more.said == "Show more: 100 are left"
    more.click()
    assert len(section.findChildren(Card)) == 2 * STEP


def test_going_to_a_record_far_down_shows_it(qtbot: QtBot, looks: Looks) -> None:
    section = _section(qtbot, looks, 3 * STEP)
    assert section.open(f"p{2 * STEP + 7}")
    opened = [card for card in section.findChildren(Card) if card.form]
    assert [card.key for card in opened] == ["p107"]
