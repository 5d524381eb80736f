"""Whom a Spanish or Portuguese statement speaks of, when it does not say so by name.

Both languages leave subjects out and go on with "su capital", "el país", "la pintora mexicana",
"a moeda" or "allí". What was spoken of is kept, the latest first, with what it was called; a
statement takes the first that fits: a country for "el país", a person for "o autor", a place for
"lá". When nothing fits, the words stay and the claim says so. Nothing is added but names of the
text and the small words that tie them in.
"""

from __future__ import annotations

from dataclasses import replace

import regex

from claims.entities import is_country
from claims.languages import Language
from claims.languages.base import words
from claims.romance import Clause, first_clause, of
from claims.romance.names import placed, within
from claims.romance.openings import opening_said, opens
from claims.standalone import Resolved, Subject
from claims.topics.romance_kinds import (
    CAPITAL,
    OF_COUNTRIES,
    OF_PLACES,
    bare,
    is_country_topic,
    latest,
    persons,
    to_front,
)
from claims.topics.romance_mentions import (
    Topic,
    from_year,
    mentions_in,
    with_objects,
    with_pronoun,
    year_in,
)
from claims.topics.romance_openings import (
    ADJECTIVES,
    DETERMINERS,
    OWN_COMPLEMENT,
    WORD,
    lowered,
    opened,
    rivals_of,
)

__all__ = ["refer"]

#: The gender that an article tells.
_GENDERS = {
    **dict.fromkeys(("el", "los", "o", "os"), "m"),
    **dict.fromkeys(("la", "las", "a", "as"), "f"),
}
#: "La capital de Bolivia", "a segunda maior cidade do Brasil".
_PROPERTY = regex.compile(
    r"(?:el|la|o|a)\s(?P<what>\p{Ll}{3,20}(?:\s\p{Ll}{3,20}){0,3})\s"
    r"(?P<tie>de|del|do|da|dos|das)\s(?P<name>(?:l[ao]s?\s|[oa]s?\s)?(?-i:\p{Lu})[^,;:]{1,60})",
    regex.IGNORECASE,
)
_IS_OFFICIAL = regex.compile(
    r"(?:es|é|son|são|fue|foi)\s(?:el|la|o|a)\s(?:lengua|idioma|língua|moneda|moeda|religión|religião)"
    r"(?:\s(?:oficial|nacional|principal|predominante|mayoritaria|majoritária))?(?=[.,;]|$)"
)
_TIED_ARTICLE = {"del": "el", "do": "o", "da": "a", "dos": "os", "das": "as"}
_OPENERS = ('"', "“", "«", "‘", "'")
_CLOSERS = ('"', "”", "»", "’", "'")
_BRACKETS = regex.compile(r"\s\([^()]{1,200}\)")
#: "Del país", "do território" inside a statement.
_OF_THE_COUNTRY = regex.compile(
    r"(?<!\w)(?:del|do|de\sest[ea]|deste|desse|de\sese)\s(?:país|território|territorio)(?!\w)"
)
_IN_THE_COUNTRY = regex.compile(r"(?<!\w)(?:en\s(?:el|este|ese)|no|neste|nesse)\spaís(?!\w)")
_THE_COUNTRY = regex.compile(r"(?<=\s)(?:el|o)\spaís(?!\w)")
_OF_NOUN = regex.compile(
    r"(?<!\w)(?:del|de\sla|do|da)\s(?P<noun>\p{Ll}{4,20})(?=[.,;]|\s(?:es|fue|é|foi|era|está|fica|en|em|tiene|tem)\s|$)"
)
_SHARE = regex.compile(r"(?<=%\s)(?:de\s(?:ellos|ellas)|deles|delas)(?!\w)")
_INHABITANTS = regex.compile(r"(?<!\w)habitantes(?!\w)")
_OF_HIM = regex.compile(r"(?<!\w)(?:dele|dela|de\sél|de\sella)(?!\w)")
#: "X es la capital." leaves the country out.
_IS_CAPITAL = regex.compile(
    r"(?<!\w)(?:es|é|fue|foi)\s(?:(?:la|a)\s(?:capital|(?:segunda\s|terceira\s|tercera\s)?(?:mayor|maior)"
    r"\s(?:ciudad|cidade)|(?:segunda\s|tercera\s)?ciudad\smás\s\p{L}+|cidade\smais\s\p{L}+|"
    r"(?:segunda|tercera)\smás\s\p{L}+))(?=\.$)"
)
#: "Fue Bell quien patentó el teléfono."
_CLEFT = regex.compile(
    r"(?:Fue|Foi)\s(?P<name>\p{Lu}[\p{L}\p{M}\s.'’-]{1,60})\s(?:quien|quem)\s(?P<rest>\p{Ll}.{3,300})",
)
#: Some of a kind that a text is about.
_OF_A_KIND = frozenset(
    f"{article} {noun}"
    for articles, nouns in (
        ("el o", "macho adulto"),
        ("la a", "hembra fêmea cría"),
        ("los os", "machos adultos filhotes jóvenes jovens"),
        ("las as", "hembras fêmeas crías larvas"),
    )
    for article in articles.split()
    for noun in nouns.split()
)
#: "Lo que Colón discutió fue": a subject that is no name.
_FREE_RELATIVE = regex.compile(r"(?:lo|o)\sque\s|(?:quien|quienes|quem)\s", regex.IGNORECASE)
_PERSON_VERBS = words(
    """
    nació murió falleció escribió publicó ganó casó estudió compuso pintó gobernó reinó derrotó
    descubrió inventó recibió dirigió nasceu morreu faleceu escreveu publicou ganhou casou estudou
    compôs pintou governou reinou derrotou descobriu inventou recebeu dirigiu presidió presidiu
    protagonizó jugó jogou correu conquistó conquistou liberó libertou fundó fundou formuló formulou
    dirigía vivió viveu venció venceu lideró liderou trabajó trabalhou transferiu trasladó
    """
)
_QUANTIFIED = regex.compile(
    r"(?:casi|quase|cerca|alrededor|más|mais|unos|unas|cada|uno|una|um|uma|dos|tres|dois|três|"
    r"la\smitad|a\smetade|el\s\p{N}|solo|só|apenas|\p{N}|algunos|muchos|alguns|muitos|os\s\p{N}|"
    r"los\s\p{N})(?!\w)",
    regex.IGNORECASE,
)


