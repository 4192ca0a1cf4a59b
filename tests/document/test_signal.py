"""Test the signal: who hears what, in which order, and until when."""

import doctest
from collections.abc import Callable

import pytest

from dossier.document import signal
from dossier.document.signal import Signal


def test_the_example_in_the_words_of_the_file_is_true() -> None:
    assert doctest.testmod(signal).failed == 0


def test_receivers_hear_in_the_order_in_which_they_connected() -> None:
    heard: list[str] = []
    told = Signal[int]()
    told.connect(lambda n: heard.append(f"first {n}"))
    told.connect(lambda n: heard.append(f"second {n}"))
    told.emit(1)
    assert heard == ["first 1", "second 1"]


def test_a_receiver_that_connected_twice_hears_twice_and_stops_one_by_one() -> None:
    heard: list[int] = []
    told = Signal[int]()
    stop = told.connect(heard.append)
    told.connect(heard.append)
    stop()
    stop()
    told.emit(7)
    assert heard == [7]


def test_a_receiver_disconnected_while_others_are_told_hears_nothing() -> None:
    heard: list[int] = []
    stops: list[Callable[[], None]] = []
    told = Signal[int]()
    told.connect(lambda _: stops[0]())
    stops.append(told.connect(heard.append))
    told.emit(1)
    assert heard == []


def test_a_failing_receiver_is_heard_of_and_keeps_nobody_from_hearing() -> None:
    heard: list[int] = []
    told = Signal[int]()

    def fail(_: int) -> None:
        raise ZeroDivisionError

    told.connect(fail)
    told.connect(heard.append)
    with pytest.raises(ZeroDivisionError):
        told.emit(3)
    assert heard == [3]
