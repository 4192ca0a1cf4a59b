"""Test that a step says what its figure rests on: a month as a month, and either way as one."""

import pytest

from tests.reasoning.cases import a_sentence
from tests.reasoning.steps.test_derivation import runs, told


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2000-01-01", "1 January 2000"),
        ("2000-01", "January 2000"),
        ("2000-01-05/2000-02-03", "5 January 2000 to 3 February 2000"),
    ],
)
def test_the_first_begin_is_said_as_it_is_known(day: str, said: str) -> None:
    steps = told(
        a_sentence("P10Y", id="a", date=day),
        a_sentence("P5Y", id="b", date="2018-01-01", runs=runs("concurrent", "#a")),
    )
    assert steps[-1][0].startswith(f"The terms begin at different times (the first: {said}): ")


@pytest.mark.parametrize(
    ("how", "lead"), [("unknown", "Either way, in all"), ("concurrent", "In all")]
)
def test_where_the_relation_cannot_matter_the_one_figure_is_so_either_way(
    how: str, lead: str
) -> None:
    steps = told(
        a_sentence("P10Y", id="a", date="2000-01-01"),
        a_sentence("P1Y", id="b", date="2000-01-01", runs=runs("concurrent", "#a")),
        a_sentence(
            "P2Y",
            id="c",
            date="2000-01-01",
            runs=[*runs("concurrent", "#a"), *runs(how, "#b")],
        ),
    )
    assert (f"{lead}: 10 years (1 January 2000).", "10 years, 1 January 2010") in steps
