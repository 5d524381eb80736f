"""Read a value of a known shape out of a stretch of text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

import regex

from claims.model import Lang, Quantity, QuantityKind
from claims.quantities import read_quantities
from factcheck.names import fold, territory
from factcheck.verdict.languages import language
from factcheck.verdict.values.currencies import currency
from factcheck.verdict.values.dates import is_span
from factcheck.verdict.values.demonyms import demonyms, occupations
from factcheck.verdict.values.keyed import read_award, read_counts, read_faith, read_share
from factcheck.verdict.values.kinds import read_cause, read_kind
from factcheck.verdict.values.memberships import read_membership
from factcheck.verdict.values.offices import read_office
from factcheck.verdict.values.periods import read_offset, read_period
from factcheck.verdict.values.places import other_names, region
from factcheck.verdict.values.properties import Property, Shape, Value

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'.]*")
_UPPER = r"(?:\p{Lu}|[Dd]'\p{Lu}|al-\p{Lu}|el-\p{Lu})[\p{L}\p{M}\p{N}'.]*(?:-[\p{L}\p{M}\p{N}']+)*"
_JOIN = (
    r"(?:(?:of|de|del|da|do|das|dos|du|di|la|las|los|the|von|van|der|den|ter|le|al|el|bin|ibn|san|y|e|and|d'|'t"
    r"|&) ){0,3}"
)
#: A run of capitalised words with the particles inside it.
_RUN = regex.compile(rf"{_UPPER}(?: {_JOIN}{_UPPER}){{0,7}}")
_CONJOINED = regex.compile(r" (?:and|y|e|&) ")
_ARTICLE = regex.compile(r"(?i:the|an?|el|la|los|las|lo|o|os|as|uma?|una?|un|called|el llamado) +")
#: "océano Atlántico": a noun in lower case that is part of a name.
_WATER = regex.compile(
    r"(?:océano|oceano|mar|golfo|bahía|baía|río|rio|lago|monte) (?:del? |d[oae]s? )?(?=\p{Lu})"
)
#: What stands before a maker's name: "architect", or "Catalan architect", "fifth Mughal emperor,".
_LOWER = r"\p{Ll}[\p{Ll}-]*"
_CALLED = tuple(
    regex.compile(rf"{whose}(?:{_LOWER} ){{0,4}}(?P<work>{_LOWER}),? (?={_UPPER})")
    for whose in ("", rf"(?:{_LOWER} ){{0,3}}{_UPPER}(?: {_UPPER})? (?!and |y |e )")
)
#: Before the name of a land that a water bears.
_OF_WATER = regex.compile(
    r"(?:sea|gulf|bay|strait|mar|golfo|bahía|baía|estrecho|estreito) (?:of|de|do|da|del) (?:the |la )?$",
    regex.I,
)
_COMMA = regex.compile(r"\s*(?:,|;| and | y | e | और | तथा | एवं | & |/)\s*")
#: Where a noun phrase about a person or place ends.
_CLAUSE = regex.compile(
    r";|, (?=\p{Ll}(?!(?:l|o)? ?\p{L}{3,9} co[nm]\b))|\b(?:who|which|that|whose|where|when|bordered|bordering|known|best|named|with|since|during"
    r"|que|quien|quem|cuy[oa]|cuj[oa]|conocid[oa]|conhecid[oa]|famos[oa]|(?<!\b(?:al|ao|a) \p{L}{3,9} )co[nm]|limita|faz|desde|durante|before"
    r"|after|until|because|as)\b"
)
_IN = regex.compile(r"\b(?:in|at|near|en|em|no|na|a) (?=(?:the |la |el |o |a )?\p{Lu})")
_SYMBOL = regex.compile(r"[\"']?(?P<symbol>[\p{Lu}(][\p{L}\p{N}()₀-₉]{0,15})[\"']?")
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_DEVANAGARI = regex.compile(r"\p{Devanagari}")
_NOT_NATIONALITY = regex.compile(
    r"[- ](?:language|football\b(?!er)|born|descent|origin|ocean|de nacimiento|de origen)|-speaking",
    regex.I,
)
#: Where the lands of which a city is the capital end.
_OWNER_END = regex.compile(
    r"[;]|, (?=\p{Ll})|,? \b(?:with|which|that|where|since|located|situated|que|con|com|desde|situad[oa]|ubicad[oa]|localizad[oa]|until|from|on the)\b"
)
#: What stands before the name of a land: "del Estado federado de Baviera".
_UNITS = frozenset(
    {
        "estado",
        "state",
        "provincia",
        "province",
        "comunidad autonoma",
        "comunidad",
        "region",
        "regiao",
        "departamento",
    }
    | {
        "department",
        "republica",
        "republic",
        "condado",
        "county",
        "district",
        "distrito",
        "land",
        "autonomous community",
    }
)
#: Countries whose names are Spanish or Portuguese adjectives in lower case.
_LANDS_LIKE_PEOPLES = frozenset(
    {"India", "China", "Argentina", "Índia", "Suíça", "Suiza", "Colombia"}
)
#: A noun after the name of a country: "New Zealand mountaineer".
_ATTRIBUTED = regex.compile(r" \p{Ll}{4,}")
#: "की पूर्व टेनिस खिलाडी", behind the name of a land.
_WORK_OF = regex.compile(
    r" (?:का|की|के)(?: (?:एक|पूर्व|प्रसिद्ध|मशहूर|महान|प्रमुख|सेवानिवृत्त|पेशेवर))* (?P<job>[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)??)"
    r"(?: (?:था|थे|थी|थीं|है|हैं))?"
)
_CROWNS = frozenset({"emperor", "king", "queen"})
#: "leídas en español" is about the language.
_OF_LANGUAGE = regex.compile(r"\b(?:en|em|in|into|al|del|do) $")
_BORN = regex.compile(r"[- ](?:born|descent|origin)|de (?:origen|origem|nacimiento|nascimento)|मूल")
#: A year of three digits at the end of what was said, where a date is expected.
_EARLY = regex.compile(r"(?:in|en|em) (?P<year>[1-9]\p{N}{2})(?=$|[,;.)])")
_YEAR = regex.compile(r"1\p{N}{3}|20\p{N}{2}")
_NUMBERS = frozenset({QuantityKind.MEASURE, QuantityKind.NUMBER})
_KINDS = {
    Shape.DATE: frozenset({QuantityKind.DATE}),
    Shape.AMOUNT: _NUMBERS,
    Shape.COUNT: _NUMBERS,
    Shape.AGE: _NUMBERS,
}
#: Which end of a span is the start or end of what lasted so long.
_ENDS = {"event_start": 0, "event_end": 1}
#: What stands before में without being a place: "in the family", a number.
_NOT_PLACE = regex.compile(r"परिवार|घर|\p{N}|यहां")
#: "1526 में बाबर ने": when, before who.
_DATED_FIRST = regex.compile(r"(?:सन )?\p{N}{3,4} (?:ई\.? )?में ")
_ALSO = regex.compile(r"(?:भी|ही|तो) ")
_POSTPOSITIONS = frozenset(("", "को", "में", "से", "पर", "का", "की", "के", "ने"))
#: Where one piece of a Hindi date and place ends and the next begins.
_PIECE_END = regex.compile(r" में(?: |$)|,| के | की | का | को | और |$")
#: Where the occupations of a lead end.
_WORK_END = regex.compile(r"[;.]|\b(?:who|which|that|whose|known|que|conocid|conhecid)\b")
#: Longest name, in words, that tables of places and peoples are asked for.
_LONGEST = 5

Found = tuple[Value, tuple[tuple[int, int], ...]]


def read_value(
    prop: Property,
    text: str,
    start: int,
    end: int,
    *,
    lang: Lang,
    quantities: Sequence[Quantity],
    at_end: bool,
) -> Found | None:
    """Read the value of ``prop`` in ``text[start:end]``.

    ``at_end`` says that nothing bounds the value on its right, so that its own words must.
    Returns the value and the spans of the text that it accounts for, or None.
    """
    shape = prop.shape
    if shape in _KINDS:
        if shape is Shape.DATE and (early := _EARLY.match(text, start, end)):
            quantities = [_early_year(one, early.start("year")) for one in quantities]
        found = _quantity(start, end, quantities, _KINDS[shape])
        return _one_end(found, _ENDS[prop.name]) if found and prop.name in _ENDS else found
    if shape in _OF_AMOUNTS:
        return _OF_AMOUNTS[shape](text, start, end, quantities)
    if shape in _OF_TEXT:
        return _OF_TEXT[shape](text, start, end)
    if shape is Shape.LANGUAGE:
        return _language(text, start, end, lang)
    if shape is Shape.KIND:
        return _kind(prop, text, start, end, lang)
    if shape in {Shape.NAME, Shape.PEOPLE}:
        return _names(text, start, end, lang, many=shape is Shape.PEOPLE, at_end=at_end)
    return None


@lru_cache(maxsize=4096)
def quantities_of(text: str, lang: Lang) -> tuple[Quantity, ...]:
    """Read the quantities of a view once."""
    return tuple(read_quantities(text, lang))


def symbols_equal(one: str, other: str) -> bool:
    """Compare symbols and formulas: subscripts are digits, and case matters (Co is not CO)."""
    return one.translate(_SUBSCRIPTS) == other.translate(_SUBSCRIPTS)


def grams(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of all runs of up to five words, longest first at each place."""
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    for i in range(len(words)):
        for j in range(min(len(words), i + _LONGEST), i, -1):
            yield words[i][0], words[j - 1][1]


