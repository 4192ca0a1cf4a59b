"""Test that the published schema is the one of the models, and that files keep to it."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol, cast

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from dossier import shipped
from dossier.model.base import Value
from dossier.storage import schema
from tests.nouns import nouns
from tests.samples import all_samples
from tests.storage.drawn import Raw, raw_dossiers
from tests.storage.test_writer import drawn


class Fault(Protocol):
    """Where a value does not keep to a schema."""

    json_path: str


class Validator(Protocol):
    """What the tests ask of a validator; its own types are not all known."""

    def iter_errors(self, instance: object) -> Iterable[Fault]: ...


SCHEMA = schema.schema()
VALIDATOR = cast("Validator", Draft202012Validator(SCHEMA))
DEFINITIONS = cast("dict[str, dict[str, object]]", SCHEMA["$defs"])


def faults(**fields: object) -> list[str]:
    """Give where a file does not keep to the schema."""
    raw: Raw = {"dossier": 1, "subject": {"name": "A"}, **fields}
    return [error.json_path for error in VALIDATOR.iter_errors(raw)]


def test_the_published_schema_is_made_from_the_models() -> None:
    """Where it differs: `dossier schema > resources/dossier-1.schema.json`."""
    published = shipped.resource("dossier-1.schema.json").read_text(encoding="utf-8")
    assert published == f"{json.dumps(SCHEMA, indent=2, ensure_ascii=False)}\n"


def test_the_schema_is_one_and_has_a_name() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"] == "urn:dossier:format:1"


@pytest.mark.parametrize("path", all_samples(), ids=lambda path: path.stem)
def test_every_sample_keeps_to_the_schema(path: Path) -> None:
    assert not list(VALIDATOR.iter_errors(json.loads(path.read_bytes())))


@given(raw_dossiers())
@drawn
def test_what_the_reader_takes_keeps_to_the_schema(raw: Raw) -> None:
    assert not list(VALIDATOR.iter_errors(raw))


def test_unknown_fields_are_free() -> None:
    assert faults(x=[1], charges=[{"offence": "a", "x": 1}]) == []


def test_types_closed_words_and_the_marker_are_held() -> None:
    assert faults(dossier=2) == ["$.dossier"]
    assert faults(subject={}) == ["$.subject"]
    assert faults(charges=[{"offence": 5}]) == ["$.charges[0].offence"]
    assert faults(charges=[{"offence": "a", "plea": "maybe"}]) == ["$.charges[0].plea"]
    assert faults(subject={"name": "A", "nationalities": ["Russia"]}) == [
        "$.subject.nationalities[0]"
    ]
    assert list(VALIDATOR.iter_errors({"subject": {"name": "A"}}))


def test_every_noun_says_what_it_is_and_every_documented_field_too() -> None:
    for noun in nouns()[1:]:
        definition = DEFINITIONS[noun.__name__]
        assert definition["description"] == noun.__doc__
        assert list(cast("Raw", definition["properties"])) == list(noun.model_fields)
    about = cast("dict[str, dict[str, str]]", DEFINITIONS["About"]["properties"])
    assert about["as_of"]["description"].startswith("The day up to which the file is complete")
    assert str(DEFINITIONS["Country"]["description"]).endswith("(ISO 3166-1 alpha-2).")
    assert str(DEFINITIONS["Date"]["description"]).startswith("A date in EDTF")


def test_a_program_without_its_source_still_makes_a_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_source(_noun: type[Value]) -> str:
        raise OSError("could not get source code")

    monkeypatch.setattr("inspect.getsource", no_source)
    made = schema.schema()
    assert made["required"] == ["dossier", "subject"]
    assert "description" not in cast("dict[str, Raw]", made["properties"])["dossier"]
