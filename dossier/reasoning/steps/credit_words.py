"""How it is said what custody before the first sentence would take off, or why it is not."""

from __future__ import annotations

from dossier.i18n import Words
from dossier.reasoning.custody.before import Before
from dossier.reasoning.qualifiers import qualified
from dossier.reasoning.steps.figures import say_day, say_days, say_days_between, say_ends
from dossier.reasoning.terms.credits import Credit, Less
from dossier.wording import money
from dossier.wording.direction import isolated


def say_credit(taken: Credit, words: Words) -> str:
    """Say what would follow, in one sentence: "Ending 5 July 2041 if every day …"."""
    said = words.tr("Ending {ends} if every day {days}.")
    return said.format(ends=say_ends(taken.ends, words), days=credited_days(taken, words))


def say_no_credit(why: str, words: Words) -> str:
    """Say why nothing is reckoned of the days before the first sentence."""
    said = words.tr("What custody before the first sentence would take off is not reckoned: {why}.")
    return said.format(why=words.tr(why))


def credited_days(taken: Credit, words: Words) -> str:
    """Say which days would count; those of marked dates are none at most, and none at least."""
    before, mark, marks = taken.before, taken.before.qualifier, taken.before.marks
    but = ""
    if any(before.free):
        but = words.tr(", but for {days} on bail or parole,").format(
            days=say_days(*before.free, words, mark)
        )
    said = words.tr(
        "from {since} to {until}{but} was in custody and counts{banned} "
        "(at most {most}, taken off the end; the file itself shows at least {shown})"
    )
    if before.shown == before.most and mark == marks:
        said = words.tr(
            "from {since} to {until}{but} was in custody and counts{banned} "
            "({most}, as the file itself shows, taken off the end)"
        )
    elif not before.shown:
        said = words.tr(
            "from {since} to {until}{but} was in custody and counts{banned} "
            "(at most {most}, taken off the end; the file itself shows none for certain)"
        )
    elif mark:
        said = words.tr(
            "from {since} to {until}{but} was in custody and counts{banned} "
            "({most}, taken off the end; the file itself shows {shown})"
        )
    elif marks:
        said = words.tr(
            "from {since} to {until}{but} was in custody and counts{banned} "
            "(at most {most}, taken off the end; the file itself shows {shown})"
        )
    return said.format(
        since=qualified(say_days_between(before.since, words), before.begun, words),
        until=say_days_between(taken.sentenced, words),
        but=but,
        banned=_doubtful(before, words),
        most=say_days(before.fewest if mark else before.most, before.most, words, mark),
        shown=qualified(money.say_number(before.shown, words), marks, words),
    )


def _doubtful(before: Before, words: Words) -> str:
    """Say how many of the days that would count are under a travel ban, or behind a release."""
    said = ""
    if any(before.banned):
        days = say_days(*before.banned, words, before.marks)
        said = words.tr(", {days} under a travel ban too").format(days=days)
    if any(before.after):
        days = say_days(*before.after, words, before.marks)
        ended = words.tr(", ").join(
            words.tr("“{text}”").format(text=isolated(text)) for text in before.ended
        )
        said += words.tr(", {days} in no period of the file, after {ended}, too").format(
            days=days, ended=ended
        )
    return said


def say_less(row: Less, taken: Credit, words: Words) -> str:
    """Say one subtraction: "21 April 2044 less 1,021 days (5 July 2014 to 21 April 2017)."."""
    mark = taken.before.qualifier
    days = say_days(row.days, row.days, words, mark)
    end, since = say_day(row.end, words), say_day(row.since, words)
    free = (row.until - row.since).days - row.days
    if free:
        said = words.tr("{end} less {days} ({since} to {until}, without {free} on bail or parole).")
    else:
        said = words.tr("{end} less {days} ({since} to {until}, which is not counted).")
    return said.format(
        end=qualified(end, taken.counted.qualifier, words),
        days=days,
        since=qualified(since, taken.before.begun, words),
        until=say_day(row.until, words),
        free=say_days(free, free, words, mark),
    )
