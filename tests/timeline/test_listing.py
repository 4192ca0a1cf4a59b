"""Test the rows: every item in words, in an order that one chooses, and as text to be pasted."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.timeline import listing
from dossier.timeline.items.exactness import exactness
from dossier.timeline.items.item import KINDS, Bounds, Edge, Item
from dossier.timeline.items.items import Items
from dossier.timeline.listing import COLUMNS, Listing, Row, Sorting
from dossier.timeline.records.gather import Wanted
from dossier.timeline.time.civil import DAY
from tests.samples import sample
from tests.timeline.making import a_date, a_dossier, crowd, items_of, many, moment, span

WORDS = Words()
SEED = sample("roman-seleznev.dossier")
ENDS = {"april-2017": (date(2044, 4, 21), date(2044, 4, 21))}


def rows_of(dossier: Dossier, wanted: Wanted | None = None) -> tuple[Row, ...]:
    return listing.rows(items_of(dossier, wanted), Index(dossier))


def row_of(dossier: Dossier, id: str, wanted: Wanted | None = None) -> Row:
    (found,) = [row for row in rows_of(dossier, wanted) if row.id == id]
    return found


def test_every_item_is_a_row_with_its_number_in_time() -> None:
    rows = rows_of(SEED)
    assert [row.number for row in rows] == list(range(1, len(items_of(SEED).all) + 1))
    assert [row.id for row in rows] == [found.id for found in items_of(SEED).all]


def test_a_row_says_what_the_picture_shows() -> None:
    assert listing.cells(row_of(SEED, "guam-ruling/date")) == (
        "5 July 2014 to August 2016",
        "Release refused, transfer to Seattle ruled",
        "Court",
        "some time between two dates",
        "TASS, 3 December, no year",
    )
    assert listing.cells(row_of(SEED, "cybercrime/outcome_date"))[1:4] == (
        "Cybercrime: convicted, decided by jury",
        "Court",
        "some day in the month",
    )


def test_a_claim_is_said_as_one_and_what_differs_is_marked() -> None:
    assert row_of(SEED, "attack/date").what.startswith("according to Anatoly Antonov: ")
    assert row_of(SEED, "arrest/period").contradicted
    locked = a_dossier(events=[{"id": "e", "title": "x", "date": "2014", "confidential": True}])
    assert row_of(locked, "e/date").confidential


def test_what_is_said_behind_a_whole_sentence_stands_in_brackets() -> None:
    concern = {"id": "c", "topic": "health", "text": "No doctor came.", "status": "alleged"}
    case = a_dossier(concerns=[{**concern, "date": "2014"}])
    assert row_of(case, "c/date").what == "No doctor came. (alleged)"


def test_what_has_no_date_says_so_once() -> None:
    letter = row_of(SEED, "letter/date")
    assert letter.when == "date not known"
    assert letter.what == "Open letter of Anatoly Antonov"
    assert letter.exact == "no date"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("../..", "going on, as last reported, the start is not known"),
        ("../", "the end is not known, the start is not known"),
        ("XXXX-05-02/XXXX-05-09", "the year is not known"),
        ("XXXX-05-02/..", "the year is not known"),
        ("2015-02-30/..", "no calendar has this date"),
    ],
)
def test_a_stretch_without_a_day_lies_between_no_two_dates(text: str, said: str) -> None:
    case = a_dossier(events=[{"id": "e", "title": "x", "date": text}])
    assert row_of(case, "e/date").exact == said


def test_the_date_of_a_sentence_is_as_exact_as_it_is_told_whatever_its_end() -> None:
    assert row_of(SEED, "april-2017/date", Wanted(ends=ENDS)).exact == "exact day"


def test_the_row_of_a_sentence_says_when_it_ends_as_the_picture_does() -> None:
    what = row_of(SEED, "april-2017/date", Wanted(ends=ENDS)).what
    assert what.endswith("ends 2044 (arithmetic)")


def test_the_row_of_what_sources_answer_differently_says_what_and_who() -> None:
    assert row_of(SEED, "arrest/period").differs == (
        "held by: US authorities (open letter of Anatoly Antonov)",
    )
    assert not row_of(SEED, "guam/period").differs


def test_an_item_whose_record_is_gone_still_has_its_row() -> None:
    rows = listing.rows(Items([moment("a", "2014-07-05")]), Index(a_dossier()))
    assert [(row.id, row.says) for row in rows] == [("a", "")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2014-07-05T14:30:10", "to the second"),
        ("2014-07-05T14:30", "to the minute"),
        ("2014-07-05", "exact day"),
        ("2014-07", "some day in the month"),
        ("2014-07-2X", "some day between two dates"),
        ("2014-1X", "some day between two dates"),
        ("2014-XX-XX", "some day in the year"),
        ("2014-21", "some day in the season"),
        ("2014-33", "some day in the quarter"),
        ("2014", "some day in the year"),
        ("201X", "some day in ten years"),
        ("20XX", "some day in a hundred years"),
        ("2XXX", "some day in a thousand years"),
        ("XXXX-12-03", "the year is not known"),
        ("2014/2015", "some time between two dates"),
    ],
)
def test_how_exact_a_moment_is(text: str, said: str) -> None:
    assert exactness(moment("a", "2014-07-05"), a_date(text), WORDS) == said


def test_a_date_that_no_calendar_has_is_called_so() -> None:
    kept = Date.as_written("2015-02-29")
    assert exactness(moment("a", "2014-07-05"), kept, WORDS) == "no calendar has this date"


def test_what_makes_a_date_shaky_is_said_too() -> None:
    shaky = moment("a", "2014-07-05")._replace(approximate=True, uncertain=True)
    assert exactness(shaky, a_date("2014-07-05%"), WORDS) == "one day, about, uncertain"
    assert exactness(shaky, a_date("2014-07%"), WORDS).startswith("some day in the month, about")


def test_what_makes_a_date_without_a_year_shaky_is_said_too() -> None:
    case = a_dossier(events=[{"id": "e", "title": "Visit", "date": "XXXX-12-03?"}])
    (row,) = listing.rows(items_of(case), Index(case))
    assert row.exact == "the year is not known, uncertain"


def _lasting(wide: tuple[int, int], edges: tuple[Edge, Edge]) -> Item:
    bounds = Bounds(0, wide[0] * DAY, 90 * DAY, (90 + wide[1]) * DAY, *edges)
    return span("a", "2014-07-05", "2014-09-01")._replace(bounds=bounds)


@pytest.mark.parametrize(
    ("wide", "edges", "said"),
    [
        ((1, 1), ("known", "known"), "from day to day"),
        ((30, 1), ("known", "known"), "the start is a range"),
        ((1, 30), ("known", "known"), "the end is a range"),
        ((30, 30), ("known", "known"), "the start and the end are ranges"),
        ((1, 30), ("known", "open"), "going on, as last reported"),
        ((1, 30), ("unknown", "open"), "going on, as last reported, the start is not known"),
        ((1, 1), ("known", "unknown"), "the end is not known"),
        ((30, 1), ("known", "unknown"), "the end is not known, the start is a range"),
        ((1, 30), ("unknown", "known"), "the end is a range, the start is not known"),
        ((1, 1), ("unknown", "known"), "the start is not known"),
    ],
)
def test_how_exact_a_stretch_of_time_is(
    wide: tuple[int, int], edges: tuple[Edge, Edge], said: str
) -> None:
    assert exactness(_lasting(wide, edges), a_date("2014-07/2014-09"), WORDS) == said


@given(many(), st.sampled_from(COLUMNS), st.booleans())
def test_sorting_loses_nothing_and_keeps_the_order_of_time_among_equals(
    found: tuple[Item, ...],
    by: Sorting,
    falling: bool,  # noqa: FBT001
) -> None:
    listed = Listing(Items(found), Index(a_dossier()))
    made = listed.ordered(by, falling=falling)
    assert sorted(made) == sorted(listed)
    for one, other in pairwise(made):
        if by != "when" and getattr(one, by) == getattr(other, by):
            assert one.number < other.number
    assert [made.place_of(row.id) for row in made] == list(range(len(made)))
    assert made.place_of("nobody") is None


@pytest.mark.parametrize("by", [by for by in COLUMNS if by != "exact"])
def test_rows_stand_in_the_order_of_their_column(by: Sorting) -> None:
    made = Listing(items_of(SEED), Index(SEED)).ordered(by)
    columns = {"when": [row.number for row in made], "kind": [_kind(row) for row in made]}
    words = [getattr(row, by).casefold() for row in made]
    told = columns.get(by, words)
    assert told == sorted(told)


def test_what_is_most_exactly_known_stands_first() -> None:
    dates = ("2014", "2016-08?", "XXXX-12-03", "2013-07-05T10:30", "2016-08", "2014-07-05")
    held: Mapping[str, object] = {"basis": "arrest"}
    case = a_dossier(
        events=[{"title": "E", "date": text} for text in dates],
        custody=[
            {**held, "period": "2015-05-01/2015-06-02"},
            {**held, "period": "2015-05-01/2015-06"},
            {**held, "period": "2015-05-01/"},
        ],
    )
    made = Listing(items_of(case), Index(case))
    told = [row.exact for row in made.ordered("exact")]
    assert told == [
        "to the minute",
        "exact day",
        "from day to day",
        "some day in the month",
        "the end is a range",
        "some day in the month, uncertain",
        "some day in the year",
        "the end is not known",
        "the year is not known",
    ]
    assert [row.exact for row in made.ordered("exact", falling=True)] == told[::-1]


def test_words_stand_in_the_order_of_letters_whatever_their_accents() -> None:
    titles = ("Zagreb", "\u00c9vreux", "Ecuador", "\u0401лка", "Яма", "Ева")
    case = a_dossier(events=[{"title": title, "date": "2014"} for title in titles])
    told = [row.what for row in Listing(items_of(case), Index(case)).ordered("what")]
    assert told == ["Ecuador", "\u00c9vreux", "Zagreb", "Ева", "\u0401лка", "Яма"]


def test_the_second_stands_before_the_tenth() -> None:
    case = a_dossier(
        events=[
            {"title": f"Event {number}", "date": "2014", "cite": [f"Letter {number}"]}
            for number in (10, 2, 1)
        ]
    )
    listed = Listing(items_of(case), Index(case))
    assert [row.what for row in listed.ordered("what")] == ["Event 1", "Event 2", "Event 10"]
    assert [row.says for row in listed.ordered("says")] == ["Letter 1", "Letter 2", "Letter 10"]


def test_only_rows_that_are_asked_for_are_put_into_words() -> None:
    asked: list[str] = []

    class Noting(Index):
        @override
        def record(self, key: str) -> Record | None:
            asked.append(key)
            return super().record(key)

    items = crowd(5000)
    listed = Listing(items, Noting(a_dossier()))
    assert len(listed) == 5000
    assert listed.place_of("i7") == items.places["i7"]
    assert listed.ordered("kind", falling=True)[0].kind_of == "other"
    assert [listed[0].id, listed[0].id] == [items.all[0].id] * 2
    assert len(asked) == 2


def _kind(row: Row) -> int:
    return KINDS.index(row.kind_of)


def test_rows_are_pasted_as_a_table() -> None:
    text = listing.as_text(rows_of(SEED)[:2], WORDS)
    lines = [line.split("\t") for line in text.split("\n")]
    assert lines[0] == ["When", "What", "Kind", "How exact", "Says"]
    assert [line[0] for line in lines[1:]] == [
        "2011",
        "5 July 2014",
    ]


def test_no_text_of_a_file_breaks_the_table() -> None:
    dossier = a_dossier(events=[{"title": "a\tb  c", "date": "2014"}])
    assert listing.as_text(rows_of(dossier), WORDS).split("\n")[1].split("\t")[1] == "a b c"
