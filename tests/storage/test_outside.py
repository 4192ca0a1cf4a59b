"""Test what is found out about a file that others may have changed."""

from pathlib import Path

import pytest

from dossier.errors import CannotRead, NotAFile, NotJson
from dossier.storage import outside, reader
from dossier.storage.reader import Loaded

ONE = '{"dossier": 1, "subject": {"name": "A"}}'
OTHER = '{"dossier": 1, "subject": {"name": "B"}}'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.dossier"
    path.write_text(ONE)
    return path


def after(file: Path, text: str | None) -> Loaded | CannotRead | None:
    """Tell what is found once the file holds another text, or is gone."""
    known = reader.load(file).stamp
    file.unlink()
    if text is not None:
        file.write_text(text)
    return outside.change(file, known)


def test_a_file_that_nobody_touched_is_as_it_was_known(file: Path) -> None:
    assert outside.change(file, reader.load(file).stamp) is None


def test_the_same_bytes_written_anew_are_no_change(file: Path) -> None:
    assert after(file, ONE) is None


def test_other_bytes_are_read(file: Path) -> None:
    found = after(file, OTHER)
    assert isinstance(found, Loaded)
    assert found.dossier.subject.name == "B"


@pytest.mark.parametrize(("text", "kind"), [(None, NotAFile), ('{"dossier": 1,', NotJson)])
def test_a_file_that_is_gone_or_torn_is_found_to_be_so(
    file: Path, text: str | None, kind: type[CannotRead]
) -> None:
    found = after(file, text)
    assert isinstance(found, kind)
    assert str(file) in str(found)
