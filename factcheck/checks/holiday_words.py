"""The words around the day of a public holiday, a table a language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from claims.model import Lang
from factcheck import names

_KEEPING: Final[Mapping[Lang, str]] = {
    "en": "the a an is are falls fall on in of at it its as every each year annual annually yearly always"
    " celebrated celebrates celebrate observed observes observe held marked marks mark occurs takes place"
    " kept keeps public national federal holiday holidays day date and people country commemorated"
    " traditionally officially this s",
    "es": "el la los las un una es son cae caen se en de del al a cada año años todos anualmente siempre"
    " celebra celebran conmemora conmemoran festeja festejan observa tiene lugar ocurre fiesta festivo"
    " feriado público pública nacional oficial día fecha y su que como país tradicionalmente",
    "pt": "o a os as um uma é são cai caem se em de do da dos das no na nos nas ao cada ano anos todo todos"
    " anualmente sempre celebra celebram comemora comemoram celebrado celebrada comemorado comemorada"
    " observado ocorre acontece tem lugar feriado público nacional oficial dia data e seu sua que como país"
    " tradicionalmente",
    "hi": "को में का की के पर है हैं हर प्रत्येक प्रति साल वर्ष प्रतिवर्ष हमेशा मनाया मनाई मनाते मनाता जाता जाती होता होती पड़ता"
    " पड़ती आता आती राष्ट्रीय सार्वजनिक अवकाश छुट्टी दिन तारीख दिवस और अपना अपनी यह रूप से एक त्योहार पर्व",
}
_KEPT: Final[Mapping[Lang, str]] = {
    "en": "was were fell occurred took",
    "es": "fue fueron cayó cayeron celebró celebraron tuvo",
    "pt": "foi foram caiu caíram ocorreu teve",
    "hi": "था थी थे हुआ हुई पड़ा पड़ी गया गई",
}


def _folded(table: Mapping[Lang, str]) -> Mapping[Lang, frozenset[str]]:
    return MappingProxyType(
        {
            lang: frozenset(part for word in words.split() for part in names.key(word).split())
            for lang, words in table.items()
        }
    )


#: Words that a claim may have besides the holiday, the country and the day.
KEEPING: Final[Mapping[Lang, frozenset[str]]] = _folded(_KEEPING)
#: Words besides those that it may have of a year whose days are known.
KEPT: Final[Mapping[Lang, frozenset[str]]] = _folded(_KEPT)
#: From the first to the fourth, then the last.
ORDINALS: Final[Mapping[Lang, tuple[tuple[str, ...], ...]]] = MappingProxyType(
    {
        "en": (("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th"), ("last",)),
        "es": (
            ("primer", "primero"),
            ("segundo",),
            ("tercer", "tercero"),
            ("cuarto",),
            ("último",),
        ),
        "pt": (
            ("primeiro", "primeira"),
            ("segundo", "segunda"),
            ("terceiro", "terceira"),
            ("quarto", "quarta"),
            ("último", "última"),
        ),
        "hi": (
            ("पहले", "पहला", "प्रथम"),
            ("दूसरे", "दूसरा"),
            ("तीसरे", "तीसरा"),
            ("चौथे", "चौथा"),
            ("अंतिम", "आखिरी", "आख़िरी"),
        ),
    }
)
#: "the fourth Thursday of November"; slots as in the tables of `DATE_WORDS`.
RULES: Final[Mapping[Lang, str]] = MappingProxyType(
    {
        "en": "(?:the )?{place} {weekday} (?:of|in) (?:each |every )?{month}",
        "es": "(?:el )?{place} {weekday} (?:de|del mes de|en) {month}",
        "pt": "(?:na |no |a |o )?{place} {weekday} (?:de|do mes de|em) {month}",
        "hi": "{month} (?:के|महीने के|माह के) {place} {weekday}",
    }
)
