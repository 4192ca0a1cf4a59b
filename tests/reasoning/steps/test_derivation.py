"""Test that each step of a reckoning is told, in an order that can be followed by hand."""

import pytest

from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.custody.ledger import ledger
from dossier.reasoning.steps import derivation
from dossier.reasoning.terms.totals import total
from tests.reasoning.cases import WORDS, Plain, a_case, a_period, a_sentence, told_apart

Told = list[tuple[str, str]]
BEGUN = (
    (
        "The terms begin at different times (the first: 1 January 2000): from there to the last "
        "end is longer than what they add up to."
    ),
    "",
)
FIVE = "5 years (1 January 2018)"


def told(*sentences: Plain, **parts: object) -> Told:
    return of_case(a_case(sentences=list(sentences), **parts))


def of_case(dossier: Dossier) -> Told:
    index = Index(dossier)
    steps = derivation.steps(total(dossier, index), ledger(dossier, index, None))
    return [derivation.say(step, WORDS, told_apart(dossier)) for step in steps]


def test_a_term_of_a_day_that_is_known_at_the_latest_ends_at_the_latest_too() -> None:
    assert told(a_sentence("P2Y", date="../2016-05")) == [
        (
            "The sentence of a day before June 2016: 2 years from its date.",
            "31 May 2018 at the latest",
        )
    ]


def a_term(id: str, term: str, **fields: object) -> Plain:
    return {"id": id, "kind": "imprisonment", "term": term, **fields}


def runs(how: str, to: str) -> list[Plain]:
    return [{"how": how, "to": to}]


def test_one_exact_term_is_one_step() -> None:
    assert told(a_sentence("P2Y6M", date="2020-05-02")) == [
        ("The sentence of 2 May 2020: 2 years and 6 months from its date.", "2 November 2022")
    ]


def test_no_terms_have_no_steps() -> None:
    assert told() == []
    assert told({"id": "s", "parts": [{"kind": "fine"}]}) == []


def test_a_minimum_and_a_term_are_two_figures() -> None:
    row = a_sentence(date="2020-05-02", parts=[a_term("a", "P5Y", minimum="P2Y")])
    assert told(row) == [
        ("The sentence of 2 May 2020: 2 to 5 years from its date.", "2 May 2022 to 2 May 2025"),
        (
            "Lowest: 2 years (2 May 2020).",
            "2 years, 2 May 2022",
        ),
        (
            "Highest: 5 years (2 May 2020).",
            "5 years, 2 May 2025",
        ),
    ]


def test_what_does_not_count_is_named_first() -> None:
    steps = told(
        a_sentence("P9Y", id="old", status="served", date="2010"),
        a_sentence("P8Y", id="older"),
        a_sentence(
            date="2020-05-02",
            replaces="#older",
            parts=[
                a_term("a", "P5Y"),
                a_term("b", "P1Y", suspended=True),
                {"id": "c", "kind": "life", "suspended": True},
                {"id": "d", "kind": "supervision", "term": "P3Y"},
                {"id": "e", "kind": "probation", "term": "P3Y", "suspended": True},
                {"id": "f", "kind": "probation"},
            ],
        ),
    )
    assert [text for text, _ in steps] == [
        "Not counted: the sentence of 2010 (served).",
        "Not counted: the sentence of unknown date (replaced).",
        "Not counted: 1 year of the sentence of 2 May 2020, which is suspended.",
        "Not counted: life imprisonment of the sentence of 2 May 2020, which is suspended.",
        "Not counted: 3 years of the sentence of 2 May 2020 (supervision): no custody.",
        "The sentence of 2 May 2020: 5 years from its date.",
    ]


def test_stated_relations_lead_to_one_figure() -> None:
    steps = told(
        a_sentence("P2Y", id="a", date="2020-05-02"),
        a_sentence("P3Y", id="b", date="2020-06-02", runs=runs("consecutive", "#a")),
    )
    assert steps[2:] == [
        ("In all: 2 years (2 May 2020), then 3 years (2 June 2020).", "5 years, 2 May 2025")
    ]


def test_the_row_that_is_longest_need_not_be_the_one_that_ends_last() -> None:
    steps = told(
        a_sentence("P10Y", id="a", date="2000-01-01"),
        a_sentence("P5Y", id="b", date="2018-01-01", runs=runs("concurrent", "#a")),
    )
    assert steps[2:] == [
        ("The longest: 10 years (1 January 2000).", "10 years"),
        ("The end is that of 5 years (1 January 2018).", "1 January 2023"),
        BEGUN,
    ]


