"""Test that a place that stays is told, and an address refused, however the file writes either."""

import pytest

from dossier.report.leaks import leaks
from dossier.report.redaction.profile import PRESS
from dossier.report.redaction.projection import project
from tests.report.leaks.test_leaks import public
from tests.report.telling_cases import ENGLISH, case


def hidden(place: str, *, with_country: bool) -> dict[str, object]:
    where = {"name": place, "country": "US"} if with_country else place
    return {"title": "x", "place": where, "confidential": True}


@pytest.mark.parametrize("with_country", [False, True])
@pytest.mark.parametrize("text", ["Flown to Guam", "в Гуаме"])
def test_a_place_gives_nothing_away_by_itself(text: str, *, with_country: bool) -> None:
    of = public(events=[hidden("Guam", with_country=with_country), {"title": text}])
    (leak,) = leaks.leaks(of, [text], ENGLISH)
    assert (leak.value, leak.common, leak.place) == ("Guam", True, "event “x”, place")


@pytest.mark.parametrize("with_country", [False, True])
def test_a_number_makes_it_an_address_that_waits_and_none_of_its_words_do(
    *, with_country: bool
) -> None:
    of = public(events=[hidden("Lenina 12, Kazan", with_country=with_country)])
    (leak,) = leaks.leaks(of, ["Search at Lenina 12, Kazan", "Lenina street", "Kazan"], ENGLISH)
    assert (leak.value, leak.common) == ("Lenina 12, Kazan", False)


@pytest.mark.parametrize("birthplace", ["Fjellvik", {"name": "Fjellvik", "country": "NO"}])
def test_where_somebody_was_born_is_told_with_where_it_stays(birthplace: object) -> None:
    subject = {"name": "Ada", "birthplace": birthplace}
    text = "Raised in Fjellvik"
    of = project(case(subject=subject, events=[{"title": text}]), PRESS, ENGLISH)
    (leak,) = leaks.leaks(of, [text], ENGLISH)
    assert (leak.common, leak.place) == (True, "subject “Ada”, born in")
