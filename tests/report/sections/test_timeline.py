"""Test the timeline of a full dossier: on pages of its own, unless it is short."""

import pytest

from dossier.report.blocks import Heading
from dossier.report.making import report
from dossier.report.plan import LAWYER
from dossier.timeline.records.of_case import items_of
from tests.report.telling_cases import ENGLISH, case


@pytest.mark.parametrize(("count", "own_page"), [(5, False), (6, True)])
def test_a_timeline_of_few_events_begins_no_page(count: int, own_page: bool) -> None:  # noqa: FBT001
    events = [{"title": "Visit", "date": f"20{n:02}"} for n in range(count)]
    told = report(case(events=events), LAWYER, ENGLISH, items_of)
    headings = [block for block in told.blocks if isinstance(block, Heading)]
    assert [h.own_page for h in headings if h.text == "Timeline"] == [own_page]
    assert not any(h.own_page for h in headings if h.text != "Timeline")
