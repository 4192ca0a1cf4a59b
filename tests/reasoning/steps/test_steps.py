"""Steps of terms that follow others, of dockets, and of what cannot be taken as it stands."""

from __future__ import annotations

from dossier.model.ids import Index
from dossier.reasoning.steps import derivation
from dossier.reasoning.terms.totals import per_docket, total
from tests.reasoning.cases import WORDS, Plain, a_case, a_sentence, told_apart
from tests.reasoning.steps.test_derivation import Told, a_term, runs, told


def of_dockets(*sentences: Plain) -> dict[str, Told]:
    dossier = a_case(sentences=list(sentences))
    index = Index(dossier)
    return {
        name: [
            derivation.say(step, WORDS, told_apart(dossier))
            for step in derivation.steps_of_docket(name, found, total(dossier, index))
        ]
        for name, found in per_docket(dossier, index)
    }


def test_a_term_that_follows_names_what_it_follows_and_its_end_by_that() -> None:
    after_both = [*runs("consecutive", "#a"), *runs("consecutive", "#b")]
    steps = told(
        a_sentence("P6Y", id="a", date="2016-02-01"),
        a_sentence("P1Y", id="b", date="2016-03-01", runs=runs("consecutive", "#a")),
        # What follows from the pair before is not named again.
        a_sentence(
            "P2Y",
            id="c",
            date="2017-06",
            runs=after_both,
        ),
        a_sentence("P3M", id="d", date="2018-01-01"),
    )
    assert steps[1:3] == [
        (
            "The sentence of 1 March 2016: 1 year, to run after 6 years (1 February 2016).",
            "1 February 2023",
        ),
        (
            "The sentence of June 2017: 2 years, to run after 1 year (1 March 2016).",
            "1 February 2025",
        ),
    ]


def test_of_many_terms_that_one_follows_the_first_are_named() -> None:
    firsts = [a_sentence(f"P{n}Y", id=f"s{n}", date=f"201{n}-01-01") for n in range(1, 6)]
    after = [run for n in range(1, 6) for run in runs("consecutive", f"#s{n}")]
    last = a_sentence("P1M", id="z", date="2019", runs=after)
    assert told(*firsts, last)[5] == (
        (
            "The sentence of 2019: 1 month, to run after 1 year (1 January 2011), 2 years (1 "
            "January 2012), 3 years (1 January 2013), 2 more terms."
        ),
        "1 February 2020",
    )


def test_the_end_of_a_date_that_is_known_at_the_latest_is_given() -> None:
    (step,) = told(a_sentence("P2Y", date="../2016-05-31"))
    assert step[1] == "31 May 2018 at the latest"


def test_a_minimum_over_its_term_is_told_and_not_taken() -> None:
    both: Plain = {"id": "s", "date": "2020-02-01", "parts": [a_term("p", "P3Y", minimum="P5Y")]}
    assert told(a_sentence("P1Y", id="a"), both)[1] == (
        (
            "The sentence of 1 February 2020: its minimum is longer than its term, so that neither "
            "can be taken."
        ),
        "",
    )


def test_where_relations_cannot_be_each_term_is_told_but_not_the_end_of_what_follows() -> None:
    steps = told(
        a_sentence("P1Y", id="a", date="2020-01-01", runs=runs("consecutive", "#b")),
        a_sentence("P2Y", id="b", date="2021-01-01", runs=runs("consecutive", "#a")),
        a_sentence("P3Y", id="c", date="2022-01-01"),
    )
    assert steps == [
        ("The sentence of 1 January 2020: 1 year; its own end cannot be given.", ""),
        ("The sentence of 1 January 2021: 2 years; its own end cannot be given.", ""),
        ("The sentence of 1 January 2022: 3 years from its date.", "1 January 2025"),
    ]


def test_a_docket_has_no_steps_where_its_term_says_all_or_has_no_end() -> None:
    life: Plain = {"id": "l", "parts": [{"id": "life", "kind": "life"}], "docket": "D"}
    found = of_dockets(
        a_sentence("P6Y", id="a", date="2016-02-01", docket="A"),
        a_sentence("P1Y", id="b", date="2016-03-01", docket="B", runs=runs("consecutive", "#a")),
        {**life, "runs": [*runs("concurrent", "#a"), *runs("concurrent", "#b")]},
    )
    assert found == {"A": [], "B": [], "D": []}


def test_the_end_of_a_docket_can_be_led_to_by_terms_of_another_one() -> None:
    found = of_dockets(
        a_sentence("P6Y", id="a", date="2016-02-01", docket="A"),
        a_sentence("P1Y", id="b", date="2017-02-01", docket="B"),
    )
    one = "1 year (1 February 2017)"
    low = "if all that is not stated runs beside each other"
    high = "if all that is not stated runs one after the other, in the order imposed"
    assert found["A"] == []
    assert found["B"] == [
        (f"Lowest, {low}: {one}.", "1 year, 1 February 2018"),
        (
            f"Ends last, {high}: 6 years (1 February 2016) of docket A, then {one}.",
            "1 February 2023",
        ),
    ]


def test_it_is_said_that_nothing_is_stated_of_a_life_sentence_and_another_one() -> None:
    life: Plain = {"id": "b", "date": "2020", "parts": [{"id": "t", "kind": "life"}]}
    steps = told(a_sentence("P5Y", id="a", date="2018-01-01"), life)
    assert steps[2:] == [
        (
            (
                "The file does not say whether 5 years (1 January 2018) and life imprisonment "
                "(2020) run beside each other or not."
            ),
            "",
        ),
        ("With such a sentence the whole has no end date.", ""),
    ]


def test_a_term_that_begins_long_after_what_it_follows_is_said_to_begin_at_another_time() -> None:
    steps = told(
        a_sentence("P1Y", id="a", date="2010-01-01"),
        a_sentence("P2Y", id="b", date="2020-01-01", runs=runs("consecutive", "#a")),
    )
    assert steps[2:] == [
        ("The longest: 1 year (1 January 2010), then 2 years (1 January 2020).", "3 years"),
        ("The end is that of 2 years (1 January 2020).", "1 January 2022"),
        (
            (
                "The terms begin at different times (the first: 1 January 2010): from there to "
                "the last end is longer than what they add up to."
            ),
            "",
        ),
    ]


def test_a_minimum_alone_is_the_least_of_what_follows_and_of_what_is_followed() -> None:
    least: Plain = {"kind": "imprisonment", "minimum": "P1Y"}
    steps = told(
        a_sentence("P2Y", id="a", date="2020-01-31"),
        {"id": "b", "date": "2020-02-01", "parts": [least], "runs": runs("consecutive", "#a")},
        a_sentence("P3Y", id="c", date="2020-02-01", runs=runs("consecutive", "#b")),
    )
    assert steps[1:3] == [
        (
            (
                "The sentence of 1 February 2020: at least 1 year, to run after 2 years (31 "
                "January 2020)."
            ),
            "31 January 2023 at the earliest",
        ),
        (
            (
                "The sentence of 1 February 2020: 3 years, to run after at least 1 year (1 "
                "February 2020)."
            ),
            "31 January 2026 at the earliest",
        ),
    ]
