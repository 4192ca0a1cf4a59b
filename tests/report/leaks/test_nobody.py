"""Test that a word of a name is refused as a name, and only told where the language may say it."""

import pytest

from dossier.i18n import Words
from dossier.report import leaving, lists, making
from dossier.report.blocks import undrawn
from dossier.report.leaks import leaks
from dossier.report.leaks.leak import Leak
from dossier.report.leaks.unpacking import texts_of
from dossier.report.plan import SHIPPED
from dossier.report.redaction.profile import WITHOUT_CONFIDENTIAL
from dossier.report.redaction.projection import project
from dossier.report.writers import writing
from tests.report.telling_cases import ENGLISH, case

RUSSIAN = Words("ru")


def found(name: str, *texts: str, words: Words = ENGLISH) -> tuple[Leak, ...]:
    hidden = {"name": name, "kind": "person", "confidential": True}
    of = project(case(parties=[hidden]), WITHOUT_CONFIDENTIAL, words)
    return leaks.leaks(of, texts, words)


@pytest.mark.parametrize(
    ("name", "text", "itself"),
    [
        ("Mark Holm", "There was a mark on the wall.", "mark"),
        ("Bill Holm", "He paid the bill’s half (a bill).", "bill"),
        ("Will Holm", "He will come", "will"),
        ("Rose Holm", "A rose, she said", "rose"),
        ("Grace", "By the “grace” of God", "grace"),
        ("Вера Холм", "Его вера ему помогла", "вера"),
        ("Vera Holm", "Его вера ему помогла", "вера"),
        ("Tom Judge", "trial judge", "judge"),
        ("August Holm", "from 3 August to 17 August", "August"),
    ],
)
def test_a_word_that_the_language_has_too_is_told_with_its_place(
    name: str, text: str, itself: str
) -> None:
    (leak,) = found(name, text)
    assert (leak.itself, leak.common, leak.alike) == (itself, True, True)
    assert text[:20] in leaving.say_told([leak], ENGLISH)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Mark Holm", "There was Mark."),
        ("Mark Holm", "Mark my words"),
        ("Mark Holm", "MARK came"),
        ("Mark Holm", "met mark there"),
        ("Mark Holm", "See https://a.example/mark and go"),
        ("Mark Holm", "Written by @mark there"),
        ("Mark Holm", "Written by mark_77"),
        ("Mark Holm", "A mark and Ma\u0301rk"),
        ("Mark Holm", "A mark and Ma\u00adrk"),
        ("Mark Holm", "A mark and Ma\u200brk"),
        ("Mark Holm", "There was mark holm."),
        ("mark", "There was mark."),
        ("Roman Seleznev", "He knew seleznev well"),
        ("Роман Селезнёв", "Он знал селезнёва давно"),
        ("Зоя Марк", "There was a mark by Mark"),
        ("Вера Холм", "By Vera of вера"),
        ("Muhammad Darwish", "قال محمد درويش and more"),
        ("June Holm", "On 12 June 2014 she met June"),
        ("June Holm", "In June she came"),
    ],
)
def test_what_is_written_as_a_name_or_in_an_address_is_refused(name: str, text: str) -> None:
    assert leaks.undecided(found(name, text))


@pytest.mark.parametrize(
    ("name", "text", "itself"),
    [
        ("Mark Holm", "Market Street 5", "Mark"),
        ("Mark Holm", "THE MARKET", "MARK"),
        ("Will Holm", "Willing to help", "Will"),
        ("Bill Holm", "The Billing office", "Bill"),
    ],
)
def test_a_longer_word_of_the_language_is_told(name: str, text: str, itself: str) -> None:
    (leak,) = found(name, text)
    assert (leak.itself, leak.common, leak.alike) == (itself, True, True)


@pytest.mark.parametrize(
    "text",
    [
        *("Marks office", "Marka knew", "u Marku", "Marky came", "Markus came", "market77"),
        *("Market Street, Mark said", "Market Street and Marka", "Market of MarkHolm"),
        *("Market day by Mark Holm", "on Market Street: m_a_r_k"),
    ],
)
def test_a_name_with_an_ending_or_beside_a_longer_word_is_refused(text: str) -> None:
    assert leaks.undecided(found("Mark Holm", text))


