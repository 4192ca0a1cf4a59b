"""The forms as tables: which fields each noun shows, in which order, under which words.

The forms are built from these tables, so a new field of the model gets its editor by one line here
(a test walks the model and misses it otherwise). How a field is said and read is not here: that
follows from its type (`wording.kinds`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from dossier.model.about import About
from dossier.model.base import Citation, Record, Value
from dossier.model.charge import Charge, Ruling
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.event import Event
from dossier.model.person import Identifier, Name, Party, Subject
from dossier.model.sentence import Part, Run, Sentence
from dossier.model.source import Source, SourceFile
from dossier.model.statement import Passage, Statement
from dossier.model.task import Task


class Field(NamedTuple):
    """One field of a form: its name in the model, and the label that a person reads."""

    name: str
    label: str
    lead: bool = False
    """The record is known by it: said in a stronger weight, and shown even when it is empty."""


class Nested(NamedTuple):
    """A list of further values inside a record, shown as small forms of their own."""

    name: str
    title: str
    add: str
    holds: type[Value]


class Form(NamedTuple):
    """All that a person can see and change of one noun."""

    noun: str
    """One of them, in the middle of a sentence: "charge"."""
    fields: tuple[Field, ...]
    blank: Callable[[], Value]
    """Makes a new one, with nothing said that is not known."""
    nested: tuple[Nested, ...] = ()
    add: str = ""
    """The words of the button that adds one."""
    beside: tuple[str, str] | None = None
    """Two fields that stand side by side, as an original and its translation do."""
    asks: Mapping[str, tuple[str, ...]] = {}
    """The fields that everybody fills, by the value's kind, "" for any: they wait in no menu."""
    follows: Mapping[str, str] = {}
    """The fields that are wanted once another one is filled, by the name of that one."""

    def label(self, name: str) -> str:
        """Find the label of a field; its plain name where the form has none."""
        return next((f.label for f in self.fields if f.name == name), name)

    def asked(self, value: object) -> tuple[str, ...]:
        """Name the fields of a value that stand there to be filled, even while they are empty."""
        always = (*self.asks.get("", ()), *self.asks.get(str(getattr(value, "kind", "")), ()))
        follow = (after for filled, after in self.follows.items() if getattr(value, filled, None))
        return (*always, *follow)


UNKNOWN_PERIOD: Final = "XXXX"

_TIMED: Final = ("imprisonment", "supervision", "probation", "service")
_PAID: Final = ("fine", "restitution", "forfeiture", "assessment", "penalty")

