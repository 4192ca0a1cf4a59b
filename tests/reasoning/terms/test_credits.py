"""Test what days of custody before the first sentence would take off, and why it is not said."""

from datetime import date
from typing import cast

import pytest

from dossier.model.ids import Index
from dossier.reasoning.case_as_json import as_json
from dossier.reasoning.custody.ledger import ledger
from dossier.reasoning.steps import derivation
from dossier.reasoning.terms.reckoned import Ends
from dossier.reasoning.terms.totals import total
from tests.reasoning.cases import (
    WORDS,
    Plain,
    a_case,
    a_period,
    a_sentence,
    told_apart,
    with_set_aside,
)

ABROAD = [{"how": "consecutive", "to": "a sentence abroad"}]


def a_life(kind: str) -> Plain:
    return {"id": "s", "date": "2020-01-01", "parts": [{"id": "t", "kind": kind}]}


def credit(*sentences: Plain, custody: str = "2020-05-01/2020-05-03") -> derivation.Credit | None:
    dossier = a_case(sentences=list(sentences), custody=[a_period(custody)])
    index = Index(dossier)
    return derivation.credit(total(dossier, index), ledger(dossier, index, None))


def test_without_an_end_a_date_or_custody_there_is_nothing_to_take_off() -> None:
    assert credit() is None
    assert credit(a_sentence("P2Y")) is None
    assert credit(a_sentence("P2Y", date="2020-05-01")) is None
    assert credit(a_sentence("P2Y", date="2020-06-01"), a_sentence("P2Y", id="t")) is None
    assert credit(a_sentence("P2Y", date="0001"), custody="0001-01-01") is None


def test_without_a_last_end_only_the_first_is_reckoned() -> None:
    open_ended: Plain = {
        "id": "t",
        "date": "2020-05-11",
        "parts": [{"id": "u", "kind": "imprisonment"}],
    }
    taken = credit(a_sentence("P2Y", date="2020-05-11"), open_ended)
    assert taken
    assert taken.ends == Ends(date(2022, 5, 1), None)
    assert derivation.say_credit(taken, WORDS).startswith(
        "Ending 1 May 2022 at the earliest if every"
    )


def test_a_credit_needs_a_certain_day_and_no_pause_and_a_term_that_is_longer() -> None:
    held = "2019-06-01/2020-01-01"
    vague = a_sentence("P3Y", date="2020")
    assert credit(vague, custody=held) is None
    after_a_pause = a_sentence("P2Y", date="2020-01-01"), a_sentence("P3Y", date="2030", id="t")
    assert credit(*after_a_pause, custody=held) is None
    shorter = a_sentence("P6M", date="2020-01-01")
    assert credit(shorter, custody=held) is None
    assert credit(a_sentence("P8M", date="2020-01-01"), custody=held)
    after = [{"how": "consecutive", "to": "#s"}]
    then = a_sentence("P2Y", date="2020-01-01"), a_sentence("P3Y", date="2021-05", id="t")
    # The end can be that of the second one alone, which began later.
    assert credit(*then, custody=held) is None
    then = then[0], {**then[1], "runs": after}
    assert credit(*then, custody=held)
    # So many days sooner the first one has ended before the other begins.
    assert credit(then[0], {**then[1], "date": "2021-07"}, custody=held) is None


