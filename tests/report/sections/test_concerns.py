"""Test the concerns: said once who says them and how far they are shown, by topic below."""

from tests.report.telling_cases import FRIEND, LETTER, OTHER, PAPER, summed


def concerns(*rows: dict[str, object]) -> list[str]:
    """Give the lines of the section."""
    usual = {"topic": "health", "status": "alleged"}
    lines = summed(
        concerns=[{**usual, **row} for row in rows],
        parties=[FRIEND],
        statements=[LETTER],
        sources=[PAPER, OTHER],
    )
    begin = lines.index("# Health and conditions") + 1
    ends = [at for at, line in enumerate(lines) if at > begin and line.startswith("#")]
    return lines[begin : min(ends, default=None)]


def test_a_claim_is_told_as_one_by_whom_it_is() -> None:
    assert concerns({"text": "Epilepsy", "said_by": "#friend", "cite": ["#letter"]}) == [
        "Alleged, according to A Friend [1]",
        "Health: Epilepsy.",
    ]


def test_a_claim_without_a_speaker_is_that_of_the_statement_cited() -> None:
    assert concerns({"text": "Epilepsy.", "cite": ["#letter"]})[0] == (
        "Alleged, according to A Friend [1]"
    )


def test_what_a_source_itself_reports_is_told_without_a_speaker() -> None:
    told = concerns({"text": "Epilepsy.", "status": "documented", "cite": ["#paper"]})
    assert told[0] == "Documented [1]"


def test_concerns_of_one_voice_share_their_line_and_their_topic() -> None:
    assert concerns(
        {"text": "Epilepsy", "said_by": "Bo"},
        {"text": "No doctor", "said_by": "Bo", "topic": "care"},
        {"text": "Hepatitis", "said_by": "Bo"},
        {"text": "The light is never out", "said_by": "Bo", "topic": "conditions",
         "status": "disputed"},
    ) == [
        "Alleged, according to Bo",
        "Health: Epilepsy. Hepatitis.",
        "Care: No doctor.",
        "Disputed, according to Bo",
        "Conditions: The light is never out.",
    ]  # fmt: skip


def test_date_place_and_rules_stand_aside() -> None:
    told = concerns({"text": "Searched", "date": "2021-05", "place": "Rome", "rules": ["Rule 50"]})
    assert told[1] == "Health: Searched. (May 2021; Rome; Rule 50)"


def test_what_goes_on_is_told_since_when() -> None:
    told = concerns({"text": "No doctor", "date": "2021-05/.."})
    assert told[1] == "Health: No doctor. (since May 2021)"


def test_another_answer_stands_under_its_topic() -> None:
    says = {"source": "#other", "field": "text", "says": "Every three hours."}
    told = concerns({"text": "Every two hours.", "said_by": "Bo", "cite": [says]})
    assert told[1:] == [
        "Health: Every two hours.",
        "≠ another source says: Every three hours. (The Other) [1]",
    ]
