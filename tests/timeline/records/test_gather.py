"""Test what of a dossier is on its timeline, in which group, with which words."""

from datetime import date

import pytest

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.timeline.items.item import Item, Loose
from dossier.timeline.items.items import Items
from dossier.timeline.records import of_case
from dossier.timeline.records.gather import Wanted
from dossier.timeline.shapes.labels import said
from dossier.timeline.time.civil import DAY
from tests.samples import sample
from tests.timeline.making import a_dossier, day, items_of


def told(items: Items) -> list[tuple[str, str, str]]:
    """Give id, group and date of everything."""
    return [(found.id, found.kind, found.say.when) for found in items.all]


def only(dossier: Dossier, wanted: Wanted | None = None) -> Item:
    (item,) = items_of(dossier, wanted).placed
    return item


def test_the_first_case_has_each_of_its_dates_and_its_letter_in_the_tray() -> None:
    items = items_of(sample("roman-seleznev.dossier"))
    assert told(items) == [
        ("attack/date", "health", "2011"),
        ("arrest/period", "custody", "5 July 2014"),
        ("guam/period", "custody", "from 5 July 2014"),
        ("guam-ruling/date", "court", ""),
        ("cybercrime/outcome_date", "court", "August 2016"),
        ("april-2017/date", "sentence", "21 April 2017"),
        ("december-2017/date", "sentence", "December 2017"),
        ("serving/period", "custody", "going on"),
        ("letter/date", "statement", ""),
    ]
    assert items.undated == {"charges": 2, "concerns": 11}


def test_the_first_case_says_claims_as_claims() -> None:
    items = items_of(sample("roman-seleznev.dossier"))
    attack = items.by_id["attack/date"]
    assert said(attack.say, items.words) == (
        "according to Anatoly Antonov: Terrorist attack in Morocco"
    )


def test_nothing_of_the_first_case_runs_beyond_its_evidence() -> None:
    items = items_of(sample("roman-seleznev.dossier"))
    assert items.ends is not None
    assert items.ends.last == day("2018-01-01")


def test_without_ends_a_sentence_is_its_day_and_with_them_a_bar() -> None:
    dossier = a_dossier(sentences=[{"id": "s", "date": "2017-04-21"}])
    assert not only(dossier).span
    ends = {"s": (date(2041, 7, 5), date(2044, 4, 21))}
    bar = only(dossier, Wanted(ends=ends))
    assert bar.span
    assert bar.bounds.end_lo == day("2041-07-05")
    assert bar.bounds.end_hi == day("2044-04-22")
    assert bar.say.ends == "ends 2041 to 2044"


@pytest.mark.parametrize(
    ("how", "small"),
    [("consecutive", "follows: 6 years (1 February 2016)"), ("concurrent", ""), ("unknown", "")],
)
def test_a_bar_that_is_longer_than_its_term_says_after_what_it_runs(how: str, small: str) -> None:
    first = {"kind": "imprisonment", "term": "P6Y"}
    runs = [{"how": how, "to": "#a"}]
    dossier = a_dossier(
        sentences=[
            {"id": "a", "date": "2016-02-01", "parts": [first]},
            {"id": "b", "date": "2016-03-01", "parts": [{**first, "term": "P1Y"}], "runs": runs},
        ]
    )
    assert items_of(dossier).by_id["b/date"].say.small == small


@pytest.mark.parametrize(
    ("ends", "said_ends", "edge"),
    [
        ((date(2044, 1, 1), date(2044, 4, 21)), "ends 2044", "known"),
        ((date(2041, 7, 5), None), "end not known", "open"),
        ((None, date(2044, 4, 21)), "end not known", "known"),
    ],
)
def test_a_bar_says_what_is_known_of_its_end(
    ends: tuple[date | None, date | None], said_ends: str, edge: str
) -> None:
    dossier = a_dossier(sentences=[{"id": "s", "date": "2017-04-21"}])
    bar = only(dossier, Wanted(ends={"s": ends}))
    assert (bar.say.ends, bar.bounds.end) == (said_ends, edge)


@pytest.mark.parametrize("ends", [(None, None), None])
def test_a_sentence_of_which_no_end_is_known_has_no_bar(
    ends: tuple[None, None] | None,
) -> None:
    dossier = a_dossier(sentences=[{"id": "s", "date": "2017-04-21"}])
    assert not only(dossier, Wanted(ends={"s": ends} if ends else {})).span


