"""How a sentence runs to other ones, in a few words: "follows: 6 years (1 February 2016)"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from dossier.i18n import Words
from dossier.model.ids import Index
from dossier.model.sentence import How, Part, Run, Sentence
from dossier.wording import dates
from dossier.wording.records import name_of

# Marked for translation.
_RUNS: Final[dict[How, str]] = {
    "concurrent": "runs beside: {other}",
    "consecutive": "follows: {other}",
    "unknown": "not known whether beside or after: {other}",
}


def say(run: Run, index: Index, words: Words) -> str:
    """Say one relation; the other sentence, or a part of it, is named with its day."""
    name, imposed = name_of(run.to, index, words), _sentence(run, index)
    if imposed and imposed.date:
        day = dates.short(imposed.date, words)
        name = words.tr("{part} ({day})").format(part=name, day=day)
    name = name or words.tr("another sentence, not named")
    return words.tr(_RUNS[run.how]).format(other=name)


def say_all(sentence: Sentence, index: Index, words: Words) -> str:
    """Say how a sentence and its parts run to other sentences."""
    return _joined(_to_others(sentence, index), index, words)


def say_following(sentence: Sentence, index: Index, words: Words) -> str:
    """Say which other sentences a sentence, or a part of it, is stated to follow."""
    runs = _to_others(sentence, index)
    return _joined((run for run in runs if run.how == "consecutive"), index, words)


def either(words: Words) -> str:
    """Say that nobody states how a sentence runs to another one."""
    return words.tr("beside or after: not known")


def _joined(runs: Iterable[Run], index: Index, words: Words) -> str:
    return ", ".join(dict.fromkeys(say(run, index, words) for run in runs))


def _to_others(sentence: Sentence, index: Index) -> Iterator[Run]:
    """Give what is stated of a sentence and its parts to what another sentence holds."""
    for run in (*sentence.runs, *(run for part in sentence.parts for run in part.runs)):
        if _sentence(run, index) is not sentence:
            yield run


def _sentence(run: Run, index: Index) -> Sentence | None:
    """Find the sentence that is meant, or that holds the part that is."""
    other = index.named(run.to)
    path = (index.path(other.key) or ()) if isinstance(other, Part) else ()
    found = index.named(str(path[1])) if path else other
    return found if isinstance(found, Sentence) else None
