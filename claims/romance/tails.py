"""What hangs on the end of a clause, as a statement of its own."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.markdown import Span
from claims.propositions import Proposition
from claims.romance.clause import Clause
from claims.romance.gerunds import finite_form
from claims.romance.insertions import (
    OWNING_RELATIVES,
    PASTS,
    PLACE,
    RELATIVES,
    WITH,
    inserted_statement,
    owned,
    related,
)
from claims.romance.names import is_bare_name, is_description, last_phrase, of, ties, within
from claims.romance.tokens import read_tokens
from claims.romance.word_lists import ARTICLES, BEFORE_VERB, CLITICS, SUBORDINATORS, TIES

PLACE_RELATIVES = words("donde onde")
_COPULAS = words("es son é são era eram eran fue foi fueron foram")
_LIFE = words("nació murió falleció nasceu morreu faleceu")
_DATED = regex.compile(r"(?:en|em|el|a)\s[^,;]{0,40}?\p{N}{3,4}")
#: What happens at a place by itself, or behind which its subject stands.
_SURROUNDED = words(
    "hay há existe existem existen vive vivem viven circula circulan circulam está están "
    "estão nace nacen nasce nascem fica ficam desemboca deságua habitan habitam llueve chove"
)
#: More than an apposition follows.
_FINITE_IN = regex.compile(r"[;:()]|(?<!\p{L})(?:que|donde|onde|cuando|quando|quien|quem)(?!\p{L})")
_APART = regex.compile(
    r"\p{Lu}\p{Ll}+,\s(?:en|em|no|na)\s(?:(?:el|la|o|a)\s)?(?:\p{Lu}\S*\s(?:d\p{L}{1,2}\s)?){0,3}$"
)
_OWNER = regex.compile(r"\s(?P<tie>de|del|do|da|dos|das)\s(?P<name>\p{Lu}.*)$")
_TIED_ARTICLE = {"del": "el", "do": "o", "da": "a", "dos": "os", "das": "as"}
_WHERE = regex.compile(
    r"(?<!\p{L})(?:en|em|no|na|nos|nas|desde|hasta|até)\s(?:\p{Lu}\S*\s(?:d\p{L}{1,2}\s)?){0,4}$"
)
_OWN = words("su sus seu sua seus suas")
_WHOM = regex.compile(
    r"(?P<tie>a|con|com|de|por|para)\s(?:quien|quem|(?:el|la|o|a)\s(?:cual|qual))\s",
    regex.IGNORECASE,
)
_AUXILIARIES = words(
    "ha han había habían tem tinha tinham fue fueron foi foram havia haviam têm era eram"
)
#: "Se opuso Victoria Kent", "siguieron sus hijos".
_HAS_SUBJECT = regex.compile(
    r"\s(?:(?-i:\p{Lu})|(?:el|la|los|las|o|os|as|un|una|um|uma|su|sus|seu|sua|seus|suas)\s)",
    regex.IGNORECASE,
)
_RARELY = words("apenas casi quase nunca siempre sempre también também se no não")
_GERUND = regex.compile(
    r"(?P<word>\p{L}{2,20}ndo(?:-se)?|\p{L}{2,20}ándose|\p{L}{2,20}éndose)(?=\s)"
)
_NEXT_GERUND = regex.compile(r"\s[ye]\s(?=\p{L}{2,20}ndo(?:-se)?\s)")


def read_tail(
    plain: str, clause: Clause, owner: str | None, verb: str, language: Language
) -> tuple[Span, list[Proposition]] | None:
    """Read what hangs on the end of a clause: ", con 5 km²", ", cuya capital es Lima"."""
    if clause.verb is None:
        return None
    comma = plain.rfind(", ", clause.verb[1], clause.end)
    if comma < 0:
        return None
    start = comma + 2
    tail = plain[start : clause.end].rstrip(" .")
    cut = (comma, start + len(tail))
    if owner and _GERUND.match(tail):
        said = list(_following(tail, start, owner, verb, language))
        return (cut, said) if said else None
    head = plain[clause.verb[1] : comma]
    made = _hung(tail, head, plain[slice(*clause.verb)], owner, language)
    if not made and start in language.appositions:
        made = _renamed(tail, head, verb, language)
    return (cut, [inserted_statement(made, start, cut[1])]) if made else None


def _hung(tail: str, head: str, verb: str, owner: str | None, language: Language) -> str:
    """Write what hangs behind a comma as a statement; "" where it goes with the clause."""
    name = last_phrase(head, language)
    first, _, rest = tail.partition(" ")
    low = first.casefold()
    if (found := WITH.fullmatch(tail)) and verb.casefold() in _COPULAS:
        said = head.strip()
        who = said if "," not in said and is_bare_name(said) else owner
        has = "tiene" if language.code == "es" else "tem"
        return f"{who} {has} {found['what']}" if who else ""
    if (
        verb.casefold() in _LIFE
        and owner
        and PLACE.fullmatch(tail)
        and _DATED.fullmatch(head.strip())
    ):
        return f"{owner} {verb} {tail}"
    if not name:
        return ""
    if low in OWNING_RELATIVES:
        # "Portugal é um país situado na Península Ibérica, cuja capital": Portugal's
        situated = verb.casefold() in _COPULAS and _is_where(head, name)
        return owned(OWNING_RELATIVES[low], rest, (owner if situated else "") or name, language)
    if low in RELATIVES:
        return _who(low, rest, head, name, language)
    if low in PLACE_RELATIVES:
        return _there(rest, name, owner, language)
    if (found := _WHOM.match(tail)) and not _is_where(head, name):
        return _with_whom(found["tie"].casefold(), tail[found.end() :], name, owner or "", language)
    if low in words("un una um uma") and is_description(tail, low, language):
        return _described(tail, name, language)
    return ""


def _who(low: str, rest: str, head: str, name: str, language: Language) -> str:
    """Write what follows "que" or "quien" about the last name; "" where it may be about another."""
    if _APART.search(head[: head.rfind(name.rpartition(" ")[2])]):
        return ""  # "la ciudad de Palmira, en Minas Gerais, que lleva su nombre"
    last = _OWNER.search(name) if low in {"quien", "quem"} and name[:1].islower() else None
    return related(rest, last["name"] if last else name, language)


def _described(tail: str, name: str, language: Language) -> str:
    """Write ", un pueblo del Caribe" as what the last name is: "a capital da Bahia, um estado"."""
    last = _OWNER.search(name) if name[:1].islower() else None
    if last and tail.split()[1].strip(",.") not in language.place_nouns:
        return ""  # "la historia de Ofelia, una niña"
    if last:
        article = _TIED_ARTICLE.get(last["tie"], "")
        name = f"{article} {last['name']}" if article else last["name"]
    return f"{name} {'es' if language.code == 'es' else 'é'} {tail}"


def _renamed(tail: str, head: str, verb: str, language: Language) -> str:
    """Write what the parse takes for an apposition to the last name: ", inventor de la radio"."""
    name = last_phrase(head, language)
    low = tail.partition(" ")[0].casefold()
    if not name or not is_description(tail, low, language) or _FINITE_IN.search(tail):
        return ""
    past = low in language.person_nouns and verb.endswith(PASTS)
    return f"{name} {ties(name, language)['was' if past else 'is']} {tail}"


def _is_where(head: str, name: str) -> bool:
    """Tell whether the last name says where: "capturó a Atahualpa en Cajamarca, a quien"."""
    at = head.rfind(name.rpartition(" ")[2])
    return _WHERE.search(head[: max(0, at)]) is not None


def _with_whom(tie: str, rest: str, name: str, owner: str, language: Language) -> str:
    """Write "Bolívar siempre admiró a Rodríguez" for "Rodríguez, a quien siempre admiró"."""
    tokens = read_tokens(f"x {rest}", 2, language)
    verb = next((i for i, token in enumerate(tokens) if token.finite), -1)
    if verb < 0 or any(token.low in SUBORDINATORS | TIES for token in tokens):
        return ""
    before = tokens[:verb]
    idle = all(token.low in BEFORE_VERB | CLITICS for token in before)
    own = bool(before) and (before[0].text[0].isupper() or before[0].low in ARTICLES)
    if not idle and (not own or any(token.gap.strip() for token in before[1:])):
        return ""
    at = tokens[verb].end - 2
    while verb + 1 < len(tokens) and tokens[verb].low in _AUXILIARIES:
        verb += 1
        at = tokens[verb].end - 2
    if owner.partition(" ")[0].casefold() in _OWN:
        owner = ""  # "Su rival fue Prost, con quien compartió": the one whose rival he was
    if idle and (not owner or not _is_person(owner) or _HAS_SUBJECT.match(rest, at)):
        return ""  # "a quien se opuso Ana": her subject may stand behind the verb
    whose = f"{owner} " if idle else ""
    return f"{whose}{rest[:at]} {_tied_to(tie, name, language)}{rest[at:]}"


def _is_person(owner: str) -> bool:
    """Tell whether somebody may have met another: a bare name, not "El voto femenino"."""
    return all(part[0].isupper() or len(part) <= 3 for part in owner.split()) and (
        owner.partition(" ")[0].casefold() not in ARTICLES
    )


def _tied_to(tie: str, name: str, language: Language) -> str:
    """Write a name behind a preposition: "al maestro Rodríguez", "pelo rei", "de Ana"."""
    if tie == "de":
        return of(name, language)
    first, _, rest = name.partition(" ")
    if language.code == "es" and tie == "a" and first == "el":
        return f"al {rest}"
    if language.code == "pt" and tie == "por" and first in {"o", "a", "os", "as"}:
        return f"pel{first} {rest}"
    return f"{tie} {name}"


def _there(rest: str, name: str, owner: str | None, language: Language) -> str:
    """Write what happens at a place: "En Atacama apenas llueve", "En Roma, Ana estudió arte"."""
    parts = rest.split()
    begins = next((part for part in parts if part not in _RARELY - {"se"}), "")
    at = within(name, language)
    if begins == "se" or begins in _SURROUNDED:
        return f"{at} {rest}"
    said = related(rest, owner, language) if owner else ""
    if said and said.startswith(f"{owner} "):
        return f"{at}, {said}"
    return ""


def _following(
    tail: str, start: int, owner: str, verb: str, language: Language
) -> Iterator[Proposition]:
    """Yield what followed from the clause: ", matando a dos y cerrando escuelas"."""
    at = 0
    for end in [*(found.start() for found in _NEXT_GERUND.finditer(tail)), len(tail)]:
        part = tail[at:end]
        found = _GERUND.match(part)
        form = finite_form(found["word"], verb, language.code) if found else ""
        if found and form:
            text = f"{owner} {form}{part[found.end() :]}"
            yield inserted_statement(text, start + at, start + end)
        at = end + 3
