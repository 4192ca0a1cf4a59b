"""Test when typing is one step."""

from dossier.document.bursts import PAUSE, Bursts
from tests.document.cases import Clock


def test_edits_of_one_field_go_on_while_the_pause_is_short() -> None:
    clock = Clock()
    bursts = Bursts(clock)
    assert not bursts.goes_on("name")
    for _ in range(3):
        clock.now += PAUSE - 0.1
        assert bursts.goes_on("name")


def test_a_pause_ends_a_burst() -> None:
    clock = Clock()
    bursts = Bursts(clock)
    bursts.goes_on("name")
    clock.now += PAUSE
    assert not bursts.goes_on("name")
    assert bursts.goes_on("name")


def test_another_field_ends_a_burst() -> None:
    bursts = Bursts(Clock())
    bursts.goes_on("name")
    assert not bursts.goes_on("role")
    assert not bursts.goes_on("name")


def test_an_edit_that_is_no_typing_neither_begins_nor_continues_a_burst() -> None:
    bursts = Bursts(Clock())
    bursts.goes_on("name")
    assert not bursts.goes_on(None)
    assert not bursts.goes_on(None)
    assert not bursts.goes_on("name")


def test_a_burst_that_was_ended_does_not_go_on() -> None:
    bursts = Bursts(Clock())
    bursts.goes_on("name")
    bursts.end()
    assert not bursts.goes_on("name")
