"""Put what is hard on the timeline: drawn or counted, never dropped in silence, never an error."""

import json

import pytest

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.report.redaction.profile import WITHOUT_CONFIDENTIAL
from dossier.report.redaction.projection import project
from dossier.storage import reader
from dossier.timeline import fit, listing
from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import PITCH, left_column
from dossier.timeline.items.items import Items
from dossier.timeline.items.naming import tray
from dossier.timeline.items.search import matching
from dossier.timeline.pages import pages
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import Scale
from tests.timeline.making import METRICS, a_dossier, day, items_of, moment
from tools.make_many_events import case

SIZE = Size(1000, 500)
LONG = "letters " * 1250
RIGHT_TO_LEFT = "\u202eمحاكمة\u202c في \u2067القاهرة"
COMBINING = "e\u0301\u0323\u0308" * 400
HARD = (LONG, RIGHT_TO_LEFT, COMBINING, "", "\u0000\u0007", "<b>bold</b>", "\U0001f9d1\u200d⚖️")
EDGES = (
    "0001-01-01",
    "9999-12-31",
    "0001",
    "9999",
    "0001-01-01/9999-12-31",
    "/..",
    "../..",
    "XXXX-02-29",
)


def drawn(items: Items) -> Frame:
    width = SIZE.width - left_column(items, METRICS)
    frame = lay_out(items, fit.ends(items, width, METRICS), SIZE, METRICS)
    assert frame.accounting.total == len(items.all)
    return frame


@pytest.mark.parametrize("title", HARD)
def test_any_title_is_drawn_listed_and_searched(title: str) -> None:
    dossier = a_dossier(events=[{"title": title, "date": "2014-07-05"}])
    items = items_of(dossier)
    assert len(drawn(items).marks) == 1
    assert len(listing.as_text(listing.rows(items, Index(dossier)), Words()).split("\n")) == 2
    matching(items, title)
    assert pages(items, SIZE, METRICS)


@pytest.mark.parametrize("text", EDGES)
@pytest.mark.parametrize("name", ["events", "custody"])
def test_dates_at_the_edges_are_drawn_or_in_the_tray(name: str, text: str) -> None:
    row = {"title": "x", "date": text} if name == "events" else {"period": text, "basis": "remand"}
    dossier = a_dossier(**{name: [row]})
    frame = drawn(items_of(dossier))
    assert len(frame.marks) + len(frame.entries) == 1
    assert len(listing.rows(items_of(dossier), Index(dossier))) == 1


def test_only_a_date_without_a_year_is_said_to_have_none() -> None:
    items = items_of(
        a_dossier(
            events=[
                {"title": "X", "date": "2015-02-30"},
                {"title": "Y", "date": "2016-05-02/2014-01-01"},
                {"title": "Z", "date": "XXXX-02-29"},
            ]
        )
    )
    assert [loose.dated for loose in items.loose] == [False, False, True]
    assert tray(items) == "Without a year or date"


def test_a_hundred_thousand_on_one_day_are_counted() -> None:
    items = Items(moment(f"i{n}", "2014-07-05") for n in range(100_000))
    told = drawn(items).accounting
    assert told.drawn + told.counted == 100_000
    assert told.counted > 99_000


@pytest.mark.parametrize("number", [300, 2000, 2001, 10_000])
@pytest.mark.parametrize("labels", ["event {n}", "{n} " + LONG, RIGHT_TO_LEFT + " {n}"])
def test_all_on_one_day_each_is_drawn_or_counted_at_any_zoom(number: int, labels: str) -> None:
    rows = (moment(f"i{n}", "2014-07-05", label=labels.format(n=n)) for n in range(number))
    items = Items(rows)
    noon = day("2014-07-05") + DAY / 2
    for per_px in (1.0, 60.0, 3600.0, float(DAY), 365.0 * DAY):
        frame = lay_out(items, Scale(noon - 500 * per_px, per_px), SIZE, METRICS)
        told = frame.accounting
        # Lanes that are scrolled away are outside; what is counted never is.
        assert told.drawn + told.counted + told.outside == told.total == number
        assert (
            sum(int(chip.text.split()[0].replace(",", "")) for chip in frame.chips) == told.counted
        )
        if items.crowded("court"):
            assert told.outside == 0
        else:
            assert frame.content >= number * METRICS.px(PITCH)


def test_what_is_confidential_says_so_or_is_not_there_at_all() -> None:
    dossier = a_dossier(
        events=[
            {"id": "open", "title": "seen", "date": "2014-07-05"},
            {"id": "shut", "title": "hidden", "date": "2014-07-06", "confidential": True},
        ]
    )
    whole = drawn(items_of(dossier))
    assert any(run.role == "secret" for label in whole.labels for run in label.caption.runs)
    left = items_of(project(dossier, WITHOUT_CONFIDENTIAL, Words()).dossier)
    assert [found.key for found in left.all] == ["event-1"]
    assert drawn(left).accounting.total == 1


def many(number: int) -> Dossier:
    return with_keys(reader.decode(json.dumps(case(number)).encode()))


@pytest.mark.parametrize("number", [0, 1, 3000])
def test_the_invented_case_is_read_and_all_of_it_is_accounted_for(number: int) -> None:
    items = items_of(many(number))
    assert len(items.all) == number
    assert drawn(items).accounting.total == number
    assert not number or case(number) == case(number)


def test_where_there_is_nothing_that_is_said_in_the_lanes() -> None:
    assert drawn(Items(())).note == "Nothing here has a date yet"
    held = Items((), filtered=3)
    frame = lay_out(held, fit.ends(held, 800, METRICS), SIZE, METRICS)
    assert frame.note == "Showing 0 of 3: 3 held back by your choice"
    assert drawn(Items([moment("a", "2014-07-05")])).note == ""
