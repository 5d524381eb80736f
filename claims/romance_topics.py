"""Whom a Spanish or Portuguese statement speaks of, when it does not say so by name.

Both languages leave subjects out and go on with "su capital", "el país", "la pintora mexicana",
"a moeda" or "allí". What was spoken of is kept, the latest first, with what it was called; a
statement takes the first that fits: a country for "el país", a person for "o autor", a place for
"lá". When nothing fits, the words stay and the claim says so. Nothing is added but names of the
text and the small words that tie them in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import regex

from claims.entities import is_country
from claims.languages import BY_CODE, Language
from claims.languages.base import words
from claims.model import Lang
from claims.romance import Clause, first_clause, of
from claims.romance.agreement import is_plural_verb
from claims.romance.names import placed, within
from claims.romance.openings import opening_said, opens
from claims.romance_mentions import (
    Mention,
    Topic,
    from_year,
    guessed_gender,
    mentions_in,
    with_objects,
    with_pronoun,
    year_in,
)
from claims.standalone import Resolved, Subject

__all__ = ["refer"]

#: How many earlier topics are remembered.
MEMORY = 4

#: Words of the longest phrase behind "su" that takes its owner at the end.
MAX_OWNED = 6

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*")
_CAPITAL = regex.compile(r"(?<!\w)\p{Lu}")
_ARTICLE = regex.compile(r"(?:el|la|los|las|o|a|os|as)\s", regex.IGNORECASE)
_PRONOUNS = {
    "él": ("m", False),
    "ella": ("f", False),
    "ellos": ("m", True),
    "ellas": ("f", True),
    "ele": ("m", False),
    "ela": ("f", False),
    "eles": ("m", True),
    "elas": ("f", True),
}
#: The gender that an article tells.
_GENDERS = {
    **dict.fromkeys(("el", "los", "o", "os"), "m"),
    **dict.fromkeys(("la", "las", "a", "as"), "f"),
}
_POSSESSIVES = {
    "seu": "o",
    "sua": "a",
    "seus": "os",
    "suas": "as",
    "su": "",
    "sus": "",
}
_DEMONSTRATIVES = words(
    "este esta estos estas ese esa esos esas aquel aquella dicho dicha estes esse essa esses essas "
    "aquele aquela dito dita"
)
_NEUTERS = words("esto eso aquello isto isso aquilo")
_DETERMINERS = words("el la los las o a os as")
_BRACKETS = regex.compile(r"\s\([^()]{1,200}\)")
_COUNTRY_WORDS = words("país nación nação")
_CITY_WORDS = words("ciudad urbe cidade metrópoli metrópole capital")
_LAND_WORDS = words("isla ilha región região provincia província estado municipio município")
_ORGANISATION_WORDS = words(
    "empresa compañía companhia firma corporación corporação multinacional marca"
)
_BUILDINGS = words("museo museu edificio edifício prédio templo palacio palácio parque monumento")
#: What a work has, and whom.
_OF_WORKS = words("letra música melodía melodia autor autora compositor compositora portada capa")
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
_OF_COUNTRIES = words(
    """
    moneda moeda capital bandera bandeira himno hino independencia independência constitución
    constituição idioma lengua língua presidente litoral
    """
)
_OF_PLACES = words(
    """
    población população superficie superfície territorio território área economía economia clima
    altitud altitude costa ciudad cidade punto ponto pico montaña montanha río rio esperanza
    esperança expectativa pib religión religião densidad densidade volcán vulcão lago isla ilha
    """
)
#: Of these a place has many, and one only that is the highest or largest.
_MANY = words(
    "ciudad cidade punto ponto pico montaña montanha río rio volcán vulcão lago isla ilha costa"
)
_RANKED = regex.compile(
    r"(?<!\w)(?:más|mais|mayor|maior|menor|principal|culminante)(?!\w)", regex.IGNORECASE
)
#: What places with people have, and mountains have not.
_OF_PEOPLES = words(
    "población população economía economia pib esperanza esperança expectativa densidad densidade"
)
#: Before the noun of a relational phrase: "la mayor ciudad", "a segunda maior cidade".
_ADJECTIVES = words(
    """
    mayor menor mejor gran grande maior melhor principal principales principais primer primera
    primero segunda segundo tercera tercer terceira terceiro primeira primeiro actual atual antigua
    antiguo antiga antigo nueva nuevo nova novo única único última último
    """
)
#: A relational phrase with no word that may tie it to another place: not "o litoral brasileiro".
_QUALIFIED = regex.compile(
    r"\p{L}+(?:\s(?:segund[oa]|tercer[oa]?|terceir[oa]|mayor|maior|menor|principal))*\s\p{L}+"
    r"(?:\s(?:(?:más|mais)\s\p{L}+|oficial|nacional|total|actual|atual|culminante|de\svida|terrestre|"
    r"nominal|estimada|media|média)){0,2}",
    regex.IGNORECASE,
)
_RELATIVE = regex.compile(r"(?<!\w)(?:que|donde|onde|cuando|quando)(?!\w)")
_OWN_COMPLEMENT = regex.compile(r"(?<!\w)(?:de|del|do|da|dos|das|en|em|no|na|entre)\s(?!vida)")
#: "Del país", "do território" inside a statement.
_OF_THE_COUNTRY = regex.compile(
    r"(?<!\w)(?:del|do|de\sest[ea]|deste|desse|de\sese)\s(?:país|território|territorio)(?!\w)"
)
_IN_THE_COUNTRY = regex.compile(r"(?<!\w)(?:en\s(?:el|este|ese)|no|neste|nesse)\spaís(?!\w)")
_THE_COUNTRY = regex.compile(r"(?<=\s)(?:el|o)\spaís(?!\w)")
_OF_NOUN = regex.compile(
    r"(?<!\w)(?:del|de\sla|do|da)\s(?P<noun>\p{Ll}{4,20})(?=[.,;]|\s(?:es|fue|é|foi|era|está|fica|en|em|tiene|tem)\s|$)"
)
_THERE = words("allí allá ahí ali lá")
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
_FRONTED = regex.compile(
    r"(?P<roles>[\p{L}\p{M}][^.;:()]{2,120}?),\s(?P<pronoun>ele|ela|él|ella)\s(?=\p{Ll})"
)
_TEMPORAL = regex.compile(
    r"\p{N}|(?<!\w)(?:año|ano|mes|mês|día|dia|siglo|século|década|época|tarde|após|tras|durante)",
    regex.IGNORECASE,
)
_FEMININE = regex.compile(
    r"\p{L}{1,20}(?:a|as|ción|ciones|sión|siones|dad|dades|tad|tud|umbre|xión)|"
    r"(?:madre|capital|sede|ley|leyes|red|flor|labor|luz|voz|paz|raíz|cruz|región|regiones|mujer|"
    r"superficie|clase|torre|fuente|muerte|parte|serie|especie|calle|clave|base|corriente|frase|"
    r"llave|nave|nieve|tarde|nube|imagen|mayor|razón|religión|unión|opinión|tesis|crisis|altitud)"
)
_MASCULINE = regex.compile(
    r"\p{L}{0,20}(?:ema|oma|ama)s?|clima|climas|mapa|mapas|planeta|planetas|día|días|poeta|atleta|"
    r"artista|papa|cometa|avión|camión|padre"
)
_PERSON_VERBS = words(
    """
    nació murió falleció escribió publicó ganó casó estudió compuso pintó gobernó reinó derrotó
    descubrió inventó recibió dirigió nasceu morreu faleceu escreveu publicou ganhou casou estudou
    compôs pintou governou reinou derrotou descobriu inventou recebeu dirigiu presidió presidiu
    protagonizó jugó jogou correu conquistó conquistou liberó libertou fundó fundou formuló formulou
    dirigía vivió viveu venció venceu lideró liderou trabajó trabalhou transferiu trasladó
    """
)
#: Verbs whose subject often stands behind them: "Comenzó la guerra".
_SUBJECT_BEHIND = words(
    """
    comenzó empezó empieza terminó acabó ocurrió ocurre sucedió llegó llegaron cayó surgió
    entró salió vinieron vino participaron existen circula circulan nacieron vivieron
    começou começa terminou acabou ocorreu ocorre aconteceu chegou chegaram caiu surgiu passou
    entrou saiu vieram veio viveram nasceram pasó quedó murieron morreram viven vivem falta basta
    """
)
#: Verbs of that list that may have an object instead: "Comenzó la guerra".
_MAY_TAKE_OBJECT = words(
    """
    comenzó empezó empieza terminó acabó começou começa terminou acabou pasó passou vivieron
    viveram
    """
)
#: Verbs that people do to themselves: "se lavaba las manos".
_OWN_BODY = words("lavaba lava puso quitó casó casou dedicó tornó")
_NOUN_PHRASE = regex.compile(
    r"\s(?:el|la|los|las|un|una|unos|unas|o|a|os|as|um|uma)\s(?!\p{N})\p{L}|\s(?-i:\p{Lu})",
    regex.IGNORECASE,
)
_GOES_ON = regex.compile(
    r"\s(?:en|em|no|na|nos|nas|a|de|do|da|con|com|por|como|desde|entre|hasta|até|sobre|durante|"
    r"el\s\p{N}|aos|ao|al|hace|há|cerca|aproximadamente|junto|solo|só|apenas|también|também)(?!\w)",
    regex.IGNORECASE,
)
_IDENTIFIES = regex.compile(r"\s(?:es|é|fue|foi)\s(?P<name>[\"“«]?\p{Lu}[^.;:]{1,80})\.$")
_OBJECT = regex.compile(r"(?:la|lo|las|los|a|o|as|os)\s(?=\p{Ll})", regex.IGNORECASE)
_REFLEXIVE = regex.compile(r"(?:no\s|não\s)?se\s", regex.IGNORECASE)
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
    opened = _opening(text, clause, subject, language)
    if opened is None:
        rivals = _rivals(text, clause.body, subject)
        return Resolved(text=text, clear=False, subject=subject, ambiguous=rivals)
    written, about = opened
    if about is None:
        about = _named(text, clause, subject, language, goes_on=goes_on)
    if about is not None and _INHABITANTS.search(text):
        about = replace(about, nouns=about.nouns | {"habitantes"})
    written = with_pronoun(_inside(written, subject, language), subject, language)
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
        nouns=about.nouns,
        earlier=about.earlier,
        objects=mentions_in(text, clause, language),
        year=year_in(text) or known.year,
    )


def _rivals(text: str, at: int, subject: Subject | None) -> tuple[str, ...]:
    """Return the names that a pronoun at the start fits, where it fits more than one."""
    found = _WORD.match(text, at)
    word = found.group().casefold() if found else ""
    if subject is None or word not in _PRONOUNS or not isinstance(subject, Topic):
        return ()
    gender, plural = _PRONOUNS[word]
    fitting = [] if plural or not _fits(subject, gender, plural=plural) else [subject.text]
    if not plural:
        fitting += [one.text for one in subject.objects if _may_be(one, gender)]
    return tuple(fitting) if len(fitting) > 1 else ()


def _may_be(mention: Mention, gender: str) -> bool:
    """Tell whether a pronoun may stand for a person that was named beside the subject."""
    return (
        mention.role == "person"
        and len(mention.text.split()) > 1
        and mention.text[0].isupper()
        and mention.text.split()[1][0].isupper()
        and mention.gender in {"", gender}
    )


def _opening(
    text: str, clause: Clause, subject: Subject | None, language: Language
) -> tuple[str, Subject | None] | None:
    """Resolve how a statement opens: its text and subject, or None when that is not clear.

    The subject is None when the statement names its own.
    """
    at = clause.body
    found = _WORD.match(text, at)
    word = found.group().casefold() if found else ""
    if word in _PRONOUNS or _fronted(text, at):
        return _pronoun(text, at, subject)
    if found and word in _POSSESSIVES:
        return _possessive(text, clause, found, subject, language)
    if found and word in _THERE:
        place = _latest(subject, _is_place)
        if place is None:
            return None
        return _write(text, at, found.end(), within(place.text, language)), place
    if word in _NEUTERS:
        return None
    if clause.subject == "":
        return _without_subject(text, clause, subject, language)
    if word in _DETERMINERS | _DEMONSTRATIVES:
        return _description(text, clause, subject, language)
    return text, None


def _fronted(text: str, at: int) -> regex.Match[str] | None:
    """Match roles before a pronoun: "Poeta e contista, ele", but not "Sete anos depois, ele"."""
    found = _FRONTED.match(text, at)
    return None if found is None or _TEMPORAL.search(found["roles"]) else found


def _pronoun(text: str, at: int, subject: Subject | None) -> tuple[str, Subject | None] | None:
    """Write a name for "ele", also behind roles: "Poeta e contista, ele fundou"."""
    fronted = _fronted(text, at)
    found = fronted or _WORD.match(text, at)
    if found is None:
        return None
    gender, plural = _PRONOUNS[(fronted["pronoun"] if fronted else found.group()).casefold()]
    whom = _fitting(subject, gender=gender, plural=plural)
    if whom is None:
        return None
    whom = replace(whom, gender=whom.gender or gender)
    if fronted is None:
        return _write(text, at, found.end(), whom.text), _to_front(whom, subject)
    roles = _lower_first(fronted["roles"])
    written = f"{text[:at]}{whom.text}, {roles}, {text[fronted.end() :]}"
    return written, _to_front(whom, subject)


def _without_subject(
    text: str, clause: Clause, subject: Subject | None, language: Language
) -> tuple[str, Subject | None] | None:
    """Write the subject before a verb that opens a statement."""
    if clause.verb is None or _has_subject_behind(text, clause):
        return text, subject
    if subject is None or subject.vague or _stands_behind(text, clause):
        return None
    verb = text[slice(*clause.verb)].casefold()
    if subject.plural is not None and subject.plural != is_plural_verb(verb, language.code):
        return None
    at = clause.body
    objective = _OBJECT.match(text, at)
    if objective is None:
        return f"{text[:at]}{_lowered(subject.text, at)} {_lower_first(text[at:])}", subject
    # "La publicó en 1967": the work that was spoken of, by its author.
    gender = "f" if objective.group().strip().casefold() in {"la", "a"} else "m"
    maker = _latest(subject, lambda topic: topic.person is True)
    work = _latest(subject, lambda topic: topic.person is False and topic.gender == gender)
    if work is None or maker is None:
        written = f"{text[:at]}{_lowered(subject.text, at)} {_lower_first(text[at:])}"
        resolved = with_pronoun(written, subject, language) != written
        return (written, subject) if resolved else None
    verb = text[slice(*clause.verb)]
    written = f"{text[:at]}{maker.text} {verb} {work.text}{text[clause.verb[1] :]}"
    return written, _to_front(maker, subject)


def _possessive(
    text: str,
    clause: Clause,
    found: regex.Match[str],
    subject: Subject | None,
    language: Language,
) -> tuple[str, Subject | None] | None:
    """Write "La capital de Perú es" for "Su capital es"."""
    phrase = clause.subject or ""
    rest = phrase[len(found.group()) :].strip()
    noun = _head(rest)
    owner = _owner(noun, subject) if noun else None
    if owner is None or not rest:
        return None
    if "," in rest or _RELATIVE.search(rest) or len(rest.split()) > MAX_OWNED:
        name = owner.text if clause.body == 0 else _lowered(owner.text, clause.body)
        written = f"{text[: clause.body]}{name} — {_lower_first(text[clause.body :])}"
        return written, owner
    article = _POSSESSIVES[found.group().casefold()] or _article(rest, found.group())
    end = clause.body + len(phrase)
    phrase = f"{article} {rest} {of(owner.text, language)}"
    about = _to_front(owner, subject)
    behind = _IDENTIFIES.match(text, end)
    if behind:  # "Su novela más célebre es Cien años de soledad."
        gender = "f" if article in {"la", "a"} else "m"
        named = Subject(text=behind["name"], person=False, gender=gender, nouns=frozenset({noun}))
        about = _to_front(owner, _to_front(named, subject))
    return _write(text, clause.body, end, phrase), about


def _description(
    text: str, clause: Clause, subject: Subject | None, language: Language
) -> tuple[str, Subject | None] | None:
    """Write a name for "el país", and beside "la pintora mexicana"; an owner behind "la moneda"."""
    phrase = clause.subject or ""
    parts = phrase.split()
    demonstrative = bool(parts) and parts[0].casefold() in _DEMONSTRATIVES
    if clause.subject is None or len(parts) < 2 or _CAPITAL.search(phrase, len(parts[0])):
        return None if demonstrative and clause.subject is None else (text, None)
    end = clause.body + len(phrase)
    noun = _head(" ".join(parts[1:]))
    whom = _described(noun, subject, language)
    own = _OWN_COMPLEMENT.search(f"{phrase} ") is not None
    if whom is not None and not own:
        if len(parts) == 2:
            name = whom.text
        elif whom.person is not False and noun in _persons(language):
            name = f"{phrase} {_bare(whom.text)}"
        else:
            return text, None
        return _write(text, clause.body, end, name), _to_front(whom, subject)
    if demonstrative:
        return None
    if noun in _OF_WORKS and not own and subject is not None and _may_be_work(subject):
        return f"{text[:end]} {of(subject.text, language)}{text[end:]}", subject
    owner = _owner(noun, subject, place=True)
    ranked = noun not in _MANY or _RANKED.search(phrase) is not None
    if noun in _OF_COUNTRIES | _OF_PLACES and owner is not None and not own and ranked:
        if _bare(owner.text) in text or not _QUALIFIED.fullmatch(phrase):
            return text, subject
        written = f"{text[:end]} {of(owner.text, language)}{text[end:]}"
        return written, subject
    return text, None


def _may_be_work(topic: Subject) -> bool:
    """Tell whether a topic may have words or a melody: "o Hino Nacional", no person and no place."""
    return topic.person is None and not _is_place(topic) and _ARTICLE.match(topic.text) is not None


def _head(phrase: str) -> str:
    """Return the noun of a phrase without article: "cidade" of "segunda maior cidade"."""
    for word in _WORD.findall(phrase):
        if word.casefold() not in _ADJECTIVES:
            return str(word.casefold())
    return ""


def _article(rest: str, possessive: str) -> str:
    """Return the Spanish article for a noun that "su" stood before, by its ending."""
    plural = possessive.casefold() == "sus"
    noun = _head(rest)
    feminine = _FEMININE.fullmatch(noun) is not None and _MASCULINE.fullmatch(noun) is None
    if plural:
        return "las" if feminine else "los"
    return "la" if feminine else "el"


def _described(noun: str, subject: Subject | None, language: Language) -> Subject | None:
    """Return the latest topic that a noun may stand for: a country for "país"."""
    if noun in _COUNTRY_WORDS:
        return _latest(subject, lambda topic: _is_country(topic, language.code))
    if noun in _CITY_WORDS - {"capital"}:
        city = _latest(
            subject, lambda topic: not topic.nouns.isdisjoint(_CITY_WORDS) and topic.person is None
        )
        return city or _only_city(subject, language)
    if noun in _ORGANISATION_WORDS and subject is not None:
        return subject if _may_be_organisation(subject, language) else None
    if noun in _persons(language):
        person = _latest(subject, lambda topic: topic.person is True)
        if subject is not None and _may_be_person(subject, language):
            person = subject
        if person is None or (noun in _OFFICES and noun not in person.nouns):
            return None
        return person
    named = _latest(subject, lambda topic: noun in topic.nouns)
    if named is None and noun in _BUILDINGS and subject is not None:
        lone = subject.person is None and _is_bare_name(subject) and not _is_place(subject)
        return subject if lone and not _may_be_person(subject, language) else None
    return named if named is subject else None


def _only_city(subject: Subject | None, language: Language) -> Subject | None:
    """Return the only place that "la ciudad" may be: one with inhabitants, or one named as such."""
    places = [
        Subject(text=one.text)
        for one in (subject.objects if isinstance(subject, Topic) else ())
        if one.role == "place" and not is_country(_bare(one.text), language)
    ]
    if subject is not None and "habitantes" in subject.nouns and _is_bare_name(subject):
        places += [] if _is_country(subject, language.code) or subject.person else [subject]
    return places[0] if len(places) == 1 else None


def _is_bare_name(topic: Subject) -> bool:
    """Tell whether a topic is called by a name alone: "Potosí", "A Natura"."""
    return all(part[0].isupper() for part in _bare(topic.text).split())


def _may_be_organisation(topic: Subject, language: Language) -> bool:
    """Tell whether "la empresa" may be the topic: a name that is surely of no person or place."""
    return (
        topic.person is None
        and bool(topic.text)
        and _is_bare_name(topic)
        and not _may_be_person(topic, language)
        and not _is_place(topic)
        and topic.nouns.isdisjoint(language.place_nouns)
    )


def _may_be_person(topic: Subject, language: Language) -> bool:
    """Tell whether a topic looks like a person's name: "Ayrton Senna"."""
    parts = topic.text.split()
    return (
        topic.person is None
        and len(parts) > 1
        and parts[0][0].isupper()
        and not _ARTICLE.match(topic.text)
        and parts[-1][0].isupper()
        and not _is_place(topic)
        and topic.nouns.isdisjoint(language.organisation_nouns | language.place_nouns)
    )


