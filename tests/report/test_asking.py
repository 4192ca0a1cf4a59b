"""Test that a report asks only what the whole file does not answer, whatever stays behind."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.live import reasoned
from dossier.reasoning.questions import questions
from dossier.reasoning.unknowns.ranked import unknowns
from dossier.report.asking import Asking
from dossier.report.making import report
from dossier.report.plan import FOR_THE_PRESS as PRESS
from dossier.report.plan import QUESTIONS, SUMMARY
from dossier.report.redaction.profile import EVERYTHING, WITHOUT_CONFIDENTIAL, Profile
from dossier.report.redaction.profile import PRESS as FOR_THE_PRESS
from dossier.report.redaction.projection import project
from dossier.report.sections.unknown import all_unknown
from dossier.report.writers import plain_text
from tests.report.telling_cases import ENGLISH, OTHER, PAPER, case, telling

ACCUSED = "Of what is the person accused?"
SECRET = {"offence": "Treason", "confidential": True}


def without(noun: str, *fields: str) -> Profile:
    """Make a profile that holds all but some fields back of nothing."""
    every = dict(EVERYTHING.fields)
    return Profile("own", {**every, noun: every[noun] - set(fields)}, confidential=True)


def asked(dossier: Dossier, profile: Profile, until: dt.date | None = None) -> str:
    """Give what is asked of what leaves by a profile."""
    public = project(dossier, profile, ENGLISH)
    asking = Asking(public, ENGLISH, until)
    found = unknowns(public.dossier, Index(public.dossier), ENGLISH, until)
    return "\n".join(row.sentence for row in found if asking.may_ask(row))


def test_a_charge_that_stays_behind_is_not_asked_for() -> None:
    for plan in (SUMMARY, QUESTIONS, replace(QUESTIONS, profile=PRESS)):
        assert ACCUSED in plain_text.written(report(case(charges=[]), plan, ENGLISH))
        assert ACCUSED not in plain_text.written(report(case(charges=[SECRET]), plan, ENGLISH))


def test_what_the_whole_file_does_not_answer_is_still_asked() -> None:
    known = {"id": "known", "offence": "Fraud", "court": "A court"}
    open_ = {"id": "open", "offence": "Theft"}
    told = case(charges=[known, open_, SECRET])
    assert "Which court deals with the charge “Theft”?" in asked(told, WITHOUT_CONFIDENTIAL)
    assert "Is the person held, and where?" in asked(told, WITHOUT_CONFIDENTIAL)
    said = asked(told, without("Charge", "court"))
    assert "Which court deals with the charge “Fraud”?" not in said
    assert "Which court deals with the charge “Theft”?" in said


def test_a_length_that_stays_behind_is_not_asked_for() -> None:
    lengths = [{"kind": "imprisonment", "term": "P2Y"}, {"kind": "imprisonment"}]
    rows = [{"date": f"201{n}-01-01", "parts": [part]} for n, part in enumerate(lengths)]
    said = asked(case(sentences=rows), without("Part", "term"))
    assert "How long is the imprisonment in the sentence of 1 January 2010?" not in said
    assert "How long is the imprisonment in the sentence of 1 January 2011?" in said


def test_how_terms_run_is_not_asked_where_the_whole_file_says_it() -> None:
    rows = [
        {"id": id, "date": date, "parts": [{"kind": "imprisonment", "term": "P2Y"}]}
        for id, date in (("first", "2010-01-01"), ("then", "2011-01-01"))
    ]
    rows[1]["runs"] = [{"how": "consecutive", "to": "#first"}]
    assert "run beside" not in asked(case(sentences=rows), without("Sentence", "runs"))
    del rows[1]["runs"]
    assert "run beside" in asked(case(sentences=rows), without("Sentence", "court"))


def test_a_place_that_stays_behind_is_not_asked_for_by_another_name() -> None:
    held = [{"period": "2020-01-01/..", "basis": "remand", "facility": "A prison"}]
    said = asked(case(custody=held), without("Custody", "facility"))
    assert "Where is the person held?" not in said


def test_the_text_of_a_source_that_stays_behind_is_not_asked_for() -> None:
    cite = [{"source": "#paper", "quote": "the words"}]
    events = [{"title": "x", "cite": cite}]
    kept = case(events=events, sources=[{**PAPER, "text": "These are the words."}, OTHER])
    assert "Are the words right?" not in asked(kept, FOR_THE_PRESS)
    assert "Are the words right?" in asked(case(events=events, sources=[PAPER]), FOR_THE_PRESS)


def test_which_answer_is_right_is_always_asked() -> None:
    says = {"source": "#other", "field": "offence", "says": "Theft"}
    charges = [{"offence": "Fraud", "cite": ["#paper", says], "note": "x"}]
    told = case(charges=charges, sources=[PAPER, OTHER])
    assert "Fraud, or Theft?" in asked(told, without("Charge", "note"))


def test_where_all_leaves_all_is_asked() -> None:
    told = case(charges=[{"offence": "Fraud"}])
    index = Index(told)
    every = "\n".join(row.sentence for row in unknowns(told, index, ENGLISH))
    assert asked(told, EVERYTHING) == every
    assert questions(reasoned(told, index, ENGLISH))


@pytest.mark.parametrize("until", [None, dt.date(2024, 1, 1)])
def test_what_a_newer_report_tells_is_not_called_old(until: dt.date | None) -> None:
    new = {"period": "2023-01-01/..", "basis": "remand", "confidential": True, "cite": ["#new"]}
    old = {"period": "2020-01-01/..", "basis": "remand", "cite": ["#old"]}
    sources = [
        {**PAPER, "id": "old", "issued": "2020-02-01"},
        {**PAPER, "id": "new", "issued": "2023-12-20"},
    ]
    told = case(custody=[old, new], sources=sources)
    assert "Is it still so?" not in asked(told, WITHOUT_CONFIDENTIAL, until)


def test_of_what_stands_for_a_charge_that_stays_behind_nothing_is_asked() -> None:
    secret = {**SECRET, "id": "secret"}
    told = case(charges=[secret], sentences=[{"charges": ["#secret"], "parts": [{"kind": "life"}]}])
    assert project(told, WITHOUT_CONFIDENTIAL, ENGLISH).dossier.charges
    assert "a charge not named here" not in asked(told, WITHOUT_CONFIDENTIAL)


def test_a_dossier_that_is_told_itself_asks_all() -> None:
    assert ACCUSED in repr(all_unknown(telling(case())))
