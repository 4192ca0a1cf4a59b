"""What tells sentences of one day, terms of one length, and charges of one name, apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeVar

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.durations import Duration
from dossier.model.ids import Index
from dossier.model.place import country_of, place_name
from dossier.model.sentence import Part, Sentence
from dossier.wording import choices, dates
from dossier.wording.direction import isolated
from dossier.wording.records import called, cited, docket_of, name_of, parts_of

R = TypeVar("R", bound=Record)
_Tell = Callable[[R, Index, Words], str]
_Look = tuple[str, Duration | None]
# Of more sentences of one day than these it is not looked at what they impose.
_MANY: Final = 100
# Of more charges of one name, or periods at one place, only their place in the file is said.
_MANY_CALLED: Final = 1000
# Characters of a docket, a charge or a source that are said.
_MOST: Final = 80


class Apart(NamedTuple):
    """What has to be said beside the day of a sentence or of a part, and beside a title, by key.

    Of what no other one can be taken for, nothing is said.
    """

    sentences: Mapping[str, str] = {}
    parts: Mapping[str, str] = {}
    titles: Mapping[str, str] = {}

    def around(self, sentence: Sentence) -> tuple[str | None, ...]:
        """Give all that is said of a sentence and its parts, to see whether it is still so."""
        parts = (self.parts.get(part.key) for part in sentence.parts)
        return self.sentences.get(sentence.key), self.titles.get(sentence.key), *parts

    def title(self, record: Record, index: Index, words: Words) -> str:
        """Say which record it is: "5 years (21 April 2017)" where another one is called so too."""
        return _beside(called(record, index, words), self.titles.get(record.key), words)

    def of(self, sentence: Sentence, words: Words) -> str:
        """Say the day of a sentence, and which of that day: "21 April 2017 (docket 14-1)"."""
        return _beside(_day(sentence.date, words), self.sentences.get(sentence.key), words)

    def of_part(self, sentence: Sentence, part: Part, words: Words) -> str:
        """Say the day of a part's sentence, and which part of that day and length it is."""
        return _beside(_day(sentence.date, words), self.parts.get(part.key), words)

    def beside(self, said: str, sentence: Sentence, part: Part, words: Words) -> str:
        """Put that beside what is said of a part: "3 years (21 April 2017, part 2)"."""
        which, day = self.parts.get(part.key), _day(sentence.date, words)
        return _beside(said, f"{day}, {which}" if which else day, words)


def apart(dossier: Dossier, index: Index, words: Words) -> Apart:
    """Find what to say of each sentence, part, charge and period that is like another one."""
    every = dossier.sentences
    number = {sentence.key: at for at, sentence in enumerate(every, 1)}
    told: dict[str, str] = {}
    beyond: dict[str, str] = {}
    """What tells those of one day apart besides what they impose, which can be the same."""
    by_day: dict[Date | None, list[Sentence]] = {}
    for sentence in every:
        by_day.setdefault(sentence.date, []).append(sentence)
    for rows in by_day.values():
        if len(rows) > 1:
            place = words.tr("no. {n} in the file")
            last = [place.format(n=number[row.key]) for row in rows]
            places = dict(zip((row.key for row in rows), last, strict=True))
            own = _told(rows, _OF_SENTENCES, index, words)
            beyond |= places | own
            few = len(own) < len(rows) <= _MANY
            imposed = _told(rows, (_imposed,), index, words) if few else {}
            told |= places | imposed | own
    parts = dict(_parts(every, beyond, index, words))
    titles = dict(_titles(every, told, words))
    titles |= _called_alike(dossier.charges, _OF_CHARGES, index, words)
    titles |= _called_alike(dossier.custody, _OF_PERIODS, index, words)
    return Apart(told, parts, titles)


def _called_alike(
    rows: Sequence[R], tellers: Iterable[_Tell[R]], index: Index, words: Words
) -> Iterator[tuple[str, str]]:
    """Tell records apart that are called the same; at last by their place in the file."""
    alike: dict[object, list[tuple[int, R]]] = {}
    for number, row in enumerate(rows, 1):
        alike.setdefault(_named_by(row), []).append((number, row))
    place = words.tr("no. {n} in the file")
    for those in (group for group in alike.values() if len(group) > 1):
        few = len(those) <= _MANY_CALLED
        told = _told([row for _, row in those], tellers, index, words) if few else {}
        for number, row in those:
            yield row.key, told.get(row.key) or place.format(n=number)


def _named_by(record: Record) -> object:
    """Give what a record is called by; to say it of every record would take its time."""
    if isinstance(record, Custody):
        where = (record.facility, place_name(record.place), country_of(record.place))
        return where if any(where) else (record.basis, record.period.text)
    return " ".join(record.offence.split()) if isinstance(record, Charge) else record.key


def _titles(
    every: tuple[Sentence, ...], told: Mapping[str, str], words: Words
) -> Iterator[tuple[str, str]]:
    """Tell sentences apart that impose the same: by their days, and those of one day further."""
    alike: dict[tuple[object, ...], list[Sentence]] = {}
    for sentence in every:
        imposed = (
            (p.kind, p.term, p.minimum, p.suspended, p.amount, p.text) for p in sentence.parts
        )
        alike.setdefault(tuple(imposed), []).append(sentence)
    for sentence in (row for rows in alike.values() if len(rows) > 1 for row in rows):
        which, day = told.get(sentence.key), _day(sentence.date, words)
        yield sentence.key, f"{day}, {which}" if which else day


