"""Test that what stays behind is never called unknown, and that what is unknown still is."""

from dataclasses import replace

import pytest

from dossier.model.dossier import Dossier
from dossier.report import making
from dossier.report.plan import LAWYER, SUMMARY, Plan
from dossier.report.redaction.profile import EVERYTHING, WITHOUT_CONFIDENTIAL, Profile
from dossier.report.redaction.projection import project
from dossier.report.writers import plain_text
from dossier.timeline.records.of_case import items_of
from tests.report.telling_cases import ENGLISH, case

WHOLE = case(
    charges=[
        {
            "offence": "Theft",
            "outcome": "convicted",
            "outcome_date": "2015",
            "plea": "guilty",
            "plea_date": "2014",
        }
    ],
    sentences=[{"date": "2016", "parts": [{"kind": "imprisonment", "term": "P2Y"}]}],
    custody=[
        {"period": "2014-01-01/2014-02-01", "basis": "remand", "place": "Guam"},
        {"period": "2014-03-01/2014-04-01", "basis": "remand", "place": "Guam"},
    ],
    statements=[{"by": "Bo", "date": "2017"}],
    events=[
        {"title": "Hearing", "date": "2014-05"},
        {"title": "Appeal", "date": "2019", "status": "planned"},
        {"title": "Visit", "between": "2014/2015"},
    ],
)
OPEN = case(
    charges=[{"offence": "Theft", "outcome_date": "2015", "plea_date": "2014"}],
    sentences=[{"parts": [{"kind": "life"}]}],
    custody=[{"period": "2014", "basis": "remand"}, {"period": "2016", "basis": "remand"}],
    statements=[{"by": "Bo"}],
    events=[{"title": "Hearing"}, {"title": "Appeal", "status": "planned"}],
)
STAYS = {
    "Charge": {"outcome", "plea"},
    "Sentence": {"date"},
    "Custody": {"place"},
    "Statement": {"date"},
    "Event": {"date", "between"},
}
FIELDS = {noun: names - STAYS.get(noun, set()) for noun, names in EVERYTHING.fields.items()}
FULL = replace(LAWYER, parts=tuple(part for part in LAWYER.parts if part != "unknown"))
BRIEF = replace(SUMMARY, parts=("person", "held", "charges", "sentences", "events", "statements"))
ON_THE_LINE = replace(SUMMARY, parts=("timeline",))


def said(dossier: Dossier, plan: Plan, profile: Profile) -> str:
    public = project(dossier, profile, ENGLISH)
    told = making.told(public, plan, ENGLISH, items_of)
    lines = plain_text.written(told).partition("As the sources named")[0].splitlines()
    return " ".join(line.strip() for line in lines)


@pytest.mark.parametrize("plan", [FULL, BRIEF, ON_THE_LINE], ids=["full", "brief", "timeline"])
def test_what_stays_is_never_called_unknown_and_what_is_unknown_is(plan: Plan) -> None:
    told = said(WHOLE, plan, Profile("own", FIELDS))
    assert "not known" not in told
    assert "not stated" not in told
    unknown = said(OPEN, plan, Profile("own", FIELDS))
    assert "not told here" not in unknown
    assert "not known" in unknown
    assert "not stated" in unknown


def test_it_is_said_where_something_is_not_told() -> None:
    told = said(WHOLE, BRIEF, Profile("own", FIELDS))
    for sentence in (
        "Date not told here  2 years",
        "Place not told here; remand",
        "Outcome not told here  Theft",
        "date not told here: Appeal",
        "Date not told here  Hearing",
    ):
        assert " ".join(sentence.split()) in " ".join(told.split()), sentence


def test_with_nothing_kept_back_all_is_told() -> None:
    told = said(WHOLE, FULL, EVERYTHING)
    assert "not told here" not in told
    assert "Guam" in told
    assert "Guam" not in said(WHOLE, FULL, Profile("own", FIELDS))


def test_a_place_that_has_another_word_for_it_is_said() -> None:
    own = Profile("own", {**FIELDS, "Custody": EVERYTHING.fields["Custody"] - {"facility"}})
    held = [{"period": "2014", "basis": "remand", "place": "Guam", "facility": "Jail"}]
    told = said(case(custody=held), ON_THE_LINE, own)
    assert "Guam" in told
    assert "Jail" not in told


SECRET = case(
    custody=[
        {"period": "2014-01-01/2014-02-01", "basis": "remand", "place": "Guam"},
        {"period": "2014-02-02/2014-02-28", "basis": "medical", "confidential": True},
        {"period": "2014-03-01/2014-04-01", "basis": "remand", "place": "Tinian"},
        {"period": "2015-01-01/2015-02-01", "basis": "remand", "place": "Saipan"},
    ],
    statements=[{"id": "s", "by": "Bo", "date": "2017", "confidential": True}],
    concerns=[{"topic": "care", "text": "No doctor.", "status": "alleged", "cite": ["#s"]}],
)


def _full(profile: Profile) -> str:
    told = making.told(project(SECRET, profile, ENGLISH), LAWYER, ENGLISH, items_of)
    return " ".join(plain_text.written(told).split())


def test_a_period_that_stays_behind_leaves_no_gap() -> None:
    text = _full(WITHOUT_CONFIDENTIAL)
    assert "between Guam and Tinian" not in text
    assert "between Tinian and Saipan" in text
    assert "between Tinian and Saipan" in _full(EVERYTHING)


def test_a_statement_that_stays_behind_is_no_event_and_has_no_date() -> None:
    text = _full(WITHOUT_CONFIDENTIAL)
    assert "[1] Statement of a person not named here." in text
    assert "date not known Statement" not in text
    assert "2017 Statement of Bo" in _full(EVERYTHING)
