"""A record told whole: every field that is filled, who says it, and what others say instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

from dossier.model.base import Citation, Record, Value
from dossier.model.charge import Ruling
from dossier.model.person import Identifier, Name
from dossier.model.sentence import Part, Run
from dossier.model.source import Source
from dossier.model.statement import Passage, Statement
from dossier.model.task import Task
from dossier.reasoning.sources.contradictions import of_record
from dossier.reasoning.sources.quotes import found_in, only_cut_in
from dossier.report import differing
from dossier.report.blocks import (
    Block,
    Fields,
    Heading,
    Line,
    Lines,
    Paragraph,
    Quotation,
    Row,
    Span,
    plain,
    quiet,
    strong,
    whole,
)
from dossier.report.rows import ended, first_up, running
from dossier.report.telling import Telling
from dossier.wording import languages, texts
from dossier.wording.field_names import field_name
from dossier.wording.kinds import kind_of
from dossier.wording.records import source_name, speakers, title
from dossier.wording.references import Context

# Told otherwise than as a field: by the heading, by footnotes, by quotations.
_APART: Final = frozenset({"id", "cite", "confidential", "note", "passages"})
# What the title of a record inside another says already.
_IN_TITLE: Final[dict[type[Record], frozenset[str]]] = {
    Part: frozenset({"kind", "term", "minimum", "suspended", "amount"}),
    Name: frozenset({"name"}),
    Identifier: frozenset({"kind", "number"}),
}


def card(t: Telling, record: Record, heading: str) -> Iterator[Block]:
    """Tell a record under its own heading."""
    bare = not any(_has_more(t, citation) for citation in _listed_here(record))
    yield Heading(heading, level=3, notes=t.notes.of(record) if bare else ())
    yield from body(t, record, heading)


def body(t: Telling, record: Record, heading: str) -> Iterator[Block]:
    """Tell the fields of a record, but not what its heading says, its sources, its passages."""
    rows = (
        *_claim(t, record),
        *_rows(t, record, heading),
        *_note(t, record),
        *_sources(t, record),
        *_secret(t, record),
    )
    if rows:
        yield Fields(rows)
    if isinstance(record, Statement) and record.passages:
        said = t.tr("What it says; what stands without quotation marks is put in our own words:")
        yield Paragraph((quiet(said),))
        yield from (_passage(t, passage) for passage in record.passages)


def _claim(t: Telling, record: Record) -> Iterator[Row]:
    """Say first that something is a claim, and whose."""
    claim = t.claim(record)
    if claim:
        yield Row(t.tr("Claim"), ((strong(claim),),))


def _in_claim(t: Telling, record: Record) -> frozenset[str]:
    """Name the field that says again whose claim it is."""
    by = getattr(record, "said_by", None)
    return frozenset({"said_by"}) if by and speakers(record, t.index) == (by,) else frozenset()


def _has_more(t: Telling, citation: Citation) -> bool:
    """Tell whether a citation says more than which source it is, and that one is in the list."""
    told = citation.at or citation.quote or citation.field
    return (
        bool(told)
        or citation.says is not None
        or not isinstance(t.index.named(citation.source), Source)
    )


def _rows(t: Telling, record: Record, heading: str) -> Iterator[Row]:
    others = _others(t, record)
    for name in _filled(record, _APART | _in_claim(t, record)):
        lines = _value(t, record, name)
        if name not in others and [first_up(_flat(line)) for line in lines] == [heading]:
            continue
        notes = t.notes.of_citations(*(c for c in record.citations if _speaks_to(c, name)))
        if notes:
            lines = (*lines[:-1], (*lines[-1], Span("", "plain", notes)))
        yield Row(_label(t, record, name), (*lines, *others.pop(name, ())))
    # A field that the file leaves open, and of which somebody says something all the same.
    for name, told in others.items():
        yield Row(_label(t, record, name), ((quiet(t.tr("not stated")),), *told))


def _label(t: Telling, record: Record, name: str) -> str:
    """Name a field where its name alone would say something else of this record."""
    if isinstance(record, Task) and name == "about":
        return t.tr("About")
    if name == "between":
        return t.tr("Date lies between") if getattr(record, "date", None) else t.tr("Date")
    return first_up(field_name(name, t.words))


def _filled(value: Value, apart: frozenset[str]) -> Iterator[str]:
    """Give the names of the fields that say something, in the order of the model."""
    for name, known in type(value).model_fields.items():
        held: object = getattr(value, name)
        if name not in apart and held not in (None, "", (), known.default):
            yield name


def _value(t: Telling, holder: Value, name: str) -> Lines:
    """Say a field, a line for each of several values."""
    held: object = getattr(holder, name)
    if isinstance(held, tuple):
        rows = cast("tuple[object, ...]", held)
        return tuple(_item(t, holder, name, row) for row in rows)
    return ((whole(_say(t, holder, name, held)),),)


def _item(t: Telling, holder: Value, name: str, item: object) -> Line:
    """Say one of several values: a record, a reference, a word."""
    if isinstance(item, Run):
        return (plain(running(t, item)),)
    if isinstance(item, Record):
        return _inner(t, item)
    if isinstance(item, Ruling):
        return (plain(_step(t, item)),)
    if name in ("nationalities", "languages"):
        return (whole(_say(t, holder, name, (item,))),)
    return (whole(t.name(str(item))),)


def _inner(t: Telling, record: Record) -> Line:
    """Say a record that another one holds in one line, with its own sources."""
    rest = _listed(t, record, _APART | _IN_TITLE.get(type(record), frozenset()))
    lead = strong(first_up(title(record, t.index, t.words)))
    note = f"; {t.tr('note')}: {record.note}" if record.note else ""
    said = f"; {rest}{note}" if rest else note
    return lead, plain(said, *t.notes.of(record))


def _step(t: Telling, ruling: Ruling) -> str:
    """Say a step of a charge: "10 February 2020: amended, Federal court of Northmark"."""
    said = {n: _flat(_value(t, ruling, n)[0]) for n in _filled(ruling, frozenset())}
    what = ", ".join(said[name] for name in ("what", "court") if name in said)
    date = said.get("date")
    lead = t.tr("{field}: {value}").format(field=date, value=what) if date and what else what
    by = _listed(t, ruling, frozenset(said) - {"by"})
    step = "; ".join(part for part in (lead or date, by) if part)
    text = said.get("text", "")
    return f"{ended(step)} {text}" if step and text else step or text


def _listed(t: Telling, value: Value, apart: frozenset[str]) -> str:
    """Say the fields of a value one behind the other, each by its name."""
    return "; ".join(
        t.tr("{field}: {value}").format(
            field=field_name(name, t.words), value="; ".join(map(_flat, _value(t, value, name)))
        )
        for name in _filled(value, apart)
    )


def _flat(line: Line) -> str:
    return "".join(span.text for span in line)


def _say(t: Telling, holder: Value, name: str, held: object) -> str:
    if isinstance(holder, Task) and name == "field":
        return _fields_of(t, str(held))
    return kind_of(type(holder), name).say(held, Context(t.words, t.index))


def _fields_of(t: Telling, path: str) -> str:
    """Name the fields on a way through a record; numbers and ids are nothing to a reader."""
    named = (step for step in path.split("/") if step and step[0] not in "#0123456789")
    return ", ".join(field_name(step, t.words) for step in named)


def _speaks_to(citation: Citation, name: str) -> bool:
    return citation.says is None and (citation.field or "").split("/")[0] == name


def _others(t: Telling, record: Record) -> dict[str, Lines]:
    """Say what others answer, under the field of the record that it is about."""
    found: dict[str, Lines] = {}
    for row in of_record(record, t.index, t.words):
        root = t.index.path(record.key) or ()
        name = str(row.path[len(root)])
        inner = len(row.path) > len(root) + 1
        for answer in row.answers[1:]:
            told = differing.Told(row.label if inner else "", answer.said)
            cited = [
                bearer.citations[voice.place]
                for voice in answer.voices
                if (bearer := t.index.record(voice.key))
            ]
            line = differing.line(t, told, cited, differs=row.open)
            found[name] = (*found.get(name, ()), line)
    return found


def _note(t: Telling, record: Record) -> Iterator[Row]:
    if record.note:
        yield Row(t.tr("Note"), ((whole(record.note),),))


def _listed_here(record: Record) -> tuple[Citation, ...]:
    """Leave out what is said instead of a field: it stands at that field, if one is named."""
    return tuple(c for c in record.citations if c.says is None or c.field is None)


def _sources(t: Telling, record: Record) -> Iterator[Row]:
    """Tell each citation: the source, the place in it, its words, the field that it speaks to."""
    found = _listed_here(record)
    lines = tuple(_citation(t, citation) for citation in found)
    if any(_has_more(t, citation) for citation in found):
        yield Row(t.tr("Sources"), lines)


def _citation(t: Telling, citation: Citation) -> Line:
    name = source_name(citation, t.index, t.words)
    at = f", {citation.at}" if citation.at else ""
    about = ""
    if citation.field:
        about = t.tr(" (for: {fields})").format(fields=_fields_of(t, citation.field))
    elif citation.says is not None:
        told = texts.say_any(citation.says, t.words)
        about = t.tr(" (says “{said}”; of which field is not stated)").format(said=told)
    notes = t.notes.of_citations(citation)
    if not citation.quote:
        return (plain(f"{name}{at}{about}", *notes),)
    quoted = whole(t.tr("“{text}”").format(text=citation.quote.strip()))
    return plain(f"{name}{at}{about}: "), quoted, quiet(f" {_checked(t, citation)}", *notes)


def _checked(t: Telling, citation: Citation) -> str:
    """Say whether the source's text holds the quotation."""
    source = t.index.named(citation.source)
    if not isinstance(source, Source) or not source.text:
        return t.tr("(no text kept to compare)")
    quote = citation.quote or ""
    if only_cut_in(quote, source.text):
        return t.tr("(cuts a word or a number of the text)")
    held = found_in(quote, source.text)
    return t.tr("(found in the text)") if held else t.tr("(not found in the text)")


def _secret(t: Telling, record: Record) -> Iterator[Row]:
    if record.confidential:
        yield Row(t.tr("Confidential"), ((quiet(t.tr("this record is confidential")),),))


def _passage(t: Telling, passage: Passage) -> Quotation:
    """Tell one point of a statement: its words, the original, whose words they are."""
    text = passage.text
    said = t.tr("“{text}”").format(text=text.strip()) if passage.quoted else text
    original = ((whole(passage.original, "quiet"),),) if passage.original else ()
    first = (whole(said), Span("", "plain", t.notes.of(passage)))
    about = "; ".join(_about(t, passage))
    return Quotation((first, *original), (quiet(first_up(about)),) if about else ())


def _about(t: Telling, passage: Passage) -> Iterator[str]:
    if passage.language:
        yield languages.say(passage.language, t.words)
    if passage.original_language:
        yield t.tr("original in {language}").format(
            language=languages.say(passage.original_language, t.words)
        )
    if passage.translator:
        yield t.tr("translated by {name}").format(name=t.name(passage.translator))
    if passage.note:
        yield t.tr("note: {text}").format(text=passage.note)
    if passage.confidential:
        yield t.tr("confidential")