def _quantity(
    start: int, end: int, quantities: Sequence[Quantity], kinds: frozenset[QuantityKind]
) -> Found | None:
    for quantity in quantities:
        if QuantityKind.DATE in kinds and (quantity.start, quantity.end) == (start, end):
            quantity = as_year(quantity)  # noqa: PLW2901 - "his 1937 children's book"
        if quantity.kind in kinds and quantity.start < end and quantity.end > start:
            value = Value(text=quantity.quote, quantities=(quantity,))
            return value, ((quantity.start, quantity.end),)
    return None


def _early_year(quantity: Quantity, place: int) -> Quantity:
    """Read the bare number that stands at a place as a year: "died in 814"."""
    if quantity.kind is not QuantityKind.NUMBER or quantity.start != place or quantity.value_to:
        return quantity
    return replace(quantity, kind=QuantityKind.DATE, value=f"0{quantity.value}", resolution="")


def _one_end(found: Found, end: int) -> Found:
    """Leave of "from 1914 to 1918" the end that is asked for: it did not begin in 1918."""
    value, spans = found
    (whole,) = value.quantities
    ends = split_range(whole) if is_span(whole) else (whole, None)
    one = ends[end] or whole
    return replace(value, quantities=(one,)), spans


def _kind(prop: Property, text: str, start: int, end: int, lang: Lang) -> Found | None:
    is_cause = prop.name == "cause"
    read = read_cause(text, start, end) if is_cause else read_kind(text, start, end, lang=lang)
    if read is None:
        return None
    code, (left, right) = read
    return Value(text=text[left:right], codes=frozenset({code})), ((left, right),)


