"""Draw what a user may type, choose or add: values for fields, records for lists, citations."""

from typing import Literal, get_args, get_origin

from hypothesis import strategies as st

from dossier.model.base import Citation, Record, Value
from dossier.model.dates import Date
from dossier.model.dossier import LISTS
from dossier.model.durations import Duration
from tests.nouns import inside

TEXTS = st.sampled_from(["", "a", "#", "#court", "Guam", "два", " ", "a/b~c"])
DATES = st.sampled_from([Date(text) for text in ("2014", "2014-07-05/", "XXXX-12-03", "/..")])
SOURCES = st.sampled_from(["#report", "#letter", "#fraud", "#odd", "Somebody", "#gone"])

# The least that a record of each list says.
LEAST: dict[str, dict[str, object]] = {
    "parties": {"name": "Somebody", "kind": "person"},
    "charges": {"offence": "Something"},
    "sentences": {},
    "custody": {"period": Date("2014/.."), "basis": "remand"},
    "concerns": {"topic": "health", "text": "Ill", "status": "alleged"},
    "statements": {"by": "Somebody"},
    "events": {"title": "Hearing"},
    "tasks": {"text": "Ask", "state": "open"},
    "sources": {"title": "Report", "type": "report"},
}


def new_record(name: str, id: str) -> Record:
    """Make the least record of a list."""
    return LISTS[name].model_validate({**LEAST[name], "id": id})


def field_values(kind: type[Value], name: str) -> st.SearchStrategy[object]:
    """Draw what may be put into a field; some of it does not fit."""
    parts = tuple(inside(kind.model_fields[name].annotation))
    drawn: list[st.SearchStrategy[object]] = [st.none(), TEXTS]
    for part in parts:
        if get_origin(part) is Literal:
            drawn.append(st.sampled_from(get_args(part)))
        elif part is bool:
            drawn.append(st.booleans())
        elif part is Date:
            drawn.append(DATES)
        elif part is Duration:
            drawn.append(st.just(Duration("P14Y")))
    return st.one_of(*drawn) if len(drawn) < 3 else st.one_of(*drawn, *drawn[2:])


def citations(record: Record) -> st.SearchStrategy[Citation | str]:
    """Draw a citation, of the record or of one of its fields, that may say something else."""
    fields = st.sampled_from([*type(record).model_fields, "parts/0/term", "history/1/what"])
    says = st.none() | TEXTS | st.sampled_from(["2014-09", "P5Y", True, ["#court", "all"]])
    return st.one_of(SOURCES, st.builds(_citation, SOURCES, st.none() | fields, says))


def _citation(source: str, field: str | None, says: object) -> Citation:
    return Citation(source=source).with_(field=field, says=says)
