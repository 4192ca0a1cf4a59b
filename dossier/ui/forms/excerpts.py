"""What becomes of words that are selected in a source: a source itself, a record, a citation."""

from __future__ import annotations

from typing import Final, NamedTuple, cast

from dossier.document import edits
from dossier.document.fields import named
from dossier.errors import CannotEdit, saying
from dossier.model.base import Citation, Record, Value
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.dossier import LISTS
from dossier.model.event import Event
from dossier.model.paths import Path, written
from dossier.model.person import Party
from dossier.model.sentence import Sentence
from dossier.model.source import Source
from dossier.model.statement import Passage, Statement
from dossier.reasoning.sources.quotes import CLOSED_BY
from dossier.ui.desk import Desk
from dossier.ui.forms import acts
from dossier.ui.forms.field_label import label_of
from dossier.ui.forms.fields import form_of
from dossier.wording.kinds import Context, kind_of

# What can be made of selected words, in the order of the menu.
NOUNS: Final[tuple[type[Record], ...]] = (
    Charge, Sentence, Custody, Statement, Event, Concern, Party,
)  # fmt: skip
_PARTS: Final = {model: part for part, model in LISTS.items()}
# What is asked for next where the words have filled the field that a record is known by.
_ASKED_NEXT: Final[dict[type[Record], str]] = {Event: "date"}
_GOES_ON: Final = ",;:"  # signs behind a name that are none of it
_TITLE: Final = 80  # characters of a title that is proposed


class Excerpt(NamedTuple):
    """Words of a source's text."""

    source: Source
    words: str


class Made(NamedTuple):
    """A new record, and the field to be asked for next; none where nothing is."""

    key: str
    field: str = ""
    proposed: str = ""
    """What is proposed for that field: the words, where they have filled nothing yet."""


def proposed_title(text: str) -> str:
    r"""Propose the first line of a text as its title, cut between two words where it is long.

    >>> proposed_title(" Court report\\nof the day")
    'Court report'
    """
    line = " ".join(text.strip().split("\n", 1)[0].split())
    if len(line) <= _TITLE:
        return line
    cut = line[:_TITLE]
    return f"{cut.rsplit(' ', 1)[0]}…"


def spoken(words: str) -> tuple[str, bool]:
    """Take the quotation marks off words that stand in them; tell whether they did.

    >>> spoken("“I will appeal.”"), spoken("that she would appeal")
    (('I will appeal.', True), ('that she would appeal', False))
    """
    if len(words) > 2 and CLOSED_BY.get(words[0]) == words[-1]:
        return words[1:-1], True
    return words, False


def add_source(desk: Desk, text: str) -> str:
    """Add a source with a text; give its id, empty where there is no text, or it can't be kept."""
    whole = _checked(desk, text)
    if whole == "":
        desk.said.emit(desk.tr("Nothing is copied: copy the words of an article first."))
    if not whole:
        return ""
    key, title = desk.document.new_id("source"), proposed_title(whole)
    made = Source(id=key, title=title, type="article", text=whole)
    change = edits.insert(made, at="sources")
    return made.key if desk.edit(desk.tr("New source from text"), change) else ""


def source_with(desk: Desk, text: str) -> Source | None:
    """Give the source that holds a text already, however its lines break; None where none does."""
    words = text.split()
    sources = desk.dossier.sources if words else ()
    return next((source for source in sources if (source.text or "").split() == words), None)


def put_text(desk: Desk, source: Source, text: str) -> bool:
    """Let a source have another text, and a title by it if it has none."""
    whole = _checked(desk, text)
    path = desk.index.path(source.key)
    if whole is None or path is None:
        return False
    verbs = [edits.put((*path, "text"), whole or None)]
    if not source.title:
        verbs.append(edits.put((*path, "title"), proposed_title(whole)))
    return desk.edit(desk.tr("Correct the text of a source"), edits.together(*verbs))


def add_record(desk: Desk, model: type[Record], excerpt: Excerpt) -> Made | None:
    """Add a record that rests on the words and is filled by them where it is known by a text."""
    blank, field, proposed = _filled(desk, model, excerpt.words)

    def use(ref: str) -> edits.Verb:
        cited = blank.with_(cite=(Citation(source=ref, quote=excerpt.words),))
        return edits.insert(cited, at=_PARTS[model])

    name = desk.tr("New {noun} from text").format(noun=desk.tr(form_of(model).noun))
    change = edits.refer(excerpt.source.key, desk.document.new_id, use)
    return Made(blank.key, field, proposed) if desk.edit(name, change) else None


def cite(desk: Desk, key: str, path: Path, excerpt: Excerpt) -> bool:
    """Cite the words for a field of a record; for the whole of it where the path is empty.

    Where the path leads to an item that the record does not hold yet, that is made first.
    """
    record, root = desk.record(key), desk.index.path(key)
    if record is None or root is None:
        return False
    model = _to_be_held(record, path)
    item = acts.blank_item(desk, model) if model else None
    before = (edits.insert(item, at=(*root, path[0])),) if item else ()
    within = path[1:] if not isinstance(item, Record) else (f"#{item.key}", *path[2:])
    known = named(record, path) if path and not item else None
    field = written((path[0], *within)) if item else known

    def use(ref: str) -> edits.Verb:
        made = Citation(source=ref, quote=excerpt.words).with_(field=field)
        return edits.together(*before, edits.cite(key, made))

    label = desk.tr(form_of(model).label(str(path[-1]))) if model else label_of(desk, record, path)
    label = label.lower()
    name = desk.tr("Cite for {field}").format(field=label)
    return desk.edit(name, edits.refer(excerpt.source.key, desk.document.new_id, use))


def _to_be_held(record: Record, path: Path) -> type[Value] | None:
    """Tell of which kind the item is that stands on a path and is not there yet."""
    for nested in form_of(type(record)).nested:
        if len(path) > 2 and path[0] == nested.name:
            rows = cast("tuple[Value, ...]", getattr(record, nested.name))
            return nested.holds if path[1] == len(rows) else None
    return None


def _filled(desk: Desk, model: type[Record], words: str) -> tuple[Record, str, str]:
    """Make a record of the words; give the field to be asked for next, and what is proposed."""
    form = form_of(model)
    made = form.blank()
    new_id = desk.document.new_id
    made = made.with_(id=new_id(model.__name__.lower()))
    lead = next(field.name for field in form.fields if field.lead)
    if isinstance(made, Statement):
        text, quoted = spoken(words)
        passage = Passage(id=new_id("passage"), text=text).with_(quoted=quoted)
        return made.with_(passages=(passage,)), "by", ""
    kind = kind_of(model, lead).name
    if kind == "text":
        words = " ".join(words.split()).rstrip(_GOES_ON) or words
    if kind in ("text", "long_text"):
        return _record(made.with_(**{lead: words})), _ASKED_NEXT.get(model, ""), ""
    return _record(made), lead, words


def _record(made: object) -> Record:
    if not isinstance(made, Record):
        raise CannotEdit(saying("Only a record can be made of words."))
    return made


def _checked(desk: Desk, text: str) -> str | None:
    """Give a text as the file can hold it; None, and the reason is told, where it cannot."""
    plain = text.replace("\r\n", "\n").strip()
    if not plain:
        return ""
    try:
        read = kind_of(Source, "text").read(plain, Context(desk.words, desk.index))
    except ValueError as why:
        desk.failed.emit(CannotEdit(str(why)))
        return None
    return str(read or "")
