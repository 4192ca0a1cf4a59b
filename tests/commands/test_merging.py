"""Two people share a folder: git merges their dossiers by our command, and shows our text."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from typing import cast

import pytest

from dossier.cli import main
from dossier.storage import writer
from tests.document.cases import CASE
from tests.document.two_people import Raw, rows

NAME = "a case.dossier"
DOSSIER = f'"{sys.executable}" -m dossier'
# What docs/SHARING.md tells a team to set, with the command as this test can start it.
SETTINGS = {
    "merge.dossier.name": "dossiers, record by record",
    "merge.dossier.driver": f"{DOSSIER} merge %O %A %B -o %A --force --name=%P",
    "merge.dossier.recursive": "dossier-past",
    "merge.dossier-past.driver": f"{DOSSIER} merge %O %A %B -o %A --force --past",
    "diff.dossier.textconv": f"{DOSSIER} text --",
    "user.name": "A. N. Other",
    "user.email": "other@example.org",
    "commit.gpgsign": "false",
}
ROOT = Path(__file__).parents[2]


class Folder:
    """A folder that a team shares by git."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file = path / NAME
        self.git("init", "-q", "-b", "main")
        for name, value in SETTINGS.items():
            self.git("config", name, value)
        (path / ".gitattributes").write_text("*.dossier merge=dossier diff=dossier\n", "utf-8")
        self.git("add", ".gitattributes")
        self.commit(CASE, "Begin")

    def git(self, *arguments: str, status: int = 0) -> str:
        """Run git; give all that it says."""
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "LC_ALL": "C.UTF-8",
        }
        done = subprocess.run(
            ["git", *arguments], cwd=self.path, env=environment, capture_output=True, check=False
        )
        told = (done.stdout + done.stderr).decode()
        assert done.returncode == status, told
        return told

    def commit(self, raw: Mapping[str, object], message: str) -> None:
        self.file.write_bytes(writer.written(raw))
        self.git("add", NAME)
        self.git("commit", "-q", "-m", message)

    def two_branches(self, ours: Raw, theirs: Raw) -> None:
        """Let two people change the same version."""
        self.git("checkout", "-q", "-b", "theirs")
        self.commit(theirs, "Change theirs")
        self.git("checkout", "-q", "main")
        self.commit(ours, "Change ours")

    def now(self) -> Raw:
        return cast("Raw", json.loads(self.file.read_text("utf-8")))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def case() -> Raw:
    return deepcopy(CASE)


def charge(raw: Raw) -> Raw:
    return rows(raw, "charges")[0]


def test_git_merges_what_two_people_did_to_two_records(folder: Folder) -> None:
    ours, theirs = case(), case()
    charge(ours)["plea"] = "guilty"
    rows(theirs, "parties")[0]["role"] = "court"
    folder.two_branches(ours, theirs)
    folder.git("merge", "-q", "-m", "Merge", "theirs")
    assert folder.git("status", "--porcelain") == ""
    assert charge(folder.now())["plea"] == "guilty"
    assert rows(folder.now(), "parties")[0]["role"] == "court"


def test_git_asks_to_look_where_both_changed_one_field_and_both_values_are_there(
    folder: Folder,
) -> None:
    ours, theirs = case(), case()
    charge(ours)["plea"] = "guilty"
    charge(theirs)["plea"] = "none"
    folder.two_branches(ours, theirs)
    told = folder.git("merge", "theirs", status=1)
    assert f"{NAME}: charge “Fraud”, plea: “guilty” is kept, and “none entered” (copy of" in told
    assert folder.git("status", "--porcelain") == f'UU "{NAME}"\n'
    assert charge(folder.now())["plea"] == "guilty"
    kept = cast("list[Raw]", charge(folder.now())["cite"])[-1]
    assert (kept["field"], kept["says"]) == ("plea", "none")
    folder.git("commit", "-q", "-a", "-m", "Settle")


def crossed(folder: Folder, ours: tuple[Raw, Raw], theirs: tuple[Raw, Raw]) -> None:
    """Let two people change one version, merge each other's, and settle that each in their way."""
    folder.two_branches(ours[0], theirs[0])
    folder.git("tag", "before")
    for branch, other, settled in (("main", "theirs", ours[1]), ("theirs", "before", theirs[1])):
        folder.git("checkout", "-q", branch)
        with suppress(AssertionError):  # it stops where both changed one field
            folder.git("merge", "-q", "--no-commit", other)
        folder.commit(settled, "Settle")
    folder.git("checkout", "-q", "main")


def test_what_two_people_settled_differently_before_is_asked_again_and_told_once(
    folder: Folder,
) -> None:
    ours, theirs = case(), case()
    charge(ours)["plea"] = "guilty"
    charge(theirs)["plea"] = "none"
    crossed(folder, (ours, {**ours, "x-ours": 1}), (theirs, {**theirs, "x-theirs": 1}))
    told = folder.git("merge", "theirs", status=1)
    assert told.count("is kept, and") == 1
    assert f"{NAME}: charge “Fraud”, plea: “guilty” is kept, and “none entered” (copy of" in told
    assert charge(folder.now())["plea"] == "guilty"
    assert "x-theirs" in folder.now()


