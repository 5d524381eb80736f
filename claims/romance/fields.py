"""Fields, table cells and list items of Spanish and Portuguese, worded as sentences.

``Capital: Asunción`` under "Paraguay" is "La capital de Paraguay es Asunción", a birth or a founding
is told with its verb, and an item of "tiene cuatro miembros:" is one of those members. Added are
articles, "de" and the verb that the layout stands for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.markdown import Span
from claims.propositions import Proposition, compose
from claims.romance.agreement import is_feminine, singular_noun
from claims.romance.clause import first_clause
from claims.romance.names import of, placed
from claims.romance.tokens import read_tokens
from claims.romance.word_lists import ARTICLES
from claims.tables import compares

__all__ = ["announces", "fields", "rows"]

#: Words of the longest key.
MAX_KEY = 6

#: Words of the longest value that becomes part of a sentence.
MAX_VALUE = 14

_FIELD = regex.compile(r"(?P<key>[^:.!?]{1,60}):\s+(?P<value>\S.*)", regex.DOTALL)
_LETTER = regex.compile(r"\p{L}")
_DIGIT = regex.compile(r"\p{N}")
_CAPITAL = regex.compile(r"(?<!\w)\p{Lu}")
_UNIT = regex.compile(r"(?P<key>[^()]{2,50}?)\s?\((?P<unit>[^()]{1,12})\)")
_DATE = regex.compile(r"\p{N}{3,4}|\p{N}{1,2}[ºo]?\sde\s\p{L}{3,12}(?:\s(?:de|del)\s\p{N}{4})?")
_YEAR = regex.compile(r"\p{N}{3,4}")
_DAY = regex.compile(r"\p{N}{1,2}[ºo]?\s(?:de\s)?\p{L}")
_MEASURE = regex.compile(
    r"(?:unos|unas|cerca\sde|aproximadamente|casi|quase|más\sde|mais\sde|\p{Sc}|\p{N}).*"
)
_PART = regex.compile(r",\s")
_BIRTH = regex.compile(
    r"(?:fecha\sde\s|lugar\sde\s|data\sde\s|local\sde\s)?(?:nacimiento|nascimento)|nació|nasceu|"
    r"nacid[oa]|nascid[oa]|naturalidade"
)
_DEATH = regex.compile(
    r"(?:fecha\sde\s|lugar\sde\s|data\sd[ea]\s|local\sd[ea]\s)?(?:muerte|fallecimiento|defunción|morte|"
    r"falecimento|óbito)|murió|falleció|morreu|faleceu"
)
_FOUNDING = regex.compile(
    r"(?:(?:año|fecha)\sde\s|(?:ano|data)\sde\s)?(?:fundación|fundação)|fundad[oa](?:\sen|\sem)?"
)
#: Keys whose value is a thing of which there is one: "el guaraní".
_ONE_OF_A_KIND = words("moneda moeda idioma lengua língua")
_ADJECTIVES = words(
    """
    mayor maior menor primer primera primero primeira primeiro segunda segundo última último principal
    antigua antiguo antiga antigo actual atual nueva nuevo nova novo gran grande única único
    """
)
_YEAR_HEADS = words("año ano edición edição temporada")
_COUNTED = regex.compile(
    r"(?:\p{N}{1,3}|dos|dois|duas|tres|três|cuatro|quatro|cinco|seis|siete|sete|ocho|oito|nueve|nove|diez|"
    r"dez|once|onze|doce|doze|vari[oa]s|vári[oa]s)\s(?P<what>\p{L}[\p{L}\s]{2,60})",
    regex.IGNORECASE,
)
_HAS = words("tiene tienen tem têm posee possui cuenta conta")
_ARE = words("son são fueron foram incluyen incluem")
_BY_GENDER = {
    ("es", False): ("el", "los", "un"),
    ("es", True): ("la", "las", "una"),
    ("pt", False): ("o", "os", "um"),
    ("pt", True): ("a", "as", "uma"),
}


def fields(plain: str, owner: str, lead: str, language: Language) -> list[Proposition]:
    """Word a ``key: value`` line or an item of a list as statements; none where it is neither.

    Args:
        plain: The line.
        owner: Whom the lines are about: the heading above them.
        lead: The line that announces them; "Tres monedas:" tells what "Perú: sol" means.
        language: Spanish or Portuguese.

    >>> from claims.languages import BY_CODE
    >>> [said.text for said in fields("Capital: Asunción", "Paraguay", "", BY_CODE["es"])]
    ['La capital de Paraguay es Asunción.']
    >>> lead = "El Mercosur tiene cuatro miembros:"
    >>> [said.text for said in fields("Brasil", "", lead, BY_CODE["es"])]
    ['Brasil es un miembro del Mercosur.']
    """
    said = _field_statements(plain, owner, language, lead=lead)
    items = [] if said or not lead else _item_statements(plain, lead, language)
    return said or [Proposition(text=text, start=0, end=len(plain)) for text in items]


def rows(
    cells: Sequence[str], header: Sequence[str], heading: str, language: Language
) -> list[tuple[str, int, int]]:
    """Word each cell of a table's row, with the numbers of the first and the last cell that say it.

    >>> from claims.languages import BY_CODE
    >>> rows(["Cali", "1536"], ["Ciudad", "Fundación"], "", BY_CODE["es"])
    [('Cali fue fundada en 1536.', 0, 1)]
    """
    if compares(header, language):
        return [
            (text, i, i)
            for i, (name, value) in enumerate(zip(header, cells, strict=False))
            if i and regex.search(r"[\p{L}\p{N}]", value)
            for text, _ in _told(cells[0].strip(), value.strip(), name.strip(), language)
        ]
    told = _row_statements(cells, header, heading, language)
    return [(text, 0 if place == 1 else place, place) for place, text in told]


def _field_statements(
    plain: str, owner: str, language: Language, *, lead: str = ""
) -> list[Proposition]:
    """Word a line; a lead such as "Tres monedas:" tells what "Perú: sol" means."""
    found = _FIELD.fullmatch(plain)
    if found is None or len(found["key"].split()) > MAX_KEY:
        return []
    key, value = found["key"].strip(), found["value"].strip().rstrip(".")
    if _says(value, language):
        return []
    start, end = found.start("key"), found.start("value") + len(value)
    what = _announced_noun(lead, language)
    if what and key[0].isupper() and _LETTER.search(value):
        said = _is(what, key, value, language)
        return [Proposition(text=compose([said]), start=start, end=end)]
    if not owner or key.casefold() == owner.casefold():
        return []
    return [
        Proposition(text=text, start=first, end=last)
        for text, (first, last) in _told(
            key, value, owner, language, start=start, at=found.start("value")
        )
    ]


def _says(value: str, language: Language) -> bool:
    """Tell whether a value is a sentence of its own, or too long for a part of one."""
    tokens = read_tokens(f"x {value}", 2, language)
    capital = value[0].isupper() and value.split(maxsplit=1)[0].casefold() in ARTICLES
    return len(tokens) > MAX_VALUE or any(token.finite for token in tokens) or capital


def _row_statements(
    cells: Sequence[str], header: Sequence[str], heading: str, language: Language
) -> list[tuple[int, str]]:
    """Word each cell of a table's row, with the place of the cell."""
    if not cells or not header or len(cells) != len(header):
        return []
    owner, past = cells[0].strip(), False
    if header[0].casefold() in _YEAR_HEADS and _YEAR.fullmatch(owner):
        if not heading:
            return []
        owner, past = f"{_with_article(heading, language)} de {owner}", True
    elif not _LETTER.search(owner):
        return []
    kind = header[0].casefold()
    said = []
    for place in range(1, len(cells)):
        key, value = header[place].strip(), cells[place].strip()
        if not key or not regex.search(r"[\p{L}\p{N}]", value):
            continue
        if key.casefold() in language.generic_headers:
            return []
        told = _told(key, value, owner, language, kind=kind, past=past)
        said += [(place, text) for text, _ in told]
    return said


