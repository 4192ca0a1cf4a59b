"""Test profiles: what the shipped ones allow, and that own ones are kept and read again."""

import pytest

from dossier.errors import DossierError
from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.nouns import nouns
from dossier.model.person import Identifier, Subject
from dossier.model.source import Source
from dossier.model.task import Task
from dossier.report.redaction.profile import (
    EVERYTHING,
    PRESS,
    SHIPPED,
    WITHOUT_CONFIDENTIAL,
    Profile,
    as_json,
    from_json,
    named,
)

# What the press does not get. A new field of the model stands here or in the profile.
NOT_FOR_THE_PRESS = {
    "Dossier": {"tasks"},
    "About": {"reference", "keeper", "consent"},
    "Subject": {"note", "birthplace", "identifiers"},
    "Party": {"note", "contact", "period"},
    "Citation": {"settled"},
    "Source": {"note", "accessed", "file", "reliability", "text"},
}
FRAME = {"id", "cite", "confidential"}


@pytest.mark.parametrize("noun", nouns(), ids=lambda noun: noun.__name__)
def test_of_every_field_it_is_decided_whether_the_press_gets_it(noun: type) -> None:
    known = set(getattr(noun, "model_fields", ()))
    given = PRESS.fields.get(noun.__name__, frozenset())
    if not given:
        assert noun.__name__ in {"Identifier", "Task", "SourceFile"}
        return
    frame = FRAME if issubclass(noun, Record) else set[str]()
    kept = NOT_FOR_THE_PRESS.get(noun.__name__, {"note"} if frame else set[str]())
    assert given | frame | kept == known
    assert not given & kept


def test_everything_is_all_that_the_model_knows() -> None:
    for profile in (EVERYTHING, WITHOUT_CONFIDENTIAL):
        allowed = profile.allowed()
        assert all(allowed.of(noun) == set(noun.model_fields) for noun in nouns())
    assert EVERYTHING.allowed().confidential
    assert not WITHOUT_CONFIDENTIAL.allowed().confidential


def test_a_noun_that_is_not_named_takes_the_fields_that_hold_it_along() -> None:
    allowed = PRESS.allowed()
    assert not allowed.of(Task)
    assert not allowed.of(Identifier)
    assert "file" not in allowed.of(Source)
    held = Profile("own", {"Subject": frozenset({"name", "names", "identifiers"})})
    assert held.allowed().of(Subject) == {"name", "id", "cite", "confidential"}


def test_a_value_without_what_it_needs_takes_the_fields_that_hold_it_along() -> None:
    held = Profile("own", {"Charge": frozenset({"offence", "loss"}), "Money": frozenset({"about"})})
    assert "loss" not in held.allowed().of(Charge)


def test_a_profile_is_found_by_a_word_that_only_its_name_has() -> None:
    own = Profile("for the press of the consul", {})
    assert named("Press") is PRESS
    assert named("consul", [own]) is own
    assert named("for the press", [own]) is PRESS
    for word in ("press", "the", "pres", ""):
        with pytest.raises(DossierError, match="no profile"):
            named(word, [own])


def test_a_profile_is_found_by_its_name() -> None:
    own = Profile("for the consul", {})
    assert named("for the press") is PRESS
    assert named("for the consul", [own]) is own
    with pytest.raises(DossierError, match="no profile “nobody”") as told:
        named("nobody", [own])
    assert "“for the press”, “for the consul”" in told.value.hint


@pytest.mark.parametrize("profile", SHIPPED, ids=lambda profile: profile.name)
def test_a_profile_is_kept_and_read_again(profile: Profile) -> None:
    assert from_json(as_json(profile)) == profile


def test_what_a_profile_of_a_later_version_allows_beyond_the_model_is_not_allowed() -> None:
    read = from_json(
        {
            "name": "own",
            "fields": {"Charge": ["offence", "later", 3], "Later": ["x"], "Task": "text"},
            "confidential": "yes",
        }
    )
    assert read == Profile("own", {"Charge": frozenset({"offence"}), "Task": frozenset()})
    assert not read.confidential


@pytest.mark.parametrize("kept", [None, [], {}, {"name": "x"}, {"name": "", "fields": {}}])
def test_what_is_no_profile_is_refused(kept: object) -> None:
    with pytest.raises(DossierError, match="needs a name and fields"):
        from_json(kept)