def test_the_ends_of_a_range_have_rows_of_their_own_too() -> None:
    steps = told(
        a_sentence("P10Y", id="a", date="2000-01-01"),
        a_sentence("P5Y", id="b", date="2018-01-01", runs=runs("unknown", "#a")),
    )
    assert steps[3:] == [
        (
            "Lowest, if all that is not stated runs beside each other: 10 years (1 January 2000).",
            "10 years",
        ),
        (
            f"Ends first, if all that is not stated runs beside each other: {FIVE}.",
            "1 January 2023",
        ),
        (
            (
                "Highest, if all that is not stated runs one after the other: 10 years "
                f"(1 January 2000), then {FIVE}."
            ),
            "15 years",
        ),
        (
            (
                "Ends last, if all that is not stated runs one after the other, in the order "
                f"imposed: {FIVE}."
            ),
            "1 January 2023",
        ),
        BEGUN,
    ]


def test_many_unknown_relations_are_counted() -> None:
    steps = told(*(a_sentence("P1Y", id=f"s{n}") for n in range(3)))
    first, second, third = (f"1 year (unknown date, no. {n} in the file)" for n in (1, 2, 3))
    assert (
        (
            "The file does not say how 3 pairs of terms run to each other: "
            f"{first} and {second}; {first} and {third}; {second} and {third}."
        ),
        "",
    ) in steps
    steps = told(*(a_sentence("P1Y", id=f"s{n}") for n in range(4)))
    assert steps[4][0].endswith("; 2 more pairs.")


def test_a_long_row_is_cut() -> None:
    steps = told(*(a_sentence("P1Y", id=f"s{n}", date="2020") for n in range(14)))
    assert steps[-1][0].endswith("1 year (2020, no. 12 in the file), then 2 more terms.")
    steps = told(*(a_sentence("P1Y", id=f"s{n}", date="2020") for n in range(13)))
    assert steps[-1][0].endswith("1 year (2020, no. 12 in the file), then 1 more term.")


def test_what_is_not_known_is_said() -> None:
    steps = told(
        a_sentence("P1Y", id="a"),
        {"id": "b", "date": "2020", "parts": [{"id": "t", "kind": "imprisonment"}]},
        {
            "id": "c",
            "date": "2020",
            "parts": [{"id": "u", "kind": "imprisonment", "minimum": "P3Y"}],
        },
    )
    assert steps == [
        ("The sentence of unknown date: 1 year; its own end cannot be given.", ""),
        ("The sentence of 2020 (no. 2 in the file): its length is not known.", ""),
        (
            "The sentence of 2020 (no. 3 in the file): at least 3 years from its date.",
            "1 January 2023 at the earliest",
        ),
        (
            (
                "The file does not say how 3 pairs of terms run to each other: a term of unknown "
                "length (2020, no. 2 in the file) and at least 3 years (2020, no. 3 in the file); "
                "a term of unknown length (2020, no. 2 in the file) and 1 year (unknown date); "
                "at least 3 years (2020, no. 3 in the file) and 1 year (unknown date)."
            ),
            "",
        ),
        (
            (
                "Lowest, if all that is not stated runs beside each other: 3 years (2020, no. 3 in "
                "the file)."
            ),
            "3 years, 1 January 2023",
        ),
    ]


def test_an_unmeasured_term_is_named_so() -> None:
    steps = told(
        a_sentence("P1Y", id="a", date="2020"),
        {"id": "b", "date": "2020", "parts": [{"id": "t", "kind": "imprisonment"}]},
    )
    assert steps[2][0] == (
        "The file does not say whether 1 year (2020) and a term of unknown length (2020) run "
        "beside each other or not."
    )


def test_without_any_date_there_are_lengths_and_no_ends() -> None:
    steps = told(a_sentence("P1Y", id="a"), a_sentence("P2Y", id="b"))
    assert steps[-1] == (
        (
            "Highest, if all that is not stated runs one after the other: 1 year (unknown date), "
            "then 2 years (unknown date)."
        ),
        "3 years",
    )


def test_life_and_death_end_the_reckoning() -> None:
    steps = told({"id": "b", "date": "2020", "parts": [{"id": "t", "kind": "life"}]})
    assert steps == [
        ("The sentence of 2020: life imprisonment, which has no end date.", ""),
        ("With such a sentence the whole has no end date.", ""),
    ]


def test_the_minimum_of_a_life_sentence_stands_in_its_steps() -> None:
    life = {"id": "t", "kind": "life", "minimum": "P25Y"}
    steps = told(
        {"id": "b", "date": "2020", "parts": [life]},
        a_sentence("P3Y", id="c", date="2021", runs=runs("consecutive", "#b")),
    )
    assert steps[0] == (
        (
            "The sentence of 2020: life imprisonment, at least 25 years by the file; it has no end "
            "date."
        ),
        "",
    )
    assert steps[2:] == [
        ("With such a sentence the whole has no end date.", ""),
        (
            (
                "At least, by the minimum that the file gives: life imprisonment (2020), then 3 "
                "years (2021)."
            ),
            "28 years",
        ),
    ]


