"""What stands in brackets behind a name: life dates, other names, members of what was counted."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.markdown import Span
from claims.propositions import Proposition
from claims.romance.insertions import happened, inserted_statement
from claims.romance.names import last_phrase, ties
from claims.romance.word_lists import ARTICLES

__all__ = ["read_brackets"]

#: A life lasts so many years; other spans in brackets are wars, reigns and empires.
SHORTEST_LIFE, LONGEST_LIFE = 15, 120
#: Characters of what is read in brackets.
MAX_INSIDE = 120
#: Characters before and behind brackets in which their name and its verb stand.
MAX_BEFORE, MAX_BEHIND = 240, 400

_BRACKETS = regex.compile(rf"\s?\((?P<inside>[^()]{{2,{MAX_INSIDE}}})\)")
_DATE = r"(?:\p{N}{1,2}[ºo]?\s(?:de\s)?\p{L}{3,12}\s(?:de\s|del\s)?)?(?:c\.\s?)?\p{N}{3,4}"
_LIFE = regex.compile(
    rf"(?:\p{{L}}[^–—\p{{N}}]{{1,40}},\s)?(?P<born>{_DATE})\s?[-–—]\s?(?:[†+]\s?)?"
    rf"(?:\p{{L}}[^–—\p{{N}}]{{1,40}},\s)?(?P<died>{_DATE})"
)
_BORN = regex.compile(rf"(?:n\.|nac\.|nasc\.|nacid[oa]\sen|nascid[oa]\sem)\s?(?P<born>{_DATE})")
_DAY = regex.compile(r"\p{N}{1,2}[ºo]?\s")
_YEAR = regex.compile(r"\p{N}{3,4}$")
_AMONG = regex.compile(
    r"entre\s(?:ell[oa]s|el[ea]s)(?:,|\sestán|\sestão)?\s(?P<one>[^,;]{2,60})", regex.IGNORECASE
)
_COUNTED = regex.compile(
    r"(?P<head>.{2,200}?\s)(?P<in>(?:por|con|com|en|em|a)\s)?"
    r"(?:\p{N}{1,3}|dos|dois|duas|tres|três|cuatro|quatro|cinco|seis|siete|sete|ocho|oito|nueve|nove|diez|"
    r"dez|once|onze|doce|doze|vari[oa]s|vári[oa]s|much[oa]s|muit[oa]s|algun[oa]s|algumas)\s[\p{L}\s]{3,60}$"
)
#: What a person does; beside a name with two years of a life these tell that it is one.
_PERSON_VERBS = words(
    """
    nació creció escribió publicó ganó compuso pintó gobernó reinó descubrió inventó recibió dirigió
    fundó formuló vivió lideró trabajó estudió presidió protagonizó jugó conquistó esculpió diseñó
    demostró propuso cantó tradujo enseñó desarrolló interpretó actuó luchó participó fue era
    nasceu cresceu escreveu publicou ganhou compôs pintou governou reinou descobriu inventou
    recebeu dirigiu fundou formulou viveu liderou trabalhou estudou presidiu protagonizou jogou
    conquistou esculpiu projetou demonstrou propôs cantou traduziu ensinou desenvolveu interpretou
    atuou lutou participou foi
    """
)
#: "Guerra", "Imperio": what also has two years.
_NO_PERSON = words(
    """
    guerra guerras imperio império reino república dinastía dinastia virreinato revolución revolução
    unión união batalla batalha segunda primera primeira tercera terceira era edad idade período
    gobierno governo dictadura ditadura estado estados banco universidad universidade compañía
    companhia copa liga partido mandato reinado crisis crise campaña campanha tratado torre puente
    ponte casa palacio palácio iglesia igreja catedral museo museu teatro canal confederación
    confederação federación federação gran grande santa sede movimiento movimento proyecto projeto
    """
)
_CONNECTORS = words("de del da do dos das von van la los y e i")
_BY = {"o": "pelo", "a": "pela", "os": "pelos", "as": "pelas"}


def read_brackets(
    plain: str, start: int, end: int, language: Language
) -> Iterator[tuple[Span, list[Proposition]]]:
    """Yield what is to be cut out of a statement, and what that says of the name before it."""
    for found in _BRACKETS.finditer(plain, start, end):
        before = plain[max(start, found.start() - MAX_BEFORE) : found.start()]
        said = _read(before, found, language)
        if said:
            yield found.span(), said


def _read(before: str, found: regex.Match[str], language: Language) -> list[Proposition]:
    inside, at = found["inside"], found.start("inside")
    name = last_phrase(before, language)
    if (life := _LIFE.fullmatch(inside)) and _is_person(before, found, language):
        years = [int(_YEAR.findall(life[group])[0]) for group in ("born", "died")]
        if SHORTEST_LIFE <= years[1] - years[0] <= LONGEST_LIFE:
            return [_lived(before, life, group, at, language) for group in ("born", "died")]
    if (born := _BORN.fullmatch(inside)) and _is_person(before, found, language):
        return [_lived(before, born, "born", at, language)]
    if among := _AMONG.fullmatch(inside):
        return _one_among(before, among["one"], found)
    text = happened(inside, ties(name, language), language) if name else ""
    return [inserted_statement(f"{name} {text}", *found.span("inside"))] if text else []


def _lived(
    name: str, life: regex.Match[str], group: str, at: int, language: Language
) -> Proposition:
    in_year, on_day = language.born if group == "born" else language.died
    pattern = on_day if _DAY.match(life[group]) else in_year
    text = pattern.format(name=name.strip(), date=life[group])
    return inserted_statement(text, at + life.start(group), at + life.end(group))


def _is_person(before: str, found: regex.Match[str], language: Language) -> bool:
    """Tell whether all before the brackets is the name of somebody who then does something."""
    parts = before.split()
    low = [part.casefold() for part in parts]
    if not 2 <= len(parts) <= 8 or not _NO_PERSON.isdisjoint(low) or low[0] in ARTICLES:
        return False
    if not all(part[0].isupper() or part in _CONNECTORS for part in parts):
        return False
    following = found.string[found.end() : found.end() + MAX_BEHIND].split()
    behind = [word.strip(",.;").casefold() for word in following]
    return (
        behind[:1] != [] and (behind[0] in _PERSON_VERBS - words("fue era foi"))
    ) or not language.person_nouns.isdisjoint(behind)


def _one_among(before: str, one: str, found: regex.Match[str]) -> list[Proposition]:
    """Write "pasa por Bahía" for "pasa por cinco estados (entre ellos, Bahía)"."""
    counted = _COUNTED.fullmatch(_BRACKETS.sub("", before))
    if counted is None:
        return []
    tie, first, rest = counted["in"] or "", *one.partition(" ")[::2]
    if tie == "por " and rest and first in _BY:
        tie, one = "", f"{_BY[first]} {rest}"
    return [inserted_statement(f"{counted['head']}{tie}{one}", *found.span("inside"))]