@pytest.mark.parametrize(
    ("sentences", "why"),
    [
        (
            [a_sentence("P3Y", date="2020-01")],
            "the day of the first sentence is not certain",
        ),
        (
            [a_sentence("P3Y", date="2020-01-01"), a_sentence("P3Y", id="t")],
            "the day of the first sentence is not certain",
        ),
        (
            [
                a_sentence("P3Y", date="2020-01-01"),
                a_sentence("P1Y", date="2020-02-01", id="t", status="served"),
                a_sentence(
                    "P2Y", date="2021-01-01", id="u", runs=[{"how": "consecutive", "to": "#t"}]
                ),
            ],
            "by which day a later term begins is not known",
        ),
        (
            [a_sentence("P2Y", date="2020-01-01"), a_sentence("P3Y", date="2021-05", id="t")],
            "an end can be that of a term which began later",
        ),
        (
            [a_sentence("P2Y", date="2020-01-01"), a_sentence("P3Y", date="2030", id="t")],
            "a later term can begin when all before it have ended",
        ),
        (
            [a_sentence("P3Y", date="2020-01-01", runs=ABROAD)],
            "by which day the first term begins is not known",
        ),
        (
            [
                a_sentence("P3Y", date="2020-01-01"),
                a_sentence("P1Y", date="2019-06-01", id="t", status="served"),
            ],
            "days of it can have been for an earlier sentence that was served or pardoned",
        ),
        (
            [
                a_sentence("P3Y", date="2020-01-01"),
                a_sentence("P1Y", id="t", status="pardoned"),
            ],
            "days of it can have been for an earlier sentence that was served or pardoned",
        ),
        (
            [
                a_sentence("P3Y", date="2020-01-01"),
                a_sentence("P1Y", date="2019-05-31", id="t", status="served"),
                a_sentence("P1Y", date="2019-07-01", id="u", status="changed"),
            ],
            "",
        ),
        ([a_sentence("P3Y", date="2019-05", runs=ABROAD)], ""),
        ([a_sentence("P6M", date="2020-01-01")], "it may be more than the term"),
        ([a_life("death")], "a sentence of death, or for life, has no end date"),
        ([a_life("life")], "a sentence of death, or for life, has no end date"),
        ([a_sentence("P9000Y", date="2020-01-01")], "no end date can be given"),
        ([a_sentence(None, date="2020-01-01")], ""),
        ([a_sentence("P3Y", date="2020-01-01")], ""),
        ([a_sentence("P3Y", date="2018")], ""),
        ([a_sentence("P3Y")], ""),
    ],
)
def test_why_no_credit_is_reckoned_is_told(sentences: list[Plain], why: str) -> None:
    dossier = a_case(sentences=sentences, custody=[a_period("2019-06-01/2020-01-01")])
    index = Index(dossier)
    found, held = total(dossier, index), ledger(dossier, index, None)
    said = f"What custody before the first sentence would take off is not reckoned: {why}."
    assert derivation.no_credit(found, held) == why
    steps = [step for step in derivation.steps(found, held) if step.why]
    told = [derivation.say(step, WORDS, told_apart(dossier)) for step in steps]
    assert told == ([(said, "")] if why else [])
    assert (said in cast("list[str]", as_json(dossier, WORDS)["reckoned"])) == bool(why)


def test_no_credit_is_reckoned_where_no_total_is() -> None:
    unread = with_set_aside(
        a_case(
            sentences=[a_sentence("P3Y", date="2020-01-01")],
            custody=[a_period("2019-06-01/2020-01-01")],
        ),
        "/sentences/1",
    )
    index = Index(unread)
    assert derivation.no_credit(total(unread, index), ledger(unread, index, None)) == ""


def test_an_end_that_is_too_far_away_tells_nothing_of_the_days_before_it() -> None:
    parts = [{"id": "u", "kind": "imprisonment", "minimum": "P2Y", "term": "P9000Y"}]
    far: Plain = {"id": "s", "date": "2020-05-11", "parts": parts}
    taken = credit(far)
    assert taken
    assert taken.ends == Ends(date(2022, 5, 1), None)


FREE = "without 2 days on bail or parole"


def said(period: str) -> list[tuple[str, str]]:
    dossier = a_case(
        sentences=[a_sentence("P1Y", date="2016-07-01")],
        custody=[a_period(period), a_period("2016-06-29/2016-06-30", "bail", id="q")],
    )
    index = Index(dossier)
    steps = derivation.steps(total(dossier, index), ledger(dossier, index, None))
    return [derivation.say(step, WORDS, told_apart(dossier)) for step in steps if step.credit]


def test_days_are_taken_off_by_hand_behind_what_follows_from_it() -> None:
    assert said("2016-05-01/2016-05-31") == [
        (
            (
                "If every day from 1 May 2016 to 1 July 2016, but for 2 days on bail or parole, "
                "was in custody and counts (at most 59 days, taken off the end; the file itself "
                "shows at least 31)."
            ),
            "3 May 2017",
        ),
        (
            f"1 July 2017 less 59 days (1 May 2016 to 1 July 2016, {FREE}).",
            "3 May 2017",
        ),
    ]


