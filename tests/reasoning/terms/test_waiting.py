"""Test that what may be imprisonment or not leaves the most open, and the least as it is."""

from datetime import date

import pytest

from dossier.model.durations import Duration
from dossier.model.ids import Index
from dossier.reasoning.custody.ledger import ledger
from dossier.reasoning.steps import figures
from dossier.reasoning.terms.credits import credit, no_credit
from dossier.reasoning.terms.reckoned import Ends
from dossier.reasoning.terms.totals import of_dockets, per_docket, total
from tests.reasoning.cases import WORDS, Plain, a_case, a_period, a_sentence
from tests.reasoning.steps.test_derivation import a_term, told

FIVE = a_sentence("P5Y", id="a", date="2020-05-02", docket="1")
END = date(2025, 5, 2)
DOLLARS = {"amount": 5, "currency": "USD"}


def own_end(unsaid: Plain, **fields: object) -> date | None:
    """Give the last end of five years beside a sentence of which nothing is known."""
    dossier = a_case(sentences=[{**FIVE, **fields}, {"id": "u", **unsaid}])
    (ends,) = dict(total(dossier, Index(dossier)).ends_of).values()
    assert ends.low == END
    return ends.high


def test_a_sentence_without_parts_leaves_the_total_without_a_most() -> None:
    dossier = a_case(sentences=[FIVE, {"id": "u"}])
    found = total(dossier, Index(dossier))
    assert (found.high, found.ends) == (None, Ends(END, None))
    assert figures.say_total(found, WORDS) == "at least 5 years in all"
    assert figures.say_end(found, WORDS) == "2 May 2025 at the earliest"


def test_where_there_is_no_term_it_is_not_known_whether_there_is_one() -> None:
    dossier = a_case(sentences=[{"id": "u"}])
    found = total(dossier, Index(dossier))
    assert (found.low, found.high, found.ends) == (None, None, Ends())
    assert figures.say_total(found, WORDS) == "not known whether imprisonment was imposed"


def test_what_no_longer_holds_leaves_nothing_open() -> None:
    dossier = a_case(sentences=[FIVE, {"id": "u", "status": "served"}])
    assert total(dossier, Index(dossier)).exact


@pytest.mark.parametrize(
    ("unsaid", "runs", "known"),
    [
        ({}, None, False),
        ({"date": "2019"}, None, False),
        ({"date": "2021"}, None, True),
        ({"runs": [{"how": "concurrent", "to": "#a"}]}, None, True),
        ({"runs": [{"how": "consecutive", "to": "#a"}]}, None, True),
        ({"date": "2021"}, "consecutive", False),
        ({"date": "2021"}, "unknown", True),
        ({"date": "2021"}, "concurrent", True),
        ({"date": "2021", "runs": [{"how": "unknown", "to": "#a"}]}, None, True),
        (
            {
                "date": "2021",
                "runs": [{"how": "concurrent", "to": "#a"}, {"how": "consecutive", "to": "#a"}],
            },
            None,
            False,
        ),
    ],
)
def test_a_term_that_can_follow_what_is_not_known_has_no_last_day(
    unsaid: Plain, runs: str | None, *, known: bool
) -> None:
    fields = (
        {"runs": [{"how": runs, "to": "#u"}]}
        if runs
        else {"runs": [{"how": "unknown", "to": "#x"}]}
    )
    assert (own_end(unsaid, **fields) == END) is known


def test_only_the_docket_of_what_is_not_known_has_no_most() -> None:
    unsaid: Plain = {"id": "u", "date": "2021", "docket": "2"}
    dossier = a_case(sentences=[FIVE, unsaid])
    one, two = of_dockets(dossier, Index(dossier))
    assert (one[0], one[1].exact, one[1].ends) == ("1", True, Ends(END, END))
    assert (two[0], two[1].terms, len(two[1].unsaid)) == ("2", (), 1)


@pytest.mark.parametrize(("day", "certain"), [("2021", True), ("2019", False), (None, False)])
def test_days_before_are_taken_off_where_it_is_sure_which_sentence_came_first(
    day: str | None, *, certain: bool
) -> None:
    unsaid = {"id": "u", "date": day} if day else {"id": "u"}
    dossier = a_case(sentences=[FIVE, unsaid], custody=[a_period("2020-05-01/2020-05-02")])
    found, held = total(dossier, Index(dossier)), ledger(dossier, Index(dossier), None)
    taken = credit(found, held)
    if certain:
        assert taken
        assert taken.ends == Ends(date(2025, 5, 1), None)
    else:
        assert no_credit(found, held) == "the day of the first sentence is not certain"


OPEN = " The lowest total is counted without it, and no highest can be given."


