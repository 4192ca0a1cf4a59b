"""Test what one report leaves out: a record, a field, what others say of it, and what is kept."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dossier.model.base import Key
from dossier.model.dossier import Dossier
from dossier.model.ids import walk, with_keys
from dossier.report import making
from dossier.report.leaks import leaks
from dossier.report.plan import SUMMARY
from dossier.report.redaction import leaving_out
from dossier.report.redaction.profile import EVERYTHING, PRESS, WITHOUT_CONFIDENTIAL, LeftOut
from dossier.report.redaction.projection import Projection, project
from dossier.report.writers import writing
from dossier.storage import writer
from tests.report.canaries import Cage, caged
from tests.report.telling_cases import ENGLISH, PAPER, case


def without(dossier: Dossier, *left_out: tuple[str, str]) -> Projection:
    return project(with_keys(dossier), WITHOUT_CONFIDENTIAL, ENGLISH, frozenset(left_out))


def test_a_record_stays_with_all_that_stands_in_it_and_a_blank_takes_its_place() -> None:
    whole = case(
        parties=[{"id": "p", "name": "May Parker", "kind": "person"}],
        events=[{"title": "Visit", "people": ["#p", "May Parker"]}],
    )
    found = without(whole, ("p", ""))
    assert [party.name for party in found.dossier.parties] == ["a person not named here"]
    assert found.dossier.events[0].people[1] == "a person not named here"
    assert found.stays.records == {"parties": 1}
    assert "Parker" not in writer.encode(found.dossier).decode()


def test_a_field_of_one_record_stays_and_that_of_another_leaves() -> None:
    whole = case(events=[{"id": "a", "title": "x", "note": "n"}, {"title": "y", "note": "m"}])
    found = without(whole, ("a", "note"))
    assert [event.note for event in found.dossier.events] == [None, "m"]
    assert found.stays.fields == {"note": {("events", "#a")}}


def test_what_sources_say_of_a_field_stays_with_it() -> None:
    cite = [
        {"source": "#paper", "field": "court", "says": "High Court"},
        {"source": "#paper", "field": "parts/#p/text", "says": "Suspended"},
        {"source": "#paper", "field": "parts/0/note", "says": "Appealed"},
        {"source": "#paper", "field": "docket", "says": "x-77"},
    ]
    parts = [{"id": "p", "kind": "life"}]
    whole = case(sources=[PAPER], sentences=[{"id": "s", "parts": parts, "cite": cite}])

    def said(*left_out: tuple[str, str]) -> list[object]:
        return [c.says for c in without(whole, *left_out).dossier.sentences[0].citations]

    assert said() == ["High Court", "Suspended", "Appealed", "x-77"]
    assert said(("s", "docket")) == ["High Court", "Suspended", "Appealed"]
    assert said(("s", "parts")) == ["High Court", "x-77"]
    assert said(("p", "text")) == ["High Court", "Appealed", "x-77"]
    assert said(("p", "note")) == ["High Court", "Suspended", "x-77"]
    assert said(("p", "")) == ["High Court", "x-77"]


def test_the_other_names_stay_with_the_name_and_no_text_says_it() -> None:
    whole = case(
        subject={"name": "Ada", "names": [{"name": "Countess"}]},
        parties=[{"id": "p", "name": "May", "kind": "person", "role": "aunt"}],
        events=[{"title": "Visit", "people": ["ada", "countess", "may"]}],
    )
    subject = with_keys(whole).subject.key
    found = without(whole, (subject, "name"), ("p", "name")).dossier
    assert found.subject.name == "A person not named here"
    assert not found.subject.names
    assert (found.parties[0].name, found.parties[0].role) == ("a person not named here", "aunt")
    assert set(found.events[0].people) == {"a person not named here"}


@st.composite
def left_out_of(draw: st.DrawFn) -> tuple[Dossier, Cage, LeftOut]:
    """Draw a dossier, and leave out some of its records and fields."""
    dossier, cage = draw(caged())
    places = [
        (record.key, name)
        for _, record in walk(dossier)
        for name in ("", *(type(record).model_fields.keys() - {"id", "cite", "confidential"}))
    ]
    return dossier, cage, frozenset(draw(st.sets(st.sampled_from(places), max_size=6)))


@settings(phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(left_out_of())
def test_no_value_that_is_left_out_stands_in_what_leaves(
    drawn: tuple[Dossier, Cage, LeftOut],
) -> None:
    dossier, cage, left_out = drawn
    found = project(dossier, EVERYTHING, ENGLISH, left_out)
    leaves_as = writer.encode(found.dossier).decode()
    stays = {str(value.value) for value in found.withheld}
    assert {text for text in cage.texts if text in leaves_as} == set(cage.texts) - stays
    told = writing.written(making.told(found, SUMMARY, ENGLISH), ".txt", ENGLISH).decode()
    assert not [text for text in stays & set(cage.texts) if text in told]
    assert not leaks.undecided(leaks.leaks(found, [told], ENGLISH))


def test_what_leaves_can_be_left_out_and_what_stays_already_cannot() -> None:
    whole = case(
        tasks=[{"text": "x", "state": "open"}],
        charges=[{"offence": "x", "note": "n", "court": None, "confidential": False}],
        parties=[{"id": "p", "name": "P", "kind": "person", "confidential": True}],
        events=[{"title": "y", "people": ["#p"]}],
    )
    rows = leaving_out.standing(project(whole, PRESS, ENGLISH))
    assert [(row.path, row.fields) for row in rows] == [
        (("subject",), ("name",)),
        (("charges", "#~/charges/0"), ("offence", "court")),
        (("events", "#~/events/0"), ("title", "people")),
    ]


def test_what_is_left_out_is_kept_by_ids_and_of_the_rest_only_that_it_was() -> None:
    left_out = frozenset({("c", ""), ("c", "plea"), (Key("/events/0"), "note")})
    kept = leaving_out.to_keep(left_out)
    assert kept == {"named": [["c", ""], ["c", "plea"]], "others": 1}
    dossier = with_keys(case(charges=[{"id": "c", "offence": "x"}], events=[{"title": "y"}]))
    found = leaving_out.found_again(kept, dossier)
    assert found.left_out == {("c", ""), ("c", "plea")}
    assert found.lost == 1


@pytest.mark.parametrize(
    ("kept", "lost"),
    [
        (None, 0),
        ([], 0),
        ({"named": 3, "others": "x"}, 0),
        ({"named": [["gone", ""], ["c", "of a later version"], ["c"], "c"]}, 4),
        ({"named": [], "others": 2}, 2),
    ],
)
def test_what_is_not_found_again_is_counted(kept: object, lost: int) -> None:
    dossier = with_keys(case(charges=[{"id": "c", "offence": "x"}]))
    assert leaving_out.found_again(kept, dossier) == (frozenset(), lost)
