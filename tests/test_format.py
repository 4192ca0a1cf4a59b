"""Hold docs/FORMAT.md and docs/GLOSSARY.md to the models: every noun, field, type and word."""

import json
import re
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from dossier.model.base import Record, Value
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.storage import limits
from tests.nouns import nouns, words

DOCS = Path(__file__).parent.parent / "docs"
FORMAT = (DOCS / "FORMAT.md").read_text(encoding="utf-8")
GLOSSARY = (DOCS / "GLOSSARY.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `([^`]+)` \| (.*?) \|(.*)\|$", re.MULTILINE)
NOUNS: tuple[type[Value], ...] = (*nouns(), Record)
IN_WORDS = {"str": "text", "bool": "true or false", "int": "whole number", "object": "any value"}


def section(heading: str) -> str:
    """Give the text under a heading, up to the next one."""
    found = re.search(rf"^###? {heading}$\n(.*?)(?=^##|\Z)", FORMAT, re.MULTILINE | re.DOTALL)
    assert found is not None, heading
    return found[1]


def told(noun: type[Value]) -> dict[str, str]:
    """Give the fields of a noun with their types, as the page tells them."""
    return {name: kind for name, kind, _ in ROW.findall(section(noun.__name__))}


def known(noun: type[Value]) -> dict[str, str]:
    """Give the fields of a noun with their types, as the model has them."""
    inherited = Record.model_fields if issubclass(noun, Record) and noun is not Record else {}
    return {name: in_words(noun, name) for name in noun.model_fields if name not in inherited}


def in_words(noun: type[Value], name: str) -> str:
    """Say a field's type in the words of the page."""
    required = noun.model_fields[name].is_required()
    closed = words(noun, name)
    if closed:
        listed = "one of: " + ", ".join(f"`{word}`" for word in closed)
        return f"required, {listed}" if required else listed
    text = str(noun.__annotations__[name]).removesuffix(" | None")
    inner = text.removeprefix("Rows[").removesuffix("]")
    said = " or ".join(IN_WORDS.get(part, part) for part in inner.split(" | "))
    said = f"list of {said}" if inner != text else said
    return f"{said}, required" if required else said


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_the_page_tells_every_field_of_a_noun_with_its_type(noun: type[Value]) -> None:
    assert told(noun) == known(noun)


@pytest.mark.parametrize("noun", nouns(), ids=lambda noun: noun.__name__)
def test_the_page_says_which_nouns_are_records(noun: type[Value]) -> None:
    assert section(noun.__name__).strip().startswith("A record") is issubclass(noun, Record)


def test_the_page_has_no_noun_of_its_own() -> None:
    headed = set(re.findall(r"^### (.+)$", FORMAT.partition("## The nouns")[2], re.MULTILINE))
    assert headed == {noun.__name__ for noun in NOUNS}


def dates() -> list[tuple[str, str, str]]:
    rows = re.findall(r"^\| `(.+?)` \| .+ \| (\S+) \| (\S+) \|$", section("Dates"), re.MULTILINE)
    return cast("list[tuple[str, str, str]]", rows)


@pytest.mark.parametrize(("text", "earliest", "latest"), dates())
def test_a_date_of_the_page_means_what_it_says(text: str, earliest: str, latest: str) -> None:
    assert (day(Date(text).earliest), day(Date(text).latest)) == (earliest, latest)


def day(found: date | None) -> str:
    return found.isoformat() if found else "none"


def test_the_page_shows_dates_of_many_kinds() -> None:
    shown = [Date(text) for text, _, _ in dates()]
    assert {shown_date.qualifier for shown_date in shown} == {"", "?", "~", "%"}
    assert len({shown_date.precision for shown_date in shown}) >= 9


def test_the_examples_of_the_page_are_dossiers() -> None:
    examples = re.findall(r"^```json\n(.*?)^```$", FORMAT, re.MULTILINE | re.DOTALL)
    assert len(examples) == 2
    for example in examples:
        assert not Dossier.model_validate(json.loads(example)).model_extra


def test_the_page_tells_the_limits_of_the_reader() -> None:
    refused = section("What a reader refuses").replace(",", "")
    for number, unit in (
        (limits.MOST_BYTES // 2**20, "MiB"),
        (limits.LONGEST_TEXT // 2**20, "MiB"),
        (limits.DEEPEST, "brackets"),
        (limits.MOST_RECORDS, "records"),
        (limits.MOST_VALUES // 10**6, "million"),
    ):
        assert f"{number} {unit}" in refused


def test_the_glossary_has_every_noun_field_and_word_of_the_model() -> None:
    explained = set(re.findall(r"`([^`]+)`", "\n".join(terms())))
    spoken = {noun.__name__ for noun in NOUNS}
    spoken |= {name for noun in nouns() for name in noun.model_fields}
    spoken |= {word for noun in nouns() for name in noun.model_fields for word in words(noun, name)}
    assert spoken - explained == set()


def terms() -> list[str]:
    """Give the first cell of each row of the glossary."""
    return re.findall(r"^\| ([^|]+) \| [^|]+ \|[^|]*\|$", GLOSSARY, re.MULTILINE)


def test_no_term_of_the_glossary_is_explained_twice() -> None:
    marked = [term for cell in terms() for term in re.findall(r"`([^`]+)`", cell)]
    assert [term for term in marked if marked.count(term) > 1] == []
