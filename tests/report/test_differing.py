"""Test what other sources say: which field, in its own manner, and by whom."""

from typing import cast

import pytest

from dossier.model.base import Record, Value
from dossier.model.charge import Charge, Ruling
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.event import Event
from dossier.model.person import Identifier, Name, Subject
from dossier.model.sentence import Part, Run, Sentence
from dossier.model.statement import Passage, Statement
from dossier.report.differing import FIELDS, lines
from dossier.report.writers.plain_text import said
from tests.report.telling_cases import FRIEND, LETTER, OTHER, PAPER, case, telling

TOLD: tuple[type[Value], ...] = (
    *(Subject, Name, Identifier, Charge, Ruling, Sentence, Part, Run),
    *(Custody, Concern, Statement, Passage, Event),
)


def others(part: str, **record: object) -> list[str]:
    """Give what others say of the one record of a list, as text."""
    found = case(sources=[PAPER, OTHER], statements=[LETTER], parties=[FRIEND], **{part: [record]})
    rows = cast("tuple[Record, ...]", getattr(found, part))
    return [said(line) for line in lines(telling(found), rows[0])]


def says(field: str, value: object, source: str = "#other") -> dict[str, object]:
    return {"source": source, "field": field, "says": value}


def test_a_record_of_which_all_say_the_same_has_no_such_line() -> None:
    assert others("charges", offence="x", cite=["#paper"]) == []


def test_an_answer_that_nobody_adopted_is_said_with_its_field_and_its_source() -> None:
    assert others("charges", offence="x", cite=[says("plea", "guilty")]) == [
        "not adopted, plea: guilty (The Other) [1]"
    ]


def test_an_answer_is_said_in_the_manner_of_its_field() -> None:
    loss = {"amount": 410000, "currency": "USD"}
    assert others("charges", offence="x", cite=[says("loss", loss)]) == [
        "not adopted, loss: $410,000 (The Other) [1]"
    ]


def test_an_answer_that_does_not_fit_its_field_is_a_text() -> None:
    assert others("charges", offence="x", cite=[says("decided_by", "a plea of guilty")]) == [
        "not adopted, decided by: a plea of guilty (The Other) [1]"
    ]
    assert others("charges", offence="x", cite=[says("loss", ["much"])]) == [
        'not adopted, loss: ["much"] (The Other) [1]'
    ]


def test_what_one_source_says_stands_on_one_line() -> None:
    cite = [says("plea", "guilty"), says("victims", "nine")]
    assert others("charges", offence="x", cite=cite) == [
        "not adopted, plea: guilty; victims: nine (The Other) [1]"
    ]


def test_sources_that_say_the_same_share_a_line() -> None:
    cite = [says("plea", "guilty"), says("plea", "guilty", "#letter")]
    assert others("charges", offence="x", cite=cite) == [
        "not adopted, plea: guilty (The Other, letter of A Friend) [1] [2]"
    ]


def test_other_answers_have_the_sign_and_stand_apart_from_those_not_adopted() -> None:
    cite = [says("plea", "guilty"), says("victims", "nine"), says("victims", "nine", "#letter")]
    assert others("charges", offence="x", victims="two", cite=cite) == [
        "not adopted, plea: guilty (The Other) [1]",
        "≠ according to other sources, victims: nine (The Other, letter of A Friend) [1] [2]",
    ]


def test_a_part_is_named_once_for_all_that_is_said_of_it() -> None:
    part = {"id": "p", "kind": "fine", "amount": {"amount": 5, "currency": "EUR"}}
    cite = [says("parts/#p/kind", "restitution"), says("parts/#p/amount", "ten"),
            says("court", "another court")]  # fmt: skip
    assert others("sentences", court="this court", parts=[part], cite=cite) == [
        (
            "≠ according to another source, of “Fine of €5”, kind: restitution; amount: ten; "
            "court: another court (The Other) [1]"
        )
    ]


def test_what_is_said_of_a_part_in_the_part_itself_is_heard_too() -> None:
    part = {"kind": "imprisonment", "term": "P2Y", "cite": [says("term", "P3Y")]}
    assert others("sentences", parts=[part]) == [
        "≠ according to another source, term: 3 years (The Other) [1]"
    ]


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("asks/0", "Something else", ", asks: Something else"),
        ("place", {"name": "Rome", "country": "IT"}, ", place: Rome, Italy"),
        ("unheard_of", "x", ", unheard_of: x"),
        ("gone/0/x", "y", ", x: y"),
        ("", "nothing of it is true", ": nothing of it is true"),
        ("passages/#nobody/text", "z", ": z"),
    ],
)
def test_a_field_is_named_as_well_as_it_can_be(field: str, value: object, expected: str) -> None:
    assert others("events", title="x", cite=[says(field, value)]) == [
        f"not adopted{expected} (The Other) [1]"
    ]


def test_a_field_without_a_name_is_the_whole_record() -> None:
    cite = [{"source": "#other", "says": "it never was"}]
    assert others("events", title="x", cite=cite) == ["not adopted: it never was (The Other) [1]"]


def test_a_whole_part_that_differs_is_said_as_the_file_has_it() -> None:
    part = {"id": "p", "kind": "life"}
    assert others("sentences", parts=[part], cite=[says("parts/#p", "no such part")]) == [
        "≠ according to another source, what it imposes: no such part (The Other) [1]"
    ]


def test_every_field_that_is_told_has_its_words() -> None:
    own = set(Record.model_fields)
    assert {name for noun in TOLD for name in noun.model_fields} - own == set(FIELDS)


def test_what_has_no_field_to_name_is_told_after_what_has_one() -> None:
    cite = [says("place", {"name": "Rome", "country": "IT"}), says("", "nothing of it")]
    assert others("events", title="x", cite=cite) == [
        "not adopted, place: Rome, Italy; nothing of it (The Other) [1]"
    ]


def test_a_text_of_a_part_is_told_as_that_of_the_part() -> None:
    passage = {"id": "p", "text": "He slept"}
    cite = [says("passages/#p/text", "He sat"), says("passages/#p/text", "He lay", "#paper")]
    letter = {"id": "l", "by": "#friend", "passages": [passage], "cite": cite}
    found = case(sources=[PAPER, OTHER], parties=[FRIEND], statements=[letter])
    told = [said(line) for line in lines(telling(found), found.statements[0])]
    assert all("of “He slept”" in line for line in told)
    assert "He sat" in told[0]
