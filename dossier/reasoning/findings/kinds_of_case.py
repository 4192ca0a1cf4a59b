"""The kinds of findings about the case: life, charges, sentences, custody."""

from __future__ import annotations

from typing import Final

from dossier.reasoning.findings.kind import Kind, theme

OF_CASE: Final[tuple[Kind, ...]] = (
    *theme(
        "The person's life",
        ("died-before-born", "error", "The death ({later}) is dated before the birth ({earlier})."),
        (
            "custody-outside-life",
            "error",
            "The period of custody ({date}) reaches beyond the person's life ({life}).",
        ),
        (
            "dated-outside-life",
            "warning",
            "This is dated {date}, outside of the person's life ({life}).",
        ),
        (
            "very-old",
            "warning",
            "The person would have been more than 120 years old then ({date}).",
        ),
        ("minor", "note", "The person was younger than 18 years then ({date})."),
    ),
    *theme(
        "Charges",
        (
            "charged-before-offence",
            "error",
            "The charge is dated {later}, before the offence ({earlier}).",
        ),
        (
            "plea-before-charge",
            "warning",
            "The plea is dated {later}, before the charge ({earlier}).",
        ),
        (
            "outcome-before-charge",
            "error",
            "The outcome is dated {later}, before the charge ({earlier}).",
        ),
        (
            "plea-after-outcome",
            "error",
            "The outcome is dated {later}, before the plea ({earlier}).",
        ),
        (
            "verdict-after-sentence",
            "error",
            "The outcome is dated {later}, after the sentence for it ({earlier}).",
        ),
        (
            "plea-after-sentence",
            "error",
            "The plea is dated {later}, after the sentence for it ({earlier}).",
        ),
        (
            "charged-after-sentence",
            "error",
            "The charge is dated {later}, after the sentence for it ({earlier}).",
        ),
        (
            "history-out-of-order",
            "note",
            "This step is dated {later}, before a step that stands above it ({earlier}).",
        ),
        (
            "convicted-without-sentence",
            "warning",
            "The charge ended in a conviction, and no sentence of the file names it.",
        ),
        (
            "sentenced-without-conviction",
            "warning",
            "A sentence that counts names this charge, whose outcome is “{outcome}”.",
        ),
        (
            "pleaded-guilty-acquitted",
            "warning",
            "The plea is guilty, and the outcome is “{outcome}”.",
        ),
        (
            "docket-without-court",
            "warning",
            "The docket number {docket} stands without a court: say whose number it is.",
        ),
    ),
    *theme(
        "Sentences",
        ("no-parts", "warning", "The sentence has no parts: say what was imposed."),
        ("zero-length", "error", "A length of zero is none: leave it out where it is not known."),
        (
            "very-long-term",
            "warning",
            "A term of {length} is longer than any life: is the figure right?",
        ),
        (
            "minimum-over-term",
            "error",
            "The minimum of {minimum} is longer than the term of {term}.",
        ),
        (
            "endless-with-term",
            "warning",
            "“{kind}” has no end, and a term of {length} stands beside it.",
        ),
        (
            "term-of-money",
            "note",
            (
                "“{kind}” stands here with a length of time: if that is imprisonment, it does not "
                "count, and needs a part of its own."
            ),
        ),
        (
            "amount-of-time",
            "note",
            "“{kind}” stands here with an amount of money, which needs a part of its own.",
        ),
        ("amount-not-positive", "warning", "An amount of {amount} is none."),
        (
            "relations-in-conflict",
            "error",
            "How this runs to the other terms cannot be: {why}.",
        ),
        (
            "runs-both-ways",
            "error",
            (
                "This is said to run both beside another term and after it, or before it "
                "({other}): the total takes each as possible."
            ),
        ),
        (
            "part-runs-otherwise",
            "warning",
            (
                "The part is said to run otherwise to another term ({other}) than its sentence: "
                "the total takes each as possible. Say it of all parts, and not of the sentence."
            ),
        ),
        (
            "part-excepted",
            "note",
            (
                "The part runs otherwise to another one than its sentence says of all its parts: "
                "it is taken as the exception."
            ),
        ),
        (
            "runs-to-itself",
            "warning",
            (
                "This says how one term runs to itself, which says nothing: name the other "
                "sentence or part, in words if it is not in this file."
            ),
        ),
        (
            "replaces-in-ring",
            "error",
            "This sentence takes the place of itself, at once or over others.",
        ),
        (
            "replaced-later",
            "error",
            "The sentence is dated {later}, before the one that it replaces ({earlier}).",
        ),
        (
            "replaced-in-force",
            "warning",
            "The sentence is called “{status}”, and {other} takes its place.",
        ),
        (
            "replaced-by-nothing",
            "warning",
            (
                "{other} took the place of this sentence and was set aside: say in its status "
                "whether this one holds again."
            ),
        ),
        (
            "sentenced-twice",
            "warning",
            "{other} is for the same charge, and both count: does one of them replace the other?",
        ),
        (
            "term-over",
            "warning",
            (
                "By its dates this sentence was over on {date} at the latest, and nothing says "
                "that it was served."
            ),
        ),
        (
            "status-before-sentence",
            "error",
            "The status is dated {later}, before the sentence ({earlier}).",
        ),
        (
            "stated-end-before-sentence",
            "error",
            "The end that an authority states ({later}) lies before the sentence ({earlier}).",
        ),
        (
            "stated-end-late",
            "warning",
            (
                "The end that an authority states ({stated}) lies after the last day on which the "
                "terms of this file can end, counted from the sentences ({reckoned}): is a term "
                "missing, or did one begin later?"
            ),
        ),
        (
            "stated-end-early",
            "note",
            (
                "The end that an authority states ({stated}) lies before the first day on which "
                "the sentence can end by its terms ({reckoned}), and custody before it that is in "
                "the file does not explain it. Remission, parole or other credit can: look for a "
                "source that says so."
            ),
        ),
        (
            "follows-later",
            "warning",
            (
                "This is dated {earlier}, and is to run after a sentence that was imposed later "
                "({later}): is it the other way round?"
            ),
        ),
        (
            "follows-after-gap",
            "warning",
            (
                "What this is to run after was over on {end} at the latest, before this was "
                "imposed ({date}): is one of the dates wrong, or the relation?"
            ),
        ),
        ("no-total", "warning", "No total of the terms can be given: {why}."),
    ),
    *theme(
        "Custody",
        (
            "two-places",
            "warning",
            "Held in two places at once for {days}: here, and in {other} ({period}).",
        ),
        (
            "held-and-free",
            "warning",
            "Held, and at the same time free ({other}, {period}), for {days}.",
        ),
        (
            "ended-and-going-on",
            "warning",
            "The period has ended (“{ended}”), and its dates let it go on: give the day.",
        ),
        (
            "begins-after-report",
            "warning",
            (
                "The period begins after the day up to which the file speaks ({date}): none of its "
                "days are counted. Cite the report of it, or give the day of the file."
            ),
        ),
        (
            "ends-after-report",
            "warning",
            (
                "The period ends ({end}) after the day up to which the file speaks ({date}): no "
                "report of it can say yet that it did. Cite one, or give the day of the file."
            ),
        ),
        (
            "lapsed-before-start",
            "error",
            "The order lapsed ({later}) before the period began ({earlier}).",
        ),
        (
            "held-past-order",
            "warning",
            "Held beyond the day on which the order lapsed ({date}): was there another one?",
        ),
        (
            "serving-without-sentence",
            "warning",
            "Held to serve a sentence, and there is no sentence in the file.",
        ),
        (
            "serving-without-term",
            "warning",
            (
                "Serving a sentence as last reported, and no term of imprisonment that counts is "
                "in the file: check what is suspended, and the status of each sentence."
            ),
        ),
        (
            "serving-before-sentence",
            "warning",
            "Held to serve a sentence ({later}) before the first sentence ({earlier}).",
        ),
        (
            "held-without-charge",
            "warning",
            "Held for {days}, and there is no charge in the file.",
        ),
        (
            "held-before-charge",
            "warning",
            "Held for {days} before the first charge was filed ({date}).",
        ),
        (
            "held-after-charges",
            "warning",
            "Held after {date}, when the last of the charges had ended without a conviction.",
        ),
        (
            "held-past-term",
            "warning",
            "Held after {date}, the last day on which the sentences can have ended.",
        ),
        (
            "overlap",
            "note",
            (
                "For {days} another period runs too ({other}, {period}): each day is counted once, "
                "and one of the dates may be wrong."
            ),
        ),
        (
            "gap",
            "note",
            "The file does not say where the person was for {days} before this period.",
        ),
    ),
)
