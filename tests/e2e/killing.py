"""Start the program, kill it at a random moment of its work, and hear what it said until then."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dossier.shipped import sample
from tests.e2e.typist import FIELDS
from tests.ui.session import copied
from tests.warm import Warm

MOST_EDITS = 5  # acknowledged before the program may be killed
LONGEST = 0.3  # seconds after the last of them
ONE_IN = 5  # is killed while it starts, or brings back what was left
START = 0.8  # seconds that a start takes, or a little less


@dataclass(frozen=True)
class Heard:
    """What one life of the program has said: what it showed, what it acknowledged, its saves."""

    shown: tuple[int, ...] | None
    typed: tuple[int, ...]
    saved: int
    restored: int


def lives(
    folder: Path, file: Path, number: int, *, seed: int, asked: signal.Signals = signal.SIGKILL
) -> Iterator[Heard]:
    """Let the whole program live so many times, and kill it each time, or ask it to end.

    Each life is a program, a window and a home's folders of its own; only the loading of modules
    is shared. The last one is never killed while it starts.
    """
    chance = random.Random(seed)
    complaints = folder / "complaints"
    with complaints.open("wb") as told, Warm("tests.e2e.typist", told) as warm:
        for life in range(number):
            pid = warm.begin(str(folder / "home"), str(file), f"{seed + life}")
            early = asked == signal.SIGKILL and not chance.randrange(ONE_IN) and life < number - 1
            said = [] if early else _edits(warm, chance.randint(0, MOST_EDITS))
            time.sleep(chance.uniform(0, START if early else LONGEST))
            os.kill(pid, asked)
            said += warm.lines()
            ended = said.pop().removeprefix("ended ")
            told_so = complaints.read_text(errors="replace")
            assert int(ended) in {-asked, 128 + asked}, f"{ended}: {told_so}"
            yield _heard(said)


def _edits(warm: Warm, number: int) -> list[str]:
    """Hear so many edits of a life, and what came before them."""
    said: list[str] = []
    for line in warm.lines():
        said.append(line)
        if _count("typed", said) + _count("shows", said) > number or line.startswith("ended"):
            break
    return said


def _heard(said: list[str]) -> Heard:
    shown = next((line.split()[1:] for line in said if line.startswith("shows")), None)
    typed = tuple(int(line.split()[1]) for line in said if line.startswith("typed"))
    return Heard(
        None if shown is None else tuple(map(int, shown)),
        typed,
        _count("saves", said),
        _count("restores", said),
    )


def _count(word: str, said: list[str]) -> int:
    return sum(line.split()[0] == word for line in said)


def assert_nothing_is_lost(folder: Path, kills: int, *, seed: int) -> str:
    """Kill the program so often; each start must show the last edits of the life before."""
    file = copied(sample("roman-seleznev.dossier"), folder)
    acknowledged = edits = saves = restored = unborn = 0
    for life, heard in enumerate(lives(folder, file, kills + 1, seed=seed)):
        if heard.shown is None:
            unborn += 1
            continue
        last = max(heard.shown, default=0)
        # The edit in hand when it was killed may be there too, before it was acknowledged.
        assert acknowledged <= last <= acknowledged + 1, (life, acknowledged, heard)
        expected = range(max(1, last - len(FIELDS) + 1), last + 1)
        assert heard.shown == tuple(expected), (life, heard)
        acknowledged = max((*heard.typed, last))
        edits += len(heard.typed)
        saves += heard.saved
        restored += heard.restored
    assert edits > kills
    assert restored > kills / 4
    return (
        f"{kills} kills, {unborn} of them at the start, {edits} edits acknowledged, 0 lost;"
        f" {restored} times work was brought back, {saves} saves begun"
    )