def _owner(noun: str, subject: Subject | None, *, place: bool = False) -> Subject | None:
    """Return whose something is: of a country, for what only countries have."""
    if subject is None:
        return None
    if noun in _OF_COUNTRIES:
        country = _latest(
            subject, lambda topic: _is_country(topic, "es") or _is_country(topic, "pt")
        )
        return country or (None if place else subject)
    if place:
        found = _latest(subject, _is_place)
        return found if found is subject or (found and not _names_place(subject)) else None
    if noun in _OF_PLACES and subject.person is True:
        return _latest(subject, _is_place)
    if noun in _OF_PEOPLES:
        if _is_place(subject):
            return subject
        places = [topic for topic in subject.earlier if _is_place(topic)]
        return places[0] if len(places) == 1 else None
    return None if subject.vague else subject


def _names_place(subject: Subject) -> bool:
    return subject.person is not True and _CAPITAL.search(subject.text, 1) is not None


def _latest(subject: Subject | None, fits: Callable[[Subject], bool]) -> Subject | None:
    """Return the latest topic that fits."""
    topics = () if subject is None else (subject, *subject.earlier)
    return next((topic for topic in topics if fits(topic)), None)


def _to_front(topic: Subject, before: Subject | None) -> Subject:
    """Return a topic as the latest one, the others behind it."""
    others = () if before is None else (before, *before.earlier)
    earlier = tuple(
        replace(other, earlier=()) for other in others if _bare(other.text) != _bare(topic.text)
    )
    return replace(topic, earlier=earlier[:MEMORY], vague=False)


