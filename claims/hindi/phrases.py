"""Hindi in Devanagari: noun phrases by their postpositions, and the verb that ends a clause.

There is no parser to lean on; but Hindi marks its noun phrases ("X ने", "X का", "X में"), and the
forms of its verbs are few.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from claims.entities import ends_name, is_name_word, is_place, is_single_name
from claims.hindi.verbs import (
    COPULAS,
    FINITE,
    HABITUAL,
    TOKEN,
    is_stem_of,
)
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.languages.hi_words import CLOSERS, INSIDE, NAMES, PROPERTIES, TYPES, fold, is_everyday

__all__ = [
    "PRONOUN_CASES",
    "Phrase",
    "agent_of",
    "before_date",
    "first_name",
    "is_copular",
    "is_devanagari",
    "is_name",
    "joined_name",
    "leading",
    "names_in",
    "phrases",
    "plain_subject",
    "trailing",
    "with_case",
]

_HINDI = BY_CODE["hi"]

_POSTPOSITIONS = words("का की के को ने में पर से तक द्वारा")

GENITIVES = words("का की के")

#: After "के" these make an adjunct: "के दौरान", "के अनुसार".
_RELATIONS = words(
    """
    लिए बाद पहले दौरान अनुसार साथ रूप बीच पास कारण बारे अलावा अतिरिक्त भीतर अंदर बाहर ऊपर नीचे
    समय वक़्त वक्त पश्चात उपरांत विपरीत चलते अंतर्गत अन्तर्गत बावजूद बदले अधीन ज़रिए जरिए आसपास सामने साथ-साथ द्वारा तहत विरुद्ध ख़िलाफ़ बजाय समान मुताबिक़ मुताबिक निकट क़रीब करीब हिसाब
    """
)

_MONTHS = words(
    """
    जनवरी फ़रवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर नवम्बर दिसंबर
    दिसम्बर
    """
)

#: Pronouns, and the postposition that is in each; plural ones are polite for one person.
PRONOUN_CASES = {
    **dict.fromkeys(("वह", "वो", "यह", "वे", "ये"), ""),
    **{
        stem + ending: case
        for stem in ("इन", "उन")
        for ending, case in (("का", "का"), ("की", "की"), ("के", "के"), ("में", "में"), ("से", "से"))
    },
    **{
        stem + ending: case
        for stem in ("इस", "उस")
        for ending, case in (
            ("का", "का"), ("की", "की"), ("के", "के"), ("में", "में"), ("से", "से"), ("ने", "ने"),
        )
    },
    "इसे": "को", "उसे": "को", "इन्हें": "को", "उन्हें": "को", "इन्होंने": "ने", "उन्होंने": "ने",
}  # fmt: skip

AND = words("और तथा एवं")

#: Words before a name: "1973 में जन्मे सचिन", "गायिका आशा".
_BEFORE_NAME = _HINDI.person_nouns | words(
    "जन्मा जन्मी जन्मे प्रसिद्ध मशहूर महान विख्यात तत्कालीन भारतीय पार्श्वगायिका पार्श्वगायक"
)

#: Words of the longest name of an institution, without the noun that closes it.
MAX_INSIDE = 3

#: Words of the longest subject before a day.
MAX_BEFORE_DATE = 5

BRINGS_ALONG = words("भी ही तो")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words up to a postposition, a comma or the end. ``case`` is the postposition, or ""."""

    words: tuple[str, ...]
    case: str
    start: int
    #: End of the words, without the postposition.
    end: int
    #: Where each word begins.
    starts: tuple[int, ...]

    @property
    def pronoun(self) -> str:
        """The pronoun that this phrase is, or begins with."""
        return self.words[0] if self.words and self.words[0] in PRONOUN_CASES else ""

    @property
    def named(self) -> bool:
        """Whether a word of it may be a name."""
        return any(names_in(self))


def is_devanagari(text: str) -> bool:
    """Tell whether a text is written in Devanagari; Hindi in Latin letters is read elsewhere."""
    return regex.search(r"\p{Devanagari}", text) is not None


