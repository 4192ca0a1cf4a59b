"""Give the tests the first case as items, and a view that shows it."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.timeline import facts
from dossier.timeline.frame.card import Card
from dossier.timeline.items.items import Items
from dossier.timeline.records.gather import Wanted
from dossier.ui.theme import Looks
from dossier.ui.timeline.style import Style
from dossier.ui.timeline.view import TimelineView
from tests.samples import sample
from tests.timeline.making import items_of
from tests.ui.hands import put_up

ENDS = {
    "april-2017": (date(2041, 7, 5), date(2044, 4, 21)),
    "december-2017": (date(2031, 12, 1), date(2058, 4, 21)),
}


@pytest.fixture
def case() -> Dossier:
    return sample("roman-seleznev.dossier")


@pytest.fixture
def items(case: Dossier) -> Items:
    return items_of(case, Wanted(as_of=date(2018, 12, 31), ends=ENDS))


@pytest.fixture
def card_of(case: Dossier, items: Items) -> Callable[[str], Card | None]:
    index = Index(case)
    return lambda id: facts.card(id, items, index)


@pytest.fixture
def style(looks: Looks) -> Style:
    return Style(looks.theme)


@pytest.fixture
def view(
    qtbot: QtBot, looks: Looks, words: Words, items: Items, card_of: Callable[[str], Card | None]
) -> TimelineView:
    made = put_up(qtbot, TimelineView(looks, words), 1000, 420)
    made.show_items(items, card_of)
    return made