def _fitting(subject: Subject | None, *, gender: str, plural: bool) -> Subject | None:
    """Return the topic that a pronoun stands for: the only one that it fits."""
    if subject is None or subject.vague:
        return None
    fits = _fits(subject, gender, plural=plural)
    objects = subject.objects if isinstance(subject, Topic) and not plural else ()
    others = [one for one in objects if _may_be(one, gender)]
    if fits:
        return None if others else subject
    if len(others) == 1 and others[0].gender == gender:
        return Subject(text=others[0].text, person=True, gender=gender, plural=False)
    return None


def _fits(subject: Subject, gender: str, *, plural: bool) -> bool:
    """Tell whether a pronoun may stand for the subject, by what is known of it."""
    guessed = subject.gender or (guessed_gender(subject.text) if _has_two_names(subject) else "")
    return subject.plural in {None, plural} and guessed in {"", gender}


def _has_two_names(subject: Subject) -> bool:
    parts = subject.text.split()
    return len(parts) > 1 and parts[0][0].isupper() and parts[1][0].isupper()


def _named(
    text: str, clause: Clause, subject: Subject | None, language: Language, *, goes_on: bool
) -> Subject | None:
    """Return the topic that a statement names as its subject, before those of earlier ones."""
    phrase = _BRACKETS.sub("", clause.subject or "")
    if _OF_HIM.search(phrase):
        return subject
    first = phrase.partition(" ")[0].casefold()
    capital = _CAPITAL.search(phrase, 1 if first in _DETERMINERS else 0)
    if not phrase or (_QUANTIFIED.match(phrase) and not (capital and capital.start() == 0)):
        return subject
    verb = text[slice(*clause.verb)].casefold() if clause.verb else ""
    named = capital is not None and (capital.start() > 0 or first not in language.function_words)
    if named and phrase[capital.start() if capital else 0 :].split()[0].casefold() in _ADJECTIVES:
        named = False
    called = _called(text, clause, phrase)
    if not named and (first not in _DETERMINERS or goes_on):
        return subject
    person: bool | None = None
    land = is_country(_bare(phrase), language)
    if named and not land and (called & _persons(language) or verb in _PERSON_VERBS):
        person = True
    if first in _DETERMINERS and capital is not None and capital.start() <= len(first) + 1:
        person = person if called & _persons(language) else None  # "El Salvador", "O Brasil"
    topic = Subject(
        text=phrase,
        person=person,
        plural=_is_plural(phrase),
        gender=_GENDERS.get(first, ""),
        nouns=called,
        vague=False,
    )
    known = _latest(subject, lambda other: _bare(other.text) == _bare(phrase))
    if known is not None:
        topic = replace(
            known, nouns=known.nouns | called, person=known.person or person, earlier=()
        )
    return _to_front(topic, subject)


