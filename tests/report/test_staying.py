"""Test that a value that stays is told by the field and the record in which it stands."""

import pytest

from dossier.i18n import Words
from dossier.model.paths import Path
from dossier.report.staying import places_in
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
