"""Test the items of a timeline as a whole: their order, their groups, and what is remembered."""

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.timeline.frame.accounting import Accounting
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.items.item import Bounds, Item, Loose, Say
from dossier.timeline.items.items import CROWDED, MOST, Items
from dossier.timeline.items.memory import MOST as REMEMBERED
from dossier.timeline.items.memory import Memory
from dossier.timeline.items.naming import tray
from dossier.timeline.items.ranges import Held, Range, days_of
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import around
from tests.timeline.making import METRICS, crowd, day, moment, span

LOOSE = Loose("l/date", "l", "statement", Say("3 December"), dated=True)
UNDATED = Loose("u/date", "u", "statement", Say())


def test_items_are_in_the_order_of_time_a_sure_day_before_what_may_have_been_later() -> None:
    items = Items(
        [
            moment("c", "2014-07-06"),
            moment("b", "2014-07-05"),
            moment("a", "2014-07-05"),
            moment("some time", "2014-07-05", length=30 * DAY),
            span("held", "2014-07-05", "2014-08-01"),
        ],
        [LOOSE],
    )
    assert [item.id for item in items.all] == ["held", "a", "b", "some time", "c", "l/date"]
    assert [item.id for item in items.placed] == ["some time", "held", "a", "b", "c"]
    assert items.places["c"] == 4
    assert items.by_id["l/date"] is LOOSE


def test_what_is_of_one_day_is_in_the_order_in_which_one_counts() -> None:
    names = ["event-2", "event-10", "event-100", "b-1", "event-1", "event-010"]
    items = Items([moment(f"{name}/date", "2014-07-05") for name in names])
    counted = ["b-1", "event-1", "event-2", "event-010", "event-10", "event-100"]
    assert [item.id.removesuffix("/date") for item in items.all] == counted
    assert [item.id.removesuffix("/date") for item in items.placed] == counted


def test_groups_without_items_are_left_out_and_the_others_in_their_order() -> None:
    items = Items([moment("a", "2014-07-05", "health"), moment("b", "2014-07-05", "custody")])
    assert list(items.groups) == ["custody", "health"]


def test_all_items_of_a_record_are_found() -> None:
    one = Item("r/filed", "r", "court", Bounds(0, 1, 0, 1), Say())
    two = Item("r/outcome_date", "r", "court", Bounds(5, 6, 5, 6), Say())
    assert Items([two, one]).of_record("r") == ("r/filed", "r/outcome_date")


def test_only_a_large_group_of_a_large_timeline_is_counted() -> None:
    few = Items([moment(str(n), "2014-07-05") for n in range(CROWDED + 1)])
    assert not few.crowded("court")
    many = crowd(MOST + 1)
    assert many.crowded("court")
    rare = Items([*many.groups["court"], *many.groups["custody"], *crowd(MOST).groups["health"]])
    assert not rare.crowded("court")


def test_the_time_of_the_events_is_without_births_and_ends_of_sentences() -> None:
    birth = Item("s/born", "s", "other", Bounds(0, DAY, 0, DAY), Say(), aside=True)
    items = Items([birth, span("a", "2017-04-21", "2044-04-21", "sentence")])
    first, after = day("2017-04-21"), day("2017-04-21") + DAY
    assert items.events == Range(first, after)
    assert items.ends == Range(0, day("2044-04-21") + DAY)


def test_a_birth_that_comes_after_an_event_is_among_them() -> None:
    birth = moment("s/born", "2018-04-21")._replace(aside=True)
    items = Items([moment("a", "2017-04-21"), birth])
    assert items.events == Range(day("2017-04-21"), day("2018-04-22"))
    assert Items([birth]).events is None


def test_what_goes_on_is_an_event_up_to_the_evidence() -> None:
    bounds = Bounds(0, DAY, 5 * DAY, 99 * DAY, end="open")
    assert Items([Item("a", "a", "custody", bounds, Say(), span=True)]).events == Range(0, 5 * DAY)


def test_without_items_there_is_no_time() -> None:
    assert Items([]).events is None
    assert Items([]).ends is None
    assert Items([]).held == ()


def test_times_in_custody_are_joined_and_the_sure_ones_come_first() -> None:
    def held(id: str, first: int, last: int, until: int) -> Item:
        where = Bounds(first * DAY, first * DAY + DAY, last * DAY, until * DAY, end="open")
        return Item(id, id, "custody", where, Say(), span=True, liberty="held")

    items = Items([held("a", 0, 10, 10), held("b", 5, 20, 60), held("c", 40, 50, 90)])
    assert items.held == (
        Held(0, 20 * DAY, open=False),
        Held(40 * DAY, 50 * DAY, open=False),
        Held(20 * DAY, 40 * DAY, open=True),
        Held(50 * DAY, 90 * DAY, open=True),
    )


