"""Make small cases for tests, from the plain form of the file."""

from dossier.i18n import Words
from dossier.model.base import Origin, SetAside
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.reasoning.apart import Apart, apart
from dossier.reasoning.findings.everything import findings
from dossier.reasoning.findings.finding import Finding

WORDS = Words()
Plain = dict[str, object]


def a_case(**parts: object) -> Dossier:
    """Make a dossier as it is open, every record with a handle, from its lists."""
    plain = {"dossier": 1, "subject": {"name": "A. N. Other"}, **parts}
    return with_keys(Dossier.model_validate(plain))


def with_set_aside(dossier: Dossier, *pointers: str) -> Dossier:
    """Copy, with records at these pointers that could not be read."""
    kept = tuple(
        SetAside(pointer, {}, "“x” is none of the words.", 7 + at, 3)
        for at, pointer in enumerate(pointers)
    )
    return dossier.read_from(Origin({}, kept))


def told_apart(dossier: Dossier) -> Apart:
    """Give what tells the sentences of a case apart."""
    return apart(dossier, Index(dossier), WORDS)


def all_found(dossier: Dossier) -> tuple[Finding, ...]:
    """Give all findings of a case."""
    return findings(dossier, Index(dossier), WORDS)


def found(dossier: Dossier) -> list[tuple[str, str]]:
    """Give the findings of a case in short: the kind, with "?" where only possible; the place."""
    return [
        (f.kind if f.certainty == "certain" else f"{f.kind}?", f.at) for f in all_found(dossier)
    ]


def kinds(dossier: Dossier) -> list[str]:
    """Give the kinds of the findings of a case."""
    return [kind for kind, _ in found(dossier)]


def a_source(**fields: object) -> Plain:
    return {"id": "paper", "title": "A report", "type": "article-newspaper", **fields}


def a_charge(**fields: object) -> Plain:
    return {"id": "c", "offence": "Fraud", **fields}


def a_sentence(term: object = "P5Y", **fields: object) -> Plain:
    """Make a sentence of one term, which can be named by the sentence's id and "-term"."""
    name = fields.get("id", "s")
    part = {"id": f"{name}-term", "kind": "imprisonment", "term": term}
    return {"id": name, "parts": [part], **fields}


def a_period(period: str, basis: str = "remand", **fields: object) -> Plain:
    return {"id": "p", "period": period, "basis": basis, **fields}
