"""Words that look like others are found; honest ones in any script are left alone."""

import pytest

from dossier.wording.lookalikes import doubtful

FOUND = {
    "P\u0430yment": "P\u0430yment",
    "the \u0440aypal case": "\u0440aypal",
    "\u0391nn Other": "\u0391nn",
    "file\u202egpj.exe": "file\u202egpj.exe",
    "a \u202abc": "\u202abc",
    "R\u0301\u043ema": "R\u0301\u043ema",
}
HONEST = (
    "",
    "Roman Seleznev",
    "Роман Селезнёв",
    "Яндекс-Taxi",
    "Ελλάδα/Greece",
    "José Ñúñez",
    "محمد Muhammad",
    "東京タワー",
    "5\u00b5m",
    "T-34 Т-34",
    "\u2068Awa\u2069",
)


@pytest.mark.parametrize("text", FOUND)
def test_a_doubtful_word_is_found(text: str) -> None:
    assert doubtful(text) == FOUND[text]


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_text_is_left_alone(text: str) -> None:
    assert doubtful(text) is None
