"""See that the desk finds what stands at a path, by the index and without it alike."""

from typing import Final

from dossier.document.document import Document
from dossier.document.edits import remove
from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.paths import Path, get
from dossier.ui.desk import Desk
from dossier.ui.theme import Looks
from tests.samples import sample

NOWHERE: Final[tuple[Path, ...]] = (
    ("events", "#nobody"),
    ("events", "#nobody", "title"),
    ("charges", 99),
    ("nothing",),
)


def desk_of(dossier: Dossier, looks: Looks, words: Words) -> Desk:
    return Desk(Document(dossier, token=lambda: "1"), words, looks)


def test_what_stands_at_a_path_is_what_a_walk_down_it_finds(looks: Looks, words: Words) -> None:
    dossier = sample("every-field.dossier")
    desk, index = desk_of(dossier, looks, words), Index(dossier)
    paths = [path for key in index if (path := index.path(key))]
    assert len(paths) > 50
    for path in paths:
        record = get(dossier, path)
        assert desk.at(path) is record
        assert isinstance(record, Record)
        for field in type(record).model_fields:
            assert desk.at((*path, field)) is get(dossier, (*path, field))
    assert desk.at(()) is dossier
    assert desk.at(("charges", 0, "offence")) == dossier.charges[0].offence


def test_what_is_gone_or_stands_in_another_list_is_not_found(looks: Looks, words: Words) -> None:
    dossier = sample("every-field.dossier")
    desk = desk_of(dossier, looks, words)
    first = dossier.charges[0].key
    for path in (*NOWHERE, ("events", f"#{first}"), ("charges", first)):
        assert desk.at(path) is None
    desk.edit("Remove", remove(first))
    assert desk.at(("charges", f"#{first}", "offence")) is None
