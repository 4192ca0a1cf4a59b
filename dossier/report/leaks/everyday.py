"""Words of everyday language that are names of people too: what may be either is told, not refused.

They are listed, since no text tells by itself that "seleznev", written small, is a word of no
language. What is not listed here stays a name, however it is written.
"""

from __future__ import annotations

from typing import Final

_ENGLISH: Final = """
abbot apple april archer art ash august autumn bacon baker ball bank banks barber basil bass bay
bean bear beck bee bell berry best bill birch bird bishop black bliss bloom blue bold bolt bond
booth bough bow bowman boy branch brand brave bridge bridges bright bristle brook brooks brown buck
bull burn burns bush butcher butler cain candy cannon carpenter carter cash chamberlain chambers
chance chandler charity chase cherry church clay clerk cliff cloud coal coffin cole colt constant
cook cooper copper cotton couch court crane crisp cross crow curry dale dark dash dawn day days deal
dean dear dew dial dike dollar dove down drake draper drew driver drum duff duke dusk earl early
earnest east ebony eden elder english ernest faith falcon fall farmer fast feather fern field fields
finch fir fish fisher flood flower flowers fly ford forest forester fort foster fountain fox frank
freeman french frost fry fuller garden gardener garland gates gay gem gentle ginger glass glen glory
glover gold golden good goose gore grace grand grange grant grave graves gray green grey grove guest
gun guy hail hall hand handy hardy harmony harp hart haven hawk hay hazel head heart heath heather
heaven herb hick hide high hill hills holiday holly holy honey honor honour hood hook hope horn
house hunt hunter hurt iris iron ivory ivy jade jasmine jay jet jewel jolly josh joy judge jug july
june justice keen key keys kind king kit knight lad lake lamb land lane lark last laurel law lawless
leaf lean lee lent light lily linen lion little lock lodge long looks lord love low lucky mace
mackerel maiden major march mark marks marsh marshal mason may mayor mead melody mercy merry mild
miles mill miller mills mine mint miracle monk moon moor moore moss mountain myrtle nail neat new
night noble north nun oak oaks ocean old olive page pain palmer park parks parson pat patience peach
peacock peak pearl pen penny pepper perch pierce pike pine piper pit plant plum pole pool pope poppy
porter post potter pound power powers pratt price pride priest prince prior proctor prudence pure
purse quick rain raven ray read reason reed reeve rich rider rifle ring rise river rivers rob robin
rock rod root rose rowan ruby rue rule rush rust rusty saddler sadler sage sailor sand sands savage
say scarlet school seal self serene sergeant shade sharp shaw shell shepherd sherry shore short silk
silver singer sky slater small smart smith snow son song south sparks speed spring squire staff star
stark starling steel stern steward still stock stone story strange street strong sue summer summers
sun swallow swan sweet swift tailor tanner temple thorn thyme tiger tiny topaz tower town trip true
trust tucker turner vale verity victory violet virtue wade walker wall walls ward warden ware warner
waters way weaver web weeks well wells west wheel wheeler whip white wild wilder will willow win
wind winter winters wise wolf wood woods worth wren wright yard young
"""
_RUSSIAN: Final = """
август апрель баран барсук белый бобр большой борода бык вера весна ветер вишня вода воин волк воля
воробей ворона гвоздь голова голубь гончар гора горе город горох град гриб гром груша гусь дар доля
дуб дьяк ель жаба жук журавль заря заяц звезда зима зуб ива июль июня калина капитан капуста карась
карп клин ключ клён князь коваль коза козёл колос король кот кравец краса красный кузнец лебедь лев
лета лилия лис лиса лист лом лука любовь май майор малина малый марта мельник мил милый мир молод
молоко мороз мост муха надежда небо ночь окно орёл осень осока пастух певец перец песня петух победа
поле поп правда радость рай рак река роза рубин рыба рыбак рысь рябина сава сад свет светлый сила
слава слеза слово снег соболь сова сокол солнце соловей соль сон сорока столяр судья счастье сыч
ткач тополь топор туман тур ум ус утро хлеб холм холод царь чайка черёмуха чиж чёрный шаг шило шуба
щука яблоко ягода яр ястреб ёж ёлка
"""
_RUSSIAN_IN_LATIN: Final = "lev lyubov marta mir nadezhda roza slava vera"

EVERYDAY: Final = frozenset(f"{_ENGLISH} {_RUSSIAN} {_RUSSIAN_IN_LATIN}".replace("ё", "е").split())


def is_everyday(word: str) -> bool:
    """Tell whether a word of a name is one of everyday language.

    >>> is_everyday("Mark"), is_everyday("Орёл"), is_everyday("Seleznev")
    (True, True, False)
    """
    return word.lower().replace("ё", "е") in EVERYDAY
