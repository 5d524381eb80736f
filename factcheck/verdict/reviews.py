"""What a published review says of a claim: only if it reviewed this very claim, and said true or false.

A review quotes what it may call false, so its words are never read as a statement. Its rating counts
where the claim that was reviewed has the same numbers, names and words in the same order as ours;
words that carry nothing, and the s of a plural, may differ. "Misleading", "half true",
"unproven" and all ratings in words of their own decide nothing: they are shown. "Mostly false"
refutes, because the claim does not hold as it stands; "mostly true" does not support it.

What it cannot see: the same claim in other words, which is left undecided; and that the facts have
changed since the review.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

import regex
from rapidfuzz import fuzz

from claims.model import Lang
from factcheck.model import Claim, Evidence, Stance
from factcheck.names import fold, key, tokens
from factcheck.sources.published import REVIEW, Review, rating_row, read
from factcheck.verdict.findings import WHOLE, Finding

__all__ = ["PUBLISHED_REVIEW", "REVIEW", "findings", "same_claim", "stance_of"]

#: Rule id, as it stands in `Reason.rule`.
PUBLISHED_REVIEW = "published_review"
#: Likeness of two folded claims, 0 to 100, below which too many small words differ for the words
#: that carry meaning to be trusted. Set by the cases of tests/factcheck/verdict/test_reviews.py.
ALIKE = 85.0
#: Letters of a word from which an "s" makes it a plural and not another word.
PLURAL = 4
#: Characters of a rating that are looked at; a rating is a word or two.
MAX_RATING = 200

#: Ratings in four languages, folded, by what they say of the whole claim.
_RATINGS = MappingProxyType(
    {
        Stance.REFUTES: """
            false, mostly false, totally false, completely false, entirely false, untrue, not true,
            incorrect, wrong, fake, fake news, hoax, pants on fire, fabricated, debunked
            falso, falsa, mayormente falso, mayoritariamente falso, totalmente falso, mentira, bulo,
            incorrecto, incorrecta, no es verdad, no es cierto, fake
            falsa, majoritariamente falso, incorreto, incorreta, errado, errada, não é verdade, boato
            गलत, ग़लत, झूठ, झूठा, झूठी, असत्य, फर्जी, फ़र्जी, फेक, पूरी तरह गलत, ज्यादातर गलत
        """,
        Stance.SUPPORTS: """
            true, correct, accurate, completely true, entirely true
            verdadero, verdadera, verdad, cierto, cierta, correcto, correcta
            verdadeiro, verdadeira, verdade, certo, correto, correta, fato
            सच, सही, सत्य, पूरी तरह सच, पूरी तरह सही
        """,
        Stance.NEUTRAL: """
            misleading, mixture, mixed, half true, partly false, partly true, partially true,
            partially false, mostly true, missing context, needs context, lacks context,
            out of context, unproven, unverified, unsupported, no evidence, exaggerated, distorted,
            satire, outdated, altered, manipulated
            engañoso, engañosa, enganoso, medio verdadero, verdad a medias, parcialmente falso,
            parcialmente cierto, mayormente verdadero, falta contexto, sin contexto,
            fuera de contexto, sin pruebas, sin evidencia, exagerado, sátira, desactualizado,
            no comprobado, manipulado
            enganosa, parcialmente verdadeiro, verdadeiro mas, sem contexto, fora de contexto,
            sem provas, distorcido, insustentável, contraditório, desatualizado, meia verdade
            भ्रामक, आधा सच, अधूरा सच, अर्धसत्य, अर्ध सत्य, आंशिक सच, आंशिक रूप से सच,
            आंशिक रूप से गलत, संदर्भ से बाहर, व्यंग्य, निराधार, अपुष्ट
        """,
    }
)
#: Between the parts of a rating: "Falso/Enganoso", "False and misleading".
_PARTS = regex.compile(r"[/|,;+&()\[\]–—]|\s-\s|\b(?:and|y|e|या|और|एवं)\b", regex.I)
#: What stands around a rating: "This is false", "É falso", "Rating: false", "यह दावा गलत है".
_AROUND_RATINGS = """
rating verdict this that it is claim the
es esto la afirmación veredicto
é isso isto a afirmação veredito
यह दावा है
"""
#: Words that say nothing alone. Who does what to whom hangs on others ("by", "to", ने, को).
_LIGHT_WORDS: Mapping[Lang, str] = MappingProxyType(
    {
        "en": "a an the of in at on that",
        "es": "el la los las un una de del en que",
        "pt": "o a os as um uma de do da dos das em no na nos nas que",
        "hi": "का की के में कि",
    }
)
#: Before a claim that somebody retells: "Says the sky is green", "दावा: आसमान हरा है".
_TOLD = regex.compile(
    r"^(?:says|said|claims?|claimed|dice|afirma|diz|alega|दावा)(?: que| that| है कि)?(?:\s*:)?\s+",
    regex.I,
)
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
#: What changes a number without being a word.
_SIGNS = regex.compile(r"[%‰°$€£¥₹]|(?<![\p{L}\p{M}\p{N}])[-−](?=\d)")
_COMMA, _POINT = regex.compile(","), regex.compile(r"\.")
_COMMAS = regex.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?")
_POINTS = regex.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
#: What separates the groups of a number, and a number that has them.
_GROUP = MappingProxyType({"en": _COMMA, "es": _POINT, "pt": _POINT, "hi": _COMMA})
_GROUPED = MappingProxyType({"en": _COMMAS, "es": _POINTS, "pt": _POINTS, "hi": _COMMAS})


def findings(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    """Yield what a review says of the claim, if it reviewed this claim and decided it."""
    review = read(evidence.text)
    if review is None or not same_claim(claim.text, review.claim, claim.lang):
        return
    stance = stance_of(review.rating)
    if stance is Stance.NEUTRAL:
        return
    yield Finding(
        part=WHOLE,
        stance=stance,
        rule=PUBLISHED_REVIEW,
        detail=_said(review),
        sentence=rating_row(evidence.text),
        values=MappingProxyType({"claimed": review.claim, "stated": review.rating}),
    )


def stance_of(rating: str) -> Stance:
    """Return what a rating says of the whole claim; neutral where it is not plainly true or false.

    >>> [stance_of(rating).value for rating in ("Falso/Enganoso", "गलत", "Verdadeiro", "भ्रामक")]
    ['refutes', 'refutes', 'supports', 'neutral']
    """
    known = _ratings()
    whole = _bare(rating)
    # "Verdadeiro, mas": what looks like a list may be one rating.
    parts = [whole] if whole in known else [*filter(None, map(_bare, _PARTS.split(rating)))]
    said = {known.get(part) for part in parts}
    if None in said or {Stance.REFUTES, Stance.SUPPORTS} <= said:
        return Stance.NEUTRAL
    if Stance.REFUTES in said:
        return Stance.REFUTES
    return Stance.SUPPORTS if said == {Stance.SUPPORTS} else Stance.NEUTRAL


def same_claim(ours: str, theirs: str, lang: Lang) -> bool:
    """Return whether two texts in one language make one claim.

    >>> same_claim("The Moon landing was in 1969.", "Says Moon landing was in 1969", "en")
    True
    >>> same_claim("Crime increased by 5%.", "Crime decreased by 5%.", "en")
    False
    """
    one, other = _TOLD.sub("", ours), _TOLD.sub("", theirs)
    words, others = _words(one, lang), _words(other, lang)
    named = _named(one) | _named(other)
    return (
        bool(words)
        and len(words) == len(others)
        and _SIGNS.findall(one) == _SIGNS.findall(other)
        and all(_same_word(*pair, named) for pair in zip(words, others, strict=True))
        and fuzz.ratio(key(one), key(other)) >= ALIKE
    )


def _said(review: Review) -> str:
    when = f" on {review.reviewed}" if review.reviewed else ""
    return f"{review.publisher} reviewed this claim{when} and rated it “{review.rating}”."


@cache
def _ratings() -> Mapping[str, Stance]:
    return MappingProxyType(
        {
            _bare(rating): stance
            for stance, table in _RATINGS.items()
            for line in table.split("\n")
            for rating in line.split(",")
            if rating.strip()
        }
    )


def _bare(rating: str) -> str:
    """Return the folded words of a rating without those that stand around it."""
    words, around = key(rating[:MAX_RATING]).split(), _folded(_AROUND_RATINGS)
    while words and words[0] in around:
        words = words[1:]
    while words and words[-1] in around:
        words = words[:-1]
    return " ".join(words)


def _words(text: str, lang: Lang) -> Sequence[str]:
    """Return the folded words that carry meaning, numbers in one spelling."""
    folded = (_number(fold(word), lang) for word in tokens(text))
    return [word for word in folded if word not in _folded(_LIGHT_WORDS[lang])]


@cache
def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


def _number(word: str, lang: Lang) -> str:
    """Write a number without the separators of its groups: 8,849 and 8849, 4,56,692 and 456692."""
    return _GROUP[lang].sub("", word) if _GROUPED[lang].fullmatch(word) else word


def _named(text: str) -> frozenset[str]:
    """Return the folded words that begin with a capital: they may be names."""
    words = _WORD.findall(unicodedata.normalize("NFC", text))
    return frozenset(fold(word) for word in words if word[:1].isupper())


def _same_word(one: str, other: str, named: frozenset[str]) -> bool:
    """Let a word that is no name be in the plural."""
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    return (
        longer == f"{shorter}s"
        and len(shorter) >= PLURAL
        and not {one, other} & named
        and not shorter[:1].isdecimal()
    )
