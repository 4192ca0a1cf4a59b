"""Test what stands out of a crowd: the chosen and the found are drawn, all others only counted."""

from itertools import pairwise

import pytest

from dossier.timeline.counted import counted_by, counts
from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.standing_out import MOST
from dossier.timeline.items.item import Item, Say
from dossier.timeline.items.items import Items
from dossier.timeline.scene import Scene
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import Scale
from tests.timeline.making import METRICS, day, moment

SIZE = Size(1000, 400)


def crowded() -> Items:
    """Give 2,400 rulings on 400 days, six on each; each hundredth is a verdict."""
    made: list[Item] = []
    for n in range(2400):
        item = moment(f"i{n:04}", "2014-01-01")
        begin = item.bounds.start_lo + n // 6 * DAY
        bounds = item.bounds._replace(
            start_lo=begin, start_hi=begin + DAY, end_lo=begin, end_hi=begin + DAY
        )
        verdict = n % 100 == 50
        say = Say(label="the verdict" if verdict else "a ruling")
        made.append(item._replace(bounds=bounds, say=say, weight=3 if verdict else 1))
    return Items(made)


CROWD = crowded()


def scene(search: str = "", chosen: str = "", pan: float = 0.0) -> Scene:
    start = day("2013-12-20") + pan * DAY / 2
    return Scene(CROWD, METRICS, SIZE, Scale(start, DAY / 2), Look(search=search, chosen=chosen))


def drawn(frame: Frame) -> set[str]:
    return {mark.id for mark in frame.marks}


def test_nobody_stands_out_of_a_crowd_by_themselves() -> None:
    assert drawn(scene().frame) == set()


def test_what_is_found_is_drawn_and_the_rest_is_counted() -> None:
    plain, seen = scene().frame, scene("verdict").frame
    assert len(drawn(seen)) > 10
    assert drawn(seen) <= set(scene("verdict").finds or ())
    assert seen.accounting.total == plain.accounting.total == len(CROWD.all)
    assert seen.accounting.shown == plain.accounting.shown
    numbers = [
        sum(int(chip.text) for chip in frame.chips if counts(chip)) for frame in (plain, seen)
    ]
    assert numbers[0] - numbers[1] == len(drawn(seen))


def test_what_is_chosen_is_drawn_with_its_words_and_its_ring() -> None:
    seen = scene(chosen="i0600")
    assert drawn(seen.frame) == {"i0600"}
    assert [label.id for label in seen.frame.labels] == ["i0600"]
    assert seen.frame.chosen is not None
    among = scene("verdict", chosen="i0600").frame
    label = next(label for label in among.labels if label.id == "i0600")
    assert label.caption.text == "a ruling"


def test_the_list_of_a_number_leaves_out_what_is_drawn() -> None:
    seen = scene(chosen="i0600")
    for chip in seen.frame.chips:
        if counts(chip):
            listed = counted_by(seen, chip)
            assert "i0600" not in {item.id for item in listed}
            assert len(listed) == int(chip.text)


def test_nothing_that_stands_out_lies_on_another() -> None:
    frame = scene("verdict", chosen="i0660").frame
    boxes = sorted(mark.box for mark in frame.marks)
    assert all(one.x1 <= other.x0 for one, other in pairwise(boxes))
    words = [(label.x, label.x + label.caption.width) for label in frame.labels]
    for left, right in words:
        assert not any(left < box.x1 and box.x0 < right for box in boxes)


@pytest.mark.parametrize("pan", [7.0, 31.0, -40.0])
def test_panning_moves_all_that_stands_out_alike(pan: float) -> None:
    before, after = scene("verdict").frame, scene("verdict", pan=pan).frame
    places = {mark.id: mark.box.x0 for mark in before.marks}
    both = [mark for mark in after.marks if mark.id in places]
    assert both
    assert {places[mark.id] - mark.box.x0 for mark in both} == {pan}


def test_too_many_finds_stay_counted_but_for_the_chosen_one() -> None:
    assert len(CROWD.all) > MOST
    assert drawn(scene("ruling").frame) == set()
    assert drawn(scene("ruling", chosen="i0600").frame) == {"i0600"}


def test_what_is_drawn_anyhow_is_not_drawn_twice() -> None:
    near = scene("verdict").zoomed(500, 60)
    ids = [mark.id for mark in near.frame.marks]
    assert len(ids) == len(set(ids))
    assert near.frame.accounting.total == len(CROWD.all)


def test_a_number_of_which_all_is_drawn_is_gone() -> None:
    begins = ("02-01", "02-25", "03-20", "04-14", "05-10", "06-05")
    few = [moment(f"f{on}", f"2020-{on}", label="a find") for on in begins]
    items = Items([*CROWD.placed, *few])
    plain = Scene(items, METRICS, SIZE, Scale(day("2019-06-01"), DAY), Look())
    assert any(counts(chip) for chip in plain.frame.chips)
    seen = plain.searching("find")
    assert drawn(seen.frame) == {item.id for item in few}
    assert not any(counts(chip) for chip in seen.frame.chips)
    assert seen.frame.accounting.total == len(items.all)
