"""Test the small timeline of a report: what it cuts is told whole, and no page is left empty."""

import pytest
from PySide6.QtGui import QPageSize, QPdfWriter

from dossier.i18n import Words
from dossier.report.blocks import Report
from dossier.report.making import report
from dossier.report.plan import SUMMARY
from dossier.timeline.records.of_case import items_of
from dossier.ui.printing import pdf
from dossier.ui.printing.composing import set_in_type
from dossier.ui.printing.pictures import Picture
from dossier.ui.printing.setting import Setting
from dossier.ui.printing.sheet import POINTS, measured
from tests.report.telling_cases import case
from tests.samples import sample
from tests.ui.printing.readers import NEEDS_POPPLER, row_by_row, text_of

pytestmark = [NEEDS_POPPLER, pytest.mark.usefixtures("qapp")]
WORDS = Words()
LONG = "Hearing of the appeal against the order of detention, " * 3


def told(**parts: object) -> Report:
    return report(case(**parts), SUMMARY, WORDS, items_of)


def set_on_paper(report: Report, path: str) -> tuple[Setting, float]:
    """Set a report on A4; give how high the body of a page is, too."""
    device = QPdfWriter(path)
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    sheet = measured(device, POINTS, report.foot)
    return set_in_type(report, sheet), sheet.body.height()


def test_what_a_small_timeline_cuts_is_told_whole_beneath_it() -> None:
    events = [{"title": LONG, "date": "2016"}, {"title": "Visit", "date": "2015-03-02"}]
    text = row_by_row(pdf(told(events=events), WORDS).data)
    assert "What has no room in the picture" in text
    assert text.count(LONG.strip(" ,")) == 1
    assert text.count("Visit") == 1


def test_a_small_timeline_that_cuts_nothing_has_no_table() -> None:
    text = text_of(pdf(told(events=[{"title": "Visit", "date": "2015-03-02"}]), WORDS).data)
    assert "Visit" in text
    assert "What has no room in the picture" not in text


def test_a_large_small_timeline_leaves_less_than_half_a_page_empty(tmp_path: object) -> None:
    found = report(sample("every-field.dossier"), SUMMARY, WORDS, items_of)
    setting, body = set_on_paper(found, f"{tmp_path}/x.pdf")
    pictures = [thing for page in setting.pages for thing, _ in page.things]
    heights = [thing.height for thing in pictures if isinstance(thing, Picture)]
    assert len(heights) > 1
    assert max(heights) <= body / 2


def test_a_picture_that_nobody_can_ask_says_what_its_shade_means() -> None:
    held = {"period": "2016-02-01/2016-09-03", "basis": "remand"}
    assert "in custody" in text_of(pdf(told(custody=[held]), WORDS).data).partition("Timeline")[2]
    seen = text_of(pdf(told(events=[{"title": "Visit", "date": "2015-03-02"}]), WORDS).data)
    assert "in custody" not in seen.partition("Timeline")[2]
