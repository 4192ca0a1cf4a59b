"""Let a user of chance work on an open file, and see after each step that nothing is lost."""

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path as File

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from typing_extensions import override

from dossier.document import edits, journal, patches
from dossier.document.change import Change
from dossier.document.document import Document
from dossier.document.edits import Verb
from dossier.document.fitting import known_ids
from dossier.document.journal import Began, Did
from dossier.document.replaying import replay
from dossier.errors import CannotEdit
from dossier.model.base import Origin, Record
from dossier.model.charge import Ruling
from dossier.model.dossier import LISTS, Dossier
from dossier.model.ids import walk, with_keys
from dossier.model.paths import Path
from dossier.model.references import references
from dossier.model.sentence import Part
from dossier.model.statement import Passage
from dossier.storage import reader, writer
from tests.document.cases import CASE, HERE, STAMP, tokens
from tests.document.strategies import citations, field_values, new_record
from tests.document.undoable import assert_undoable, text
from tests.samples import plain

Draw = st.DataObject
CHANCE = st.data()
BY = st.integers(-1, 2)
ODD = {"id": "odd", "title": "Sighting", "status": "seen", "said_by": "#lawyer"}
CASES = [
    CASE,
    {**CASE, "events": [{"title": "Hearing"}, ODD, {"id": "visit", "title": "Visit"}]},
    plain("every-field.dossier"),
    plain("shortest.dossier"),
]


def dangling(dossier: Dossier) -> set[str]:
    """Give what is named by an id that nobody has."""
    return {ref[1:] for ref in references(dossier)} - known_ids(dossier)


def extras(dossier: Dossier) -> dict[str, object]:
    """Give what the file says and we do not know, by the record that says it."""
    found: dict[str, object] = {record.key: record.model_extra for _, record in walk(dossier)}
    return {**found, "": dossier.model_extra}


def deeper_items(id: str) -> list[tuple[str, object]]:
    """Give what may be added to a list inside a record, with the name of the list."""
    return [
        ("parts", Part(id=id, kind="fine")),
        ("passages", Passage(id=id, text="Aye")),
        ("history", Ruling(what="amended", court="#court")),
        ("charges", "#fraud"),
        ("rules", "Mandela Rules 24"),
    ]