def _called(text: str, clause: Clause, phrase: str) -> frozenset[str]:
    """Return the nouns that a topic is called by: in its name, and behind the copula."""
    nouns = {w.casefold() for w in _WORD.findall(phrase) if w[0].islower() or w == "Ciudad"}
    nouns |= {w.casefold() for w in phrase.split()[:2]}
    if clause.verb and text[slice(*clause.verb)].casefold() in words("es é fue foi era son são"):
        behind = _WORD.findall(text, pos=clause.verb[1], endpos=clause.verb[1] + 60)[:5]
        for word in behind:
            if word.casefold() in words("de del do da en em que por com con"):
                break
            nouns.add(word.casefold())
    return frozenset(nouns) - _DETERMINERS - words("un una um uma y e")


def _is_plural(phrase: str) -> bool | None:
    """Tell whether a subject is several: "Los Andes", "Perú y Chile"; None if that is not sure."""
    if regex.match(r"(?:los|las|os|as)\s", phrase, regex.IGNORECASE):
        return True
    if regex.search(r"\s(?:y|e)\s(?:el\s|la\s|o\s|a\s)?\p{Lu}", phrase):
        return None if len(phrase.split()) <= 5 and phrase[0].isupper() else True
    return False


def _is_place(topic: Subject) -> bool:
    """Tell whether a topic may be a place: a name, and of no person."""
    country = _is_country(topic, "es") or _is_country(topic, "pt")
    return country or (
        topic.person is not True
        and not topic.nouns.isdisjoint(_CITY_WORDS | _LAND_WORDS | _COUNTRY_WORDS)
        and _CAPITAL.search(topic.text) is not None
    )


