"""Test moments in rows: each is where it would be by itself, and none is lost among them."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.rows import Row
from dossier.timeline.items.items import Items
from dossier.timeline.shapes.shapes import Mark
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import around
from tests.timeline.making import LARGE, METRICS, crowd, day, moment

metrics = st.sampled_from([METRICS, LARGE])


def framed(items: Items, zoom: float = 1, look: Look | None = None) -> Frame:
    scale = around(day("2004-01-01"), day("2006-01-01"), 900).zoomed(400, zoom)
    return lay_out(items, scale, Size(1100, 600), METRICS, look)


@given(st.floats(-9, 9), metrics)
def test_each_of_a_row_stands_where_it_would_stand_by_itself(power: float, metrics: object) -> None:
    scale = around(day("2004-01-01"), day("2006-01-01"), 900).zoomed(400, 2**power)
    letters = LARGE if metrics is LARGE else METRICS
    frame = lay_out(crowd(200), scale, Size(1100, 600), letters)
    for row in frame.on_sheet.rows:
        assert _places(row) == _by_themselves(row)
        for one in row.drawn():
            assert one.x0 >= frame.plan.seen.x0
            assert one.reach <= frame.plan.seen.x1


def _places(row: Row) -> tuple[object, ...]:
    diamonds, boxes, worded = row.places()
    return (
        sorted(diamonds),
        sorted(boxes),
        sorted((x, y, caption.text) for x, y, caption in worded),
    )


def _by_themselves(row: Row) -> tuple[object, ...]:
    drawn = row.drawn()
    forms = [(one, one.glyph.pieces[0].form == "diamond") for one in drawn]
    return (
        sorted((one.x0, one.y) for one, sharp in forms if sharp),
        sorted((one.x0, one.y, one.x1 - one.x0) for one, sharp in forms if not sharp),
        sorted((one.words_x, one.y, one.caption.text) for one in drawn),
    )


def test_what_is_in_a_row_is_found_hit_and_counted() -> None:
    frame = framed(Items([moment("a", "2005-01-01"), moment("b", "2005-06-01")]))
    assert [len(row.slots) for row in frame.on_sheet.rows] == [2]
    assert not frame.on_sheet.marks
    assert frame.accounting.drawn == 2
    assert [mark.id for mark in frame.marks] == ["a", "b"]
    assert [label.id for label in frame.labels] == ["a", "b"]
    box = frame.marks[1].box
    hit = frame.hit(box.x0 + 1, (box.y0 + box.y1) / 2)
    assert isinstance(hit, Mark)
    assert hit.id == "b"
    assert frame.neighbour("a", "right") == "b"


def test_what_is_chosen_in_a_row_has_its_box() -> None:
    items = Items([moment("a", "2005-01-01"), moment("b", "2005-06-01", length=90 * DAY)])
    for id in ("a", "b"):
        frame = framed(items, look=Look(chosen=id))
        assert frame.chosen == frame.place_of(id)
        assert frame.chosen is not None
    assert framed(items, look=Look(chosen="c")).chosen is None


def test_items_are_read_lane_by_lane_and_from_left_to_right() -> None:
    frame = framed(crowd(300), 0.6)
    assert frame.on_sheet.rows
    assert frame.on_sheet.marks
    spots = [(mark.box.y0 + mark.box.y1, mark.box.x0) for mark in frame.marks]
    assert spots == sorted(spots)


def test_in_a_picture_that_nobody_can_move_each_is_looked_at_by_itself() -> None:
    moving, still = framed(crowd(60)), framed(crowd(60), look=Look(still=True))
    assert moving.on_sheet.rows
    assert not still.on_sheet.rows
    assert [mark.id for mark in still.marks] == [mark.id for mark in moving.marks]
