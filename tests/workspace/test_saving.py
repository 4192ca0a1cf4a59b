"""Test one whole save: only what can be read again is written, and what was said stays."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from dossier.errors import CannotSave, ChangedOutside
from dossier.model.charge import Charge
from dossier.model.dossier import Dossier
from dossier.model.ids import with_keys
from dossier.storage import reader, writer
from dossier.storage.disk import Disk
from dossier.workspace import saving
from tests.samples import all_samples

SMALLEST = b'{"dossier":1,"subject":{"name":"A"},"charges":[{"offence":"a","id":null}]}'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "case.dossier"
    made.write_bytes(SMALLEST)
    return made


def charged(dossier: Dossier, **fields: object) -> Dossier:
    """Add a charge as an edit does, without any check."""
    charge = Charge.model_construct(None, **{"offence": "b", **fields})
    return dossier.with_(charges=(*dossier.charges, charge))


def test_a_save_and_the_next_one_build_on_each_other(path: Path) -> None:
    loaded = reader.load(path)
    dossier = charged(with_keys(loaded.dossier))
    saved = saving.save(dossier, path, loaded.stamp)
    assert saved.swapped == SMALLEST
    again = reader.load(path)
    assert again.stamp == saved.stamp
    assert [charge.offence for charge in again.dossier.charges] == ["a", "b"]
    later = saving.save(dossier.with_(tasks=()), path, saved.stamp)
    assert later.stamp == saved.stamp
    saving.save(charged(dossier, offence="c"), str(path), later.stamp)
    assert len(reader.load(path).dossier.charges) == 3


@pytest.mark.parametrize("sample", all_samples(), ids=lambda sample: sample.stem)
def test_saving_an_unchanged_file_writes_nothing(sample: Path, tmp_path: Path) -> None:
    class NoWriting(Disk):
        @override
        def write(self, descriptor: int, data: bytes | memoryview) -> int:
            raise AssertionError

    path = tmp_path / sample.name
    path.write_bytes(sample.read_bytes())
    loaded = reader.load(path)
    saved = saving.save(with_keys(loaded.dossier), path, loaded.stamp, NoWriting())
    assert saved == saving.Saved(loaded.stamp)


def test_a_new_dossier_gets_a_file_of_its_own(tmp_path: Path) -> None:
    dossier = Dossier.model_validate({"dossier": 1, "subject": {"name": "A"}})
    saving.save(dossier, tmp_path / "new.dossier", None)
    assert (tmp_path / "new.dossier").read_bytes() == writer.encode(dossier)
    with pytest.raises(ChangedOutside):
        saving.save(dossier, tmp_path / "new.dossier", None)


def test_a_protected_file_is_not_saved(path: Path) -> None:
    loaded = reader.load(path)
    path.chmod(0o400)
    with pytest.raises(CannotSave, match="read-only"):
        saving.save(charged(loaded.dossier), path, loaded.stamp)
    assert path.read_bytes() == SMALLEST


@pytest.mark.parametrize(
    ("fields", "sentence", "pointer"),
    [
        ({"text": "\ud800"}, "what no file can keep", ""),
        ({"text": object()}, "what no file can keep", ""),
        ({"offence": 5}, "“offence” must be a text in quotation marks", "/charges/1/offence"),
        ({"text": "x" * (2**20 + 1)}, "This text is longer than 1 MiB", ""),
        ({"x": float("nan")}, "NaN is no number of JSON", "/charges/1/x"),
    ],
)
@pytest.mark.filterwarnings("ignore:Pydantic serializer warnings")
def test_what_could_not_be_read_again_is_not_written(
    path: Path, fields: dict[str, object], sentence: str, pointer: str
) -> None:
    loaded = reader.load(path)
    with pytest.raises(CannotSave, match=sentence) as caught:
        saving.save(charged(loaded.dossier, **fields), path, loaded.stamp)
    assert (caught.value.where.file, caught.value.where.pointer) == (str(path), pointer)
    assert caught.value.hint == "Nothing was written."
    assert path.read_bytes() == SMALLEST


@pytest.mark.parametrize("fields", [{"plea": "a later word"}, {"x": {1: 2}}])
def test_what_reads_as_something_else_is_not_written(path: Path, fields: dict[str, object]) -> None:
    loaded = reader.load(path)
    with pytest.raises(CannotSave, match="would not say"):
        saving.save(charged(loaded.dossier, **fields), path, loaded.stamp)
    assert path.read_bytes() == SMALLEST


@given(st.text(max_size=30))
def test_every_text_is_the_same_when_it_is_read_again(text: str) -> None:
    dossier = charged(Dossier.model_validate({"dossier": 1, "subject": {"name": text}}), note=text)
    again = reader.decode(writer.encode(dossier))
    assert (again.subject.name, again.charges[0].note) == (text, text)
