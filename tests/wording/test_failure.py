"""Test that an error is said in another language: its words, what stands in them, and its place."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import dossier
from dossier import errors
from dossier.errors import CannotRead, DossierError, Where, saying
from dossier.i18n import Words
from dossier.storage import reader
from dossier.wording import failure
from tests.storage.test_reader import SMALLEST

RUSSIAN = Words("ru")
MADE_FROM_WORDS = {"Refusal", "RepeatedKey", "Fault"} | {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, DossierError)
}


def refused(data: bytes) -> CannotRead:
    with pytest.raises(CannotRead) as caught:
        reader.decode(data, "case.dossier")
    return caught.value


@pytest.mark.parametrize(
    ("data", "place", "told"),
    [
        (
            b"%PDF-1.7",
            "строка 1, столбец 1",
            (
                "Это не досье: это файл другого рода, или он повреждён по дороге. "
                "Попросите прислать его снова."
            ),
        ),
        (
            b'{"dossier": 1,\n"subject": {"name": 5}}',
            "строка 2, столбец 21, место /subject/name",
            "«name»: ожидается текст в кавычках, а стоит число 5.",
        ),
        (
            b"[]",
            "строка 1, столбец 1",
            "Досье — это объект в фигурных скобках, а здесь список.",
        ),
    ],
    ids=["another kind", "a number for a name", "a list"],
)
def test_what_is_wrong_with_a_file_is_said_in_russian(data: bytes, place: str, told: str) -> None:
    assert failure.whole(refused(data), RUSSIAN) == f"case.dossier, {place}: {told}"


def test_in_english_an_error_is_said_as_it_is_told() -> None:
    for data in (b"%PDF-1.7", b'{"a": NaN}', b"{}", SMALLEST.replace("1", "x").encode()):
        error = refused(data)
        assert failure.whole(error, Words()) == str(error)


def test_a_place_is_said_as_far_as_it_is_known() -> None:
    assert failure.place(Where(), RUSSIAN) == ""
    assert failure.place(Where("a", 3), RUSSIAN) == "a, строка 3"
    assert failure.whole(DossierError("x", "y"), RUSSIAN) == "x y"


def test_what_stands_in_a_sentence_is_said_again_too() -> None:
    inner = saying("the number {n}", n=3)
    assert RUSSIAN.again(saying("The file could not be read: {why}.", why=inner)) == (
        "Файл прочитать не удалось: число 3."
    )
    assert RUSSIAN.again("left as it is") == "left as it is"


def bare_texts(tree: ast.AST) -> Iterator[str]:
    """Give what is told in an error as a bare English text, which no other language can say."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MADE_FROM_WORDS:
            for part in (*node.args, *(k.value for k in node.keywords)):
                said = isinstance(part, ast.Constant) and isinstance(part.value, str)
                if (said and " " in str(getattr(part, "value", ""))) or isinstance(
                    part, ast.JoinedStr
                ):
                    yield ast.unparse(part)


def test_no_error_is_told_in_words_that_only_english_has() -> None:
    folder = Path(dossier.__file__).parent
    found = {
        f"{path.relative_to(folder)}: {text}"
        for path in folder.rglob("*.py")
        for text in bare_texts(ast.parse(path.read_text("utf-8")))
    }
    assert found == set()
