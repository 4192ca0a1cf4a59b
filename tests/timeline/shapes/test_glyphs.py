"""Test the forms of items: what is certain, what is possible, and what is not known."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.timeline.items.item import Bounds, Item, Say
from dossier.timeline.shapes.glyphs import DIAMOND, NARROW, shape
from dossier.timeline.shapes.shapes import Form
from dossier.timeline.time.civil import DAY
from tests.timeline.making import placed


def forms(
    bounds: Bounds,
    per_px: float = DAY,
    *,
    span: bool = False,
    approximate: bool = False,
    uncertain: bool = False,
) -> tuple[Form, ...]:
    item = Item("a/date", "a", "court", bounds, Say(), span, approximate, uncertain)
    return tuple(piece.form for piece in shape(item, per_px).glyph.pieces)


DAY_LONG = Bounds(0, DAY, 0, DAY)
MONTH_LONG = Bounds(0, 30 * DAY, 0, 30 * DAY)


def test_a_day_is_a_diamond_while_it_is_narrow_and_a_box_when_one_comes_near() -> None:
    assert forms(DAY_LONG) == ("diamond",)
    assert forms(DAY_LONG, DAY / NARROW) == ("hatch",)


def test_a_diamond_has_its_size_and_stands_in_the_middle_of_its_day() -> None:
    item = Item("a/date", "a", "court", Bounds(20 * DAY, 21 * DAY, 20 * DAY, 21 * DAY), Say())
    offset, drawn = shape(item, DAY)
    assert (offset, drawn.x1) == (0.5 - DIAMOND / 2, DIAMOND)


def test_a_month_is_a_pale_box_and_never_a_diamond() -> None:
    assert forms(MONTH_LONG) == ("hatch",)
    assert forms(MONTH_LONG, 30 * DAY) == ("hatch",)


def test_what_is_about_fades_at_both_ends() -> None:
    assert forms(MONTH_LONG, approximate=True) == ("haze",)
    assert forms(MONTH_LONG, 30 * DAY, approximate=True) == ("haze",)
    assert forms(DAY_LONG, approximate=True) == ("diamond",)


def test_what_is_uncertain_has_a_question_mark() -> None:
    assert forms(MONTH_LONG, uncertain=True) == ("hatch", "query")


@pytest.mark.parametrize(
    ("marks", "outline"),
    [
        ((False, False), "line"),
        ((True, False), "dots"),
        ((False, True), "dash"),
        ((True, True), "dash"),
    ],
)
def test_the_outline_tells_how_sure_a_date_is(marks: tuple[bool, bool], outline: str) -> None:
    approximate, uncertain = marks
    item = Item("a/date", "a", "court", DAY_LONG, Say(), False, approximate, uncertain)
    assert shape(item, 1.0).glyph.outline == outline


def test_a_moment_before_or_after_something_is_open_towards_the_other_side() -> None:
    assert forms(Bounds(9, 9, 9, 9, start="open")) == ("from",)
    assert forms(Bounds(9, 9, 9, 9, end="unknown")) == ("to",)


def test_a_span_has_a_solid_core_between_pale_wings() -> None:
    bounds = Bounds(0, 30 * DAY, 90 * DAY, 120 * DAY)
    assert forms(bounds, span=True) == ("hatch", "solid", "hatch")


def test_a_span_of_exact_days_is_solid_from_end_to_end() -> None:
    item = Item("a/date", "a", "court", Bounds(0, DAY, 89 * DAY, 90 * DAY), Say(), span=True)
    drawn = shape(item, DAY).glyph
    assert drawn.pieces == (("solid", 0, 90),)


def test_a_span_whose_ends_may_meet_has_no_core() -> None:
    bounds = Bounds(0, 60 * DAY, 30 * DAY, 90 * DAY)
    assert forms(bounds, span=True) == ("hatch",)
    assert forms(bounds, 90 * DAY, span=True) == ("hatch",)


def test_an_end_that_is_not_known_is_capped() -> None:
    bounds = Bounds(0, DAY, DAY, DAY, end="unknown")
    assert forms(bounds, span=True) == ("solid", "stem", "cap", "query")


def test_a_begin_that_is_not_known_is_capped() -> None:
    bounds = Bounds(0, DAY, 30 * DAY, 31 * DAY, start="unknown")
    assert forms(bounds, span=True) == ("query", "cap", "stem", "solid")


def test_what_goes_on_is_hatched_behind_the_evidence_and_fades() -> None:
    bounds = Bounds(0, DAY, 30 * DAY, 90 * DAY, end="open")
    assert forms(bounds, span=True) == ("solid", "hatch", "to")


def test_what_began_at_any_time_fades_in() -> None:
    bounds = Bounds(0, DAY, 30 * DAY, 31 * DAY, start="open")
    assert forms(bounds, span=True) == ("from", "solid")


@given(placed(), st.floats(1, 1e9))
def test_pieces_stand_side_by_side_from_left_to_right(item: Item, per_px: float) -> None:
    pieces = shape(item, per_px).glyph.pieces
    assert pieces[0].x0 == 0
    for piece in pieces:
        assert piece.x0 <= piece.x1
    for before, after in pairwise(pieces):
        assert before.x1 == pytest.approx(after.x0)


@given(placed(), st.floats(1, 1e9), st.floats(0.01, 1))
def test_the_nearer_the_zoom_the_fewer_seconds_a_glyph_covers(
    item: Item, per_px: float, nearer: float
) -> None:
    (far_x0, far), (near_x0, near) = shape(item, per_px), shape(item, per_px * nearer)
    # Boxes end on whole pixels.
    assert near_x0 * per_px * nearer >= (far_x0 - 1) * per_px
    assert (near_x0 + near.x1) * per_px * nearer <= (far_x0 + far.x1 + 1) * per_px
