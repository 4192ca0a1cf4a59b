"""Test what is only counted: all of it is accounted for, and only what is in sight is shown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.timeline import fit
from dossier.timeline.frame import piles
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import KEPT, Groups
from dossier.timeline.items.item import KINDS
from dossier.timeline.items.items import Items
from dossier.timeline.time.civil import YEAR
from dossier.timeline.time.scale import FARTHEST, Scale
from tests.timeline.making import METRICS, crowd, day, moment

SIZE = Size(1000, 400)
CROWD = crowd(2600)


@settings(max_examples=40)
@given(st.floats(0, 31), st.floats(0, 1), st.floats(0, 1500))
def test_in_a_crowd_all_are_accounted_for(power: float, where: float, scroll: float) -> None:
    per_px = min(2**power, FARTHEST)
    start = day("2000-01-01") + where * 20 * YEAR
    frame = lay_out(CROWD, Scale(start, per_px), SIZE, METRICS, Look(scroll=scroll))
    told = frame.accounting
    assert told.total == len(CROWD.placed)
    assert told.outside >= 0
    counts = sum(pile.number for pile in frame.piles)
    assert told.counted >= counts


def test_a_crowd_in_lanes_out_of_sight_is_told_as_lying_there() -> None:
    scale = fit.events(CROWD, 800, METRICS)
    low, tall = (lay_out(CROWD, scale, Size(1000, high), METRICS) for high in (300, 2000))
    assert {pile.kind for pile in tall.piles} == set(KINDS)
    assert {pile.kind for pile in low.piles} == {"custody", "court"}
    assert tall.accounting.elsewhere == 0
    hidden = tall.accounting.counted - low.accounting.counted
    assert low.accounting.elsewhere >= hidden > 0
    assert low.accounting.total == tall.accounting.total == len(CROWD.placed)


def test_of_a_crowd_whose_columns_are_scrolled_away_nothing_is_counted_there() -> None:
    scale = fit.events(CROWD, 800, METRICS)
    columns = lay_out(CROWD, scale, Size(1000, 2000), METRICS).piles[0].box
    frame = lay_out(CROWD, scale, Size(1000, 300), METRICS, Look(scroll=columns.y1))
    assert "custody" not in {pile.kind for pile in frame.piles}
    assert frame.accounting.total == len(CROWD.placed)


def test_a_closed_group_out_of_sight_is_told_as_lying_there() -> None:
    rows = [moment(str(n), "2014-07-05") for n in range(30)]
    items = Items([*rows, moment("below", "2014-07-05", "health")])
    scale = fit.events(items, 800, METRICS)
    frame = lay_out(
        items, scale, SIZE, METRICS, Look(groups=Groups(collapsed=frozenset({"health"})))
    )
    assert frame.chips == ()
    assert frame.accounting.counted == 0
    assert frame.accounting.total == 31


@pytest.mark.parametrize("kept", [KEPT, 1])
def test_whichever_way_one_came_piles_and_their_numbers_stand_where_they_would(
    monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    monkeypatch.setattr(piles, "KEPT", kept)
    scale = fit.events(CROWD, 800, METRICS)
    panned = Items(CROWD.placed)
    for pixels in (0, 9, 40, 41, 77, 400, 77, 30, 0, -50):
        there = scale.panned(pixels)
        made = lay_out(panned, there, SIZE, METRICS)
        anew = lay_out(Items(CROWD.placed), there, SIZE, METRICS)
        assert made.on_sheet.piles == anew.on_sheet.piles
        assert made.on_sheet.chips == anew.on_sheet.chips
