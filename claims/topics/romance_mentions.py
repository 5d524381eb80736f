"""What a Spanish or Portuguese statement speaks of beside its subject, and when.

The next sentence may mean it: "Lo usaban como moneda", "El arquitecto terminó el edificio", "La
ciudad se rindió", "Dos años más tarde". It is taken up where one thing fits in gender and number,
and left alone where two do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.romance import Clause, first_clause, of
from claims.romance.agreement import is_plural_verb
from claims.romance.names import within
from claims.romance.tokens import Token, read_tokens
from claims.romance.word_lists import BEFORE_VERB
from claims.standalone import Subject

__all__ = [
    "Mention",
    "Topic",
    "from_year",
    "guessed_gender",
    "mentions_in",
    "spoken_of",
    "with_objects",
    "with_pronoun",
    "year_in",
]

#: Words of the longest object.
MAX_OBJECT = 8

_YEAR = regex.compile(r"(?<!\p{N}|[.,])(?:1\p{N}{3}|20\p{N}{2})(?!\p{N}|[.,]\p{N}|\s(?:km|m|kg|%))")
_GENDERS = {
    **dict.fromkeys(
        ("el", "los", "o", "os", "lo", "un", "um", "no", "nos", "lo", "él", "ellos"), "m"
    ),
    **dict.fromkeys(("la", "las", "a", "as", "una", "uma", "na", "nas", "ella", "ellas"), "f"),
    **dict.fromkeys(("ele", "eles"), "m"),
    **dict.fromkeys(("ela", "elas"), "f"),
}
_PLURALS = words("los las os as nos nas ellos ellas eles elas")
_DEFINITE = {"es": words("el la los las"), "pt": words("o a os as")}
_CONNECTORS = words("de del da do dos das von van la los")
_IN = words("en em no na nos nas")
_TO = words("a al ao à com con por pelo pela")
_MOTION = words(
    """
    llegó llegaron viajó viajaron fue fueron entró entraron volvió regresó emigró trasladó mudó huyó
    chegou chegaram viajou viajaram foi foram entrou voltou regressou emigrou transferiu mudou fugiu
    """
)
#: What people do to people.
_WITH_PERSONS = words(
    """
    conheceu encontrou derrotou venceu sucedeu matou ajudou apoiou influenciou admirava substituiu
    enfrentou desposou assassinou criticou entrevistou sucedió
    """
)
#: Behind these "lo" is what somebody knows or says.
_KNOWING = words(
    """
    hizo hicieron hace hacía es fue era fez fizeram faz fazia é foi logró consiguió conseguiu
    sabía sabe saben supo sabían dijo dice dicen cree creía creyó confirmó confirma afirma afirmó
    sabia soube disse diz crê acredita acreditava confirmou
    """
)
_STOPS = words(
    """
    en em no na nos nas con com por para sin sem sobre hasta até desde contra hacia ante tras durante
    a al ao à aos às pelo pela como cuando quando que quien donde onde y e o ou entre hace há
    """
)
_NO_PLACE = regex.compile(
    r"(?<!\p{L})(?:siglo|século|año|ano|década|guerra|mundial)(?!\p{L})", regex.IGNORECASE
)
_TIME = r"(?:años?|anos?|décadas?|siglos?|séculos?)"
_LATER = regex.compile(
    rf"(?P<span>\A(?:apenas\s|casi\s|quase\s)?[\p{{L}}\p{{N}}]{{1,15}}\s{_TIME}\s(?:después|depois))"
    rf"(?!\s(?:de|del|do|da)\s)|(?P<late>\A(?:apenas\s|casi\s|quase\s)?[\p{{L}}\p{{N}}]{{1,15}}\s{_TIME})\s"
    r"(?:más\starde|mais\starde)|(?P<before>\A[\p{L}\p{N}]{1,15}\s(?:años?|anos?)\santes)(?!\s(?:de|del)\s)",
    regex.IGNORECASE,
)
_NEXT = regex.compile(
    r"\A(?P<es>al\saño\ssiguiente|(?P<to>(?:en\s)?el\saño\ssiguiente|no\sano\sseguinte|"
    r"el\ssiguiente\saño))(?=[\s,])(?!\s(?:a|de)\s\p{N})",
    regex.IGNORECASE,
)
_SAME = regex.compile(
    r"\A(?P<in>(?:en\s)?(?:ese|aquel)\s(?:mismo\s)?año|en\sel\smismo\saño|(?:nesse|naquele)\s(?:mesmo\s)?ano|"
    r"no\smesmo\sano)(?=[\s,])",
    regex.IGNORECASE,
)
_CLITIC = regex.compile(r"(?<!\p{L})(?P<word>los?|las?|os?|as?)\s$")
_ENCLITIC = regex.compile(r"(?P<verb>.{2,30})-(?P<word>[nl]?[oa]s?)")
_COPULAS = words("es son era eran fue é são foi está están")
_AUXILIARIES = words("ha han había habían tem têm tinha tinham havia haviam")
#: "El edificio": a thing that was named with a name of its own.
_THINGS = regex.compile(
    r"(?<=\s)(?P<article>el|la|o|a)\s(?:edificio|edifício|prédio|libro|livro|novela|película|filme|puente|ponte|"
    r"templo|monumento|obra|cuadro|quadro|estadio|estádio|canción|canção|álbum)"
    r"(?=[.,;]|\s(?:en|em|no|na|con|com|por|para|hasta|até|desde|durante|y|e|a|sobre)\s|$)"
)
_BEHIND = regex.compile(
    r"(?<!\p{L})(?P<tie>de|en|em|por|con|com|para|sobre|hasta|até|a|desde|contra)\s"
    r"(?P<word>él|ella|ellos|ellas|ele|ela|eles|elas)(?=[\s.,;]|$)|(?<!\p{L})(?P<joined>[dn])(?P<his>ele|ela|eles|elas)(?=[\s.,;]|$)",
    regex.IGNORECASE,
)
#: "La fundaron en 1977 los padres de Roig", "Fundou-a em 1969 Antônio Seabra".
_WHEN_AND_WHO = (
    r"(?P<also>\s(?:también|também|además))?"
    r"(?P<when>\s(?:en|em|hacia|desde)\s(?:[^\s,;]{1,15}\s){0,4}\p{N}{4})?\s"
    r"(?P<who>(?:el|la|los|las|o|a|os|as|unos|unas|uns|umas|(?:más|mais)\sde\s\p{N}|(?-i:\p{Lu}))(?:[^,;:]|(?<=\p{N}),(?=\p{N})){3,120}?)\.?"
)
_DONE_TO = {
    "es": regex.compile(
        rf"(?P<not>no\s)?(?P<word>l[oa]s?)\s(?P<verb>\p{{Ll}}{{3,20}}){_WHEN_AND_WHO}",
        regex.IGNORECASE,
    ),
    "pt": regex.compile(
        rf"(?P<not>não\s)?(?P<verb>\p{{L}}{{3,20}})-(?P<word>n?[oa]s?){_WHEN_AND_WHO}",
        regex.IGNORECASE,
    ),
}
#: ... and more is said of them: "Descobriu-a Carlos Chagas, médico".
_AT_ONCE = {
    "es": regex.compile(
        r"(?:no\s)?l[oa]s?\s\p{Ll}{3,20}\s(?:el\s(?!\p{N})|los\s|(?-i:\p{Lu}))", regex.IGNORECASE
    ),
    "pt": regex.compile(
        r"\p{L}{3,20}-n?[oa]s?\s(?:(?:em|desde)\s\p{N}{4}\s)?(?:o\s|os\s|(?-i:\p{Lu}))",
        regex.IGNORECASE,
    ),
}
_NAMING = words(
    """
    considera consideró consideran consideraron llamó llama llaman nombró declaró declararon eligió
    eligieron hizo hicieron convirtió proclamó bautizó considerou consideram chamou chama nomeou
    declarou elegeu fez tornou proclamou batizou tiene tienen tem têm
    """
)
_INFINITIVE = regex.compile(r"\p{Ll}{1,20}[aeio]r")
_TIME_NOUN = regex.compile(
    r"\p{L}+\s(?:año|ano|mes|mês|día|dia|siglo|século|semana|década|mismo|mesmo|lunes|martes|miércoles|"
    r"jueves|viernes|sábado|domingo|\p{N})",
    regex.IGNORECASE,
)
_ADJUNCT = regex.compile(
    r"\s(?:en|em|no|na|nos|nas|por|para|con|com|durante|tras|após|desde|a|al|ao|como|cuando|quando|"
    r"hasta|até)\s(?!\p{L}+\s(?:y|e)\s)"
)
_MANY = regex.compile(
    r"^(?:los|las|os|as|unos|unas|uns|umas|más|mais)\s|\s[ye]\s\p{Lu}", regex.IGNORECASE
)
_SPOKEN = regex.compile(
    r"(?:\A|\s)(?:sobre|acerca\sde|visitar|conocer|conhecer|(?:qué|quién|quem)\s\p{L}{3,20})\s"
    r"(?P<what>(?:(?:el|la|los|las|o|a|os|as)\s)?[\p{L}\p{M}'’-]{2,30}(?:\s[\p{L}\p{M}'’-]{1,30}){0,6}?)"
    r"(?=\s?[:.?!,]|\s(?:y|e)\s(?:en|em|cuándo|quando|cómo|como|dónde|onde|por|qué|que)\s)",
    regex.IGNORECASE,
)
_ASKED = regex.compile(
    r"\s(?P<what>(?:el|la|los|las|o|a|os|as)\s[\p{L}\p{M}'’-]{3,30}(?:\s(?:de|del|do|da)\s[\p{L}\p{M}'’-]{3,30})?)\?"
)
_PEL = {"o": "pelo", "a": "pela", "os": "pelos", "as": "pelas"}


#: How something is spoken of; a "spot" is a place without a name: "en los cloroplastos".
Role = Literal["object", "person", "place", "spot"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """What a statement speaks of beside its subject. ``role`` is how it does."""

    text: str
    role: Role
    gender: str = ""
    plural: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Subject):
    """A subject with what was said beside it."""

    objects: tuple[Mention, ...] = ()
    year: str = ""


def year_in(text: str) -> str:
    """Return the year that a statement names, when it names one."""
    years = set(_YEAR.findall(text))
    return str(years.pop()) if len(years) == 1 else ""


def guessed_gender(name: str) -> str:
    """Guess the gender of a person by the ending of the first name: "f", "m", or ""."""
    first = name.partition(" ")[0]
    return {"a": "f", "o": "m"}.get(first[-1:], "") if first[:1].isupper() else ""


def mentions_in(text: str, clause: Clause, language: Language) -> tuple[Mention, ...]:
    """Return the object, the persons and the places that a statement names behind its verb."""
    if clause.verb is None:
        return ()
    verb = text[slice(*clause.verb)].casefold()
    tokens = read_tokens(text, clause.verb[1], language)
    found: list[Mention] = []
    at = 0
    while at < len(tokens):
        phrase = _phrase(tokens, at, language)
        if not phrase:
            at += 1
            continue
        first = tokens[at]
        before = tokens[at - 1].low if at else ""
        role = (
            None
            if _NO_PLACE.search(text, phrase[0].start, phrase[-1].end)
            else _role(before, first, verb, direct=at == 0, named=phrase[-1].text[0].isupper())
        )
        if at == 0 and verb in _COPULAS:
            role = None  # what somebody is, is nobody else
        # "A Hora da Estrela" may be as masculine as "o romance".
        title = first.text[0].isupper() and first.low in _GENDERS
        if role and not title:
            found.append(_mention(text, phrase, role))
        at += len(phrase)
    return tuple(found)


def _phrase(tokens: Sequence[Token], at: int, language: Language) -> list[Token]:
    """Return the words of a noun phrase that begins at a word: an article or a name; or none."""
    first = tokens[at]
    definite = first.low in _DEFINITE["pt" if language.code == "pt" else "es"]
    named = first.text[0].isupper()
    if not (definite or named) or first.masked or _is_tie(tokens, at):
        return []
    phrase = [first]
    for token in tokens[at + 1 : at + MAX_OBJECT]:
        if token.gap != " " or token.finite or token.masked:
            break
        if token.low in _STOPS and token.low not in _CONNECTORS:
            break
        if named and not (token.text[0].isupper() or token.low in _CONNECTORS):
            break
        phrase.append(token)
    while phrase and phrase[-1].low in _CONNECTORS:
        phrase.pop()
    return phrase if len(phrase) > 1 or named else []


def _is_tie(tokens: Sequence[Token], at: int) -> bool:
    """Tell "escreveu a Manuel Bandeira" from "visitou a Bahia": "a" is no article before a person."""
    if tokens[at].low == "a" and at + 1 < len(tokens) and _INFINITIVE.fullmatch(tokens[at + 1].low):
        return True
    names = tokens[at + 1 : at + 3]
    return tokens[at].low == "a" and len(names) == 2 and all(t.text[0].isupper() for t in names)


def _role(before: str, first: Token, verb: str, *, direct: bool, named: bool) -> Role | None:
    name = first.text[0].isupper()
    if direct:
        return "person" if name and verb in _WITH_PERSONS else "object"
    if before in _IN or (before in {"a", "al", "ao", "à"} and verb in _MOTION):
        return "place" if name or named else "spot"
    if before in _TO and name:
        return "person"
    return None


def _mention(text: str, phrase: Sequence[Token], role: Role) -> Mention:
    first = phrase[0].low
    whole = text[phrase[0].start : phrase[-1].end]
    gender = _GENDERS.get(first, "") if phrase[0].text[0].islower() else guessed_gender(whole)
    return Mention(text=whole, role=role, gender=gender, plural=first in _PLURALS)


def from_year(text: str, year: str, language: Language) -> str:
    """Count a time from the year that it is counted from: "Dos años después de 1519".

    >>> from claims.languages import BY_CODE
    >>> from_year("Sete anos depois, caiu.", "1930", BY_CODE["pt"])
    'Sete anos depois de 1930, caiu.'
    """
    if not year or _YEAR.search(text):
        return text
    if found := _LATER.match(text):
        later = "después" if language.code == "es" else "depois"
        counted = found["span"] or found["before"] or f"{found['late']} {later}"
        return f"{counted} de {year}{text[found.end() :]}"
    if found := _NEXT.match(text):
        return f"{found.group()} {'a' if found['to'] else 'de'} {year}{text[found.end() :]}"
    if found := _SAME.match(text):
        return f"{'En' if language.code == 'es' else 'Em'} {year}{text[found.end() :]}"
    return text


def with_pronoun(text: str, before: Subject | None, language: Language) -> str:
    """Write what a pronoun behind the subject stands for: "Parra la creó", "hasta él".

    Args:
        text: The statement, its subject written.
        before: What was spoken of before it.
        language: Spanish or Portuguese.
    """
    clause = first_clause(text, 0, language)
    candidates = _candidates(before, clause)
    if clause.verb is not None:
        text = _with_clitic(text, clause, candidates, language)
    return _behind_tie(text, candidates, language)


def _candidates(before: Subject | None, clause: Clause) -> list[Mention]:
    """Return the earlier subject and its objects, without the subject of the statement itself."""
    if before is None:
        return []
    found = [
        *([] if before.vague or not before.text else [_of_topic(before)]),
        *(before.objects if isinstance(before, Topic) else ()),
    ]
    own = clause.subject or ""
    return [
        one
        for one in found
        if one.role not in {"place", "spot"}
        and _is_whole(one.text)
        and one.text.casefold() not in own.casefold()
    ]


def _is_whole(text: str) -> bool:
    """Tell whether a text may stand as an object: a name, or a noun with its article."""
    first = text.split(maxsplit=1)[0]
    return first.casefold() in _GENDERS or (
        first[0].isupper() and first.casefold() not in BEFORE_VERB
    )


def _of_topic(topic: Subject) -> Mention:
    person = topic.person is True
    gender = topic.gender or (guessed_gender(topic.text) if person else "")
    role: Role = "person" if person else "object"
    return Mention(text=topic.text, role=role, gender=gender, plural=bool(topic.plural))


def _one_fitting(candidates: Sequence[Mention], word: str) -> Mention | None:
    gender, plural = (
        _GENDERS.get(word.lstrip("ln") if word[0] in "ln" else word, ""),
        word.endswith("s"),
    )
    fitting = [one for one in candidates if one.gender in {"", gender} and one.plural is plural]
    sure = [one for one in fitting if one.gender == gender]
    found = sure or fitting
    return found[0] if len({one.text for one in found}) == 1 else None


def _with_clitic(
    text: str, clause: Clause, candidates: Sequence[Mention], language: Language
) -> str:
    start, end = clause.verb or (0, 0)
    verb = text[start:end]
    hyphen = _ENCLITIC.fullmatch(verb) if language.code == "pt" else None
    found = hyphen or _CLITIC.search(text, clause.subject_end, start)
    if found is None or not clause.subject or verb.casefold() in _COPULAS | _KNOWING:
        return text
    word = found["word"].casefold()
    if hyphen is None and (word in {"o", "a", "os", "as"}) != (language.code == "pt"):
        return text
    one = _one_fitting(candidates, word)
    if one is None:
        return text
    shown = one.text
    if one.text.split()[0].casefold() in _GENDERS and one.text[0].isupper():
        shown = one.text[0].lower() + one.text[1:]
    if language.code == "es" and one.role == "person":
        shown = f"al {shown[3:]}" if shown.startswith("el ") else f"a {shown}"
    if hyphen:
        return f"{text[:start]}{hyphen['verb']} {shown}{text[end:]}"
    at = end
    if verb.casefold() in _AUXILIARIES and (nearest := regex.compile(r"\s\p{L}+").match(text, end)):
        at = nearest.end()
    return f"{text[: found.start()]}{text[start:at]} {shown}{text[at:]}"


def _behind_tie(text: str, candidates: Sequence[Mention], language: Language) -> str:
    found = _BEHIND.search(text)
    if found is None:
        return text
    word = (found["word"] or found["his"]).casefold()
    one = _one_fitting(candidates, "los" if word in {"ellos", "eles"} else _SHORT[word])
    if one is None or one.text in text:
        return text
    tie = (found["tie"] or {"d": "de", "n": "em"}[found["joined"].casefold()]).casefold()
    written = _tied(tie, one.text, language)
    if not found.start():
        written = written[:1].upper() + written[1:]
    return f"{text[: found.start()]}{written}{text[found.end() :]}"


#: The object pronoun with the gender and number of one behind a preposition.
_SHORT = {
    "él": "lo",
    "ella": "la",
    "ellas": "las",
    "ele": "o",
    "ela": "a",
    "elas": "as",
    "ellos": "los",
    "eles": "os",
}


def _tied(tie: str, name: str, language: Language) -> str:
    if tie == "de":
        return of(name, language)
    if tie in {"en", "em"}:
        return within(name, language)
    first, _, rest = name.partition(" ")
    low = first.casefold()
    article = rest and low in _GENDERS
    if tie == "por" and language.code == "pt" and article:
        return f"{_PEL[low]} {rest}"
    if tie == "a" and low == "el" and rest:
        return f"al {rest}"
    return f"{tie} {low} {rest}" if article else f"{tie} {name}"


def done_to(text: str, clause: Clause, before: Subject, language: Language) -> str | None:
    """Write who did something to what a pronoun means: "La fundaron en 1977 los Roig".

    Returns None where it is not clear what that is, and "" where nobody stands behind the verb.

    >>> from claims.languages import BY_CODE
    >>> text, roig = "La fundaron en 1977 los padres de Roig.", Topic(text="Mercadona")
    >>> done_to(text, first_clause(text, 0, BY_CODE["es"]), roig, BY_CODE["es"])
    'Los padres de Roig fundaron Mercadona en 1977.'
    """
    found = _DONE_TO["pt" if language.code == "pt" else "es"].fullmatch(text, clause.body)
    if found is None:
        return (
            None
            if _AT_ONCE["pt" if language.code == "pt" else "es"].match(text, clause.body)
            else ""
        )
    if found["verb"] in _NAMING or _TIME_NOUN.match(found["who"]):
        return ""
    who, rest = found["who"], ""
    if cut := _ADJUNCT.search(who):
        who, rest = who[: cut.start()], who[cut.start() :]
    if is_plural_verb(found["verb"], language.code) != (_MANY.search(who) is not None):
        return ""
    word = found["word"].casefold()
    one = _one_fitting(_candidates(before, clause), word.lstrip("n") if "-" in text else word)
    if one is None:
        return None
    whom = one.text
    if one.role == "person" and language.code == "es":
        whom = f"a {whom}"
    elif whom.split()[0].casefold() in _GENDERS and whom[0].isupper():
        whom = whom[0].lower() + whom[1:]
    denied = f"{found['not']} " if found["not"] else ""
    denied += f"{found['also'].strip()} " if found["also"] else ""
    lead = text[: clause.body]
    shown = who if lead else who[:1].upper() + who[1:]
    return f"{lead}{shown} {denied}{found['verb'].lower()} {whom}{found['when'] or ''}{rest}."


def with_objects(text: str, before: Subject | None) -> str:
    """Write the name of what was made for "el edificio", where one thing was named before."""
    if not isinstance(before, Topic):
        return text
    named = [
        one.text
        for one in before.objects
        if one.role == "object" and regex.search(r"\p{Lu}", one.text)
    ]
    found = _THINGS.search(text)
    if len(named) != 1 or found is None or named[0] in text:
        return text
    return f"{text[: found.start()]}{named[0]}{text[found.end() :]}"


def spoken_of(plain: str, language: Language) -> Topic | None:
    """Return what a question or a lead-in speaks of: "dos datos sobre el flamenco:".

    >>> from claims.languages import BY_CODE
    >>> spoken_of("¿Por qué es salado el mar?", BY_CODE["es"]).text
    'el mar'
    """
    found = _ASKED.search(plain) or _SPOKEN.search(plain)
    if found is None:
        return None
    what = found["what"]
    first = what.partition(" ")[0].casefold()
    definite = first in _DEFINITE["pt" if language.code == "pt" else "es"]
    said = any(token.finite for token in read_tokens(what, 0, language)[1:])
    if said or (not definite and not what[0].isupper()):
        return None
    return Topic(
        text=what,
        gender=_GENDERS.get(first, "") if definite else "",
        plural=first in _PLURALS if definite else None,
    )