def _is_country(topic: Subject, code: Lang) -> bool:
    return is_country(_bare(topic.text), BY_CODE[code])


def _persons(language: Language) -> frozenset[str]:
    return language.person_nouns | _MORE_PERSONS


def _bare(name: str) -> str:
    """Return a name without its article."""
    return _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name


def _write(text: str, start: int, end: int, name: str) -> str:
    """Write a name in place of words, with a capital where the statement begins."""
    shown = _lowered(name, start) if start else name[:1].upper() + name[1:]
    return text[:start] + shown + text[end:]


def _lowered(name: str, at: int) -> str:
    """Write a name inside a sentence: "El Nilo" loses its capital article."""
    first, _, rest = name.partition(" ")
    keeps = not at or name.startswith(("El Salvador", "La Habana", "La Paz"))
    return f"{first.lower()} {rest}" if rest and not keeps and _ARTICLE.match(name) else name


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def _has_subject_behind(text: str, clause: Clause) -> bool:
    """Tell whether the subject surely follows the verb: "Se firmó el tratado", "Vinieron otros"."""
    if clause.verb is None:
        return False
    verb = text[slice(*clause.verb)].casefold()
    if verb in words("hay há hubo houve había havia"):
        return True
    passive = _REFLEXIVE.match(text, clause.body) is not None and verb not in _OWN_BODY
    follows = _NOUN_PHRASE.match(text, clause.verb[1]) is not None
    return follows and (passive or verb in _SUBJECT_BEHIND - _MAY_TAKE_OBJECT)