def _parts(
    every: tuple[Sentence, ...], told: Mapping[str, str], index: Index, words: Words
) -> Iterator[tuple[str, str]]:
    """Tell parts apart: by their sentences, and within one sentence by what they say themselves."""
    alike: dict[tuple[Date | None, _Look], set[str]] = {}
    for sentence in every:
        for look, _ in _looks(sentence):
            alike.setdefault((sentence.date, look), set()).add(sentence.key)
    for sentence in every:
        own = _within(sentence, index, words)
        of_others = {
            part.key for look, part in _looks(sentence) if len(alike[(sentence.date, look)]) > 1
        }
        for part in sentence.parts:
            which = told[sentence.key] if part.key in of_others else ""
            said = ", ".join(text for text in (which, own.get(part.key, "")) if text)
            if said:
                yield part.key, said


def _within(sentence: Sentence, index: Index, words: Words) -> Mapping[str, str]:
    """Tell the parts of one sentence apart that look the same."""
    looks: dict[_Look, list[Part]] = {}
    for look, part in _looks(sentence):
        looks.setdefault(look, []).append(part)
    twins = {part.key for rows in looks.values() if len(rows) > 1 for part in rows}
    rows = [part for part in sentence.parts if part.key in twins]
    place = words.tr("part {n}")
    last = [place.format(n=at) for at, part in enumerate(sentence.parts, 1) if part.key in twins]
    places = dict(zip((part.key for part in rows), last, strict=True))
    return places | _told(rows, _OF_PARTS, index, words)


def _looks(sentence: Sentence) -> Iterator[tuple[_Look, Part]]:
    """Give what a reckoning says of each part: its kind, with its lengths at least and at most."""
    for part in sentence.parts:
        for length in dict.fromkeys((part.minimum or part.term, part.term)):
            yield (part.kind, length), part


def _told(rows: list[R], tellers: Iterable[_Tell[R]], index: Index, words: Words) -> dict[str, str]:
    """Say of each record the first thing that is true of no other one, if there is any."""
    found: dict[str, str] = {}
    for tell in tellers:
        if len(found) == len(rows):
            break
        said = [_cut(tell(row, index, words)) for row in rows]
        often = Counter(said)
        for row, text in zip(rows, said, strict=True):
            if text and often[text] == 1:
                found.setdefault(row.key, isolated(text))
    return found


def _docket(record: Sentence | Charge, _index: Index, words: Words) -> str:
    return docket_of(record, words)


def _charges(sentence: Sentence, index: Index, words: Words) -> str:
    """Say for which charges a sentence is, with their counts, which can be all that differs."""
    said = "; ".join(_charge(ref, index, words) for ref in sentence.charges)
    return words.tr("for {charges}").format(charges=said) if said else ""


def _imposed(sentence: Sentence, _index: Index, words: Words) -> str:
    return parts_of(sentence, words) if sentence.parts else ""


def _charge(ref: str, index: Index, words: Words) -> str:
    charge, name = index.named(ref), name_of(ref, index, words)
    counts = _counts(charge, words) if isinstance(charge, Charge) else ""
    return f"{name}, {counts}" if counts else name


def _counts(charge: Charge, words: Words) -> str:
    return words.tr("counts: {counts}").format(counts=charge.counts) if charge.counts else ""


def _on(day: Date | None, said: str, words: Words) -> str:
    return said.format(date=dates.short(day, words, moment=False)) if day else ""


_OF_SENTENCES: Final[tuple[_Tell[Sentence], ...]] = (
    _docket,
    _charges,
    lambda sentence, index, words: name_of(sentence.court, index, words),
    cited,
)
# The first thing that is true of one alone is said of it, as of sentences.
_OF_CHARGES: Final[tuple[_Tell[Charge], ...]] = (
    lambda charge, _index, words: _counts(charge, words),
    _docket,
    lambda charge, _index, _words: charge.statute or "",
    lambda charge, index, words: name_of(charge.court, index, words),
    lambda charge, _index, words: _on(charge.filed, words.tr("filed {date}"), words),
    lambda charge, _index, words: _on(charge.committed, words.tr("committed {date}"), words),
    cited,
)
_OF_PERIODS: Final[tuple[_Tell[Custody], ...]] = (
    lambda custody, _index, words: dates.short(custody.lasted, words, moment=False),
    lambda custody, _index, words: choices.say(custody.basis, words),
    cited,
)
_OF_PARTS: Final[tuple[_Tell[Part], ...]] = (
    lambda part, _index, _words: part.text or "",
    cited,
)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MOST else f"{line[:_MOST].rstrip()} …"


def _day(day: Date | None, words: Words) -> str:
    if day is None:
        return words.tr("unknown date")
    said = dates.short(day, words)
    if day.start_open or day.end_open:
        return words.tr("a day {bounds}").format(bounds=said)
    return said


def _beside(said: str, which: str | None, words: Words) -> str:
    return words.tr("{what} ({which})").format(what=said, which=which) if which else said
