"""What is inserted behind a subject, as a statement of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.propositions import Proposition, compose
from claims.romance.agreement import is_plural_verb
from claims.romance.joints import is_finite_at
from claims.romance.names import is_description, is_name, of, ties
from claims.romance.tokens import Token, read_tokens
from claims.romance.word_lists import ARTICLES, BEFORE_VERB, CLITICS, DETERMINERS

RELATIVES = words("que quien quem")
OWNING_RELATIVES = {
    "cuyo": "el",
    "cuya": "la",
    "cuyos": "los",
    "cuyas": "las",
    "cujo": "o",
    "cuja": "a",
    "cujos": "os",
    "cujas": "as",
}
_ABOUT = (
    r"(?:(?:unos|unas|casi|cerca\sde|aproximadamente|alrededor\sde|más\sde|menos\sde|poco\smás\sde|"
    r"apenas|uns|umas|quase|mais\sde|menos\sde|pouco\smais\sde|em\storno\sde|por\svolta\sde)\s)?"
)
_NUMBER = (
    rf"{_ABOUT}\p{{N}}[\p{{N}}.,\s]{{0,20}}(?:mil|millón|millones|milhão|milhões|bilhões|°C|%)?"
)
WITH = regex.compile(rf"(?:con|com)\s(?P<what>{_NUMBER}\s?\p{{L}}.{{1,80}})", regex.IGNORECASE)
_OF = regex.compile(rf"de\s{_NUMBER}\s?\p{{L}}.{{0,60}}", regex.IGNORECASE)
_AT = regex.compile(rf"a\s{_NUMBER}\s?(?:m|metros|km|kilómetros|quilômetros)\s\p{{L}}.{{0,60}}")
PLACE = regex.compile(r"(?:en|em|no|na|nos|nas)\s(?:\S+\s){0,6}?\p{Lu}.{1,60}")
PARTICIPLE = regex.compile(
    r"\p{L}{2,20}(?:ad|id|íd)[oa]s?|escrit[oa]s?|abiert[oa]s?|abert[oa]s?|descubiert[oa]s?|"
    r"(?:de|en|re|di)(?:v|s)uelt[oa]s?|(?:im|ex|pro|dis)p(?:ue|o)st[oa]s?|(?:in|de|pre)scrit[oa]s?|eleit[oa]s?|"
    r"expuls[oa]s?|impres[oas]{1,2}s?|rot[oa]s?|tid[oa]s?|lid[oa]s?|descobert[oa]s?|hech[oa]s?|feit[oa]s?|compuest[oa]s?|compost[oa]s?"
)
LOCATED = regex.compile(
    r"(?:ubicad|situad|localizad|rodead|formad|compuest|bañad|dividid|constituid|cercad|banhad|"
    r"compost|integrad|cubiert|cobert)[oa]s?"
)
#: What is so each time: "hecho con maíz", "servido frio".
#: What comes about by itself, by the stem of its participle; in Spanish, in Portuguese.
_HAPPENED = (
    {"ocurrid": "ocurrió", "acaecid": "acaeció", "sucedid": "sucedió", "surgid": "surgió", "fallecid": "falleció"},
    {"ocorrid": "ocorreu", "acontecid": "aconteceu", "surgid": "surgiu", "falecid": "faleceu"},
)  # fmt: skip
_BY_NAME = regex.compile(r"por\s(?:(?:el|la|o|a)\s)?\p{Lu}|pel[oa]\s\p{Lu}")
_MADE = regex.compile(
    r"(?:hablad|falad|practicad|praticad|habitad|hech|feit|preparad|elaborad|servid|usad|utilizad|consumid|cultivad|considerad|acompañad|"
    r"acompanhad|rellenad|rechead|condimentad|temperad)[oa]s?"
)
_BORN = regex.compile(
    r"(?P<who>.{0,60}?)(?P<born>nacid[oa]|nascid[oa])\s(?P<where>(?:en|el|em|no|na|a)\s.+)"
)
_KNOWN = regex.compile(
    r"(?:conocid[oa]s?|conhecid[oa]s?|llamad[oa]s?|chamad[oa]s?|apodad[oa]s?)\s.+"
)
_ONCE = regex.compile(r"\p{N}{3,4}|(?<!\w)(?:antiguamente|antigamente|antes|entonces|então)(?!\w)")
_BESIDES = regex.compile(r"(?:además\sde|além\sde)\sser\s(?P<what>.+)", regex.IGNORECASE)
#: "Como Ferran Adrià", "del que España es el primer productor": no name and no description.
_COMPARES_OR_TIES = regex.compile(
    r"(?:como|tal\scomo|así\scomo|assim\scomo|igual\sque|al\sigual\sque|assim)\s"
    r"|(?:(?:de|del|en|em|a|al|con|com|por|para|sobre|na|no|da|do|ao|à|pela|pelo)\s)"
    r"(?:(?:el|la|los|las|o|a|os|as)\s)?(?:que|cual|cuales|qual|quais|quien|quienes|quem)\s|"
    r"(?:propi[oa]s?|própri[oa]s?|próxim[oa]s?)\s",
    regex.IGNORECASE,
)
_JOINED = regex.compile(r"\p{Lu}.{1,60}\s[ye]\s(?P<last>\p{Lu}[^,]{1,60})")
_ORIGIN = regex.compile(
    r"(?:originári[oa]s?|originari[oa]s?|oriund[oa]s?|natural|naturales|naturais)\sd[eoa]s?l?\s"
)
_STATIVE = words(
    """
    es son é são tiene tienen tem têm mide mede pesa está están estão fica ficam cuenta conta posee
    possui limita alberga abriga ocupa
    """
)
PASTS = ("ó", "ou", "eu", "iu", "aron", "aram", "fue", "foi", "era", "ía", "ava", "aba")


def read_insertion(inserted: str, subject: str, verb: str, language: Language) -> tuple[str, bool]:
    """Write what is inserted as a statement; and tell whether it is the name of the subject."""
    forms = ties(subject, language)
    first, _, rest = inserted.partition(" ")
    low = first.casefold()
    if low in RELATIVES and _may_relate(subject, language):
        return related(rest, _last_of(subject, rest, language), language), False
    if low in OWNING_RELATIVES:
        return owned(OWNING_RELATIVES[low], rest, subject, language), False
    besides = _BESIDES.fullmatch(inserted)
    if besides or _ORIGIN.match(inserted):
        what = besides["what"] if besides else inserted
        return f"{subject} {forms['is']} {what}", False
    several = ", " in inserted and not PARTICIPLE.match(first)
    if several or _COMPARES_OR_TIES.match(inserted):
        return "", False
    if measure := _measured(inserted, forms):
        return f"{subject} {measure}", False
    if verb in _STATIVE and (_AT.fullmatch(inserted) or PLACE.fullmatch(inserted)):
        person = not language.person_nouns.isdisjoint(subject.casefold().split())
        return ("" if person else f"{subject} {forms['stands']} {inserted}"), False
    if event := happened(inserted, forms, language):
        return f"{subject} {event}", False
    return _described(inserted, subject, verb, language)


def _described(inserted: str, subject: str, verb: str, language: Language) -> tuple[str, bool]:
    """Write a name or a description behind a subject as what it is; and tell whether it is its name."""
    forms, low = ties(subject, language), inserted.partition(" ")[0].casefold()
    named = regex.search(r"\p{Lu}", subject[1:]) is not None or (
        subject[:1].isupper() and subject.partition(" ")[0].casefold() not in DETERMINERS
    )
    if not named and is_name(inserted) and low in words("un una um uma"):
        return f"{subject} {forms['was' if verb.endswith(PASTS) else 'is']} {inserted}", False
    if not named and is_name(inserted):
        return f"{subject} {forms['is']} {inserted}", True
    if named and is_description(inserted, low, language):
        past = low in language.person_nouns and verb.endswith(PASTS)
        return f"{subject} {forms['was' if past else 'is']} {inserted}", False
    return "", False


def _may_relate(subject: str, language: Language) -> bool:
    """Tell whether "que" is surely the subject: not "La viuda del pintor, que murió en 1910"."""
    head = subject.casefold().split()[:3]
    if " que " in subject:  # "La leyenda que se atribuye al rey, quien huyó"
        return False
    return " de " not in subject or (
        subject.rpartition(" ")[2][0].isupper() and language.person_nouns.isdisjoint(head)
    )


def _last_of(subject: str, rest: str, language: Language) -> str:
    """Return the last of joined names before a singular verb: "Ana y Eva, que ganó" is Eva."""
    found = _JOINED.fullmatch(subject)
    tokens = read_tokens(f"x {rest}", 2, language)
    verb = next((token.low for token in tokens if token.finite), "")
    singular = bool(verb) and not is_plural_verb(verb, language.code)
    return found["last"] if found and singular else subject


def related(rest: str, name: str, language: Language) -> str:
    """Write what follows "que" about a name, which is its subject or its object; or ""."""
    if is_finite_at(rest, language):
        return f"{name} {rest}"
    tokens = read_tokens(f"x {rest}", 2, language)
    verb = next((token for token in tokens if token.finite), None)
    if verb is None or verb is tokens[0] or not _is_phrase(tokens[: tokens.index(verb)]):
        return ""
    shown = (
        name[:1].lower() + name[1:] if name.split(maxsplit=1)[0].casefold() in ARTICLES else name
    )
    return f"{rest[: verb.end - 2]} {shown}{rest[verb.end - 2 :]}"


def _is_phrase(tokens: Sequence[Token]) -> bool:
    """Tell whether words before a verb are its subject: "los arqueólogos", "Ana Ruiz"."""
    opens = tokens[0].low in ARTICLES or tokens[0].text[0].isupper()
    return opens and all(not t.gap.strip() for t in tokens) and tokens[-1].low not in CLITICS


def _measured(inserted: str, forms: Mapping[str, str]) -> str:
    """Write "tiene 4220 metros" for "con 4220 metros", "es de 5 km" for "de 5 km"; or ""."""
    if found := WITH.fullmatch(inserted):
        return f"{forms['has']} {found['what']}"
    return f"{forms['is']} {inserted}" if _OF.fullmatch(inserted) else ""


def happened(inserted: str, forms: Mapping[str, str], language: Language) -> str:
    """Write a participle as a verb: "nació en Lima", "fue fundada en 1535"; or ""."""
    if found := _BORN.fullmatch(inserted):
        return f"{'nació' if language.code == 'es' else 'nasceu'} {found['where']}"
    if _KNOWN.fullmatch(inserted):
        return f"{forms['was' if _ONCE.search(inserted) else 'is']} {inserted}"
    first, _, rest = inserted.partition(" ")
    if rest and (event := _HAPPENED[language.code == "pt"].get(first.casefold().rstrip("aos"), "")):
        return f"{event} {rest}"
    by_somebody = first.casefold().startswith("comp") and _BY_NAME.match(rest) is not None
    if by_somebody:
        return f"{forms['was']} {inserted}"
    if rest and _MADE.fullmatch(first.casefold()) and not _ONCE.search(inserted):
        return f"{forms['is']} {inserted}"
    if rest and LOCATED.fullmatch(first.casefold()):
        return f"{forms['stands']} {inserted}"
    return f"{forms['was']} {inserted}" if rest and PARTICIPLE.fullmatch(first.casefold()) else ""


def owned(article: str, rest: str, name: str, language: Language) -> str:
    """Write "la capital de Paraguay es Asunción" for "Paraguay, cuya capital es Asunción"."""
    tokens = read_tokens(f"x {rest}", 2, language)
    verb = next((t for t in tokens[1:] if t.finite), None)
    if verb is None:
        return ""
    place = tokens.index(verb)
    while place > 1 and tokens[place - 1].low in CLITICS | BEFORE_VERB - ARTICLES:
        place -= 1
    at = tokens[place].start - 2
    return f"{article} {rest[:at].strip()} {of(name, language)} {rest[at:]}"


def inserted_statement(text: str, start: int, end: int) -> Proposition:
    """Make a statement of what is inserted: the clause around it goes on about its own subject."""
    return Proposition(text=compose([text]), start=start, end=end, aside=True)
