"""Test plans: kept as plain values and read again, and refused in one sentence."""

import json
from datetime import date

import pytest

from dossier.errors import DossierError
from dossier.report.plan import (
    LAWYER,
    PARTS,
    PRESS,
    SHIPPED,
    Part,
    Plan,
    as_json,
    every_part,
    from_json,
    moved,
)

MINE = Plan("Mine", "full", ("charges", "person"), "press", "ru", date(2026, 3, 31), "letter")


@pytest.mark.parametrize("plan", [*SHIPPED, MINE])
def test_a_plan_comes_back_from_plain_json(plan: Plan) -> None:
    assert from_json(json.loads(json.dumps(as_json(plan)))) == plan


def test_two_plans_for_others_come_with_the_program() -> None:
    assert (LAWYER.name, LAWYER.form) == ("Lawyer: full", "full")
    assert set(LAWYER.parts) == set(PARTS) - {"questions"}
    assert PRESS.name == "Press: public facts only"
    assert not {"tasks", "unknown"} & set(PRESS.parts)


def test_what_a_plan_does_not_say_is_as_usual_and_later_keys_are_passed_over() -> None:
    assert from_json({"name": "Mine", "of a later version": 1}) == Plan("Mine")


@pytest.mark.parametrize(
    ("value", "where"),
    [
        ([], "plan"),
        ({}, "name"),
        ({"name": 3}, "name"),
        ({"name": "x", "parts": ["gossip"]}, "parts/0"),
        ({"name": "x", "signature": 1}, "signature"),
        ({"name": "x", "as_of": "some day"}, "as_of"),
        ({"name": "x", "paper": "a3"}, "paper"),
    ],
)
def test_what_is_no_plan_is_refused_with_the_place(value: object, where: str) -> None:
    with pytest.raises(DossierError, match=f"cannot be read: “{where}” is wrong"):
        from_json(value)


def test_the_parts_of_a_plan_stand_in_its_order_and_the_others_where_they_usually_do() -> None:
    assert every_part(()) == PARTS
    assert every_part(("sources", "timeline", "charges")) == (
        *("person", "parties", "held", "timeline", "charges", "sentences", "concerns"),
        *("statements", "events", "tasks", "contradictions", "unknown", "questions", "sources"),
    )


@pytest.mark.parametrize(
    ("part", "by", "order"),
    [
        ("charges", -1, ("person", "charges", "held", "tasks", "sources")),
        ("charges", 1, ("person", "held", "tasks", "charges", "sources")),
        ("held", -1, ("person", "held", "charges", "tasks", "sources")),
        ("tasks", 1, ("person", "held", "charges", "tasks", "sources")),
        ("person", 1, ("person", "held", "charges", "tasks", "sources")),
        ("sources", 1, ("person", "held", "charges", "tasks", "sources")),
    ],
)
def test_a_part_moves_but_who_it_is_stays_first_and_the_sources_last(
    part: Part, by: int, order: tuple[Part, ...]
) -> None:
    assert moved(("person", "held", "charges", "tasks", "sources"), part, by) == order
