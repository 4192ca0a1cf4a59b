"""Test that what is confidential does not leave: no value of it stands in any text of a report."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dossier.model.base import Origin, Record, SetAside
from dossier.model.dates import Date
from dossier.model.dossier import LISTS, Dossier
from dossier.model.ids import Index, with_keys
from dossier.model.nouns import nouns
from dossier.report.redaction.profile import EVERYTHING, SHIPPED, WITHOUT_CONFIDENTIAL, Profile
from dossier.report.redaction.projection import Projection, project
from dossier.report.redaction.withheld import Stays
from dossier.report.summary import summary
from dossier.report.writers import markdown, plain_text
from dossier.storage import writer
from tests.nouns import leaves
from tests.report.canaries import Cage, caged
from tests.report.telling_cases import ENGLISH, OTHER, PAPER, case, summed
from tests.samples import sample

RICH = with_keys(sample("every-field.dossier"))


def public(**parts: object) -> Dossier:
    return projected(**parts).dossier


def projected(**parts: object) -> Projection:
    return project(case(**parts), WITHOUT_CONFIDENTIAL, ENGLISH)


def secret_records(dossier: Dossier) -> list[Record]:
    return [record for record in Index(dossier).records if record.confidential]


def texts_of(values: object) -> set[str]:
    return {str(leaf) for leaf in leaves(values) if isinstance(leaf, str)}


def test_the_rich_sample_keeps_a_record_of_each_kind_confidential() -> None:
    kinds = {type(record) for record in secret_records(RICH)}
    assert set(LISTS.values()) <= kinds


def hidden_texts() -> set[str]:
    """Give the texts that stand in confidential records of the rich sample and nowhere else.

    A word of the language, or what stands in public records too, gives nothing away.
    """
    secret: set[str] = set()
    for record in secret_records(RICH):
        secret |= texts_of(record)
    left = "\n".join(texts_of(project(RICH, WITHOUT_CONFIDENTIAL, ENGLISH).dossier))
    own = {text for text in secret if not text.islower() and text not in left}
    return {text for text in own if len(text) > 3}


def test_no_text_of_a_confidential_record_stands_in_a_report() -> None:
    hidden = hidden_texts()
    report = summary(RICH, ENGLISH)
    for text in (plain_text.written(report), markdown.written(report)):
        flat = " ".join(text.replace("\\", "").split())
        assert not [value for value in hidden if value in flat]
    assert len(hidden) > 20


def test_no_number_of_an_id_tells_how_many_records_stay_behind_or_where() -> None:
    secret = {"confidential": True}
    found = public(
        parties=[
            {"id": f"p{n}", "name": f"P{n}", "kind": "person", "confidential": n < 3}
            for n in range(6)
        ],
        charges=[
            {"id": "a", "offence": "A", **secret},
            {"id": "b", "offence": "B", "court": "#p5", "decided_by": "#p1"},
        ],
        sentences=[{"id": "s", "charges": ["#a", "#b"], "court": "#p4"}],
    )
    assert [(party.id, party.name) for party in found.parties] == [
        ("party-4", "a person not named here"),
        ("party-1", "P3"),
        ("party-2", "P4"),
        ("party-3", "P5"),
    ]
    assert [charge.id for charge in found.charges] == ["charge-2", "charge-1"]
    assert (found.charges[1].court, found.charges[1].decided_by) == ("#party-3", "#party-4")


def test_every_record_left_out_is_counted_once() -> None:
    found = projected(
        sentences=[
            {"parts": [{"kind": "fine", "confidential": True}], "confidential": True},
            {"parts": [{"kind": "fine", "confidential": True}, {"kind": "life"}]},
        ],
        events=[{"title": "x", "confidential": True}, {"title": "y"}],
    )
    assert found.stays.confidential == 3
    assert [len(sentence.parts) for sentence in found.dossier.sentences] == [1]
    assert [event.title for event in found.dossier.events] == ["y"]


def test_a_case_without_secrets_is_told_as_it_is() -> None:
    whole = case(
        charges=[{"offence": "x", "cite": ["#source-1"]}],
        sources=[{**PAPER, "id": "source-1"}],
    )
    found = project(whole, WITHOUT_CONFIDENTIAL, ENGLISH)
    assert found.dossier == whole
    assert (found.stays, found.withheld) == (Stays(), ())


def test_no_figure_counts_a_confidential_sentence() -> None:
    told = [
        {"date": "2020-01-01", "parts": [{"kind": "imprisonment", "term": "P2Y"}]},
        {
            "date": "2021-01-01",
            "parts": [{"kind": "imprisonment", "term": "P9Y"}],
            "confidential": True,
        },
    ]
    assert any(line.startswith("Total: 2 years in all") for line in summed(sentences=told))


def test_a_confidential_period_is_neither_told_nor_counted() -> None:
    custody = [
        {"period": "2020-01-01/2020-01-10", "basis": "arrest"},
        {"period": "2020-02-01/..", "basis": "remand", "confidential": True},
    ]
    lines = summed(custody=custody)
    assert "Days in custody: 10 days, by the dates in this file" in lines
    assert not any("remand" in line for line in lines)


def test_a_person_kept_back_is_not_named_where_others_refer_to_them() -> None:
    parties = [
        {"id": "aunt", "name": "Aunt May", "kind": "person", "confidential": True},
        {"id": "firm", "name": "The Firm", "kind": "organisation", "confidential": True},
    ]
    lines = summed(
        parties=parties,
        charges=[{"offence": "x", "decided_by": "#firm"}],
        statements=[{"by": "#aunt", "to": ["#firm"]}],
    )
    assert "Outcome not stated: x; decided by a body not named here" in lines
    assert "Date not known: Statement of a person not named here; to a body not named here" in lines


def test_a_claim_of_a_confidential_statement_is_still_a_claim() -> None:
    lines = summed(
        statements=[{"id": "letter", "by": "Aunt May", "confidential": True, "cite": ["#paper"]}],
        charges=[{"offence": "x", "cite": ["#letter"]}],
        sources=[PAPER],
    )
    assert "Outcome not stated: x; according to a person not named here [1]" in lines
    assert "# Statements" not in lines


def test_a_confidential_source_supports_without_being_told_from() -> None:
    secret = {**PAPER, "confidential": True}
    cite = [{"source": "#paper", "at": "page 7", "quote": "the words", "field": "text"}]
    found = public(events=[{"title": "x", "cite": cite}], sources=[secret])
    assert found.events[0].cite == ("#source-1",)
    assert found.sources[0].title == "A source not named here"


def test_what_a_confidential_source_says_instead_is_not_told() -> None:
    secret = {**PAPER, "confidential": True}
    cite = [{"source": "#paper", "field": "text", "says": "something else"}]
    assert public(events=[{"title": "x", "cite": cite}], sources=[secret]).events[0].cite == ()


@pytest.mark.parametrize("field", ["parts/#fine/kind", "parts/0/kind"])
def test_what_is_said_of_a_part_kept_back_is_not_told(field: str) -> None:
    parts = [{"id": "fine", "kind": "fine", "confidential": True}, {"id": "term", "kind": "life"}]
    cite = [{"source": "#other", "field": field, "says": "x"}]
    found = public(sentences=[{"parts": parts, "cite": cite}], sources=[OTHER])
    assert found.sentences[0].cite == ()


@pytest.mark.parametrize("field", ["parts/#term/kind", "court", "runs/0/how"])
def test_what_is_said_of_other_fields_is_still_told(field: str) -> None:
    parts = [{"id": "fine", "kind": "fine", "confidential": True}, {"id": "term", "kind": "life"}]
    cite = [{"source": "#other", "field": field, "says": "x"}]
    found = public(sentences=[{"parts": parts, "cite": cite}], sources=[OTHER])
    assert len(found.sentences[0].cite) == 1


def test_how_a_sentence_runs_to_one_kept_back_is_not_told() -> None:
    runs = [{"how": "consecutive", "to": "#secret"}, {"how": "concurrent", "to": "#known"}]
    found = public(
        sentences=[
            {"id": "secret", "confidential": True, "parts": [{"id": "inner", "kind": "life"}]},
            {"id": "known"},
            {
                "runs": runs,
                "parts": [{"kind": "life", "runs": [{"how": "concurrent", "to": "#inner"}]}],
            },
        ]
    )
    assert [run.to for run in found.sentences[1].runs] == [f"#{found.sentences[0].id}"]
    assert found.sentences[1].parts[0].runs == ()


def test_a_charge_kept_back_is_not_named_by_its_sentence() -> None:
    lines = summed(
        charges=[{"id": "c", "offence": "Treason", "confidential": True}],
        sentences=[{"charges": ["#c"], "parts": [{"kind": "life"}]}],
    )
    assert "Date not known: Life imprisonment; for a charge not named here" in lines


def test_even_the_person_can_be_kept_back() -> None:
    report = summary(
        case(subject={"name": "Ada", "names": [{"name": "Countess"}], "confidential": True}),
        ENGLISH,
    )
    assert report.title == "A person not named here"
    assert "Ada" not in plain_text.written(report)


ALL_FIELDS = {noun.__name__: frozenset(noun.model_fields) for noun in nouns()}


def without(noun: str, *fields: str) -> Profile:
    """Make a profile that keeps some fields of a noun back."""
    return Profile("own", {**ALL_FIELDS, noun: ALL_FIELDS[noun] - set(fields)})


def profiles() -> st.SearchStrategy[Profile]:
    """Draw what somebody may allow."""
    some = {name: st.sets(st.sampled_from(sorted(names))) for name, names in ALL_FIELDS.items()}
    own = st.fixed_dictionaries({}, optional={n: s.map(frozenset) for n, s in some.items()})
    return st.sampled_from(SHIPPED) | st.builds(Profile, st.just("own"), own, st.booleans())


# A drawn case is plain as it is; to make it smaller takes minutes.
@settings(phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(caged(), profiles())
def test_no_value_that_stays_stands_in_what_leaves(
    drawn: tuple[Dossier, Cage], profile: Profile
) -> None:
    dossier, cage = drawn
    found = project(dossier, profile, ENGLISH)
    leaves_as = writer.encode(found.dossier).decode()
    stays = {str(value.value) for value in found.withheld}
    assert not [text for text in (*stays & set(cage.texts), *cage.ids) if text in leaves_as]
    # Whatever was drawn is in one of the two: nothing is forgotten, and nothing stands in both.
    assert {text for text in cage.texts if text in leaves_as} == set(cage.texts) - stays
    if not profile.confidential:
        assert cage.secret <= stays
    assert Dossier.model_validate_json(leaves_as)


def test_an_unknown_field_never_leaves() -> None:
    found = project(
        case(charges=[{"offence": "x", "later": {"deep": ["word"]}}], later=3), EVERYTHING, ENGLISH
    )
    assert found.stays.unknown == 2
    assert [value.value for value in found.withheld] == [3, "word"]
    assert b"later" not in writer.encode(found.dossier)


def test_a_record_that_cannot_be_read_does_not_leave() -> None:
    row = SetAside("/charges/0", {"id": "odd", "plea": "later", "offence": "Arson"}, "", 1, 1)
    whole = case(tasks=[{"text": "x", "state": "open", "about": "#odd"}])
    found = project(whole.read_from(Origin(set_aside=(row,))), EVERYTHING, ENGLISH)
    assert found.stays.unread == 1
    assert not found.dossier.set_aside
    assert found.dossier.tasks[0].about == "a record not named here"
    assert "Arson" in [value.value for value in found.withheld]


def test_the_other_names_go_with_the_name() -> None:
    whole = case(
        subject={"name": "Ada", "names": [{"name": "Ада"}], "born": "1990"},
        statements=[{"by": "  ADA "}, {"by": "Bob"}],
    )
    found = project(whole, without("Subject", "name"), ENGLISH).dossier
    assert found.subject.name == "A person not named here"
    assert not found.subject.names
    assert found.subject.born == Date("1990")
    assert [said.by for said in found.statements] == ["a person not named here", "Bob"]


def test_a_withheld_organisation_written_out_is_a_body() -> None:
    firm = {"name": "The Firm", "kind": "organisation", "confidential": True}
    found = public(parties=[firm], charges=[{"offence": "x", "court": "the firm"}])
    assert found.charges[0].court == "a body not named here"
    assert not found.parties


def test_a_record_that_would_say_nothing_stays() -> None:
    whole = case(events=[{"title": "x", "text": "y"}], charges=[{"offence": "z", "text": "told"}])
    assert not project(whole, without("Event", "title"), ENGLISH).dossier.events
    charge = project(whole, without("Charge", "offence"), ENGLISH).dossier.charges[0]
    assert (charge.offence, charge.text) == ("a charge not named here", "told")


def test_a_noun_that_is_not_named_does_not_leave() -> None:
    fields = {name: names for name, names in ALL_FIELDS.items() if name != "Task"}
    found = project(case(tasks=[{"text": "x", "state": "open"}]), Profile("own", fields), ENGLISH)
    assert not found.dossier.tasks
    assert found.stays.records == {"tasks": 1}


def test_a_field_that_stays_is_counted_where_it_says_something() -> None:
    whole = case(
        events=[
            {"title": "x", "note": "a"},
            {"title": "y", "note": "b"},
            {"title": "z", "note": None},
        ]
    )
    stays = project(whole, without("Event", "note"), ENGLISH).stays
    assert {name: len(places) for name, places in stays.fields.items()} == {"note": 2}


@pytest.mark.parametrize(
    ("field", "says", "told"),
    [
        ("loss", {"amount": 3, "currency": "EUR", "later": "x"}, {"amount": 3, "currency": "EUR"}),
        ("history", [{"what": "x", "by": "#p", "confidential": True}], None),
        ("history", [{"what": "x", "by": "#p"}], [{"what": "x", "by": "#party-1"}]),
        ("offence", {"deep": "x"}, None),
        ("offence", ["x", 3, None], ["x", 3, None]),
        ("later", "x", None),
        ("history/9/what", "x", "x"),
        ("history/#gone/what", "x", None),
        ("offence/0", "x", None),
        ("later/0", "x", None),
        ("loss/amount/0", "x", None),
    ],
)
def test_what_a_source_says_instead_leaves_as_far_as_the_list_goes(
    field: str, says: object, told: object
) -> None:
    cite = [{"source": "#other", "field": field, "says": says}]
    found = public(
        parties=[{"id": "p", "name": "P", "kind": "person"}],
        charges=[{"offence": "x", "history": [{"what": "y"}], "cite": cite}],
        sources=[OTHER],
    ).charges[0]
    assert [c.says for c in found.citations] == ([] if told is None else [told])


def test_a_task_speaks_of_a_field_only_where_that_may_leave() -> None:
    whole = case(
        charges=[{"id": "c", "offence": "x"}],
        tasks=[
            {"text": "a", "state": "open", "about": "#c", "field": "offence"},
            {"text": "b", "state": "open", "about": "#c", "field": "note"},
            {"text": "c", "state": "open", "about": "#gone", "field": "offence"},
        ],
    )
    found = project(whole, without("Charge", "note"), ENGLISH).dossier
    assert [task.field for task in found.tasks] == ["offence", None, None]
    assert found.tasks[2].about == "#gone"


def test_an_id_used_twice_does_not_leave() -> None:
    events = [{"id": "may", "title": "x"}, {"id": "may", "title": "y"}]
    assert b"may" not in writer.encode(public(events=events))


def test_a_sentence_that_stays_is_still_one_that_another_replaces() -> None:
    found = public(
        sentences=[
            {"id": "old", "court": "Court", "confidential": True},
            {"replaces": "#old"},
        ]
    )
    assert [sentence.confidential for sentence in found.sentences] == [True, False]
    assert found.sentences[1].replaces == f"#{found.sentences[0].id}"


def test_a_profile_without_citations_lets_none_leave() -> None:
    cited = {"source": "#paper", "field": "offence", "says": "Robbery"}
    dossier = case(sources=[PAPER], charges=[{"offence": "Theft", "cite": [cited]}])
    found = project(dossier, without("Citation", "source"), ENGLISH)
    assert found.dossier.charges[0].cite == ()
