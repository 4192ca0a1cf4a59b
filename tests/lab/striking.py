"""Strike a piece of work at one of its system calls, by the kernel's hand, and see what is left."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.lab.struck_work import BEGIN, END
from tests.warm import Warm

STRIKES = ("signal=KILL", "error=EIO", "error=ENOSPC", "error=EDQUOT", "error=EINTR", "error=EPERM")
# What a process needs to be one: an error here is no disk's, and Python itself would not live.
NO_FILES = {"mmap", "munmap", "mprotect", "brk", "mremap", "madvise", "futex", "rt_sigaction"}
_CALL = re.compile(r"(?:\d+ +)?(\w+)\(")


@dataclass(frozen=True)
class Call:
    """The n-th call of a name since the work was watched."""

    name: str
    n: int


@dataclass(frozen=True)
class Struck:
    """A piece of work that was struck: its folder, what it said, how it ended."""

    folder: Path
    said: tuple[str, ...]
    status: int


def calls_of(warm: Warm, work: str, folder: Path) -> Iterator[Call]:
    """Watch a piece of work, and number its calls as strace counts them."""
    log = folder.with_suffix(".calls")
    done = watched(warm, work, folder, "-o", str(log))
    assert (done.status, bool(done.said)) == (0, True)
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


def struck(warm: Warm, work: str, folder: Path, call: Call, strike: str) -> Struck:
    """Strike a piece of work at one call."""
    inject = f"inject={call.name}:{strike}:when={call.n}"
    return watched(warm, work, folder, "-e", f"trace={call.name}", "-e", inject, "-o", "/dev/null")


def watched(warm: Warm, work: str, folder: Path, *strace: str) -> Struck:
    """Do a piece of work under the eyes of strace."""
    folder.mkdir()
    said = folder.with_suffix(".said")
    pid = warm.begin(work, str(folder), str(said))
    warm.until("stopped")
    command = ["strace", *strace, "-p", f"{pid}"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as tracer:
        assert tracer.stderr
        assert b"attached" in tracer.stderr.readline()
        os.kill(pid, signal.SIGCONT)
        status = int(warm.until("ended"))
        tracer.stderr.read()
    words = said.read_bytes().rstrip(b"\0").decode().splitlines()
    return Struck(folder, tuple(words), status)
