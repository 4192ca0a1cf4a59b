"""Test how a birth long before the case is told: by a chip that leads to it, never in pieces."""

import pytest

from dossier.timeline import fit
from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import Groups, left_column
from dossier.timeline.items.item import Item
from dossier.timeline.items.items import Items
from dossier.timeline.scene import Scene
from dossier.timeline.time.civil import DAY, YEAR
from dossier.timeline.time.scale import Scale
from tests.timeline.making import METRICS, crowd, day, moment

BIRTH = moment("b", "1980-05-02", "other", label="born")._replace(aside=True)
CASE = (moment("a", "2014-07-05", "other"), moment("c", "2016-07-05", "other"))
SIZE = Size(1000, 400)


def fitted(items: Items) -> Scene:
    scale = fit.events(items, SIZE.width - left_column(items, METRICS), METRICS)
    return Scene(items, METRICS, SIZE, scale, Look())


def chips(frame: Frame) -> list[str]:
    return [chip.text for chip in frame.chips if chip.goes == "begin"]


def test_a_birth_before_the_window_is_told_by_a_chip_that_leads_to_it() -> None:
    seen = fitted(Items([BIRTH, *CASE]))
    (chip,) = seen.frame.chips
    assert (chip.text, chip.goes, chip.id) == ("1980-05-02  born", "begin", "b")
    assert [label.id for label in seen.frame.labels] == ["a", "c"]
    assert seen.frame.accounting.outside == 1
    there = seen.followed(chip)
    assert there.look.chosen == "b"
    assert there.frame.place_of("b") is not None
    assert chips(there.frame) == []


def test_the_chip_lies_on_nothing_where_all_events_are_shown() -> None:
    frame = fitted(Items([BIRTH, *CASE])).frame
    (chip,) = frame.chips
    assert frame.plot.x0 <= chip.box.x0
    assert chip.box.x1 < min(mark.box.x0 for mark in frame.marks)


def test_a_birth_so_near_that_its_words_would_be_cut_is_shown_whole() -> None:
    near = moment("n", "2014-01-05", "other", label="born at the sea")._replace(aside=True)
    frame = fitted(Items([near, *CASE])).frame
    assert chips(frame) == []
    assert frame.place_of("n") is not None
    assert all(label.x >= frame.plot.x0 for label in frame.labels)


def test_the_chip_takes_the_place_of_the_words_as_soon_as_their_glyph_has_left() -> None:
    end = BIRTH.bounds.end_hi
    for start, words, told in ((end - DAY, ["b"], []), (end + 30 * DAY, [], ["1980-05-02  born"])):
        frame = lay_out(Items([BIRTH]), Scale(start, DAY), SIZE, METRICS)
        assert [label.id for label in frame.labels] == words
        assert chips(frame) == told


def test_what_lies_at_the_edge_in_its_lane_has_the_place() -> None:
    other = moment("o", "2014-07-05", "other")
    scale = Scale(day("2014-07-01"), DAY)
    frame = lay_out(Items([BIRTH, other]), scale, SIZE, METRICS)
    assert [mark.id for mark in frame.marks] == ["o"]
    assert chips(frame) == []


@pytest.mark.parametrize(
    ("more", "look"),
    [((), Look(groups=Groups(collapsed=frozenset({"other"})))), (crowd(2500).placed, Look())],
)
def test_a_closed_or_counted_group_has_no_such_chip(more: tuple[Item, ...], look: Look) -> None:
    items = Items([BIRTH, *(item._replace(kind="other") for item in more), *CASE])
    frame = lay_out(items, Scale(day("2013-01-01"), YEAR / 300), SIZE, METRICS, look)
    assert chips(frame) == []
    assert frame.accounting.total == len(items.all)


def test_lanes_that_are_scrolled_away_have_no_chip_over_the_calendar() -> None:
    more = [moment(f"m{n}", "2015-01-01", "court") for n in range(30)]
    seen = fitted(Items([BIRTH, *CASE, *more])).scrolled(0)
    assert all(chip.box.y0 >= seen.frame.plot.y0 for chip in seen.frame.chips)
    far = fitted(Items([BIRTH._replace(kind="court"), *CASE, *more])).scrolled(200)
    assert chips(far.frame) == []


def test_a_case_that_is_a_birth_alone_shows_it() -> None:
    assert fitted(Items([BIRTH])).frame.place_of("b") is not None
