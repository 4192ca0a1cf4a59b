"""Test that every file that a version of ours has written still opens, and loses nothing."""

import json
from pathlib import Path

import pytest

from dossier.model.dossier import VERSION
from dossier.model.ids import with_keys
from dossier.storage import reader, writer

FILES = tuple(sorted(Path(__file__).parent.glob("*.dossier")))
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def version_of(path: Path) -> int:
    """Read the version that a file's name tells: `1-every-field.dossier`."""
    return int(path.name.split("-")[0])


def test_there_is_a_file_of_every_version() -> None:
    assert {version_of(path) for path in FILES} == set(range(1, VERSION + 1))


@each_file
def test_an_old_file_has_the_marker_of_its_version(path: Path) -> None:
    assert json.loads(path.read_bytes())["dossier"] == version_of(path)


@each_file
def test_an_old_file_opens(path: Path) -> None:
    loaded = reader.load(path)
    assert loaded.dossier.dossier == VERSION
    assert loaded.read_only_because is None


@each_file
def test_a_file_of_this_version_is_written_byte_for_byte(path: Path) -> None:
    data = path.read_bytes()
    again = writer.encode(with_keys(reader.decode(data)))
    assert again == data or version_of(path) < VERSION