def test_a_sentence_for_life_has_no_end_and_is_drawn_as_far_as_one_looks() -> None:
    life = {"date": "2017-04-21", "parts": [{"kind": "life"}]}
    bar = only(a_dossier(sentences=[life]), Wanted(as_of=date(2020, 1, 1)))
    assert (bar.say.ends, bar.bounds.end) == ("no end", "open")
    assert bar.bounds.end_hi == day("2020-01-02")
    assert only(a_dossier(sentences=[life])).bounds.end_hi == day("2017-04-22")


@pytest.mark.parametrize("status", ["set aside", "pardoned", "changed", "served"])
def test_a_sentence_for_life_that_no_longer_holds_says_what_became_of_it(status: str) -> None:
    life = {"date": "2017-04-21", "parts": [{"kind": "life"}], "status": status}
    item = only(a_dossier(sentences=[life]), Wanted(as_of=date(2020, 1, 1)))
    assert (item.span, item.say.small, item.say.ends) == (False, status, "")


def test_a_sentence_for_life_that_another_one_replaces_says_so() -> None:
    life = {"id": "old", "date": "2017-04-21", "parts": [{"kind": "life"}]}
    new = {"id": "new", "date": "2018-04-21", "parts": [{"kind": "life"}], "replaces": "#old"}
    dossier = a_dossier(sentences=[life, new])
    placed = of_case.items_of(dossier, Index(dossier), Words()).placed
    said = [(item.key, item.span, item.say.small, item.say.ends) for item in placed]
    assert said == [("old", False, "replaced", ""), ("new", True, "", "no end")]


@pytest.mark.parametrize(("died", "end"), [("2019-05-01", "2019-05-02"), ("2021", "2020-01-02")])
def test_no_custody_is_drawn_beyond_the_death_of_the_person(died: str, end: str) -> None:
    held = {"id": "k", "period": "2018-01-01/..", "basis": "remand"}
    dossier = a_dossier(custody=[held], subject={"name": "A", "died": died})
    items = items_of(dossier, Wanted(as_of=date(2020, 1, 1)))
    (band,) = (i for i in items.all if isinstance(i, Item) and i.key == "k")
    assert band.bounds.end_hi == day(end)


def test_a_suspended_life_sentence_is_no_bar() -> None:
    life = {"date": "2017-04-21", "parts": [{"kind": "life", "suspended": True}]}
    assert not only(a_dossier(sentences=[life])).span


def test_an_end_before_the_sentence_is_no_end_before_its_begin() -> None:
    dossier = a_dossier(sentences=[{"id": "s", "date": "2017-12"}])
    bar = only(dossier, Wanted(ends={"s": (date(2017, 1, 1), date(2017, 2, 1))}))
    assert bar.bounds.end_lo == bar.bounds.end_hi == bar.bounds.start_hi


def test_a_charge_has_an_item_for_each_of_its_dates() -> None:
    charge = {
        "id": "c",
        "offence": "Theft",
        "committed": "2010/2011",
        "filed": "2012",
        "plea": "not guilty",
        "plea_date": "2013",
        "outcome": "acquitted",
        "outcome_date": "2014",
        "decided_by": "jury",
        "history": [{"what": "amended", "date": "2012-05"}, {"what": "dropped"}],
    }
    items = items_of(a_dossier(charges=[charge]))
    assert [(found.id, found.say.label, found.say.small) for found in items.all] == [
        ("c/committed", "Theft: time of the offence", ""),
        ("c/filed", "Theft: charged", ""),
        ("c/history/0/date", "Theft: amended", ""),
        ("c/plea_date", "Theft: plea: not guilty", ""),
        ("c/outcome_date", "Theft: acquitted", "decided by jury"),
    ]
    assert {found.kind for found in items.all} == {"court"}


def test_a_plea_and_an_outcome_that_are_not_stated_are_said_so() -> None:
    charge = {"offence": "Theft", "plea_date": "2013", "outcome_date": "2014"}
    items = items_of(a_dossier(charges=[charge]))
    labels = [found.say.label for found in items.all]
    assert labels == ["Theft: plea: not stated", "Theft: outcome not stated"]