def test_a_time_in_which_another_record_says_that_one_was_free_is_no_time_in_custody() -> None:
    free = span("bail", "2014-03-01", "2014-05-31")._replace(liberty="free")
    later = span("parole", "2016-01-01", "2017-12-31")._replace(liberty="free")
    held = span("remand", "2014-01-01", "2014-12-31")
    bounds = held.bounds._replace(start_lo=day("2015-01-01"), start_hi=day("2015-01-02"))
    goes_on = held._replace(
        id="sentence",
        bounds=bounds._replace(end_lo=day("2015-02-01"), end_hi=day("2019-01-01"), end="open"),
    )
    assert Items([free, later, held, goes_on]).held == (
        Held(day("2014-01-01"), day("2014-03-01"), open=False),
        Held(day("2014-06-01"), day("2015-02-01"), open=False),
        Held(day("2015-02-01"), day("2016-01-01"), open=True),
        Held(day("2018-01-01"), day("2019-01-01"), open=True),
    )


def test_of_a_time_in_which_one_was_free_all_along_nothing_is_custody() -> None:
    free = span("bail", "2014-01-01", "2014-12-31")._replace(liberty="free")
    assert Items([free, span("remand", "2014-02-01", "2014-03-31")]).held == ()


def test_what_is_no_custody_makes_no_band() -> None:
    assert Items([span("a", "2014-07-05", "2015-07-05", "court")]).held == ()


def test_a_memory_makes_a_thing_once_and_forgets_the_oldest() -> None:
    memory, made = Memory(), list[int]()

    def make(number: int) -> str:
        def now() -> str:
            made.append(number)
            return str(number)

        return memory.get(str, number, now)

    assert make(0) == make(0) == "0"
    assert made == [0]
    for number in range(REMEMBERED + 1):
        make(number)
    make(0)
    assert made.count(0) == 2


def test_the_tray_is_named_after_what_its_records_have_in_common() -> None:
    assert tray(Items([])) == ""
    assert tray(Items([], [LOOSE])) == "Without a year"
    assert tray(Items([], [UNDATED])) == "Without a date"
    assert tray(Items([], [LOOSE, UNDATED])) == "Without a year or date"


def test_the_account_names_each_part_that_is_not_empty() -> None:
    whole = Accounting(8, 5, 1, 2, 4, 3, 6, {"concerns": 11, "charges": 1, "tasks": 2})
    assert whole.say(Words()) == (
        "Showing 16 of 29: 8 on the line, 5 counted, not drawn one by one, "
        "1 without a year in the tray, 2 without a date in the tray, "
        "4 earlier, 3 later, 6 in lanes above or below; "
        "without any date: 11 concerns, 1 charge, 2 tasks"
    )
    assert Accounting(8).say(Words()) == "Showing 8 of 8: 8 on the line"
    many = Accounting(counted=100_000, undated={"tasks": 1000}).say(Words())
    assert many.startswith("Showing 100,000 of 100,000: 100,000 counted")
    assert many.endswith("1,000 tasks")


def test_in_the_list_all_stand_that_are_not_held_back() -> None:
    whole = Accounting(8, 5, 1, 2, 1, 2, 1, {"charges": 1}, filtered=3)
    assert whole.as_list().say(Words()) == (
        "Showing 20 of 23: 20 in the list, 3 held back by your choice; without any date: 1 charge"
    )
    assert Accounting().say(Words()) == "Nothing here has a date yet"


def test_only_undated_records_are_an_account_too() -> None:
    said = Accounting(undated={"tasks": 1}).say(Words())
    assert said == "Showing 0 of 0; without any date: 1 task"


def test_a_date_with_both_ends_is_a_time_from_its_first_day_to_its_last() -> None:
    assert days_of(Date("2014-02")) == (day("2014-02-01"), day("2014-03-01"))
    assert days_of(Date("2014/..")) is None
    assert days_of(Date("XXXX-12-03")) is None


def test_to_draw_a_first_picture_sorts_nothing_for_a_reader() -> None:
    items = crowd(300)
    scale = around(day("2004-01-01"), day("2006-01-01"), 900)
    frame = lay_out(items, scale, Size(1100, 600), METRICS, Look(chosen="i7"))
    assert frame.note == ""
    assert items.by_id["i7"].id == "i7"
    assert "_all" not in vars(items)