def as_year(quantity: Quantity) -> Quantity:
    """Read a bare number that fills the place of a date as a year."""
    year = quantity.kind is QuantityKind.NUMBER and _YEAR.fullmatch(quantity.quote)
    return replace(quantity, kind=QuantityKind.DATE) if year else quantity


def _symbol(text: str, start: int, end: int) -> Found | None:
    match = _SYMBOL.match(text, start, end)
    if not match:
        return None
    symbol = match["symbol"]
    return Value(text=symbol, names=(symbol,)), (match.span("symbol"),)


def _clause(text: str, start: int, end: int) -> int:
    match = _CLAUSE.search(text, start, end)
    return match.start() if match else end


def _demonym(text: str, start: int, end: int) -> Found | None:
    end = _clause(text, start, min(end, start + 90))
    codes: set[str] = set()
    spans: list[tuple[int, int]] = []
    born = False
    latin = not _DEVANAGARI.search(text[start:end])
    done = start
    for left, right in grams(text, start, end):
        word = text[left:right]
        code = demonyms().get(fold(word.replace("-", " "))) or _attributive(
            text, start, left, right
        )
        if text[left].isupper() and word in _LANDS_LIKE_PEOPLES:
            continue
        if code is None or left < done or _OF_LANGUAGE.search(text, max(0, left - 8), left):
            continue
        done = right
        if _NOT_NATIONALITY.match(text, right):
            born = born or bool(_BORN.match(text, right))
            if not _BORN.match(text, right):
                continue
        codes.add(code)
        spans.append((left, right))
    if not codes:
        return None
    if latin and text[spans[0][0]].isupper() and spans[0][0] - start > 45:
        return None  # too far from the verb to be about the subject
    quote = text[spans[0][0] : spans[-1][1]]
    return Value(text=quote, codes=frozenset(codes), complete=not born), tuple(spans)


