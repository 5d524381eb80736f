"""What stands before the subject and is said of it: "Fundada en 1551, la Universidad"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.romance.agreement import is_feminine
from claims.romance.insertions import PARTICIPLE, PASTS, happened
from claims.romance.joints import main_verb
from claims.romance.names import ties
from claims.romance.tokens import Token
from claims.romance.word_lists import ARTICLES, LEAD_WORDS

__all__ = ["besides_being", "is_absolute", "opening_end", "opening_said", "opens"]

#: Words of the longest description before a name.
MAX_OPENING = 12
#: Words of the longest one in parts: "Nascido no Rio de Janeiro, no Brasil, em 21 de junho de 1839,".
MAX_IN_PARTS = 26

#: Participles that are prepositions, and words that begin an adjunct.
_NO_OPENING = words(
    """
    dado dada dados dadas debido devido visto vista excepto salvo incluido incluida comparado
    comparada gracias graças junto junta frente poco pouco años anos días dias meses siglos séculos
    horas semanas décadas apenas tiempo tempo tal así assim cada todo toda mucho muito otra outro
    aun ainda nada algo quizá talvez aparte además
    """
)
#: Whose child, or of what calling somebody is who is named before: "Hija de un diplomático, vivió".
_KIN = words(
    "hijo hija filho filha nieto nieta neto neta sobrino sobrina sobrinho sobrinha hermano hermana "
    "irmão irmã miembro membro discípulo discípula licenciado licenciada descendiente descendente"
)
_PRONOUNS = words("él ella ellos ellas ele ela eles elas")
#: What they are like: "Famosa por suas igrejas, fica no Nordeste".
_KNOWN_FOR = words("famoso famosa famosos famosas célebre célebres rico rica ricos ricas")
#: What a further part opens with: ", en el seno de una familia", ", el 24 de julio".
_PART_OPENS = words("en em no na nos nas el a durante")
#: "Además de ser poeta, fue cónsul" says two things of one.
_BESIDES = words("además além")
_BESIDES_BEING = regex.compile(r"(?:además|além)\sde\sser\s(?P<what>.+)", regex.IGNORECASE)
_BETWEEN = frozenset({"", "(", ")", '"', "“", "”", "«", "»"})
_SUPERLATIVE = words("mayor maior menor primer primera primeiro primeira principal único única")
_ROLE = regex.compile(
    r"\p{L}{3,20}(?:ista|logo|loga|ólogo|óloga|sofo|sofa|grafo|grafa|ógrafo|ógrafa|quiatra|ora|triz|"
    r"iatra)|autodidacta|autodidata|huérfan[oa]|órfão|órfã"
)
_GERUND = regex.compile(r"\p{L}{2,20}(?:ando|endo|indo)(?:-se|se)?(?<!cuando|quando|segundo|mundo)")
_NAMED_SO = words("fernando orlando armando rolando hernando wando quando cuando")
#: Portuguese participles that take "a": "destinada a crianças".
_GOVERNING = tuple(
    f"{stem}d{ending}"
    for stem in words(
        """
        destina dedica liga obriga força condena associa relaciona exila submeti leva adapta reduzi
        dirigi volta habitua acostuma soma alia uni envia vendi atribuí eleva promovi nomea compara
        limita devi convida subordina entregu
        """
    )
    for ending in ("a", "as", "o", "os")
)
#: "Thank you" alone, obliged before what one is to do.
_OBLIGED = words("obrigado obrigada")
_ADVERB = regex.compile(r"\p{L}+(?:mente|ando|endo|indo|ar|er|ir)")


def opening_end(tokens: Sequence[Token], language: Language) -> int:
    """Return the index behind a participle or a description before the subject; 0 if none is.

    The clause behind it may leave its subject out: "Nacido en Lima, quedó huérfano".
    """
    if len(tokens) < 4 or tokens[0].finite or tokens[0].masked or is_absolute(tokens, language):
        return 0
    first = tokens[0].low
    described = (
        PARTICIPLE.fullmatch(first) is not None
        or first in _KNOWN_FOR
        or (first in _KIN and tokens[1].low in {"de", "del", "do", "da", "dos", "das", "en", "em"})
    )
    besides = [token.low for token in tokens[1:3]] == ["de", "ser"] and first in _BESIDES
    comma = _closing_comma(tokens, in_parts=described, related=besides)
    if comma < 2:
        return 0
    if besides:
        return comma if main_verb(tokens, comma) or tokens[comma].text[0].isupper() else 0
    barred = LEAD_WORDS | _NO_OPENING | language.function_words - _SUPERLATIVE - _OBLIGED
    if first in barred or _ADVERB.fullmatch(first):
        return 0
    timed = any(token.text.isdigit() or token.low in _NO_OPENING for token in tokens[1:comma])
    if timed and not described and not _is_role(first, language):
        return 0
    pronoun = tokens[comma].low in _PRONOUNS
    role = _is_role(first, language) and tokens[0].text[0].isupper()
    if main_verb(tokens, comma) and (described or role):
        return comma
    if described and pronoun:
        return comma
    return comma if _is_before_subject(tokens, comma) else 0


def _is_before_subject(tokens: Sequence[Token], comma: int) -> bool:
    """Tell whether an opening stands before a name, or a participle before any subject."""
    name = tokens[comma].text[0].isupper()
    article = tokens[comma].low in ARTICLES
    verb = next((i for i in range(comma, min(len(tokens), comma + 12)) if tokens[i].finite), 0)
    if verb <= comma or not (name or article):
        return False
    if any("," in token.gap for token in tokens[comma + 1 : verb]):
        return False
    if PARTICIPLE.fullmatch(tokens[0].low):
        return True
    return name and tokens[1].text[0].islower()


def _is_role(noun: str, language: Language) -> bool:
    """Tell whether a noun is what somebody is: "Psicóloga formada na Bahia, criou"."""
    return noun in language.person_nouns or _ROLE.fullmatch(noun) is not None


def is_absolute(tokens: Sequence[Token], language: Language) -> bool:
    """Tell whether a clause opens with a time or a cause of its own: "Terminada la guerra, volvió".

    In Portuguese "a" may be a preposition: "Obrigada a casar-se", but "Proclamada a República".
    """
    first = tokens[0].low
    if len(tokens) < 4 or tokens[0].finite or tokens[1].gap != " ":
        return False
    if _GERUND.fullmatch(first):
        return tokens[1].text[0].islower() and first not in _NAMED_SO
    if PARTICIPLE.fullmatch(first) is None or first in _NO_OPENING:
        return False
    second = tokens[1].low
    if language.code == "es":
        return second in {"el", "la", "los", "las"}
    governs = second == "a" and first.endswith(_GOVERNING)
    return second in {"o", "a", "os", "as"} and not governs


def _closing_comma(tokens: Sequence[Token], *, in_parts: bool, related: bool = False) -> int:
    """Return the index behind the comma that closes an opening; 0 where none does.

    Args:
        tokens: The words of a clause.
        in_parts: Whether a place or a date may follow behind a comma of its own.
        related: Whether a relative clause may stand in it.
    """
    for i, token in enumerate(tokens[1 : MAX_IN_PARTS if in_parts else MAX_OPENING], 1):
        if token.finite and not token.gap.startswith((",", "),", '",')):
            if not related or tokens[i - 1].low != "que":
                return 0
            continue
        if "," in token.gap:
            part = token.low in _PART_OPENS and token.text[0].islower()
            if token.low in {"a", "el"}:  # ", a 24 de julho", but not ", a cidade"
                part = i + 1 < len(tokens) and tokens[i + 1].text[0].isdigit()
            if not in_parts or not part or main_verb(tokens, i):
                return i
        elif token.gap.strip() not in _BETWEEN:
            return 0
    return 0


def opens(text: str, language: Language) -> bool:
    """Tell whether a fragment says what something is: "Fundada en 1551.", "Maior lago do país."."""
    first, _, rest = text.partition(" ")
    low = first.casefold()
    if not rest or len(text.split()) > 2 * MAX_OPENING or ":" in text:
        return False
    if PARTICIPLE.fullmatch(low) and low not in _NO_OPENING:
        return True
    if low in _KIN | _KNOWN_FOR or (_is_role(low, language) and "," not in text):
        return True
    return low in _SUPERLATIVE and language.code in {"es", "pt"}


def besides_being(opening: str, verb: str, language: Language) -> str:
    """Write "fue poeta" for "además de ser poeta", in the time of the main verb; "" for others.

    >>> from claims.languages import BY_CODE
    >>> besides_being("Además de ser poeta", "publicó", BY_CODE["es"])
    'fue poeta'
    """
    found = _BESIDES_BEING.fullmatch(opening)
    if found is None:
        return ""
    past = verb.casefold().partition("-")[0].endswith(PASTS)
    form = {"es": ("es", "fue"), "pt": ("é", "foi")}["pt" if language.code == "pt" else "es"][past]
    return f"{form} {found['what']}"


def opening_said(opening: str, subject: str, language: Language, *, past: bool = False) -> str:
    """Write what opens a clause as a statement about its subject, or ""; ``past`` is the clause's."""
    opening = opening[:1].lower() + opening[1:]
    forms = ties(subject, language)
    first = opening.partition(" ")[0]
    if PARTICIPLE.fullmatch(first):
        said = happened(opening, forms, language)
        return f"{subject} {said}" if said else ""
    article = ""
    if first in _SUPERLATIVE:
        noun = next((w for w in opening.split()[1:] if w not in _SUPERLATIVE), first)
        feminine = is_feminine(noun)
        article = {"es": ("el ", "la "), "pt": ("o ", "a ")}[
            "pt" if language.code == "pt" else "es"
        ][feminine]
    tie = "was" if _is_role(first, language) and past else "is"
    return f"{subject} {forms[tie]} {article}{opening}"
