"""Test that older files come up step by step, with an invented version 0."""

from pathlib import Path

import pytest

from dossier.errors import WrongValue
from dossier.storage import reader
from dossier.storage.migrate import STEPS, Step, migrated

OLDER = b'{"dossier": 0, "x": 1, "person": "A", "charges": [{"offence": "b", "plea": "maybe"}]}'


def named_subject(raw: dict[str, object]) -> dict[str, object]:
    """In the invented version 0 the subject was a name only."""
    return {
        ("subject" if key == "person" else key): 1
        if key == "dossier"
        else {"name": value}
        if key == "person"
        else value
        for key, value in raw.items()
    }


STEP_OF_ZERO: dict[int, Step] = {0: named_subject}


def test_version_1_is_the_first() -> None:
    assert STEPS == {}


def test_an_older_file_opens_as_one_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "older.dossier"
    path.write_bytes(OLDER)
    dossier = reader.decode(path.read_bytes(), steps=STEP_OF_ZERO)
    assert (dossier.dossier, dossier.subject.name) == (1, "A")
    assert path.read_bytes() == OLDER


def test_a_step_gives_the_order_in_which_the_file_will_be_written() -> None:
    dossier = reader.decode(OLDER, steps=STEP_OF_ZERO)
    assert list(dossier.origin.raw) == ["dossier", "x", "subject", "charges"]


def test_each_step_leads_to_the_next() -> None:
    def up(raw: dict[str, object]) -> dict[str, object]:
        version = raw["dossier"]
        assert isinstance(version, int)
        return {"dossier": version + 1, "was": raw}

    first: dict[str, object] = {"dossier": -1}
    assert migrated(first, -1, {-1: up, 0: up}) == {
        "dossier": 1,
        "was": {"dossier": 0, "was": {"dossier": -1}},
    }
    assert first == {"dossier": -1}


def test_what_is_wrong_after_a_step_has_a_pointer_but_no_line() -> None:
    with pytest.raises(WrongValue) as caught:
        reader.decode(b'{"dossier": 0, "person": 5}', "x", steps=STEP_OF_ZERO)
    assert str(caught.value.where) == "x, at /subject/name"


def test_a_record_set_aside_after_a_step_has_no_line() -> None:
    dossier = reader.decode(OLDER, steps=STEP_OF_ZERO)
    (aside,) = dossier.set_aside
    assert (aside.pointer, aside.line, aside.column) == ("/charges/0", 0, 0)


def test_a_version_without_a_step_is_refused() -> None:
    with pytest.raises(WrongValue, match="“dossier” must be the number 1, not the number 0"):
        reader.decode(OLDER)
