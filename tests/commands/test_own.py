"""Test that plans and profiles of one's own are found by their names on the command line."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dossier.report.plan import SUMMARY
from dossier.report.redaction.profile import PRESS
from dossier.shipped import sample as path_of
from dossier.workspace.plans import OwnPlans
from tests.commands.conftest import Run
from tests.commands.running import SEED

RICH = path_of("every-field.dossier")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OwnPlans:
    """Keep a plan and a profile for the person at work."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    made = OwnPlans(tmp_path / "dossier")
    fields = {**PRESS.fields, "Charge": frozenset({"offence"})}
    made.keep_profile(replace(PRESS, name="for the consul", fields=fields))
    made.keep_plan(replace(SUMMARY, name="Consul", parts=("charges",), profile="for the consul"))
    return made


def test_a_plan_and_the_profile_that_it_names_are_ones_own(run: Run, own: OwnPlans) -> None:
    assert own.profiles()
    ended = run("summary", SEED, "-o", "-", "--plan", "consul")
    heads = [line for line in ended.out.splitlines() if line in {"Roman Seleznev", "Charges"}]
    assert (ended.status, heads[:2]) == (0, ["Roman Seleznev", "Charges"])
    assert "200 US businesses" not in ended.out
    assert "Outcome not told here" in ended.out


@pytest.mark.parametrize("command", ["copy", "summary", "timeline"])
def test_a_profile_of_ones_own_says_what_leaves(
    run: Run, own: OwnPlans, tmp_path: Path, command: str
) -> None:
    assert own.profiles()
    out = tmp_path / ("x.svg" if command == "timeline" else "x.txt")
    options = [] if command == "copy" else ["-o"]
    ended = run(command, SEED, *options, out, "--profile", "for the consul")
    assert ended.status == 0, ended.err
    assert b"200 US businesses" not in out.read_bytes()
    assert "This stays: " in ended.err


def test_those_there_are_are_listed_and_a_broken_file_is_left_alone(
    run: Run, own: OwnPlans, tmp_path: Path
) -> None:
    assert own.plans()
    ended = run("summary", RICH, "-o", "-", "--plan", "mine")
    assert "“Consul”" in ended.err
    file = tmp_path / "dossier" / "plans.json"
    file.write_text("{")
    assert "“Consul”" not in run("summary", RICH, "-o", "-", "--plan", "mine").err
    assert file.read_text() == "{"


def test_the_day_of_ones_own_plan_is_counted_to_unless_another_is_named_or_it_is_too_early(
    run: Run, own: OwnPlans
) -> None:
    own.keep_plan(replace(SUMMARY, name="Then", as_of=date(2018, 12, 31)))
    own.keep_plan(replace(SUMMARY, name="Before", as_of=date(2016, 1, 1)))
    then = ("summary", SEED, "-o", "-", "--plan", "Then")
    assert "counted to 31 December 2018" in run(*then).out
    assert "counted to 1 March 2019" in run(*then, "--as-of", "1 March 2019").out
    ended = run("summary", SEED, "-o", "-", "--plan", "Before")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("dossier: The last report is of 3 December 2017 at the earliest")