def _owner(text: str, start: int, end: int) -> Found | None:
    """Read of what a city is the capital; more than one land may be named."""
    if _DEVANAGARI.search(text[start:end]):
        name = text[start:end].strip()
        return (Value(text=name, names=(name,)), ((start, end),)) if name else None
    stop = _OWNER_END.search(text, start, end)
    end = stop.start() if stop else end
    runs = [match.span() for match in _RUN.finditer(text, start, end)]
    spans = [span for span in runs if fold(text[slice(*span)]) not in demonyms().keys() | _UNITS]
    if not spans:
        return None
    names = tuple(text[a:b].rstrip(".,") for a, b in spans)
    shown = (start, spans[0][1])
    return Value(text=names[0], names=names), (shown, *spans[1:])


def _attributive(text: str, start: int, left: int, right: int) -> str | None:
    """Read "a New Zealand mountaineer", and "from New Zealand" where nothing else is said."""
    if _DEVANAGARI.match(text, left):
        return _land_of_work(text, start, left, right)
    if not text[left].isupper() or (" " not in text[left:right] and left != start):
        return None
    noun = _ATTRIBUTED.match(text, right)
    alone = left == start and right == len(text)
    return territory(text[left:right]) if noun or alone else None


def _land_of_work(text: str, start: int, left: int, right: int) -> str | None:
    """Read "अर्जेंटीना की चित्रकार", a painter from Argentina; who rules a land may come from another."""
    job = _WORK_OF.fullmatch(text, right) if left == start else None
    meant = occupations().get(fold(job["job"])) if job else None
    return territory(text[left:right]) if meant and meant not in _CROWNS else None


def _work(text: str, start: int, end: int) -> Found | None:
    match = _WORK_END.search(text, start, end)
    end = match.start() if match else end
    found: dict[str, tuple[int, int]] = {}
    done = start
    for left, right in grams(text, start, end):
        job = occupations().get(fold(text[left:right]))
        if text[left].isupper() and left > start:
            continue  # "Lana Del Rey" is no king
        if job is not None and left >= done:
            found.setdefault(job, (left, right))
            done = right
    if not found:
        return None
    spans = tuple(found.values())
    quote = text[spans[0][0] : spans[-1][1]]
    return Value(text=quote, codes=frozenset(found), complete=False), spans


def _lands(text: str, start: int, end: int) -> Found | None:
    end = _clause(text, start, end)
    codes: dict[str, tuple[int, int]] = {}
    done = start
    for left, right in grams(text, start, end):
        if left < done:
            continue
        code = region(text[left:right].rstrip("."))
        if _OF_WATER.search(text, start, left):
            continue  # the Sea of Japan is not Japan
        if code is not None and not _lowercase_latin(text[left]):
            codes.setdefault(code, (left, right))
            done = right
    names = [match for match in _RUN.finditer(text, start, end) if region(match.group()) is None]
    if not codes and not names:
        return None
    spans = [*codes.values(), *(match.span() for match in names)]
    quote = text[min(s[0] for s in spans) : max(s[1] for s in spans)]
    value = Value(
        text=quote,
        codes=frozenset(codes),
        names=tuple(match.group() for match in names),
        complete=False,
    )
    return value, tuple(spans)