def _stands_behind(text: str, clause: Clause) -> bool:
    """Tell whether the subject may stand behind the verb that opens the statement."""
    if clause.verb is None:
        return True
    verb = text[slice(*clause.verb)].casefold().removesuffix("-se")
    reflexive = _REFLEXIVE.match(text, clause.body) is not None
    behind = verb in _SUBJECT_BEHIND or (reflexive and verb not in {"casó", "casou"})
    return behind and _GOES_ON.match(text, clause.verb[1]) is None


def _with_whole_name(text: str, topic: Subject, language: Language) -> str:
    """Write "del Tribunal Supremo" for "del tribunal", whose name has the noun."""
    parts = [part.casefold() for part in _bare(topic.text).split()]
    if len(parts) < 2 or _bare(topic.text) in text:
        return text
    for found in _OF_NOUN.finditer(text):
        if found["noun"] in parts:
            return f"{text[: found.start()]}{of(topic.text, language)}{text[found.end() :]}"
    return text


def _inside(text: str, subject: Subject | None, language: Language) -> str:
    """Resolve what stands for a topic inside a statement: "del país", "obra dele"."""
    country = _latest(subject, lambda topic: _is_country(topic, language.code))
    if country is not None and not _bare(text).startswith(_bare(country.text)):
        text = _OF_THE_COUNTRY.sub(lambda _: of(country.text, language), text)
        text = _IN_THE_COUNTRY.sub(lambda _: within(country.text, language), text)
        if _IS_CAPITAL.search(text):
            text = f"{text[:-1]} {of(country.text, language)}."
        if not _OWN_COMPLEMENT.search(text[:2]):
            text = _THE_COUNTRY.sub(lambda _: _lowered(country.text, 1), text)
    if subject is not None and "habitantes" in subject.nouns:
        of_whom = "de los habitantes" if language.code == "es" else "dos habitantes"
        text = _SHARE.sub(f"{of_whom} {of(subject.text, language)}", text, count=1)
    if subject is not None and not subject.vague:
        text = _with_whole_name(text, subject, language)
    if subject is not None and not subject.vague and _bare(subject.text) not in text:
        text = _OF_HIM.sub(lambda _: of(subject.text, language), text, count=1)
    return text