def test_of_a_begin_that_is_not_certain_each_end_is_reckoned_from_its_own_day() -> None:
    assert [row for row in said("2016-05/2016-05-31") if "less" in row[0]] == [
        (
            f"1 July 2017 less 59 days (1 May 2016 to 1 July 2016, {FREE}).",
            "3 May 2017",
        ),
        (
            f"1 July 2017 less 29 days (31 May 2016 to 1 July 2016, {FREE}).",
            "2 June 2017",
        ),
    ]


def test_what_the_file_itself_shows_of_every_day_is_said_once() -> None:
    dossier = a_case(
        sentences=[a_sentence("P1Y", date="2016-07-01")],
        custody=[a_period("2016-05-01/2016-06-30")],
    )
    assert cast("list[str]", as_json(dossier, WORDS)["reckoned"])[-2] == (
        "Ending 1 May 2017 if every day from 1 May 2016 to 1 July 2016 was in custody and counts "
        "(61 days, as the file itself shows, taken off the end)."
    )


def told(*periods: Plain) -> str:
    dossier = a_case(sentences=[a_sentence("P2Y", date="2020-03-01")], custody=list(periods))
    return cast("list[str]", as_json(dossier, WORDS)["reckoned"])[-2]


def test_days_on_bail_are_told_as_the_range_that_the_ends_come_from() -> None:
    assert told(
        a_period("2019-01-01/2019-02-01", "arrest"),
        a_period("2019-02/2019-05", "bail", id="b"),
        a_period("2019-05/2020-03-01", id="q"),
    ) == (
        "Ending 3 March 2021 to 28 April 2021 if every day from 1 January 2019 to 1 March 2020, "
        "but for 62 to 118 days on bail or parole, was in custody and counts (at most 363 days, "
        "taken off the end; the file itself shows at least 307)."
    )


def test_days_that_would_count_say_which_of_them_were_under_a_travel_ban_or_perhaps_free() -> None:
    assert told(
        a_period("2019-01-01/2019-01-31", "arrest"),
        a_period("2019-01-20/2019-03-01", "bail", id="b"),
        a_period("2019-06-01/2019-06-10", "travel ban", id="q"),
    ) == (
        "Ending 29 January 2021 to 10 February 2021 if every day from 1 January 2019 to 1 March "
        "2020, but for 29 to 41 days on bail or parole, was in custody and counts, 10 days under a "
        "travel ban too (at most 396 days, taken off the end; the file itself shows at least 19)."
    )


def test_of_a_ground_that_is_not_known_no_day_is_shown() -> None:
    assert told(a_period("2019-12-01/2020-02-29", "unknown")) == (
        "Ending 30 November 2021 if every day from 1 December 2019 to 1 March 2020 was in custody "
        "and counts (at most 91 days, taken off the end; the file itself shows none for certain)."
    )


@pytest.mark.parametrize(
    "period", ["/2019-01-01", "../2019-01-01", "/2020-01-01", "2018-02-29/2018-03-05"]
)
def test_no_credit_is_reckoned_where_the_begin_of_a_period_before_it_is_not_known(
    period: str,
) -> None:
    dossier = a_case(
        sentences=[a_sentence("P9Y", date="2020-03-01")],
        custody=[a_period("2019-02-10/2020-03-01"), a_period(period, "arrest", id="q")],
    )
    index = Index(dossier)
    found, held = total(dossier, index), ledger(dossier, index, None)
    assert derivation.credit(found, held) is None
    assert derivation.no_credit(found, held) == "the beginning of a period before it is not known"


def test_a_sentence_that_is_served_from_a_day_that_is_not_known_is_no_custody_before_it() -> None:
    dossier = a_case(
        sentences=[a_sentence("P9Y", date="2020-03-01")],
        custody=[a_period("2019-02-10/2020-02-29"), a_period("/..", "sentence", id="q")],
    )
    index = Index(dossier)
    found = derivation.credit(total(dossier, index), ledger(dossier, index, None))
    assert found
    assert (found.before.shown, found.before.most) == (385, 385)