def test_a_field_that_one_side_goes_on_to_change_after_both_merged_is_no_conflict(
    folder: Folder,
) -> None:
    ours, theirs, both = case(), case(), case()
    charge(ours)["plea"] = charge(both)["plea"] = "guilty"
    rows(theirs, "parties")[0]["role"] = rows(both, "parties")[0]["role"] = "court"
    later = deepcopy(both)
    charge(later)["plea"] = "none"
    crossed(folder, (ours, later), (theirs, {**both, "x": 1}))
    folder.git("merge", "-q", "-m", "Merge", "theirs")
    assert charge(folder.now())["plea"] == "none"


def test_git_leaves_our_version_alone_where_theirs_is_no_dossier(folder: Folder) -> None:
    ours = {**case(), "mark": 1}
    folder.two_branches(ours, {"no": "dossier"})
    told = folder.git("merge", "theirs", status=1)
    assert "This is no dossier" in told
    assert folder.now() == ours


def test_two_people_who_both_added_the_file_get_one(folder: Folder) -> None:
    folder.git("rm", "-q", NAME)
    folder.git("commit", "-q", "-m", "Take out")
    ours, theirs = case(), case()
    charge(theirs)["plea"] = "guilty"
    folder.two_branches(ours, theirs)
    folder.git("merge", "-q", "-m", "Merge", "theirs")
    assert folder.now() == theirs


def test_git_shows_a_change_as_one_line_and_a_moved_record_as_none(folder: Folder) -> None:
    changed = case()
    rows(changed, "sentences").reverse()
    folder.file.write_bytes(writer.written(changed))
    assert "\n@@" not in folder.git("diff")
    charge(changed)["filed"] = "2015"
    folder.file.write_bytes(writer.written(changed))
    lines = [line for line in folder.git("diff", "-U0").splitlines() if line[:1] in "+-"]
    assert lines[2:] == ["-charges/#fraud/filed: 2014-07", "+charges/#fraud/filed: 2015"]


def test_a_name_that_looks_like_an_option_is_merged_and_shown_as_any_other(folder: Folder) -> None:
    odd = "-rf.dossier"
    folder.git("mv", "--", NAME, odd)
    folder.git("commit", "-q", "-m", "Rename")
    folder.file = folder.path / odd
    ours, theirs = case(), case()
    charge(ours)["plea"] = "guilty"
    rows(theirs, "parties")[0]["role"] = "court"
    for branch, raw in (("theirs", theirs), ("main", ours)):
        if branch == "theirs":
            folder.git("checkout", "-q", "-b", branch)
        else:
            folder.git("checkout", "-q", branch)
        folder.file.write_bytes(writer.written(raw))
        assert "\n@@" in folder.git("diff")
        folder.git("commit", "-q", "-a", "-m", "Change")
    folder.git("merge", "-q", "-m", "Merge", "theirs")
    assert charge(folder.now())["plea"] == "guilty"
    assert rows(folder.now(), "parties")[0]["role"] == "court"


@pytest.fixture
def three(tmp_path: Path) -> list[str]:
    """Write three versions, of which the later two differ in one field."""
    names = [str(tmp_path / name) for name in ("base", "ours", "theirs")]
    for name, plea in zip(names, ("none", "guilty", "not guilty"), strict=True):
        raw = case()
        charge(raw)["plea"] = plea
        Path(name).write_bytes(writer.written(raw))
    os.utime(names[2], (1_700_000_000, 1_700_000_000))
    return names


def sources(name: str) -> list[object]:
    raw = cast("Raw", json.loads(Path(name).read_text("utf-8")))
    return [c["source"] for c in cast("list[Raw]", charge(raw)["cite"])[1:]]


def test_their_version_is_named_by_the_day_on_which_it_was_saved(
    three: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    out = f"{three[1]}-merged"
    assert main(["merge", *three, "-o", out]) == 1
    assert sources(out)[1] in {"copy of 14 November 2023", "copy of 15 November 2023"}
    assert "dossier: " in (told := capfd.readouterr().err)
    assert "“guilty” is kept, and “not guilty”" in told


def test_the_day_of_their_version_can_be_given_in_words(three: list[str]) -> None:
    assert main(["merge", *three, "-o", three[1], "--force", "--day", "5 July 2014"]) == 1
    assert sources(three[1]) == ["#letter", "copy of 5 July 2014"]


def test_a_file_that_is_there_is_replaced_only_when_asked_to(three: list[str]) -> None:
    before = Path(three[1]).read_bytes()
    assert main(["merge", *three, "-o", three[1]]) == 2
    assert Path(three[1]).read_bytes() == before


@pytest.mark.parametrize(
    ("text", "expected"),
    [('{"dossier": 2, "subject": {"name": "A"}}', "later version"), ("{", "line 1"), ("", "ours")],
)
def test_what_cannot_be_read_is_not_merged(
    three: list[str], text: str, expected: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path(three[1]).write_text(text, "utf-8")
    assert main(["merge", *three, "-o", "-"]) == 2
    assert expected in capfd.readouterr().err


def test_of_past_versions_with_a_conflict_the_base_is_kept_so_that_neither_side_looks_unchanged(
    three: list[str],
) -> None:
    out = Path(f"{three[1]}-past")
    assert main(["merge", *three, "-o", str(out), "--past"]) == 0
    assert out.read_bytes() == Path(three[0]).read_bytes()


def test_a_day_that_is_none_is_refused(three: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", *three, "-o", "-", "--day", "31 June 2014"]) == 2
    assert "June" in capfd.readouterr().err


def test_a_base_that_is_not_there_is_no_empty_one(
    three: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["merge", f"{three[0]}-none", *three[1:], "-o", "-"]) == 2
    assert "base-none" in capfd.readouterr().err
