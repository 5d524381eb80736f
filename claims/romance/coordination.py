"""What is said of several subjects or objects at once, said of each.

"El cobre y el litio se extraen en Atacama" is two statements, and "exporta piñas, café y cacao"
three. Nothing is taken apart that belongs together: what several do with one another, names with
"and" in them, comparisons, and lists whose parts do not look alike.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from claims.entities import is_country
from claims.languages import Language
from claims.languages.base import words
from claims.romance.agreement import is_feminine, singular_noun, singular_verb
from claims.romance.clause import Clause, first_clause
from claims.romance.tokens import read_tokens
from claims.romance.word_lists import ARTICLES, DETERMINERS, SUBORDINATORS, TIES

__all__ = ["distribute"]

#: Words of the longest member of a list.
MAX_MEMBER = 9

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.,-]*(?<![.,'’-])")
_SPLIT = regex.compile(r"(,\s|,?\s[ye]\s(?!\p{N}))")
_AND = regex.compile(r"\s[ye]\s")
_BOTH = regex.compile(
    r"tanto\s(?P<one>.{2,60}?)\s(?:como|quanto)\s(?P<other>.{2,60})", regex.IGNORECASE
)
_STOP = regex.compile(r"[\s.!?…]*$")
_UNSAFE = regex.compile(r"[()«»“”\"—–;:]")
#: What several do together, or to one another.
_TOGETHER = regex.compile(
    r"(?<!\w)(?:junt[oa]s|amb[oa]s|entre|respectivamente|mutuamente|conjunt[oa]s?|mism[oa]s?|mesm[oa]s?|"
    r"otro|outro|iguales|iguais|parecid[oa]s|diferentes|distint[oa]s|similares|semelhantes|"
    r"equivalentes|vecin[oa]s|vizinh[oa]s|herman[oa]s|irmãos|irmãs|amig[oa]s|rivales|rivais|enemig[oa]s|"
    r"inimig[oa]s|gemel[oa]s|gême[oa]s|casad[oa]s|separad[oa]s|unid[oa]s|conectad[oa]s|sus|seus|suas)(?!\w)",
    regex.IGNORECASE,
)
_COLLECTIVE = words(
    """
    comparten compartilham forman formam constituyen constituem componen compõem suman somam
    conforman rodean cercam unen unem difieren diferem coinciden coincidem compiten competem
    conectan conectam concentran concentram colaboran colaboram luchan lutam casan casam hay há
    juegan jogam disputan disputam representan representam combinan combinam reúnen reúnem
    """
)
#: In the past, only what each does alone; others may have done it together.
_ALONE_PAST = words(
    """
    nacieron murieron fallecieron vivieron estudiaron crecieron recibieron pertenecieron fueron
    estuvieron tuvieron nasceram morreram faleceram viveram estudaram cresceram receberam
    pertenceram foram estiveram tiveram
    """
)
_PAST = regex.compile(r"\p{L}+(?:aron|ieron|yeron|jeron|aram|eram|iram|íram)")
_INDEFINITE = {("es", False): "un", ("es", True): "una", ("pt", False): "um", ("pt", True): "uma"}
_COPULAS = words("son são fueron foram eran eram")
#: Behind a copula, what does not say of each what it is.
_NO_PREDICATE = ARTICLES | words(
    """
    dos dois duas tres três cuatro quatro cinco cinco seis parte muchos muitos varias várias varios
    vários algunos alguns de de como
    """
)
_ADJECTIVES = regex.compile(
    r"\p{L}+(?:[aií]d[oa]s)|capaces|capazes|responsables|responsáveis|originari[oa]s|nativ[oa]s|"
    r"típic[oa]s|propi[oa]s|próxim[oa]s|muy|muito|tan|tão|más|mais|menos|también|também|grandes|ric[oa]s|"
    r"pobres|comunes|comuns|famos[oa]s|important[e]s|cerca|perto"
)
_SIMPLE_PREPOSITIONS = words(
    """
    en em no na nos nas con com por para sin sem sobre hasta até desde contra hacia ante bajo según
    tras durante a al ao à aos às pelo pela pelos pelas num numa após como entre
    """
)
_OF = words("de del do da dos das")
#: Verbs that tie their objects together, and those that have none.
_TYING = regex.compile(
    r"(?:un|conect|separ|combin|mezcl|mistur|divid|relacion|compar|vincul|enlaz|lig|junt|intercambi|"
    r"reún|reun|alter|oscil|transform|conviert|convert|fusion|confund|cas|enfrent)\p{L}*|"
    r"es|son|é|são|era|eran|eram|fue|fueron|foi|foram|está|están|estão|estaba|estava|hay|había|hubo|há|"
    r"havia|houve|ha|han|puede|pueden|pode|podem|debe|deben|deve|devem|quedó|ficou|parece|resulta|"
    r"resultó|resultou|vive|viven|vivió|viveu|nació|nasceu|murió|morreu|volvió|voltou|siguió|permaneció"
)
#: Verbs before which two bare words are things, not a thing and what it is like.
_TRANSITIVE = regex.compile(
    r"(?:export|import|produ[cjz]|cultiv|toc|vend|fabric|escrib|escrev|pint|comp|estud|enseñ|ensin|"
    r"come|contien|contén|contê|conté|inclu|tien|ten|tuv|tev|tinh|tem|têm|pose|possu|habl|fal|ofrec|oferec|"
    r"public|cri|extra|recib|receb|us|utiliz|tradu|grab|grav|descubr|descobr|visit|gan|consum|necesit|"
    r"precis|emple|empreg|abarc|abrang|alberg|abrig|sum|reun|reún|gener|ger|trans|llev|lev|protag)\p{L}*"
)
_VERBAL = regex.compile(r"\p{L}{1,20}(?:ar|er|ir|or|ando|iendo|endo|indo|mente)")
_BORDERS = regex.compile(r"(?:limit|lind|front|fronteir)\p{L}*")
_PLACES = regex.compile(
    r"(?<!\p{L})(?P<in>(?:en|em|no|na|nos|nas)\s)(?P<one>(?:(?:el|la|los|las)\s)?\p{L}[^,.;]{1,40}?)"
    r"(?P<more>(?:,\s[^,.;]{2,40}){0,6})\s(?:y|e)\s"
    r"(?P<again>(?:en|em|no|na|nos|nas)\s)?(?P<other>(?:(?:el|la|los|las|o|a)\s)?\p{L}[^,.;]{1,40})(?=[.]?$)"
)


#: Before each of several that are done something to.
_WHOM = regex.compile(r"(?:(?<=\s)|\s)a\s(?=\p{Lu}[^,]{1,40}(?:,|\s[ye])\s\p{Lu})")


_TIED_TO_LAST = regex.compile(r"\s[ye]\s\p{Lu}[\p{L}\p{M}]+\sde")


def distribute(text: str, language: Language) -> tuple[str, ...]:
    """Say of each subject and of each object what a statement says of all.

    >>> from claims.languages import BY_CODE
    >>> distribute("Cuba y Jamaica son islas.", BY_CODE["es"])
    ('Cuba es una isla.', 'Jamaica es una isla.')
    >>> distribute("Chile exporta cobre, vino y fruta.", BY_CODE["es"])
    ('Chile exporta cobre.', 'Chile exporta vino.', 'Chile exporta fruta.')
    """
    both = _BOTH.search(text, 0, 200)
    if _AND.search(text) is None and both is None:
        return (text,)
    clause = first_clause(text, 0, language)
    if clause.verb is None or clause.subject is None or clause.inserted:
        return (text,)
    tokens = read_tokens(text, clause.body, language)
    if any(token.low in TIES for token in tokens) or _TOGETHER.search(text):
        return (text,)
    return tuple(
        written
        for one in _by_subject(text, clause, language)
        for written in _by_object(one, language)
    )


def _by_subject(text: str, clause: Clause, language: Language) -> list[str]:
    subject, verb = clause.subject or "", clause.verb
    members = _members(subject)
    if verb is None or len(members) < 2 or is_country(subject, language):
        return [text]
    form = text[slice(*verb)]
    low = form.casefold()
    rest = text[verb[1] :]
    following = _WORD.search(rest)
    single = singular_verb(low, following.group().casefold() if following else "", language.code)
    base = low.partition("-")[0]
    apart = base not in _COLLECTIVE and (not _PAST.fullmatch(base) or base in _ALONE_PAST)
    if not single or not apart or not _are_alike(members, language):
        return [text]
    bare = all(member[0].islower() for member in members[1:]) and not _has_article(members[0])
    written = []
    for member in members:
        several = _is_several(member, bare=bare)
        said = rest
        if low in _COPULAS and not several:
            predicate = _one_of(rest, member, language)
            if predicate is None:
                return [text]
            said = predicate
        between = text[clause.subject_end : verb[0]]
        name = member if clause.body else member[0].upper() + member[1:]
        written.append(f"{text[: clause.body]}{name}{between}{form if several else single}{said}")
    return written


def _members(subject: str) -> list[str]:
    """Take a joined subject apart: "tanto A como B", "A, B y C"; one member where it is none."""
    if _UNSAFE.search(subject):
        return [subject]
    if both := _BOTH.fullmatch(subject):
        return [both["one"], both["other"]]
    parts = _SPLIT.split(subject)
    joints, members = parts[1::2], parts[0::2]
    if not joints or joints[-1] == ", " or any(joint != ", " for joint in joints[:-1]):
        return [subject]
    return members


def _has_article(member: str) -> bool:
    return member.split(maxsplit=1)[0].casefold() in DETERMINERS


def _are_alike(members: Sequence[str], language: Language) -> bool:
    """Tell whether each member is a name, or each a noun with its article, or each a bare noun."""
    shapes = set()
    for place, member in enumerate(members):
        parts = member.split()
        first = parts[0].casefold()
        if not parts or len(parts) > MAX_MEMBER:
            return False
        if first in DETERMINERS:
            shapes.add("noun" if len(parts) > 1 else "")
        elif first in language.function_words:
            return False
        elif parts[0][0].isupper():
            shapes.add("name" if place else "")
        else:
            shapes.add("bare")
    return len(shapes - {""}) == 1 or shapes - {""} == {"noun", "name"}


def _is_several(member: str, *, bare: bool) -> bool:
    first = member.split(maxsplit=1)[0].casefold()
    if bare:
        return first.endswith("s")
    article = first in ARTICLES | words("sus seus suas") and first.endswith("s")
    return article or member[0].isdigit() or first in words("dos dois duas tres três cuatro cinco")


def _one_of(rest: str, member: str, language: Language) -> str | None:
    """Write what several are as what one is: "países insulares" as "un país insular"."""
    found = list(_WORD.finditer(rest))
    if not found:
        return None
    first = found[0].group()
    if first.casefold() in _NO_PREDICATE or first[0].isupper() or first[0].isdigit():
        return None
    if first.casefold() in _SIMPLE_PREPOSITIONS:
        return rest
    describes = _ADJECTIVES.fullmatch(first.casefold()) is not None
    feminine = member.split(maxsplit=1)[0].casefold() in words("la a una uma")
    pieces: list[str] = []
    at = 0
    for word in found:
        low = word.group().casefold()
        if low in _SIMPLE_PREPOSITIONS | _OF or word.group()[0].isupper():
            break
        if low in {"y", "e", "que"} or rest[at : word.start()] not in {" ", ""}:
            return None
        one = singular_noun(word.group(), language.code)
        pieces.append(f"{one[:-1]}a" if describes and feminine and one.endswith("o") else one)
        at = word.end()
    if not describes and _takes_article(pieces, rest[at:], first, language):
        if pieces[0] == first:
            return None  # "son gente de mar"
        pieces.insert(0, _INDEFINITE[language.code, is_feminine(pieces[0])])
    return f" {' '.join(pieces)}{rest[at:]}"


def _takes_article(pieces: Sequence[str], behind: str, first: str, language: Language) -> bool:
    """Tell "un país insular" and "una isla" from "grande" and "escritor", as which one is."""
    counted = language.place_nouns | language.organisation_nouns
    return (
        len(pieces) > 1
        or (pieces[:1] != [first] and pieces[0] in counted)
        or behind.startswith((" de ", " do ", " da ", " del "))
    )


def _by_object(text: str, language: Language) -> list[str]:
    clause = first_clause(text, 0, language)
    if clause.verb is None:
        return [text]
    verb = text[slice(*clause.verb)].casefold().partition("-")[0]
    if _TYING.fullmatch(verb):
        return _by_place(text, clause, language)
    if not clause.subject and (
        verb.endswith(("n", "m")) or "se " in text[: clause.verb[0]].casefold()
    ):
        return [text]  # its subject may stand behind it
    stop = _STOP.search(text)
    end = stop.start() if stop else len(text)
    start = clause.verb[1]
    lead = regex.compile(
        r"\s(?:(?:también|também|además|hoy|hoje|actualmente|atualmente|principalmente|sobre\stodo|"
        r"sobretudo)\s)?(?:(?:con|com)\s)?(?:frontera\scon\s|fronteira\scom\s(?:o\s|a\s)?)?"
    ).match(text, start, end)
    begin = lead.end() if lead else start
    if language.code == "es" and (whom := _WHOM.match(text, begin, end)):
        begin = whom.end()  # "liberó a Perú, Bolivia y Ecuador"
        if _TIED_TO_LAST.search(text, begin, end):
            return [text]  # "... y Ecuador del dominio español"
    with_whom = text[start:begin].rstrip().endswith(("con", "com"))
    if with_whom and not (_BORDERS.fullmatch(verb) or verb in words("cuenta conta cuentan contam")):
        return [text]
    listed = _listed(text[begin:end], verb, language)
    if not listed:
        return _by_place(text, clause, language)
    return [f"{text[:begin]}{member}{text[end:]}" for member in listed]


def _listed(region: str, verb: str, language: Language) -> list[str]:
    """Read a region as a list of alike members, each with the adjunct behind the last; or none."""
    if _UNSAFE.search(region):
        return []
    parts = _SPLIT.split(region)
    joints, members = parts[1::2], parts[0::2]
    if not joints or ", " in joints[-1] or any(joint != ", " for joint in joints[:-1]):
        return []
    read = [found for member in members if (found := _member(member, language))]
    if len(read) < len(members):
        return []
    shapes = {shape for shape, _, _ in read}
    if not (len(shapes) == 1 or shapes == {"name", "noun"}):
        return []
    if shapes == {"bare"}:
        one_word = all(" " not in phrase for _, phrase, _ in read)
        if not _TRANSITIVE.fullmatch(verb) or (len(read) == 2 and not one_word):
            return []
    if shapes == {"name"} and is_country(region, language):
        return []
    *others, (_, _, tail) = read
    own = any(adjunct for _, _, adjunct in others)
    return [
        f"{phrase}{adjunct}" if own or adjunct else f"{phrase}{tail}" for _, phrase, adjunct in read
    ]


def _member(member: str, language: Language) -> tuple[str, str, str] | None:
    """Read a member: what it opens with, the phrase, and the adjunct behind it, if it is one."""
    tokens = read_tokens(member, 0, language)
    if not tokens or tokens[0].start or len(tokens) > MAX_MEMBER + 8:
        return None
    if any(
        t.low in SUBORDINATORS | TIES or t.low in {"como", "que", "más", "mais"} for t in tokens
    ):
        return None
    if any(token.finite for token in tokens[1:]):
        return None
    first = tokens[0]
    adjunct = next((t.start for t in tokens[1:] if t.low in _SIMPLE_PREPOSITIONS), len(member))
    if first.low in DETERMINERS or first.text[0].isdigit():
        second = tokens[1].low if len(tokens) > 1 else ""
        shape = "noun" if second and second not in _OF | _SIMPLE_PREPOSITIONS else ""
    elif first.text[0].isupper():
        shape = "name"
    else:
        barred = first.low in language.function_words or _VERBAL.fullmatch(first.low)
        shape = "" if barred else "bare"
    phrase = member[:adjunct].rstrip()
    if not shape or len(phrase.split()) > MAX_MEMBER:
        return None
    return shape, phrase, f" {member[adjunct:]}" if adjunct < len(member) else ""


def _by_place(text: str, clause: Clause, language: Language) -> list[str]:
    """Say of each of two places what is said of both: "en Bolivia y el Perú"."""
    start = clause.verb[1] if clause.verb else 0
    found = _PLACES.search(text, start)
    if found is None or _UNSAFE.search(text, found.start()):
        return [text]
    one, other = found["one"], found["other"]
    between = found["more"].split(", ")[1:]
    if not all(_is_place_name(place, language) for place in between):
        return [text]
    if is_country(f"{one} y {other}", language) or is_country(f"{one} e {other}", language):
        return [text]
    if not (_is_place_name(one, language) and _is_place_name(other, language)):
        return [text]
    if found["again"] is None and found["in"] not in {"en ", "em "}:
        return [text]
    before, after = text[: found.start()], text[found.end() :]
    again = found["again"] or found["in"]
    if between and found["in"] not in {"en ", "em "}:
        return [text]
    return [
        *(f"{before}{found['in']}{place}{after}" for place in (one, *between)),
        f"{before}{again}{other}{after}",
    ]


def _is_place_name(phrase: str, language: Language) -> bool:
    parts = phrase.split()
    article = parts[0].casefold() in words("el la los las o a os as")
    name = parts[1:] if article else parts
    compass = words("norte sul sur este leste oeste litoral interior costa")
    return bool(name) and all(
        part[0].isupper() or part in language.connectors | _OF or part in compass for part in name
    )
