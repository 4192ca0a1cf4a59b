"""Test the cards of a full dossier: each field by a name that is right of its record."""

import pytest

from dossier.i18n import Words
from dossier.report.blocks import Table
from dossier.report.making import report
from dossier.report.plan import LAWYER
from dossier.report.writers.plain_text import said
from dossier.timeline.records.of_case import items_of
from tests.report.telling_cases import case, told


def lines(**parts: object) -> list[str]:
    """Give the lines of a full dossier."""
    return told(report(case(**parts), LAWYER, Words(), items_of))


def test_what_a_task_is_about_is_not_called_the_file() -> None:
    said = lines(
        events=[{"id": "trial", "title": "Trial"}],
        tasks=[{"text": "Go there", "state": "open", "about": "#trial"}],
    )
    assert "About: Trial" in said
    assert "About the file: Trial" not in said


@pytest.mark.parametrize(
    ("dated", "labelled"), [({"date": "2016"}, ["Date", "Date lies between"]), ({}, ["Date"])]
)
def test_bounds_beside_a_date_have_a_name_of_their_own(
    dated: dict[str, str], labelled: list[str]
) -> None:
    said = lines(events=[{"title": "Trial", "between": "2016-02/2016-03", **dated}])
    labels = (line.partition(": ")[0] for line in said)
    assert [label for label in labels if label in {"Date", "Date lies between"}] == labelled


def test_where_no_period_counts_the_ledger_gives_no_number_and_says_why() -> None:
    bail = {"period": "2020-05-01/2020-05-09", "basis": "bail", "place": "Home"}
    blocks = report(case(custody=[bail]), LAWYER, Words(), items_of).blocks
    (table,) = (block for block in blocks if isinstance(block, Table))
    rows = [" | ".join(map(said, row)) for row in table.rows]
    assert rows[-1] == "In all | not counted | the person was held in no period of the file"


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (
            {"date": "2020-02-10", "what": "amended", "court": "#court", "by": "prosecution"},
            "10 February 2020: amended, Federal court; by: prosecution",
        ),
        ({"what": "upheld"}, "upheld"),
        (
            {"date": "2022", "what": "upheld", "text": "In full."},
            "some time in 2022: upheld. In full.",
        ),
        ({"what": "", "text": "In full."}, "In full."),
        ({"date": "2022", "what": ""}, "some time in 2022"),
    ],
)
def test_a_step_of_a_charge_is_told_as_a_line_without_names_of_fields(
    step: dict[str, str], said: str
) -> None:
    court = {"id": "court", "name": "Federal court", "kind": "organisation"}
    found = lines(parties=[court], charges=[{"offence": "Wire fraud", "history": [step]}])
    assert f"What became of it: {said}" in found


def test_what_a_source_says_of_no_field_is_told_with_that_source() -> None:
    says = {"source": "A letter", "says": "September 2016"}
    found = lines(charges=[{"offence": "Wire fraud", "cite": [says]}])
    assert "Sources: A letter (says “September 2016”; of which field is not stated) [1]" in found