def _item_statements(plain: str, lead: str, language: Language) -> list[str]:
    """Word an item of a list that a sentence announces: "El Mercosur tiene cuatro miembros:"."""
    item = plain.strip().rstrip(".;,")
    if not item[:1].isupper() or len(item.split()) > MAX_KEY or ":" in item:
        return []
    statement = lead.rstrip(" :")
    clause = first_clause(statement, 0, language)
    if clause.verb is None or not clause.subject:
        return []
    verb = statement[slice(*clause.verb)]
    behind = statement[clause.verb[1] :].strip()
    if verb.casefold() in _ARE and not behind:
        article, _, what = clause.subject.partition(" ")
        if article.casefold() not in words("los las os as") or not what:
            return []
        return [compose([f"{item} {_copula(language)} {_one(what, language)}"])]
    counted = _COUNTED.fullmatch(behind)
    if counted is None:
        return []
    if verb.casefold() in _HAS:
        owner = of(clause.subject, language)
        said = f"{item} {_copula(language)} {_one(counted['what'], language)} {owner}"
        return [compose([said])]
    return [compose([f"{statement[: clause.verb[1]]} {placed(item, language)}"])]


def announces(plain: str, language: Language) -> bool:
    """Tell whether a line that announces a list says something: "El Mercosur tiene tres miembros:".

    >>> from claims.languages import BY_CODE
    >>> announces("Tres monedas:", BY_CODE["es"])
    False
    """
    if not plain.rstrip().endswith(":") or language.structure.search(plain):
        return False
    statement = plain.rstrip(" :")
    clause = first_clause(statement, 0, language)
    if clause.verb is None or not clause.subject:
        return False
    named = _CAPITAL.search(clause.subject) is not None
    return named and _COUNTED.fullmatch(statement[clause.verb[1] :].strip()) is not None


