"""How it is said what a total leaves out: what no longer holds, and what may be no imprisonment."""

from __future__ import annotations

from dossier.i18n import Words
from dossier.model.sentence import Part
from dossier.reasoning.apart import Apart
from dossier.reasoning.steps.step_words import UNSAID, Kind, Unsaid
from dossier.reasoning.terms.term import LeftOut
from dossier.wording import choices, durations
from dossier.wording.direction import isolated


def say_left(left: LeftOut, kind: Kind, words: Words, known: Apart) -> str:
    """Say what is not counted, and why."""
    of, part = left.sentence, left.part
    day = known.of_part(of, part, words) if part else known.of(of, words)
    if left.why == "unsaid":
        return _say_unsaid(part, kind, day, words)
    if part and left.why == "no custody":
        return _say_free(part, day, words)
    if left.part:
        length = durations.say(left.part.term, words) if left.part.term else ""
        said = words.tr("Not counted: {length} of the sentence of {day}, which is suspended.")
        return said.format(length=length or choices.say(left.part.kind, words), day=day)
    why = words.tr("replaced") if left.why == "replaced" else choices.say(left.why, words)
    return words.tr("Not counted: the sentence of {day} ({why}).").format(day=day, why=why)


def _say_unsaid(part: Part | None, kind: Kind, day: str, words: Words) -> str:
    """Say of what it is not known whether it is imprisonment, and what that does to the total."""
    what: Unsaid = "sentence"
    if kind == "supposed":
        what = "supposed"
    elif part:
        what = "term" if part.term else "text" if part.text else "part"
    length, text = _length_and_text(part, words)
    return words.tr(UNSAID[what]).format(day=day, length=length, text=text)


def _length_and_text(part: Part | None, words: Words) -> tuple[str, str]:
    """Give what a part says of itself, as far as it does."""
    length = durations.say(part.term, words) if part and part.term else ""
    return length, isolated(part.text) if part and part.text else ""


def _say_free(part: Part, day: str, words: Words) -> str:
    """Say what is no custody: by its kind, or in the file's own words."""
    length, text = _length_and_text(part, words)
    if part.kind != "other":
        said = words.tr("Not counted: {length} of the sentence of {day} ({kind}): no custody.")
    elif length:
        said = words.tr(
            "Not counted: {length} of the sentence of {day} (“{text}”): the file does not call it "
            "imprisonment."
        )
    else:
        said = words.tr(
            "Not counted: “{text}” in the sentence of {day}: the file does not call it "
            "imprisonment."
        )
    kind = choices.say(part.kind, words)
    return said.format(length=length, day=day, kind=kind, text=text)