def refer(
    text: str,
    subject: Subject | None,
    language: Language,
    *,
    goes_on: bool = False,
    title: str = "",
) -> Resolved:
    """Write a name in place of what stands for it, and tell whom the statement speaks of.

    Args:
        text: A statement.
        subject: Whom the one before spoke of.
        language: Spanish or Portuguese.
        goes_on: Whether another statement of the same sentence came before.
        title: The name that the heading gives, for a fragment under it: "Fundada en 1551."

    >>> from claims.languages import BY_CODE
    >>> refer("Su capital es Lima.", Subject(text="Perú"), BY_CODE["es"]).text
    'La capital de Perú es Lima.'
    """
    if cleft := _CLEFT.fullmatch(text):
        text = f"{cleft['name']} {cleft['rest']}"
    elif language.expletive.search(text):
        return Resolved(text=_inside(text, subject, language), subject=subject)
    text = from_year(text, subject.year if isinstance(subject, Topic) else "", language)
    clause = first_clause(text, 0, language)
    fragment = "" if clause.verb else _described_by(text, subject, title, language)
    if fragment:
        return Resolved(text=fragment, subject=subject or Topic(text=placed(title, language)))
    found = opened(text, clause, subject, language)
    if found is None:
        rivals = rivals_of(text, clause.body, subject)
        return Resolved(text=text, clear=False, subject=subject, ambiguous=rivals)
    written, about = found
    if about is None:
        about = _named(text, clause, subject, language, goes_on=goes_on)
    if about is not None and _INHABITANTS.search(text):
        about = replace(about, nouns=about.nouns | {"habitantes"})
    named = _inside(written, subject, language)
    written = with_pronoun(named, subject, language)
    if written != named and subject is not None and bare(subject.text) in written and about:
        about = to_front(subject, about)  # "Darwin lo observó": the text goes on about the condor
    written = with_objects(written, subject)
    about = _remembering(written, about, subject, language, goes_on=goes_on)
    return Resolved(text=written, subject=about)


