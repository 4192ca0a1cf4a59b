"""Test that what stays behind is found where its letters or digits are written apart."""

from collections.abc import Mapping

import pytest

from dossier.report.folding import folded
from dossier.report.leaks import leaks
from tests.report.leaks.test_leaks import MAY, found, public
from tests.report.telling_cases import ENGLISH


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Roman Seleznev", "gez. S e l e z n e v, Zelle 3"),
        ("Roman Seleznev", "S.E.L.E.Z.N.E.V"),
        ("Roman Seleznev", "by R o m a n   S e l e z n e v"),
        ("Roman Seleznev", "a letter of Mr Selez-\nnev said"),
        ("Roman Seleznev", "a letter of Mr Selez-\n  nevs said"),
        ("Roman Seleznev", "a letter of Mr Selez- nev said"),
        ("Roman Seleznev", "a letter of Mr Selez-nev said"),
        ("Roman Seleznev", "a letter of Mr Selez\N{NON-BREAKING HYPHEN}nevs said"),
        ("Roman Seleznev", "a letter of Mr\nSelez\nnev said"),
        ("Roman Seleznev", "a letter of Mr Selez\tnev said"),
        ("Roman Seleznev", "a letter of Mr Sel-ez-nev said"),
        ("Roman Seleznev", "a letter of Mr Selez\x01nev said"),
        ("Roman Seleznev", "a letter of Mr Selez_nev said"),
        ("Roman Seleznev", "a letter of Mr Selez/nev said"),
        ("Roman Seleznev", "a letter of Mr Selez|nevs said"),
        ("Roman Seleznev", "a letter of Mr Selez...nev said"),
        ("Roman Seleznev", "a letter of Mr Sel**ez**nev said"),
        ("李明", "他是李明的朋友"),
        ("李 明", "他是李明的朋友"),
        ("李明", "李·明 said"),
        ("김철수", "김 철수는"),
    ],
)
def test_a_name_is_found_with_its_letters_set_apart(name: str, text: str) -> None:
    secret = {"name": name, "kind": "person", "confidential": True}
    (leak, *_) = leaks.undecided(leaks.leaks(public(secret), ["nothing", text], ENGLISH))
    assert leak.value in name
    assert folded(leak.excerpt.strip("…")) in folded(text)


@pytest.mark.parametrize(
    "text",
    [
        "s e l e z",
        "B o b",
        "J. R. R. is no name",
        "pre- and post-war",
        "selez- nevskian",
        "selez-nevskian",
        "selez nev",
        "Bo-b",
        "李 was here",
    ],
)
def test_letters_that_only_stand_apart_are_no_name(text: str) -> None:
    secrets = (
        {"name": n, "kind": "person", "confidential": True} for n in ("Seleznev", "Bob", "李明")
    )
    assert found(public(*secrets), text) == []


@pytest.mark.parametrize("text", ["Met S e l e z n e v Today", "Mr Selez-\nnev Said So"])
def test_what_is_written_apart_is_told_as_the_file_writes_it_and_where_it_stands(text: str) -> None:
    secret = {"name": "Roman Seleznev", "kind": "person", "confidential": True}
    of = public(secret, events=[{"title": "Visit", "text": text}])
    (leak, *_) = leaks.undecided(leaks.leaks(of, [f"Visit: {text}"], ENGLISH))
    assert (leak.excerpt, leak.stands) == (text, "event “Visit”, text")


def waiting(text: str, *parties: Mapping[str, object]) -> list[str]:
    told = leaks.leaks(public(*parties), [text], ENGLISH)
    return [leak.value for leak in leaks.undecided(told)]


@pytest.mark.parametrize(
    "text", ["to-may_parker-2", "May-Parker", "may.parkers", "Parker, Par_ker"]
)
def test_a_name_put_together_of_words_is_told_by_those_that_stand_whole(text: str) -> None:
    assert waiting(text, MAY) == ["Parker"]


@pytest.mark.parametrize("text", ["May_Par_ker", "See M.a.y P.a.r.k.e.r there"])
def test_a_whole_name_that_is_written_apart_is_told_once(text: str) -> None:
    assert waiting(text, MAY) == ["May Parker"]


@pytest.mark.parametrize("text", ["Grace_Kim", "Grace-Kim", "grace.kim"])
def test_a_word_that_others_have_too_does_not_tell_the_name(text: str) -> None:
    secret = {"name": "Grace Kim", "kind": "person", "confidential": True}
    assert "Grace Kim" in waiting(text, secret, {"name": "Grace Li", "kind": "person"})


PASSPORT = {"kind": "passport", "number": "12 34 567890", "confidential": True}


@pytest.mark.parametrize(
    "text", ["no. 1234567890", "12-34-567890", "1234 567890,", "１２３４567890"]
)
def test_a_number_is_found_with_other_signs_between_its_digits(text: str) -> None:
    of = public(subject={"name": "Ada", "identifiers": [PASSPORT]})
    assert found(of, text) == ["12 34 567890"]


@pytest.mark.parametrize(
    "text", ["12 34 5678901", "51234567890", "12 34 56 78", "12; page 34 567890"]
)
def test_another_number_is_not_found(text: str) -> None:
    of = public(subject={"name": "Ada", "identifiers": [PASSPORT]})
    assert found(of, text) == []


@pytest.mark.parametrize("text", ["No. 1-14-CR-00123", "114cr00123", "1:14 cr 00123."])
def test_a_number_with_letters_in_it_is_found_with_other_signs_too(text: str) -> None:
    secret = {"offence": "x", "docket": "1:14-cr-00123", "confidential": True}
    assert found(public(charges=[secret]), text) == ["1:14-cr-00123"]
    assert found(public(charges=[secret]), "1:14-cv-00123, 1-14-00123") == []


def test_a_sum_is_found_as_other_languages_part_its_digits() -> None:
    secret = {"offence": "x", "loss": {"amount": 1200000, "currency": "USD"}, "confidential": True}
    for text in ("1 200 000 $", "1\u202f200\u202f000", "1.200.000", "1'200'000"):
        assert found(public(charges=[secret]), f"about {text}")
