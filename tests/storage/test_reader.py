"""Test that a file is read strictly, and that all that is wrong has its place and its sentence."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.errors import CannotRead, NotJson, TooLarge, Where, WrongValue
from dossier.model.dossier import Dossier
from dossier.storage import reader, writer
from dossier.storage.stamp import stamp_of
from tests.samples import all_samples

SMALLEST = '{"dossier": 1, "subject": {"name": "A. N. Other"}}'
OPEN = '{"dossier": 1, "subject": {"name": "A"},'
LATER = '{"offence": "a", "plea": "a later word"}'
SAMPLES = [path.read_bytes() for path in all_samples()]


def refused(text: str | bytes) -> CannotRead:
    """Read what cannot be read, and give the error."""
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(CannotRead) as caught:
        reader.decode(data, "case.dossier")
    return caught.value


def judged(data: bytes) -> Dossier | CannotRead:
    """Read a file; give the error instead of raising it."""
    try:
        return reader.decode(data)
    except CannotRead as why:
        return why


def test_the_smallest_file_is_read() -> None:
    dossier = reader.decode(SMALLEST.encode())
    assert (dossier.dossier, dossier.subject.name) == (1, "A. N. Other")
    assert dossier.origin.raw == {"dossier": 1, "subject": {"name": "A. N. Other"}}
    assert dossier.set_aside == ()


def test_a_file_is_loaded_with_its_stamp(tmp_path: Path) -> None:
    path = tmp_path / "case.dossier"
    path.write_text(SMALLEST)
    loaded = reader.load(path)
    assert loaded.dossier.subject.name == "A. N. Other"
    assert loaded.stamp == stamp_of(SMALLEST.encode(), path.stat())
    assert loaded.read_only_because is None
    assert path.read_text() == SMALLEST


@pytest.mark.parametrize(
    ("text", "where", "sentence"),
    [
        ("", "line 1, column 1", "The file is empty; the smallest dossier is"),
        (" \n", "line 2, column 1", "The file is empty"),
        (SMALLEST[:-1], "line 1, column 50", "The file ends here in the middle of a value"),
        ('{"a":\n "torn', "line 2, column 2, at /a", "The file ends in the middle of this text"),
        (f"{SMALLEST}\n x", "line 2, column 2", "The dossier ends before this place"),
        ('{"a": [1,\n 2,]}', "line 2, column 3, at /a/2", "No comma may stand behind the last"),
        ('{"a":\n {"b": NaN}}', "line 2, column 8, at /a/b", "NaN is no number of JSON"),
        ('{"a": 1,\n"a": 1}', "line 2, column 1, at /a", "The key “a” stands here for the second"),
        ('{"a": "é\t"}', "line 1, column 9, at /a", "A text may hold no line break"),
        (b'{"a": "\xff"}', "line 1, column 8", "The byte 0xFF has no meaning in a UTF-8 text."),
    ],
    ids=["nothing", "blank", "torn", "text", "more", "comma", "number", "key", "control", "byte"],
)
def test_what_is_no_json_is_told_with_its_place(
    text: str | bytes, where: str, sentence: str
) -> None:
    error = refused(text)
    assert type(error) is NotJson
    assert str(error.where) == f"case.dossier, {where}"
    assert error.sentence.startswith(sentence)


@pytest.mark.parametrize(
    ("text", "where", "sentence"),
    [
        ("[]", "line 1, column 1", "A dossier is an object in braces, and this is a list."),
        ("{}", "line 1, column 1", "This is no dossier: “dossier”: 1 is missing in it."),
        (
            '\n {"dossier": 1}',
            "line 2, column 2",
            "“subject” is missing here; it cannot be left out.",
        ),
        (
            '{"dossier": 1,\n"subject": {"name": 5}}',
            "line 2, column 21, at /subject/name",
            "“name” must be a text in quotation marks, not the number 5.",
        ),
    ],
    ids=["list", "no marker", "no subject", "no name"],
)
def test_what_is_no_dossier_is_told_with_its_place(text: str, where: str, sentence: str) -> None:
    error = refused(text)
    assert type(error) is WrongValue
    assert str(error.where) == f"case.dossier, {where}"
    assert error.sentence == sentence


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7",
        b"%PDF-1.7\n%\xe2\xe3\n1 0 obj",
        b"\x89PNG\r\n",
        b"PK\x03\x04",
        b"\xff\xd8\xff\xe0",
        b"\n Dear all,",
        b"<html>",
    ],
)
def test_what_is_a_file_of_another_kind_is_called_so_in_plain_words(data: bytes) -> None:
    error = refused(data)
    assert type(error) is NotJson
    assert error.sentence.startswith("This is no dossier: it is a file of another kind")
    assert error.hint == "Ask for it again."


@pytest.mark.parametrize("marker", ["true", "“1”", "1.0", "0", "-1", "null"])
def test_nothing_else_stands_for_the_marker(marker: str) -> None:
    error = refused(SMALLEST.replace("1", marker.replace("“", '"').replace("”", '"')))
    kind = "the text " if "“" in marker else "" if marker in ("true", "null") else "the number "
    assert error.sentence == f"“dossier” must be the number 1, not {kind}{marker}."
    assert str(error.where) == "case.dossier, line 1, column 13, at /dossier"


def test_what_is_too_large_is_told() -> None:
    assert str(refused('{"a":\n' + "[" * 70).where) == "case.dossier, line 2, column 60"
    assert refused(b" " * (65 * 2**20)).where == Where("case.dossier")


def test_the_first_of_many_wrong_values_is_told_with_the_others() -> None:
    error = refused(
        '{"charges": [{"offence": 5}],\n "dossier": 1, "subject": {"name": 6, "born": "x"}}'
    )
    assert isinstance(error, WrongValue)
    assert error.where.pointer == "/charges/0/offence"
    assert [other.where.pointer for other in error.also] == ["/subject/name", "/subject/born"]
    assert [other.where.line for other in error.also] == [2, 2]


def test_a_date_that_no_calendar_has_does_not_shut_the_file_and_is_written_back() -> None:
    text = f'{OPEN} "charges": [{{"offence": "b", "filed": "2015-02-29"}}]}}'
    dossier = reader.decode(text.encode())
    (charge,) = dossier.charges
    assert charge.filed is not None
    assert (charge.filed.text, charge.filed.latest) == ("2015-02-29", None)
    assert json.loads(writer.encode(dossier)) == json.loads(text)


def test_a_record_with_an_unknown_word_does_not_shut_the_file() -> None:
    dossier = reader.decode(f'{OPEN} "charges": [{{"offence": "b"}},\n  {LATER}]}}'.encode())
    assert [charge.offence for charge in dossier.charges] == ["b"]
    (aside,) = dossier.set_aside
    assert aside.raw == {"offence": "a", "plea": "a later word"}
    assert (aside.pointer, aside.line, aside.column) == ("/charges/1", 2, 3)
    assert aside.problem.startswith("“plea” must be one of “guilty”, ")


def test_thousands_of_records_set_aside_have_each_its_line() -> None:
    rows = ",\n".join([LATER] * 3000)
    dossier = reader.decode(f'{OPEN} "charges": [\n{rows}]}}'.encode())
    assert [aside.line for aside in dossier.set_aside] == list(range(2, 3002))


def test_more_records_than_there_may_be_are_refused() -> None:
    error = refused(f'{OPEN} "charges": [{",".join(["{}"] * 100_001)}]}}')
    assert isinstance(error, TooLarge)
    assert error.where == Where("case.dossier")


def test_a_later_version_opens_read_only_and_says_why(tmp_path: Path) -> None:
    path = tmp_path / "case.dossier"
    path.write_text(f'{OPEN.replace("1", "2")} "charges": [{LATER}]}}')
    loaded = reader.load(path)
    assert loaded.read_only_because == (
        "This file was written by a later version of Dossier: "
        "its format is 2, and this one knows 1."
    )
    assert len(loaded.dossier.set_aside) == 1


def test_a_later_version_that_we_cannot_read_says_that_it_is_one() -> None:
    error = refused('{"dossier": 3, "subject": {"names": "A"}}')
    assert error.sentence.startswith("This file was written by a later version of Dossier")
    assert error.hint == "Open it with that version."
    assert error.where.pointer == "/subject"


def test_loading_names_the_file_in_every_error(tmp_path: Path) -> None:
    path = tmp_path / "case.dossier"
    path.write_text("{")
    with pytest.raises(NotJson) as caught:
        reader.load(path)
    assert caught.value.where == Where(str(path), 1, 2)


@given(st.binary(max_size=200))
def test_no_bytes_are_met_with_anything_but_a_refusal(data: bytes) -> None:
    assert refused(data).where.file == "case.dossier"


@given(st.sampled_from(SAMPLES), st.data())
def test_no_change_to_a_sample_is_met_with_anything_but_a_refusal(
    sample: bytes, data: st.DataObject
) -> None:
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(sample)))
        gone = data.draw(st.integers(0, 8))
        pieces = [b"", b'"', b"[", b"}", b"\xff", b"null", b"1e999", b"\\ud800", b",", b'"a":']
        come = data.draw(st.sampled_from(pieces) | st.binary(max_size=6))
        sample = sample[:at] + come + sample[at + gone :]
    found = judged(sample)
    assert isinstance(found, Dossier) or (found.where.line and found.sentence.endswith((".", ".”")))


@given(st.sampled_from(SAMPLES), st.integers(0, 10**6))
def test_a_torn_sample_is_never_taken_for_a_whole_one(sample: bytes, length: int) -> None:
    torn = sample[: length % (len(sample.rstrip()) - 1)]
    assert refused(torn).where.line
