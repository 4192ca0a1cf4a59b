"""Every field of the model has a name for people; what nobody knows is called as in the file."""

from dossier.wording.field_names import FIELDS, field_name
from tests.nouns import fields
from tests.wording.speaking import ENGLISH, Translated


def test_every_field_of_the_model_has_a_name() -> None:
    assert {name for _, name in fields()} == FIELDS.keys()


def test_a_field_is_said_in_the_language_of_the_words() -> None:
    assert field_name("plea_date", ENGLISH) == "date of the plea"
    assert field_name("plea", Translated({"plea": "заявление"})) == "заявление"


def test_a_field_that_nobody_knows_is_called_as_in_the_file() -> None:
    assert field_name("shoe_size", ENGLISH) == "shoe_size"
