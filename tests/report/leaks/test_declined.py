"""Test that a name is found as Russian declines it, where its stem is short or changes."""

import pytest

from dossier.report.leaks import leaks
from dossier.report.redaction.profile import WITHOUT_CONFIDENTIAL
from dossier.report.redaction.projection import project
from tests.report.leaks.test_alike import found
from tests.report.telling_cases import ENGLISH, case


@pytest.mark.parametrize(
    ("name", "text", "itself"),
    [
        ("Анна Холм", "письмо Анны", "Анны"),
        ("Анна Холм", "сказал АННЕ", "АННЕ"),
        ("Анна Холм", "встреча с Анною-Марией", "Анною"),
        ("Мария", "письмо Марии", "Марии"),
        ("Мария", "видел Марию", "Марию"),
        ("Мария", "был с Марией", "Марией"),
        ("Илья", "письмо Ильи", "Ильи"),
        ("Павел Холм", "видел Павла", "Павла"),
        ("Стрелец", "письмо Стрельца", "Стрельца"),
        ("Чижок", "сказал Чижку", "Чижку"),
        ("Anna Holm", "письмо Анны", "Анны"),
        ("Mariya", "письмо Марии", "Марии"),
        ("Pavel", "встреча с Павлом", "Павлом"),
    ],
)
def test_a_name_is_found_in_each_of_its_cases(name: str, text: str, itself: str) -> None:
    told = leaks.undecided(found(name, "Холода. Нары.", text))
    assert [(leak.itself, leak.value in name) for leak in told] == [(itself, True)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Мария", "Марина, Маринка, Марий Эл"),
        ("Анна", "анны, Аннинский"),
        ("Павел", "Павлов, Павлова, павла"),
        ("Олег", "видел Ольгу"),
        ("Юля", "Юлить"),
        ("Ян", "Яна"),
    ],
)
def test_another_word_is_no_case_of_a_name(name: str, text: str) -> None:
    assert leaks.undecided(found(name, text)) == ()


def test_a_word_of_many_names_is_told_once_for_each_text() -> None:
    parties = [
        {"name": name, "kind": "person", "confidential": True} for name in ("Анна Холм", "Анна Ек")
    ]
    of = project(case(parties=parties), WITHOUT_CONFIDENTIAL, ENGLISH)
    told = leaks.leaks(of, ["письмо Анны и Анне", "Анной"], ENGLISH)
    assert [(leak.itself, leak.place) for leak in told] == [
        ("Анны", "person or organisation “Анна Холм”, name"),
        ("Анной", "person or organisation “Анна Холм”, name"),
    ]


def test_a_name_that_is_a_word_of_the_language_is_only_told_in_its_cases() -> None:
    assert [leak.common for leak in found("Роза", "цветы Розы")] == [True]


def test_a_case_of_a_name_may_be_of_a_namesake_who_leaves() -> None:
    told = found("Анна Холм", "письмо Анны", kept="Анна Орлова")
    assert [(leak.value, leak.common) for leak in told] == [("Анна", True)]
    assert leaks.undecided(found("Анна Холм", "письмо Анны", kept="Анны Орлова")) == ()
