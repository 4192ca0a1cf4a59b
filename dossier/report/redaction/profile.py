"""A profile: what may leave, as a list of fields that are allowed; what it does not name stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, cast

from dossier.errors import DossierError, saying
from dossier.model.base import Record, Value
from dossier.model.nouns import noun_in, nouns

Fields = Mapping[str, frozenset[str]]
LeftOut = frozenset[tuple[str, str]]
"""What one report leaves out: a record by its id or handle, and a field of it or "" for it all."""
# What a record is beside what it says: these stand in no list, and may always leave.
FRAME: Final = frozenset({"id", "cite", "confidential"})
_EVERY: Final[Fields] = {noun.__name__: frozenset(noun.model_fields) for noun in nouns()}


@dataclass(frozen=True, slots=True)
class Profile:
    """Which fields of each noun may leave, and whether confidential records may.

    A noun that is not named may not leave at all. The names of profiles that come with the program
    are marked for translation.
    """

    name: str
    fields: Fields
    confidential: bool = False

    def allowed(self, left_out: LeftOut = frozenset()) -> Allowed:
        """Give what may leave of each noun, without what this once is left out besides."""
        found = {noun: frozenset(self._of(noun)) for noun in nouns()}
        return Allowed(found, confidential=self.confidential, left_out=left_out)

    def _of(self, noun: type[Value]) -> Iterator[str]:
        listed = self.fields.get(noun.__name__, frozenset())
        if listed and issubclass(noun, Record):
            yield from FRAME
        for name in listed:
            held = noun_in(noun, name)
            # The other names go with the name of the person.
            if name == "names" and "name" not in listed:
                continue
            if held is None or self._may_leave(held):
                yield name

    def _may_leave(self, noun: type[Value]) -> bool:
        """Tell whether a noun may leave; what is no record would be nothing without what it needs.

        A record may be a blank, or is left out one by one.
        """
        listed = self.fields.get(noun.__name__, frozenset())
        return bool(listed) and (issubclass(noun, Record) or required(noun) <= listed)


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may leave: of each noun, by a profile, the fields that it has; what is left out once."""

    fields: Mapping[type[Value], frozenset[str]]
    confidential: bool
    left_out: LeftOut = frozenset()

    def of(self, noun: type[Value]) -> frozenset[str]:
        """Give the fields of a noun that may leave."""
        return self.fields.get(noun, frozenset())

    def of_value(self, value: Value) -> frozenset[str]:
        """Give the fields of this one value that may leave."""
        names = self.of(type(value))
        if not (self.left_out and isinstance(value, Record)):
            return names
        # The other names go with the name, here as in a profile.
        out = {"names"} if (value.key, "name") in self.left_out else set[str]()
        return frozenset(n for n in names - out if (value.key, n) not in self.left_out)

    def is_left_out(self, record: Record) -> bool:
        """Tell whether a record is left out whole."""
        return (record.key, "") in self.left_out


@cache
def required(noun: type[Value]) -> frozenset[str]:
    """Give the fields without which a noun says nothing."""
    return frozenset(name for name, field in noun.model_fields.items() if field.is_required())


def _listed(fields: Mapping[str, str]) -> Fields:
    return {noun: frozenset(names.split()) for noun, names in fields.items()}


EVERYTHING: Final = Profile("everything", _EVERY, confidential=True)
# Nobody has asked yet: this is what leaves.
WITHOUT_CONFIDENTIAL: Final = Profile("without confidential", _EVERY)
PRESS: Final = Profile(
    "for the press",
    _listed(
        {
            "Dossier": "dossier about subject parties charges sentences custody concerns "
            "statements events sources",
            "About": "as_of language",
            "Subject": "name names born died gender nationalities languages occupation",
            "Name": "name kind language",
            "Party": "name kind role country",
            "Charge": "offence text statute counts committed filed court docket exposure plea "
            "plea_date outcome outcome_date decided_by loss victims history",
            "Ruling": "date what court by text",
            "Money": "amount currency about",
            "Sentence": "date court docket charges parts runs status status_date replaces "
            "stated_end",
            "Part": "kind term minimum suspended amount text runs",
            "Run": "how to",
            "Custody": "period basis place facility held_by ordered_by warrant reason until ended",
            "Place": "name country",
            "Concern": "topic text date place said_by status rules",
            "Statement": "by role date between to form place published_by text passages asks",
            "Passage": "text quoted language original original_language translator",
            "Event": "title date between kind place people text said_by court docket status",
            "Source": "title type author publisher place issued between url archived language",
            "Citation": "source at quote field says",
        }
    ),
)
SHIPPED: Final = (EVERYTHING, WITHOUT_CONFIDENTIAL, PRESS)


def named(name: str, own: Iterable[Profile] = ()) -> Profile:
    """Find a profile by its name, or by a word that is in no other's: "press".

    Raises DossierError where there is none, or more than one.
    """
    known = (*SHIPPED, *own)
    for profile in known:
        if profile.name == name:
            return profile
    wanted = name.casefold()
    spoken = [(profile, profile.name.casefold()) for profile in known]
    meant = [profile for profile, said in spoken if wanted in (said, *said.split())]
    if len(meant) == 1:
        return meant[0]
    listed = ", ".join(f"“{profile.name}”" for profile in known)
    raise DossierError(
        saying("There is no profile “{name}”.", name=name),
        saying("There are: {names}.", names=listed),
    )


def as_json(profile: Profile) -> dict[str, object]:
    """Give a profile as plain values, to be kept in the settings; it names nobody."""
    fields = {noun: sorted(names) for noun, names in profile.fields.items()}
    return {"name": profile.name, "confidential": profile.confidential, "fields": fields}


def from_json(value: object) -> Profile:
    """Read a profile as the settings keep it; raise DossierError where it is none.

    What the model does not know, such as a field of a later version, is not on the list.
    """
    kept = cast("Mapping[str, object]", value if isinstance(value, Mapping) else {})
    name, fields, secret = kept.get("name"), kept.get("fields"), kept.get("confidential")
    if not (isinstance(name, str) and name and isinstance(fields, Mapping)):
        raise DossierError(saying("This profile cannot be read: it needs a name and fields."))
    listed = {
        noun: frozenset(known for known in _EVERY[noun] if known in _texts(names))
        for noun, names in cast("Mapping[str, object]", fields).items()
        if noun in _EVERY
    }
    return Profile(name, listed, confidential=secret is True)


def _texts(value: object) -> frozenset[object]:
    rows = cast("list[object]", value) if isinstance(value, list) else []
    return frozenset(row for row in rows if isinstance(row, str))
