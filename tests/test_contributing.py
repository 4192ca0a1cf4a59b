"""Keep the where-is-what table of CONTRIBUTING.md true."""

import re

from dossier.document import adopting, citing, edits
from tests.house.source import ROOT

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
COMMANDS = (ROOT / "dossier" / "ui" / "commands.py").read_text(encoding="utf-8")


def rows(heading: str) -> list[list[str]]:
    """Give the cells of each row of the table under a head."""
    table = TEXT.partition(f"| {heading} |")[2].partition("\n\n")[0]
    lines = [line for line in table.splitlines()[2:] if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def quoted(cell: str) -> list[str]:
    return re.findall("`([^`]+)`", cell)


def test_every_place_in_the_table_is_there() -> None:
    named = [place for row in rows("you want to change") for place in quoted(row[1])]
    assert named
    assert [place for place in named if not (ROOT / place).exists()] == []


def test_every_id_in_the_table_is_a_command() -> None:
    named = [id for row in rows("menu entry") for id in quoted(row[1])]
    assert named
    assert [id for id in named if f'"{id}"' not in COMMANDS] == []


def test_every_verb_in_the_table_is_a_function() -> None:
    named = [verb for row in rows("menu entry") for verb in quoted(row[2]) if verb.isidentifier()]
    verbs = {name for module in (edits, citing, adopting) for name in vars(module)}
    assert named
    assert set(named) <= verbs
