"""Test the periods of custody: their ground, their open ends, who held, on whose order."""

import pytest

from tests.report.telling_cases import FRIEND, LETTER, PAPER, summed


def period(**custody: object) -> str:
    """Give the line of one period."""
    custody = {"basis": "remand", "period": "2020-02-01", **custody}
    lines = summed(custody=[custody], parties=[FRIEND], statements=[LETTER], sources=[PAPER])
    return lines[lines.index("# Where held") + 1]


def test_a_period_is_told_with_its_place_and_ground() -> None:
    told = period(period="2020-02-01/2020-03", place={"name": "Rome", "country": "IT"})
    assert told == "1 Feb 2020 to Mar 2020: Rome, Italy; remand"


def test_a_period_without_a_place_says_so() -> None:
    assert period() == "1 Feb 2020: Place not known; remand"


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("2020-02-01/..", "Since 1 Feb 2020: Place not known; remand; as last reported"),
        ("2020-02-01/", "From 1 Feb 2020: Place not known; remand; end not known"),
        ("/..", "Going on: Place not known; remand; beginning not known; as last reported"),
        ("/2020-03", "To Mar 2020: Place not known; remand; beginning not known"),
    ],
)
def test_open_ends_are_said(dates: str, expected: str) -> None:
    assert period(period=dates) == expected


@pytest.mark.parametrize("dates", ["2020-02-01/..", "2020-02-01/"])
def test_a_period_that_ended_does_not_go_on(dates: str) -> None:
    told = period(period=dates, ended="released")
    assert told == "From 1 Feb 2020: Place not known; remand; released"


@pytest.mark.parametrize(
    ("warrant", "said"),
    [(True, "remand; with a warrant"), (False, "remand; without a warrant"), (None, "remand")],
)
def test_a_warrant_is_said_where_it_is_known(said: str, *, warrant: bool | None) -> None:
    assert period(warrant=warrant).endswith(said)


def test_all_else_that_is_known_follows() -> None:
    told = period(
        facility="Block 7",
        held_by="#friend",
        ordered_by="A judge",
        reason="Risk of flight",
        until="2020-04-01",
        cite=["#letter"],
    )
    assert told == (
        "1 Feb 2020: Block 7; remand; held by A Friend; ordered by A judge; "
        "reason: Risk of flight; the order lapses 1 April 2020; according to A Friend [1]"
    )