def test_a_sentence_of_which_nobody_says_what_it_imposes_leaves_the_most_open() -> None:
    assert told(a_sentence("P5Y", date="2020-05-02"), {"id": "b", "date": "2021"}) == [
        (f"Not known: what the sentence of 2021 imposes.{OPEN}", ""),
        ("The sentence of 2 May 2020: 5 years from its date.", "2 May 2025"),
        ("Lowest: 5 years (2 May 2020).", "5 years, 2 May 2025"),
    ]


def test_a_length_of_no_kind_is_in_the_most_as_imprisonment() -> None:
    assert told(a_sentence("P5Y", date="2020-05-02"), a_part(term="P3Y")) == [
        (
            (
                "Not known: of which kind is what was imposed for 3 years in the sentence of 2021. "
                "The lowest total is counted without it, the highest with it, as imprisonment."
            ),
            "",
        ),
        ("The sentence of 2 May 2020: 5 years from its date.", "2 May 2025"),
        (
            (
                "The file does not say whether 5 years (2 May 2020) and 3 years (2021) run beside "
                "each other or not."
            ),
            "",
        ),
        (
            "Lowest, if all that is not stated runs beside each other: 5 years (2 May 2020).",
            "5 years, 2 May 2025",
        ),
        (
            (
                "Highest, if all that is not stated runs one after the other, in the order "
                "imposed: 5 years (2 May 2020), then 3 years (2021)."
            ),
            "8 years, 2 May 2028",
        ),
    ]


def test_each_docket_has_what_may_be_imprisonment_in_its_most() -> None:
    case = a_case(
        sentences=[
            a_sentence("P5Y", id="a", date="2020-05-02", docket="1"),
            a_sentence("P2Y", id="b", date="2020-05-02", docket="2"),
            {**a_part(term="P3Y"), "docket": "1"},
        ]
    )
    found = {docket: (own.low, own.high) for docket, own in per_docket(case, Index(case))}
    assert found == {"1": (Duration("P5Y"), Duration("P8Y")), "2": (Duration("P2Y"),) * 2}


@pytest.mark.parametrize("how", ["concurrent", "consecutive"])
def test_a_length_of_no_kind_that_is_stated_to_run_leaves_the_most_open(how: str) -> None:
    runs = [{"how": how, "to": "#a"}]
    said = told(a_sentence("P5Y", id="a", date="2020-05-02"), {**a_part(term="P3Y"), "runs": runs})
    assert said[0][0] == (
        "Not known: of which kind is what was imposed for 3 years in the sentence of 2021. The "
        "lowest total is counted without it. As imprisonment it would add 3 years at most; no "
        "highest is given before its kind is chosen."
    )
    assert said[-1][1] == "5 years, 2 May 2025"


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({}, "what a part of the sentence of 2021 is."),
        (
            {"text": "three years in a colony"},
            "how long “three years in a colony” in the sentence of 2021 is.",
        ),
    ],
)
def test_a_part_of_which_nobody_says_what_it_is_leaves_the_most_open(
    part: Plain, said: str
) -> None:
    assert told(a_sentence("P5Y", date="2020-05-02"), a_part(**part)) == [
        (f"Not known: {said}{OPEN}", ""),
        ("The sentence of 2 May 2020: 5 years from its date.", "2 May 2025"),
        ("Lowest: 5 years (2 May 2020).", "5 years, 2 May 2025"),
    ]


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({"text": "A written apology"}, "“A written apology” in the sentence of 2021"),
        ({"text": "Unpaid work", "term": "P1Y"}, "1 year of the sentence of 2021 (“Unpaid work”)"),
    ],
)
def test_what_is_told_in_words_is_named_by_them_and_not_counted(part: Plain, said: str) -> None:
    assert told(a_sentence("P5Y", date="2020-05-02"), a_part(**part)) == [
        (f"Not counted: {said}: the file does not call it imprisonment.", ""),
        ("The sentence of 2 May 2020: 5 years from its date.", "2 May 2025"),
    ]


def test_what_is_told_in_money_is_not_counted_and_what_is_suspended_is_named() -> None:
    fine, later = {"kind": "other", "amount": DOLLARS}, {"kind": "other", "suspended": True}
    assert told(a_sentence(date="2020-05-02", parts=[a_term("a", "P5Y"), fine, later])) == [
        ("Not counted: other of the sentence of 2 May 2020 (part 3), which is suspended.", ""),
        ("The sentence of 2 May 2020: 5 years from its date.", "2 May 2025"),
    ]


def a_part(**fields: object) -> Plain:
    return {"id": "b", "date": "2021", "parts": [{"id": "p", "kind": "other", **fields}]}
