"""Test how it is said that a sentence runs beside another one, or after it."""

from collections.abc import Callable
from typing import cast

import pytest

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.model.sentence import Sentence
from dossier.wording import running

WORDS = Words()
Plain = dict[str, object]
Say = Callable[[Sentence, Index, Words], str]


def said(say: Say = running.say_all, *, runs: object = (), of_part: object = ()) -> str:
    """Say how the second of two sentences runs to the first."""
    years: Plain = {"kind": "imprisonment", "term": "P6Y"}
    first = {"id": "a", "date": "2016-02-01", "parts": [{"id": "at", **years}]}
    then = {"id": "b", "parts": [{**years, "term": "P1Y", "runs": of_part}], "runs": runs}
    plain = {"dossier": 1, "subject": {"name": "A"}, "sentences": [first, then, {"id": "c"}]}
    index = Index(with_keys(Dossier.model_validate(plain)))
    return say(cast("Sentence", index.record("b")), index, WORDS)


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("concurrent", "runs beside: 6 years (1 February 2016)"),
        ("consecutive", "follows: 6 years (1 February 2016)"),
        ("unknown", "not known whether beside or after: 6 years (1 February 2016)"),
    ],
)
def test_the_other_sentence_is_named_with_its_day(how: str, expected: str) -> None:
    assert said(runs=[{"how": how, "to": "#a"}]) == expected
    # A part of it is named in the same way, and what part and sentence both say is said once.
    assert said(of_part=[{"how": how, "to": "#at"}]) == expected
    both = said(runs=[{"how": how, "to": "#a"}], of_part=[{"how": how, "to": "#at"}])
    assert both == expected


def test_what_has_no_day_is_named_alone_and_what_is_no_record_by_its_words() -> None:
    undated, lost = {"how": "consecutive", "to": "#c"}, {"how": "concurrent", "to": "that of Lyon"}
    assert said(runs=[undated, lost]) == (
        "follows: Sentence, what it imposes is not known, runs beside: that of Lyon"
    )


def test_a_relation_to_none_that_is_named_says_so() -> None:
    assert said(runs=[{"how": "unknown", "to": ""}]) == (
        "not known whether beside or after: another sentence, not named"
    )


def test_only_some_relations_are_said_and_none_of_a_sentence_to_itself() -> None:
    runs = [{"how": "consecutive", "to": "#b"}, {"how": "concurrent", "to": "#a"}]
    assert said(runs=runs) == "runs beside: 6 years (1 February 2016)"
    assert said(running.say_following, runs=runs) == ""
    runs = [{"how": "consecutive", "to": "#a"}, {"how": "concurrent", "to": "#c"}]
    assert said(running.say_following, runs=runs) == "follows: 6 years (1 February 2016)"