def _described_by(text: str, subject: Subject | None, title: str, language: Language) -> str:
    """Write a fragment as a statement: "Situada a 2430 metros." under a heading; or ""."""
    name = placed(title, language) if title else ""
    if subject is not None and not subject.vague and not title:
        name = subject.text
    if not name or not opens(text, language):
        return ""
    stop = text.rstrip()[-1:] if text.rstrip().endswith(".") else ""
    said = opening_said(text.rstrip(" ."), name[:1].upper() + name[1:], language)
    return f"{said}{stop}" if said else ""


def _remembering(
    text: str,
    about: Subject | None,
    before: Subject | None,
    language: Language,
    *,
    goes_on: bool,
) -> Subject | None:
    """Return the topic with what the statement speaks of beside it, and when."""
    if about is None:
        return None
    known = before if goes_on and isinstance(before, Topic) else Topic(text="")
    clause = first_clause(text, 0, language)
    return Topic(
        text=about.text,
        person=about.person,
        plural=about.plural,
        gender=about.gender,
        vague=about.vague,
        rivals=about.rivals,
        rival_names=about.rival_names,
        kind=about.kind,
        nouns=about.nouns,
        earlier=about.earlier,
        objects=mentions_in(text, clause, language),
        year=year_in(text) or known.year,
    )


def _named(
    text: str, clause: Clause, subject: Subject | None, language: Language, *, goes_on: bool
) -> Subject | None:
    """Return the topic that a statement names as its subject, before those of earlier ones."""
    phrase = _BRACKETS.sub("", clause.subject or "")
    if phrase[-1:] in _CLOSERS and text[clause.body - 1 : clause.body] in _OPENERS:
        phrase = f"{text[clause.body - 1]}{phrase}"  # a title keeps both its marks
    if _OF_HIM.search(phrase) or _is_official(text, clause):
        return subject
    first = phrase.partition(" ")[0].casefold()
    capital = CAPITAL.search(phrase, 1 if first in DETERMINERS else 0)
    if not phrase or (_QUANTIFIED.match(phrase) and not (capital and capital.start() == 0)):
        return subject
    verb = text[slice(*clause.verb)].casefold() if clause.verb else ""
    named = capital is not None and (capital.start() > 0 or first not in language.function_words)
    if named and phrase[capital.start() if capital else 0 :].split()[0].casefold() in ADJECTIVES:
        named = False
    called = _called(text, clause, phrase)
    if not named and (first not in DETERMINERS or goes_on or phrase.casefold() in _OF_A_KIND):
        # "La hembra pone un huevo": the text goes on about the animal
        free = subject is not None and _FREE_RELATIVE.match(text, clause.body)
        return replace(subject, vague=True) if subject is not None and free else subject
    person: bool | None = None
    land = is_country(bare(phrase), language)
    if named and not land and (called & persons(language) or verb in _PERSON_VERBS):
        person = True
    if first in DETERMINERS and capital is not None and capital.start() <= len(first) + 1:
        person = person if called & persons(language) else None  # "El Salvador", "O Brasil"
    owner = _owner_in(text, clause, phrase)
    if owner is not None:
        return to_front(owner, subject)
    topic = Subject(
        text=phrase,
        person=person,
        plural=_is_plural(phrase),
        gender=_GENDERS.get(first, ""),
        nouns=called,
        vague=False,
        kind=language.recognised.get(bare(phrase)),
    )
    known = latest(subject, lambda other: bare(other.text) == bare(phrase))
    if known is not None:
        topic = replace(
            known,
            nouns=known.nouns | called,
            person=known.person or person,
            kind=known.kind or topic.kind,
            earlier=(),
        )
    return to_front(topic, subject)


