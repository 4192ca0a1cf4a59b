"""Test that accents piled on one letter draw no line, and that those of real writings stay."""

import pytest

from dossier.report.harmless import harmless
from dossier.wording.signs import visible

ACUTE = "\u0301"


@pytest.mark.parametrize("fit", [visible, harmless])
@pytest.mark.parametrize(
    "pile",
    [
        ACUTE * 300,
        "\u0301\u0316" * 150,
        "\u0301\u200d" * 150,
        "\u0301\u00ad" * 150,
        "\u20dd" * 300,
        "\u0301" * 7 + "\u200d" * 300 + "\u0301" * 7,
    ],
)
def test_what_is_piled_on_a_letter_is_cut(fit: type[str], pile: str) -> None:
    shown = fit(f"Z{pile}ora Holm")
    assert sum(sign in "\u0301\u0316\u20dd" for sign in shown) == 4
    assert (shown.count("\ufffd"), shown[-8:]) == (1, "ora Holm")


@pytest.mark.parametrize("fit", [visible, harmless])
@pytest.mark.parametrize(
    "text",
    [
        "Việt Nam, Ma\u0301rk, ѝ",
        "בְּרֵאשִׁ֖ית",
        "مُحَمَّدٌ",
        "कर्त्तव्यों",
        "བསྒྲུབས",
        "เกี๊ยวที่",
        "❤️‍🔥👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "«…»—“”„…—«»",
        f"a{ACUTE * 4}",
    ],
)
def test_marks_of_a_writing_stay(fit: type[str], text: str) -> None:
    assert fit(text) == text