def phrases(text: str) -> list[Phrase]:
    """Cut a clause into phrases.

    >>> [(" ".join(p.words), p.case) for p in phrases("गंगा नदी भारत में बहती है")]
    [('गंगा नदी भारत', 'में'), ('बहती है', '')]
    """
    found: list[Phrase] = []
    run: list[regex.Match[str]] = []
    tokens = list(TOKEN.finditer(text))

    def close(case: str) -> None:
        if run:
            found.append(
                Phrase(
                    words=tuple(token.group() for token in run),
                    case=case,
                    start=run[0].start(),
                    end=run[-1].end(),
                    starts=tuple(token.start() for token in run),
                )
            )
            run.clear()

    for i, token in enumerate(tokens):
        word = token.group()
        after = tokens[i + 1].group() if i + 1 < len(tokens) else ""
        if run and "," in text[run[-1].end() : token.start()]:
            close("")
        if run and after in _MONTHS and word[0].isdigit() and not run[-1].group()[0].isdigit():
            close("")  # "सैनिक 11 मई को पहुँचे"
        if PRONOUN_CASES.get(word):
            close("")
            run.append(token)
            close(PRONOUN_CASES[word])
        elif run and word in _POSTPOSITIONS and not _is_verb_form(word, after, run):
            close("के " + after if word == "के" and after in _RELATIONS else word)
        elif not run and (word in BRINGS_ALONG or (found and found[-1].case == f"के {word}")):
            continue
        else:
            run.append(token)
    close("")
    return found


def _is_verb_form(word: str, after: str, run: Sequence[regex.Match[str]]) -> bool:
    """Tell whether "की" is "did": "स्थापना की", "खोज की थी", but not "मात्रा हीलियम की है"."""
    if word != "की" or (after and after not in {*COPULAS, *AND, "गई", "गयी"}):
        return False
    return not is_name(run[-1].group())


def is_name(word: str) -> bool:
    """Tell whether a word may be a name: it is neither grammar nor a word of everyday life."""
    known = "-" in word and any(map(is_everyday, word.split("-")))  # "शरीर-क्रिया"
    return not known and is_name_word(word, _HINDI)


#: Names of several words, by the first.
_KNOWN = {
    first: tuple(tuple(name.split()) for name in NAMES if name.split()[0] == first)
    for first in {name.split()[0] for name in NAMES}
}
#: Begins the name of an institution.
_OPENS_NAME = words("भारतीय राष्ट्रीय केंद्रीय अखिल अंतरराष्ट्रीय अंतर्राष्ट्रीय")
_OF_NATIONS = words("उद्यान अभयारण्य संग्रहालय विश्वविद्यालय स्टेडियम पुस्तकालय")
_OPENS_WORLD = _OPENS_NAME | words("विश्व संयुक्त यूरोपीय एशियाई")
#: What tells rulers of one name apart.
_REGNAL = words("प्रथम द्वितीय तृतीय चतुर्थ पंचम षष्ठम")
#: Everyday words that are also the last name of a person.
_LAST = frozenset(map(fold, words("कुमार दास देव नाथ चंद्र")))


def _well_known(said: Sequence[str]) -> dict[int, int]:
    """Return where known names of several words begin and end: "लाल बहादुर शास्त्री"."""
    return {
        start: start + len(name)
        for start, word in enumerate(said)
        for name in _KNOWN.get(word, ())
        if tuple(said[start : start + len(name)]) == name
    }


def names_in(phrase: Phrase) -> list[bool]:
    """Tell of each word whether it may be a name; the "बहती" of "बहती है" is a verb."""
    said = (*phrase.words, "")
    whole = {at for span in _well_known(phrase.words).items() for at in range(*span)}
    found: list[bool] = []
    for i, (word, after) in enumerate(pairwise(said)):
        if i in whole:
            found.append(True)
            continue
        name = is_name(word) and not is_stem_of(word, said[i + 1 :]) and after != "रूप"
        if fold(word) in _LAST and found[-1:] == [True] and not after and phrase.case:
            name = True  # "किशोर कुमार ने"
        elif word in _REGNAL and found[-1:] == [True]:
            name = True  # "कुमारगुप्त प्रथम"
        elif word in _HINDI.titles or (fold(word) in INSIDE and found[-1:] == [True]):
            name = bool(after) and is_name(after) and after not in _HINDI.titles
        elif name and (HABITUAL.fullmatch(word) or word in FINITE):
            name = after not in FINITE if after else bool(phrase.case)  # "अजंता की"
        found.append(name)
    return found


