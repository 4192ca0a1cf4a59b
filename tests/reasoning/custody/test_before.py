"""Test how many days there are from the first one held to a sentence, and how many are shown."""

from datetime import date

from dossier.reasoning.bounds import Bounds
from dossier.reasoning.custody.before import Before, days_before
from dossier.reasoning.custody.ledger import Ledger
from tests.reasoning.cases import Plain, a_period
from tests.reasoning.custody.test_ledger import days, of


def before(found: Ledger, low: date | None, high: date | None = None) -> Before | None:
    return days_before(found, Bounds(low, high or low))


def test_days_before_a_sentence_are_counted_from_the_first_one_held() -> None:
    found = of(a_period("2020-05-01/2020-05-03", "arrest"), a_period("2020-05-06/..", id="q"))
    assert before(found, days(11)) == Before(Bounds(days(1), days(1)), 4, (0, 0), 10, 10)


def test_vague_days_before_a_sentence_are_a_range() -> None:
    found = of(a_period("2020-04/2020-05-03", "arrest"))
    told = before(found, days(11), days(20))
    assert told == Before(Bounds(date(2020, 4, 1), date(2020, 4, 30)), 4, (0, 0), 11, 49)


def test_days_on_bail_are_taken_off() -> None:
    found = of(
        a_period("2020-05-01/2020-05-03", "arrest"),
        a_period("2020-05-03/2020-05-07", "bail", id="b"),
    )
    assert before(found, days(11)) == Before(Bounds(days(1), days(1)), 3, (4, 4), 6, 6)


def test_days_that_may_have_been_free_are_taken_off_the_fewest_only() -> None:
    found = of(
        a_period("2020-05-01/2020-05-03", "arrest"),
        a_period("2020-05/2020-06", "bail", id="b"),
    )
    told = before(found, days(11))
    assert told
    assert (told.free, told.fewest, told.most) == ((0, 7), 3, 10)


def test_without_a_period_before_the_sentence_there_is_nothing_to_count() -> None:
    assert before(of(), days(11)) is None
    assert before(of(a_period("2020-05-11/..")), days(11)) is None
    assert before(of(a_period("/..", "sentence")), days(11)) is None
    assert before(of(a_period("2020-05-01/..", "bail")), days(11)) is None
    assert before(of(a_period("2020-05-01/..")), None) is None


def test_a_period_that_may_have_begun_after_the_sentence_shows_no_day_before_it() -> None:
    told = before(of(a_period("2020-05/..")), days(11))
    assert told == Before(Bounds(days(1), days(11)), 0, (0, 0), 0, 10)


def test_days_held_and_free_at_once_are_not_shown_and_may_have_been_free() -> None:
    found = of(
        a_period("2020-05-01/2020-05-10", "arrest"),
        a_period("2020-05-06/2020-05-12", "bail", id="b"),
    )
    told = before(found, days(11))
    assert told == Before(Bounds(days(1), days(1)), 5, (0, 5), 5, 10)


def test_days_before_the_last_day_held_are_cut_at_the_sentence() -> None:
    found = of(
        a_period("2020-05-01/2020-05-20", "arrest"),
        a_period("2020-05-15/2020-05-31", "bail", id="b"),
    )
    told = before(found, days(11))
    assert told == Before(Bounds(days(1), days(1)), 10, (0, 0), 10, 10)


def test_days_whose_ground_is_not_known_would_count_and_are_not_shown() -> None:
    told = before(of(a_period("2020-05-01/2020-05-10", "unknown")), days(11))
    assert told == Before(Bounds(days(1), days(1)), 0, (0, 0), 10, 10)


def test_of_the_days_that_would_count_those_under_a_travel_ban_are_told() -> None:
    found = of(
        a_period("2020-05-01/2020-05-03", "arrest"),
        a_period("2020-05-03/2020-05-07", "travel ban", id="t"),
        a_period("2020-05-07/2020-05-09", "bail", id="b"),
        a_period("2020-05-09/2020-05-31", "travel ban", id="u"),
    )
    told = before(found, days(11))
    assert told == Before(Bounds(days(1), days(1)), 3, (3, 3), 7, 7, banned=(4, 4))
    vague = of(
        a_period("2020-05-01/2020-05-03", "arrest"),
        a_period("2020-05-06/2020-05", "travel ban", id="t"),
        a_period("2020-05/2020-05-08", "bail", id="b"),
    )
    told = before(vague, days(11))
    assert told
    assert told.banned == (0, 4)


def after(*rows: Plain, until: date | None = None) -> tuple[tuple[int, int], tuple[str, ...]]:
    told = before(of(*rows, until=until), days(21))
    assert told
    assert told.most == 20
    return told.after, told.ended


def test_days_in_no_period_behind_a_release_are_told() -> None:
    held = a_period("2020-05-01/2020-05-03", "arrest", ended="released")
    again = a_period("2020-05-10/2020-05-12", id="q")
    assert after(held) == ((17, 17), ("released",))
    assert after(held, again) == ((6, 6), ("released",))
    assert after(held, {**again, "ended": "exchanged"}) == ((14, 14), ("released", "exchanged"))
    assert after(held, a_period("2020-05-04/2020-05-30", id="q")) == ((0, 0), ())
    assert after({**held, "ended": ""}, again) == ((0, 0), ())
    lasting = a_period("2020-05-02/..", id="q")
    assert after(held, lasting, until=days(31)) == ((0, 17), ("released",))


def test_days_behind_a_release_of_which_the_day_is_vague_are_a_range() -> None:
    held = a_period("2020-05-01/..", "arrest", ended="released")
    assert after(held, until=days(31)) == ((0, 19), ("released",))
    assert after(a_period("2020-05-01/2020-05", ended="released")) == ((0, 19), ("released",))
    assert after(held, a_period("2020-05-10/", id="q"), until=days(31)) == (
        (0, 18),
        ("released",),
    )
