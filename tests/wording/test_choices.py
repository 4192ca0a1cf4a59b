"""Every closed list of the model is said by its labels and read back."""

import types
from collections.abc import Iterator
from typing import Annotated, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model.base import Value
from dossier.model.charge import Plea
from dossier.model.dossier import Dossier
from dossier.wording import choices
from dossier.wording.choices import CHOICES, Choice
from tests.wording.speaking import ENGLISH, LANGUAGES, read_or_refused

PLEA = choices.of(Plea)


def literals(annotation: object) -> Iterator[object]:
    """Find the closed lists within a type."""
    if get_origin(annotation) is Literal:
        yield annotation
    elif isinstance(annotation, type) and issubclass(annotation, Value):
        for hint in get_type_hints(annotation, include_extras=True).values():
            yield from literals(hint)
    elif get_origin(annotation) in (Union, types.UnionType, Annotated, tuple):
        for part in get_args(annotation):
            yield from literals(part)


def test_every_closed_list_of_the_model_has_its_choice() -> None:
    found = {get_args(literal) for literal in literals(Dossier)}
    assert found == {choice.members for choice in CHOICES}
    assert len(found) == 11


def name_of(choice: Choice) -> str:
    return choice.name


@pytest.mark.parametrize("choice", CHOICES, ids=name_of)
def test_every_word_has_a_label_of_its_own_in_the_order_of_the_model(choice: Choice) -> None:
    labels = choice.labels(ENGLISH)
    assert tuple(labels) == choice.members
    assert len(set(labels.values())) == len(labels)


@pytest.mark.parametrize("choice", CHOICES, ids=name_of)
def test_every_word_that_is_said_is_read_back(choice: Choice) -> None:
    for words in LANGUAGES:
        for member in choice.members:
            assert choice.read(choice.say(member, words), words) == member
            assert choice.read(member.upper(), words) == member


@pytest.mark.parametrize("choice", CHOICES, ids=name_of)
@given(text=st.text())
def test_any_text_is_a_word_of_the_list_or_is_refused(choice: Choice, text: str) -> None:
    assert read_or_refused(choice.read, text) in (*choice.members, None)


def test_one_word_in_two_lists_is_said_alike() -> None:
    for choice in CHOICES:
        for member in choice.members:
            assert choices.say(member, ENGLISH) == choice.say(member, ENGLISH)


def test_a_word_of_no_list_is_shown_as_it_stands() -> None:
    assert choices.say("paroled", ENGLISH) == "paroled"
    assert PLEA.say("paroled", ENGLISH) == "paroled"
    assert PLEA.explain("none", ENGLISH) == "none entered"


@pytest.mark.parametrize(
    ("text", "member"),
    [("guilty", "guilty"), ("Not", "not guilty"), ("none", "none"), ("No Contest", "no contest")],
)
def test_a_word_is_read_by_label_by_itself_or_by_its_begin(text: str, member: str) -> None:
    assert PLEA.read(text, ENGLISH) == member


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("no", "“no” can be not guilty, no contest or none entered: type more of it."),
        ("maybe", "“maybe” is none of these: guilty, not guilty, no contest or none entered."),
        (" ", "Type one of these: guilty, not guilty, no contest or none entered."),
    ],
)
def test_a_refusal_lists_what_would_be_right(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match="none entered") as refused:
        PLEA.read(text, ENGLISH)
    assert str(refused.value) == sentence


def test_suggestions_are_the_whole_list_with_what_fits_first() -> None:
    assert PLEA.suggestions("", ENGLISH) == ("guilty", "not guilty", "no contest", "none entered")
    assert PLEA.suggestions("non", ENGLISH)[0] == "none entered"
    assert PLEA.suggestions("gu", ENGLISH, 2) == ("guilty", "not guilty")
