"""Test D: the whole program is killed at random moments, and no acknowledged edit is lost."""

from pathlib import Path

from dossier.shipped import sample
from tests.e2e.killing import lives
from tests.e2e.typist import FIELDS
from tests.ui.session import copied

KILLS = 20


def assert_nothing_is_lost(folder: Path, kills: int) -> None:
    """Kill the program so often; each start must show the last edits of the life before."""
    file = copied(sample("roman-seleznev.dossier"), folder)
    shown: tuple[int, ...] = ()
    acknowledged = total = 0
    for life, heard in enumerate(lives(folder, file, kills + 1, seed=2026)):
        if life:
            last = max(heard.shown, default=0)
            # The edit in hand when it was killed may be there too, before it was acknowledged.
            assert acknowledged <= last <= acknowledged + 1, (life, acknowledged, heard)
            expected = range(max(1, last - len(FIELDS) + 1), last + 1)
            assert heard.shown == tuple(expected), (life, heard)
        shown = heard.shown
        acknowledged = max((*heard.typed, *shown), default=0)
        total += len(heard.typed)
    assert total > kills
    print(f"{kills} kills, {total} edits acknowledged, 0 lost")  # noqa: T201


def test_twenty_kills_lose_no_acknowledged_edit(tmp_path: Path) -> None:
    assert_nothing_is_lost(tmp_path, KILLS)
