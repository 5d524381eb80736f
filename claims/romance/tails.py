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
from claims.romance.names import is_bare_name, is_description, last_phrase, ties, within

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
        return owned(OWNING_RELATIVES[low], rest, name, language)
    if low in RELATIVES:
        return related(rest, name, language)
    if low in PLACE_RELATIVES:
        return _there(rest, name, owner, language)
    if low in words("un una um uma") and is_description(tail, low, language):
        return f"{name} {'es' if language.code == 'es' else 'é'} {tail}"
    return ""


def _renamed(tail: str, head: str, verb: str, language: Language) -> str:
    """Write what the parse takes for an apposition to the last name: ", inventor de la radio"."""
    name = last_phrase(head, language)
    low = tail.partition(" ")[0].casefold()
    if not name or not is_description(tail, low, language) or _FINITE_IN.search(tail):
        return ""
    past = low in language.person_nouns and verb.endswith(PASTS)
    return f"{name} {ties(name, language)['was' if past else 'is']} {tail}"


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
