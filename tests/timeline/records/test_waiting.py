"""Test a sentence that waits for another one: its own day, and a bar where its term begins."""

from datetime import date

import pytest

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.timeline import facts, fit, listing
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import left_column
from dossier.timeline.items.item import Item
from dossier.timeline.items.sieve import Within, lies_in
from dossier.timeline.records.drafts import Ends
from dossier.timeline.records.gather import Wanted
from dossier.timeline.records.of_case import items_of as of_case
from dossier.timeline.shapes.glyphs import shape
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import around
from tests.timeline.making import METRICS, a_dossier, day, items_of

TERM = {"kind": "imprisonment", "term": "P5Y"}
FIRST = {"id": "s", "date": "2016-02-01", "parts": [TERM]}
THEN = {
    "id": "t",
    "date": "2017-04-21",
    "parts": [{"kind": "imprisonment", "term": "P3Y"}],
    "runs": [{"how": "consecutive", "to": "#s"}],
}
CASE = a_dossier(sentences=[FIRST, THEN])
ITEMS = of_case(CASE, Index(CASE), Words())


def then() -> Item:
    found = ITEMS.by_id["t/date"]
    assert isinstance(found, Item)
    return found


def only(dossier: Dossier, wanted: Wanted) -> Item:
    (found,) = items_of(dossier, wanted).all
    assert isinstance(found, Item)
    return found


@pytest.mark.parametrize(
    ("begins", "ends", "said", "bounds"),
    [
        ((date(2020, 2, 1), date(2020, 2, 1)), (date(2022, 2, 1), date(2022, 2, 1)),
         "begins 2020", ("2020-02-01", "2020-02-02", "2022-02-01", "2022-02-02")),
        ((date(2020, 2, 1), date(2021, 2, 1)), (date(2022, 2, 1), date(2023, 2, 1)),
         "begins 2020 to 2021", ("2020-02-01", "2021-02-02", "2022-02-01", "2023-02-02")),
        ((date(2020, 2, 1), None), (date(2022, 2, 1), None),
         "begins 2020 at the earliest", ("2020-02-01", "2024-01-02", "2022-02-01", "2024-01-02")),
    ],
)  # fmt: skip
def test_the_bar_of_a_sentence_that_waits_begins_where_its_term_does(
    begins: Ends, ends: Ends, said: str, bounds: tuple[str, str, str, str]
) -> None:
    wanted = Wanted(as_of=date(2024, 1, 1), begins={"s": begins}, ends={"s": ends})
    bar = only(a_dossier(sentences=[{"id": "s", "date": "2017-04-21"}]), wanted)
    assert bar.bounds[:2] == (day("2017-04-21"), day("2017-04-22"))
    assert bar.begun is not None
    assert (*bar.begun, *bar.bounds[2:4]) == tuple(map(day, bounds))
    assert bar.say.begins == said


def test_a_life_sentence_that_waits_begins_no_sooner_than_as_far_as_one_looks() -> None:
    life = {"id": "s", "date": "2017-04-21", "parts": [{"kind": "life"}]}
    begins = (date(2030, 2, 1), date(2030, 2, 1))
    bar = only(a_dossier(sentences=[life]), Wanted(as_of=date(2024, 1, 1), begins={"s": begins}))
    assert bar.begun == (day("2030-02-01"), day("2030-02-02"))
    assert bar.bounds.end_lo == bar.bounds.end_hi == day("2030-02-01")


@pytest.mark.parametrize("day", ["2017-04-21", None])
def test_a_sentence_that_does_not_wait_begins_on_its_day(day: str | None) -> None:
    begins = (date.fromisoformat(day), date.fromisoformat(day)) if day else (None, None)
    wanted = Wanted(begins={"s": begins}, ends={"s": (date(2022, 2, 1), date(2022, 2, 1))})
    bar = only(a_dossier(sentences=[{"id": "s", "date": "2017-04-21"}]), wanted)
    assert (bar.begun, bar.either, bar.say.begins) == (None, False, "")


