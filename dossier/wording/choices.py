"""Closed lists said by their labels, and read by label, by word, or by the begin of either."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, get_args

from dossier.i18n import Words
from dossier.model.charge import Outcome, Plea
from dossier.model.concern import ConcernStatus, Topic
from dossier.model.custody import Basis
from dossier.model.event import EventStatus
from dossier.model.person import PartyKind
from dossier.model.sentence import How, PartKind, SentenceStatus
from dossier.model.task import TaskState
from dossier.wording.names import beginning, listed
from dossier.wording.typed import checked, fold, shown

Labels = Callable[[Words], Mapping[str, str]]


class Choice(NamedTuple):
    """One closed list of the model: its words in the file, and how they are said."""

    name: str
    members: tuple[str, ...]
    labels: Labels

    def say(self, member: str, words: Words) -> str:
        """Say the label of a word; one of a later version is shown as it stands."""
        return self.labels(words).get(member, member)

    def read(self, text: str, words: Words) -> str:
        """Read a word from its label, from itself, or from what only it begins with."""
        typed = fold(checked(text, words))
        close: dict[str, str] = {}
        for member, label in self.labels(words).items():
            if typed in (fold(label), fold(member)):
                return member
            if typed and (fold(label).startswith(typed) or fold(member).startswith(typed)):
                close[member] = label
        if len(close) == 1:
            return next(iter(close))
        raise ValueError(self._refusal(text, close, words))

    def explain(self, member: str, words: Words) -> str:
        """Say what is chosen."""
        return self.say(member, words)

    def suggestions(self, prefix: str, words: Words, limit: int = 99) -> tuple[str, ...]:
        """Give the labels in the list's own order, those that fit first."""
        labels = tuple(self.labels(words).values())
        fitting = beginning(prefix, labels) if prefix.strip() else ()
        return tuple(dict.fromkeys((*fitting, *labels)))[:limit]

    def _refusal(self, text: str, close: Mapping[str, str], words: Words) -> str:
        if close:
            sentence = words.tr("“{text}” can be {labels}: type more of it.")
            return sentence.format(text=shown(text), labels=listed(close.values(), words))
        labels = listed(self.labels(words).values(), words)
        if not text.strip():
            return words.tr("Type one of these: {labels}.").format(labels=labels)
        sentence = words.tr("“{text}” is none of these: {labels}.")
        return sentence.format(text=shown(text), labels=labels)


def say(member: str, words: Words) -> str:
    """Say the label of a word of any closed list; other words are shown as they stand."""
    choice = _BY_MEMBER.get(member)
    return choice.say(member, words) if choice else member


def of(literal: object) -> Choice:
    """Find the list of a Literal type of the model."""
    return _BY_MEMBERS[get_args(literal)]


def _pleas(words: Words) -> Mapping[str, str]:
    return {
        "guilty": words.tr("guilty"),
        "not guilty": words.tr("not guilty"),
        "no contest": words.tr("no contest"),
        "none": words.tr("none entered"),
    }


def _outcomes(words: Words) -> Mapping[str, str]:
    return {
        "pending": words.tr("pending"),
        "convicted": words.tr("convicted"),
        "acquitted": words.tr("acquitted"),
        "dismissed": words.tr("dismissed"),
        "withdrawn": words.tr("withdrawn"),
        "set aside": words.tr("set aside"),
    }


def _part_kinds(words: Words) -> Mapping[str, str]:
    return {
        "imprisonment": words.tr("imprisonment"),
        "life": words.tr("life imprisonment"),
        "death": words.tr("death"),
        "supervision": words.tr("supervision"),
        "probation": words.tr("probation"),
        "service": words.tr("community service"),
        "fine": words.tr("fine"),
        "restitution": words.tr("restitution"),
        "forfeiture": words.tr("forfeiture"),
        "assessment": words.tr("assessment"),
        "penalty": words.tr("penalty"),
        "expulsion": words.tr("expulsion"),
        "other": words.tr("other"),
    }


def _ways_to_run(words: Words) -> Mapping[str, str]:
    return {
        "concurrent": words.tr("concurrent"),
        "consecutive": words.tr("consecutive"),
        "unknown": words.tr("not known"),
    }


def _sentence_statuses(words: Words) -> Mapping[str, str]:
    return {
        "in force": words.tr("in force"),
        "under appeal": words.tr("under appeal"),
        "changed": words.tr("changed"),
        "set aside": words.tr("set aside"),
        "served": words.tr("served"),
        "pardoned": words.tr("pardoned"),
    }


def _bases(words: Words) -> Mapping[str, str]:
    return {
        "arrest": words.tr("arrest"),
        "transfer": words.tr("transfer"),
        "remand": words.tr("remand"),
        "sentence": words.tr("serving a sentence"),
        "administrative": words.tr("administrative detention"),
        "immigration": words.tr("immigration detention"),
        "house arrest": words.tr("house arrest"),
        "medical": words.tr("medical detention"),
        "disappeared": words.tr("disappeared"),
        "bail": words.tr("bail"),
        "parole": words.tr("parole"),
        "travel ban": words.tr("travel ban"),
        "unknown": words.tr("not known"),
    }


def _topics(words: Words) -> Mapping[str, str]:
    return {
        "health": words.tr("health"),
        "care": words.tr("care"),
        "conditions": words.tr("conditions"),
        "treatment": words.tr("treatment"),
        "procedure": words.tr("procedure"),
        "contact": words.tr("contact"),
        "other": words.tr("other"),
    }


def _concern_statuses(words: Words) -> Mapping[str, str]:
    return {
        "alleged": words.tr("alleged"),
        "documented": words.tr("documented"),
        "disputed": words.tr("disputed"),
        "resolved": words.tr("resolved"),
    }


def _party_kinds(words: Words) -> Mapping[str, str]:
    return {"person": words.tr("person"), "organisation": words.tr("organisation")}


def _event_statuses(words: Words) -> Mapping[str, str]:
    return {
        "planned": words.tr("planned"),
        "held": words.tr("held"),
        "postponed": words.tr("postponed"),
        "cancelled": words.tr("cancelled"),
    }


def _task_states(words: Words) -> Mapping[str, str]:
    return {
        "open": words.tr("open"),
        "waiting": words.tr("waiting"),
        "done": words.tr("done"),
    }


CHOICES: Final = (
    Choice("plea", get_args(Plea), _pleas),
    Choice("outcome", get_args(Outcome), _outcomes),
    Choice("part kind", get_args(PartKind), _part_kinds),
    Choice("how", get_args(How), _ways_to_run),
    Choice("sentence status", get_args(SentenceStatus), _sentence_statuses),
    Choice("basis", get_args(Basis), _bases),
    Choice("topic", get_args(Topic), _topics),
    Choice("concern status", get_args(ConcernStatus), _concern_statuses),
    Choice("party kind", get_args(PartyKind), _party_kinds),
    Choice("event status", get_args(EventStatus), _event_statuses),
    Choice("task state", get_args(TaskState), _task_states),
)
_BY_MEMBERS: Final = {choice.members: choice for choice in CHOICES}
_BY_MEMBER: Final = {member: choice for choice in CHOICES for member in choice.members}
