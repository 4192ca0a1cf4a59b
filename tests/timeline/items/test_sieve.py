"""Test what is let through: by kind, person and source, and when something can have been."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.model.ids import Index
from dossier.timeline.frame.accounting import Accounting
from dossier.timeline.items import sieve
from dossier.timeline.items.item import KINDS, Edge, Item, Kind, Loose, Say
from dossier.timeline.items.items import Items
from dossier.timeline.items.sieve import Answer, Sieve, Within, lies_in, sift
from dossier.timeline.time.civil import DAY, END, FIRST
from tests.timeline.making import a_dossier, day, items_of, many, moment, placed, span

CASE = a_dossier(
    parties=[{"id": "lind", "name": "Karin Lind", "kind": "person"}],
    sources=[{"id": "tass", "title": "A report", "type": "report", "publisher": "TASS"}],
    charges=[
        {"id": "c", "offence": "Fraud", "outcome_date": "2016", "decided_by": "Judge A",
         "history": [{"what": "amended", "by": "Judge B", "date": "2015"}]},
    ],
    custody=[{"id": "k", "period": "2014-07-05/..", "basis": "arrest", "held_by": "Police",
              "ordered_by": "#lind", "cite": ["#tass"]}],
    concerns=[{"id": "h", "topic": "health", "text": "ill", "status": "alleged",
               "date": "2015", "said_by": "#lind"}],
    statements=[{"id": "s", "by": "Karin Lind", "to": ["Consul"], "date": "XXXX-12-03"}],
    events=[{"id": "e", "title": "Visit", "date": "2015-06-01", "people": ["Consul"],
             "cite": ["A letter", {"source": "#tass", "field": "date", "says": "2014"}]}],
    tasks=[{"id": "t", "text": "ask", "due": "2020", "state": "open", "who": "Consul"}],
)  # fmt: skip
INDEX = Index(CASE)
ITEMS = items_of(CASE)


def through(made: Sieve) -> set[str]:
    return {found.key for found in sift(ITEMS, made, INDEX).all}


def test_an_empty_sieve_is_no_sieve() -> None:
    assert sift(ITEMS, Sieve(), INDEX) is ITEMS


def test_kinds_are_left_out() -> None:
    assert sieve.kinds(ITEMS) == ("custody", "court", "health", "statement", "other")
    assert through(Sieve(without=frozenset({"court", "other"}))) == {"k", "h", "s"}


def test_records_that_are_named_are_let_through_alone() -> None:
    assert through(Sieve(records=frozenset({"k", "e", "gone"}))) == {"k", "e"}


def test_everybody_who_is_named_can_be_asked_for() -> None:
    assert sieve.people(ITEMS, INDEX) == (
        "Consul", "Judge A", "Judge B", "Karin Lind", "Police",
    )  # fmt: skip
    assert through(Sieve(person="Karin Lind")) == {"k", "h", "s"}
    assert through(Sieve(person="Consul")) == {"s", "e", "t"}
    assert through(Sieve(person="Judge B")) == {"c"}


def test_a_court_and_a_publisher_are_asked_for_like_everybody_else() -> None:
    dossier = a_dossier(
        parties=[{"id": "guam", "name": "Court of Guam", "kind": "organisation"}],
        charges=[
            {"id": "c", "offence": "Fraud", "outcome_date": "2016", "court": "#guam"},
            {"id": "d", "offence": "Theft",
             "history": [{"what": "amended", "court": "#guam", "date": "2015"}]},
        ],
        sentences=[{"id": "p", "date": "2017", "court": "Court of Guam"}],
        statements=[{"id": "s", "by": "Consul", "date": "2018", "published_by": "Embassy"}],
        events=[{"id": "e", "title": "Release refused", "date": "2015", "court": "#guam"}],
    )  # fmt: skip
    items, index = items_of(dossier), Index(dossier)
    assert sieve.people(items, index) == ("Consul", "Court of Guam", "Embassy")
    found = sift(items, Sieve(person="Court of Guam"), index).all
    assert {one.key for one in found} == {"c", "d", "p", "e"}
    assert {one.key for one in sift(items, Sieve(person="Embassy"), index).all} == {"s"}


def test_what_is_to_be_done_about_a_party_comes_with_it() -> None:
    case = a_dossier(
        parties=[{"id": "lind", "name": "Karin Lind", "kind": "person"}],
        events=[{"id": "e", "title": "Visit", "date": "2015"}],
        tasks=[
            {"id": "t", "text": "ask her", "due": "2020", "state": "open", "about": "#lind"},
            {"id": "u", "text": "ask when", "due": "2020", "state": "open", "about": "#e"},
        ],
    )
    found, index = items_of(case), Index(case)
    assert sieve.people(found, index) == ("Karin Lind",)
    assert {one.key for one in sift(found, Sieve(person="Karin Lind"), index).all} == {"t"}


def test_names_stand_in_the_order_of_their_numbers() -> None:
    people = [f"Witness {number}" for number in (10, 2)]
    case = a_dossier(events=[{"id": "e", "title": "Hearing", "date": "2015", "people": people}])
    assert sieve.people(items_of(case), Index(case)) == ("Witness 2", "Witness 10")


def test_of_several_things_chosen_each_has_to_fit() -> None:
    assert through(Sieve(person="Consul", source="TASS")) == {"e"}
    assert through(Sieve(person="Consul", source="TASS", without=frozenset({"other"}))) == set()


def test_a_source_brings_what_rests_on_it_and_what_it_says_otherwise() -> None:
    assert sieve.sources(ITEMS, INDEX) == ("A letter", "TASS")
    assert through(Sieve(source="TASS")) == {"k", "e"}
    assert through(Sieve(source="A letter")) == {"e"}


def test_a_record_that_is_gone_names_nobody() -> None:
    gone = Index(a_dossier())
    assert sieve.people(ITEMS, gone) == sieve.sources(ITEMS, gone) == ()
    assert sift(ITEMS, Sieve(person="Consul"), gone).all == ()


def test_names_are_those_that_the_records_have_now() -> None:
    assert sieve.people(ITEMS, INDEX)
    other = CASE.model_copy(update={"events": ()})
    assert "Consul" in sieve.people(ITEMS, INDEX)
    assert len(sieve.sources(ITEMS, Index(other))) < len(sieve.sources(ITEMS, INDEX))


@given(made=many(), without=st.frozensets(st.sampled_from(KINDS)), asked=st.booleans())
def test_what_is_let_through_keeps_its_order(
    made: tuple[Item, ...], without: frozenset[Kind], *, asked: bool
) -> None:
    items = Items(made)
    assert not asked or items.all is not None
    kept = sift(items, Sieve(without=without), INDEX)
    anew = Items(item for item in made if item.kind not in without)
    assert (kept.placed, kept.groups, kept.all) == (anew.placed, anew.groups, anew.all)


def test_what_is_held_back_is_counted_and_said() -> None:
    made = sift(ITEMS, Sieve(person="Karin Lind"), INDEX)
    assert made.filtered == len(ITEMS.all) - 3
    told = Accounting(drawn=3, filtered=made.filtered)
    assert told.total == len(ITEMS.all)
    assert "held back by your choice" in told.say(Words())


def test_a_stretch_of_time_lets_through_what_may_be_or_what_must_be_in_it() -> None:
    half = Within(day("2015-01-01"), day("2015-07-01"))
    assert through(Sieve(within=half)) == {"c", "k", "h", "e", "s"}
    sure = half._replace(surely="certainly")
    assert through(Sieve(within=sure)) == {"e"}


YEAR = Within(day("2015-01-01"), day("2016-01-01"))


@pytest.mark.parametrize(
    ("first", "last", "edges", "answer"),
    [
        ("2014-07-05", "2014-09-01", ("known", "known"), "none"),
        ("2014-07-05", "2015-01-01", ("known", "known"), "certain"),
        ("2014-07-05", "2017-01-01", ("known", "known"), "certain"),
        ("2015-03-01", "2017-01-01", ("known", "known"), "certain"),
        ("2016-01-01", "2017-01-01", ("known", "known"), "none"),
        ("2014-07-05", "2014-09-01", ("known", "open"), "possible"),
        ("2014-07-05", "2014-09-01", ("known", "unknown"), "possible"),
        ("2016-03-01", "2016-09-01", ("unknown", "known"), "possible"),
        ("2016-03-01", "2016-09-01", ("known", "open"), "none"),
    ],
)
def test_a_span_is_judged_by_what_is_known_of_both_its_ends(
    first: str, last: str, edges: tuple[Edge, Edge], answer: Answer
) -> None:
    made = span("a", first, last)
    bounds = made.bounds._replace(start=edges[0], end=edges[1])
    assert lies_in(made._replace(bounds=bounds), YEAR) == answer


@pytest.mark.parametrize(
    ("text", "length", "answer"),
    [
        ("2015-06-01", DAY, "certain"),
        ("2015-12-15", 30 * DAY, "possible"),
        ("2014-06-01", 30 * DAY, "none"),
    ],
)
def test_a_moment_is_judged_by_all_the_time_in_which_it_can_have_been(
    text: str, length: int, answer: Answer
) -> None:
    assert lies_in(moment("a", text, length=length), YEAR) == answer


@pytest.mark.parametrize(
    ("days", "answer"),
    [
        ((), "possible"),
        ((Date("2015-12-03"),), "certain"),
        ((Date("2014-12-03"), Date("2015-12-03")), "possible"),
        ((Date("2015-12"),), "certain"),
        ((Date("2014-12"), Date("2015-12")), "possible"),
        ((Date("2013-12-03"), Date("2014-12-03")), "none"),
    ],
)
def test_a_date_without_a_year_is_judged_by_the_dates_it_can_be(
    days: tuple[Date, ...], answer: Answer
) -> None:
    assert lies_in(Loose("a", "a", "other", Say(), days), YEAR) == answer


@pytest.mark.parametrize(("about", "unsure"), [(True, False), (False, True)])
def test_a_date_that_is_about_or_uncertain_is_never_certainly_in_the_stretch(
    *, about: bool, unsure: bool
) -> None:
    alone = Loose("a", "a", "other", Say(), (Date("2015-12-03"),))
    for found in (moment("a", "2015-06-01"), span("a", "2015-03-01", "2015-09-01"), alone):
        assert lies_in(found, YEAR) == "certain"
        marked = found._replace(approximate=about, uncertain=unsure)
        assert lies_in(marked, YEAR) == "possible"
    before = moment("a", "2014-06-01")._replace(approximate=about, uncertain=unsure)
    assert lies_in(before, YEAR) == "none"


def test_the_marks_of_a_record_keep_it_from_being_certain() -> None:
    dates = {"a": "2015-06-01", "b": "2015-06-01~", "c": "2015-06?", "d": "2015-03%/2015-09"}
    events = [{"id": id, "title": "Visit", "date": date} for id, date in dates.items()]
    answers = {found.key: lies_in(found, YEAR) for found in items_of(a_dossier(events=events)).all}
    assert answers == {"a": "certain", "b": "possible", "c": "possible", "d": "possible"}


def test_a_span_whose_ends_are_ranges_that_begins_or_ends_in_the_stretch_is_certain() -> None:
    begins = span("a", "2015-01-01", "2018-01-01")
    late = begins.bounds._replace(start_hi=day("2015-12-01"), end_lo=day("2015-06-01"))
    assert lies_in(begins._replace(bounds=late), YEAR) == "certain"
    early = late._replace(start_lo=day("2012-01-01"), end_hi=day("2015-12-01"))
    assert lies_in(begins._replace(bounds=early), YEAR) == "certain"


def _readings(item: Item, share: tuple[float, float]) -> tuple[float, float]:
    """Give one beginning and end that the bounds of an item allow."""
    bounds = item.bounds
    low = bounds.start_lo if bounds.start == "known" else FIRST
    begin = low + share[0] * max(0, bounds.start_hi - low)
    high = bounds.end_hi if bounds.end == "known" else END
    least = max(begin, bounds.end_lo)
    return begin, least + share[1] * max(0.0, high - least)


@given(
    placed(),
    st.tuples(st.floats(0, 1), st.floats(0, 1)),
    st.integers(FIRST, END - 1),
    st.integers(1, END),
)
def test_what_is_called_none_is_in_no_reading_within_the_stretch(
    item: Item, share: tuple[float, float], first: int, length: int
) -> None:
    within = Within(first, first + length)
    begin, end = _readings(item, share)
    # The last second of all bounds is excluded: what takes no time at it is no reading.
    if first <= begin < end <= first + length:
        assert lies_in(item, within) != "none"


@given(placed(), st.integers(FIRST, END - 1), st.integers(1, END), st.integers(0, END))
def test_a_longer_stretch_never_makes_a_thing_less_certain(
    item: Item, first: int, length: int, more: int
) -> None:
    order = ("none", "possible", "certain")
    short, long = Within(first, first + length), Within(first - more, first + length + more)
    assert order.index(lies_in(item, short)) <= order.index(lies_in(item, long))


@given(st.lists(placed(), max_size=12))
def test_nothing_is_lost_by_a_sieve(found: list[Item]) -> None:
    items = Items(item._replace(id=str(n), key=str(n)) for n, item in enumerate(found))
    made = sift(items, Sieve(within=YEAR), INDEX)
    assert len(made.all) + made.filtered == len(items.all)


@given(many(), st.sets(st.sampled_from(KINDS)))
def test_what_is_let_through_is_in_order_as_if_it_were_sorted(
    items: tuple[Item, ...], without: set[Kind]
) -> None:
    whole = Items(items)
    let = sift(whole, Sieve(without=frozenset(without)), Index(CASE))
    again = Items(reversed(let.placed))
    assert let.placed == again.placed
    assert let.groups == again.groups
    assert let.filtered == len(items) - len(let.placed)
