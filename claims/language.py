"""Which language a text is in: English, Spanish, Portuguese or Hindi.

Script and function words decide where they can, because they are sure on short texts and need no
model; py3langid decides the rest. What it cannot see: a text of names and numbers alone has no
language and is read as English; Galician reads as its neighbours do when it is short.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import regex

from claims.languages import BY_CODE
from claims.languages.base import words
from claims.model import LANGUAGES, Lang

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

__all__ = ["UnsupportedLanguageError", "detect", "detect_sentence"]

#: Characters that are read; more change nothing.
SAMPLE = 10_000
#: Function words that only one of the four has must make up this share of a text, or of a long
#: sentence, before they decide alone. Of 200 paragraphs of PUD a language, the median share is .24
#: in English, .19 in Spanish, .15 in Portuguese and .49 in Hindi.
DECISIVE_SHARE = 0.08
#: ... and be this many, and so many different ones: an article shared with a neighbour is not proof.
DECISIVE_COUNT, DECISIVE_VARIETY = 5, 3
#: Below so many letters a text is too short to be called unsupported by its words.
LONG_ENOUGH = 60
#: py3langid's calibrated probability, from which a text is believed to be in none of the four.
SURE = 0.95
#: Share of the letters in one script that makes it the text's script.
SCRIPT_SHARE = 0.6

#: Close relatives that py3langid takes the four for; they never count as unsupported.
_RELATIVES = words("ext an ast lad mwl oc sco pcm jam awa bho mai hne mag raj bgc")
#: Scripts of several languages; py3langid tells which.
_SHARED_SCRIPTS = frozenset({"ARABIC", "CJK", "CYRILLIC"})
_NAMES = MappingProxyType(
    {
        "ARABIC": "Arabic",
        "BENGALI": "Bengali",
        "CJK": "Chinese",
        "CYRILLIC": "Russian",
        "GREEK": "Greek",
        "GUJARATI": "Gujarati",
        "GURMUKHI": "Punjabi",
        "HANGUL": "Korean",
        "HEBREW": "Hebrew",
        "KANNADA": "Kannada",
        "MALAYALAM": "Malayalam",
        "TAMIL": "Tamil",
        "TELUGU": "Telugu",
        "THAI": "Thai",
    }
)
_LETTER = regex.compile(r"[\p{L}\p{M}]")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_NOT_PROSE = regex.compile(r"```[^`]{0,20000}```|https?://\S{1,2000}|`[^`\n]{1,500}`")
#: Words of Hindi in Latin letters that English, Spanish and Portuguese do not have.
_HINGLISH = words(
    """
    hai hain hoon tha thi nahi nahin mein aur kya kaise kyun kyon isliye lekin bahut sabse unhone
    usne isne unka unki unke uska uski uske iska iski iske jise jisne gaya gayi gaye kiya hua hui
    hue raha rahi rahe hota hoti hote karta karti karte karne karna liye saath baad pehle wala
    wali wale apne apna apni yeh woh yah vah sakte sakta sakti chahiye banaya janm rajdhani
    """
)


#: Function words that French, Italian, Catalan, Galician, Romanian or Dutch have too: they prove
#: nothing against those.
_SHARED = words(
    """
    la le les lo se me te un una si ni no tan al del per con que es en de a o e son ha han as os da do
    na nos nas dos das ao su tu mi tal mas sin era ser ella ante contra entre sobre i in
    is on we or so an was he her men over under any more all
    foi seu todo outro outra outros cada ou nem porque esta este estes estas non cando entón sempre
    """
)


class UnsupportedLanguageError(ValueError):
    """The text is in a language that is not read here.

    ``language`` is its ISO 639 code, or the name of its script; ``name`` is its English name.
    """

    def __init__(self, language: str, name: str) -> None:
        super().__init__(
            f"the text seems to be in {name}; English, Spanish, Portuguese and Hindi are supported"
        )
        self.language = language
        self.name = name


def detect(text: str) -> Lang:
    """Tell the language of a text; a text without words counts as English.

    Raises:
        UnsupportedLanguageError: when the text is surely in another language.

    >>> detect("La capital de Francia es París, y el río que la cruza es el Sena.")
    'es'
    """
    sample = _NOT_PROSE.sub(" ", text[: SAMPLE * 2])[:SAMPLE]
    letters = len(_LETTER.findall(sample))
    if not letters:
        return "en"
    script = _script(sample)
    if script not in {"LATIN", "DEVANAGARI", ""}:
        code = _identifier().classify(sample)[0] if script in _SHARED_SCRIPTS else script.lower()
        raise UnsupportedLanguageError(code, _display_name(code, script))
    found = _Words(sample)
    if found.decisive:
        return found.decisive
    if letters < LONG_ENOUGH:
        return _among(sample, found, script)
    ranked = _identifier().rank(sample)
    ours = sum(score for code, score in ranked if code in LANGUAGES or code in _RELATIVES)
    best = ranked[0][0]
    if ours <= 1 - SURE and best not in LANGUAGES:
        raise UnsupportedLanguageError(best, _display_name(best, script))
    return _among(sample, found, script)


def detect_sentence(text: str, answer: Lang) -> Lang:
    """Tell the language of a sentence of an answer: the answer's, unless it is clearly another.

    >>> detect_sentence("Boa tarde.", "en")
    'en'
    """
    script = _script(text)
    if script == "DEVANAGARI":
        return "hi"
    words_of = _Words(text)
    own = words_of.counts[answer]
    if words_of.decisive and own * 2 <= words_of.counts[words_of.decisive]:
        return words_of.decisive
    return answer


class _Words:
    """The function words of a text that only one of the four languages has.

    ``decisive`` is the language that they prove, against any other language; ``leading`` the one
    that has the most, where it is known that the text is in one of the four.
    """

    def __init__(self, text: str) -> None:
        tokens = Counter(word.casefold() for word in _WORD.findall(text))
        self.counts: Counter[Lang] = Counter()
        proof: Counter[Lang] = Counter()
        variety: Counter[Lang] = Counter()
        for token, times in tokens.items():
            owner = _owners().get(token)
            if owner:
                self.counts[owner] += times
            if owner and token not in _SHARED:
                proof[owner] += times
                variety[owner] += 1
        self.decisive = _first(proof, at_least=2)
        if self.decisive and (
            proof[self.decisive] < max(DECISIVE_COUNT, DECISIVE_SHARE * tokens.total())
            or variety[self.decisive] < DECISIVE_VARIETY
        ):
            self.decisive = None
        self.leading = _first(self.counts, at_least=1)
        if self.leading == "hi" and variety["hi"] < 2:
            self.leading = None  # "Ye" is a name too


def _first(counts: Counter[Lang], *, at_least: int) -> Lang | None:
    """Return the language with the most words: so many times those of the next, and more."""
    ranked = counts.most_common(2)
    if not ranked:
        return None
    best, most = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    return best if most > second and most >= at_least * second else None


@lru_cache(maxsize=1)
def _owners() -> dict[str, Lang]:
    """Map each function word that one language alone has to that language."""
    homes: dict[str, set[Lang]] = {}
    for code, language in BY_CODE.items():
        for word in language.function_words:
            homes.setdefault(word, set()).add(code)
    for word in _HINGLISH:
        homes[word] = {"hi"}
    return {word: next(iter(langs)) for word, langs in homes.items() if len(langs) == 1}


def _script(text: str) -> str:
    """Name the script that most letters are written in, or "" when they are mixed."""
    sample = text[:SAMPLE]
    if sample.isascii():
        return "LATIN" if any(map(str.isalpha, sample)) else ""
    counts: Counter[str] = Counter()
    for char in sample:
        if char.isascii():
            counts["LATIN"] += char.isalpha()
        elif char.isalpha():
            name = unicodedata.name(char, "UNKNOWN").split()[0]
            counts["CJK" if name in {"HIRAGANA", "KATAKANA"} else name] += 1
    total = counts.total()
    if not total:
        return ""
    script, most = counts.most_common(1)[0]
    return script if most >= SCRIPT_SHARE * total else ""


def _among(sample: str, found: _Words, script: str) -> Lang:
    """Choose among the four, though none is sure."""
    if script == "DEVANAGARI":
        return "hi"
    if found.leading:
        return found.leading
    latin = [
        (lang, score) for lang, score in _identifier().rank(sample) if lang in {"en", "es", "pt"}
    ]
    return latin[0][0] if latin and latin[0][1] > latin[-1][1] else "en"


def _display_name(code: str, script: str) -> str:
    if script in _NAMES and script not in _SHARED_SCRIPTS:
        return _NAMES[script]
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only to name an error

    try:
        return Locale.parse(code).get_language_name("en") or code
    except (UnknownLocaleError, ValueError):
        return _NAMES.get(script, code)


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    # Late, because reading the model takes most of a second and many texts do not need it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
