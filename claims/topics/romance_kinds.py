"""What a Spanish or Portuguese topic may be: a country, a city, a person, a company, a work.

"El país" is the latest country, "la empresa" a name that is surely of no person or place, and what
only countries have ("la moneda") is of a country.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import regex

from claims.entities import is_country
from claims.languages import BY_CODE, Language
from claims.languages.base import words
from claims.model import EntityKind, Lang
from claims.standalone import Subject
from claims.topics.romance_mentions import Topic

__all__ = [
    "ARTICLE",
    "CAPITAL",
    "OF_COUNTRIES",
    "OF_PLACES",
    "bare",
    "described_by",
    "is_country_topic",
    "is_place",
    "latest",
    "may_be_person",
    "may_be_work",
    "owner_of",
    "persons",
    "to_front",
]

#: How many earlier topics are remembered.
MEMORY = 4
CAPITAL = regex.compile(r"(?<!\w)\p{Lu}")
ARTICLE = regex.compile(r"(?:el|la|los|las|o|a|os|as)\s", regex.IGNORECASE)
_COUNTRY_WORDS = words("país nación nação")
_CITY_WORDS = words("ciudad urbe cidade metrópoli metrópole capital")
_LAND_WORDS = words("isla ilha región região provincia província estado municipio município")
_ORGANISATION_WORDS = words(
    "empresa compañía companhia firma corporación corporação multinacional marca"
)
_BUILDINGS = words("museo museu edificio edifício prédio templo palacio palácio parque monumento")
#: Offices go from one to the next: "el presidente" may be another one.
_OFFICES = words(
    """
    presidente presidenta rey rei reina rainha papa general director directora diretor diretora
    emperador emperatriz imperador imperatriz juez juiz ministro ministra gobernador governador
    príncipe princesa líder
    """
)
_MORE_PERSONS = words(
    """
    piloto artista cineasta estadista navegante conquistador conquistadora libertador libertadora
    cantautor cantautora bailarín bailarina tenista nadador nadadora explorador exploradora dictador ditador
    dirigente escritor escritora romancista contista ensayista ensaísta jugador jogador jogadora
    muralista arquitecto arquitecta arquiteto arquiteta navegador navegadora aviador aviadora
    activista ativista guitarrista pianista violinista religioso religiosa monarca
    """
)
#: What only countries have, and what any place may have.
OF_COUNTRIES = words(
    """
    moneda moeda capital bandera bandeira himno hino independencia independência constitución
    constituição idioma lengua língua presidente litoral
    """
)
OF_PLACES = words(
    """
    población população superficie superfície territorio território área economía economia clima
    altitud altitude costa ciudad cidade punto ponto pico montaña montanha río rio esperanza
    esperança expectativa pib religión religião densidad densidade volcán vulcão lago isla ilha
    """
)
#: Whom only persons have.
_KIN = words(
    """
    padre madre hermano hermana hermanos esposo esposa marido mujer viuda viudo abuelo abuela tío tía
    sobrino sobrina nieto nieta cuñado cuñada novio novia suegro suegra primo prima pai mãe irmão irmã
    irmãos esposo viúva viúvo avô avó tio tia sobrinho sobrinha neto neta cunhado cunhada namorado
    namorada sogro sogra hijo hija filho filha
    """
)
#: What places with people have, and mountains have not.
_OF_PEOPLES = words(
    "población população economía economia pib esperanza esperança expectativa densidad densidade"
)


def may_be_work(topic: Subject) -> bool:
    """Tell whether a topic may have words or a melody: "o Hino Nacional", no person and no place."""
    return topic.person is None and not is_place(topic) and ARTICLE.match(topic.text) is not None


def described_by(noun: str, subject: Subject | None, language: Language) -> Subject | None:
    """Return the latest topic that a noun may stand for: a country for "país"."""
    if noun in _COUNTRY_WORDS:
        return latest(subject, lambda topic: is_country_topic(topic, language.code))
    if noun in _CITY_WORDS - {"capital"}:
        city = latest(
            subject, lambda topic: not topic.nouns.isdisjoint(_CITY_WORDS) and topic.person is None
        )
        return city or _only_city(subject, language)
    if noun in _ORGANISATION_WORDS and subject is not None:
        return subject if _may_be_organisation(subject, language) else None
    if noun in persons(language):
        person = latest(subject, lambda topic: topic.person is True)
        if subject is not None and may_be_person(subject, language):
            person = subject
        if person is None or (noun in _OFFICES and noun not in person.nouns):
            return None
        return person
    named = latest(subject, lambda topic: noun in topic.nouns)
    if named is None and noun in _BUILDINGS and subject is not None:
        lone = subject.person is None and _is_bare_name(subject) and not is_place(subject)
        return subject if lone and not may_be_person(subject, language) else None
    return named if named is subject else None


def _only_city(subject: Subject | None, language: Language) -> Subject | None:
    """Return the only place that "la ciudad" may be: one with inhabitants, or one named as such."""
    if (
        subject is not None
        and subject.kind is EntityKind.PLACE
        and _is_lone_city(subject, language)
    ):
        return subject
    places = [
        Subject(text=one.text)
        for one in (subject.objects if isinstance(subject, Topic) else ())
        if one.role == "place" and not is_country(bare(one.text), language)
    ]
    if subject is not None and "habitantes" in subject.nouns and _is_bare_name(subject):
        places += [] if is_country_topic(subject, language.code) or subject.person else [subject]
    return places[0] if len(places) == 1 else None


def _is_lone_city(subject: Subject, language: Language) -> bool:
    """Tell whether a place may be a city: rivers and mountains have an article."""
    named = _is_bare_name(subject) and not ARTICLE.match(subject.text) and not subject.person
    return named and not is_country_topic(subject, language.code)


def _is_bare_name(topic: Subject) -> bool:
    """Tell whether a topic is called by a name alone: "Potosí", "A Natura"."""
    return all(part[0].isupper() for part in bare(topic.text).split())


def _may_be_organisation(topic: Subject, language: Language) -> bool:
    """Tell whether "la empresa" may be the topic: a name that is surely of no person or place."""
    if topic.kind is EntityKind.PLACE:
        return False
    return (
        topic.person is None
        and bool(topic.text)
        and _is_bare_name(topic)
        and not may_be_person(topic, language)
        and not is_place(topic)
        and topic.nouns.isdisjoint(language.place_nouns)
    )


def may_be_person(topic: Subject, language: Language) -> bool:
    """Tell whether a topic looks like a person's name: "Ayrton Senna"."""
    parts = topic.text.split()
    return (
        topic.person is None
        and len(parts) > 1
        and parts[0][0].isupper()
        and not ARTICLE.match(topic.text)
        and parts[-1][0].isupper()
        and not is_place(topic)
        and topic.nouns.isdisjoint(language.organisation_nouns | language.place_nouns)
    )


