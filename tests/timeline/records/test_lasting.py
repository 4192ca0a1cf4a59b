"""Test how far what lasted is drawn: as a span where its date is one, and not beyond a death."""

from datetime import date

import pytest

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.dossier import Dossier
from dossier.model.event import Event
from dossier.model.ids import Index
from dossier.model.person import Subject
from dossier.model.sentence import Sentence
from dossier.model.statement import Statement
from dossier.model.task import Task
from dossier.reasoning.bounds import SPANS
from dossier.timeline.items.item import Item
from dossier.timeline.records.gather import Wanted, gathered
from dossier.wording import kinds
from tests.timeline.making import a_dossier, day, items_of

LISTS: dict[type[Record], tuple[str, dict[str, object]]] = {
    Charge: ("charges", {"offence": "x"}),
    Sentence: ("sentences", {}),
    Custody: ("custody", {"period": "2014/2015", "basis": "remand"}),
    Concern: ("concerns", {"topic": "care", "text": "x", "status": "alleged"}),
    Statement: ("statements", {"by": "x"}),
    Event: ("events", {"title": "x"}),
    Task: ("tasks", {"text": "x", "state": "open"}),
}
FIELDS = (
    (Subject, "born"),
    (Subject, "died"),
    (Charge, "committed"),
    (Charge, "filed"),
    (Charge, "plea_date"),
    (Charge, "outcome_date"),
    (Sentence, "date"),
    (Sentence, "status_date"),
    (Sentence, "stated_end"),
    (Custody, "period"),
    (Custody, "until"),
    (Concern, "date"),
    (Statement, "date"),
    (Event, "date"),
    (Task, "due"),
)


@pytest.mark.parametrize(("model", "field"), FIELDS)
def test_an_interval_lasts_where_the_format_says_so_and_nowhere_else(
    model: type[Record], field: str
) -> None:
    if model is Subject:
        dossier = a_dossier(subject={"name": "A", field: "2014-05/2015-03"})
    else:
        name, row = LISTS[model]
        dossier = a_dossier(**{name: [{**row, field: "2014-05/2015-03"}]})
    found = next(i for i in items_of(dossier).placed if i.id.endswith(field))
    lasts = (model, field) in SPANS
    assert found.span is lasts
    assert (kinds.FIELDS.get((model, field)) is kinds.DATE_SPAN) is lasts


@pytest.mark.parametrize(
    ("died", "sure", "possible"),
    [
        ("2019-05-01", "2019-05-02", "2019-05-02"),
        ("2019-05-01/2019-05-03", "2019-05-02", "2019-05-04"),
        ("2019-05-03", "2019-05-04", "2019-05-04"),
        ("../2019-05-03", "2019-05-04", "2019-05-04"),
        ("2021", "2019-08-02", "2020-01-02"),
    ],
)
def test_no_custody_is_sure_beyond_the_death_though_told_later(
    died: str, sure: str, possible: str
) -> None:
    held = {"id": "k", "period": "2018-01-01/..", "basis": "remand", "cite": ["#s"]}
    told = {"id": "s", "title": "S", "type": "report", "issued": "2019-08-01"}
    who = {"name": "A", "died": died}
    dossier = a_dossier(custody=[held], sources=[told], subject=who)
    items = items_of(dossier, Wanted(as_of=date(2020, 1, 1)))
    (band,) = (i for i in items.all if isinstance(i, Item) and i.key == "k")
    assert (band.bounds.end_lo, band.bounds.end_hi) == (day(sure), day(possible))


@pytest.mark.parametrize(
    ("basis", "when", "liberty"),
    [
        ("remand", "2014-05/2015-03", "held"),
        ("arrest", "2014-05-02", "held"),
        ("house arrest", "2014-05/..", "held"),
        ("bail", "2014-05/2015-03", "free"),
        ("parole", "2014-05/..", "free"),
        ("bail", "2014-05-02", ""),
        ("travel ban", "2014-05/2015-03", ""),
        ("unknown", "2014-05/2015-03", ""),
    ],
)
def test_on_a_ground_that_nobody_knows_one_was_neither_held_nor_free(
    basis: str, when: str, liberty: str
) -> None:
    items = items_of(a_dossier(custody=[{"period": when, "basis": basis}]))
    assert [item.liberty for item in items.placed] == [liberty]


@pytest.mark.parametrize(
    ("name", "row", "small"),
    [
        ("custody", {"period": "2014-05-02/..", "basis": "remand"}, "as last reported"),
        ("custody", {"period": "2014-05-02/..", "basis": "remand", "ended": "freed"}, "freed"),
        ("events", {"title": "Strike", "date": "2014-05-02/..", "status": "held"}, "held, GOES"),
        ("events", {"title": "Strike", "date": "../.."}, "GOES"),
        ("events", {"title": "Strike", "date": "2014-05-02/"}, ""),
        ("charges", {"offence": "Theft", "committed": "2014/.."}, "GOES"),
        (
            "concerns",
            {"topic": "care", "text": "Pain", "status": "alleged", "date": "2014-05/.."},
            "alleged, GOES",
        ),
    ],
)
def test_what_goes_on_is_said_to_do_so_as_last_reported(
    name: str, row: dict[str, str], small: str
) -> None:
    (found,) = items_of(a_dossier(**{name: [row]})).all
    assert found.say.small == small.replace("GOES", "as last reported")


@pytest.mark.parametrize(
    ("when", "between", "marks"),
    [
        (None, "2014-05~/2014-06", (True, False)),
        (None, "2014-05/2014-06?", (False, True)),
        ("2014", "2014-05/2014-06%", (True, True)),
        ("2014?", "2014-05~/2014-06", (True, True)),
        ("2014-05-02", "2014-05~/2014-06", (False, False)),
        ("2014-05-02~", "2014?", (True, False)),
    ],
)
def test_what_is_bounded_by_a_marked_date_is_marked_as_that_is(
    when: str | None, between: str, marks: tuple[bool, bool]
) -> None:
    row = {"title": "x", "between": between} | ({"date": when} if when else {})
    (item,) = items_of(a_dossier(events=[row])).placed
    assert (item.approximate, item.uncertain) == marks


def test_a_death_that_is_put_right_shortens_what_was_gathered_before() -> None:
    def case(died: str) -> Dossier:
        held = {"id": "k", "period": "2018-01-01/..", "basis": "remand"}
        return a_dossier(custody=[held], subject={"name": "A", "died": died})

    wanted, words = Wanted(as_of=date(2020, 1, 1)), Words()
    early, late = case("2019-05-01/2019-06-01"), case("2019-04-01/2019-06-01")
    before = gathered(early, Index(early), words, wanted)
    after = gathered(late, Index(late), words, wanted, before)
    assert after.items.placed == gathered(late, Index(late), words, wanted).items.placed


def test_a_sentence_without_end_is_drawn_to_the_death_at_most() -> None:
    life = {"id": "s", "date": "2017-04-21", "parts": [{"kind": "life"}]}
    dossier = a_dossier(sentences=[life], subject={"name": "A", "died": "2019-05-01/2019-05-03"})
    items = items_of(dossier, Wanted(as_of=date(2026, 1, 1)))
    (bar,) = (item for item in items.placed if item.key == "s")
    assert (bar.say.ends, bar.bounds.end_hi) == ("no end", day("2019-05-04"))