def trailing(phrase: Phrase, text: str) -> str:
    """Return the last name in a phrase: "गायक मुकेश" is Mukesh; with the noun that closes it."""
    names = names_in(phrase)
    if _is_institution(phrase, names):
        return text[phrase.start : phrase.end]
    last = len(names)
    while last and not names[last - 1]:
        last -= 1
    if not last:
        return ""
    first, known = last - 1, _well_known(phrase.words)
    while first and (
        names[first - 1]
        and first not in known
        and not ends_name(phrase.words[first - 1])
        and not is_single_name(phrase.words[first])
    ):
        first -= 1
    end = phrase.starts[last - 1] + len(phrase.words[last - 1])
    if last < len(phrase.words) and fold(phrase.words[last]) in TYPES:
        end = phrase.starts[last] + len(phrase.words[last])
        if first == 1 and phrase.words[0] in _OPENS_NAME:
            first = 0  # "भारतीय रिज़र्व बैंक"
    return text[phrase.starts[first] : end]


def _is_institution(phrase: Phrase, names: Sequence[bool]) -> bool:
    """Tell whether a phrase is one name, with words of everyday life inside: "बनारस हिंदू विश्वविद्यालय"."""
    *inside, last = phrase.words
    if len(inside) >= MAX_INSIDE - 1 and inside[0] in _OPENS_WORLD and fold(last) in CLOSERS:
        return FINITE.isdisjoint(inside) and AND.isdisjoint(inside)
    at = next((i for i, name in enumerate(names) if not name), 0)
    if 0 < at < len(inside) and last in _OF_NATIONS and set(inside[at:]) <= _OPENS_NAME:
        return True  # "जिम कॉर्बेट राष्ट्रीय उद्यान"
    return (
        2 <= len(inside) <= MAX_INSIDE
        and names[0]
        and not any(names[1:])
        and fold(last) in CLOSERS
        and _OPENS_NAME.isdisjoint(inside)
        and all(is_everyday(word) and word not in _HINDI.function_words for word in inside[1:])
        and FINITE.isdisjoint(inside)
        and not any(word.endswith(("ा", "े")) for word in inside[1:])
    )


def joined_name(phrase: Phrase, text: str) -> str:
    """Return the last name in a phrase with one that is joined to it: "ब्रूक्स और कार्सन"."""
    name, names = trailing(phrase, text), names_in(phrase)
    at = next((i for i, word in enumerate(phrase.words) if word in AND), 0)
    if not name or not at or at + 1 >= len(names) or not (names[at - 1] and names[at + 1]):
        return name
    first = at - 1
    while first and names[first - 1]:
        first -= 1
    end = text.find(name, phrase.starts[at]) + len(name)
    return text[phrase.starts[first] : end]


def agent_of(found: Sequence[Phrase]) -> Phrase | None:
    """Return the phrase with "ने"."""
    return next((phrase for phrase in found if phrase.case == "ने"), None)


NOMINATIVE = {
    "उन्होंने": "वे", "इन्होंने": "ये", "उन्हें": "वे", "इन्हें": "ये", "उसने": "वह", "इसने": "यह", "उसे": "वह", "इसे": "यह",
    "उनका": "वे", "उनकी": "वे", "उनके": "वे", "इनका": "ये", "इनकी": "ये", "इनके": "ये",
    "उसका": "वह", "उसकी": "वह", "उसके": "वह", "इसका": "यह", "इसकी": "यह", "इसके": "यह",
}  # fmt: skip

_CASES = {
    "वे": {"ने": "उन्होंने", "को": "उन्हें", "का": "उनका", "की": "उनकी", "के": "उनके", "में": "उनमें"},
    "ये": {"ने": "इन्होंने", "को": "इन्हें", "का": "इनका", "की": "इनकी", "के": "इनके", "में": "इनमें"},
    "वह": {"ने": "उसने", "को": "उसे", "का": "उसका", "की": "उसकी", "के": "उसके", "में": "उसमें"},
    "यह": {"ने": "इसने", "को": "इसे", "का": "इसका", "की": "इसकी", "के": "इसके", "में": "इसमें"},
}  # fmt: skip

