"""Test what a paper is said to hold: what its parts tell, not all that may leave."""

from collections.abc import Mapping

from dossier.model.dossier import Dossier
from dossier.report import leaving, making
from dossier.report.holding import on_paper, on_timeline
from dossier.report.plan import PARTS, Part, Plan
from dossier.report.redaction.profile import WITHOUT_CONFIDENTIAL
from dossier.report.redaction.projection import Projection, project
from dossier.timeline.records.of_case import items_of
from tests.report.telling_cases import ENGLISH, FRIEND, OTHER, PAPER, case

CASE = case(
    parties=[FRIEND, {"name": "Somebody Else", "kind": "person"}],
    charges=[{"offence": "Theft", "decided_by": "#friend", "cite": ["#paper"]}],
    events=[{"title": "Hearing", "date": "2020"}, {"title": "Visit"}],
    tasks=[{"text": "x", "state": "open"}],
    sources=[PAPER, OTHER, {"id": "s", "title": "S", "type": "report", "confidential": True}],
    custody=[{"period": "2020/..", "basis": "arrest", "cite": ["#s"]}],
)


def held(*parts: Part, dossier: Dossier = CASE) -> tuple[Projection, Mapping[str, int]]:
    public = project(dossier, WITHOUT_CONFIDENTIAL, ENGLISH)
    plan = Plan("Mine", parts=parts)
    return public, on_paper(public, plan, making.told(public, plan, ENGLISH, items_of))


def said(*parts: Part) -> str:
    public, counts = held(*parts)
    return leaving.say(public, ENGLISH, counts).partition(" This stays")[0]


def test_a_paper_holds_what_its_parts_tell_and_whom_they_name() -> None:
    assert said("charges") == "This leaves: Ada, 1 person or organisation, 1 charge."
    assert said("tasks") == "This leaves: Ada, 1 task."


def test_what_the_timeline_shows_is_held_too() -> None:
    assert said("timeline") == "This leaves: Ada, 1 period of custody, 2 events."


def test_a_timeline_by_itself_holds_what_it_shows_whom_it_names_and_what_that_cites() -> None:
    public = project(CASE, WITHOUT_CONFIDENTIAL, ENGLISH)
    dossier = public.dossier
    keys = [record.key for record in (dossier.subject, *dossier.charges, *dossier.events)]
    counts = on_timeline(public, keys, ["Theft, decided by A Friend"])
    goes = "Ada, 1 person or organisation, 1 charge, 2 events, 1 source"
    assert leaving.say(public, ENGLISH, counts).startswith(f"This leaves: {goes}. This stays: ")
    in_sight = leaving.say(public, ENGLISH, counts, in_sight=True)
    assert in_sight.startswith(f"Of this, what is in sight leaves: {goes}. This stays: ")
    assert not any(on_timeline(public, (), ()).values())


def test_of_the_sources_those_are_held_that_are_listed() -> None:
    assert "source" not in said("charges")
    assert said("charges", "sources").endswith("1 charge, 1 source.")


def test_what_other_files_hold_besides_is_said_and_nothing_where_that_is_all() -> None:
    public, counts = held("charges", "sources")
    assert leaving.say_more(public, ENGLISH, counts) == (
        "A dossier, and a table for each list, would hold besides: 1 person or organisation, "
        "1 period of custody, 2 events, 1 task, 1 source."
    )
    bare, of_bare = held(*PARTS, dossier=case(charges=[{"offence": "Theft"}]))
    assert leaving.say_more(bare, ENGLISH, of_bare) == ""


def test_who_is_named_is_named_by_words_of_its_own_however_they_are_written() -> None:
    parties = [{"name": "Mo", "kind": "person"}, {"name": "Ánna Berg", "kind": "person"}]
    within = case(parties=parties, charges=[{"offence": "Moving of goods"}])
    _, counts = held("charges", dossier=within)
    assert counts["parties"] == 0
    named = case(parties=parties, charges=[{"offence": "Fraud, with Mo and ANNA  BERG"}])
    public, counts = held("charges", dossier=named)
    assert counts["parties"] == 2
    assert leaving.say(public, ENGLISH, counts).startswith("This leaves: Ada, 2 people")
