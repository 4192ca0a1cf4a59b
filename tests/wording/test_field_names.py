"""Every field of the model has a name for people; what nobody knows is called as in the file."""

import pytest

from dossier.model.task import Task
from dossier.wording.field_names import FIELDS, field_name
from dossier.wording.kinds import kind_of
from tests.nouns import fields
from tests.wording.speaking import ENGLISH, Translated
from tests.wording.test_kinds import EMPTY


def test_every_field_of_the_model_has_a_name() -> None:
    assert {name for _, name in fields()} == FIELDS.keys()


def test_a_field_is_said_in_the_language_of_the_words() -> None:
    assert field_name("plea_date", ENGLISH) == "date of the plea"
    assert field_name("plea", Translated({"plea": "заявление"})) == "заявление"


def test_a_field_that_nobody_knows_is_called_as_in_the_file() -> None:
    assert field_name("shoe_size", ENGLISH) == "shoe_size"


@pytest.mark.parametrize("field", [*FIELDS, "parts/#main/term", "shoe_size"])
def test_the_field_that_a_task_is_about_is_said_and_read_back(field: str) -> None:
    kind = kind_of(Task, "field")
    assert kind.read(kind.say(field, EMPTY), EMPTY) == field


def test_the_field_that_a_task_is_about_is_called_as_its_form_does() -> None:
    kind = kind_of(Task, "field")
    assert kind.say("decided_by", EMPTY) == "decided by"
    assert "decided by" in kind.suggestions("dec", EMPTY)