#: Nouns that close a name and bend before a postposition.
_BENT = frozenset(
    map(
        fold,
        words(
            """
    क़िला मक़बरा ज़िला दर्रा गैंडा चीता घोड़ा गधा कुत्ता तोता भेड़िया हीरा लोहा ताँबा पौधा कीड़ा केला पपीता
    गन्ना झरना टीका अंडा बच्चा लड़का झंडा चश्मा डिब्बा रास्ता क़स्बा इलाक़ा सूबा मेला धागा ताला
    """
        ),
    )
)
_OBLIQUE = regex.compile(r"\sका\s")


def with_case(name: str, case: str) -> str:
    """Write a name with its postposition: "X ने"; a pronoun in its own form."""
    if not case:
        return name
    if name in _CASES:
        return _CASES[name].get(case, f"{name} {case}")
    name = _OBLIQUE.sub(" के ", name)
    if name.endswith("\u093e") and fold(name.rsplit(maxsplit=1)[-1]) in _BENT:
        name = f"{name[:-1]}े"  # "मक़बरे को"
    return f"{name} {case}"


def first_name(found: Sequence[Phrase], text: str) -> str | None:
    """Return the subject without postposition, where it is a name: "1947 में भारत आज़ाद हुआ"."""
    for i, phrase in enumerate(found):
        if phrase.pronoun:
            return None
        if phrase.case == "द्वारा":
            continue
        name = leading(phrase, text, copular=is_copular(found[i:]), doer=_is_doer(found[i:]))
        if name:
            return name
        if phrase.case in GENITIVES:
            following = found[i + 1] if i + 1 < len(found) else None
            life = following and following.words[0] in {"जन्म", "निधन", "मृत्यु", "देहांत"}
            return trailing(phrase, text) if life else None
        if not phrase.case and any(not word[0].isdigit() for word in phrase.words):
            return None
    return None


#: Before the value of an attribute: "जनसंख्या लगभग 12 लाख है".
_ABOUT = words("लगभग करीब क़रीब तकरीबन कुल केवल मात्र सिर्फ़")
#: After a bare noun these begin what is said of it: "शतरंज शायद", "कोयला एक", "हाथी बहुत".
_SAID_OF = words(
    """
    आज अब शायद संभवतः सम्भवतः कदाचित एक बहुत काफ़ी काफी सबसे अक्सर प्रायः आमतौर हमेशा कभी केवल सिर्फ़ सिर्फ लगभग
    करीब क़रीब दुनिया विश्व मुख्यतः मूलतः नहीं भी ही मूल अधिकतर
    """
)
#: Adverbs, which are no subject though nothing follows them that says so.
_NO_SUBJECT = _SAID_OF | words(
    "आज अब आजकल फिर सुबह शाम रात दोपहर दूर पास आगे पीछे यहाँ यहां वहाँ वहां वहीं यहीं बाद"
)
_ABLE = words("सकता सकती सकते पाता पाती पाते")


def plain_subject(clause: str) -> str:
    """Return the bare noun that a clause begins with as its subject; "" where it is not plain.

    >>> plain_subject("हाथी उछल नहीं सकता")
    'हाथी'
    """
    tokens = [token.group() for token in TOKEN.finditer(clause)]
    said = tokens[:5]
    if len(said) < 3:
        return ""
    noun, second, third = said[:3]
    if third in _SAID_OF and third != "नहीं" and _HINDI.function_words.isdisjoint(said[:2]):
        both = all(is_everyday(word) or not is_name(word) for word in said[:2])
        bent = second.endswith(("ों", "ें")) or second in _NO_SUBJECT or noun in _NO_SUBJECT
        if both and not bent and not second[0].isdigit() and not HABITUAL.fullmatch(second):
            return f"{noun} {second}"  # "मानव हृदय लगभग 72 बार"
    goes_on = not _HINDI.function_words.isdisjoint({second}) or second in _SAID_OF | COPULAS
    if is_single_name(noun) and is_single_name(second) and not goes_on:
        return noun  # "पृथ्वी सूर्य की परिक्रमा करती है"
    known = is_everyday(noun) and not noun[0].isdigit()
    if not known or noun in _HINDI.function_words | _NO_SUBJECT or noun.endswith(("ों", "ें")):
        return ""
    if second[0].isdigit():
        return noun  # "पानी 100 डिग्री पर उबलता है"
    able = third in _ABLE or (third == "नहीं" and said[3:4] and said[3] in _ABLE)
    copular = third in GENITIVES and tokens[-1] in COPULAS and tokens[-2] not in FINITE
    placed = (is_place(second) and third in {"में", "से"}) or (is_single_name(second) and copular)
    does = HABITUAL.fullmatch(second) is not None and third in COPULAS
    return noun if second in _SAID_OF or able or placed or does else ""


