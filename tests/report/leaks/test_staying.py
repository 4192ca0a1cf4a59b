"""Test that a value that stays is told by the field and the record in which it stands."""

import pytest

from dossier.i18n import Words
from dossier.model.base import Origin, SetAside
from dossier.model.paths import Path, parse
from dossier.report.leaks.staying import places_in
from tests.reasoning.cases import a_case, a_charge


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (("charges", "#c1", "court"), "court"),
        (("subject", "name"), "name"),
        (("about", "language"), "about"),
    ],
)
def test_the_place_of_a_value_is_its_field_in_its_record_or_else_in_the_file(
    path: Path, said: str
) -> None:
    place = places_in(a_case(charges=[a_charge(id="c1")]), Words())(path)
    assert said in place.casefold()


def test_only_what_is_in_a_record_that_cannot_be_read_is_told_to_stay_there() -> None:
    row = SetAside("/charges/1", {"id": "c2"}, "It is not understood.", 1, 1)
    whole = a_case(charges=[a_charge(id="c1")]).read_from(Origin(set_aside=(row,)))
    place = places_in(whole, Words())
    assert place(parse("/charges/1/court")) == "a record that can't be read, /charges/1"
    assert "can't be read" not in place(("charges", "#c1", "court"))
