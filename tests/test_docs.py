"""Keep the documents true: each file and folder that they name is there."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.house.source import ROOT

DOCUMENTS = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/**/*.md")))
HOMES = (ROOT, ROOT / "dossier")
FOLDERS = {path.name for home in HOMES for path in home.iterdir() if path.is_dir()}
# What a word in capitals stands for is left to the reader.
PLACE = re.compile(r"[a-z_]+/[a-z0-9_./-]*")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_place_that_a_document_names_is_there(document: Path) -> None:
    quoted = re.findall("`([^`]+)`", document.read_text(encoding="utf-8"))
    words = [word for said in quoted for word in said.split() if PLACE.fullmatch(word)]
    named = [word for word in words if word.partition("/")[0] in FOLDERS - {"build", "dist"}]
    assert [word for word in named if not any((home / word).exists() for home in HOMES)] == []


@pytest.mark.parametrize("floor", ["ui", "timeline"])
def test_the_rooms_of_a_floor_stand_as_their_contract_has_them(floor: str) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = next(c["layers"] for c in contracts if c.get("containers") == [f"dossier.{floor}"])
    text = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    (line,) = [line for line in text.splitlines() if line.startswith(f"Inside `{floor}`")]
    told = [set(said.split()) for said in re.findall("`([^`]+)`", line)[1:]]
    named = [set(re.split(r" [|:] ", layer)) for layer in layers]
    # One layer may be told in pieces, each with what it is for.
    for rooms in named:
        told_of = set[str]().union(*(said for said in told if said & rooms))
        assert told_of == rooms
    assert sum(map(len, told)) == sum(map(len, named))
