"""See that what is kept of a timeline from edit to edit is just what all anew would give."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant
from typing_extensions import override

from dossier.document import edits
from dossier.document.edits import Verb
from dossier.errors import CannotEdit
from dossier.i18n import Words
from dossier.model.about import About
from dossier.model.base import Citation
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.terms.totals import total
from dossier.reasoning.walk import ended
from dossier.timeline.items.items import FEW, Items
from dossier.timeline.records.gather import Gathered
from dossier.timeline.records.of_case import gathered_of, items_of, steps_of
from tests.document import test_user as users
from tests.timeline.making import a_dossier

WORDS = Words()


def gathered(dossier: Dossier, before: Gathered | None = None, words: Words = WORDS) -> Gathered:
    index = Index(dossier)
    return gathered_of(dossier, index, words, total(dossier, index), before)


def assert_as_anew(kept: Items, dossier: Dossier) -> None:
    anew = items_of(dossier, Index(dossier), WORDS)
    assert kept.placed == anew.placed
    assert kept.loose == anew.loose
    assert kept.undated == anew.undated
    assert kept.groups == anew.groups
    assert kept.all == anew.all


class Reader(users.User):
    """Edits at random, and looks after each step at the timeline."""

    @override
    @initialize(raw=st.sampled_from(users.CASES))
    def open(self, raw: dict[str, object]) -> None:
        super().open(raw)
        self.kept: Gathered | None = None

    @invariant()
    def the_timeline_is_what_all_anew_would_give(self) -> None:
        dossier = self.document.dossier
        self.kept = gathered(dossier, self.kept)
        assert_as_anew(self.kept.items, dossier)


TestReader = Reader.TestCase
TestReader.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)


CASE = a_dossier(
    subject={"name": "A. N. Other", "born": "1980"},
    parties=[
        {"id": "lawyer", "name": "B. Counsel", "kind": "person"},
        {"id": "court", "name": "District court", "kind": "organisation"},
    ],
    charges=[
        {
            "id": "theft",
            "offence": "Theft",
            "filed": "2012",
            "outcome": "acquitted",
            "outcome_date": "2014",
            "decided_by": "#court",
            "cite": [{"source": "#paper", "field": "decided_by", "says": "District court"}],
        },
        {"id": "fraud", "offence": "Fraud"},
    ],
    sentences=[
        {
            "id": "first",
            "date": "2015-02-01",
            "parts": [{"kind": "imprisonment", "term": "P4Y"}],
        },
        {
            "id": "second",
            "date": "2016-03-01",
            "parts": [{"kind": "imprisonment", "term": "P2Y"}],
            "runs": [{"how": "consecutive", "to": "#first"}],
        },
    ],
    custody=[{"id": "held", "period": "2015-02-01/..", "basis": "remand", "cite": ["#paper"]}],
    statements=[
        {
            "id": "letter",
            "form": "letter",
            "by": "#lawyer",
            "date": "XXXX-05-07",
            "cite": ["#paper"],
        }
    ],
    events=[
        {"id": "visit", "title": "Visit", "date": "2016-01-05", "cite": ["#letter"]},
        {"id": "call", "title": "Call", "said_by": "#lawyer"},
    ],
    sources=[{"id": "paper", "title": "Newspaper", "type": "article", "issued": "2017-06"}],
)
NOTE = edits.put("events/#visit/note", "Another note")
VERBS: tuple[Verb, ...] = (
    NOTE,
    edits.put("events/#visit/date", Date("2011-04-05")),
    edits.put("events/#visit/date", Date("XXXX-04-05")),
    edits.clear("events/#visit/date"),
    edits.put("events/#call/date", Date("2012~")),
    edits.put("charges/#fraud/filed", Date("2013-01")),
    edits.put("subject/died", Date("2016-12-31")),
    edits.put("subject/born", Date("1981")),
    edits.put("parties/#lawyer/name", "C. Counsel"),
    edits.put("parties/#lawyer/name", "District court"),
    edits.put("sources/#paper/title", "District court"),
    edits.put("sources/#paper/between", Date("2018/2020")),
    edits.put("sources/#paper/issued", Date("2019-01-01")),
    edits.put("sources/#paper/issued", Date("XXXX-01-01")),
    edits.put("statements/#letter/by", "#paper"),
    edits.put("events/#call/said_by", "#paper"),
    edits.put("statements/#letter/date", Date("2018-02-03")),
    edits.put("statements/#letter/date", Date("XXXX-02-03")),
    edits.put("sentences/#first/status", "quashed"),
    edits.clear("sentences/#second/runs"),
    edits.put("about", About(as_of=Date("2018-01-01"))),
    edits.cite("visit", Citation(source="#paper", field="date", says="2015")),
    edits.move("visit", 1),
    edits.duplicate("visit", "{}-copy".format),
    edits.remove("paper"),
    edits.remove("visit"),
    edits.remove("first"),
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(VERBS), min_size=1, max_size=8))
def test_whatever_is_edited_the_timeline_is_as_all_anew(verbs: list[Verb]) -> None:
    dossier, kept = CASE, gathered(CASE)
    assert kept.items.all
    for verb in verbs:
        try:
            dossier = verb(dossier)
        except CannotEdit:
            continue
        kept = gathered(dossier, kept)
        assert_as_anew(kept.items, dossier)


def after(*verbs: Verb, dossier: Dossier = CASE) -> tuple[Gathered, Gathered]:
    """Give the timeline of a case, and that of the case after some edits."""
    before = gathered(dossier)
    for verb in verbs:
        dossier = verb(dossier)
    kept = gathered(dossier, before)
    assert_as_anew(kept.items, dossier)
    return before, kept


def redone(before: Gathered, kept: Gathered) -> set[str]:
    """Name the records that were looked at anew."""
    return {key for key, row in kept.rows.items() if row is not before.rows.get(key)}


@pytest.mark.parametrize(
    ("verb", "keys"),
    [
        (NOTE, {"visit"}),
        (edits.put("charges/#fraud/filed", Date("2013")), {"fraud"}),
        (edits.put("parties/#court/country", "NL"), {"theft"}),
        (edits.put("statements/#letter/form", "open letter"), {"letter", "visit", "theft"}),
        (edits.clear("sentences/#second/runs"), {"second"}),
        (edits.put("about", About(as_of=Date("2018-01-01"))), {"held"}),
        (edits.put("events/#visit/date", Date("2011")), {"visit"}),
        (edits.put("sources/#paper/title", "Another newspaper"), {"theft"}),
        (edits.put("sources/#paper/issued", Date("2018")), {"letter", "held"}),
    ],
)
def test_only_what_an_edit_concerns_is_looked_at_anew(verb: Verb, keys: set[str]) -> None:
    assert redone(*after(verb)) == keys


def test_an_edit_that_shows_in_no_item_leaves_the_very_same_items() -> None:
    before, kept = after(NOTE)
    assert kept.items is before.items
    assert kept.dossier is not before.dossier


def test_an_edit_of_nothing_has_nothing_looked_at_anew() -> None:
    before, kept = after()
    assert kept.items is before.items
    assert not redone(before, kept)


def test_what_an_edit_does_not_concern_are_the_very_same_items() -> None:
    before, kept = after(edits.put("events/#visit/date", Date("2011-04-05")))
    stayed = {id(item) for item in before.items.placed} & {id(item) for item in kept.items.placed}
    assert len(stayed) == len(before.items.placed) - 1 == len(kept.items.placed) - 1


def test_the_days_that_a_date_without_a_year_can_be_follow_what_it_rests_on() -> None:
    before, kept = after(
        edits.put("events/#visit/date", Date("2015-01-05")),
        edits.put("sources/#paper/issued", Date("2016-06-01")),
    )
    assert [[when.text[:4] for when in loose.candidates] for loose in before.items.loose[:1]] == [
        ["2016", "2017"]
    ]
    assert [[when.text[:4] for when in loose.candidates] for loose in kept.items.loose[:1]] == [
        ["2015", "2016"]
    ]


def test_they_follow_what_is_cited_through_another_statement() -> None:
    letter = {"id": "letter", "by": "A. N. Other", "date": "XXXX-05-07"}
    case = a_dossier(
        statements=[letter, {"id": "copy", "by": "A. N. Other", "cite": ["#letter"]}],
        events=[{"id": "visit", "title": "Visit", "date": "2016-01-05", "cite": ["#copy"]}],
        about={"as_of": "2017-12-31"},
    )
    before, kept = after(edits.uncite("copy", 0), dossier=case)
    assert [when.text[:4] for when in before.items.loose[0].candidates] == ["2016", "2017"]
    assert kept.items.loose[0].candidates == ()


def test_another_language_has_all_said_anew() -> None:
    before = gathered(CASE)
    other = Words()
    kept = gathered(CASE, before, other)
    assert kept.items.words is other
    assert redone(before, kept) == set(before.rows)


def test_many_at_once_are_sorted_with_the_others() -> None:
    many = tuple({"title": f"Visit {n}", "date": f"{1900 + n % 100}"} for n in range(FEW + 1))
    before, all_of_them = gathered(CASE), a_dossier(events=many)
    assert before.items.all
    assert_as_anew(gathered(all_of_them, before).items, all_of_them)


def test_one_can_stop_after_each_record_and_have_the_same_in_the_end() -> None:
    days = [
        {"id": f"e{n}", "title": "Call", "date": "XXXX-05-01", "cite": ["#s"]} for n in range(9)
    ]
    dossier = a_dossier(
        events=days, sources=[{"id": "s", "title": "Notes", "type": "report", "issued": "2015"}]
    )
    index = Index(dossier)
    walk = steps_of(dossier, index, WORDS, total(dossier, index))
    stops = 2 * len(days)  # what each shows, and what each tells of the days without a year
    for _ in range(stops):
        next(walk)
    assert_as_anew(ended(walk).items, dossier)


def test_of_the_very_same_dossier_nothing_is_gathered_anew() -> None:
    dossier = a_dossier(events=[{"id": "e", "title": "Call", "date": "2015-05-01"}])
    before = gathered(dossier)
    assert gathered(dossier, before) is before
