"""Test the charges: what became of each, and what is known of it."""

from tests.report.telling_cases import FRIEND, LETTER, PAPER, summed


def charge(**fields: object) -> str:
    """Give the line of one charge."""
    lines = summed(
        charges=[{"offence": "Theft", **fields}],
        parties=[FRIEND],
        statements=[LETTER],
        sources=[PAPER],
    )
    return lines[lines.index("# Charges") + 1]


def test_a_charge_alone_says_that_its_outcome_is_not_stated() -> None:
    assert charge() == "Outcome not stated: Theft"


def test_an_outcome_stands_in_front_with_who_decided_and_when() -> None:
    told = charge(outcome="convicted", outcome_date="2016-08", decided_by="jury")
    assert told == "Convicted: Theft; decided by jury, August 2016"


def test_a_day_stands_alone_where_nobody_is_named() -> None:
    assert charge(outcome="withdrawn", outcome_date="2016-08") == "Withdrawn: Theft; August 2016"


def test_what_is_known_of_a_charge_follows() -> None:
    told = charge(
        statute="Code 12",
        counts="1 to 4",
        committed="2015/2016",
        plea="not guilty",
        loss={"amount": 9000000, "currency": "USD"},
        victims="three banks",
        exposure="up to 20 years",
        cite=["#letter"],
    )
    assert told == (
        "Outcome not stated: Theft; Code 12; counts: 1 to 4; committed from 2015 to 2016; "
        "plea: not guilty; loss: $9,000,000; victims: three banks; "
        "penalty possible: up to 20 years; according to A Friend [1]"
    )


def test_a_charge_that_is_open_says_where_it_lies() -> None:
    told = charge(outcome="pending", court="High Court", docket="H-1")
    assert told == "Pending: Theft; High Court, H-1"


def test_a_charge_that_is_decided_does_not() -> None:
    told = charge(outcome="acquitted", outcome_date="2016", court="High Court", docket="H-1")
    assert told == "Acquitted: Theft; 2016"


def test_a_charge_without_an_offence_says_so() -> None:
    assert charge(offence="") == "Outcome not stated: Offence not named"
