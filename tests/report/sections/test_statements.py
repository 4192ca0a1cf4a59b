"""Test the statements: who, when, to whom, what is asked, and what is said in their own words."""

from dossier.i18n import Words
from dossier.report.making import report
from dossier.report.plan import LAWYER
from dossier.report.summary import summary
from dossier.report.writers import plain_text
from dossier.timeline.records.of_case import items_of
from tests.report.telling_cases import FRIEND, PAPER, case, summed


def statements(**parts: object) -> list[str]:
    """Give the lines of the section for one statement of a friend."""
    concerns = parts.pop("concerns", [])
    lines = summed(
        statements=[{"id": "letter", "by": "#friend", **parts}],
        concerns=concerns,
        parties=[FRIEND],
        sources=[PAPER],
    )
    begin = lines.index("# Statements") + 1
    ends = [at for at, line in enumerate(lines) if at > begin and line.startswith("#")]
    return lines[begin : min(ends, default=None)]


def test_a_statement_alone_is_told_by_its_speaker() -> None:
    assert statements() == ["Date not known: Statement of A Friend"]


def test_all_that_is_known_of_a_statement_follows() -> None:
    told = statements(
        form="open letter",
        date="2020-05-01",
        role="sister",
        to=["the court", "#friend"],
        published_by="The Weekly",
        place={"name": "Rome", "country": "IT"},
        cite=["#paper"],
    )
    assert told == [
        (
            "1 May 2020: Open letter of A Friend; sister; to the court, A Friend; "
            "published by The Weekly; Rome, Italy [1]"
        )
    ]


def test_bounds_stand_where_the_date_does_not_tell_the_year() -> None:
    told = statements(date="XXXX-05-17", between="2020-11/2021-02")
    assert told[0] == (
        "17 May, no year: Statement of A Friend; some time between November 2020 and February 2021"
    )


def test_what_is_asked_stands_on_one_line_in_whole_sentences() -> None:
    told = statements(asks=["that a doctor see him", "Let letters through!"])
    assert told[1] == "Asks: That a doctor see him. Let letters through!"


def test_passages_are_told_their_own_words_first() -> None:
    passages = [{"text": "The house is sold"}, {"text": "The light is on. ", "quoted": True}]
    assert statements(passages=passages)[1] == "Says: “The light is on.” The house is sold."


def test_what_concerns_tell_already_is_not_told_twice() -> None:
    concern = {"topic": "care", "text": "x", "status": "alleged", "cite": ["#letter"]}
    passages = [{"text": "One"}, {"text": "Two"}, {"text": "Three", "quoted": True}]
    assert statements(passages=passages, concerns=[concern])[1] == (
        "Says: “Three” 2 points; what they say of health and conditions is told above."
    )
    assert statements(passages=passages[:1], concerns=[concern])[1] == (
        "Says: 1 point; what it says of health and conditions is told above."
    )


def test_quoted_words_alone_need_no_pointer() -> None:
    concern = {"topic": "care", "text": "x", "status": "alleged", "cite": ["#letter"]}
    told = statements(passages=[{"text": "Three", "quoted": True}], concerns=[concern])
    assert told[1] == "Says: “Three”"


def test_words_stand_in_the_quotation_marks_of_the_language_of_the_report() -> None:
    passages = [{"text": "Three", "quoted": True}]
    cited = {"source": "#paper", "quote": "Two"}
    letter = {"by": "A Friend", "passages": passages, "cite": [cited]}
    told, russian = case(statements=[letter], sources=[PAPER]), Words("ru")
    assert "«Three»" in plain_text.written(summary(told, russian))
    whole = plain_text.written(report(told, LAWYER, russian, items_of))
    assert "«Three»" in whole
    assert "«Two»" in whole