def unrelated() -> Dossier:
    """Give a case of two sentences of which nobody states how they run."""
    return a_dossier(sentences=[FIRST, {**THEN, "runs": []}])


def test_one_that_may_begin_at_once_or_wait_is_solid_only_where_it_runs_either_way() -> None:
    made = of_case(unrelated(), Index(unrelated()), Words())
    bar = made.by_id["t/date"]
    assert isinstance(bar, Item)
    assert bar.begun == (day("2017-04-21"), day("2021-02-02"))
    _, drawn = shape(bar, 10 * DAY)
    assert [piece.form for piece in drawn.pieces] == ["hatch"]
    # Of one that lasts longer than the other one, some time is in both readings.
    longer = {**THEN, "parts": [{"kind": "imprisonment", "term": "P9Y"}], "runs": []}
    case = a_dossier(sentences=[FIRST, longer])
    bar = of_case(case, Index(case), Words()).by_id["t/date"]
    assert isinstance(bar, Item)
    _, drawn = shape(bar, 10 * DAY)
    assert [piece.form for piece in drawn.pieces] == ["hatch", "solid", "hatch"]
    assert bar.core == (day("2021-02-02"), day("2026-04-21"))


@pytest.mark.parametrize("part", [{"kind": "life"}, {"kind": "imprisonment", "minimum": "P3Y"}])
@pytest.mark.parametrize("on", ["2016-02-01", "2017-04-21", "2016"])
def test_life_or_a_term_without_a_known_end_is_nowhere_solid_where_it_may_wait(
    part: dict[str, str], on: str
) -> None:
    case = a_dossier(sentences=[FIRST, {"id": "t", "date": on, "parts": [part]}])
    bar = of_case(case, Index(case), Words(), until=date(2024, 1, 1)).by_id["t/date"]
    assert isinstance(bar, Item)
    assert bar.say.small == "beside or after: not known"
    _, drawn = shape(bar, 10 * DAY)
    assert [piece.form for piece in drawn.pieces] == ["hatch", "to"]


def test_it_is_said_beside_the_bar_and_on_the_card_that_nobody_states_how_it_runs() -> None:
    case = unrelated()
    made = of_case(case, Index(case), Words())
    bar = made.by_id["t/date"]
    assert bar.say.small == "beside or after: not known"
    assert bar.say.begins == "begins 2017 to 2021"
    card = facts.card("t/date", made, Index(case))
    assert card is not None
    assert [row.text for row in card.rows if row.name == "Runs"] == ["beside or after: not known"]
    first = facts.card("s/date", made, Index(case))
    assert first is not None
    assert not [row for row in first.rows if row.name == "Runs"]


def test_the_reckoning_of_the_case_says_where_it_begins() -> None:
    assert then().begun == (day("2021-02-01"), day("2021-02-02"))
    assert then().core == (day("2021-02-01"), day("2024-02-02"))
    assert then().say.begins == "begins 2021"


def test_a_diamond_on_its_own_day_and_a_line_lead_to_its_bar() -> None:
    offset, drawn = shape(then(), 10 * DAY)
    assert [piece.form for piece in drawn.pieces] == ["stem", "diamond", "stem", "solid"]
    _, own, line, bar = drawn.pieces
    begin = (day("2021-02-01") - day("2017-04-21")) / (10 * DAY)
    assert offset + (own.x0 + own.x1) / 2 == pytest.approx(0.05)
    assert (line.x0, line.x1) == (own.x1, bar.x0)
    assert offset + line.x1 == pytest.approx(begin)


def test_one_that_begins_within_a_range_has_a_wing_there() -> None:
    ranged = then()._replace(begun=(day("2021-02-01"), day("2022-02-02")))
    _, drawn = shape(ranged, 10 * DAY)
    assert [piece.form for piece in drawn.pieces] == ["stem", "diamond", "stem", "hatch", "solid"]
    anywhere = then()._replace(begun=(day("2021-02-01"), day("2024-02-02")))
    _, drawn = shape(anywhere, 10 * DAY)
    assert [piece.form for piece in drawn.pieces] == ["stem", "diamond", "stem", "hatch"]


