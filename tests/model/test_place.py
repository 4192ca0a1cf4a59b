"""Try places: a text, or a name with a country, or nothing."""

import pytest
from pydantic import TypeAdapter, ValidationError

from dossier.model.place import Place, Where, country_of, place_name


@pytest.mark.parametrize(
    ("raw", "name", "country"),
    [
        ("Guam", "Guam", None),
        ({"name": "Guam"}, "Guam", None),
        ({"name": "Guam", "country": "GU"}, "Guam", "GU"),
    ],
)
def test_a_place_has_a_name_and_perhaps_a_country(
    raw: object, name: str, country: str | None
) -> None:
    where: Where = TypeAdapter[Where](Where).validate_python(raw)
    assert (place_name(where), country_of(where)) == (name, country)


def test_no_place_has_an_empty_name_and_no_country() -> None:
    assert (place_name(None), country_of(None)) == ("", None)


@pytest.mark.parametrize("country", ["gu", "GUM", "G", "Гу", "GU\n"])
def test_a_country_is_two_capital_letters(country: str) -> None:
    with pytest.raises(ValidationError, match="country"):
        Place(name="Guam", country=country)
