"""Test that what is planned, put off, called off or to be done is not drawn as if it had been."""

from datetime import date

import pytest

from dossier.timeline import fit
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.items.item import Item
from dossier.timeline.items.items import Items
from dossier.timeline.records.gather import Wanted
from dossier.timeline.shapes.glyphs import Shapes
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import around
from tests.timeline.frames_as_text import kept, written
from tests.timeline.making import METRICS, a_dossier, day, items_of, moment, span

SIZE = Size(1000, 500)
DATES = (
    "2014-07-05",
    "2014-07-05?",
    "2014-07-05~",
    "2014-07",
    "2014-07~",
    "2014-03-05/2015-04-20",
    "2014-05/2014-11",
    "2014-07-05?/2014-09-01",
    "2014-07-05/..",
)


@pytest.mark.parametrize(
    ("fields", "happened"),
    [
        ({"status": "planned"}, False),
        ({"status": "postponed"}, False),
        ({"status": "cancelled"}, False),
        ({"status": "held"}, True),
        ({}, True),
    ],
)
@pytest.mark.parametrize("when", ["2014-07-05", "2014-07-05/2014-09-01"])
def test_an_event_has_happened_unless_its_file_says_otherwise(
    fields: dict[str, object],
    happened: bool,  # noqa: FBT001
    when: str,
) -> None:
    (item,) = items_of(a_dossier(events=[{"title": "X", "date": when, **fields}])).placed
    assert item.happened is happened


@pytest.mark.parametrize(
    ("state", "happened"), [("open", False), ("waiting", False), ("done", True)]
)
def test_what_is_to_be_done_has_not_happened(state: str, happened: bool) -> None:  # noqa: FBT001
    (item,) = items_of(a_dossier(tasks=[{"text": "X", "state": state, "due": "2014"}])).placed
    assert item.happened is happened


@pytest.mark.parametrize(
    "item", [moment("a", "2014-07-05"), span("a", "2014-07-05", "2014-09-01", "court")]
)
def test_its_glyph_is_the_same_but_hollow(item: Item) -> None:
    shapes = Shapes(DAY, 1.0)
    (at, drawn), (hollow_at, hollow) = (
        shapes.of(item),
        shapes.of(item._replace(happened=False)),
    )
    assert not drawn.hollow
    assert hollow == drawn._replace(hollow=True)
    assert hollow_at == at


def test_each_form_of_date_of_what_is_planned_is_drawn_as_it_was() -> None:
    events = [{"title": at, "date": at, "kind": "hearing", "status": "planned"} for at in DATES]
    tasks = [{"text": "Call", "state": "open", "due": "2014-10-01"}]
    items = items_of(a_dossier(events=events, tasks=tasks), Wanted(as_of=date(2015, 3, 1)))
    scale = around(day("2013-12-01"), day("2015-06-01"), 850)
    frame = lay_out(items, scale, SIZE, METRICS, Look(today=date(2014, 1, 1)))
    assert written(frame) == kept("not-happened", written(frame))


def test_words_on_a_hollow_bar_have_a_ground_of_their_own() -> None:
    bar = span("bar", "2014-03-05", "2015-04-20", "court")
    items = Items([bar, bar._replace(id="planned", happened=False)])
    frame = lay_out(items, around(day("2013-12-01"), day("2015-06-01"), 850), SIZE, METRICS)
    assert {label.id: label.ground for label in frame.labels} == {"bar": "bar", "planned": "plate"}


def test_it_is_in_no_row_of_moments_that_are_drawn_alike() -> None:
    held = moment("held", "2014-07-05")
    items = Items([held, moment("planned", "2014-09-05")._replace(happened=False)])
    frame = lay_out(items, fit.events(items, 700, METRICS), SIZE, METRICS)
    assert [one.item.id for row in frame.on_sheet.rows for one in row.drawn()] == ["held"]
    assert {mark.id for mark in frame.marks} == {"held", "planned"}


def test_in_the_strip_its_tick_is_hollow_and_hides_none() -> None:
    planned = moment("planned", "2014-07-05")._replace(happened=False)
    items = Items([planned, moment("x held", "2014-07-05"), moment("last", "2014-09-05")])
    frame = lay_out(items, fit.events(items, 700, METRICS), SIZE, METRICS)
    assert frame.overview is not None
    assert [part.form for part in frame.overview.spans] == ["hollow", "tick", "tick"]
    hollow, tick, _ = frame.overview.spans
    assert hollow.x0 < tick.x0
    assert tick.x1 < hollow.x1