def test_a_month_in_which_it_was_passed_has_no_false_day() -> None:
    bounds = then().bounds._replace(start_hi=then().bounds.start_lo + 30 * DAY)
    _, drawn = shape(then()._replace(bounds=bounds), 10 * DAY)
    assert [piece.form for piece in drawn.pieces] == ["stem", "solid"]


def test_from_afar_its_day_and_its_begin_are_one_place() -> None:
    _, drawn = shape(then(), 400 * DAY)
    assert [piece.form for piece in drawn.pieces] == ["solid"]


def test_its_words_stand_on_the_line_where_the_bar_is_out_of_sight() -> None:
    size = Size(900 + left_column(ITEMS, METRICS), 400)
    scale = fit.events(ITEMS, 900, METRICS)
    assert scale.time(900) < day("2021-02-01")
    frame = lay_out(ITEMS, scale, size, METRICS)
    (label,) = (label for label in frame.labels if label.id == "t/date")
    assert label.ground == "plate"
    assert label.caption.text.startswith("21 April 2017  3 years")
    assert label.x > frame.plot.x0 + scale.x(day("2017-04-21"))
    assert label.x + label.caption.width < frame.plot.x1


def test_in_a_picture_that_nobody_can_move_they_stand_there_too() -> None:
    size = Size(900 + left_column(ITEMS, METRICS), 400)
    scale = around(day("2016-06-01"), day("2021-09-01"), 900)
    frame = lay_out(ITEMS, scale, size, METRICS, Look(still=True, overview=False))
    (label,) = (label for label in frame.labels if label.id == "t/date")
    (mark,) = (mark for mark in frame.marks if mark.id == "t/date")
    assert label.ground == "plate"
    assert label.x > mark.box.x0


def test_its_card_says_when_it_begins() -> None:
    card = facts.card("t/date", ITEMS, Index(CASE))
    assert card is not None
    rows = {row.name: row.text for row in card.rows}
    assert rows["When"] == "21 April 2017"
    assert rows["Begins"] == "begins 2021 (arithmetic)"
    assert rows["End"] == "ends 2024 (arithmetic)"


def test_between_its_day_and_its_begin_it_does_not_certainly_go_on() -> None:
    between = Within(day("2018-01-01"), day("2019-01-01"))
    assert lies_in(then(), between) == "possible"
    assert lies_in(then(), Within(day("2022-01-01"), day("2023-01-01"))) == "certain"


def test_the_overview_draws_its_term_where_it_runs() -> None:
    frame = lay_out(ITEMS, fit.ends(ITEMS, 800, METRICS), Size(1000, 400), METRICS)
    assert frame.overview is not None
    spans = [span for span in frame.overview.spans if span.kind == "sentence"]
    first, waits = spans
    assert (first.form, waits.form) == ("solid", "solid")
    assert waits.x0 == first.x1 or abs(waits.x0 - first.x1) <= 1
    assert waits.y0 > first.y0


def test_the_list_says_when_it_begins_and_ends() -> None:
    rows = {row.id: row for row in listing.rows(ITEMS, Index(CASE))}
    assert "begins 2021, ends 2024 (arithmetic)" in rows["t/date"].what
    assert "begins" not in rows["s/date"].what


def test_the_list_says_when_one_begins_that_has_no_end() -> None:
    life = {**THEN, "parts": [{"kind": "life"}]}
    dossier = a_dossier(sentences=[FIRST, life])
    (row,) = (
        row
        for row in listing.rows(of_case(dossier, Index(dossier), Words()), Index(dossier))
        if row.id == "t/date"
    )
    assert row.what.endswith("begins 2021 (arithmetic)")
