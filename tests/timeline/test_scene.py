"""Test the moves: pan, zoom, fit, choose, step from item to item, and follow what leads on."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.timeline.frame.card import Card
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.items.item import Item, Loose, Say
from dossier.timeline.items.items import Items
from dossier.timeline.scene import PAGE, STEP, Scene
from dossier.timeline.shapes.shapes import Chip, Entry, Head, Label, Mark, Overview, Pile, Rect
from dossier.timeline.time.civil import DAY, END, HOUR
from dossier.timeline.time.scale import Scale
from tests.timeline.making import LARGE, METRICS, crowd, day, many, moment, span

SIZE = Size(1000, 400)
WORDS = Words()
LOOSE = tuple(
    Loose(f"l{n}/date", f"l{n}", "statement", Say(label="letter " * 9), dated=True)
    for n in range(9)
)


def seen(items: Items, size: Size = SIZE) -> Scene:
    return Scene(items, METRICS, size, Scale(0, DAY), Look()).fit("events")


def of(*ids: str) -> Items:
    """Make items of January 2014, a day apart, two days in a lane."""
    return Items(
        [moment(id, f"2014-01-{number + 1:02}") for number, id in enumerate(ids)], LOOSE[:1]
    )


FEW = of("a", "b", "c")
LONG = Items([moment("c", "2014-01-03", label="letters " * 5)])
BAR = span("s", "2017-04-21", "2044-04-21", "sentence")
TALL = Items(
    [moment(f"i{n:02}", "2014-07-05") for n in range(30)] + [moment("z", "2014-07-05", "health")]
)


@given(st.integers(-3000, 3000))
def test_panning_moves_the_window_and_what_was_fitted_is_no_more(pixels: int) -> None:
    scene = seen(FEW)
    moved = scene.panned(pixels)
    assert moved.scale.time(0) == pytest.approx(scene.scale.time(pixels))
    assert moved.fitted == ("" if pixels else "events")


def test_one_cannot_pan_away_from_the_calendar() -> None:
    assert seen(FEW).panned(1e9).scale.time(0) <= END
    assert seen(FEW).panned(-1e12).scale.time(1000) >= 0


@settings(max_examples=60)
@given(many(), st.floats(150, 999), st.integers(-8, 8))
def test_zooming_keeps_the_time_under_the_cursor(
    items: tuple[Item, ...], x: float, steps: int
) -> None:
    scene = seen(Items(items))
    near = scene.zoomed(x, steps)
    at = max(0.0, x - scene.frame.plot.x0)
    assert near.fitted == ""
    # At the ends of the calendar some of it stays in the window instead.
    if near.scale == scene.scale.zoomed(at, STEP**-steps):
        assert abs(near.scale.x(scene.scale.time(at)) - at) < 1


def test_a_step_nearer_and_back_shows_the_same() -> None:
    scene = seen(FEW)
    back = scene.zoomed(400, 3).zoomed(400, -3)
    assert back.scale.per_px == pytest.approx(scene.scale.per_px)
    assert scene.zoomed(400, 1).scale.per_px == pytest.approx(scene.scale.per_px / STEP)


def test_a_fit_is_made_anew_when_the_size_or_the_letters_change() -> None:
    scene = seen(FEW)
    wide = scene.resized(Size(2000, 400))
    assert wide.scale.per_px < scene.scale.per_px
    assert wide.scale.time(0) == pytest.approx(seen(FEW, Size(2000, 400)).scale.time(0))
    moved = scene.panned(10)
    assert moved.resized(Size(2000, 400)).scale == moved.scale
    assert moved.in_letters(LARGE).scale == moved.scale
    assert scene.in_letters(LARGE).scale != scene.scale


def in_sight(scene: Scene) -> bool:
    box = scene.frame.place_of(scene.look.chosen)
    return box is not None and scene.frame.plot.holds(box.x0, box.y0)


def test_what_is_chosen_before_there_is_room_is_in_sight_when_there_is() -> None:
    years = Items([moment(f"y{year}", f"{year}-04-04") for year in range(1990, 2020)])
    there = seen(years, Size(1, 1)).choosing("y2019").resized(SIZE)
    assert in_sight(there)
    assert there.scale == seen(years).choosing("y2019").scale


def test_what_is_chosen_and_in_sight_stays_so_in_a_lower_window() -> None:
    high = seen(TALL, Size(1000, 1200)).choosing("z")
    assert in_sight(high.resized(Size(1000, 200)))


def test_what_was_scrolled_away_from_is_not_run_after() -> None:
    away = seen(TALL).choosing("z").scrolled(0)
    assert not in_sight(away)
    assert away.resized(Size(1000, 390)).frame.scroll == 0


def test_all_ends_can_be_fitted() -> None:
    items = Items([span("s", "2017-04-21", "2044-04-21", "sentence")])
    scene = seen(items).fit("ends")
    assert scene.scale.time(scene.width) > day("2044-04-21")
    assert scene.fitted == "ends"


def test_other_items_are_seen_at_the_same_place_and_the_chosen_one_stays_chosen() -> None:
    scene = seen(FEW).choosing("b").panned(5)
    same = scene.with_items(of("a", "b"))
    assert (same.look.chosen, same.scale) == ("b", scene.scale)
    gone = scene.with_items(of("a", "c"))
    assert gone.look.chosen == ""
    fitted = seen(FEW).with_items(of("a", "b", "c", "d", "e"))
    assert fitted.scale == seen(of("a", "b", "c", "d", "e")).scale


def test_one_steps_through_time_and_then_through_the_tray() -> None:
    scene = seen(FEW)
    found: list[str] = []
    for _ in range(6):
        scene = scene.stepped("right")
        found.append(scene.look.chosen)
    assert found == ["a", "b", "c", "l0/date", "l0/date", "l0/date"]
    assert scene.stepped("left").look.chosen == "c"
    assert scene.stepped("home").look.chosen == "a"
    assert scene.stepped("end").look.chosen == "l0/date"


def test_one_steps_from_lane_to_lane_and_into_the_tray() -> None:
    scene = seen(FEW).choosing("a")
    lanes: list[str] = []
    for _ in range(4):
        scene = scene.stepped("down")
        lanes.append(scene.look.chosen)
    assert lanes[-1] == "l0/date"
    assert scene.stepped("up").look.chosen in {"a", "b", "c"}
    assert seen(FEW).choosing("a").stepped("up").look.chosen == "a"


def test_without_items_there_is_nowhere_to_step() -> None:
    scene = seen(Items([]))
    assert scene.stepped("right") is scene


def test_what_is_chosen_out_of_sight_is_not_stepped_across_from() -> None:
    scene = seen(FEW).choosing("a").panned(5000)
    assert scene.stepped("down") is scene


@given(st.sampled_from(["i00", "i15", "i29", "z"]))
def test_what_is_chosen_is_scrolled_into_sight(id: str) -> None:
    scene = seen(TALL).choosing(id)
    assert scene.frame.place_of(id) is not None
    plot = scene.frame.plot
    box = scene.frame.place_of(id) or plot
    assert plot.y0 <= box.y0
    assert box.y1 <= plot.y1


@given(st.integers(-9000, 9000))
def test_what_is_chosen_is_brought_into_the_window(pixels: int) -> None:
    scene = seen(FEW).panned(pixels).choosing("b")
    box = scene.frame.place_of("b")
    assert box is not None
    assert scene.frame.plot.x0 - 6 <= box.x0 <= scene.frame.plot.x1


def test_what_is_in_sight_with_its_words_is_chosen_where_it_is() -> None:
    scene = seen(FEW)
    right = scene.panned(scene.scale.x(day("2014-01-03")) - scene.width * (PAGE + 0.02))
    assert right.choosing("c").scale == right.scale


def test_words_that_are_cut_are_brought_into_sight_and_no_more() -> None:
    scene = seen(LONG)
    right = scene.panned(scene.scale.x(day("2014-01-03")) - scene.width * 0.95)
    moved = right.scale.x(0) - right.choosing("c").scale.x(0)
    assert 0 < moved <= scene.width * (0.95 - PAGE) + 1


def test_choosing_opens_a_collapsed_group() -> None:
    scene = seen(FEW).toggled("court")
    assert scene.frame.marks == ()
    assert scene.choosing("b").frame.place_of("b") is not None


def test_what_is_only_counted_can_be_chosen_and_is_drawn_then() -> None:
    items = crowd(2600)
    assert seen(items).frame.place_of("i1300") is None
    scene = seen(items).choosing("i1300")
    assert scene.look.chosen == "i1300"
    assert scene.frame.chosen is not None


def test_choosing_nobody_chooses_nothing() -> None:
    assert seen(FEW).choosing("b").choosing("nobody").look.chosen == ""


def test_a_record_is_chosen_by_its_first_item() -> None:
    one, two = (moment(f"r/{n}", f"2014-01-0{n}")._replace(key="r") for n in (1, 2))
    scene = seen(Items([one, two]))
    assert scene.choosing_record("r").look.chosen == "r/1"
    chosen = scene.choosing("r/2")
    assert chosen.choosing_record("r") is chosen
    assert chosen.choosing_record("nobody").look.chosen == ""


def test_a_record_of_the_tray_is_chosen_where_it_is() -> None:
    scene = seen(FEW)
    assert scene.choosing("l0/date").scale == scene.scale


def test_coming_nearer_goes_to_what_is_chosen_or_to_the_middle_of_what_is_seen() -> None:
    scene = seen(FEW).choosing("a")
    box = scene.frame.place_of("a")
    near = scene.nearer(4).frame.place_of("a")
    assert box is not None
    assert near is not None
    assert abs((box.x0 + box.x1 - near.x0 - near.x1) / 2) <= 1
    late = seen(Items([*FEW.placed, moment("z", "2004-01-01")])).nearer(80)
    assert "b" in {mark.id for mark in late.frame.marks}
    nothing = late.panned(9000)
    at = nothing.width / 2
    assert nothing.nearer(4).scale.time(at) == pytest.approx(nothing.scale.time(at))


def test_coming_nearer_to_a_bar_goes_to_its_begin() -> None:
    scene = seen(Items([span("s", "2014-01-01", "2015-01-01")])).choosing("s")
    box, near = scene.frame.place_of("s"), scene.nearer(2).frame.place_of("s")
    assert box is not None
    assert near is not None
    assert abs(box.x0 - near.x0) <= 1


def test_what_is_chosen_in_the_tray_is_no_place_to_come_nearer_to() -> None:
    scene, middle = seen(FEW).choosing("l0/date"), seen(FEW)
    assert scene.nearer(1).scale == middle.nearer(1).scale


def test_a_stretch_of_some_hours_can_be_zoomed_to() -> None:
    begin = day("2014-01-01")
    scene = seen(FEW).zoomed_to(begin, begin + 6 * HOUR)
    assert scene.scale.time(scene.width) - scene.scale.time(0) == pytest.approx(7.2 * HOUR)
    assert scene.scale.time(0) == pytest.approx(begin - 0.6 * HOUR)


def test_a_stretch_of_time_can_be_zoomed_to() -> None:
    scene = seen(FEW).zoomed_to(day("2014-01-01"), day("2015-01-01"))
    assert scene.scale.time(0) < day("2014-01-01")
    assert scene.scale.time(scene.width) > day("2015-01-01")


def test_the_overview_leads_to_any_time() -> None:
    scene = seen(Items([moment("a", "2010-01-01"), moment("b", "2014-01-01")])).nearer(8)
    overview = scene.frame.overview
    assert overview is not None
    there = scene.centred(overview.box.x1 - 24)
    middle = there.scale.time(there.width / 2)
    assert abs(middle - day("2014-01-01")) < 60 * DAY
    empty = seen(Items([]))
    assert empty.centred(500) is empty


def test_the_window_on_the_overview_is_never_too_thin_to_be_seen() -> None:
    scene = seen(Items([moment("a", "2010-01-01"), moment("b", "2014-01-01")]))
    for moved in (scene.nearer(40), scene.panned(1e6), scene.panned(-1e6)):
        overview = moved.frame.overview
        assert overview is not None
        assert overview.window.x1 - overview.window.x0 >= 3
        assert overview.box.x0 <= overview.window.x0
        assert overview.window.x1 <= overview.box.x1


def test_a_chip_leads_to_the_end_of_a_bar() -> None:
    bar = span("s", "2017-04-21", "2044-04-21", "sentence")._replace(
        say=Say("2017", ends="ends 2044")
    )
    scene = seen(Items([bar]))
    (chip,) = scene.frame.chips
    there = scene.followed(chip)
    assert 0 < there.scale.x(bar.bounds.end_hi) < there.width
    assert scene.at_end_of("nobody") is scene


def test_a_chip_opens_a_collapsed_group() -> None:
    scene = seen(FEW).toggled("court")
    assert scene.followed(scene.frame.chips[0]).look.groups.collapsed == frozenset()


def test_a_chip_leads_nearer_to_what_it_counts() -> None:
    scene = seen(crowd(2600))
    chip = next(chip for chip in scene.frame.chips if chip.first < chip.last)
    near = scene.followed(chip)
    assert near.scale.per_px < scene.scale.per_px
    assert near.scale.time(0) < chip.first < chip.last < near.scale.time(near.width)


def test_a_chip_leads_back_to_what_began_earlier() -> None:
    scene = seen(FEW)
    chip = Chip("court", Rect(0, 0, 1, 1), "3 begun earlier", "counted")
    assert scene.followed(chip).scale == scene.panned(-scene.width * PAGE).scale


def test_the_tray_can_be_given_more_rows() -> None:
    scene = seen(Items([moment("a", "2014-01-01")], LOOSE))
    chip = scene.frame.chips[-1]
    assert scene.frame.tray_count == chip
    whole = scene.followed(chip)
    assert len(whole.frame.entries) > len(scene.frame.entries)
    assert whole.with_whole_tray().frame.entries == scene.frame.entries


def test_the_day_of_today_can_be_shown() -> None:
    assert seen(FEW).with_today(date(2014, 1, 2)).frame.today is not None


def test_a_card_is_shown_where_one_points() -> None:
    scene = seen(FEW).pointing("a", Card("a", "A", ()))
    assert scene.frame.card is not None
    assert scene.look.pointed == "a"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2010-01-01", "2014-01-01", "2009 to 2014"),
        ("2014-01-01", "2014-03-01", "26 December 2013 to 6 March 2014"),
    ],
)
def test_the_window_is_said_in_years_or_in_days(first: str, last: str, said: str) -> None:
    assert seen(FEW).zoomed_to(day(first), day(last)).window_said(WORDS) == said


def test_each_thing_is_found_where_it_is_drawn() -> None:
    bar = span("s", "2017-04-21", "2044-04-21", "sentence")._replace(
        say=Say("2017", ends="ends 2044")
    )
    frame = seen(Items([*FEW.placed, bar], LOOSE)).frame
    kinds = {
        type(frame.hit(*middle))
        for middle in (
            ((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
            for box in (
                frame.marks[0].box,
                frame.chips[0].box,
                frame.chips[-1].box,
                frame.entries[0].box,
                frame.heads[0].box,
            )
        )
    }
    assert kinds == {Mark, Chip, Entry, Head}
    label = next(label for label in frame.labels if label.ground == "page")
    assert frame.hit(label.x + 5, label.y) == label
    assert isinstance(frame.hit(frame.width - 50, frame.height - 10), Overview)
    assert frame.hit(frame.width - 2, frame.plot.y1 - 2) is None
    assert frame.hit(5, 5) is None


def test_a_pile_is_found_where_it_stands() -> None:
    frame = seen(crowd(2600)).frame
    box = frame.piles[0].box
    assert isinstance(frame.hit(box.x1 - 4, box.y1 - 4), Pile)


def test_words_of_another_lane_are_not_hit() -> None:
    frame = seen(FEW).frame
    label = next(label for label in frame.labels if label.ground == "page")
    assert isinstance(label, Label)
    assert frame.hit(label.x + 5, label.y + 12) != label


def test_a_picture_without_overview_has_none_to_be_hit() -> None:
    scene = seen(FEW)
    bare = replace(scene, look=scene.look._replace(overview=False)).frame
    assert bare.overview is None
    assert bare.hit(500, bare.height - 2) is None


def test_an_item_can_be_chosen_where_the_window_is() -> None:
    far = seen(of("a", "b")).nearer(60)
    chosen = far.with_chosen("b")
    assert (chosen.look.chosen, chosen.scale) == ("b", far.scale)
