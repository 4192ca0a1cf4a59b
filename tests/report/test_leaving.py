"""Test the sentence that is said before anything leaves: what goes, and what stays."""

import pytest

from dossier.report import leaving
from dossier.report.redaction.profile import EVERYTHING, PRESS, Profile
from dossier.report.redaction.projection import project
from tests.report.leaks.test_leaks import MAY, public
from tests.report.telling_cases import ENGLISH, case


def test_the_sentence_says_what_leaves_and_what_stays() -> None:
    whole = case(
        subject={"name": "Ada", "identifiers": [{"kind": "passport", "number": "1"}], "later": 1},
        parties=[MAY],
        tasks=[{"text": "x", "state": "open"}, {"text": "y", "state": "open"}],
        events=[{"title": "x", "note": "y"}, {"title": "z", "note": "y"}],
        charges=[{"offence": "x", "decided_by": "Court"}],
    )
    said = leaving.say(project(whole, PRESS, ENGLISH), ENGLISH)
    assert said == (
        "This leaves: Ada, 1 charge, 2 events. This stays: 1 confidential record, "
        "1 paper or number, 2 tasks, “note” in 2 records, 1 field that the program does not know."
    )


def test_a_field_that_stays_in_several_places_of_one_record_is_told_of_one() -> None:
    whole = case(
        subject={"name": "Ada", "note": "x", "names": [{"name": "Ann", "note": "y"}]},
        sentences=[{"note": "x", "parts": [{"kind": "fine", "note": "y"}, {"kind": "life"}]}],
    )
    said = leaving.say(project(whole, PRESS, ENGLISH), ENGLISH)
    assert said.endswith("This stays: “note” in 2 records.")


def test_the_sentence_says_no_more_of_a_name_than_anybody_reads() -> None:
    whole = case(subject={"name": "Ada Maria " * 100_000})
    said = leaving.say(project(whole, PRESS, ENGLISH), ENGLISH)
    assert said == f"This leaves: {'Ada Maria ' * 9}…. This stays: nothing."


@pytest.mark.parametrize(
    ("profile", "marked", "said"),
    [
        (EVERYTHING, True, ""),
        (
            EVERYTHING,
            False,
            "1 confidential record leaves, and the pages are not marked as confidential.",
        ),
        (PRESS, False, ""),
        (PRESS, True, "The pages are marked as confidential, and no confidential record leaves."),
    ],
)
def test_a_mark_that_does_not_fit_what_leaves_is_told(
    profile: Profile, said: str, *, marked: bool
) -> None:
    of = project(case(parties=[MAY]), profile, ENGLISH)
    assert leaving.say_mark(of, ENGLISH, marked=marked) == said


def test_nothing_confidential_at_all_may_be_marked_all_the_same() -> None:
    assert leaving.say_mark(public(), ENGLISH, marked=True) == ""


def test_where_nothing_stays_the_sentence_says_so() -> None:
    assert leaving.say(public(), ENGLISH) == "This leaves: Ada. This stays: nothing."
