"""Make the tables of names in `resources/names/` from CLDR, which Babel brings: run by hand.

    .venv/bin/python -m tools.make_names

One small file a language: what countries, languages, scripts and currencies are called, and how
its numbers are written. `citizens.json` is written by hand: CLDR does not say what the citizens of
a country are called. `codes.json` gives the shorter code of a language that has two.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "names"
LANGUAGES = ["ar", "be", "de", "en", "es", "fa", "fr", "ru", "tr", "uk", "zh"]
# Groups of countries, test codes, and codes reserved for islands of other countries.
NO_COUNTRIES = {
    *("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"),
    *("AC", "CP", "CQ", "DG", "EA", "IC", "TA"),
}
NO_LANGUAGES = {"mul", "root", "und", "zxx"}
NO_CURRENCIES = {"XTS", "XXX"}
# Variants of a script, and codes for no script.
NO_SCRIPTS = {
    "Aran",
    "Cyrs",
    "Latf",
    "Latg",
    "Syre",
    "Syrj",
    "Syrn",
    "Zinh",
    "Zxxx",
    "Zyyy",
    "Zzzz",
}
# The English name tells what is no money of today or of living memory: "(1927–2002)".
OUTDATED = "("

# Every way to count in any of the languages has one of these numbers.
COUNTS = (*range(101), 1_000_000, 1.5)


def texts(names: Mapping[str | int | None, object]) -> dict[str, str]:
    """Give a table of Babel its types."""
    return {str(code): str(name) for code, name in names.items()}


ENGLISH = Locale.parse("en")
COUNTRIES = sorted(
    code
    for code in texts(ENGLISH.territories)
    if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES
)
KNOWN_LANGUAGES = sorted(
    code for code in texts(ENGLISH.languages) if "_" not in code and code not in NO_LANGUAGES
)
SCRIPTS = sorted(code for code in texts(ENGLISH.scripts) if code not in NO_SCRIPTS)
CURRENCIES = sorted(
    code
    for code, name in texts(ENGLISH.currencies).items()
    if OUTDATED not in name and code not in NO_CURRENCIES
)


def table(language: str) -> dict[str, object]:
    """Gather the names in one language; what it has no name for is left out."""
    locale = Locale.parse(language)
    signs = locale.number_symbols["latn"]
    return {
        "group": signs["group"],
        "decimal": signs["decimal"],
        "countries": chosen(texts(locale.territories), COUNTRIES),
        "languages": chosen(texts(locale.languages), KNOWN_LANGUAGES),
        "scripts": chosen(texts(locale.scripts), SCRIPTS),
        "currencies": {
            code: money_names(locale, code) for code in CURRENCIES if code in locale.currencies
        },
    }


def chosen(names: dict[str, str], codes: list[str]) -> dict[str, str]:
    return {code: names[code] for code in codes if code in names}


def money_names(locale: Locale, code: str) -> list[str]:
    """Give the forms of a currency's name, the one for many first."""
    counted = {
        str(locale.plural_form(count)): get_currency_name(code, count=count, locale=locale)
        for count in COUNTS
    }
    many = counted.get("many") or counted["other"]
    return list(dict.fromkeys((many, *counted.values(), texts(locale.currencies)[code])))


def codes() -> dict[str, str]:
    """Map codes of a language to the one that BCP 47 wants: "rus" to "ru", "iw" to "he"."""
    aliases = get_global("language_aliases")
    return {
        old: new.replace("_", "-")
        for old, new in sorted(aliases.items())
        if len(old) in (2, 3) and old.isalpha() and new.split("_")[0] in KNOWN_LANGUAGES
    }


def write(name: str, content: object) -> None:
    text = json.dumps(content, ensure_ascii=False, indent=0)
    (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    write("codes", codes())
    for language in LANGUAGES:
        write(language, table(language))


if __name__ == "__main__":
    main()
