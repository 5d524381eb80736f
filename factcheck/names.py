"""Names across four languages and two scripts: words, folding, romanising, likeness, known aliases.

`similarity` compares spellings; `things`, `aliases`, `territory` and `element` know names of the
same thing by CLDR (Unicode's locale data, through babel) and by two tables of our own: the elements,
and names that languages write each in its own way (Aristotle, Aristóteles, अरस्तू). What this cannot
see: names that share no sound and stand in no table, and two people of one name.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import unicodedata
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import metadata, resources
from pathlib import Path
from types import MappingProxyType

import regex

from claims.model import LANGUAGES
from factcheck.config import cache_folder
from factcheck.threads import once

# Numbers keep their inner separators; words keep inner apostrophes until `tokens` removes them.
_WORD = regex.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = regex.compile(r"['’]s$")
_JOINERS = regex.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")
_DEVANAGARI = regex.compile(r"\p{Devanagari}")
_LATIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"}
    | dict.fromkeys("’‘ʼʻ`´", "'")
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {chr(0x966 + digit): str(digit) for digit in range(10)}
)
# A nasal before a consonant of its own row is written with its letter or with a dot: हिन्दी, हिंदी.
_NASAL = regex.compile("ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-धस])|म्(?=[प-भ])")
_NUKTA, _VIRAMA, _DOT, _MOON = "\u093c", "\u094d", "\u0902", "\u0901"


def tokens(text: str) -> tuple[str, ...]:
    """Split text into words: NFKC, case folded, Devanagari vowel signs kept, punctuation gone.

    Hyphens separate words; apostrophes do not, and the English possessive is dropped.

    >>> tokens("Marie Curie-Skłodowska's prize; कैनबरा की आबादी 4,56,692")
    ('marie', 'curie', 'skłodowska', 'prize', 'कैनबरा', 'की', 'आबादी', '4,56,692')
    """
    clean = text.lower()
    if not text.isascii():
        clean = _JOINERS.sub("", unicodedata.normalize("NFKC", text).casefold())
    words = tuple(_WORD.findall(clean))
    if "'" not in clean and "’" not in clean:
        return words
    words = tuple(_POSSESSIVE.sub("", word) for word in words)
    return tuple(word.replace("'", "").replace("’", "") for word in words)


# The bounds of these four are what 64 answers ask (`benchmarks/scale.py`, a first run): 90% are there,
# of 65,536 92%.
@functools.lru_cache(maxsize=32_768)
def fold(text: str) -> str:
    """Fold what spelling varies in: case, accents on Latin letters, nukta and nasals in Devanagari.

    >>> fold("São  Tomé"), fold("हिन्दी") == fold("हिंदी"), fold("फ़्रांस") == fold("फ्रांस")
    ('sao tome', True, True)
    """
    if text.isascii():  # as most texts are: nothing to decompose, and of the letters one quote
        return " ".join(text.lower().replace("`", "'").split())
    clean = _JOINERS.sub("", unicodedata.normalize("NFKC", text).casefold())
    clean = clean.translate(_LATIN_LETTERS)
    kept: list[str] = []
    base_is_latin = False
    for char in unicodedata.normalize("NFD", clean):
        if unicodedata.combining(char) == 0:
            base_is_latin = char < "\u0250" and char.isalnum()
        elif char == _NUKTA or (base_is_latin and unicodedata.category(char) == "Mn"):
            continue
        kept.append(_DOT if char == _MOON else char)
    folded: str = _NASAL.sub(_DOT, unicodedata.normalize("NFC", "".join(kept)))
    return " ".join(folded.split())


@functools.lru_cache(maxsize=32_768)  # 78%, of 65,536 81%
def key(text: str) -> str:
    """Return the folded words of a name, joined by single spaces: what exact lookups compare.

    >>> key("Washington, D.C."), key("Guinea-Bissau"), key("Côte d’Ivoire")
    ('washington d c', 'guinea bissau', 'cote divoire')
    """
    # Folded again, because a mark may have stood on the apostrophe that is gone.
    return fold(" ".join(tokens(fold(text))))


# --- romanising --------------------------------------------------------------------------------


def _table(pairs: str) -> Mapping[str, str]:
    return MappingProxyType(dict(pair.split(":") for pair in pairs.split()))


_CONSONANTS = _table(
    "क:k ख:kh ग:g घ:gh ङ:n च:ch छ:chh ज:j झ:jh ञ:n ट:t ठ:th ड:d ढ:dh ण:n त:t थ:th द:d ध:dh न:n ऩ:n"
    " प:p फ:ph ब:b भ:bh म:m य:y र:r ऱ:r ल:l ळ:l व:v श:sh ष:sh स:s ह:h"
)
_WITH_NUKTA = _table("क:q ख:kh ग:g ज:z फ:f ड:r ढ:rh य:y")
_VOWELS = _table(
    "अ:a आ:a इ:i ई:i उ:u ऊ:u ऋ:ri ऍ:e ऎ:e ए:e ऐ:ai ऑ:o ऒ:o ओ:o औ:au"
    " ा:a ि:i ी:i ु:u ू:u ृ:ri ॅ:e ॆ:e े:e ै:ai ॉ:o ॊ:o ो:o ौ:au"
)
#: What replaces a consonant's inherent vowel: the vowel signs, and the virama, which removes it.
_SIGNS = frozenset("ािीुूृॅॆेैॉॊोौ" + _VIRAMA)
_INHERENT = "ə"
_LABIALS = frozenset("पफबभम")
_DEVANAGARI_WORD = regex.compile(r"[\p{Devanagari}]+")


def romanise(text: str) -> str:
    """Write Devanagari in Latin letters close to how English spells names; fold other scripts.

    The inherent vowel is left out where Hindi does not speak it: at a word's end, and between a
    vowel and a consonant that carries its own vowel (Ohala 1983, from the word's end leftwards).

    >>> romanise("अल्बर्ट आइंस्टीन"), romanise("कैनबरा"), romanise("Perú")
    ('albart ainstin', 'kainabra', 'peru')
    """
    nfc = unicodedata.normalize("NFD", _JOINERS.sub("", unicodedata.normalize("NFKC", text)))
    return fold(_DEVANAGARI_WORD.sub(lambda word: _romanise_word(word.group()), nfc))


def _romanise_word(word: str) -> str:
    syllables = _syllables(word)
    for index in range(len(syllables) - 1, 0, -1):
        consonant, vowel = syllables[index]
        last = index == len(syllables) - 1
        between_vowels = syllables[index - 1][1] and not last and all(syllables[index + 1])
        if vowel == _INHERENT and (last or between_vowels):
            syllables[index] = (consonant, "")
    return "".join(map("".join, syllables)).replace(_INHERENT, "a")


def _syllables(word: str) -> list[tuple[str, str]]:
    """Pair each consonant (or "") with its vowel: `_INHERENT`, "" after a virama, or as written."""
    pairs: list[tuple[str, str]] = []
    for char, following in zip(word, word[1:] + " ", strict=True):
        if char in _CONSONANTS:
            table = _WITH_NUKTA if following == _NUKTA and char in _WITH_NUKTA else _CONSONANTS
            pairs.append((table[char], _INHERENT))
        elif char in _SIGNS:
            consonant = pairs.pop()[0] if pairs else ""
            pairs.append((consonant, _VOWELS.get(char, "")))
        elif char in _VOWELS:
            pairs.append(("", _VOWELS[char]))
        elif char in {_DOT, _MOON}:
            pairs.append(("m" if following in _LABIALS else "n", ""))
        elif char.isdigit():
            pairs.append((str(unicodedata.digit(char)), ""))
    return pairs


# Spellings of one sound, most specific first; the result is the rough shape that a Hindi spelling
# and an English one share. Order matters: digraphs before letters.
_SOUNDS: tuple[tuple[regex.Pattern[str], str], ...] = tuple(
    (regex.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z]+", ""),
        (r"^(?:wr|rh)", "r"),
        (r"^(?:kn|gn|pn)", "n"),
        (r"^ps", "s"),
        (r"^x", "s"),
        (r"^eu|^ew", "yu"),
        (r"tsch|tch|chh?(?![rlt])", "C"),
        (r"sch|sh", "s"),
        (r"ch", "k"),
        (r"ck|cq|q", "k"),
        (r"sc(?=[eiy]|ae|oe)", "s"),
        (r"c(?=[eiy]|ae|oe)", "s"),
        (r"c", "k"),
        (r"x", "ks"),
        (r"ph", "f"),
        (r"dg(?=[eiy])|j", "g"),
        (r"(?<=[aeiou])gh(?=t|$)", ""),
        (r"([kgtdbrzjp])h", r"\1"),
        (r"z", "s"),
        (r"ti(?=on)", "s"),
        (r"w(?=[aeiouy])|^w", "v"),
        (r"w|(?<!^)h", ""),
        (r"(.)\1+", r"\1"),
        (r"(?<=[^aeiou])e$", ""),
        (r"(?<=[^aeiou])es$", "s"),
        (r"^(?:ai|ei|ay)", "i"),
        (r"ee|ea|ie|y(?![aeiou])", "i"),
        (r"ei|ai|ay|ey", "e"),
        (r"ou|oo", "u"),
        (r"au|aw|oa", "o"),
        (r"y", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_VOWEL = regex.compile("[aeiou]")


@functools.lru_cache(maxsize=16_384)  # 62%, of 65,536 65%
def _sound(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def skeleton(text: str) -> str:
    """Return the consonants of each word by sound: a key under which both scripts meet.

    >>> skeleton("शेक्सपियर") == skeleton("Shakespeare"), skeleton("New Delhi")
    (True, 'n dl')
    """
    words = (
        _VOWEL.sub("", _sound(word)) or _sound(word)[:1] for word in key(romanise(text)).split()
    )
    return " ".join(word for word in words if word)


# --- likeness ----------------------------------------------------------------------------------


def _words(text: str) -> frozenset[str]:
    return frozenset(map(key, text.split()))


#: Numbers, and Roman numerals of two letters and more: another ruler, another name.
_NUMERAL = regex.compile(r"\d.*|(?=..)x{0,3}(?:ix|iv|v?i{0,3})")
#: Particles that come and go in names.
_PARTICLES = _words(
    "the of de da do das dos del la el los las van von der den di e y and का की के और द"
)
#: Words that make another name of the one they stand with.
_MODIFIERS = _words(
    "new nueva nuevo nova novo न्यू north norte उत्तर south sur sul दक्षिण east este leste पूर्व"
    " west oeste पश्चिम saint san santa sao santo सेंट सैन great lake mount river republic"
    " ii iii iv jr junior sr"
)
#: A text longer than a name is compared by its head: comparing takes the product of the lengths.
_MAX_WORDS, _MAX_LETTERS = 12, 40
# Pairs of words under these are other words. Set on the pairs of tests/factcheck/test_names.py.
_SAME_SCRIPT_FLOOR = 0.82
_ACROSS_SCRIPTS_FLOOR = 0.62


@functools.lru_cache(maxsize=8_192)  # 56%, of 16,384 57%
def similarity(a: str, b: str) -> float:
    """Return how alike two names are, 0 to 1: 0.75 and more is one name, 0.6 and less is another.

    The order of words does not matter. Names that CLDR or the table of elements knows are 1 or 0
    outright. A surname alone (Einstein for Albert Einstein) gives 0.8, an initial that fits 0.85
    for its word, and a modifier that only one side has (New, South, II) never passes 0.6.

    >>> similarity("Marie Curie", "मैरी क्यूरी") >= 0.75, similarity("Niger", "Nigeria")
    (True, 0.0)
    """
    key_a, key_b = key(a), key(b)
    if not key_a or not key_b:
        return 0.0
    if key_a == key_b:
        return 1.0
    known_a, known_b = things(a), things(b)
    if known_a and known_b:
        return 1.0 if known_a & known_b else 0.0
    return _alike(_content(a), _content(b))


def _content(name: str) -> tuple[str, ...]:
    words = tuple(word[:_MAX_LETTERS] for word in tokens(name)[:_MAX_WORDS])
    return tuple(word for word in words if fold(word) not in _PARTICLES) or words


def _alike(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    a, b = sorted((a, b), key=lambda words: (len(words), words))
    scored = sorted(
        ((_word_similarity(x, y), i, j) for i, x in enumerate(a) for j, y in enumerate(b)),
        key=lambda item: (-item[0], item[1], item[2]),
    )
    left, right = set(range(len(a))), set(range(len(b)))
    matched: dict[int, float] = {}
    partner: dict[int, int] = {}
    for score, i, j in scored:
        if score > 0 and i in left and j in right:
            left.remove(i)
            right.remove(j)
            matched[i], partner[i] = score, j
    joined = _word_similarity("".join(a), "".join(b)) if len(a) != len(b) else 0.0
    if left:  # a word of the shorter name has no partner: another name, unless spaced otherwise
        weight = sum(len(word) for word in a)
        found = sum(score * len(a[i]) for i, score in matched.items())
        return max(joined, min(0.6, found / weight))
    mean = sum(score * len(a[i]) for i, score in matched.items()) / sum(len(word) for word in a)
    if not right:
        return mean
    if any(fold(b[j]) in _MODIFIERS for j in right):
        return max(joined, min(0.6, mean))
    if all(len(word) == 1 for word in (b[j] for j in right)):
        return mean * 0.9  # a middle initial
    if len(a) == 1:
        surname = partner[0] == len(b) - 1 and len(a[0]) >= 4
        return max(joined, mean * (0.8 if surname else 0.6))
    ends = {partner[0], partner[len(a) - 1]} == {0, len(b) - 1}
    return max(joined, mean * (0.9 if ends else 0.75))


def _word_similarity(a: str, b: str) -> float:
    # The nukta, which `fold` drops, tells z from j, so sounds are read from what was written.
    written_a, written_b = a, b
    a, b = fold(a), fold(b)
    if a == b:
        return 1.0
    ascii_alone = a.isascii() and b.isascii()  # as most are
    crossing = not ascii_alone and bool(_DEVANAGARI.search(a)) != bool(_DEVANAGARI.search(b))
    if not crossing and a[:1] != b[:1]:
        return 0.0
    if not crossing and (_NUMERAL.fullmatch(a) or _NUMERAL.fullmatch(b)):
        return 0.0
    if not crossing and 1 in (len(a), len(b)):
        return 0.85
    if crossing:
        score = _sounds_alike(_spoken(written_a), _spoken(written_b))
        return score if score >= _ACROSS_SCRIPTS_FLOOR else 0.0
    if {a[-1], b[-1]} == {"a", "o"}:
        return 0.0  # Castilla is not Castillo: ends carry gender, and slips fall within
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415 - `--help` does without

    ratio = DamerauLevenshtein.normalized_similarity(a, b)
    if ratio >= _SAME_SCRIPT_FLOOR:
        return ratio
    return 0.85 if min(len(a), len(b)) >= 5 and _spoken(written_a) == _spoken(written_b) else 0.0


def _spoken(word: str) -> str:
    return _sound(key(romanise(word)))


def _sounds_alike(a: str, b: str) -> float:
    """Weighted edit distance over sounds: vowels vary between scripts, consonants hardly do."""
    if not a or not b:
        return 0.0
    previous = [0.0]
    for y in b:
        previous.append(previous[-1] + _drop(y))
    for x in a:
        current = [previous[0] + _drop(x)]
        for j, y in enumerate(b):
            current.append(
                min(previous[j] + _swap(x, y), previous[j + 1] + _drop(x), current[j] + _drop(y))
            )
        previous = current
    consonants = max(len(_VOWEL.sub("", a)), len(_VOWEL.sub("", b)), 1)
    # With one or two consonants the vowels are most of what tells names apart (Rome, Rama).
    return max(0.0, 1.0 - previous[-1] / (consonants if consonants > 2 else consonants / 1.5))


def _drop(sound: str) -> float:
    return 0.25 if sound in "aeiou" else 1.1


_NEAR = frozenset(
    frozenset(pair) for pair in ("bv", "vf", "td", "kg", "nm", "Cs", "Ck", "Ct", "gs", "Cg", "gi")
)


def _swap(x: str, y: str) -> float:
    if x == y:
        return 0.0
    if x in "aeiou" and y in "aeiou":
        return 0.2
    return 0.4 if frozenset((x, y)) in _NEAR else 1.1


# --- names that CLDR and the elements know ---------------------------------------------------

_TABLES = ("territory_names.tsv", "element_names.tsv", "exonyms.tsv")
_NOT_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})


@once
def _cldr() -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
    """Return what a folded name may mean, and the folded names of each thing.

    A thing is "territory:AU", "language:es", "currency:INR", "city:Europe/London", "element:79", or
    a kind and an English name of ``exonyms.tsv``: "body:jupiter".
    """
    names = _kept(cache_folder() / "names", _version(), _read)
    return _index(names.items()), MappingProxyType(
        {thing: frozenset(spellings) for thing, spellings in names.items()}
    )


def _kept(
    path: Path, version: str, read: Callable[[], Mapping[str, set[str]]]
) -> Mapping[str, Iterable[str]]:
    """Return the names of all things, from a file if they were written there.

    Reading them anew takes .08 s of the processor, a thirtieth of a short run; from the file .01 s.

    Args:
        path: one that is missing, damaged or of another version is written anew, where it can be.
        version: names what the names depend on.
        read: gives them anew.
    """
    try:
        kept = json.loads(path.read_bytes())
        if kept["version"] == version:
            return {str(thing): frozenset(map(str, row)) for thing, row in kept["names"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    names = read()
    content = {"version": version, "names": {thing: sorted(row) for thing, row in names.items()}}
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        written = path.with_name(f"{path.name}-{uuid.uuid4().hex}")
        try:
            written.write_text(json.dumps(content), "utf-8")
            written.replace(path)
        finally:
            written.unlink(missing_ok=True)
    return names


def _version() -> str:
    """Name what names depend on: CLDR as babel has it, Unicode, the tables, and how they are folded."""
    package = resources.files("factcheck")
    hasher = hashlib.sha256(f"{metadata.version('babel')} {unicodedata.unidata_version}".encode())
    for file in ("names.py", *_TABLES):
        hasher.update(package.joinpath(file).read_bytes())
    return hasher.hexdigest()


def _read() -> Mapping[str, set[str]]:
    """Read the folded names of each thing."""
    from babel import Locale  # noqa: PLC0415 - 60 ms, and most names never come here

    names: dict[str, set[str]] = {}
    for locale in map(Locale.parse, LANGUAGES):
        spellings = [
            *((f"territory:{code}", name) for code, name in locale.territories.items()),
            *((f"language:{code}", name) for code, name in locale.languages.items()),
            *((f"currency:{code}", name) for code, name in locale.currencies.items()),
            *(
                (f"city:{zone}", name)
                for zone, fields in locale.time_zones.items()
                if "city" in fields and not zone.startswith("Etc/")
                # CLDR writes English cities only where they differ from the zone's own name.
                for name in (fields["city"], zone.rpartition("/")[2].replace("_", " "))
            ),
        ]
        for thing, name in spellings:
            names.setdefault(thing, set()).add(key(name))
    territories, elements, exonyms = _TABLES
    for code, *row in _table_rows(territories):
        names[f"territory:{code}"].update(map(key, row))
    for number, _symbol, *row in _table_rows(elements):
        names[f"element:{number}"] = set(map(key, row))
    for kind, *row in _table_rows(exonyms):
        names.setdefault(f"{kind}:{key(row[0])}", set()).update(map(key, row))
    return names


def _index(names: Iterable[tuple[str, Iterable[str]]]) -> Mapping[str, frozenset[str]]:
    things: dict[str, set[str]] = {}
    for thing, spellings in names:
        for spelling in filter(None, spellings):
            things.setdefault(spelling, set()).add(thing)
    return MappingProxyType({spelling: frozenset(found) for spelling, found in things.items()})


def _table_rows(name: str) -> Iterator[list[str]]:
    """Read one of our tables: cells by tabs, spellings in a cell by bars, comments by "#"."""
    table = resources.files("factcheck").joinpath(name).read_text("utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            yield line.replace("|", "\t").split("\t")


def things(name: str) -> frozenset[str]:
    """Return what a name may mean by CLDR and our tables, as "kind:code".

    >>> sorted(things("Mercurio"))
    ['body:mercury', 'element:80']
    """
    return _cldr()[0].get(key(name), frozenset())


def spellings(thing: str) -> frozenset[str]:
    """Return the folded names in en, es, pt and hi of one of `things`.

    >>> sorted(spellings("city:Europe/London"))
    ['london', 'londres', 'लंदन']
    """
    return _cldr()[1].get(thing, frozenset())


def aliases(name: str) -> frozenset[str]:
    """Return the folded names (see `key`) in en, es, pt and hi of what the name means.

    Territories, languages, currencies and the cities that time zones are named after, by CLDR; the
    elements; and ``exonyms.tsv``. A name with several meanings has the names of them all; an
    unknown name has none.

    >>> "cairo" in aliases("El Cairo"), aliases("Xyzzy")
    (True, frozenset())
    """
    return frozenset().union(*(spellings(thing) for thing in things(name)))


def territory(name: str) -> str | None:
    """Return the ISO 3166 code of a country or territory named in any of the four languages.

    >>> territory("EE. UU."), territory("भारत"), territory("Holland"), territory("Europe")
    ('US', 'IN', 'NL', None)
    """
    for thing in sorted(things(name)):
        kind, _, code = thing.partition(":")
        if kind == "territory" and code.isalpha() and code not in _NOT_COUNTRIES:
            return code
    return None


@functools.cache
def territories() -> frozenset[str]:
    """Return all folded names (see `key`) of which `territory` knows the code."""
    return frozenset(name for name in _cldr()[0] if territory(name))


def element(name: str) -> int | None:
    """Return the atomic number of an element named in any of the four languages.

    >>> element("ouro"), element("सोना"), element("unobtainium")
    (79, 79, None)
    """
    for thing in sorted(things(name)):
        kind, _, number = thing.partition(":")
        if kind == "element":
            return int(number)
    return None
