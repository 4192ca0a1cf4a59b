"""Test which language the screen speaks."""

import pytest

from dossier.workspace.screen_language import language_of


@pytest.mark.parametrize(
    ("chosen", "environment", "spoken"),
    [
        ("", {}, "en"),
        ("", {"LANG": "ru_RU.UTF-8"}, "ru"),
        ("", {"LANG": "ru"}, "ru"),
        ("", {"LANG": "ru_RU.UTF-8", "LC_ALL": "C"}, "en"),
        ("", {"LANG": "ru_RU.UTF-8", "LC_ALL": ""}, "ru"),
        ("", {"LANG": "tlh_QO.UTF-8"}, "en"),
        ("ru", {"LANG": "en_US.UTF-8"}, "ru"),
        ("en", {"LANG": "ru_RU.UTF-8"}, "en"),
        ("gone", {"LANG": "ru_RU.UTF-8"}, "ru"),
    ],
)
def test_what_was_chosen_goes_before_what_the_desktop_says(
    chosen: str, environment: dict[str, str], spoken: str
) -> None:
    assert language_of(chosen, environment) == spoken
