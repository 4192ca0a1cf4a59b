"""Test that a name that stays behind is found in addresses, and as people are called on the web."""

import pytest

from dossier.report.leaks import decoded, leaks
from tests.report.leaks.test_leaks import MAY, found, public
from tests.report.telling_cases import ENGLISH


@pytest.mark.parametrize(
    ("name", "address"),
    [
        (
            "Игорь Шестаков",
            "https://ru.wikipedia.org/wiki/%D0%A8%D0%B5%D1%81%D1%82%D0%B0%D0%BA%D0%BE%D0%B2",
        ),
        (
            "Igor Shestakov",
            "https://ru.wikipedia.org/wiki/%D0%A8%D0%B5%D1%81%D1%82%D0%B0%D0%BA%D0%BE%D0%B2",
        ),
        ("Игорь Шестаков", "https://old.example/?q=%D8%E5%F1%F2%E0%EA%EE%E2"),
        ("Igor Shestakov", "https://t.me/igorshestakov"),
        ("Игорь Шестаков", "https://t.me/ShestakovIgor77"),
        ("Igor P. Shestakov", "by IgorShestakov"),
        ("Shestakov, Igor", "#shestakovigor"),
    ],
)
def test_a_name_is_found_in_an_address(name: str, address: str) -> None:
    secret = {"name": name, "kind": "person", "confidential": True}
    of = public(secret, sources=[{"id": "q", "title": "Page", "type": "webpage", "url": address}])
    (leak, *_) = leaks.undecided(leaks.leaks(of, [f"Page, {address}"], ENGLISH))
    assert leak.stands == "source “Page”, address"


@pytest.mark.parametrize("text", ["50 % of 20", "%zz", "https://a.example/%20b", "mayparkerington"])
def test_what_is_no_name_in_an_address_is_not_found(text: str) -> None:
    assert found(public(MAY), text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Seen by <b>Kuznet</b>sova",
        "Seen by Kuznets&#111;va",
        "Seen by Kuznets&#x6f;va",
        "Seen by &lt;i&gt;Kuznet&lt;/i&gt;sova",
        "Seen by \u202eavostenzuK\u202c there",
        "Seen by \u202eavostenzuK",
    ],
)
def test_a_name_is_found_behind_markup_and_behind_a_turn_of_direction(text: str) -> None:
    secret = {"name": "Zhanna Kuznetsova", "kind": "person", "confidential": True}
    of = public(secret, events=[{"title": "Visit", "text": text}])
    (leak, *_) = leaks.undecided(leaks.leaks(of, [text], ENGLISH))
    assert (leak.value, leak.stands) == ("Kuznetsova", "event “Visit”, text")


@pytest.mark.parametrize("text", ["a < Kuznet and sova > b", "Kuznet &amp; sova", "avostenzuK"])
def test_letters_that_no_markup_parts_are_no_name(text: str) -> None:
    secret = {"name": "Zhanna Kuznetsova", "kind": "person", "confidential": True}
    assert found(public(secret), text) == []


@pytest.mark.parametrize(
    "text",
    [
        "bo.ek(at)mail.example",
        "BO.EK [AT] mail [dot] example",
        "bo.ek@mail. example",
        "bo . ek @ mail.example",
        "bo.ek{@}mail.example",
        "bo.ek (собака) mail (точка) example",
        "bo.ek at mail dot example",
        "bo dot ek AT mail DOT example",
        "bo.ek@mail dot example",
        "bo.ek (at) mail dot example",
        "bo.ek at mail.example",
        "bo.ek собака mail точка example",
    ],
)
def test_an_address_of_mail_is_found_that_no_program_should_find(text: str) -> None:
    secret = {"name": "Xi", "kind": "person", "contact": "bo.ek@mail.example", "confidential": True}
    assert found(public(secret), f"Write to {text}. She was there (at noon).") == [
        "bo.ek@mail.example"
    ]


def test_the_place_of_a_page_is_found_in_words() -> None:
    secret = {"name": "Xi", "kind": "person", "contact": "mail.example", "confidential": True}
    assert found(public(secret), "See mail dot example there.") == ["mail.example"]


def test_what_is_no_address_reads_as_it_stands() -> None:
    texts = ("he was (at home). Then", "in it [dot] and (.)", "at home. A dot.", "at a dot, or")
    assert tuple(decoded.with_decoded(texts)) == texts