def _lowercase_latin(char: str) -> bool:
    return char.islower()


def _place(text: str, start: int, end: int, quantities: Sequence[Quantity]) -> Found | None:
    dates = [(q.start, q.end) for q in quantities if q.start < end and q.end > start]

    def dated(left: int, right: int) -> bool:
        return any(left < b and right > a for a, b in dates)

    spans: list[tuple[int, int]] = []
    if _DEVANAGARI.search(text[start:end]):
        cursor = start
        for match in _PIECE_END.finditer(text, start, end):
            piece = (cursor, match.start())
            cursor = match.end()
            if _is_place(text[slice(*piece)]) and not dated(*piece):
                spans.append(piece)
    else:
        first = _IN.search(text, start, end)
        while first and dated(first.end(), first.end() + 3):
            first = _IN.search(text, first.end(), end)
        cursor = first.end() if first else start
        if first is None and start > 0 and text[start - 2 : start] != ": ":
            return None
        runs = _RUN.finditer(text, cursor, _clause(text, cursor, end))
        spans += [match.span() for match in runs if not dated(*match.span())]
    spans = spans[:4]
    if not spans:
        return None
    names = tuple(text[a:b].strip(" .,") for a, b in spans)
    codes = frozenset(code for name in names if (code := region(name)))
    rest = tuple(name for name in names if region(name) is None)
    quote = text[spans[0][0] : spans[-1][1]]
    return Value(text=quote, names=rest, codes=codes), tuple(spans)


def _is_place(text: str) -> bool:
    return text.strip() not in _POSTPOSITIONS and not _NOT_PLACE.search(text)


def _currency(text: str, start: int, end: int) -> Found | None:
    nouns: dict[str, tuple[int, int]] = {}
    end = min(end, start + 60)
    for match in _WORD.finditer(text, start, end):
        noun = currency(match.group())
        if noun is not None:
            nouns.setdefault(noun, match.span())
        elif nouns and fold(match.group()) not in demonyms():
            break
    if not nouns:
        return None
    issuer = _demonym(text, start, max(right for _, right in nouns.values()) + 14)
    spans = [*nouns.values(), *(issuer[1] if issuer else ())]
    quote = text[min(s[0] for s in spans) : max(s[1] for s in spans)]
    codes = issuer[0].codes if issuer else frozenset()
    return Value(text=quote, names=tuple(nouns), codes=codes), tuple(spans)


def _language(text: str, start: int, end: int, lang: Lang) -> Found | None:
    names: list[str] = []
    spans: list[tuple[int, int]] = []
    stop = language(lang).stopwords - language(lang).conjunctions
    for match in _WORD.finditer(text, start, end):
        word = match.group().rstrip(".")
        known = len(word) > 2 and fold(word) not in stop and other_names(word)
        if known:
            names.append(word)
            spans.append(match.span())
        elif (
            (fold(word) not in language(lang).conjunctions) if names else match.start() > start + 25
        ):
            break
    if not names:
        return None
    quote = text[spans[0][0] : spans[-1][1]]
    return Value(text=quote, names=tuple(names)), tuple(spans)


