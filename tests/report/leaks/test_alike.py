"""Test what may be a name that stays behind: it is told, and stops nothing unless it surely is."""

import pytest

from dossier.report import leaving
from dossier.report.leaks import leaks
from dossier.report.leaks.leak import Leak
from dossier.report.redaction.profile import WITHOUT_CONFIDENTIAL
from dossier.report.redaction.projection import project
from tests.report.telling_cases import ENGLISH, case


def found(name: str, *texts: str, kept: str = "Ada Beispiel") -> tuple[Leak, ...]:
    parties = [
        {"name": name, "kind": "person", "confidential": True},
        {"name": kept, "kind": "person"},
    ]
    return leaks.leaks(
        project(case(parties=parties), WITHOUT_CONFIDENTIAL, ENGLISH), texts, ENGLISH
    )


@pytest.mark.parametrize(
    ("name", "text", "itself"),
    [
        ("Alexander Kim", "then Kim came", "Kim"),
        ("Alexander Kim", "then KIM came", "KIM"),
        ("Alexander Kim", "Kim’s cell", "Kim"),
        ("Alexander Kim", "видел Кима", "Кима"),
        ("Александр Ким", "сказал Киму", "Киму"),
        ("Александр Ким", "told Kim so", "Kim"),
        ("Ng Wei", "saw Ng there", "Ng"),
        ("Li", "told Li so", "Li"),
        ("zora markova", "told Markova so", "Markova"),
        ("Шестаков", "met Chestakov", "Chestakov"),
        ("Shestakov", "met Schestakow", "Schestakow"),
        ("Шестаков", "met Szestakowem", "Szestakowem"),
        ("Khachaturyan", "met Haçaturyan", "Haçaturyan"),
        ("Хачатурян", "met Xachaturian", "Xachaturian"),
        ("Zhukov", "met Joukov", "Joukov"),
        ("Yeltsin", "met Jelzin", "Jelzin"),
        ("Yury Smirnov", "met Smirnoff", "Smirnoff"),
        ("Yuryev", "met Jur'ev", "Jur'ev"),
        ("Mohammed", "met Muhammad", "Muhammad"),
        ("Khaled", "met Khalid", "Khalid"),
        ("al-Masri", "met Elmasri", "Elmasri"),
        ("Almasri", "met El-Masri", "Masri"),
        ("حسن علي", "قال حسن", "حسن"),
        ("حسن علي", "قال وحسن", "وحسن"),
        ("גיל כהן", "אמר לכהן", "לכהן"),
    ],
)
def test_a_word_that_may_be_of_a_name_is_told_and_stops_nothing(
    name: str, text: str, itself: str
) -> None:
    told = found(name, "about cells", text)
    assert [(leak.itself, leak.alike, leak.common) for leak in told] == [(itself, True, True)]
    assert leaks.undecided(told) == ()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Alexander Kim", "told A. Kim so"),
        ("Alexander Kim", "told A.Kim so"),
        ("Alexander Kim", "told Kim, A. so"),
        ("Alexander Kim", "told A. G. Kim so"),
        ("Александр Ким", "видел А. Кима"),
        ("Александр Ким", "told A. Kim so"),
    ],
)
def test_a_short_name_with_its_initial_is_surely_that_name(name: str, text: str) -> None:
    assert [leak.common for leak in found(name, text)] == [False]


@pytest.mark.parametrize("text", ["told B. Kim so", "he saw a. Kim came", "from B. A. to Kim"])
def test_another_initial_is_of_another_name_or_of_none(text: str) -> None:
    assert [leak.common for leak in found("Karl Kim", text)] == [True]


def test_an_initial_may_be_of_a_namesake_who_leaves() -> None:
    assert [leak.common for leak in found("Alex Kim", "told A. Kim so", kept="Anna Kim")] == [True]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Alexander Kim", "the kimono, kim, Kimberley, Kim7"),
        ("May Ro", "on 5 May 2014"),
        ("Will Do", "Do you think so? I do."),
        ("An Bo", "An hour went by, and an hour more"),
        ("Xi Lan", "chapter XI of the law"),
        ("Will The", "in The Hague, the end, the other end"),
        ("Omar bin Kar", "a Bin of old clothes"),
        ("Elena", "met Alina"),
        ("Martin", "met Morton"),
        ("Vera", "met Wire"),
        ("Ivan Petrov", "met Pavlov"),
        ("A Ro", "then A came"),
        ("محمد درويش", "met Ada"),
        ("حسن علي", "محسن, الحسنين"),
        ("بن علي", "بن"),
        ("Kim Ro", "picture=+Kim/Ro="),
    ],
)
def test_another_word_is_not_told(name: str, text: str) -> None:
    assert found(name, text) == ()


def test_what_is_of_somebody_who_leaves_is_not_told_for_another_spelling() -> None:
    assert found("Alena Marsh", "then Elena came", kept="Elena Prekrasnaya") == ()


def test_of_a_name_that_is_found_whole_no_word_is_told_again() -> None:
    assert [leak.value for leak in found("Bo Ek", "told Bo Ek, and Ek")] == ["Bo Ek"]


def test_it_is_said_that_it_only_may_be_that_name() -> None:
    (leak,) = found("Alexander Kim", "then Kim came")
    said = leaving.say_leak(leak, ENGLISH)
    assert said == (
        "“Kim”, which stays behind, may be meant here: “then Kim came” "
        "(it stays in: person or organisation “Alexander Kim”, name)"
    )


@pytest.mark.parametrize("text", ["Markova was there", "Зора ушла", "Marcova went"])
def test_a_word_of_somebody_whom_a_record_that_stays_names_is_told(text: str) -> None:
    secret = {"title": "x", "people": ["Zora Markova", "#zora"], "confidential": True}
    of = project(case(events=[secret]), WITHOUT_CONFIDENTIAL, ENGLISH)
    assert [leak.alike for leak in leaks.leaks(of, [text], ENGLISH)] == [True]


def test_an_office_that_a_record_that_stays_names_is_nobody() -> None:
    secret = {"offence": "x", "decided_by": "Ministry of Justice", "confidential": True}
    of = project(case(charges=[secret]), WITHOUT_CONFIDENTIAL, ENGLISH)
    assert leaks.leaks(of, ["for Justice, by a Ministry"], ENGLISH) == ()


def test_a_reference_names_nobody() -> None:
    secret = {"by": "#zora-markova", "confidential": True}
    of = project(case(statements=[secret]), WITHOUT_CONFIDENTIAL, ENGLISH)
    assert leaks.leaks(of, ["Markova was there"], ENGLISH) == ()
