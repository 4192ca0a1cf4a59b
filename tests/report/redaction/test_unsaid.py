"""Test that nothing is called unknown that may only stay behind."""

from dossier.report.redaction.profile import WITHOUT_CONFIDENTIAL
from dossier.report.redaction.projection import project
from dossier.report.redaction.unsaid import words_of
from tests.report.telling_cases import ENGLISH, FRIEND, LETTER, PAPER, case


def test_what_is_empty_may_only_stay_behind_where_something_does() -> None:
    secret = {**LETTER, "confidential": True}
    concern = {"topic": "health", "text": "x", "status": "alleged", "cite": ["#letter"]}
    whole = case(parties=[FRIEND], sources=[PAPER], statements=[secret], concerns=[concern])
    words = words_of(project(whole, WITHOUT_CONFIDENTIAL, ENGLISH), ENGLISH)
    assert words.tr("not known") == "not told here, or not known"
    no_source = words.tr("No source is cited for this record.")
    assert no_source == "No source is told here; one may be cited."


def test_where_nothing_stays_what_is_empty_is_not_known() -> None:
    assert words_of(project(case(), WITHOUT_CONFIDENTIAL, ENGLISH), ENGLISH) is ENGLISH