def test_a_sentence_has_its_change_and_the_end_that_an_authority_states() -> None:
    sentence = {
        "date": "2017",
        "status": "pardoned",
        "status_date": "2020-05-01",
        "stated_end": "2030-01-01",
    }
    items = items_of(a_dossier(sentences=[sentence]))
    assert [found.say.label for found in items.all][1:] == [
        "pardoned",
        "end as an authority states it",
    ]


def test_custody_is_a_band_where_the_person_was_held() -> None:
    rows = [
        {"period": "2014-01/2014-02", "basis": "remand"},
        {"period": "2015-01/2015-02", "basis": "bail", "until": "2015-03-01"},
        {"period": "2016-01-01/..", "basis": "unknown", "ended": "released"},
    ]
    items = items_of(a_dossier(custody=rows))
    assert [(i.say.label, i.say.small, i.liberty) for i in items.placed] == [
        ("remand", "", "held"),
        ("bail", "", "free"),
        ("order lapses", "bail", ""),
        ("not known", "released", ""),
    ]


def test_custody_without_any_date_is_in_the_tray() -> None:
    items = items_of(a_dossier(custody=[{"period": "/..", "basis": "remand"}]))
    (loose,) = items.loose
    assert not loose.dated
    assert loose.say.small == "as last reported"


def test_lives_concerns_and_tasks_are_on_the_line_where_they_have_dates() -> None:
    dossier = a_dossier(
        subject={"id": "a", "name": "A", "born": "1980", "birthplace": "Oslo", "died": "2020"},
        concerns=[
            {"topic": "health", "text": "Cough", "status": "alleged", "date": "2014/2015"},
            {"topic": "health", "text": "Fever", "status": "alleged"},
        ],
        tasks=[
            {"text": "Call", "state": "open", "due": "2024-01-01"},
            {"text": "Wait", "state": "waiting"},
        ],
    )
    items = items_of(dossier)
    assert [(i.say.label, i.say.small, i.span, i.aside) for i in items.placed] == [
        ("born", "Oslo", False, True),
        ("Cough", "alleged", True, False),
        ("died", "", False, False),
        ("due: Call", "open", False, False),
    ]
    assert items.undated == {"concerns": 1, "tasks": 1}


@pytest.mark.parametrize(
    ("fields", "group"),
    [
        ({"kind": "Ruling"}, "court"),
        ({"kind": "arrest", "court": "District court"}, "custody"),
        ({"kind": "attack"}, "health"),
        ({"kind": "visit"}, "other"),
        ({"kind": "visit", "docket": "1-2"}, "court"),
        ({"court": "District court"}, "court"),
        ({}, "other"),
    ],
)
def test_an_event_is_in_the_group_of_its_kind(fields: dict[str, object], group: str) -> None:
    assert only(a_dossier(events=[{"title": "X", "date": "2014", **fields}])).kind == group


def test_an_interval_is_a_span_of_an_event_and_a_stretch_of_doubt_of_a_statement() -> None:
    items = items_of(
        a_dossier(
            events=[{"title": "X", "date": "2014/2015"}],
            statements=[{"by": "B", "date": "2014/2015"}],
        )
    )
    assert {item.kind: item.span for item in items.placed} == {"other": True, "statement": False}


def test_what_has_no_date_is_in_the_tray_with_that_said() -> None:
    items = items_of(
        a_dossier(
            events=[{"title": "X", "status": "planned"}],
            statements=[{"by": "B"}],
            sentences=[{"note": "nothing more is known"}],
        )
    )
    assert [(loose.say.small, loose.dated) for loose in items.loose] == [
        ("date not known", False),
        ("date not known", False),
        ("planned, date not known", False),
    ]


def test_a_date_without_a_year_is_in_the_tray_with_the_days_it_can_be() -> None:
    letter = {"by": "B", "date": "XXXX-12-03", "between": "2017-12-03/..", "cite": ["#s"]}
    paper = {"id": "s", "title": "S", "type": "report", "issued": "2018-12-31"}
    (loose,) = items_of(a_dossier(statements=[letter], sources=[paper])).loose
    assert loose.candidates == (Date("2017-12-03"), Date("2018-12-03"))


