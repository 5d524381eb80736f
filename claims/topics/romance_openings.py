"""How a Spanish or Portuguese statement opens: a pronoun, a possessive, a description, a verb.

Each reader writes the name that the opening stands for, or gives None where that is not clear.
"""

from __future__ import annotations

from dataclasses import replace

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.model import EntityKind
from claims.romance import Clause, first_clause, of
from claims.romance.agreement import is_feminine, is_plural_verb
from claims.romance.names import within
from claims.standalone import Subject
from claims.topics.romance_kinds import (
    ARTICLE,
    CAPITAL,
    OF_COUNTRIES,
    OF_PLACES,
    bare,
    described_by,
    is_place,
    latest,
    may_be_person,
    may_be_work,
    owner_of,
    persons,
    to_front,
)
from claims.topics.romance_mentions import Mention, Topic, done_to, guessed_gender, with_pronoun

__all__ = ["ADJECTIVES", "DETERMINERS", "OWN_COMPLEMENT", "WORD", "lowered", "opened", "rivals_of"]

#: Words of the longest phrase behind "su" that takes its owner at the end.
MAX_OWNED = 6
WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*")
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
_POSSESSIVES = {
    "seu": "o",
    "sua": "a",
    "seus": "os",
    "suas": "as",
    "su": "",
    "sus": "",
}
#: "A sua capital".
_BEFORE_POSSESSIVE = regex.compile(r"[ao]s?\s(?=(?:seu|sua)s?\s)", regex.IGNORECASE)
_DEMONSTRATIVES = words(
    "este esta estos estas ese esa esos esas aquel aquella dicho dicha estes esse essa esses essas "
    "aquele aquela dito dita"
)
_NEUTERS = words("esto eso aquello isto isso aquilo")
DETERMINERS = words("el la los las o a os as")
#: What a work has, and whom.
_OF_WORKS = words("letra música melodía melodia autor autora compositor compositora portada capa")
#: Of these a place has many, and one only that is the highest or largest.
_MANY = words(
    "ciudad cidade punto ponto pico montaña montanha río rio volcán vulcão lago isla ilha costa"
)
_RANKED = regex.compile(
    r"(?<!\w)(?:más|mais|mayor|maior|menor|principal|culminante)(?!\w)", regex.IGNORECASE
)
#: Before the noun of a relational phrase: "la mayor ciudad", "a segunda maior cidade".
ADJECTIVES = words(
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
_KIN_NAMED = regex.compile(
    r"(?P<noun>\p{Ll}{3,20}(?:\s(?:mayor|menor|maior|mais\svelh[oa]|mais\snov[oa]))?)\s"
    r"(?P<name>\p{Lu}[\p{L}\p{M}'’-]+(?:\s(?:(?:de|da|do|del)\s)?\p{Lu}[\p{L}\p{M}'’-]+){0,4})"
)
_RELATIVE = regex.compile(r"(?<!\w)(?:que|donde|onde|cuando|quando)(?!\w)")
OWN_COMPLEMENT = regex.compile(r"(?<!\w)(?:de|del|do|da|dos|das|en|em|no|na|entre)\s(?!vida)")
_THERE = words("allí allá ahí ali lá")
_FRONTED = regex.compile(
    r"(?!(?i:a\spesar|apesar|pese|además|além|con|com|sin|sem|ante|diante|gracias|graças|por|según|segundo|en|em|no|na|nos|nas|"
    r"como|para|desde|quando|cuando|embora|aunque|al|ao|de|do|del|da)\s)(?P<roles>[\p{L}\p{M}][^.;:()]{2,120}?),\s(?P<pronoun>ele|ela|él|ella)\s(?=\p{Ll})"
)
_TEMPORAL = regex.compile(
    r"\p{N}|(?<!\w)(?:año|ano|mes|mês|día|dia|siglo|século|década|época|tarde|após|tras|durante)",
    regex.IGNORECASE,
)
#: Verbs whose subject often stands behind them: "Comenzó la guerra".
_SUBJECT_BEHIND = words(
    """
    comenzó empezó empieza terminó acabó ocurrió ocurre sucedió llegó llegaron cayó surgió
    entró salió vinieron vino participaron existen circula circulan nacieron vivieron
    começou começa terminou acabou ocorreu ocorre aconteceu chegou chegaram caiu surgiu passou
    entrou saiu vieram veio viveram nasceram pasó quedó murieron morreram viven vivem falta basta
    creció crecieron apareció aparecieron desapareció desaparecieron floreció prosperó cresceu cresceram
    apareceu apareceram desapareceu desapareceram floresceu
    """
)
#: What wars and tournaments do.
_OF_EVENTS = words(
    "comenzó empezó terminó acabó finalizó concluyó estalló duró começou iniciou terminou acabou "
    "durou eclodiu"
)
_EVENTS = words(
    """
    guerra batalla batalha revolución revolução conflicto conflito imperio império dictadura ditadura
    construcción construção juegos jogos copa mundial torneo torneio festival crisis crise epidemia
    pandemia campaña campanha expedición expedição reinado rebelión rebelião huelga greve obras
    movimiento movimento carnaval asedio cerco
    """
)
_WEATHER = words(
    "llueve llovió llovía nieva nevó amanece anochece chove choveu chovia neva nevou anoitece"
)
#: Verbs with nobody for a subject: "Coube a Ana concluir", "Basta con dos".
_IMPERSONAL = words("coube cabe coubera bastó bastava conviene convém urge incumbe compete")
#: "Se libera oxígeno", "Obtém-se açúcar": what comes of it stands behind, without an article.
_YIELDING = words(
    """
    libera liberan produce producen obtiene obtienen consume consumen utiliza utilizan usa usan necesita
    necesitan requiere requieren genera generan emite emiten extrae extraen fabrica fabrican cultiva
    cultivan liberam produz produzem obtém obtêm consome consomem utilizam usam necessita requer requerem
    gera geram emitem extrai extraem fabricam cultivam habla hablan fala falam vende venden vendem
    """
)
_YIELDED = regex.compile(
    r"\s(?!(?:de|del|do|da|en|em|no|na|a|al|ao|con|com|por|para|como|más|mais|menos|muy|muito|bien|bem|también|"
    r"também|principalmente|casi|quase|cuando|quando|desde|hasta|até|entre|sobre|solo|só|apenas)\s)"
    r"\p{Ll}{3,20}(?<!mente)(?<![aeií]nd[oa])(?![\p{L}-])"
)
#: What no thing does.
_OF_THE_LIVING = words(
    """
    nació murió falleció casó estudió escribió compuso pintó enviudó divorció emigró exilió abdicó
    jubiló suicidó vivió reunió entrevistó graduó doctoró retiró conoció nasceu morreu faleceu casou estudou escreveu compôs pintou enviuvou
    divorciou emigrou exilou abdicou aposentou suicidou viveu reuniu entrevistou graduou conheceu
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
#: In Spanish "a" is no article; in Portuguese no verb stands behind one: "chegou a concluir".
_NOUN_PHRASE = {
    "es": regex.compile(
        r"\s(?:el|la|los|las|un|una|unos|unas)\s(?!\p{N})\p{L}|\s(?-i:\p{Lu})", regex.IGNORECASE
    ),
    "pt": regex.compile(
        r"\s(?:o|a|os|as|um|uma|uns|umas)\s(?!\p{N}|\p{L}+[aei]r\s)\p{L}|\s(?-i:\p{Lu})",
        regex.IGNORECASE,
    ),
}
#: "É fundado o clube", "Fue proclamada la república".
_PASSIVE = regex.compile(
    r"(?:es|fue|fueron|é|foi|são|foram)\s\p{L}{2,20}(?:[aií]d|t)[oa]s?\s(?:el|la|los|las|o|a|os|as)\s\p{L}",
    regex.IGNORECASE,
)
_PARTICIPLE = regex.compile(r"\s(?!\p{L}+mi?ento(?!\p{L}))\p{L}{0,20}(?:[aií]d|t|ch)o(?!\p{L})")
_GOES_ON = regex.compile(
    r"\s(?:en|em|no|na|nos|nas|a|de|do|da|con|com|por|como|desde|entre|hasta|até|sobre|durante|"
    r"el\s\p{N}|aos|ao|al|hace|há|cerca|aproximadamente|junto|solo|só|apenas|también|também)(?!\w)",
    regex.IGNORECASE,
)
#: "Quedó huérfano a los nueve años", but not "Quedó destruido el edificio".
_LEFT = regex.compile(r"^(?:quedó|quedaron|ficou|ficaram)$")
_STATE = regex.compile(
    r"\s\p{Ll}{3,20}(?=[.,]|$|\s(?:en|em|a|ao|à|aos|às|de|por|con|com|tras|após|cuando|quando|desde|"
    r"durante|hasta|até|y|e)\s)"
)
#: What amounts do, and what an amount is called.
_CHANGED = regex.compile(
    r"(?:(?:ha|han|tem|têm|tinha|había)\s)?(?:caído|bajado|subido|aumentado|disminuido|crecido|cayó|bajó|subió|aumentó|"
    r"disminuyó|creció|caído|subido|aumentado|diminuído|crescido|caiu|baixou|subiu|aumentou|diminuiu|cresceu)\s"
    r"(?:[^\s.;]{1,15}\s){0,5}\p{N}[\p{N}.,]*\s?%",
    regex.IGNORECASE,
)
_MEASURE = words(
    """
    población população tasa taxa precio preço número índice porcentaje porcentagem economía economia pib
    producción produção inflación inflação renta renda venta ventas venda vendas consumo valor cifra superficie
    """
)
#: A participle behind the copula, which agrees with the subject.
_SAID_OF = regex.compile(
    r"(?:es|está|fue|estaba|era|é|foi|estava|ha\ssido|tem\ssido)\s(?:(?:también|também|aún|ainda|ya|já)\s)?"
    r"\p{L}{2,20}(?:ad|id|íd|scrit|puest|post|hech|feit)(?P<gender>[oa])(?=[\s.,;])",
    regex.IGNORECASE,
)
_A_COUNTRY = regex.compile(
    r"\s(?:[\p{Ll}\p{N}º]+\s){0,3}(?:país|nación|nação|república|estado|província)(?!\p{L})"
)
_DASHED = regex.compile(r"\s[—–]")
_IDENTIFIES = regex.compile(r"\s(?:es|é|fue|foi)\s(?P<name>[\"“«]?\p{Lu}[^.;:]{1,80})\.$")
_OBJECT = regex.compile(r"(?:la|lo|las|los|a|o|as|os)\s(?=\p{Ll})", regex.IGNORECASE)
_REFLEXIVE = regex.compile(r"(?:no\s|não\s)?se\s", regex.IGNORECASE)


def rivals_of(text: str, at: int, subject: Subject | None) -> tuple[str, ...]:
    """Return the names that a pronoun at the start fits, where it fits more than one."""
    found = WORD.match(text, at)
    word = found.group().casefold() if found else ""
    if subject is not None and subject.rivals and word not in _POSSESSIVES:
        return subject.rival_names
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


def opened(
    text: str, clause: Clause, subject: Subject | None, language: Language
) -> tuple[str, Subject | None] | None:
    """Resolve how a statement opens: its text and subject, or None when that is not clear.

    The subject is None when the statement names its own.
    """
    at = clause.body
    article = _BEFORE_POSSESSIVE.match(text, at)
    found = WORD.match(text, article.end() if article else at)
    word = found.group().casefold() if found else ""
    subject = _living(text, clause, subject, language)
    if word in _PRONOUNS or _fronted(text, at):
        return _pronoun(text, at, subject)
    if found and word in _POSSESSIVES:
        return _possessive(text, clause, found, subject, language)
    if found and word in _THERE:
        return _there(text, at, found.end(), subject, language)
    if word in _NEUTERS:
        return None
    if clause.subject == "":
        return _without_subject(text, clause, subject, language)
    if word in DETERMINERS | _DEMONSTRATIVES:
        return _description(text, clause, subject, language)
    return text, None


def _there(
    text: str, at: int, end: int, subject: Subject | None, language: Language
) -> tuple[str, Subject | None] | None:
    """Write "En Lima" for "Allí": where the last statement was, or the place it was about."""
    places = subject.objects if isinstance(subject, Topic) else ()
    places = tuple(one for one in places if one.role in {"place", "spot"})
    if len(places) == 1 and subject is not None and not is_place(subject):
        written = _write(text, at, end, within(places[0].text, language))
        clause = first_clause(written, 0, language)
        if clause.subject == "" and clause.body:
            return opened(written, clause, subject, language)
        return written, None
    place = latest(subject, is_place)
    if place is None or (places and place is not subject):
        return None
    return _write(text, at, end, within(place.text, language)), place


def _living(
    text: str, clause: Clause, subject: Subject | None, language: Language
) -> Subject | None:
    """Return the topics with a person in front where only one may be meant: "Murió en 1909"."""
    verb = text[slice(*clause.verb)].casefold().removesuffix("-se") if clause.verb else ""
    if verb in _OF_EVENTS and subject is not None and not _is_event(subject, language):
        event = latest(subject, lambda topic: _is_event(topic, language))
        return to_front(event, subject) if event is not None else subject
    if subject is None or subject.person is True or verb not in _OF_THE_LIVING:
        return subject
    if subject.kind is EntityKind.PERSON or may_be_person(subject, language):
        return subject
    person = latest(subject, lambda topic: topic.person is True)
    return to_front(person, subject) if person is not None else subject


def _is_event(topic: Subject, language: Language) -> bool:
    return not (language.event_nouns | _EVENTS).isdisjoint(topic.text.casefold().split())


def _fronted(text: str, at: int) -> regex.Match[str] | None:
    """Match roles before a pronoun: "Poeta e contista, ele", but not "Sete anos depois, ele"."""
    found = _FRONTED.match(text, at)
    return None if found is None or _TEMPORAL.search(found["roles"]) else found


def _pronoun(text: str, at: int, subject: Subject | None) -> tuple[str, Subject | None] | None:
    """Write a name for "ele", also behind roles: "Poeta e contista, ele fundou"."""
    fronted = _fronted(text, at)
    found = fronted or WORD.match(text, at)
    if found is None:
        return None
    gender, plural = _PRONOUNS[(fronted["pronoun"] if fronted else found.group()).casefold()]
    whom = _fitting(subject, gender=gender, plural=plural)
    if whom is None or whom.rivals:
        return None
    whom = replace(whom, gender=whom.gender or gender)
    if fronted is None:
        return _write(text, at, found.end(), whom.text), to_front(whom, subject)
    roles = _lower_first(fronted["roles"])
    written = f"{text[:at]}{whom.text}, {roles}, {text[fronted.end() :]}"
    return written, to_front(whom, subject)


def _without_subject(
    text: str, clause: Clause, subject: Subject | None, language: Language
) -> tuple[str, Subject | None] | None:
    """Write the subject before a verb that opens a statement."""
    if clause.verb is None or _has_subject_behind(text, clause, language):
        return text, subject
    if subject is None or subject.vague or _stands_behind(text, clause):
        return None
    if subject.rivals and not _is_country(text, clause):
        return None
    if _CHANGED.match(text, clause.verb[0]) and _MEASURE.isdisjoint(
        subject.text.casefold().split()
    ):
        return None  # "Su tasa era alta. Ha caído un 20 %": the rate has, not the city
    agreeing = _agreeing(text, clause, subject)
    if agreeing is None:
        return None
    subject = replace(agreeing, rivals=False, rival_names=())
    verb = text[slice(*clause.verb)].casefold()
    other = done_to(text, clause, subject, language)
    if other or other is None:
        return (other, subject) if other else None
    if subject.plural is not None and subject.plural != is_plural_verb(verb, language.code):
        return None
    at = clause.body
    objective = _OBJECT.match(text, at)
    if objective is None:
        return _before(text, at, subject), subject
    # "La publicó en 1967": the work that was spoken of, by its author.
    gender = "f" if objective.group().strip().casefold() in {"la", "a"} else "m"
    maker = latest(subject, lambda topic: topic.person is True)
    work = latest(subject, lambda topic: topic.person is False and topic.gender == gender)
    if work is None or maker is None:
        written = _before(text, at, subject)
        resolved = with_pronoun(written, subject, language) != written
        return (written, subject) if resolved else None
    verb = text[slice(*clause.verb)]
    written = f"{text[:at]}{maker.text} {verb} {work.text}{text[clause.verb[1] :]}"
    return written, to_front(maker, subject)


def _agreeing(text: str, clause: Clause, subject: Subject) -> Subject | None:
    """Return the topic that "Está clasificado" is said of by its gender; None where none is."""
    found = _SAID_OF.match(text, clause.verb[0]) if clause.verb else None
    gender = found["gender"].replace("o", "m").replace("a", "f") if found else ""
    if not gender or subject.gender in {"", gender}:
        return subject
    other = latest(subject, lambda topic: topic.gender == gender)
    return to_front(other, subject) if other is not None else None


def _is_country(text: str, clause: Clause) -> bool:
    """Tell whether a statement says which country something is: "É o maior país da América"."""
    behind = text[clause.verb[1] : clause.verb[1] + 60] if clause.verb else ""
    return _A_COUNTRY.match(behind) is not None


def _possessive(
    text: str,
    clause: Clause,
    found: regex.Match[str],
    subject: Subject | None,
    language: Language,
) -> tuple[str, Subject | None] | None:
    """Write "La capital de Perú es" for "Su capital es"."""
    phrase = clause.subject or ""
    if dashed := _DASHED.search(phrase):  # "Sus inventores —Ana y Eva— ganaron"
        phrase = phrase[: dashed.start()]
    rest = phrase[found.end() - clause.body :].strip()
    noun = _head(rest)
    owner = owner_of(noun, subject) if noun else None
    if owner is None or not rest:
        return None
    kin = _KIN_NAMED.fullmatch(rest)
    if kin:  # "Sua irmã Viviane preside": her name stands beside what she is
        article = _POSSESSIVES[found.group().casefold()] or _article(kin["noun"], found.group())
        phrase = f"{article} {kin['noun']} {of(owner.text, language)}, {kin['name']},"
        return _write(text, clause.body, clause.body + len(clause.subject or ""), phrase), owner
    if "," in rest or _RELATIVE.search(rest) or len(rest.split()) > MAX_OWNED:
        name = owner.text if clause.body == 0 else lowered(owner.text, clause.body)
        written = f"{text[: clause.body]}{name} — {_lower_first(text[clause.body :])}"
        return written, owner
    article = _POSSESSIVES[found.group().casefold()] or _article(rest, found.group())
    end = clause.body + len(phrase)
    phrase = f"{article} {rest} {of(owner.text, language)}"
    about = to_front(owner, subject)
    behind = _IDENTIFIES.match(text, end)
    if behind:  # "Su novela más célebre es Cien años de soledad."
        gender = "f" if article in {"la", "a"} else "m"
        named = Subject(text=behind["name"], person=False, gender=gender, nouns=frozenset({noun}))
        about = to_front(owner, to_front(named, subject))
    return _write(text, clause.body, end, phrase), about


def _description(
    text: str, clause: Clause, subject: Subject | None, language: Language
) -> tuple[str, Subject | None] | None:
    """Write a name for "el país", and beside "la pintora mexicana"; an owner behind "la moneda"."""
    phrase = clause.subject or ""
    parts = phrase.split()
    demonstrative = bool(parts) and parts[0].casefold() in _DEMONSTRATIVES
    if clause.subject is None or len(parts) < 2 or CAPITAL.search(phrase, len(parts[0])):
        return None if demonstrative and clause.subject is None else (text, None)
    end = clause.body + len(phrase)
    noun = _head(" ".join(parts[1:]))
    whom = described_by(noun, subject, language)
    own = OWN_COMPLEMENT.search(f"{phrase} ") is not None
    if whom is not None and not own:
        if len(parts) == 2:
            name = whom.text
        elif whom.person is not False and noun in persons(language):
            name = f"{phrase} {bare(whom.text)}"
        else:
            return text, None
        return _write(text, clause.body, end, name), to_front(whom, subject)
    if demonstrative:
        return None
    again = subject is not None and noun in subject.text.casefold().split()
    if noun in _OF_WORKS and not own and not again and subject is not None and may_be_work(subject):
        return f"{text[:end]} {of(subject.text, language)}{text[end:]}", subject
    owner = owner_of(noun, subject, place=True)
    ranked = noun not in _MANY or _RANKED.search(phrase) is not None
    if noun in OF_COUNTRIES | OF_PLACES and owner is not None and not own and ranked:
        if bare(owner.text) in text or not _QUALIFIED.fullmatch(phrase):
            return text, subject
        written = f"{text[:end]} {of(owner.text, language)}{text[end:]}"
        return written, subject
    return text, None


def _head(phrase: str) -> str:
    """Return the noun of a phrase without article: "cidade" of "segunda maior cidade"."""
    for word in WORD.findall(phrase):
        if word.casefold() not in ADJECTIVES:
            return str(word.casefold())
    return ""


def _article(rest: str, possessive: str) -> str:
    """Return the Spanish article for a noun that "su" stood before, by its ending."""
    plural = possessive.casefold() == "sus"
    noun = _head(rest)
    feminine = is_feminine(noun)
    if plural:
        return "las" if feminine else "los"
    return "la" if feminine else "el"


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


def _write(text: str, start: int, end: int, name: str) -> str:
    """Write a name in place of words, with a capital where the statement begins."""
    shown = lowered(name, start) if start else name[:1].upper() + name[1:]
    return text[:start] + shown + text[end:]


def _before(text: str, at: int, subject: Subject) -> str:
    """Write the subject before the verb that a clause begins with."""
    name = lowered(subject.text, at) if at else subject.text[:1].upper() + subject.text[1:]
    return f"{text[:at]}{name} {_lower_first(text[at:])}"


def lowered(name: str, at: int) -> str:
    """Write a name inside a sentence: "El Nilo" loses its capital article."""
    first, _, rest = name.partition(" ")
    keeps = not at or name.startswith(("El Salvador", "La Habana", "La Paz"))
    return f"{first.lower()} {rest}" if rest and not keeps and ARTICLE.match(name) else name


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def _has_subject_behind(text: str, clause: Clause, language: Language) -> bool:
    """Tell whether the subject surely follows the verb: "Se firmó el tratado", "Vinieron otros"."""
    if clause.verb is None:
        return False
    verb = text[slice(*clause.verb)].casefold()
    if verb in words("hay há hubo houve había havia habrá haverá habría haveria haya haja"):
        return _PARTICIPLE.match(text, clause.verb[1]) is None
    if _PASSIVE.match(text, clause.verb[0]) or verb in _WEATHER | _IMPERSONAL:
        return True
    if verb.removesuffix("-se") in _YIELDING and _YIELDED.match(text, clause.verb[1]):
        return verb.endswith("-se") or _REFLEXIVE.match(text, clause.body) is not None
    passive = _REFLEXIVE.match(text, clause.body) is not None and verb not in _OWN_BODY
    phrase = _NOUN_PHRASE["pt" if language.code == "pt" else "es"]
    follows = phrase.match(text, clause.verb[1]) is not None
    return follows and (passive or verb in _SUBJECT_BEHIND - _MAY_TAKE_OBJECT)


def _stands_behind(text: str, clause: Clause) -> bool:
    """Tell whether the subject may stand behind the verb that opens the statement."""
    if clause.verb is None:
        return True
    verb = text[slice(*clause.verb)].casefold().removesuffix("-se")
    reflexive = _REFLEXIVE.match(text, clause.body) is not None
    if _LEFT.search(verb) and _STATE.match(text, clause.verb[1]):
        return False
    behind = verb in _SUBJECT_BEHIND or (reflexive and verb not in _OWN_BODY)
    return behind and _GOES_ON.match(text, clause.verb[1]) is None
