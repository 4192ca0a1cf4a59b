"""Test the way from seconds to places on the line, and back."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.timeline.time.civil import DAY, END, FIRST, MINUTE, YEAR
from dossier.timeline.time.scale import AROUND, FARTHEST, NEAREST, Scale, around
from tests.timeline.making import scales, seconds

places = st.floats(0, 2000)
factors = st.floats(0.01, 100)


@given(st.floats(MINUTE, FARTHEST), seconds, places)
def test_the_time_of_a_place_is_the_time_that_stands_there(
    per_px: float, second: int, x: float
) -> None:
    scale = Scale(second - x * per_px, per_px)
    assert abs(scale.x(second) - x) < 0.001
    assert abs(scale.time(scale.x(second)) - second) < per_px


@given(scales, places, factors)
def test_zooming_keeps_the_time_under_the_cursor(scale: Scale, x: float, factor: float) -> None:
    before, after = scale.time(x), scale.zoomed(x, factor).time(x)
    assert abs(before - after) < scale.zoomed(x, factor).per_px / 100


@given(scales, places, factors, seconds)
def test_zooming_in_and_out_again_shows_the_same(
    scale: Scale, x: float, factor: float, second: int
) -> None:
    if not NEAREST <= scale.per_px * factor <= FARTHEST:
        return
    back = scale.zoomed(x, factor).zoomed(x, 1 / factor)
    assert abs(back.per_px / scale.per_px - 1) < 1e-9
    near = scale.time(x) + (second % 1000) * scale.per_px
    assert abs(back.x(near) - scale.x(near)) < 0.01


def test_there_is_a_nearest_and_a_farthest_zoom() -> None:
    scale = Scale(0, 100)
    assert scale.zoomed(5, 1e-9).per_px == NEAREST
    assert scale.zoomed(5, 1e12).per_px == FARTHEST


def test_panning_moves_the_window_by_pixels() -> None:
    assert Scale(1000, 10).panned(7) == Scale(1070, 10)


@given(scales, st.floats(-1e7, 1e7), st.floats(1, 3000))
def test_some_of_the_axis_is_always_in_the_window(scale: Scale, pan: float, width: float) -> None:
    kept = scale.panned(pan).within(width)
    assert kept.time(width) >= FIRST
    assert kept.time(0) <= END


@given(seconds, st.integers(0, 10 * YEAR), st.floats(10, 3000))
def test_from_one_second_to_another_both_are_in_the_window(
    first: int, length: int, width: float
) -> None:
    scale = around(first, first + length, width)
    assert scale.x(first) >= -1e-3
    assert scale.x(first + length) <= width + 1e-3


def test_a_single_moment_is_shown_with_some_days_on_both_sides() -> None:
    scale = around(1000 * DAY, 1000 * DAY, 300)
    assert (scale.time(0), scale.time(300)) == (1000 * DAY - AROUND, 1000 * DAY + AROUND)
