"""The lines round the place at which a file can't be read."""

from pathlib import Path

import pytest

from dossier.errors import CannotRead, Where
from dossier.storage.excerpt import Line, lines_round
from dossier.storage.reader import load


def _told(data: bytes, folder: Path) -> tuple[Line, ...]:
    file = folder / "case.dossier"
    file.write_bytes(data)
    with pytest.raises(CannotRead) as caught:
        load(file)
    return lines_round(caught.value.where)


def test_the_line_of_the_error_stands_between_its_neighbours(tmp_path: Path) -> None:
    data = b'{\n  "dossier": 1,\n  "subject": {"name": 38},\n  "charges": []\n}\n'
    assert _told(data, tmp_path) == (
        Line(2, '  "dossier": 1,'),
        Line(3, '  "subject": {"name": ', "38},"),
        Line(4, '  "charges": []'),
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_the_place_is_found_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    data = '{"dossier": 1,\r\n "é": x}\r\n'.encode(encoding)
    assert _told(data, tmp_path) == (
        Line(1, '{"dossier": 1,'),
        Line(2, ' "é": ', "x}"),
        Line(3, ""),
    )


def test_a_long_line_is_cut_round_the_place(tmp_path: Path) -> None:
    filling = b'"x": "' + b"y" * 5_000 + b'"'
    (line,) = _told(b'{"dossier": 1, ' + filling + b', "subject": NaN, ' + filling + b"}", tmp_path)
    assert line.before.startswith("…")
    assert line.before.endswith('", "subject": ')
    assert line.after.startswith("NaN, ")
    assert line.after.endswith("…")
    assert len(line.before) + len(line.after) <= 82


def test_a_long_neighbour_is_cut_at_its_end(tmp_path: Path) -> None:
    told = _told(b'{"dossier": 1, "x": "' + b"y" * 500 + b'",\nNaN}', tmp_path)
    assert told[0].before.endswith("y…")
    assert len(told[0].before) == 81


def test_bytes_without_a_meaning_are_shown_as_such(tmp_path: Path) -> None:
    (line,) = _told(b'{"dossier": 1, "subject": {"name": "\xe9"}}', tmp_path)
    assert line.after == '\ufffd"}}'


def test_what_has_no_line_has_none_to_show(tmp_path: Path) -> None:
    assert not lines_round(Where(str(tmp_path)))
    assert not lines_round(Where(str(tmp_path), 1, 1))
    assert not lines_round(Where(str(tmp_path / "gone"), 1, 1))
