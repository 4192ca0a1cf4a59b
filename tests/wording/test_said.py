"""Test that every field of a dossier is said as the screen says it, each with its place."""

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.model.paths import get
from dossier.model.person import Subject
from dossier.model.source import Source
from dossier.shipped import sample
from dossier.storage import reader
from dossier.wording.kinds import Context
from dossier.wording.said import Said, fields_said
from tests.ui.places import values

EVERY = with_keys(reader.load(sample("every-field.dossier")).dossier)
CONTEXT = Context(Words(), Index(EVERY))
SAID = tuple(fields_said(EVERY, CONTEXT))
# What nobody looks for by words: ids, hashes, paths, yes and no.
MUTE = {"id", "sha256", "confidential", "suspended", "quoted", "warrant", "dossier", "field"}


def test_every_filled_field_of_every_value_is_said() -> None:
    missed: list[str] = []
    told = {said.path[:2] + tuple(map(str, said.path[2:])) for said in SAID}
    for path, value in values(EVERY):
        for name in value.model_fields_set - MUTE:
            inner = getattr(value, name)
            holds = any(True for _ in values(inner)) and type(inner).__name__ not in {
                "Money",
                "Place",
            }
            whole = path[:2] + tuple(map(str, (*path[2:], name)))
            inside = any(each[: len(whole)] == whole for each in told)
            if not holds and inner not in (None, ()) and not _inside_place(path) and not inside:
                missed.append("/".join(map(str, (*path, name))))
    assert not missed


def _inside_place(path: tuple[object, ...]) -> bool:
    """Tell whether a value is part of one that is said as a whole, such as a place."""
    return any(step in {"place", "birthplace", "amount", "loss"} for step in path)


def test_every_place_leads_to_something_in_the_dossier() -> None:
    for said in SAID:
        path = said.path[:-1] if said.path[-1] == "source" else said.path
        assert get(EVERY, path) is not None


def test_a_field_is_said_in_the_words_of_the_screen() -> None:
    by_path = {said.path: said.text for said in SAID}
    record = EVERY.charges[0]
    path = ("charges", f"#{record.key}", "outcome")
    assert record.outcome == "convicted"
    assert by_path[path] == "convicted"


def test_a_reference_is_said_by_the_name_of_its_record() -> None:
    names = {party.name for party in EVERY.parties}
    courts = [said.text for said in SAID if said.field == "court"]
    assert names & set(courts)
    assert not [text for text in courts if text.startswith("#")]


def test_what_is_inside_a_record_belongs_to_both() -> None:
    passages = [said for said in SAID if "passages" in said.path and "cite" not in said.path]
    assert passages
    for said in passages:
        own, holder = said.keys
        assert own != holder
        assert holder in {statement.key for statement in EVERY.statements}


def test_the_file_itself_has_no_record() -> None:
    about = [said for said in SAID if said.part == "about"]
    assert about
    assert {tuple(said.keys) for said in about} == {("",)}


def test_the_field_of_an_item_is_the_list_that_it_stands_in() -> None:
    assert Said("c1", ("charges", "#c1", "counts", 2), "3").field == "counts"


def test_what_is_empty_or_not_there_is_not_said() -> None:
    source = Source(title="", type="article", file=None, note=None)
    bare = with_keys(Dossier(subject=Subject(name="Roman"), sources=(source,)))
    said = tuple(fields_said(bare, Context(Words(), Index(bare))))
    assert [each.text for each in said] == ["Roman", "article"]
