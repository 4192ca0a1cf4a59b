"""Show every fact of the first real case on the screen, in its own tab, as the report gives it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from dossier.i18n import Words
from dossier.model.ids import Index
from dossier.model.paths import Path, parse
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.wording.kinds import Context
from dossier.wording.said import fields_said
from tests.samples import all_samples
from tests.test_seed_case import FACTS, SEED, Mentions
from tests.ui.session import Session, copied

TABS = {
    "subject": "profile",
    "parties": "profile",
    "concerns": "profile",
    "charges": "charges",
    "custody": "sentences",
    "sentences": "sentences",
    "statements": "statements",
    "events": "timeline",
}
"""Where the records of each list are read; a source stands beside each tab that cites it."""
SEED_FILE = next(file for file in all_samples() if file.stem == "roman-seleznev")
SAID = tuple(fields_said(SEED, Context(Words(), Index(SEED))))


def words_of(path: str, expected: object) -> Iterator[str]:
    """Give what a person must be able to read of a fact; nothing of what is left open."""
    if isinstance(expected, Mentions):
        yield from expected.words
        return
    steps = parse(path)
    for said in SAID:
        if said.path[: len(steps)] == steps:
            # On the screen what is listed stands in lines.
            yield from said.text.split(", ") if isinstance(expected, tuple) else [said.text]


def folded(text: str) -> str:
    """Forget line ends, and that a name may begin small within a sentence."""
    return " ".join(text.split()).casefold()


def record_of(steps: Path) -> str:
    """Name the record of a list that a path leads into."""
    return "subject" if steps[0] == "subject" else str(steps[1])[1:]


@pytest.fixture(scope="module")
def seed(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Give one window on the case."""
    looks = Looks(qapp, "light")
    file = copied(SEED_FILE, tmp_path_factory.mktemp("seed"))
    made = Session(looks, Words()).open(file)
    yield made
    made.end()
    looks.deleteLater()


@pytest.mark.parametrize(("number", "path", "expected"), FACTS)
def test_a_fact_is_read_in_the_tab_of_its_record(
    seed: Session, number: int, path: str, expected: object
) -> None:
    steps = parse(path)
    seed.case.show_record(record_of(steps))
    seed.case.show_sources()
    seed.settle()
    part = str(steps[0])
    assert seed.case.tab_name == TABS.get(part, seed.case.tab_name)
    buttons = [button.said for button in seed.find(Button)]
    shown = folded(" ".join([*seed.texts(), *buttons]))
    missed = [word for word in words_of(path, expected) if folded(word) not in shown]
    assert not missed, (number, shown)


@pytest.mark.parametrize("claimed", ["attack", "disability", "check-point", "scan"])
def test_what_only_the_ambassador_says_is_said_as_his_claim(seed: Session, claimed: str) -> None:
    seed.case.show_record(claimed)
    seed.settle()
    assert "Anatoly Antonov" in " ".join(seed.texts())