def _told(
    key: str,
    value: str,
    owner: str,
    language: Language,
    *,
    start: int = 0,
    at: int = 0,
    kind: str = "",
    past: bool = False,
) -> Iterator[tuple[str, Span]]:
    """Yield what a field says, and where: the first value with its key, others alone."""
    unit = _UNIT.fullmatch(key)
    if unit and regex.search(r"\p{N}$", value):
        text = _is(unit["key"], owner, f"{value} {unit['unit']}", language, past=past)
        yield compose([text]), (start, at + len(value))
        return
    low = key.casefold()
    span = (start, at + len(value))
    born = _BIRTH.fullmatch(low) is not None
    if born or _DEATH.fullmatch(low):
        first = True
        for part, offset in _values(value):
            text = _lived(owner, part, language, born=born)
            yield text, (start if first else at + offset, at + offset + len(part))
            first = False
    elif _FOUNDING.fullmatch(low) and _YEAR.search(value):
        feminine = is_feminine(kind or owner.rpartition(" ")[2].casefold())
        was, verb = ("fue", "fundad") if language.code == "es" else ("foi", "fundad")
        on = _when(value, language)
        yield compose([f"{owner} {was} {verb}{'a' if feminine else 'o'} {on} {value}"]), span
    elif low.endswith("s") and " " not in low and _DIGIT.match(value):
        has = "tiene" if language.code == "es" else "tem"
        yield compose([f"{_shown(owner, language)} {has} {value} {low}"]), span
    elif _is_item(key, value):
        yield compose([f"{key} {_copula(language)} {value}"]), span
    else:
        yield compose([_is(key, owner, value, language, past=past)]), span


def _is_item(key: str, value: str) -> bool:
    """Tell whether a key is no attribute but a name that is described: "Pico Bolívar: un monte"."""
    names = [part for part in key.split() if part[0].isupper()]
    return len(names) > 1 and value.split(maxsplit=1)[0] in words(
        "un una um uma el la o a los las os as"
    )