class User(RuleBasedStateMachine):
    """Edits at random by every verb; what does not fit is refused, and changes nothing."""

    @initialize(raw=st.sampled_from(CASES))
    def open(self, raw: dict[str, object]) -> None:
        dossier = reader.decode(json.dumps(raw).encode())
        self.document = Document(dossier, HERE, token=tokens())
        self.saved = self.document.dossier
        self.dangling = dangling(self.document.dossier)
        self.extras = extras(self.document.dossier)
        self.aside = dossier.set_aside
        self.opened = writer.encode(dossier)
        self.journal = [journal.line(Began(None, None))]
        self.document.changed.connect(self.note)

    def note(self, change: Change) -> None:
        """Keep a journal."""
        if change.parts:
            self.journal.append(journal.line(Did(change.reason, patches.patch(change))))

    def edit(self, verb: Verb) -> None:
        """Make an edit, undo it and redo it; or see that it was refused or was none."""
        before = self.document.dossier
        try:
            made = verb(before)
        except CannotEdit:
            with pytest.raises(CannotEdit):
                self.document.edit("Edit", verb)
            assert self.document.dossier is before
            return
        if made == before:
            assert not self.document.edit("Edit", verb)
            assert self.document.dossier is before
        else:
            assert_undoable(self.document, lambda document: document.edit("Edit", verb))

    def chosen(self, data: Draw, field: str = "id") -> tuple[Path, Record]:
        """Choose a record, one that knows a field and has something in it if there is any."""
        every = list(walk(self.document.dossier))
        fit = [(path, record) for path, record in every if getattr(record, field, ())]
        return data.draw(st.sampled_from(fit or every))

    def key(self, data: Draw) -> str:
        return self.chosen(data)[1].key

    @rule(data=CHANCE)
    def put(self, data: Draw) -> None:
        path, record = self.chosen(data)
        name = data.draw(st.sampled_from(sorted(set(type(record).model_fields) - {"id"})))
        self.edit(edits.put((*path, name), data.draw(field_values(type(record), name))))

    @rule(data=CHANCE)
    def clear_an_item(self, data: Draw) -> None:
        path, record = self.chosen(data)
        lists = [n for n in type(record).model_fields if isinstance(getattr(record, n), tuple)]
        name = data.draw(st.sampled_from([n for n in lists if getattr(record, n)] or lists))
        self.edit(edits.clear((*path, name, data.draw(st.integers(0, 1)))))

    @rule(data=CHANCE, place=st.none() | st.integers(0, 2))
    def insert(self, data: Draw, place: int | None) -> None:
        name = data.draw(st.sampled_from(sorted(LISTS)))
        record = new_record(name, self.document.new_id("new"))
        self.edit(edits.insert(record, name, place))

    @rule(data=CHANCE, place=st.none() | st.integers(0, 2))
    def insert_deeper(self, data: Draw, place: int | None) -> None:
        id = self.document.new_id("new")
        name, item = data.draw(st.sampled_from(deeper_items(id)))
        path, _ = self.chosen(data, name)
        self.edit(edits.insert(item, (*path, name), place))

    @rule(data=CHANCE)
    def remove(self, data: Draw) -> None:
        self.edit(edits.remove(self.key(data)))

    @rule(data=CHANCE, by=BY)
    def move(self, data: Draw, by: int) -> None:
        self.edit(edits.move(self.key(data), by))

    @rule(data=CHANCE, place=BY)
    def move_to(self, data: Draw, place: int) -> None:
        self.edit(edits.move_to(self.key(data), place))

    @rule(data=CHANCE, old=BY, new=BY)
    def reorder(self, data: Draw, old: int, new: int) -> None:
        name = data.draw(st.sampled_from(["history", "rules", "to", "charges", "cite"]))
        path, _ = self.chosen(data, name)
        self.edit(edits.reorder((*path, name), old, new))

    @rule(data=CHANCE)
    def duplicate(self, data: Draw) -> None:
        self.edit(edits.duplicate(self.key(data), self.document.new_id))

    @rule(data=CHANCE)
    def give_id(self, data: Draw) -> None:
        self.edit(edits.give_id(self.key(data), self.document.new_id("given")))

    @rule(data=CHANCE)
    def refer(self, data: Draw) -> None:
        about = ("tasks", 0, "about")
        key = self.key(data)
        self.edit(edits.refer(key, self.document.new_id, lambda ref: edits.put(about, ref)))

    @rule(data=CHANCE, on=st.booleans())
    def set_confidential(self, data: Draw, *, on: bool) -> None:
        self.edit(edits.set_confidential(self.key(data), on=on))

    @rule(data=CHANCE)
    def cite(self, data: Draw) -> None:
        _, record = self.chosen(data)
        self.edit(edits.cite(record.key, data.draw(citations(record))))

    @rule(data=CHANCE, n=BY)
    def change_citation(self, data: Draw, n: int) -> None:
        _, record = self.chosen(data, "cite")
        self.edit(edits.change_citation(record.key, n, data.draw(citations(record))))

    @rule(data=CHANCE, n=BY)
    def uncite(self, data: Draw, n: int) -> None:
        self.edit(edits.uncite(self.chosen(data, "cite")[1].key, n))

    @rule(data=CHANCE, reason=st.none() | st.just("so"))
    def adopt(self, data: Draw, reason: str | None) -> None:
        told = [
            (record.key, n)
            for _, record in walk(self.document.dossier)
            for n, citation in enumerate(record.citations)
            if citation.says is not None
        ]
        key, n = data.draw(st.sampled_from(told or [("subject", 0)]))
        self.edit(edits.adopt(key, n, reason=reason))

    @rule(typed=st.sampled_from("abc"))
    def type(self, typed: str) -> None:
        self.document.edit("Type", edits.put("subject/name", typed))

    @rule()
    def undo(self) -> None:
        assert self.document.undo() in {True, False}

    @rule()
    def redo(self) -> None:
        assert self.document.can_redo == self.document.redo()

    @rule()
    def undo_all_and_redo_all(self) -> None:
        back = [text(self.document)]
        while self.document.undo():
            back.append(text(self.document))
        forth = [text(self.document)]
        while self.document.redo():
            forth.append(text(self.document))
        assert forth[: len(back)] == back[::-1]
        assert all(one != other for one, other in pairwise(forth))

    @rule()
    def save(self) -> None:
        self.document.saved(File("case.dossier"), STAMP)
        self.saved = self.document.dossier

    @rule()
    def revert(self) -> None:
        assert self.document.revert("Revert") in {True, False}
        assert self.document.dossier == self.saved

    @invariant()
    def no_id_is_borne_twice(self) -> None:
        ids = Counter(record.key for _, record in walk(self.document.dossier))
        assert all(key and count == 1 for key, count in ids.items())

    @invariant()
    def nobody_is_named_who_is_not_there(self) -> None:
        assert dangling(self.document.dossier) <= self.dangling

    @invariant()
    def what_we_do_not_know_is_kept(self) -> None:
        now = extras(self.document.dossier)
        assert all(now.get(key, known) == known for key, known in self.extras.items())

    @invariant()
    def what_was_set_aside_is_kept(self) -> None:
        assert self.document.dossier.set_aside == self.aside

    @invariant()
    def dirty_is_what_differs_from_the_saved(self) -> None:
        assert self.document.dirty == (self.document.dossier != self.saved)

    @invariant()
    def what_is_written_is_read_back_the_same(self) -> None:
        dossier = self.document.dossier
        written = writer.encode(dossier)
        in_our_own_order = writer.encode(dossier.read_from(Origin(set_aside=dossier.set_aside)))
        assert json.loads(written) == json.loads(in_our_own_order)
        assert writer.encode(with_keys(reader.decode(written))) == written

    @override
    def teardown(self) -> None:
        """Make all of it again from the journal."""
        if not hasattr(self, "document"):
            return
        again = replay(journal.read(b"".join(self.journal)), reader.decode(self.opened))
        assert not again.damaged
        assert again.now.model_dump_json(exclude_unset=True) == text(self.document)
        assert writer.encode(again.now) == writer.encode(self.document.dossier)


TestUser = User.TestCase
TestUser.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