def test_one_that_names_no_day_is_there_with_the_months_it_can_be() -> None:
    letter = {"by": "B", "date": "XXXX-12", "between": "2016-12-24/2018-11"}
    (loose,) = items_of(a_dossier(statements=[letter])).loose
    assert loose.candidates == (Date("2016-12"), Date("2017-12"))


def test_the_day_to_which_a_reader_counts_bounds_no_date() -> None:
    letter = {"by": "B", "date": "XXXX-12-03", "between": "2017-12-03/.."}
    (loose,) = items_of(a_dossier(statements=[letter]), Wanted(as_of=date(2018, 12, 31))).loose
    assert loose.candidates == ()


def test_sources_are_shown_only_where_they_are_wanted() -> None:
    source = {"id": "s", "title": "A report", "type": "report", "issued": "2014-07-05"}
    assert items_of(a_dossier(sources=[source])).all == ()
    item = only(a_dossier(sources=[source]), Wanted(sources=True))
    assert (item.kind, item.say.small) == ("other", "source")


def test_a_claim_says_who_makes_it() -> None:
    letter = {"id": "l", "by": "B", "date": "2014"}
    event = {"title": "X", "date": "2013", "cite": ["#l"]}
    items = items_of(a_dossier(statements=[letter], events=[event]))
    assert items.placed[0].say.claim == "according to B"
    named = only(a_dossier(events=[{"title": "X", "date": "2013", "said_by": "C"}]))
    assert named.say.claim == "according to C"


@pytest.mark.parametrize(
    ("field", "disputed"),
    [
        ("outcome", {"outcome_date"}),
        ("filed", {"filed"}),
        ("history/0/what", {"history/0/date"}),
        ("victims", set[str]()),
    ],
)
def test_a_contradiction_marks_the_dates_that_it_concerns(field: str, disputed: set[str]) -> None:
    charge = {
        "id": "c",
        "offence": "Theft",
        "filed": "2012",
        "outcome": "convicted",
        "outcome_date": "2014",
        "victims": "some",
        "history": [{"what": "amended", "date": "2013"}],
        "cite": [{"source": "B", "field": field, "says": "x"}],
    }
    items = items_of(a_dossier(charges=[charge]))
    assert {i.id[2:] for i in items.placed if i.say.contradicted} == disputed


def test_any_contradiction_of_an_event_marks_it() -> None:
    cite = [{"source": "B", "field": "place", "says": "Oslo"}]
    event = {"title": "X", "date": "2014", "place": "Bergen", "cite": cite}
    assert only(a_dossier(events=[event])).say.contradicted


def test_one_answer_alone_marks_nothing() -> None:
    cite = [{"source": "B", "field": "place", "says": "Oslo"}]
    event = {"title": "X", "date": "2014", "cite": cite}
    assert not only(a_dossier(events=[event])).say.contradicted


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2014~", True, False),
        ("2014?", False, True),
        ("2014%", True, True),
        ("2014~/2015", True, False),
        ("2014/2015?", False, True),
        ("2014", False, False),
    ],
)
def test_the_marks_of_a_date_are_kept(text: str, approximate: bool, uncertain: bool) -> None:  # noqa: FBT001
    item = only(a_dossier(events=[{"title": "X", "date": text}]))
    assert (item.approximate, item.uncertain) == (approximate, uncertain)


def test_a_confidential_record_says_so() -> None:
    assert only(
        a_dossier(events=[{"title": "X", "date": "2014", "confidential": True}])
    ).say.confidential


def test_every_sample_has_a_timeline_in_which_all_are_accounted_for() -> None:
    for name in ("every-field", "contradictions", "scripts", "shortest", "empty"):
        dossier = sample(f"{name}.dossier")
        items = items_of(dossier, Wanted(as_of=date(2024, 1, 1), sources=True))
        index = Index(dossier)
        for found in items.all:
            assert found.key in index or isinstance(found, Loose | Item)
        ids = [found.id for found in items.all]
        assert len(ids) == len(set(ids))


def test_a_moment_of_a_day_lasts_that_day() -> None:
    item = only(a_dossier(events=[{"title": "X", "date": "2014-07-05"}]))
    assert item.bounds.end_hi - item.bounds.start_lo == DAY


def test_a_statement_of_nobody_is_called_by_its_form() -> None:
    letter = {"by": "", "form": "open letter", "date": "2020-01-01"}
    assert only(a_dossier(statements=[letter])).say.label == "Open letter"