def _is_official(text: str, clause: Clause) -> bool:
    """Tell whether a statement says what the official language is, of what the text is about."""
    return clause.verb is not None and _IS_OFFICIAL.match(text, clause.verb[0]) is not None


def _owner_in(text: str, clause: Clause, phrase: str) -> Subject | None:
    """Return the place whose capital a statement names: "su moneda" is Bolivia's, not La Paz's.

    What the next statement leaves out may be the place or its capital: they are rivals.
    """
    found = _PROPERTY.fullmatch(phrase)
    if found is None or clause.verb is None:
        return None
    if (OF_COUNTRIES | OF_PLACES).isdisjoint(found["what"].split()):
        return None
    if text[slice(*clause.verb)].casefold() not in words("es é fue foi era son são"):
        return None
    article = _TIED_ARTICLE.get(found["tie"], "")
    name = f"{article.capitalize()} {found['name']}" if article else found["name"]
    said = _BRACKETS.sub("", text[clause.verb[1] :]).strip(" .")
    other = said if said[:1].isupper() and "," not in said else phrase
    return Subject(text=name, plural=False, rivals=True, rival_names=(found["name"], other))


def _called(text: str, clause: Clause, phrase: str) -> frozenset[str]:
    """Return the nouns that a topic is called by: in its name, and behind the copula."""
    nouns = {w.casefold() for w in WORD.findall(phrase) if w[0].islower() or w == "Ciudad"}
    nouns |= {w.casefold() for w in phrase.split()[:2]}
    if clause.verb and text[slice(*clause.verb)].casefold() in words("es é fue foi era son são"):
        behind = WORD.findall(text, pos=clause.verb[1], endpos=clause.verb[1] + 60)[:5]
        for word in behind:
            if word.casefold() in words("de del do da en em que por com con"):
                break
            nouns.add(word.casefold())
    return frozenset(nouns) - DETERMINERS - words("un una um uma y e")


def _is_plural(phrase: str) -> bool | None:
    """Tell whether a subject is several: "Los Andes", "Perú y Chile"; None if that is not sure."""
    if regex.match(r"(?:los|las|os|as)\s", phrase, regex.IGNORECASE):
        return True
    if regex.search(r"\s(?:y|e)\s(?:el\s|la\s|o\s|a\s)?\p{Lu}", phrase):
        return None if len(phrase.split()) <= 5 and phrase[0].isupper() else True
    return False


def _with_whole_name(text: str, topic: Subject, language: Language) -> str:
    """Write "del Tribunal Supremo" for "del tribunal", whose name has the noun."""
    parts = [part.casefold() for part in bare(topic.text).split()]
    if len(parts) < 2 or bare(topic.text) in text:
        return text
    for found in _OF_NOUN.finditer(text):
        if found["noun"] in parts:
            return f"{text[: found.start()]}{of(topic.text, language)}{text[found.end() :]}"
    return text


def _inside(text: str, subject: Subject | None, language: Language) -> str:
    """Resolve what stands for a topic inside a statement: "del país", "obra dele"."""
    country = latest(subject, lambda topic: is_country_topic(topic, language.code))
    if country is not None and not bare(text).startswith(bare(country.text)):
        text = _OF_THE_COUNTRY.sub(lambda _: of(country.text, language), text)
        text = _IN_THE_COUNTRY.sub(lambda _: within(country.text, language), text)
        if _IS_CAPITAL.search(text):
            text = f"{text[:-1]} {of(country.text, language)}."
        if not OWN_COMPLEMENT.search(text[:2]):
            text = _THE_COUNTRY.sub(lambda _: lowered(country.text, 1), text)
    if subject is not None and "habitantes" in subject.nouns:
        of_whom = "de los habitantes" if language.code == "es" else "dos habitantes"
        text = _SHARE.sub(f"{of_whom} {of(subject.text, language)}", text, count=1)
    if subject is not None and not subject.vague:
        text = _with_whole_name(text, subject, language)
    if subject is not None and not subject.vague and bare(subject.text) not in text:
        text = _OF_HIM.sub(lambda _: of(subject.text, language), text, count=1)
    return text
