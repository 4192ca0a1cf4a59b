"""Test A: every system call of save, journal and backup is struck in every way; nothing is lost.

A process is killed at, and each error is given for, every call in turn. What was said has to hold.
"""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dossier.errors import CannotRead
from dossier.storage import reader
from dossier.storage.export import export
from dossier.workspace import recovery
from dossier.workspace.backups import Backups
from tests.lab.striking import STRIKES, Struck, calls_of, struck
from tests.lab.struck_work import FILE, OUTPUT, OUTPUTS, STEPS
from tests.warm import Warm
from tests.workspace.test_backups import names, version

pytestmark = [
    pytest.mark.lab,
    pytest.mark.skipif(not shutil.which("strace"), reason="strace is not here"),
]
BEFORE = "A. N. Other"
PASTS = (tuple(range(10, 0, -1)), tuple(range(11, 1, -1)), tuple(range(11, 0, -1)))


def wrong_save(end: Struck) -> str:
    """Say what is wrong after a save; nothing where the file is old or new as it was said."""
    try:
        new = reader.load(end.folder / FILE).dossier.subject.note == "new"
    except CannotRead as why:
        return f"torn: {why}"
    if "saved" in end.said and not new:
        return "saved, but old"
    return "refused, but new" if "refused" in end.said and new else ""


def wrong_journal(end: Struck) -> str:
    """Say which acknowledged step is neither in the file nor offered by the next start."""
    found = recovery.find(end.folder / "state" / "journals")
    said = [reader.load(end.folder / FILE).dossier.subject.name]
    for left in found.left:
        said += [step.dossier.subject.name for step in left.replayed.steps]
        if left.replayed.damaged:
            return "damaged"
        left.release()
    if found.unreadable or len(found.left) > 1:
        return f"{len(found.left)} offered, {found.unreadable}"
    steps = [BEFORE, *(f"Name {number}" for number in range(STEPS))]
    last = end.said[-1] if end.said else BEFORE
    reached = max(steps.index(name) for name in said)
    return "" if steps.index(last) <= reached else f"{last} is lost"


def wrong_backup(end: Struck) -> str:
    """Say what is wrong with the file, or its past, after a save that keeps the version before."""
    now = (end.folder / FILE).read_bytes()
    if now not in {version(11), version(12)}:
        return "torn"
    if {"saved", "not kept"} & set(end.said) and now != version(12):
        return "saved, but old"
    if "refused" in end.said and now != version(11):
        return "refused, but new"
    kept = tuple(map(int, names(Backups(end.folder / "backups").of(end.folder / FILE))))
    if now == version(12) and "not kept" not in end.said and 11 not in kept:
        return "the version before is lost"
    return "" if kept in PASTS else f"the past is {kept}"


def wrong_erasing(end: Struck) -> str:
    """Say what is wrong after a history was erased, or was not."""
    if (end.folder / FILE).read_bytes() != version(11):
        return "the file was touched"
    folders = list((end.folder / "backups").iterdir())
    if "erased" in end.said:
        return "erased, but there" if folders else ""
    kept = names(Backups(end.folder / "backups").of(end.folder / FILE))
    return "" if set(kept) <= {f"{number}" for number in range(1, 11)} else f"there is {kept}"


def wrong_exporting(end: Struck) -> str:
    """Say what is wrong after an output was written, and what the next run to it leaves there.

    A stranger's file that begins as ours do stays.
    """
    path = end.folder / OUTPUT
    now = path.read_bytes()
    if now not in OUTPUTS:
        return "torn"
    if ("written" in end.said) != (now == OUTPUTS[1]) and end.status == 0:
        return f"{end.said}, but {now!r}"
    ours = [left.name for left in end.folder.iterdir() if left != path]
    strangers = [f"{name}-notes.txt" for name in ours]
    for name in strangers:
        (end.folder / name).touch()
    export(path, OUTPUTS[1], force=True)
    left = sorted(left.name for left in end.folder.iterdir() if left != path)
    return "" if left == strangers else f"{ours} became {left}"


JUDGES: dict[str, Callable[[Struck], str]] = {
    "save": wrong_save,
    "journal": wrong_journal,
    "journal_end": wrong_journal,
    "recovering": wrong_journal,
    "backup": wrong_backup,
    "erasing": wrong_erasing,
    "exporting": wrong_exporting,
}


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warm]:
    """Give the process that each piece of work is forked from."""
    complaints = tmp_path_factory.mktemp("struck") / "complaints"
    with complaints.open("wb") as told, Warm("tests.lab.struck_work", told) as made:
        yield made


@pytest.mark.parametrize("work", JUDGES)
def test_every_call_struck_in_every_way_leaves_all_whole(
    tmp_path: Path, warm: Warm, work: str, capsys: pytest.CaptureFixture[str]
) -> None:
    calls = list(calls_of(warm, work, tmp_path / "watched"))
    ended = Counter[str]()
    wrong: list[str] = []
    for call in calls:
        for strike in STRIKES:
            end = struck(warm, work, tmp_path / "struck", call, strike)
            if why := JUDGES[work](end):
                wrong.append(f"{call} {strike} {end}: {why}")
            ended["killed" if end.status < 0 else "failed" if end.status else "ended"] += 1
            shutil.rmtree(end.folder)
    tried = len(calls) * len(STRIKES)
    with capsys.disabled():
        told = f"{len(calls)} calls x {len(STRIKES)} strikes = {tried}; wrong: {len(wrong)}"
        print(f"\n{work}: {told}; {dict(ended)}")
    assert wrong == []
    assert ended["killed"] == len(calls)