FORMS: Final[dict[type[Value], Form]] = {
    Subject: Form(
        "person",
        (
            Field("name", "Name", lead=True),
            Field("nationalities", "Nationality"),
            Field("born", "Born"),
            Field("birthplace", "Birthplace"),
            Field("died", "Died"),
            Field("gender", "Gender"),
            Field("languages", "Languages"),
            Field("occupation", "Occupation"),
            Field("note", "Note"),
        ),
        lambda: Subject(name=""),
        (
            Nested("names", "Other names", "Add a name", Name),
            Nested("identifiers", "Papers and numbers", "Add a paper or number", Identifier),
        ),
    ),
    Name: Form(
        "name",
        (
            Field("name", "Name", lead=True),
            Field("kind", "Kind"),
            Field("language", "Language"),
            Field("note", "Note"),
        ),
        lambda: Name(name=""),
    ),
    Identifier: Form(
        "paper or number",
        (
            Field("kind", "Kind", lead=True),
            Field("number", "Number"),
            Field("country", "Country"),
            Field("valid", "Valid"),
            Field("note", "Note"),
        ),
        lambda: Identifier(kind="", number="", confidential=True),
        asks={"": ("number",)},
    ),
    About: Form(
        "file",
        (
            Field("as_of", "Complete as of"),
            Field("reference", "Own file number"),
            Field("keeper", "Kept by"),
            Field("consent", "Consent"),
            Field("language", "Language"),
        ),
        About,
    ),
    Party: Form(
        "person or organisation",
        (
            Field("name", "Name", lead=True),
            Field("kind", "Kind"),
            Field("role", "Role"),
            Field("country", "Country"),
            Field("contact", "Contact"),
            Field("period", "In this role"),
            Field("note", "Note"),
        ),
        lambda: Party(name="", kind="person"),
        add="Add a person or organisation",
    ),
    Charge: Form(
        "charge",
        (
            Field("offence", "Offence", lead=True),
            Field("text", "As described"),
            Field("statute", "Statute"),
            Field("counts", "Counts"),
            Field("committed", "Committed"),
            Field("filed", "Filed"),
            Field("court", "Court"),
            Field("docket", "Docket"),
            Field("exposure", "Penalty possible"),
            Field("plea", "Plea"),
            Field("plea_date", "Plea date"),
            Field("outcome", "Outcome"),
            Field("outcome_date", "Outcome date"),
            Field("decided_by", "Decided by"),
            Field("loss", "Loss"),
            Field("victims", "Victims"),
            Field("note", "Note"),
        ),
        lambda: Charge(offence=""),
        (Nested("history", "What became of it", "Add a step", Ruling),),
        add="Add charge",
    ),
    Ruling: Form(
        "step",
        (
            Field("what", "What", lead=True),
            Field("date", "Date"),
            Field("court", "Court"),
            Field("by", "By"),
            Field("text", "Text"),
        ),
        lambda: Ruling(what=""),
        asks={"": ("date",)},
    ),
    Sentence: Form(
        "sentence",
        (
            Field("date", "Date", lead=True),
            Field("court", "Court"),
            Field("docket", "Docket"),
            Field("charges", "For"),
            Field("status", "Status"),
            Field("status_date", "Status date"),
            Field("replaces", "Replaces"),
            Field("stated_end", "End as stated by an authority"),
            Field("note", "Note"),
        ),
        Sentence,
        (
            Nested("parts", "What it imposes", "Add a part", Part),
            Nested(
                "runs",
                "How it runs to other sentences",
                "Add a relation to another sentence",
                Run,
            ),
        ),
        add="Add sentence",
    ),
    Part: Form(
        "part",
        (
            Field("kind", "Kind", lead=True),
            Field("term", "Term"),
            Field("minimum", "Minimum"),
            Field("suspended", "Suspended"),
            Field("amount", "Amount"),
            Field("text", "Text"),
            Field("note", "Note"),
        ),
        lambda: Part(kind="other"),
        (Nested("runs", "How it runs to other parts", "Add a relation to another part", Run),),
        asks={**dict.fromkeys(_TIMED, ("term",)), **dict.fromkeys(_PAID, ("amount",))},
    ),
    Run: Form(
        "relation",
        (Field("how", "Runs", lead=True), Field("to", "To")),
        lambda: Run(how="unknown", to=""),
        asks={"": ("to",)},
    ),
    Custody: Form(
        "period of custody",
        (
            Field("period", "From and to", lead=True),
            Field("basis", "On what ground"),
            Field("place", "Place"),
            Field("facility", "Facility"),
            Field("held_by", "Held by"),
            Field("ordered_by", "Ordered by"),
            Field("warrant", "Warrant"),
            Field("reason", "Reason given"),
            Field("until", "Order lapses"),
            Field("ended", "How it ended"),
            Field("note", "Note"),
        ),
        lambda: Custody(period=Date(UNKNOWN_PERIOD), basis="unknown"),
        add="Add custody",
    ),
    Concern: Form(
        "concern",
        (
            Field("text", "Concern", lead=True),
            Field("topic", "Topic"),
            Field("status", "Status"),
            Field("said_by", "Said by"),
            Field("date", "Date"),
            Field("place", "Place"),
            Field("rules", "Rules it touches"),
            Field("note", "Note"),
        ),
        lambda: Concern(topic="other", text="", status="alleged", confidential=True),
        add="Add concern",
    ),
    Statement: Form(
        "statement",
        (
            Field("form", "Form", lead=True),
            Field("by", "By"),
            Field("role", "Role then"),
            Field("to", "To"),
            Field("date", "Date"),
            Field("between", "Date lies between"),
            Field("place", "Place"),
            Field("published_by", "Published by"),
            Field("text", "Text"),
            Field("asks", "What it asks"),
            Field("note", "Note"),
        ),
        lambda: Statement(by=""),
        (Nested("passages", "What it says", "Add a passage", Passage),),
        add="Add statement",
    ),
    Passage: Form(
        "passage",
        (
            Field("original", "Original"),
            Field("text", "In our words", lead=True),
            Field("quoted", "Word for word"),
            Field("language", "Language"),
            Field("original_language", "Language of the original"),
            Field("translator", "Translated by"),
            Field("note", "Note"),
        ),
        lambda: Passage(text=""),
        beside=("original", "text"),
    ),
    Event: Form(
        "event",
        (
            Field("title", "Event", lead=True),
            Field("date", "Date"),
            Field("between", "Date lies between"),
            Field("kind", "Kind"),
            Field("status", "Status"),
            Field("place", "Place"),
            Field("people", "People"),
            Field("text", "Text"),
            Field("said_by", "Said by"),
            Field("court", "Court"),
            Field("docket", "Docket"),
            Field("note", "Note"),
        ),
        lambda: Event(title=""),
        add="Add event",
    ),
    Task: Form(
        "task",
        (
            Field("text", "Task", lead=True),
            Field("state", "State"),
            Field("due", "Due"),
            Field("who", "Who"),
            Field("about", "About"),
            Field("field", "About its field"),
            Field("since", "Since"),
            Field("note", "Note"),
        ),
        lambda: Task(text="", state="open"),
        add="Add task",
    ),
    Source: Form(
        "source",
        (
            Field("title", "Title", lead=True),
            Field("type", "Type"),
            Field("author", "Author"),
            Field("publisher", "Publisher"),
            Field("place", "Place"),
            Field("issued", "Issued"),
            Field("between", "Issued between"),
            Field("accessed", "Accessed"),
            Field("url", "Address"),
            Field("archived", "Archived at"),
            Field("language", "Language"),
            Field("reliability", "Reliability"),
            Field("text", "Text of the source"),
            Field("note", "Note"),
        ),
        lambda: Source(title="", type="article"),
        (Nested("file", "Copy on file", "Name a copy", SourceFile),),
        add="Add source",
    ),
    SourceFile: Form(
        "copy",
        (Field("name", "File name", lead=True), Field("sha256", "SHA-256")),
        lambda: SourceFile(name=""),
    ),
    Citation: Form(
        "citation",
        (
            Field("source", "Source", lead=True),
            Field("at", "Where in it"),
            Field("quote", "Quotation"),
            Field("field", "Speaks to"),
            Field("says", "Says instead"),
            Field("settled", "Why it is not adopted"),
        ),
        lambda: Citation(source=""),
        follows={"says": "field"},
    ),
}


def form_of(model: type[Value]) -> Form:
    """Give the form of a noun of the model."""
    return FORMS[model]


def noun_of(record: Record) -> str:
    """Name the kind of a record in the middle of a sentence, in English, for the step's name."""
    return FORMS[type(record)].noun
