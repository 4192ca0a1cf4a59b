"""Words that are offered where any text may stand: kinds of events, forms of statements, roles.

Nothing hangs on them: what is typed instead is kept as it is. The type of a source alone is a word
of the Citation Style Language in the file, which is said in plain words here.
"""

from __future__ import annotations

from collections.abc import Mapping

from dossier.i18n import Words
from dossier.wording.typed import checked, fold


def event_kinds(words: Words) -> tuple[str, ...]:
    return (
        words.tr("hearing"),
        words.tr("ruling"),
        words.tr("verdict"),
        words.tr("appeal"),
        words.tr("extradition"),
        words.tr("search"),
        words.tr("interrogation"),
        words.tr("lawyer's visit"),
        words.tr("consular visit"),
        words.tr("family visit"),
        words.tr("visit"),
        words.tr("hunger strike"),
        words.tr("hospital"),
        words.tr("attack"),
        words.tr("accident"),
        words.tr("exchange"),
        words.tr("release"),
    )


def statement_forms(words: Words) -> tuple[str, ...]:
    return (
        words.tr("open letter"),
        words.tr("letter"),
        words.tr("speech"),
        words.tr("interview"),
        words.tr("press release"),
        words.tr("post"),
        words.tr("testimony"),
        words.tr("last word in court"),
        words.tr("complaint"),
        words.tr("diplomatic note"),
        words.tr("resolution"),
    )


def roles(words: Words) -> tuple[str, ...]:
    return (
        words.tr("lawyer"),
        words.tr("judge"),
        words.tr("prosecutor"),
        words.tr("court"),
        words.tr("prison"),
        words.tr("police"),
        words.tr("consul"),
        words.tr("ambassador"),
        words.tr("doctor"),
        words.tr("relative"),
        words.tr("witness"),
        words.tr("journalist"),
        words.tr("newspaper"),
        words.tr("human-rights organisation"),
        words.tr("co-defendant"),
    )


def name_kinds(words: Words) -> tuple[str, ...]:
    return (
        words.tr("in another script"),
        words.tr("transliteration"),
        words.tr("alias"),
        words.tr("pen name"),
        words.tr("name online"),
        words.tr("name at birth"),
        words.tr("former name"),
        words.tr("misspelling"),
    )


def identifier_kinds(words: Words) -> tuple[str, ...]:
    return (
        words.tr("passport"),
        words.tr("identity card"),
        words.tr("prisoner number"),
        words.tr("booking number"),
        words.tr("refugee document"),
        words.tr("birth certificate"),
        words.tr("tax number"),
    )


def custody_ends(words: Words) -> tuple[str, ...]:
    return (
        words.tr("released"),
        words.tr("bailed"),
        words.tr("transferred"),
        words.tr("sentenced"),
        words.tr("exchanged"),
        words.tr("deported"),
        words.tr("extradited"),
        words.tr("pardoned"),
        words.tr("escaped"),
        words.tr("died"),
    )


def ruling_steps(words: Words) -> tuple[str, ...]:
    return (
        words.tr("amended"),
        words.tr("dropped under a plea deal"),
        words.tr("dismissed"),
        words.tr("reversed"),
        words.tr("upheld"),
        words.tr("retried"),
    )


def genders(words: Words) -> tuple[str, ...]:
    return words.tr("female"), words.tr("male"), words.tr("other")


def reliabilities(words: Words) -> tuple[str, ...]:
    return (
        words.tr("official record"),
        words.tr("first hand"),
        words.tr("second hand"),
        words.tr("party to the case"),
        words.tr("state media"),
        words.tr("not checked"),
    )


def every(words: Words) -> tuple[str, ...]:
    """Give all that is offered anywhere, and so says nothing of one case."""
    lists = (
        event_kinds,
        statement_forms,
        roles,
        name_kinds,
        identifier_kinds,
        custody_ends,
        ruling_steps,
        genders,
        reliabilities,
        source_types,
    )
    return tuple(text for listed in lists for text in listed(words))


def say_source_type(source_type: str, words: Words) -> str:
    """Say the type of a source in plain words; another text is shown as it stands."""
    return _source_types(words).get(source_type, source_type)


def read_source_type(text: str, words: Words) -> str:
    """Read the type of a source from its plain words; another text is kept as it is."""
    typed = checked(text, words)
    for source_type, said in _source_types(words).items():
        if fold(typed) in (fold(said), fold(source_type)):
            return source_type
    return typed


def explain_source_type(source_type: str, words: Words) -> str:
    """Say the type that was understood; of another text that the list does not have it."""
    if not source_type or source_type in _source_types(words):
        return say_source_type(source_type, words)
    close = next((said for said in source_types(words) if fold(source_type) in fold(said)), "")
    if close:
        sentence = words.tr("{text}, not in the list: type “{type}” if that is meant")
    else:
        sentence = words.tr("{text}, not in the list")
    return sentence.format(text=source_type, type=close)


def source_types(words: Words) -> tuple[str, ...]:
    return tuple(_source_types(words).values())


def _source_types(words: Words) -> Mapping[str, str]:
    return {
        "article-newspaper": words.tr("newspaper article"),
        "article-magazine": words.tr("magazine article"),
        "article-journal": words.tr("journal article"),
        "article": words.tr("article"),
        "report": words.tr("report"),
        "legal_case": words.tr("judgment"),
        "hearing": words.tr("record of a hearing"),
        "legislation": words.tr("law"),
        "treaty": words.tr("treaty"),
        "document": words.tr("document"),
        "personal_communication": words.tr("letter or message"),
        "interview": words.tr("interview"),
        "broadcast": words.tr("broadcast"),
        "speech": words.tr("speech"),
        "post": words.tr("post"),
        "post-weblog": words.tr("blog post"),
        "webpage": words.tr("web page"),
        "book": words.tr("book"),
        "chapter": words.tr("chapter of a book"),
        "manuscript": words.tr("manuscript"),
        "pamphlet": words.tr("pamphlet"),
        "motion_picture": words.tr("film"),
        "dataset": words.tr("data set"),
    }
