"""Test up to which day something is known to have been so."""

from datetime import date

import pytest

from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.timeline.items.extents import Evidence
from dossier.timeline.records.evidence import last_evidence
from tests.timeline.making import a_dossier


def told(dossier: Dossier) -> Evidence | None:
    return last_evidence(dossier.custody[0], Index(dossier))


def evidence(dossier: Dossier) -> date | None:
    found = told(dossier)
    return found.day if found else None


def held(*cite: object, **lists: object) -> Dossier:
    return a_dossier(custody=[{"period": "/..", "basis": "remand", "cite": [*cite]}], **lists)


def source(**fields: object) -> dict[str, object]:
    return {"id": "s", "title": "A report", "type": "article-newspaper", **fields}


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"issued": "2017-12-03"}, date(2017, 12, 3)),
        ({"issued": "2017-12"}, date(2017, 12, 1)),
        ({"issued": "XXXX-12-03", "between": "2017-12-03/.."}, date(2017, 12, 3)),
        ({"issued": "XXXX-12-03"}, None),
        ({}, None),
    ],
)
def test_a_source_is_evidence_for_the_first_day_on_which_it_can_have_come_out(
    fields: dict[str, object], day: date | None
) -> None:
    assert evidence(held("#s", sources=[source(**fields)])) == day


def test_the_latest_of_several_sources_counts() -> None:
    later = {**source(issued="2019"), "id": "t"}
    dossier = held("#s", "#t", sources=[source(issued="2018"), later])
    assert evidence(dossier) == date(2019, 1, 1)


def test_a_source_that_says_otherwise_is_no_evidence() -> None:
    says = {"source": "#s", "field": "basis", "says": "bail"}
    assert evidence(held(says, sources=[source(issued="2018")])) is None


def test_a_statement_is_evidence_for_its_own_day_before_that_of_its_source() -> None:
    letter = {"id": "l", "by": "A. N. Other", "date": "2016-05-01", "cite": ["#s"]}
    assert evidence(held("#l", statements=[letter], sources=[source(issued="2018")])) == date(
        2016, 5, 1
    )


def test_a_statement_without_a_date_leads_to_its_source() -> None:
    letter = {"id": "l", "by": "A. N. Other", "cite": ["#s"]}
    assert evidence(held("#l", statements=[letter], sources=[source(issued="2018")])) == date(
        2018, 1, 1
    )


def test_a_ring_of_statements_ends() -> None:
    letters = [
        {"id": "l", "by": "A. N. Other", "cite": ["#m"]},
        {"id": "m", "by": "A. N. Other", "cite": ["#l"]},
    ]
    assert evidence(held("#l", statements=letters)) is None


def test_what_is_cited_as_plain_text_is_no_evidence() -> None:
    assert evidence(held("a phone call")) is None


LETTER = {"id": "l", "by": "A. N. Other", "cite": ["#s"]}


@pytest.mark.parametrize(
    ("fields", "exact"),
    [
        ({"issued": "2017-12-03"}, True),
        ({"issued": "2017-12-03?"}, False),
        ({"issued": "2017-12"}, False),
        ({"issued": "XXXX-12-03", "between": "2017-12-03"}, False),
    ],
)
def test_only_a_sure_day_is_that_on_which_it_was_so(
    fields: dict[str, object], *, exact: bool
) -> None:
    found = told(held("#s", sources=[source(**fields)]))
    assert found
    assert (found.firm, found.exact) == (True, exact)


def test_what_an_undated_statement_says_was_so_at_a_time_that_nobody_knows() -> None:
    dossier = held("#l", statements=[LETTER], sources=[source(issued="2018-05-01")])
    assert told(dossier) == Evidence(date(2018, 5, 1), firm=False, exact=False)


def test_a_dated_source_counts_more_than_a_later_one_that_repeats_a_statement() -> None:
    early = {**source(issued="2017-02-01"), "id": "t"}
    sources = [source(issued="2018-05-01"), early]
    dossier = held("#l", "#t", statements=[LETTER], sources=sources)
    assert told(dossier) == Evidence(date(2017, 2, 1))
