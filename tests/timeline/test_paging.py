"""Test moving by pages: as far as there are events, and no farther."""

import pytest

from dossier.timeline.items.items import Items
from dossier.timeline.scene import PAGE, paged
from tests.timeline.making import day, moment, span
from tests.timeline.test_words_in_a_window import seen

BIRTH = moment("born", "1980-05-02", "other")._replace(aside=True)
TERM = span("s", "2017-04-21", "2044-04-21", "sentence")
ITEMS = Items([BIRTH, moment("a", "2010-05-01"), moment("b", "2018-05-01"), TERM])


def test_a_page_on_is_most_of_the_window() -> None:
    scene = seen(ITEMS).zoomed(300, 20)
    assert paged(scene, 1).scale.start == pytest.approx(scene.scale.time(PAGE * scene.width))
    assert paged(paged(scene, 1), -1).scale.start == pytest.approx(scene.scale.start)


def test_pages_end_where_the_last_event_would_leave_though_a_term_goes_on() -> None:
    scene = paged(paged(seen(ITEMS), 1), 1)
    left = scene.scale.x(day("2018-05-02"))
    assert left == pytest.approx(scene.width * (1 - PAGE))
    assert paged(scene, 1) == scene


def test_pages_back_end_at_what_is_first_a_birth_too() -> None:
    scene = seen(ITEMS)
    for _ in range(9):
        scene = paged(scene, -1)
    assert scene.scale.x(day("1980-05-02")) == pytest.approx(scene.width * PAGE)


def test_from_beyond_all_events_a_page_only_leads_back() -> None:
    scene = seen(ITEMS).panned(9000)
    assert paged(scene, 1) == scene
    assert paged(scene, -1).scale.start < scene.scale.start


def test_an_empty_timeline_stays_where_it_is() -> None:
    scene = seen(Items([]))
    assert paged(scene, 1) == paged(scene, -1) == scene
