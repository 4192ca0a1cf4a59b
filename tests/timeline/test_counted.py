"""Test what stands behind the numbers: each item that is counted, once, and none that is drawn."""

from dataclasses import replace

import pytest

from dossier.timeline.counted import chip_at_hand, counted_by, counts
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.items.item import Item
from dossier.timeline.items.items import MOST, Items
from dossier.timeline.scene import Scene
from dossier.timeline.shapes.shapes import Chip, Rect
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import Scale, around
from tests.timeline.making import METRICS, crowd, day, moment

FULL = crowd(3000)


def scene_of(items: Items) -> Scene:
    scale = around(day("2000-01-01"), day("2020-01-01"), 850)
    return Scene(items, METRICS, Size(1000, 900), scale, Look())


def test_each_number_stands_for_so_many_items_and_none_of_them_is_drawn() -> None:
    scene = scene_of(FULL)
    chips = [chip for chip in scene.frame.chips if counts(chip)]
    drawn = {mark.id for mark in scene.frame.marks}
    seen: list[str] = []
    for chip in chips:
        found = counted_by(scene, chip)
        assert str(len(found)) == chip.text
        assert all(chip.first <= item.bounds.start_lo < chip.last for item in found)
        assert all(item.kind == chip.kind for item in found)
        seen += [item.id for item in found]
    assert chips
    assert len(set(seen)) == len(seen)
    assert drawn.isdisjoint(seen)


def test_what_a_number_stands_for_is_told_in_time() -> None:
    scene = scene_of(FULL)
    (chip, *_) = [chip for chip in scene.frame.chips if counts(chip)]
    there = counted_by(scene, chip)
    assert len(there) > 1
    assert list(there) == sorted(there, key=lambda item: item.when)


def test_a_chip_of_items_that_have_lanes_of_their_own_counts_none() -> None:
    chip = Chip("court", Rect(0, 0, 1, 1), "3", "counted", first=0, last=1)
    assert counted_by(scene_of(Items([moment("a", "2014-07-05", "court")])), chip) == ()
    assert counted_by(scene_of(Items([])), chip) == ()


def test_by_key_one_comes_to_the_number_that_counts_the_chosen_item() -> None:
    scene = scene_of(FULL)
    chips = [chip for chip in scene.frame.chips if counts(chip)]
    chosen = counted_by(scene, chips[-1])[0]
    there = chip_at_hand(replace(scene, look=Look(chosen=chosen.id)))
    assert there is not None
    assert (there.kind, there.first, there.last) == (chosen.kind, chips[-1].first, chips[-1].last)
    assert chip_at_hand(scene) == chips[0]


def test_by_key_one_comes_to_the_first_number_where_the_chosen_item_is_drawn() -> None:
    far = moment("far", "2030-07-05", "court")
    scene = scene_of(Items([*FULL.placed, far]))
    there = replace(scene, look=Look(chosen="far"))
    assert isinstance(there.items.by_id["far"], Item)
    assert chip_at_hand(there) == chip_at_hand(scene)


def test_where_nothing_is_counted_no_number_is_at_hand() -> None:
    assert chip_at_hand(scene_of(Items([moment("a", "2014-07-05")]))) is None


@pytest.mark.parametrize("per_px", [600, 3600, 9000, 43_200])
def test_a_number_stands_above_what_it_counts(per_px: float) -> None:
    items = Items(moment(f"i{n:04}", "2014-07-05") for n in range(MOST + 1))
    scale = Scale(day("2014-07-05") - 400 * per_px, per_px)
    frame = lay_out(items, scale, Size(1000, 400), METRICS, Look(overview=False))
    (pile,), (chip,) = frame.piles, frame.chips
    column = (pile.box.x1 - pile.box.x0) / len(pile.heights)
    begun = next(place for place, height in enumerate(pile.heights) if height)
    x = pile.box.x0 + begun * column
    assert chip.box.x0 <= x + 1 < chip.box.x1
    cell_x0, cell_x1 = (frame.plot.x0 + scale.x(at) for at in (chip.first, chip.last))
    assert cell_x0 <= chip.box.x0 + 1
    assert chip.box.x1 <= cell_x1 + 1


@pytest.mark.parametrize("per_px", [60, 600, 3600, 9000])
def test_a_pile_of_one_day_is_drawn_in_that_day(per_px: float) -> None:
    items = Items(moment(f"i{n:04}", "2014-07-05") for n in range(MOST + 1))
    begin = day("2014-07-05")
    scale = Scale(begin - 400 * per_px, per_px)
    frame = lay_out(items, scale, Size(1000, 400), METRICS, Look(overview=False))
    assert frame.piles
    for pile in frame.piles:
        assert len(pile.heights) == 1
        assert frame.plot.x0 + scale.x(begin) - 1 <= pile.box.x0
        assert pile.box.x1 <= frame.plot.x0 + scale.x(begin + DAY) + 1