def _names(
    text: str, start: int, end: int, lang: Lang, *, many: bool, at_end: bool
) -> Found | None:
    article = _ARTICLE.match(text, start, end)
    if article:
        start = article.end()
    if _DEVANAGARI.match(text, start) or lang == "hi":
        return _bounded(text, start, end, lang, many=many)
    spans: list[tuple[int, int]] = []
    water = _WATER.match(text, start, end)
    cursor = water.end() if water else _past_description(text, start, end) if many else start
    while True:
        run = _RUN.match(text, cursor, end)
        if run is None:
            break
        spans.extend(_split(text, run.start(), run.end(), many=many))
        if water and len(spans) == 1:
            spans = [(start, spans[0][1])]
        joint = _COMMA.match(text, run.end(), end)
        if joint is None or not many:
            break
        cursor = joint.end()
    if many and spans and any(_describes(text, a, b) for a, b in spans):
        return None  # "by American author …": whoever it is, that is not the name
    if not spans:
        if at_end:
            return None
        return _bounded(text, start, end, lang, many=many)
    quote = text[spans[0][0] : spans[-1][1]]
    return Value(text=quote, names=tuple(text[a:b].rstrip(".,") for a, b in spans)), tuple(spans)


def _past_description(text: str, start: int, end: int) -> int:
    """Return where a maker's name begins behind what the maker is, "the Catalan architect …"."""
    for pattern in _CALLED:
        match = pattern.match(text, start, end)
        if match and fold(match["work"]) in occupations():
            return match.end()
    return start


def _describes(text: str, start: int, end: int) -> bool:
    """Return whether a run is no name: "American author …", "English Grime artist …"."""
    run = text[start:end]
    following = _ATTRIBUTED.match(text, end)
    if fold(run) in demonyms() or (following and fold(following.group()) in occupations()):
        return True
    return fold(run.split()[0]) in demonyms() and bool(_ATTRIBUTED.match(text, end))


def _split(text: str, start: int, end: int, *, many: bool) -> list[tuple[int, int]]:
    """Split "Watson and Crick", but not "Trinidad and Tobago"; only lists have several."""
    if region(text[start:end]) is not None:
        return [(start, end)]
    parts: list[tuple[int, int]] = []
    cursor = start
    for match in _CONJOINED.finditer(text, start, end):
        parts.append((cursor, match.start()))
        cursor = match.end()
    parts.append((cursor, end))
    return parts if many else parts[:1]


def _bounded(text: str, start: int, end: int, lang: Lang, *, many: bool) -> Found | None:
    """Read names that their template bounds on both sides: Hindi, and lower case."""
    dated = _DATED_FIRST.match(text, start, end)
    start = dated.end() if dated else start
    also = _ALSO.match(text, start, end)
    start = also.end() if also else start
    piece = text[start:end].strip()
    if not piece or "/" in piece or len(piece.split()) > (10 if many else 6):
        return None
    parts = [part for part in (_COMMA.split(piece) if many else [piece]) if part]
    stop = language(lang).stopwords
    if any(all(fold(word) in stop for word in part.split()) for part in parts):
        return None
    return Value(text=piece, names=tuple(parts)), ((start, end),)


def split_range(quantity: Quantity) -> tuple[Quantity, Quantity | None]:
    """Return the two ends of a range as quantities of their own."""
    if not quantity.value_to:
        return quantity, None
    return replace(quantity, value_to=""), replace(quantity, value=quantity.value_to, value_to="")


_OF_AMOUNTS: Mapping[Shape, Callable[[str, int, int, Sequence[Quantity]], Found | None]] = (
    MappingProxyType(
        {
            Shape.SHARE: read_share,
            Shape.FAITH: read_faith,
            Shape.COUNTS: read_counts,
            Shape.AWARD: read_award,
            Shape.PERIOD: read_period,
            Shape.OFFICE: read_office,
            Shape.PLACE: _place,
        }
    )
)
#: Shapes of which a value is read from quantities.
FROM_QUANTITIES = frozenset({*_KINDS, *_OF_AMOUNTS})
_OF_TEXT: Mapping[Shape, Callable[[str, int, int], Found | None]] = MappingProxyType(
    {
        Shape.SYMBOL: _symbol,
        Shape.DEMONYM: _demonym,
        Shape.WORK: _work,
        Shape.LANDS: _lands,
        Shape.CURRENCY: _currency,
        Shape.OWNER: _owner,
        Shape.OFFSET: read_offset,
        Shape.MEMBER: read_membership,
    }
)