def owner_of(noun: str, subject: Subject | None, *, place: bool = False) -> Subject | None:
    """Return whose something is: of a country, for what only countries have."""
    if subject is None:
        return None
    if noun in _KIN:
        return latest(subject, lambda topic: topic.person is True or _is_somebody(topic))
    if noun in OF_COUNTRIES:
        country = latest(
            subject, lambda topic: is_country_topic(topic, "es") or is_country_topic(topic, "pt")
        )
        return country or (None if place else subject)
    if place:
        found = latest(subject, is_place)
        return found if found is subject or (found and not _names_place(subject)) else None
    if noun in OF_PLACES and subject.person is True:
        return latest(subject, is_place)
    if noun in _OF_PEOPLES:
        if is_place(subject):
            return subject
        places = [topic for topic in subject.earlier if is_place(topic)]
        return places[0] if len(places) == 1 else None
    return None if subject.vague else subject


def _is_somebody(topic: Subject) -> bool:
    """Tell whether a topic may have a mother: no thing with an article, and no place."""
    return topic.person is None and not ARTICLE.match(topic.text) and not is_place(topic)


def _names_place(subject: Subject) -> bool:
    return subject.person is not True and CAPITAL.search(subject.text, 1) is not None


def latest(subject: Subject | None, fits: Callable[[Subject], bool]) -> Subject | None:
    """Return the latest topic that fits."""
    topics = () if subject is None else (subject, *subject.earlier)
    return next((topic for topic in topics if fits(topic)), None)


def to_front(topic: Subject, before: Subject | None) -> Subject:
    """Return a topic as the latest one, the others behind it."""
    others = () if before is None else (before, *before.earlier)
    earlier = tuple(
        replace(other, earlier=()) for other in others if bare(other.text) != bare(topic.text)
    )
    return replace(topic, earlier=earlier[:MEMORY], vague=False)


def is_place(topic: Subject) -> bool:
    """Tell whether a topic may be a place: a name, and of no person."""
    country = is_country_topic(topic, "es") or is_country_topic(topic, "pt")
    return country or (
        topic.person is not True
        and not topic.nouns.isdisjoint(_CITY_WORDS | _LAND_WORDS | _COUNTRY_WORDS)
        and CAPITAL.search(topic.text) is not None
    )


def is_country_topic(topic: Subject, code: Lang) -> bool:
    """Tell whether a topic is a country by its name, with an article or without."""
    return is_country(bare(topic.text), BY_CODE[code])


def persons(language: Language) -> frozenset[str]:
    """Return the nouns of a language that persons are called by."""
    return language.person_nouns | _MORE_PERSONS | _OFFICES


def bare(name: str) -> str:
    """Return a name without its article."""
    return ARTICLE.sub("", name, count=1) if ARTICLE.match(name) else name
