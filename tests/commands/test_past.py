"""Test that earlier versions are listed and written from the command line."""

from pathlib import Path

import pytest

from dossier.cli import main
from dossier.storage import reader, writer
from dossier.workspace import saving
from dossier.workspace.backups import Backups
from tests.workspace.test_backups import version


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a file that was saved three times."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    path = tmp_path / "case.dossier"
    past = Backups(tmp_path / "dossier" / "backups").of(path)
    stamp = None
    for number in range(3):
        stamp = saving.save(reader.decode(version(number)), path, stamp, past=past).stamp
    return path


def test_versions_are_listed_with_how_much_changed_since(
    file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["backups", str(file)]) == 0
    first, second = capfd.readouterr().out.splitlines()
    assert first.split()[0] == "1"
    assert first.endswith("1 change since")
    assert second.split()[0] == "2"


@pytest.mark.parametrize("ending", ["gone", "broken"])
def test_of_a_file_that_is_gone_or_broken_they_are_listed_all_the_same(
    file: Path, ending: str, capfd: pytest.CaptureFixture[str]
) -> None:
    if ending == "gone":
        file.unlink()
    else:
        file.write_text("{")
    assert main(["backups", str(file)]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["1", "2"]
    assert not any("since" in line for line in lines)


@pytest.mark.parametrize("torn", [b"", b'{"dossier": 1, "subj'])
def test_a_version_that_was_torn_is_told_and_the_others_work(
    file: Path, tmp_path: Path, torn: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    past = Backups(tmp_path / "dossier" / "backups").of(file)
    Path(past.versions()[0].path).write_bytes(torn)
    assert main(["backups", str(file)]) == 0
    first, second = capfd.readouterr().out.splitlines()
    assert first.endswith("can't be read")
    assert second.endswith("1 change since")
    assert main(["backups", str(file), "1", "-o", "-"]) == 2
    assert main(["backups", str(file), "2", "-o", str(tmp_path / "out.dossier")]) == 0


def test_a_version_is_written_to_another_file(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.dossier"
    assert main(["backups", str(file), "2", "-o", str(out)]) == 0
    assert out.read_bytes() == version(0)
    assert main(["backups", str(file), "1", "-o", str(out)]) == 2
    assert main(["backups", str(file), "1", "-o", str(out), "--force"]) == 0
    assert out.read_bytes() == version(1)


def test_a_file_without_a_past_says_so(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "new.dossier").write_bytes(writer.encode(reader.decode(version(1))))
    assert main(["backups", str(tmp_path / "new.dossier")]) == 0
    assert capfd.readouterr().out.startswith("No earlier version of this file is kept")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["1"], "written by its number and -o"),
        (["-o", "out"], "written by its number and -o"),
        (["3", "-o", "out"], "There is no version 3."),
        (["0", "-o", "out"], "There is no version 0."),
    ],
)
def test_what_cannot_be_written_is_told(
    file: Path, more: list[str], said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["backups", str(file), *more]) == 2
    assert said in capfd.readouterr().err
