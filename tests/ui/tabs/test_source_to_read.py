"""Test which source is read when a person asks for the text behind a record."""

import pytest

from dossier.document.document import Document
from dossier.i18n import Words
from dossier.ui.desk import Desk
from dossier.ui.tabs.reading import source_to_read
from dossier.ui.theme import Looks
from tests.ui.tabs.test_reading import case


@pytest.mark.parametrize(
    ("at", "last"),
    [("paper", ""), ("letter", ""), ("fraud", ""), ("", ""), ("", "letter"), ("gone", "paper")],
)
def test_the_nearest_source_that_has_a_text_is_read(looks: Looks, at: str, last: str) -> None:
    document = Document(case(), token=lambda: "1")
    assert source_to_read(Desk(document, Words(), looks), at, last) == "paper"
