"""Keep frames as text: each glyph, each precision, the ends of time, and pictures without events.

A frame that looks otherwise on purpose: take its file out of `snapshots`, run, read the new one.
"""

from datetime import date

import pytest

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.timeline import facts, fit
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import Groups, left_column
from dossier.timeline.items.items import Items
from dossier.timeline.items.moving import Grip, Held
from dossier.timeline.records.gather import Wanted
from dossier.timeline.records.of_case import items_of as of_case
from dossier.timeline.time.civil import DAY, YEAR
from dossier.timeline.time.scale import Scale, around
from tests.samples import sample
from tests.timeline.frames_as_text import kept, written
from tests.timeline.making import LARGE, METRICS, a_dossier, crowd, day, items_of, moment, span

SIZE = Size(1000, 400)
# Each form of date that a moment can have, and each that a span can have.
MOMENTS = (
    "2014-07-05T14:30:10",
    "2014-07-05T14:30",
    "2014-07-05",
    "2014-07",
    "2014-21",
    "2014-33",
    "2014",
    "201X",
    "2014-07~",
    "2014-07?",
    "2014-07-05%",
    "2014-07-05/2014-09-01",
    "2014-07-05/..",
    "/2014-07-05",
    "2014-07-XX",
    "XXXX-07-05",
)
SPANS = (
    "2014-07-05/2014-09-01",
    "2014-07/2014-12",
    "2014/2014-09",
    "2014-07-05~/2014-09-01",
    "2014-07-05/2014-09?",
    "2014-07-05/..",
    "2014-07-05/",
    "/2014-07-05",
    "../2014-07-05",
    "/..",
    "2014-07",
)


def scale_of(items: Items, width: float = SIZE.width) -> Scale:
    return fit.events(items, width - left_column(items, METRICS), METRICS)


def of_dates(name: str, texts: tuple[str, ...]) -> Dossier:
    source = {"id": "s", "title": "S", "type": "report", "issued": "2014-10-01"}
    rows: list[dict[str, object]] = [
        {"title": text, "date": text, "kind": "ruling"}
        if name == "events"
        else {"period": text, "basis": "remand", "cite": ["#s"]}
        for text in texts
    ]
    return a_dossier(**{name: rows, "sources": [source]})


@pytest.mark.parametrize(("name", "texts"), [("events", MOMENTS), ("custody", SPANS)])
def test_each_form_of_date_is_drawn_as_it_was(name: str, texts: tuple[str, ...]) -> None:
    items = items_of(of_dates(name, texts), Wanted(as_of=date(2015, 3, 1)))
    scale = around(day("2013-12-01"), day("2015-06-01"), 850)
    frame = lay_out(items, scale, Size(1000), METRICS, Look(today=date(2015, 1, 1)))
    assert written(frame) == kept(f"dates-of-{name}", written(frame))


@pytest.mark.parametrize(("zoom", "factor"), [("hours", 1 / 4000), ("centuries", 3000)])
def test_near_and_far_the_dates_are_drawn_as_they_were(zoom: str, factor: float) -> None:
    items = items_of(of_dates("events", MOMENTS))
    middle = around(day("2014-07-01"), day("2014-07-10"), 850)
    frame = lay_out(items, middle.zoomed(400, factor), SIZE, METRICS)
    assert written(frame) == kept(f"dates-in-{zoom}", written(frame))


@pytest.mark.parametrize("which", ["events", "ends"])
def test_the_first_case_is_drawn_as_it_was(which: str) -> None:
    dossier = sample("roman-seleznev.dossier")
    items = of_case(dossier, Index(dossier), Words(), until=date(2018, 12, 31))
    width = SIZE.width - left_column(items, METRICS)
    scale = (fit.ends if which == "ends" else fit.events)(items, width, METRICS)
    card = facts.card("guam-ruling/date", items, Index(dossier))
    look = Look(chosen="guam-ruling/date", card=card, today=date(2018, 11, 20))
    frame = lay_out(items, scale, SIZE, METRICS, look)
    assert written(frame) == kept(f"first-case-{which}", written(frame))


