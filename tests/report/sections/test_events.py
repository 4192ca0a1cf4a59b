"""Test the other events: when, where, at which court, by whose word."""

from tests.report.telling_cases import FRIEND, LETTER, PAPER, summed


def event(**fields: object) -> str:
    """Give the line of one event."""
    lines = summed(
        events=[{"title": "Hearing", **fields}],
        parties=[FRIEND],
        statements=[LETTER],
        sources=[PAPER],
    )
    return lines[lines.index("# Other events") + 1]


def test_an_event_without_a_date_says_so() -> None:
    assert event() == "Date not known: Hearing"


def test_an_event_can_lie_between_two_days() -> None:
    assert event(between="2014-07-05/2016-08") == (
        "Date not known: Hearing; some time between 5 July 2014 and August 2016"
    )


def test_an_event_over_days_is_a_span() -> None:
    assert event(date="2021-04-20/2021-04-22").startswith("20 Apr 2021 to 22 Apr 2021: ")


def test_what_is_known_of_an_event_follows() -> None:
    told = event(
        date="2011",
        place={"name": "Rome", "country": "IT"},
        court="High Court",
        status="postponed",
        said_by="#friend",
        cite=["#paper"],
    )
    assert told == "2011: Hearing; Rome, Italy; High Court; postponed; according to A Friend [1]"


def test_that_an_event_was_held_goes_without_saying() -> None:
    assert event(date="2011", status="held") == "2011: Hearing"


def test_what_only_a_statement_tells_is_a_claim() -> None:
    assert event(date="2011", cite=["#letter"]) == "2011: Hearing; according to A Friend [1]"
