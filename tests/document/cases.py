"""Give the tests of the open file a small case, its document and tokens."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

from dossier.document.document import Document, OnDisk
from dossier.document.edits import NewId, Verb
from dossier.model.base import Record
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.model.paths import get, parse
from dossier.storage.stamp import Stamp

STAMP = Stamp("", 0, 0, 0)
HERE = OnDisk(Path("case.dossier"), STAMP)

CASE: dict[str, object] = {
    "dossier": 1,
    "subject": {
        "id": "subject",
        "name": "A. N. Other",
        "names": [{"id": "alias", "name": "Ann"}, {"name": "Anna"}],
    },
    "parties": [
        {"id": "court", "name": "District court", "kind": "organisation"},
        {"id": "lawyer", "name": "#Law", "kind": "person", "phone": [1, {"deep": "#court"}]},
        {"name": "No id", "kind": "person"},
    ],
    "charges": [
        {
            "id": "fraud",
            "offence": "Fraud",
            "court": "#court",
            "filed": "2014-07",
            "cite": ["#report", {"source": "#letter", "field": "filed", "says": "2014-08"}],
            "history": [
                {"what": "filed"},
                {"what": "amended", "by": "#lawyer"},
            ],
        },
        {"offence": "Theft", "unknown": {"kept": True}},
    ],
    "sentences": [
        {
            "id": "first",
            "charges": ["#fraud", "Theft"],
            "cite": [
                {"source": "#report", "field": "parts/#prison/term"},
                {"source": "#report", "field": "parts/1/kind"},
            ],
            "parts": [
                {"id": "prison", "kind": "imprisonment", "term": "P27Y", "cite": ["#report"]},
                {"kind": "fine", "runs": [{"how": "unknown", "to": "#prison"}]},
            ],
        },
        {"id": "second", "runs": [{"how": "unknown", "to": "#first"}], "replaces": "#first"},
    ],
    "statements": [{"id": "letter", "by": "#lawyer", "to": ["#court", "all"], "cite": ["#report"]}],
    "tasks": [
        {"id": "ask", "text": "Ask", "state": "open", "about": "#fraud", "field": "history/1/what"},
        {"text": "Wait", "state": "waiting", "about": "#prison", "field": "term"},
        {"text": "Rest", "state": "done"},
    ],
    "sources": [{"id": "report", "title": "Report", "type": "article-newspaper"}],
    "gifts": ["unknown", "list"],
}


def tokens() -> Callable[[], str]:
    """Give tokens that are counted, so that a test knows them."""
    numbers = count(1)
    return lambda: f"{next(numbers)}"


def new_ids() -> NewId:
    """Give ids that are counted, so that a test knows them: "charge-1"."""
    token = tokens()
    return lambda noun: f"{noun}-{token()}"


def case() -> Dossier:
    """Give the small case as an open file holds it."""
    return with_keys(Dossier.model_validate(CASE))


def opened(on_disk: OnDisk = HERE) -> Document:
    """Open the small case."""
    return Document(Dossier.model_validate(CASE), on_disk, token=tokens())


def at(dossier: Dossier, path: str) -> object:
    """Give what stands at a path."""
    return get(dossier, parse(path))


def key(dossier: Dossier, path: str) -> str:
    """Give the id or handle of the record at a path."""
    record = at(dossier, path)
    assert isinstance(record, Record)
    return record.key


def after(verb: Verb) -> Dossier:
    """Make one edit of the small case."""
    return verb(case())


def record(dossier: Dossier, id: str) -> Record:
    """Give a record by its id."""
    found = Index(dossier).record(id)
    assert found
    return found
