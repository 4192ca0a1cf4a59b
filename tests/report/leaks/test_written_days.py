"""Test that a day that stays behind is found however people write days."""

import pytest

from dossier.i18n import Words
from dossier.report.leaks import leaks
from tests.report.leaks.test_leaks import found, public
from tests.report.telling_cases import ENGLISH

EVENT = {"title": "Visit", "date": "2020-03-05", "confidential": True}


@pytest.mark.parametrize(
    "text",
    [
        "seen on March 5, 2020",
        "Mar. 5th 2020",
        "the 5th of March, 2020",
        "5 mar 2020",
        "5.3.2020",
        "05/03/2020",
        "3/5/20",
        "05-03-2020,",
        "2020/03/05",
        "2020.3.5.",
    ],
)
def test_a_day_is_found_as_people_write_it(text: str) -> None:
    of = public(events=[EVENT, {"title": "Talk", "text": text}])
    (leak,) = leaks.leaks(of, [f"Talk: {text}"], ENGLISH)
    assert (leak.told, leak.common) == ("5 March 2020", False)
    assert (leak.excerpt, leak.stands) == (text, "event “Talk”, text")


@pytest.mark.parametrize(
    "text", ["6.3.2020", "March 2020", "5.3.", "1.2.3.2020", "35/03/2020", "5/3/202", "v5.3.20201"]
)
def test_another_day_is_not_found(text: str) -> None:
    assert found(public(events=[EVENT]), text) == []


@pytest.mark.parametrize("words", [ENGLISH, Words("ru")])
def test_a_day_is_found_in_each_language_of_the_program(words: Words) -> None:
    (leak,) = leaks.leaks(public(events=[EVENT]), ["5 марта 2020 года"], words)
    assert not leak.common


@pytest.mark.parametrize("day", ["2020-03-05", "2020-03-05/2020-04"])
def test_a_day_that_leaves_by_itself_is_told(day: str) -> None:
    of = public(events=[EVENT, {"title": "Talk", "date": day}])
    assert [leak.common for leak in leaks.leaks(of, ["3/5/2020"], ENGLISH)] == [True]
