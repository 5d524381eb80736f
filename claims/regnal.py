"""Roman numbers behind a name, with which a sentence may end: "by Dom Pedro I. Machado wrote".

A splitter of sentences takes the "I." for an initial and goes on.
"""

from __future__ import annotations

import regex

from claims.languages import Language
from claims.languages.base import words

__all__ = ["AFTER_NUMERAL", "ends_in_numeral", "without_numerals"]

#: Before a capital, or an opening mark and a capital.
AFTER_NUMERAL = regex.compile(r"(?<=[\s(](?:\p{Lu}|[IVXL]{2,6})\.)\s+(?=[¿¡\"“«(]?\p{Lu})")
_RULER = regex.compile(r"(?<![\p{L}\p{M}])(?P<name>\p{Lu}[\p{Ll}\p{M}]{2,15})\sI(?![\p{L}\p{M}'’])")
_NUMERAL = regex.compile(
    r"(?P<before>(?:.{0,80}[^\p{L}'’-])?(?P<name>[\p{L}'’-]{2,20}))\s(?P<numeral>\p{Lu}|[IVXL]{2,6})\.",
    regex.DOTALL,
)
_SINGLE = frozenset("IVX")
#: They are counted, or told apart by a letter.
_COUNTED = words(
    """
    war guerra mundial century siglo século type tipo phase fase class clase classe act acto ato
    chapter capítulo volume volumen tomo vol dynasty dinastía dinastia apollo saturn saturno bowl
    """
)
_LETTERED = words(
    "vitamin vitamina hepatitis hepatite plan plano generation generación geração grupo"
)
_TITLES = words(
    """
    king queen emperor empress pope tsar czar prince sultan shah pharaoh rey reina emperador
    emperatriz papa zar príncipe sultán faraón rei rainha imperador imperatriz czar sultão faraó dom
    don doña dona kaiser káiser san santo saint são
    """
)
_REGNAL = words(
    """
    abbas adriano afonso albert alberto alejandro alexander alexandre alfonso amaru amenhotep
    amenofis baudouin balduino beatrix benedict benedicto bento bonifacio carlos catalina catarina
    catherine charles christian clement clemente conrado constantine constantino cristina cyrus ciro
    darius darío dario denis dinis duarte edward eduardo elizabeth enrique felipe ferdinand fernando
    filipe francis francisco franz frederick frederico federico friedrich george gregorio gregory
    gregório guilherme guillermo gustav gustavo haakon harald henrique henry humberto inocencio
    innocent isabel ivan iván jaime james jacobo jorge joão juan juana john josé joseph julio júlio
    julius leo leão león leopold leopoldo louis luis luís luiz mahmud manuel manuela margarita maria
    mary maría maximilian maximiliano mehmed miguel moctezuma montezuma murad napoleon napoleón
    napoleão nicholas nicolás nicolau nicolas olaf otto otón pablo paul paulo pachacútec pedro peter
    philip pío pio pius ptolemy ptolomeo ptolomeu rama ramesses ramsés ramses ricardo richard sancho
    sebastião selim sixto stephen suleiman solimán solimão tutmosis thutmose umberto urban urbano
    victor víctor vítor vitor wilhelm william xerxes jerjes
    """
)
#: Titles stand so many words before the number, at most.
_REACH = 4
_FOLLOWING = regex.compile(
    r"(?P<names>(?:[\"“«(¿¡]?[\p{Lu}\p{N}][\p{L}\p{M}\p{N}'’.-]*\s){1,8}?)(?P<next>\p{Ll}+)"
)


def ends_in_numeral(head: str, following: str, language: Language) -> bool | None:
    """Tell whether a sentence ends with a number of a name; None where there is no such number.

    Args:
        head: The end of what may be a sentence, with its full stop.
        following: What begins with a capital behind it.
        language: The language.

    >>> from claims.languages import BY_CODE
    >>> ends_in_numeral("by Dom Pedro I.", "Machado de Assis wrote", BY_CODE["en"])
    True
    """
    found = _NUMERAL.fullmatch(head)
    if found is None:
        return None
    name, numeral = found["name"].casefold(), found["numeral"]
    if name in _COUNTED and (numeral in _SINGLE or len(numeral) > 1):
        return True
    if name in _LETTERED:
        return True
    regnal = found["name"][0].isupper() and (name in _REGNAL or len(numeral) > 1)
    if not regnal or not (numeral in _SINGLE or len(numeral) > 1):
        return None
    earlier = found["before"].casefold().split()
    if len(numeral) > 1 or not _TITLES.isdisjoint(earlier[-_REACH:-1]):
        return True
    # "Charles I. Abbot in London" is a name, and one that opens a sentence has an initial.
    after = _FOLLOWING.match(following)
    verb = after["next"] if after else ""
    said = verb in language.verbs or (verb != "" and verb not in language.function_words)
    opens = following.split(maxsplit=1)[0].casefold() in language.function_words
    return len(earlier) > 2 and (said or opens)


def without_numerals(text: str) -> str:
    """Leave out the "I" of rulers, which is no pronoun.

    >>> without_numerals("Elizabeth I was a queen, and I know.")
    'Elizabeth was a queen, and I know.'
    """
    return _RULER.sub(_bare, text)


def _bare(found: regex.Match[str]) -> str:
    name = found["name"]
    return str(name if name.casefold() in _REGNAL else found.group())