def _values(value: str) -> Iterator[tuple[str, int]]:
    """Yield a date and a place of one field, each with its offset."""
    comma = next(
        (
            found
            for found in _PART.finditer(value)
            if bool(_YEAR.search(value[: found.start()]))
            != bool(_YEAR.search(value[found.end() :]))
        ),
        None,
    )
    if comma is None:
        yield value, 0
        return
    # "Coyoacán, México, 1907" has its comma before the date.
    last = value.rfind(", ")
    cut = comma.start() if _YEAR.search(value[: comma.start()]) else last
    yield value[:cut], 0
    yield value[cut + 2 :], cut + 2


def _lived(owner: str, value: str, language: Language, *, born: bool) -> str:
    in_year, on_day = language.born if born else language.died
    if _YEAR.search(value):
        pattern = on_day if _DAY.match(value) else in_year
        return pattern.format(name=owner, date=value)
    return in_year.format(name=owner, date=value)


def _when(value: str, language: Language) -> str:
    if language.code == "pt":
        return "em"
    return "el" if _DAY.match(value) else "en"


def _is(key: str, owner: str, value: str, language: Language, *, past: bool = False) -> str:
    """Write "la capital de Paraguay es Asunción"."""
    shown = key if key[1:2].isupper() else key[:1].lower() + key[1:]
    noun = _noun(shown)
    plural = noun.endswith("s") and singular_noun(noun, language.code) != noun
    feminine = is_feminine(singular_noun(noun, language.code))
    article = _BY_GENDER[language.code, feminine][plural]
    dated = not plural and _DATE.fullmatch(value) is not None
    copula = _copula(language, plural=plural, past=past or dated)
    if dated and noun not in _YEAR_HEADS:
        value = f"{_when(value, language)} {value}"
    return f"{article} {shown} {of(_with_article(owner, language), language)} {copula} {_value(noun, value, language)}"


def _value(noun: str, value: str, language: Language) -> str:
    if _MEASURE.match(value) and not _DAY.match(value) and not _YEAR.fullmatch(value):
        return f"de {value}"
    if noun in _ONE_OF_A_KIND and value[0].islower() and not regex.search(r"[,;]|\s[ye]\s", value):
        first = value.partition(" ")[0]
        return f"{_BY_GENDER[language.code, is_feminine(first)][0]} {value}"
    return placed(value, language)


def _copula(language: Language, *, plural: bool = False, past: bool = False) -> str:
    if past:
        return {"es": ("fue", "fueron"), "pt": ("foi", "foram")}[
            "pt" if language.code == "pt" else "es"
        ][plural]
    return {"es": ("es", "son"), "pt": ("é", "são")}["pt" if language.code == "pt" else "es"][
        plural
    ]


def _one(what: str, language: Language) -> str:
    """Write one of several: "un miembro fundador" of "miembros fundadores"."""
    parts = what.split()
    singular = []
    for place, part in enumerate(parts):
        if part in words("de del do da dos das en em con com por para"):
            singular += parts[place:]
            break
        singular.append(singular_noun(part, language.code))
    return f"{_BY_GENDER[language.code, is_feminine(singular[0])][2]} {' '.join(singular)}"


def _noun(key: str) -> str:
    """Return the noun of a key: "novela" of "primera novela"."""
    parts = key.casefold().split()
    return next((part for part in parts if part not in _ADJECTIVES), parts[-1])


def _announced_noun(lead: str, language: Language) -> str:
    """Return what a lead announces one of: "moneda" of "Tres monedas para no confundirse:"."""
    parts = regex.findall(r"\p{L}+", lead.casefold())[:3]
    for part in parts:
        if part in ARTICLES | words(
            "dos dois duas tres três cuatro quatro cinco seis siete sete algunas algunos"
        ):
            continue
        single = singular_noun(part, language.code)
        return single if single != part and single in _OWNED else ""
    return ""


#: What each of several has one of.
_OWNED = words(
    """
    capital moneda moeda idioma lengua língua bandera bandeira presidente himno hino población población
    autor autora director diretor fundador inventor símbolo gentilicio gentílico continente
    """
)


def _shown(owner: str, language: Language) -> str:
    name = placed(owner, language)
    return name[:1].upper() + name[1:]


def _with_article(name: str, language: Language) -> str:
    return placed(name, language)
