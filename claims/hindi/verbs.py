"""Hindi in Devanagari: the forms of verbs, and the group of them that ends a clause.

A clause ends with a finite verb, and the subject of a perfect form of most transitive ones takes
"ने". The lists hold stems; their forms follow from the last letter.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from claims.languages.base import words

__all__ = ["case_for", "is_stem_of", "verb_group"]

TOKEN = regex.compile(
    r"[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’-]|[.,](?=[\p{L}\p{M}\p{N}])|(?<=\b[\p{L}\p{M}]{1,3})\.(?!$))*+"
)

COPULAS = words("है हैं था थी थे थीं")

BECAME = words("हुआ हुई हुए हुईं बना बनी बने बनीं रहा रही रहे रहीं गया गई गए गयी गये गईं")

RECEIVED = words("मिला मिली मिले मिलीं")

_VOWELS = ("\u093e", "\u094b", "आ")


def _perfectives(stems: frozenset[str]) -> frozenset[str]:
    """Return the perfect forms of verbs: "लिख" gives "लिखा", "बना" gives "बनाया"."""
    return frozenset(
        stem + ending
        for stem in stems
        for ending in (
            ("या", "ई", "ए", "ईं", "यी", "ये") if stem.endswith(_VOWELS) else ("ा", "ी", "े", "ीं")
        )
    )


#: Whose perfect forms have a subject with "ने".
_TRANSITIVE = words(
    """
    रच सिखा लिख बनवा खोल बेच ख़रीद खरीद काट बढ़ा घटा दिखा उतार जला फैला मना छाप पकड़ तोड़ हटा लगा
    बजा सौंप ठुकरा सुलझा रोक खा कमा निभा गा जुटा दोहरा फहरा उगा लूट खेल पीट सुन देख समझ पूछ माँग
    मांग बाँट बांट चाह छीन घेर खींच फेंक धो बो ढो जान पहन मिटा गिरा घुमा चुरा बचा सजा करा बुला सुना
    पिला खिला जगा ढूँढ ढूंढ निकाल सँवार सुधार स्वीकार नकार पुकार बिता त्याग थाम दबा गिन बुन सिल लाँघ
    बाँध बांध खोद जोत सींच परोस पका उबाल भून पीस लौटा जता हथिया चुन जोड़ बसा हरा मार उठा बता मान
    सँभाल संभाल बना पढ़ सीख छोड़ रख भेज लड़ जीत खोज पा चला अपना करवा डाल ठहरा सता बदल झेल सह पलट चख
    हड़प ढहा फूँक कुचल दफ़ना दफना
    """
)
#: Whose subject is bare.
_INTRANSITIVE = words(
    """
    मर उतर टूट फैल दौड़ उड़ डूब बिक जुड़ बीत ठहर रुक बैठ चल चढ़ छप खुल बस बढ़ गिर निकल पहुँच पहुंच
    लौट आ उठ भाग कूद तैर बच थक घट फूट छूट मुड़ बिछड़ बिगड़ सुधर उजड़ उखड़ बिखर पिघल जम उबल सूख जल
    बुझ खिल दिख पड़ लग हट कट बँट टिक झुक उभर गुज़र गुजर भिड़ टकरा घबरा जन्म पनप उपज फिसल बरस रह चुक
    सक हार बोल
    """
)
_LIGHT = words(
    "गया गई गए गयी गये गईं पड़ा पड़ी पड़े उठा उठी उठे बैठा बैठी बैठे दिया दी दिए लिया ली डाला डाली चुका चुकी चुके"
)
_ABLE = words("सकता सकती सकते सकतीं सका सकी सके पाता पाती पाते")

#: Perfectives whose subject takes "ने".
ERGATIVE = (
    words("किया की किए कीं दिया दी दिए दीं लिया ली लीं लाँघा पिया पी गाए")
    | _perfectives(_TRANSITIVE - words("बदल लड़ ला चुक लग"))
    | words("लड़ा लड़ी लड़े बनवाए")
)

_MOVED = _perfectives(_INTRANSITIVE)

#: Verbs of motion: a place before them is where to.
MOVED = words("गया गई गए गयी गये गईं आया आई आए चला चली चले पहुँचा पहुँची पहुँचे पहुंचा पहुंची पहुंचे लौटा लौटी लौटे")

#: Words that end a clause. "लिए" is left out: it is mostly "for".
FINITE = COPULAS | BECAME | RECEIVED | ERGATIVE | _MOVED | words("हूँ हो कहलाता कहलाती कहलाते कहलाया")

HABITUAL = regex.compile(r"[\p{L}\p{M}]{1,20}(?:ता|ती|ते|तीं)")

#: Before "गया" or "जाता": "खोला गया".
PARTICIPLE = regex.compile(r"[\p{L}\p{M}]{1,20}(?:ा|ी|े|ए|ई|ये|यी)")

PASSIVE = words("गया गई गए गयी गये गईं जाता जाती जाते")


def is_stem_of(word: str, following: Sequence[str]) -> bool:
    """Tell whether a word is a bare stem before its light verb: the "उड़" of "उड़ नहीं सकता".

    >>> is_stem_of("उड़", ["नहीं", "सकता"]), is_stem_of("डूब", ["गया"]), is_stem_of("दिल्ली", ["गया"])
    (True, True, False)
    """
    after = [one for one in following if one not in {"नहीं", "भी", "ही", "न"}][:1]
    if not after:
        return False
    known = word in _TRANSITIVE or word in _INTRANSITIVE or word in {"कर", "हो", "ले", "दे", "जा"}
    return after[0] in _ABLE or (known and after[0] in _LIGHT)


def verb_group(clause: str) -> list[str]:
    """Return the verb group at the end of a clause."""
    group: list[str] = []
    for token in reversed(list(TOKEN.finditer(clause))):
        word = token.group()
        known = word in FINITE or HABITUAL.fullmatch(word) or word in {"नहीं", *PASSIVE}
        known = known or (bool(group) and is_stem_of(word, group))
        if not known and not (group and group[0] in PASSIVE and PARTICIPLE.fullmatch(word)):
            break
        group.insert(0, word)
        if len(group) > 4:
            break
    return group or [""]


def case_for(verb: Sequence[str]) -> str:
    """Return the postposition of a verb's subject."""
    if not RECEIVED.isdisjoint(verb):
        return "को"
    ergative = any(word in ERGATIVE for word in verb) and PASSIVE.isdisjoint(verb)
    return "ने" if ergative else ""
