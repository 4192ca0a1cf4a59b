"""Test the day to which a reader counts: one certain day, and none before the last report."""

import re
from datetime import date

import pytest

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.reasoning.as_of import first_choice, read, why_not
from tests.reasoning.cases import WORDS, a_case, a_source
from tests.samples import sample

MARCH = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("parts", "first"),
    [
        ({}, None),
        ({"about": {"as_of": "2020-05-20"}}, date(2020, 5, 20)),
        ({"about": {"as_of": "2020-05"}}, date(2020, 5, 31)),
        ({"about": {"keeper": "A. Clerk"}}, None),
        ({"sources": [a_source(issued="2019"), a_source(id="b", issued="2018-02-03")]}, "2019-12"),
        ({"sources": [a_source(issued="XXXX-12-03", between="2017-12-03/..")]}, date(2017, 12, 3)),
        (
            {"about": {"as_of": "2020-05-20"}, "sources": [a_source(issued="2021-01-05")]},
            date(2021, 1, 5),
        ),
    ],
    ids=["nothing dated", "as of", "a month", "no day", "last source", "no year", "later source"],
)
def test_the_first_day_is_that_of_the_last_report(parts: dict[str, object], first: object) -> None:
    found = first_choice(a_case(**parts))
    assert found == (date(2019, 12, 31) if first == "2019-12" else first)


@pytest.mark.parametrize("typed", ["2026-03-01", "1 March 2026", " on 1 March 2026 ", "1.3.2026"])
def test_a_day_is_typed_in_words(typed: str) -> None:
    assert read(typed, a_case(), WORDS) == MARCH


@pytest.mark.parametrize(
    "typed",
    [
        "2026",
        "March 2026",
        "about 1 March 2026",
        "2026-03-01?",
        "1 to 3 March 2026",
        "before 1 March 2026",
        "1 March",
        "2026-03-01T10:00",
        "2026-03-XX",
    ],
)
def test_what_is_not_one_certain_day_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="is not one certain day") as refused:
        read(typed, a_case(), WORDS)
    assert str(refused.value) == (
        f"“{typed}” is not one certain day. Name one, as in “1 March 2026”."
    )


def test_what_is_no_date_is_refused_as_everywhere() -> None:
    with pytest.raises(ValueError, match="“some day” is not understood as a date"):
        read("some day", a_case(), WORDS)


def test_a_day_before_the_one_the_file_speaks_up_to_is_refused() -> None:
    case = a_case(about={"as_of": "2026-03-02"})
    with pytest.raises(ValueError, match="speaks up to") as refused:
        read("1 March 2026", case, WORDS)
    said = "This file speaks up to 2 March 2026: choose that day or a later one."
    assert str(refused.value) == said
    assert read("2 March 2026", case, WORDS) == date(2026, 3, 2)


def test_where_the_last_report_has_no_certain_day_its_first_one_counts() -> None:
    seed: Dossier = sample("roman-seleznev.dossier")
    assert why_not(date(2017, 12, 2), seed, WORDS) == (
        "The last report is of 3 December 2017 at the earliest: choose that day or a later."
    )
    assert not why_not(date(2017, 12, 3), seed, WORDS)


def test_without_any_dated_report_every_day_can_be_chosen() -> None:
    assert not why_not(date.min, a_case(), WORDS)


def test_the_example_of_a_day_can_be_typed_in_each_language() -> None:
    for language in ("en", "ru"):
        words = Words(language)
        with pytest.raises(ValueError, match="2026") as refused:
            read("2019", a_case(), words)
        typed, example = re.findall(r"[“«]([^“”«»]+)[”»]", str(refused.value))
        assert (typed, read(example, a_case(), words)) == ("2019", MARCH)
