"""Test that a large timeline is set in slices, and that each of them can be the last."""

from datetime import date, timedelta

import pytest

from dossier.i18n import Words
from dossier.report.blocks import Report, Timeline
from dossier.report.making import report
from dossier.report.plan import SUMMARY
from dossier.timeline.records.of_case import items_of
from dossier.ui.printing.composing import set_in_type
from dossier.ui.printing.pages import Watch, pdf
from dossier.ui.printing.setting import Setting
from dossier.ui.printing.sheet import measured
from tests.report.telling_cases import case
from tests.ui.printing.sets import new_writer

pytestmark = pytest.mark.usefixtures("qapp")
MANY = 10_000
WORDS = Words()


@pytest.fixture(scope="module")
def large() -> Report:
    """Give a report of one block: a timeline of ten thousand events, with its table."""
    days = (date(1990, 1, 1) + timedelta(days=number) for number in range(MANY))
    events = [{"title": f"Hearing {n}", "date": f"{day}"} for n, day in enumerate(days)]
    told = report(case(events=events), SUMMARY, WORDS, items_of)
    (block,) = (block for block in told.blocks if isinstance(block, Timeline))
    return told._replace(blocks=(block._replace(small=False),))


class Asked:
    """Counts how often it is asked, and ends the work the last time."""

    def __init__(self, last: int = 0) -> None:
        self.times = 0
        self._last = last

    def __call__(self, at: int, of: int) -> bool:
        assert (at, of) in {(0, 1), (1, 1)}
        self.times += 1
        return self.times != self._last


def set_for(told: Report, asked: Asked) -> Setting:
    with new_writer() as writer:
        return set_in_type(told, measured(writer, 9.0, "Foot"), asked)


def test_a_large_timeline_is_set_in_small_slices(large: Report) -> None:
    asked = Asked()
    assert set_for(large, asked).pages
    # Once for so many rows, and for so many measured words: none of them takes long.
    assert asked.times > MANY / 50


@pytest.mark.parametrize("last", [1, 2, 50, 150, 200])
def test_any_slice_can_be_the_last(large: Report, last: int) -> None:
    asked = Asked(last)
    setting = set_for(large, asked)
    assert (asked.times, setting.pages) == (last, [])


def test_nothing_is_written_of_what_was_ended_in_a_slice(large: Report) -> None:
    assert pdf(large, WORDS, Watch(setting=Asked(100))) == (b"", 0)