def test_a_month_without_the_day_is_told() -> None:
    steps = told(
        a_sentence("P5Y", id="a", date="2020-02-29"),
        a_sentence("P3Y", id="b", date="2020-02-29", runs=runs("consecutive", "#a")),
    )
    assert steps[0] == (
        (
            "Where a month has no such day, its last day is taken, as 28 February for 29 "
            "February; a term that follows is counted on from the day of the month that was "
            "begun with."
        ),
        "",
    )
    assert steps[3:] == [
        (
            "In all: 5 years (29 February 2020), then 3 years (29 February 2020).",
            "8 years, 29 February 2028",
        ),
    ]


def test_what_is_said_both_ways_is_told_with_both_ends() -> None:
    both = [*runs("concurrent", "#a"), *runs("consecutive", "#a")]
    steps = told(
        a_sentence("P5Y", id="a", date="2020-01-01"),
        a_sentence("P3Y", id="b", date="2020-01-01", runs=both),
    )
    assert steps[2:] == [
        (
            (
                "The file says of 5 years (1 January 2020) and 3 years (1 January 2020) both that "
                "they run beside each other and that one follows the other: each is taken as "
                "possible."
            ),
            "",
        ),
        (
            "Lowest, if all that is open runs beside each other: 5 years (1 January 2020).",
            "5 years, 1 January 2025",
        ),
        (
            (
                "Highest, if all that is open runs one after the other: 5 years (1 January 2020), "
                "then 3 years (1 January 2020)."
            ),
            "8 years, 1 January 2028",
        ),
    ]
    steps = told(
        a_sentence("P5Y", id="a", date="2020-01-01"),
        a_sentence("P3Y", id="b", date="2020-01-01", runs=both),
        a_sentence("P1Y", id="c", date="2020-01-01", runs=both),
    )
    assert steps[4] == (
        (
            "Of 2 pairs of terms the file says both, beside and after each other: 5 years (1 "
            "January 2020) and 3 years (1 January 2020); 5 years (1 January 2020) and 1 year (1 "
            "January 2020)."
        ),
        "",
    )


def test_an_end_after_death_is_told_and_why_no_credit_is_reckoned_then() -> None:
    dossier = a_case(
        subject={"name": "A", "died": "2022-05-01"},
        sentences=[a_sentence("P5Y", date="2020-01-01")],
        custody=[a_period("2019-01-01/2020-01-01")],
    )
    assert of_case(dossier)[1:] == [
        ("The person died (1 May 2022): what is reckoned beyond that day is arithmetic alone.", ""),
        (
            (
                "What custody before the first sentence would take off is not reckoned: the person "
                "died, and the end can lie after that."
            ),
            "",
        ),
    ]


def test_an_end_too_far_away_is_said() -> None:
    assert told(a_sentence("P9000Y", date="2020")) == [
        ("The sentence of 2020: 9,000 years from its date.", "after the year 9999")
    ]
    row = a_sentence(date="2020", parts=[a_term("a", "P9000Y", minimum="P1Y")])
    assert told(row)[-1][1] == "9,000 years, after the year 9999"


def test_days_before_the_sentence_would_be_taken_from_the_end() -> None:
    steps = told(
        a_sentence("P2Y", date="2020-05-11"),
        custody=[
            a_period("2020-05-01/2020-05-03"),
            a_period("2020-05-04/2020-05-05", "bail", id="b"),
        ],
    )
    assert steps[-2] == (
        (
            "If every day from 1 May 2020 to 11 May 2020, but for 2 days on bail or parole, was in "
            "custody and counts (at most 8 days, taken off the end; the file itself shows at "
            "least 3)."
        ),
        "3 May 2022",
    )


@pytest.mark.parametrize("name", derivation.__all__)
def test_the_names_that_the_screen_uses_are_there(name: str) -> None:
    assert hasattr(derivation, name)


@pytest.mark.parametrize("to", ["#s", "his sentence in another country", "#nobody"])
def test_what_follows_a_sentence_that_is_not_counted_ends_at_the_earliest(to: str) -> None:
    dossier = a_case(
        sentences=[
            a_sentence("P2Y", date="2010-01-01", status="served"),
            a_sentence("P3Y", date="2011-01-01", id="t", runs=[{"how": "consecutive", "to": to}]),
        ]
    )
    index = Index(dossier)
    found = total(dossier, index)
    assert derivation.say_ends(found.ends, WORDS) == "1 January 2014 at the earliest"
    told = [
        derivation.say(step, WORDS, told_apart(dossier))
        for step in derivation.steps(found, ledger(dossier, index, None))
    ]
    assert told[1] == (
        "The sentence of 1 January 2011: 3 years, to run after what is not counted here.",
        "1 January 2014 at the earliest",
    )
