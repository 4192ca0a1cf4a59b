"""Test that an output is written whole, and over another only when asked to."""

from pathlib import Path

import pytest

from dossier.errors import CannotWrite
from dossier.storage.export import check, export


def test_an_output_is_written_where_nothing_stands(tmp_path: Path) -> None:
    export(tmp_path / "out.txt", b"new", force=False)
    assert (tmp_path / "out.txt").read_bytes() == b"new"


def test_an_output_that_exists_is_replaced_only_when_asked_to(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_bytes(b"old")
    with pytest.raises(CannotWrite, match="There is a file of this name"):
        export(path, b"new", force=False)
    assert path.read_bytes() == b"old"
    export(path, b"new", force=True)
    assert path.read_bytes() == b"new"


def test_an_output_that_cannot_be_written_is_told_by_its_cause(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="This is a folder, not a file") as caught:
        export(tmp_path, b"new", force=True)
    assert caught.value.where.file == str(tmp_path)
    with pytest.raises(CannotWrite, match="The folder is not there"):
        export(tmp_path / "gone" / "out.txt", b"new", force=False)


def test_what_could_not_be_written_is_told_beforehand(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    check(path, force=False)
    assert list(tmp_path.iterdir()) == []
    path.write_bytes(b"old")
    check(path, force=True)
    with pytest.raises(CannotWrite, match="There is a file of this name"):
        check(path, force=False)
    with pytest.raises(CannotWrite, match="The folder is not there") as caught:
        check(tmp_path / "gone" / "out.txt", force=True)
    assert caught.value.where.file == str(tmp_path / "gone" / "out.txt")
