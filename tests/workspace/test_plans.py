"""Test that plans and profiles of one's own are kept by name, and found again."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.errors import CannotWrite, DossierError
from dossier.report.plan import LAWYER, SHIPPED, SUMMARY
from dossier.report.redaction.profile import PRESS, Profile
from dossier.workspace.plans import OwnPlans
from tests.workspace.faulty_disk import FullDisk

CONSUL = replace(LAWYER, name="For the consul", paper="letter")
OWN = replace(PRESS, name="for the consul")


def test_at_first_there_are_those_that_come_with_the_program(tmp_path: Path) -> None:
    assert OwnPlans(tmp_path).plans() == SHIPPED
    assert OwnPlans(tmp_path).profiles() == ()


def test_a_plan_and_a_profile_are_found_again(tmp_path: Path) -> None:
    OwnPlans(tmp_path).keep_plan(CONSUL)
    OwnPlans(tmp_path).keep_profile(OWN)
    assert OwnPlans(tmp_path).plans() == (*SHIPPED, CONSUL)
    assert OwnPlans(tmp_path).profiles() == (OWN,)


def test_a_plan_takes_the_place_of_one_of_its_name_and_can_be_forgotten(tmp_path: Path) -> None:
    own = OwnPlans(tmp_path)
    own.keep_plan(CONSUL)
    own.keep_plan(replace(CONSUL, paper="a4"))
    assert [plan.paper for plan in own.plans()[len(SHIPPED) :]] == ["a4"]
    own.forget_plan("For the consul")
    assert own.plans() == SHIPPED


def test_a_plan_can_be_renamed_with_all_that_stands_in_it(tmp_path: Path) -> None:
    file, own = tmp_path / "plans.json", OwnPlans(tmp_path)
    for plan in (CONSUL, replace(CONSUL, name="x"), replace(CONSUL, name="y", paper="a4")):
        own.keep_plan(plan)
    rows = json.loads(file.read_text())
    rows["plans"][0]["later"] = 1
    file.write_text(json.dumps(rows))
    own.rename_plan("For the consul", "y")
    assert own.plans() == (*SHIPPED, replace(CONSUL, name="y"), replace(CONSUL, name="x"))
    assert json.loads(file.read_text())["plans"][0]["later"] == 1
    own.rename_plan("x", "x")
    assert len(own.plans()) == len(SHIPPED) + 2
    with pytest.raises(DossierError, match="cannot be a name"):
        own.rename_plan("x", SUMMARY.name)


def test_a_profile_can_be_renamed_and_its_plans_with_it(tmp_path: Path) -> None:
    told: list[tuple[str, str, str]] = []
    own = OwnPlans(tmp_path, renamed=lambda field, old, new: told.append((field, old, new)))
    for profile in (OWN, replace(OWN, name="x")):
        own.keep_profile(profile)
    own.keep_plan(replace(CONSUL, profile=OWN.name))
    own.keep_plan(replace(CONSUL, name="y"))
    own.rename_profile(OWN.name, "x")
    assert own.profiles() == (replace(OWN, name="x"),)
    assert [plan.profile for plan in own.plans()[len(SHIPPED) :]] == ["x", CONSUL.profile]
    own.rename_plan("y", "z")
    assert told == [("profile", OWN.name, "x"), ("name", "y", "z")]
    with pytest.raises(DossierError, match="cannot be a name"):
        own.rename_profile("x", PRESS.name)


def test_a_profile_can_be_forgotten(tmp_path: Path) -> None:
    own = OwnPlans(tmp_path)
    own.keep_profile(OWN)
    own.forget_profile("for the consul")
    assert own.profiles() == ()


def test_what_cannot_be_read_is_passed_over_and_stays(tmp_path: Path) -> None:
    file = tmp_path / "plans.json"
    later = {"name": "later", "form": "poster"}
    file.write_text(json.dumps({"plans": [later, 3], "profiles": {}, "more": 1}))
    own = OwnPlans(tmp_path)
    assert (own.plans(), own.profiles()) == (SHIPPED, ())
    own.keep_plan(CONSUL)
    kept = json.loads(file.read_text())
    assert (kept["plans"][0], kept["more"]) == (later, 1)


@pytest.mark.parametrize("name", ["", "  ", SUMMARY.name])
def test_a_plan_needs_a_name_that_is_not_taken(tmp_path: Path, name: str) -> None:
    with pytest.raises(DossierError, match="cannot be a name"):
        OwnPlans(tmp_path).keep_plan(replace(CONSUL, name=name))


@pytest.mark.parametrize("name", ["", "  ", PRESS.name])
def test_a_profile_needs_a_name_that_is_not_taken(tmp_path: Path, name: str) -> None:
    with pytest.raises(DossierError, match="cannot be a name"):
        OwnPlans(tmp_path).keep_profile(Profile(name, {}))


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        OwnPlans(tmp_path, FullDisk()).keep_plan(CONSUL)