def test_a_record_without_a_year_has_rings_only_while_it_is_chosen() -> None:
    letter = {"by": "B", "date": "XXXX-12-03", "between": "2012/2016", "id": "l"}
    items = items_of(a_dossier(statements=[letter], events=[{"title": "x", "date": "2014"}]))
    frame = lay_out(items, scale_of(items), SIZE, METRICS)
    chosen = lay_out(items, scale_of(items), SIZE, METRICS, Look(chosen="l/date"))
    assert frame.rings == ()
    assert written(chosen) == kept("rings", written(chosen))


NOTHING = Items(())
ONE = Items([moment("one", "2014-07-05")])
EQUAL = Items([moment(f"same {n}", "2014-07-05") for n in range(4)])
FIRST = Items([moment("first", "0001-01-01"), span("begin", "0001-01-01", "0004-02-29")])
LAST = Items([moment("last", "9999-12-31"), span("end", "9996-02-29", "9999-12-31")])


@pytest.mark.parametrize(
    ("name", "items"),
    [
        ("no-events", NOTHING),
        ("one", ONE),
        ("equal", EQUAL),
        ("year-1", FIRST),
        ("year-9999", LAST),
    ],
)
def test_the_ends_of_time_and_few_events_are_drawn_as_they_were(name: str, items: Items) -> None:
    frame = lay_out(items, scale_of(items), SIZE, METRICS)
    assert written(frame) == kept(name, written(frame))


def test_a_crowd_is_drawn_as_it_was() -> None:
    items = crowd(3000)
    frame = lay_out(items, scale_of(items), Size(600, 700), METRICS)
    assert written(frame) == kept("crowd", written(frame))


def test_collapsed_groups_and_a_full_tray_are_drawn_as_they_were() -> None:
    letters = [{"by": "B", "date": "XXXX-12-03", "form": f"letter {n}"} for n in range(20)]
    items = items_of(
        a_dossier(statements=letters, events=[{"title": "x", "date": "2014", "court": "C"}])
    )
    look = Look(groups=Groups(collapsed=frozenset({"court"})))
    frame = lay_out(items, scale_of(items), SIZE, METRICS, look)
    assert written(frame) == kept("collapsed", written(frame))


def test_larger_letters_take_more_room() -> None:
    items = items_of(of_dates("custody", SPANS))
    scale = around(day("2013-12-01"), day("2015-06-01"), 850)
    frame = lay_out(items, scale, Size(1000), LARGE)
    assert written(frame) == kept("larger-letters", written(frame))


ZOOMS = (60, 300, 3600, 6 * 3600, DAY, 7 * DAY, 30 * DAY, YEAR / 2, YEAR, 10 * YEAR, 100 * YEAR)


def test_the_calendar_says_a_leap_day_at_every_zoom_as_it_did() -> None:
    said: list[str] = []
    for per_px in ZOOMS:
        scale = Scale(max(0.0, day("2016-02-29") - 400 * per_px), per_px)
        frame = lay_out(NOTHING, scale, SIZE, METRICS)
        for name, row in (("coarse", frame.coarse), ("fine", frame.fine)):
            told = "  ".join(f"{line.x:g} {line.label}".rstrip() for line in row)
            said.append(f"{per_px:g} s/px, {name}: {told}")
    text = "\n".join(said) + "\n"
    assert text == kept("calendar", text)


def test_a_date_in_the_hand_and_a_birth_long_ago_are_drawn_as_they_were() -> None:
    birth = moment("b", "1980-05-02", "other", label="born")._replace(aside=True)
    items = Items(
        [birth, span("held", "2014-07-05", "2015-07-05"), moment("o", "2015-01-01", "other")]
    )
    held = Held(Grip("held", "end"), Date("2014-07-05/2015-07-05"))
    look = Look(chosen="held", ghost=held.at(held.day - 60))
    frame = lay_out(items, scale_of(items), SIZE, METRICS, look)
    assert written(frame) == kept("in-the-hand", written(frame))
