"""Keep the template of all texts fresh, and prove that it misses none that the program asks for."""

from collections.abc import Sequence
from pathlib import Path
from string import Formatter

import pytest

from dossier.i18n import Words, languages
from dossier.ui.commands import COMMANDS, MENUS, WITHIN
from tools import make_catalogue
from tools.make_catalogue import Text, template, texts_of, up_to_date, written


def texts(source: str) -> list[Text]:
    return list(texts_of(source))


def test_the_template_is_what_the_program_says_now() -> None:
    kept = make_catalogue.TEMPLATE.read_bytes()
    assert kept == written(template()), "run: python -m tools.make_catalogue"


def test_each_catalogue_is_what_the_tool_would_write() -> None:
    every = template()
    stale = [path for path in make_catalogue.catalogues() if not up_to_date(path, every)]
    assert stale == [], "run: python -m tools.make_catalogue"


SAID = [
    (path.parents[1].name, message)
    for path in make_catalogue.catalogues()
    for message in make_catalogue.updated(path, template())
    if message.id and make_catalogue.said(message)
]


def of(text: str | Sequence[str] | None) -> list[str]:
    """Give the forms of a text."""
    return [text] if isinstance(text, str) else list(text or ())


@pytest.mark.parametrize("path", make_catalogue.catalogues(), ids=lambda path: path.parents[1].name)
def test_every_text_is_said_in_every_language(path: Path) -> None:
    """`python -m tools.make_catalogue` lists what is still to be said; CONTRIBUTING tells how."""
    catalogue = make_catalogue.updated(path, template())
    assert [m.id for m in catalogue if m.id and not make_catalogue.said(m)] == []


def test_every_form_of_every_text_has_the_places_of_the_english_one() -> None:
    wrong = {
        (language, form)
        for language, message in SAID
        for form in of(message.string)
        if places(form) not in [places(text) for text in of(message.id)]
    }
    assert wrong == set()


def places(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in Formatter().parse(text) if name})


def test_what_stands_at_the_ends_of_a_text_stands_there_in_every_language() -> None:
    """Blanks at the ends part a text from what is said before and after it."""
    wrong = {
        (language, message.string)
        for language, message in SAID
        if isinstance(message.string, str) and (ends(message.string) != ends(str(message.id)))
    }
    assert wrong == set()


def ends(text: str) -> tuple[bool, bool]:
    return text[:1] == " ", text[-1:] == " "


def test_nothing_is_guessed_and_counted_texts_have_every_form() -> None:
    assert [message.id for _, message in SAID if message.fuzzy] == []
    counted = [message for language, message in SAID if language == "ru" and message.pluralizable]
    assert counted
    assert {len(of(message.string)) for message in counted} == {3}


@pytest.mark.parametrize("language", languages())
def test_no_two_entries_of_a_menu_share_a_letter_in_any_language(language: str) -> None:
    words = Words(language)
    for menu in MENUS:
        texts = [command.text for command in COMMANDS if command.menu == menu]
        texts += [MENUS[inner] for inner, within in WITHIN.items() if within == menu]
        letters = [letter(words.tr(text)) for text in texts]
        assert len(set(letters) - {""}) == len(letters), (menu, letters)
    titles = [letter(words.tr(title)) for menu, title in MENUS.items() if menu not in WITHIN]
    assert len(set(titles) - {""}) == len(titles), titles


def letter(text: str) -> str:
    return text.partition("&")[2][:1].lower()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('words.tr("Add")', ["Add"]),
        ('self._tr("Not now")', ["Not now"]),
        ('Plan("For the court", parts=ALL)', ["For the court"]),
        ('tr("Hide") if shown else tr("Show")', ["Hide", "Show"]),
        ('tr("Hide" if shown else "Show")', ["Hide", "Show"]),
        ('words.ntr("{n} charge", "{n} charges", 3)', [("{n} charge", "{n} charges")]),
        ('words.ntr("{high} day", "{high} days", 3)', [("{high} day", "{high} days")]),
        ('# Marked for translation.\nA = {"key": "Said"}', ["Said"]),
        ('# Marked for translation.\nA = dict.fromkeys(("x", "y"), "Said")', ["Said"]),
        ('A = {"key": "Said"}', []),
        ('# Marked for translation: the last of each row.\nA = (("[a-z]", "No."),)', ["No."]),
        ('"""Words, all marked for translation."""\nA = ("May", "June")', ["May", "June"]),
        ('Command("file.new", "&New", ("Ctrl+N",))', ["&New"]),
        ('Field("name", "Name", lead=True)', ["Name"]),
        ('theme("Life", ("early", "error", "Too early."))', ["Too early."]),
    ],
)
def test_texts_are_found_where_they_are_said_and_in_marked_tables(
    source: str, found: list[Text]
) -> None:
    assert texts(source) == found
