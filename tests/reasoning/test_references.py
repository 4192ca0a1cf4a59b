"""Test that every reference of the model is found, with the nouns that it may name."""

import pytest

from dossier.model.base import Ref, Value
from dossier.model.ids import walk
from dossier.reasoning.references import SOMEBODY, references
from tests.nouns import fields, inside, leaves, nouns, values
from tests.samples import sample

RICH = sample("every-field.dossier")


def has_reference(noun: type[Value], name: str) -> bool:
    """Tell whether the field of a class is a reference or a list of references."""
    annotation = noun.model_fields[name]
    marks = (annotation.annotation, *annotation.metadata)
    return "ref" in marks or any(part == Ref for part in inside(annotation.annotation))


def test_every_reference_of_the_rich_case_is_found() -> None:
    found = {found.ref for _, record in walk(RICH) for found in references(record)}
    assert RICH.about
    found |= {found.ref for found in references(RICH.about)}
    texts = {leaf for leaf in leaves(RICH) if isinstance(leaf, str) and leaf.startswith("#")}
    assert texts <= found


@pytest.mark.parametrize("noun", nouns(), ids=lambda noun: noun.__name__)
def test_every_field_of_references_is_looked_at(noun: type[Value]) -> None:
    of_noun = [value for value in values(RICH) if type(value) is noun]
    found = {str(ref.path[0]) for value in of_noun for ref in references(value)}
    assert {name for name in noun.model_fields if has_reference(noun, name)} <= found


def test_a_reference_stands_at_its_path() -> None:
    paths = {
        "/".join(map(str, found.path)): (found.ref, found.nouns, found.record_only)
        for found in references(RICH.sentences[1])
    }
    assert paths["charges/1"][0] == "#obstruction"
    assert paths["runs/0/to"][0] == "#county"
    assert paths["runs/0/to"][2]
    assert paths["court"] == ("#trial-court", SOMEBODY, False)
    assert paths["cite/0"][0] == "#resentencing"
    assert "parts/0/cite/0" not in paths


def test_there_are_fields_with_references() -> None:
    assert len([1 for noun, name in fields() if has_reference(noun, name)]) > 20
