"""Russian words for dates, as a translator would give them: names bend, and so do counts."""

from typing import Final

from typing_extensions import override

from dossier.i18n import Words

_ALONE = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
_OF = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
_IN = "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"
_ENGLISH = "January February March April May June July August September October November December"
_NAMES = tuple(zip(_ENGLISH.split(), _ALONE.split(), _OF.split(), _IN.split(), strict=True))

SAID: Final = {
    **{english: alone for english, alone, _, _ in _NAMES},
    **{f"{{day}} {english}": f"{{day}} {of}" for english, _, of, _ in _NAMES},
    **{f"in {english}": f"в {month}" for english, _, _, month in _NAMES},
    "spring": "весна",
    "some day {in_month} {year}": "когда-то {in_month} {year} года",
    "some time in {year}": "когда-то в {year} году",
    "not known": "неизвестно",
    "{day_month} {year}": "{day_month} {year} года",
    "{day_month}, year not known": "{day_month}, год неизвестен",
    "{date}, uncertain": "{date}, не точно",
    "about {date}": "примерно {date}",
    "about {date}, uncertain": "примерно {date}, не точно",
    "from {a} to {b}": "с {a} по {b}",
    "since {a}, as last reported": "с {a}, по последним сведениям",
    "some time between {a} and {b}": "когда-то между {a} и {b}",
    "between {a} and {b}": "между {a} и {b}",
    "before {b}": "до {b}",
    "after {a}": "после {a}",
    "{first} and {last}": "{first} и {last}",
    "Saturday": "суббота",
}
_COUNTED: Final = {
    "{n} years": ("{n} год", "{n} года", "{n} лет"),
    "{n} months": ("{n} месяц", "{n} месяца", "{n} месяцев"),
    "{n} weeks": ("{n} неделя", "{n} недели", "{n} недель"),
    "{n} days": ("{n} день", "{n} дня", "{n} дней"),
}


class RussianWords(Words):
    """A language whose catalogue stands in this file."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__()
        self.language = "ru"

    @override
    def tr(self, text: str) -> str:
        return SAID.get(text, text)

    @override
    def ntr(self, one: str, many: str, count: int) -> str:
        if count % 10 == 1 and count % 100 != 11:
            return _COUNTED[many][0]
        few = count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14)
        return _COUNTED[many][1 if few else 2]


RUSSIAN: Final = RussianWords()