def test_a_longer_word_is_refused_where_the_name_is_no_word_of_the_language() -> None:
    assert leaks.undecided(found("Zora Holm", "Zoraet Street"))


def test_of_a_text_that_says_both_the_name_is_quoted() -> None:
    begins = "I will. " * 20
    (leak,) = found("Will Holm", f"{begins}Then Will came")
    assert (leak.common, leak.excerpt[-14:], leak.itself) == (False, "Then Will came", "Will")


def test_a_text_without_a_capital_says_what_others_say_small() -> None:
    small = found("Mark Holm", "a mark on the wall", "No mark was seen")
    assert [leak.common for leak in small] == [True, True]
    one, other = found("Mark Holm", "a mark on the wall", "Mark was seen")
    assert (one.common, other.common) == (False, False)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("June Holm", "12 June 2014 to June 2019", ENGLISH),
        ("April Holm", "on April 3, 2014", ENGLISH),
        ("Марта Холм", "1 марта 2026 г. и когда-то в марте 2026 г.", RUSSIAN),
        ("Marta Holm", "1 марта 2026 г.", RUSSIAN),
    ],
)
def test_a_month_with_its_year_is_nobody(name: str, text: str, words: Words) -> None:
    assert found(name, text, words=words) == ()


def test_a_name_in_small_letters_is_as_sure_as_another_of_that_word() -> None:
    parties = [
        {"name": name, "kind": "person", "confidential": True} for name in ("Grace Holm", "grace")
    ]
    of = project(case(parties=parties), WITHOUT_CONFIDENTIAL, ENGLISH)
    told = leaks.leaks(of, ["By the grace of"], ENGLISH)
    assert sorted(leak.common for leak in told) == [False, True]


def test_another_spelling_is_told_beside_a_word_in_small_letters() -> None:
    told = found("Mark Holm", "There was a mark", "He met Marck there")
    assert sorted(leak.itself for leak in told) == ["Marck", "mark"]


@pytest.mark.parametrize("name", ["Court", "Charges", "Sources", "Tom Court"])
def test_a_heading_of_the_program_stops_no_report(name: str) -> None:
    hidden = {"name": name, "kind": "organisation", "confidential": True}
    paper = {"id": "p", "title": "A report", "type": "article-newspaper", "publisher": "DW"}
    charge = {"offence": "Theft", "court": "Old Bailey", "cite": ["#p"]}
    shown = case(parties=[hidden], charges=[charge], sources=[paper])
    public = project(shown, WITHOUT_CONFIDENTIAL, ENGLISH)
    for plan in SHIPPED:
        report = making.told(public, plan, ENGLISH)
        for suffix in (".txt", ".md", ".html", ".odt", ".csv"):
            data = writing.written(report, suffix, ENGLISH, undrawn)
            texts = (*leaks.texts_in(report), *texts_of(data, suffix, ENGLISH))
            assert not leaks.undecided(leaks.leaks(public, texts, ENGLISH)), (plan.name, suffix)
    texts = texts_of(lists.written(public, ENGLISH), ".zip", ENGLISH)
    assert not leaks.undecided(leaks.leaks(public, texts, ENGLISH))


@pytest.mark.parametrize(
    ("name", "text"), [("Court", "Mr Court came"), ("Tom Court", "Court: he came")]
)
def test_the_word_of_a_heading_is_refused_as_a_name(name: str, text: str) -> None:
    assert leaks.undecided(found(name, text))


@pytest.mark.parametrize(("name", "text"), [("Tom Court", "Court"), ("Суд", "Суд")])
def test_a_text_that_is_no_more_than_a_heading_is_told(name: str, text: str) -> None:
    """The paper may speak another language than the screen."""
    (leak,) = found(name, text)
    assert (leak.common, leak.alike) == (True, True)
