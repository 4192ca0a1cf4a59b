"""Test on which side of their glyph words stand in a window, and that they stay there."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.items.item import Item, Say
from dossier.timeline.items.items import Items
from dossier.timeline.scene import Scene
from dossier.timeline.shapes.labels import WIDEST
from dossier.timeline.shapes.shapes import Label, Mark
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import Scale
from tests.timeline.making import LARGE, METRICS, crowd, many, moment, span

SIZE = Size(1000, 600)
WORDS = "x" * 64
EARLY = moment("a", "2010-01-01")
LATE = Items([EARLY, moment("b", "2019-07-05", label=WORDS)])
MANY_LATE = Items(
    [EARLY, *(moment(f"b{n}", f"2019-0{n}-05", label=f"{n}" * 60) for n in range(1, 9))]
)
FACING = (("early", "2010-01-01"), ("late", "2010-02-13"))
TERM = span("s", "2018-01-01", "2060-01-01", "sentence")._replace(
    say=Say(label=WORDS, ends="ends 2060")
)


def seen(items: Items, size: Size = SIZE) -> Scene:
    return Scene(items, METRICS, size, Scale(0, DAY), Look()).fit("events")


def marks(scene: Scene) -> dict[str, Mark]:
    return {mark.id: mark for mark in scene.frame.marks}


def labels(scene: Scene) -> dict[str, Label]:
    return {label.id: label for label in scene.frame.labels}


def end(label: Label) -> float:
    return label.x + label.caption.width


def test_words_that_would_take_from_time_stand_before_what_is_late() -> None:
    scene = seen(LATE)
    assert end(labels(scene)["b"]) < marks(scene)["b"].box.x0
    assert labels(scene)["a"].x > marks(scene)["a"].box.x1
    assert marks(scene)["b"].box.x1 > scene.frame.width - 40
    assert labels(scene)["b"].caption.text.endswith(WORDS)


def test_words_stand_behind_all_events_as_long_as_time_has_two_fifths_of_the_line() -> None:
    scene = seen(Items([EARLY, moment("b", "2019-07-05", label="x" * 20)]))
    assert all(labels(scene)[id].x > mark.box.x1 for id, mark in marks(scene).items())


def test_a_wider_window_has_them_behind_again_and_as_wide_as_ever() -> None:
    scene = seen(LATE, Size(600, 600))
    assert scene.metrics.widest < WIDEST
    wide = scene.resized(Size(2000, 600))
    assert wide.metrics.widest == WIDEST
    assert wide.items.placed == LATE.placed
    assert labels(wide)["b"].x > marks(wide)["b"].box.x1


def test_no_words_are_cut_by_an_edge_in_a_narrow_window_or_in_large_letters() -> None:
    middle = moment("m", "2015-03-01", "health", label="m" * 90)
    items = Items([EARLY, middle, *LATE.placed[1:], TERM])
    for scene in (seen(items, Size(700, 600)), seen(items).in_letters(LARGE)):
        assert len(labels(scene)) == len(items.placed)
        for label in labels(scene).values():
            assert scene.frame.plot.x0 <= label.x
            assert end(label) <= scene.frame.width


def test_words_of_an_unsure_day_have_room_for_its_sign_too() -> None:
    wide = 0.0
    for letters in range(20, 60):
        unsure = moment("b", "2015-07-05", label="x" * letters)._replace(uncertain=True)
        scene = seen(Items([EARLY, unsure, moment("c", "2019-07-05", label="y" * 60)]))
        wide = max(wide, end(labels(scene)["b"]))
    assert wide <= SIZE.width


def test_before_a_term_that_runs_off_stand_its_words_and_on_it_how_it_ends() -> None:
    scene = seen(Items([EARLY, TERM]))
    label, mark = labels(scene)["s"], marks(scene)["s"]
    assert (label.ground, label.caption.text) == ("page", WORDS)
    assert end(label) < mark.box.x0
    (chip,) = (chip for chip in scene.frame.chips if chip.goes == "end")
    assert mark.box.x0 + 40 < chip.box.x0 < chip.box.x1 <= scene.frame.width


def test_the_fit_of_all_ends_needs_no_room_behind_for_words_before() -> None:
    scene = seen(Items([EARLY, TERM])).fit("ends")
    assert scene.frame.width - 100 < marks(scene)["s"].box.x1 <= scene.frame.width
    assert labels(scene)["s"].ground == "bar"


@pytest.mark.parametrize("by", [-300.0, -40.0, 40.0, 300.0])
def test_words_and_lanes_stay_where_they_are_while_one_pans(by: float) -> None:
    scene = seen(MANY_LATE)
    moved = scene.panned(by)
    for id, mark in marks(moved).items():
        assert mark.box == marks(scene)[id].box.moved(-by, 0)
        if labels(moved)[id].ground == "page":
            assert labels(moved)[id].x == labels(scene)[id].x - by


def test_the_left_edge_keeps_the_words_before_a_glyph_and_shortens_them() -> None:
    scene = seen(LATE)
    room = marks(scene)["b"].box.x0 - scene.frame.plot.x0
    kept = [labels(scene.panned(room - left))["b"] for left in (400, 300, 200, 100)]
    assert [label.ground for label in kept] == ["edge"] * 4
    assert {label.x for label in kept} == {scene.frame.plot.x0 + 12}
    widths = [label.caption.width for label in kept]
    assert widths == sorted(widths, reverse=True)
    for left, label in zip((400, 300, 200, 100), kept, strict=True):
        assert label.caption.width <= left
        assert label.caption.text.startswith("2019-0")
    gone = scene.panned(room - 40)
    assert "b" in marks(gone)
    assert "b" not in labels(gone)


def test_words_go_onto_a_bar_of_which_more_is_seen_than_they_have_before_it() -> None:
    scene = seen(Items([EARLY, TERM])).zoomed(990, 12)
    x0 = marks(scene)["s"].box.x0 - scene.frame.plot.x0
    scene = scene.panned(x0 - 30)
    assert labels(scene)["s"].ground == "bar"
    assert labels(scene)["s"].caption.text == WORDS


def test_words_go_with_their_glyph_over_the_right_edge() -> None:
    scene = seen(LATE)
    gone = scene.panned(-60)
    assert "b" not in marks(gone)
    assert "b" not in labels(gone)
    assert [one.item.id for one in gone.frame.on_sheet.gone] == ["b"]


def test_words_that_are_cut_have_their_lane_back_to_the_last_item() -> None:
    long = moment("b", "2019-07-05", label="x" * 90)
    alone = labels(seen(Items([EARLY._replace(kind="other"), long])))["b"]
    after = labels(seen(Items([moment("c", "2015-06-01", label="c"), EARLY, long])))["b"]
    assert alone.caption.width > after.caption.width > METRICS.widest * 0.7
    assert after.caption.text.endswith("…")


def test_a_late_item_is_chosen_with_the_words_before_it() -> None:
    scene = seen(LATE).zoomed(990, 20)
    for far in (scene.panned(5000), scene.panned(-5000), scene.panned(scene.width - 60)):
        chosen = far.choosing("b")
        label = labels(chosen)["b"]
        assert label.ground == "page"
        assert label.x >= chosen.frame.plot.x0
        assert end(label) < marks(chosen)["b"].box.x0 < chosen.frame.width
    assert scene.choosing("b").scale == scene.scale


def test_an_edit_changes_no_side_and_measures_nothing_again() -> None:
    scene = seen(LATE)
    again = scene.with_items(Items(LATE.placed))
    assert again.items.placed == scene.items.placed
    assert scene.fit("events").items is scene.items
    assert scene.panned(30).resized(SIZE).items is scene.items


def test_a_still_picture_of_what_is_seen_shortens_them_as_the_window_does() -> None:
    scene = seen(LATE)
    cut = scene.panned(marks(scene)["b"].box.x0 - scene.frame.plot.x0 - 300)
    still = replace(cut, look=cut.look._replace(still=True))
    assert labels(still)["b"] == labels(cut)["b"]


def test_two_that_are_cut_do_not_both_take_the_room_between_them() -> None:
    early, late = (moment(id, text, label="x" * 130) for id, text in FACING)
    words = labels(seen(Items([early, late]), Size(700, 600)))
    assert words["early"].y == words["late"].y
    assert end(words["early"]) <= words["late"].x


def test_a_crowd_that_is_counted_has_no_words_to_move() -> None:
    scene = seen(crowd(2600))
    assert not any(item.turned for item in scene.items.placed)


@settings(max_examples=60, deadline=None)
@given(many(), st.floats(-900, 900), st.integers(-6, 6))
def test_no_words_lie_on_others_or_on_a_glyph(found: tuple[Item, ...], x: float, by: int) -> None:
    frame = seen(Items(found), Size(700, 2000)).zoomed(400, by).panned(x).frame
    lanes = dict[float, list[tuple[float, float]]]()
    boxes = {mark.id: mark.box for mark in frame.marks}
    for box in boxes.values():
        lanes.setdefault((box.y0 + box.y1) // 2, []).append((box.x0, box.x1))
    for label in frame.labels:
        if label.ground in ("page", "edge"):
            box = boxes[label.id]
            lanes[(box.y0 + box.y1) // 2].append((label.x, end(label)))
    for lane in lanes.values():
        for before, after in pairwise(sorted(lane)):
            assert before[1] <= after[0] + 1


def test_the_chip_of_a_birth_long_ago_takes_no_more_from_time_than_its_own_room() -> None:
    birth = moment("b", "1960-05-02", "other", label="born")._replace(aside=True)
    events, line = (EARLY, moment("c", "2019-01-01", "other", label=WORDS), TERM), SIZE.width
    alone, told = seen(Items(events)), seen(Items([birth, *events]))
    assert [chip.id for chip in told.frame.chips if chip.goes == "begin"] == ["b"]
    assert told.scale.per_px < alone.scale.per_px * line / (line - line / 4 - 30)