def _is_doer(found: Sequence[Phrase]) -> bool:
    """Tell whether "A B C की कवयित्री थीं" says what somebody does: for C, in C, or of C."""
    return is_copular(found) and not _HINDI.person_nouns.isdisjoint(found[1].words)


def before_date(found: Sequence[Phrase], text: str) -> str:
    """Return the noun that a clause begins with, where a day follows; "" in others.

    >>> text = "नमक क़ानून 6 अप्रैल 1930 को तोड़ा गया"
    >>> before_date(phrases(text), text)
    'नमक क़ानून'
    """
    at = next((i for i, phrase in enumerate(found[:2]) if not phrase.case), None)
    if at is None or at + 1 >= len(found) or found[0].pronoun:
        return ""
    dated = found[at + 1].words[1:2]
    whole = all(phrase.case in GENITIVES for phrase in found[:at])
    named = found[at].words[0][0].isdigit() or found[at].words[-1] in _NO_SUBJECT
    if not dated or dated[0] not in _MONTHS or not whole or named:
        return ""
    said = [word for phrase in found[: at + 1] for word in phrase.words]
    return text[found[0].start : found[at].end] if len(said) <= MAX_BEFORE_DATE else ""


def is_copular(found: Sequence[Phrase]) -> bool:
    """Tell whether "A B की नदी है" has no subject but in "A B"; "A B की ऊँचाई 8 मीटर है" has it."""
    return (
        len(found) == 2
        and found[0].case in GENITIVES
        and found[1].words[-1] in COPULAS
        and not found[1].named
        and not (
            fold(found[1].words[0]) in PROPERTIES
            and any(word[0].isdigit() or word in _ABOUT for word in found[1].words[1:2])
        )
    )


#: Ruling houses, after their name; and how many words that makes.
_HOUSES, MIN_HOUSE = frozenset(map(fold, words("वंश राजवंश साम्राज्य सल्तनत"))), 2


def leading(phrase: Phrase, text: str, *, copular: bool = False, doer: bool = False) -> str:
    """Return the name that a phrase begins with, where something else follows it in the phrase.

    Args:
        phrase: The phrase.
        text: What it stands in.
        copular: Whether the last name of the phrase is another's: "बृहस्पति सौरमंडल का ग्रह है".
        doer: Whether that is so though two names come before it.
    """
    said, names = phrase.words, names_in(phrase)
    first = 0
    while first + 1 < len(said) and said[first] in _BEFORE_NAME:
        first += 1
    last = _end_of_name(said, names, first)
    if last == first:
        return ""
    while last + 1 < len(said) and said[last] in AND and names[last + 1]:
        last = _end_of_name(said, names, last + 1)
    if copular and fold(said[-1]) in _HOUSES and len(said) - first == MIN_HOUSE:
        return ""  # "मुग़ल साम्राज्य के तीसरे सम्राट थे"
    if copular and fold(said[-1]) in _HOUSES and len(said) - first > MIN_HOUSE:
        last = len(said) - MIN_HOUSE  # "अशोक मौर्य वंश के तीसरे शासक थे"
    elif last == len(said) and phrase.case:
        if not (copular and (last - first == 2 or (doer and last - first == 3))):
            return ""
        last -= 1  # "बृहस्पति सौरमंडल का ग्रह है"
    return text[phrase.starts[first] : phrase.starts[last - 1] + len(said[last - 1])]


def _end_of_name(said: Sequence[str], names: Sequence[bool], first: int) -> int:
    """Return where a name ends that begins at a word; ``first`` when none does."""
    last, known = first, _well_known(said)
    while last < len(said) and names[last]:
        last += 1
        if last in known:
            break
        if ends_name(said[last - 1]) or (last < len(said) and is_single_name(said[last])):
            break
    if first < last < len(said) and fold(said[last]) in TYPES:
        after = said[last + 1 : last + 2]
        if not after or after[0] not in FINITE:
            last += 1
    return last
