"""Tests of keeping writing directions apart."""

from dossier.i18n import Words
from dossier.model.ids import Index, with_keys
from dossier.wording import records
from dossier.wording.direction import FSI, PDI, isolated, turns
from tests.samples import sample


def test_a_latin_or_russian_name_stays_as_it_is() -> None:
    assert isolated("Awa Пётр") == "Awa Пётр"
    assert not turns("Пётр")


def test_a_name_from_right_to_left_is_wrapped() -> None:
    assert isolated("سامية") == f"{FSI}سامية{PDI}"


def test_an_override_ends_where_its_text_ends() -> None:
    assert isolated("\u202eevil") == f"{FSI}\u202eevil{PDI}"


def test_an_isolate_left_open_is_closed_and_one_too_many_dropped() -> None:
    assert isolated("\u2067open") == f"{FSI}\u2067open{PDI}{PDI}"
    assert isolated(f"shut{PDI}\u202e") == f"{FSI}shut\u202e{PDI}"


def test_the_small_line_keeps_a_date_beside_an_arabic_name_in_order() -> None:
    dossier = with_keys(sample("scripts.dossier"))
    small = records.small(dossier.statements[0], Index(dossier), Words())
    name, date = small.split(records.BETWEEN)
    assert name.startswith(FSI)
    assert name.endswith(PDI)
    assert date == "12 October 2025"
