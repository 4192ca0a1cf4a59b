"""Strike a real save at each of its system calls, by the kernel's hand: old or new, and never torn.

A process is killed at, and each error is given for, every call in turn. "Saved" has to mean new.
"""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from dossier.errors import CannotRead
from dossier.shipped import sample
from dossier.storage import reader
from tests.lab.save_once import BEGIN, END

pytestmark = pytest.mark.lab

ROOT = Path(__file__).resolve().parents[2]
STRIKES = ("signal=KILL", "error=EIO", "error=ENOSPC", "error=EDQUOT", "error=EINTR", "error=EPERM")
# What a process needs to be one: an error here is no disk's, and Python itself would not live.
NO_FILES = {"mmap", "munmap", "mprotect", "brk", "mremap", "madvise", "futex", "rt_sigaction"}
OLD, NEW = "old", "new"
_CALL = re.compile(r"(?:\d+ +)?(\w+)\(")


@dataclass(frozen=True)
class Call:
    """The n-th call of a name since the process began."""

    name: str
    n: int


@dataclass(frozen=True)
class Struck:
    """What stands in the file after a strike, and what was said."""

    holds: str
    said: str
    beside: tuple[str, ...]


def save(folder: Path, *strace: str) -> str:
    """Save the new version over the old one under strace; give what the process said."""
    file = folder / "case.dossier"
    command = [sys.executable, "-B", "-m", "tests.lab.save_once", str(file), NEW]
    done = subprocess.run(
        ["strace", "-qq", *strace, *command],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": ""},
        capture_output=True,
        check=False,
        timeout=120,
    )
    return done.stdout.decode()


def with_old_version(folder: Path) -> Path:
    """Make a folder with the old version in it."""
    folder.mkdir()
    text = sample("shortest.dossier").read_text("utf-8")
    (folder / "case.dossier").write_text(text, "utf-8")
    return folder


def calls_of_a_save(folder: Path) -> Iterator[Call]:
    """Trace one save, and number its calls as strace counts them."""
    log = folder.parent / "calls"
    assert save(folder, "-o", str(log)) == "saved\n"
    seen = Counter[str]()
    inside = False
    for line in log.read_text("utf-8", errors="replace").splitlines():
        if found := _CALL.match(line):
            seen[found[1]] += 1
            if END in line:
                return
            if inside and found[1] not in NO_FILES:
                yield Call(found[1], seen[found[1]])
            inside = inside or BEGIN in line


def struck(folder: Path, call: Call, strike: str) -> Struck:
    """Strike one save at one call, and read what is there afterwards."""
    with_old_version(folder)
    inject = f"inject={call.name}:{strike}:when={call.n}"
    said = save(folder, "-o", "/dev/null", "-e", inject)
    names = sorted(path.name for path in folder.iterdir())
    try:
        note = reader.load(folder / "case.dossier").dossier.subject.note
        holds = NEW if note == NEW else OLD
    except CannotRead as why:
        holds = f"torn: {why}"
    beside = tuple(name for name in names if name != "case.dossier")
    shutil.rmtree(folder)
    return Struck(holds, said, beside)


def test_every_call_of_a_save_struck_in_every_way_leaves_a_whole_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if not shutil.which("strace"):
        pytest.skip("strace is not here")
    calls = list(calls_of_a_save(with_old_version(tmp_path / "traced")))
    tasks = [(call, strike) for call in calls for strike in STRIKES]
    folders = [tmp_path / str(n) for n in range(len(tasks))]
    with ThreadPoolExecutor(max_workers=2) as pool:
        ended = list(pool.map(struck, folders, *zip(*tasks, strict=True)))
    wrong = [
        (task, end)
        for task, end in zip(tasks, ended, strict=True)
        if end.holds not in {OLD, NEW}
        or (end.said == "saved\n" and end.holds != NEW)
        or (end.said.startswith("not saved") and (end.holds != OLD or end.beside))
    ]
    counts = Counter(
        (strike, end.said[:9].strip() or "died", end.holds)
        for (_, strike), end in zip(tasks, ended, strict=True)
    )
    with capsys.disabled():
        print(f"\n{len(calls)} calls x {len(STRIKES)} strikes = {len(tasks)}; wrong: {len(wrong)}")
        for key, count in sorted(counts.items()):
            print(f"  {count:4} {', '.join(key)}")
        for task, end in wrong:
            print("  wrong:", task, end)
    assert len(calls) > 20
    assert wrong == []
