"""Test that what is wrong is said in one sentence of ours: what is, and what would be right."""

import copy
import json
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.errors import CannotRead, WrongValue
from dossier.model.base import Value
from dossier.model.dossier import Dossier
from dossier.storage import reader, sentences
from tests.nouns import nouns
from tests.samples import plain
from tests.storage.test_positions import all_steps, follow

EVERY_FIELD = plain("every-field.dossier")
PLACES = [steps for steps in all_steps(EVERY_FIELD) if steps]
WRONG = [5, 1.5, "x", "", True, None, [], [0], {}, {"": 0}, "\n", "#"]


def told(record: str, name: str = "charges") -> list[str]:
    """Read one record, and give the sentences on what is wrong in it."""
    text = f'{{"dossier": 1, "subject": {{"name": "A"}}, "{name}": [{record}]}}'
    with pytest.raises(WrongValue) as caught:
        reader.decode(text.encode())
    return [caught.value.sentence, *(also.sentence for also in caught.value.also)]


def judged(raw: object) -> Dossier | CannotRead:
    """Read plain values; give the error instead of raising it."""
    try:
        return reader.decode(json.dumps(raw).encode())
    except CannotRead as why:
        return why


@pytest.mark.parametrize(
    ("fields", "wanted", "found"),
    [
        ('"offence": 38', "“offence” must be a text in quotation marks", "the number 38"),
        ('"confidential": "yes"', "“confidential” must be true or false", "the text “yes”"),
        ('"cite": {}', "“cite” must be a list in square brackets", "an object"),
        ('"loss": []', "“loss” must be an object in braces", "a list"),
        (
            '"cite": ["#x", 5]',
            "Entry 2 of “cite” must be an object in braces or a text in quotation marks",
            "the number 5",
        ),
        (
            '"loss": {"amount": "38", "currency": "USD"}',
            "“amount” must be a number",
            "the text “38”",
        ),
        (
            '"loss": {"amount": 1, "currency": "dollars"}',
            "“currency” must be a currency's code of three capital letters, such as “USD”",
            "the text “dollars”",
        ),
        (
            '"plea": 5',
            "“plea” must be one of “guilty”, “not guilty”, “no contest” or “none”",
            "the number 5",
        ),
    ],
)
def test_a_wrong_value_is_told_with_what_would_be_right(
    fields: str, wanted: str, found: str
) -> None:
    offence = "" if "offence" in fields else '"offence": "a", '
    assert told(f"{{{offence}{fields}}}") == [f"{wanted}, not {found}."]


def test_what_cannot_be_left_out_is_told() -> None:
    assert told("{}") == ["“offence” is missing here; it cannot be left out."]
    assert told('{"offence": "a", "cite": [{"at": "p. 1"}]}') == [
        "“source” is missing here; it cannot be left out."
    ]


def test_a_record_that_is_none_is_told() -> None:
    assert told("5") == ["Entry 1 of “charges” must be an object in braces, not the number 5."]


def test_a_wrong_date_is_told_in_the_words_of_dates() -> None:
    (said,) = told('{"offence": "a", "filed": "2014-6-30"}')
    assert said.startswith("Month and day have two digits")


def test_a_place_is_judged_by_the_kind_that_it_has() -> None:
    held = '{"period": "2014", "basis": "remand", "place": PLACE}'
    missing, country = told(held.replace("PLACE", '{"country": "Russia"}'), "custody")
    assert missing == "“name” is missing here; it cannot be left out."
    assert country.startswith("“country” must be a country's code of two capital letters")
    assert told(held.replace("PLACE", "true"), "custody") == [
        "“place” must be a text in quotation marks or an object in braces, not true."
    ]


def test_many_wrong_values_are_told_at_once_in_the_order_of_the_file() -> None:
    said = told('{"text": 1, "offence": 2, "id": 3}')
    assert [sentence.split("”")[0] for sentence in said] == ["“text", "“offence", "“id"]


def test_a_long_text_is_shown_cut() -> None:
    (said,) = told(f'{{"offence": "a", "warrant": 1, "confidential": "{"x" * 5000}"}}')
    assert len(said) < 120
    (said,) = told(f'{{"offence": {"1" * 4000}}}')
    assert len(said) < 120


def test_control_characters_are_shown_as_escapes() -> None:
    assert sentences.described("a\n\x1b") == "the text “a\\n\\u001b”"


def test_values_of_the_model_are_described_too() -> None:
    assert sentences.described(("a",)) == "a list"
    assert sentences.described(Value()) == "an object"


@given(st.sampled_from(PLACES), st.sampled_from(WRONG))
def test_no_wrong_value_in_any_place_is_told_in_foreign_words(
    steps: tuple[str | int, ...], wrong: object
) -> None:
    changed = copy.deepcopy(EVERY_FIELD)
    cast("dict[str | int, object]", follow(changed, steps[:-1]))[steps[-1]] = wrong
    found = judged(changed)
    said = [row.problem for row in found.set_aside] if isinstance(found, Dossier) else [str(found)]
    for sentence in said:
        assert sentence.endswith((".", ".”"))
        assert "nput should" not in sentence
        assert "must be ," not in sentence
    assert isinstance(found, Dossier) or found.where.line == 1


def test_no_field_has_a_name_that_pydantic_gives_to_a_branch() -> None:
    names = {name for noun in nouns() for name in noun.model_fields}
    assert not [name for name in names if name in ("str", "int", "float") or name[0].isupper()]


def test_every_pattern_of_the_models_has_its_words() -> None:
    schema = json.dumps([noun.model_json_schema() for noun in nouns()])
    for pattern in sentences.FORMS:
        assert json.dumps(pattern) in schema
    assert schema.count('"pattern"') >= len(sentences.FORMS)
