"""Test that a sentence ends in one full stop."""

import pytest

from dossier.wording.stops import stopped


@pytest.mark.parametrize(
    ("template", "part", "said"),
    [
        ("Read on {it}.", "1 мая 2020 г.", "Read on 1 мая 2020 г."),
        ("Read on {it}.", "1 May 2020", "Read on 1 May 2020."),
        ("Read on {it}. By whom?", "2020 г.", "Read on 2020 г. By whom?"),
        ("Read on {it}, again", "2020 г.", "Read on 2020 г., again"),
    ],
)
def test_a_stop_is_said_once(template: str, part: str, said: str) -> None:
    assert stopped(template, it=part) == said
