"""Hindi in Devanagari: phrases by their postpositions, and the clauses of a sentence.

There is no parser to lean on; but Hindi marks its noun phrases ("X ने", "X का", "X में") and ends
each clause with a finite verb. A sentence is cut only between two finite verbs, at "और", "लेकिन",
"जबकि" or before "जो"; conditions, causes and reported speech stay whole, and so does a
clause of which it is not clear whose it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from claims.entities import ends_name, is_name_word, is_single_name
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.languages.hi_words import INSIDE, PROPERTIES, TYPES, fold, is_everyday
from claims.markdown import Span
from claims.propositions import Proposition, compose, without

__all__ = ["PRONOUN_CASES", "Phrase", "agent_of", "clauses", "is_devanagari", "phrases", "trailing"]

#: Characters of the longest sentence that is split.
MAX_SENTENCE = 2_000
#: A clause has at least so many words, and a repeated subject at most.
MIN_CLAUSE, MAX_SUBJECT = 2, 10

_HINDI = BY_CODE["hi"]
_TOKEN = regex.compile(
    r"[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’-]|[.,](?=[\p{L}\p{M}\p{N}])|(?<=\b[\p{L}\p{M}]{1,3})\.)*"
)
_POSTPOSITIONS = words("का की के को ने में पर से तक")
_GENITIVES = words("का की के")
#: After "के" these make an adjunct: "के दौरान", "के अनुसार".
_RELATIONS = words(
    """
    लिए बाद पहले दौरान अनुसार साथ रूप बीच पास कारण बारे अलावा अतिरिक्त भीतर अंदर बाहर ऊपर नीचे
    आसपास सामने द्वारा तहत विरुद्ध ख़िलाफ़ बजाय समान मुताबिक़ मुताबिक निकट क़रीब करीब हिसाब
    """
)
_COPULAS = words("है हैं था थी थे थीं")
_BECAME = words("हुआ हुई हुए हुईं बना बनी बने बनीं रहा रही रहे रहीं गया गई गए गयी गये गईं")
_RECEIVED = words("मिला मिली मिले मिलीं")
#: Perfectives whose subject takes "ने".
_ERGATIVE = words(
    """
    किया की किए कीं दिया दी दिए दीं लिखा लिखी लिखे लिखीं बनाया बनाई बनाए बनाईं बनवाया बनवाई बनवाए
    करवाया करवाई जीता जीती जीते जीतीं खोजा खोजी खोजे पाया पाई पाए रखा रखी रखे भेजा भेजी भेजे लड़ा लड़ी लड़े पढ़ा पढ़ी
    सीखा सीखी छोड़ा छोड़ी चुना चुनी जोड़ा जोड़ी बसाया बसाई बसाए हराया मारा निभाई निभाया गाया गाए कमाया कमाई
    अपनाया अपनाई चलाया चलाई उठाया उठाई बताया बताई माना मानी देखा देखी सँभाला सँभाली संभाला संभाली संभाले
    """
)
_MOVED = words(
    "आया आई आए चला चली चले बैठा बैठी बैठे चढ़ा चढ़ी चढ़े छपा छपी छपे खुला खुली खुले बसा बसी बसे बढ़ा बढ़ी गिरा गिरी निकला निकली निकले पहुँचा पहुँची पहुँचे पहुंचा पहुंचे लौटा लौटी लौटे"
)
#: Words that end a clause. "लिए" is left out: it is mostly "for".
_FINITE = (
    _COPULAS | _BECAME | _RECEIVED | _ERGATIVE | _MOVED | words("हूँ हो कहलाता कहलाती कहलाते कहलाया")
)
_HABITUAL = regex.compile(r"[\p{L}\p{M}]{1,20}(?:ता|ती|ते|तीं)")
_FUTURE = regex.compile(r"[\p{L}\p{M}]{1,20}(?:ेगा|ेगी|ेंगे|ाएगा|ाएगी|ाएँगे|ोगा|ोगी|ोंगे)")
_PASSIVE = words("गया गई गए गयी गये गईं जाता जाती जाते")
_TIES = words(
    """
    यदि अगर क्योंकि इसलिए जब तब कि ताकि चूंकि चूँकि तो जहाँ जहां जैसे जिससे ताकि अन्यथा वरना या अथवा
    ना बल्कि
    """
)
_JOINT = regex.compile(
    r"(?P<and>,?\s(?:और|तथा|एवं|लेकिन|परंतु|परन्तु|किंतु|किन्तु|मगर|जबकि)\s(?:वहीं\s|फिर\s)?"
    r"|,\s(?:पर|वहीं|फिर)\s|;\s)"
    r"|,?\s(?=(?P<which>जो|जिस(?:े|का|की|के|ने|में)|जिन(?:का|की|के)|जिन्हें|जिन्होंने)\s)"
)
_WHICH = {
    "जो": "", "जिसे": "को", "जिन्हें": "को", "जिसका": "का", "जिसकी": "की", "जिसके": "के",
    "जिसने": "ने", "जिन्होंने": "ने", "जिसमें": "में", "जिनका": "का", "जिनकी": "की", "जिनके": "के",
}  # fmt: skip
_PAIRED = (("(", ")"), ("“", "”"), ("«", "»"), ("‘", "’"), ("[", "]"))

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
_AGENTS = words("उसने इसने उन्होंने इन्होंने जिसने जिन्होंने")
_DEMONSTRATIVES = words("इस उस इन उन यहाँ यहां वहाँ वहां देश")
_APPROXIMATE = words("लगभग करीब क़रीब तकरीबन औसतन कुल एक सबसे बहुत काफ़ी काफी")
_SHARES = words("प्रतिशत फ़ीसदी फीसदी लोग लोगों आबादी हिस्सा भाग")
_FEMININE = words(
    """
    राजधानी मुद्रा जनसंख्या आबादी भाषा सीमा लंबाई लम्बाई ऊँचाई ऊंचाई चौड़ाई गहराई स्थापना मृत्यु
    संख्या शिक्षा पढ़ाई राजभाषा खोज रचना अवधि त्रिज्या
    """
)
_MASCULINE = words("क्षेत्रफल निधन जन्म मुख्यालय घनत्व तापमान व्यास द्रव्यमान देहांत विवाह निर्माण उद्घाटन")
_AND = words("और तथा एवं")
#: Words before a name: "1973 में जन्मे सचिन", "गायिका आशा".
_BEFORE_NAME = _HINDI.person_nouns | words(
    "जन्मा जन्मी जन्मे प्रसिद्ध मशहूर महान विख्यात तत्कालीन भारतीय पार्श्वगायिका पार्श्वगायक"
)
_BRINGS_ALONG = words("भी ही तो")


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
        return any(_names(self))


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
    tokens = list(_TOKEN.finditer(text))

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
        if PRONOUN_CASES.get(word):
            close("")
            run.append(token)
            close(PRONOUN_CASES[word])
        elif run and word in _POSTPOSITIONS and not _is_verb_form(word, after, run):
            close("के " + after if word == "के" and after in _RELATIONS else word)
        elif not run and (word in _BRINGS_ALONG or (found and found[-1].case == f"के {word}")):
            continue
        else:
            run.append(token)
    close("")
    return found


def _is_verb_form(word: str, after: str, run: Sequence[regex.Match[str]]) -> bool:
    """Tell whether "की" is "did": "स्थापना की", "खोज की थी", but not "मात्रा हीलियम की है"."""
    if word != "की" or (after and after not in {*_COPULAS, *_AND, "गई", "गयी"}):
        return False
    return not _is_name(run[-1].group())


def _is_name(word: str) -> bool:
    return is_name_word(word, _HINDI)


def _names(phrase: Phrase) -> list[bool]:
    """Tell of each word whether it may be a name; the "बहती" of "बहती है" is a verb."""
    said = (*phrase.words, "")
    found: list[bool] = []
    for word, after in pairwise(said):
        name = _is_name(word)
        if word in _HINDI.titles or (fold(word) in INSIDE and found[-1:] == [True]):
            name = bool(after) and _is_name(after) and after not in _HINDI.titles
        elif name and _HABITUAL.fullmatch(word):
            name = bool(after) and after not in _FINITE
        found.append(name)
    return found


def trailing(phrase: Phrase, text: str) -> str:
    """Return the last name in a phrase: "गायक मुकेश" is Mukesh; with the noun that closes it."""
    names = _names(phrase)
    last = len(names)
    while last and not names[last - 1]:
        last -= 1
    if not last:
        return ""
    first = last - 1
    while first and (
        names[first - 1]
        and not ends_name(phrase.words[first - 1])
        and not is_single_name(phrase.words[first])
    ):
        first -= 1
    end = phrase.starts[last - 1] + len(phrase.words[last - 1])
    if last < len(phrase.words) and fold(phrase.words[last]) in TYPES:
        end = phrase.starts[last] + len(phrase.words[last])
    return text[phrase.starts[first] : end]


def agent_of(found: Sequence[Phrase]) -> Phrase | None:
    """Return the phrase with "ने"."""
    return next((phrase for phrase in found if phrase.case == "ने"), None)


def clauses(plain: str, offset: int, cuts: Sequence[Span] = ()) -> list[Proposition]:
    """Return what a sentence says, clause by clause; at least one.

    >>> [p.text for p in clauses("नील लंबी है और भूमध्य सागर में गिरती है।", 0)]
    ['नील लंबी है।', 'नील भूमध्य सागर में गिरती है।']
    """
    whole = [
        Proposition(
            text=compose(without(plain, offset, len(plain), cuts)), start=offset, end=len(plain)
        )
    ]
    if len(plain) > MAX_SENTENCE:
        return whole
    if not _TIES.isdisjoint(token.group() for token in _TOKEN.finditer(plain, offset)):
        return whole
    said: list[Proposition] = []
    start, which = offset, ""
    inner = _enclosed(plain)
    for joint in [*_JOINT.finditer(plain, offset), None]:
        stop = joint.start() if joint else len(plain)
        if joint and (any(a <= stop < b for a, b in inner) or not _ends(plain[start:stop])):
            if joint["which"] and not which:
                return _around(plain, offset, joint) or whole
            continue
        if not _ends(plain[start:stop]):
            return whole
        clause = "".join(without(plain, start, stop, cuts))
        text: str | None = compose([clause])
        if said:
            text = _stand_alone(clause, which, plain[said[-1].end : start], said[-1].text)
        if text is None:
            return whole
        said.append(Proposition(text=text, start=start, end=stop))
        if joint:
            start, which = joint.end(), joint["which"] or ""
    return said


def _stand_alone(clause: str, which: str, joint: str, before: str) -> str | None:
    """Write a clause with the subject that it borrows; None where that is not clear.

    Args:
        clause: What follows "और", "लेकिन" or a relative pronoun.
        which: That pronoun, or "".
        joint: The words between the clauses.
        before: The clause before, as it was written.
    """
    if len(clause.split()) < MIN_CLAUSE:
        return None
    if which:
        return _relative(clause.strip(), which, before)
    opening, _, rest = clause.strip().partition(" ")
    if opening in _WHICH:  # "..., जिनका जन्म 476 में हुआ और जिन्होंने"
        name = _subject(before, _WHICH[opening])
        return compose([name, rest]) if name else None
    whose = _whose(clause, before)
    contrast = _AND.isdisjoint(joint.split())
    if whose is None or (whose and contrast and not _opens_alike(clause)):
        return None
    return compose([whose, clause])


def _around(plain: str, offset: int, joint: regex.Match[str]) -> list[Proposition]:
    """Split "X, जो भारत में है, लंबा है"; [] when it is not so simple."""
    at = plain.find(",", joint.end())
    left, relative, rest = plain[offset : joint.start()], plain[joint.end() : at], plain[at + 1 :]
    found = phrases(left)
    simple = (
        at > 0
        and found
        and not found[-1].case
        and _ends(relative)
        and _ends(rest)
        and _JOINT.search(rest) is None
    )
    name = trailing(found[-1], left) if simple else ""
    if not name:
        return []
    case = _WHICH[joint["which"]]
    said = relative[len(joint["which"]) :]
    return [
        Proposition(text=compose([left, rest]), start=offset, end=len(plain)),
        Proposition(text=compose([with_case(name, case), said]), start=joint.end(), end=at),
    ]


def _ends(clause: str) -> bool:
    """Tell whether a clause ends with a finite verb."""
    tokens = [token.group() for token in _TOKEN.finditer(clause)]
    while tokens and tokens[-1] in _BRINGS_ALONG:
        tokens.pop()
    if len(tokens) < MIN_CLAUSE:
        return False
    last, before = tokens[-1], tokens[-2]
    if last == "की":
        return any(word == "ने" or word in _AGENTS for word in tokens)
    if last in {"है", "हैं"} and "या" in tokens:
        return False
    negated = before in {"नहीं", "न"} and _HABITUAL.fullmatch(last) is not None
    return last in _FINITE or negated or _FUTURE.fullmatch(last) is not None


def _enclosed(plain: str) -> list[Span]:
    """Return the parts in quotes and brackets."""
    spans = [match.span() for match in regex.finditer(r"\"[^\"]{1,400}\"", plain)]
    for first, last in _PAIRED:
        pattern = rf"{regex.escape(first)}[^{regex.escape(last)}]{{1,400}}{regex.escape(last)}"
        spans += [match.span() for match in regex.finditer(pattern, plain)]
    return spans


def _opens_alike(clause: str) -> bool:
    """Tell whether a clause after "but" opens with a number or a time, and so with no subject."""
    first = clause.split(maxsplit=1)[0]
    return first in _APPROXIMATE or first[0].isdigit() or first in {"बाद", "फिर", "केवल", "सन्"}


def _relative(clause: str, which: str, before: str) -> str | None:
    """Write "X है, जो ऊँचा है" as "X ऊँचा है", where it is clear what "जो" means."""
    name = _antecedent(before)
    if name is None:
        return None
    rest = clause[len(which) :]
    case = _WHICH[which]
    return compose([with_case(name, case) if case else name, rest])


def _antecedent(before: str) -> str | None:
    found = phrases(before)
    if not found or found[-1].case:
        return None
    last = found[-1]
    name = trailing(last, before)
    if name:
        return name
    others = [word for word in last.words if word not in _FINITE and not _HABITUAL.fullmatch(word)]
    if others and len(found) > 1 and found[-2].case in {"", *_GENITIVES, "में", "पर", "से"}:
        return _subject(before, "")  # "कंचनजंगा सबसे ऊँची चोटी है, जो"
    if not others and len(found) > 1 and found[-2].case == "ने":
        return trailing(found[-2], before) or None  # "टीका जेनर ने बनाया, जो"
    if others and len(found) == 1:
        return _subject(before, "")
    return None


def _whose(clause: str, before: str) -> str | None:
    """Return the subject that a clause borrows, "" when it has its own, None when unclear."""
    found = phrases(clause)
    if not found or _has_subject(found, clause):
        return "" if found else None
    verb = _verb(clause)
    if _case_for(verb) == "ने" and _owner_then_property(found) is None:
        return _subject(before, "ने")
    at = 0
    while at < len(found) - 1 and found[at].case and found[at].case not in {*_GENITIVES, "को"}:
        at += 1
    if found[at].case == "को" and found[at].named:
        return "" if not {*_RECEIVED, *_PASSIVE}.isdisjoint(verb) else None
    if found[at].case == "को":
        at += 1  # "15 अगस्त को"
    return _of_predicate(found[at:], verb, before, after_adjunct=at > 0)


def _has_subject(found: Sequence[Phrase], clause: str) -> bool:
    """Tell whether a clause surely has a subject of its own."""
    opening = found[0].words[0]
    if opening in PRONOUN_CASES or opening in _DEMONSTRATIVES or agent_of(found):
        return True
    if "वही" in clause.split() or _belongs(found):
        return True
    for phrase in found[:-1]:
        if phrase.pronoun:
            return True
        if not phrase.case or phrase.case in {*_GENITIVES, "को"}:
            return False
        if leading(phrase, clause):
            return True
    return bool(found[-1].pronoun)


def _of_predicate(
    rest: Sequence[Phrase], verb: Sequence[str], before: str, *, after_adjunct: bool
) -> str | None:
    """Return the subject of a clause by what it says: "लगभग 900 मीटर लंबी है" has none itself."""
    borrowed = _subject(before, _case_for(verb))
    own = _owner_then_property(rest)
    if own is not None:
        return "" if own else borrowed
    content = [word for word in (rest[0].words if rest else ()) if word not in verb]
    if not content:
        return borrowed
    if not _SHARES.isdisjoint(word for phrase in rest for word in phrase.words):
        return None
    if _is_name(content[0]):
        return _named(rest, content, verb, before)
    if content[0] in _MASCULINE | _FEMININE and len(content) > 1:
        return _owned(before, "की" if content[0] in _FEMININE else "का")
    counts = content[0] in _APPROXIMATE
    if counts or content[0][0].isdigit() or is_everyday(content[0]) or after_adjunct:
        return borrowed if counts or len(rest) == 1 or rest[0].case else None
    return None if _is_noun(content) else borrowed


def _belongs(found: Sequence[Phrase]) -> bool:
    """Tell whether a clause ends as "सबसे अधिक मात्रा हीलियम की है" does."""
    return (
        len(found) > 1
        and found[-2].case in _GENITIVES
        and found[-2].named
        and _COPULAS.issuperset(found[-1].words)
    )


def _is_noun(content: Sequence[str]) -> bool:
    return any(word not in _HINDI.function_words for word in content)


def _named(
    rest: Sequence[Phrase], content: Sequence[str], verb: Sequence[str], before: str
) -> str | None:
    """Tell whose a clause is that begins with a name: its own subject, an object, or a goal."""
    names = [word for word in content if _is_name(word) or fold(word) in TYPES]
    if not _RECEIVED.isdisjoint(verb):
        return _subject(before, "को")
    if len(rest) == 1 and len(names) == len(content):
        return None  # "और लंदन गए", "और फ़ारसी जानते थे"
    habitual = any(_HABITUAL.fullmatch(word) for word in verb[:-1])
    if habitual and len(rest) == 1:
        return None
    return ""


def _owner_then_property(found: Sequence[Phrase]) -> bool | None:
    """Tell whether "X की राजधानी Y" begins a clause; False for "X की राजधानी है", else None."""
    if len(found) < 2 or found[0].case not in _GENITIVES:
        return None
    following = found[1]
    heads = PROPERTIES | TYPES
    at = next((i for i, word in enumerate(following.words) if fold(word) in heads), None)
    if at is None:
        return None if following.case else False
    after = [word for word in following.words[at + 1 :] if word not in _FINITE]
    if after or (not following.case and len(found) > 2):
        return True
    return None if following.case else False


def _verb(clause: str) -> list[str]:
    """Return the verb group at the end of a clause."""
    group: list[str] = []
    for token in reversed(list(_TOKEN.finditer(clause))):
        word = token.group()
        if word not in _FINITE and not _HABITUAL.fullmatch(word) and word not in {"नहीं", *_PASSIVE}:
            break
        group.insert(0, word)
        if len(group) > 4:
            break
    return group or [""]


def _case_for(verb: Sequence[str]) -> str:
    """Return the postposition of a verb's subject."""
    if not _RECEIVED.isdisjoint(verb):
        return "को"
    ergative = any(word in _ERGATIVE for word in verb) and _PASSIVE.isdisjoint(verb)
    return "ने" if ergative else ""


_NOMINATIVE = {
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
_OBLIQUE = regex.compile(r"\sका\s")


def with_case(name: str, case: str) -> str:
    """Write a name with its postposition: "X ने"; a pronoun in its own form."""
    if not case:
        return name
    if name in _CASES:
        return _CASES[name].get(case, f"{name} {case}")
    return f"{_OBLIQUE.sub(' के ', name)} {case}"


def _subject(before: str, case: str) -> str | None:
    """Return the subject of the clause before, in another case; None where it is not clear."""
    found = phrases(before)
    agent = agent_of(found)
    if agent is not None:
        doer = _NOMINATIVE.get(agent.pronoun) or trailing(agent, before)
        return with_case(doer, case) if doer else None
    pronoun = next((p.pronoun for p in found if p.pronoun and not PRONOUN_CASES[p.pronoun]), "")
    if pronoun:
        return with_case(pronoun, case)
    name = first_name(found, before)
    if name is None or len(name.split()) > MAX_SUBJECT:
        return None
    return with_case(name, case)


def _owned(before: str, case: str) -> str | None:
    """Return the owner of "X की आबादी ... है और क्षेत्रफल ...", with the case for the second."""
    found = phrases(before)
    if not found or found[0].case not in _GENITIVES:
        return None
    pronoun = _NOMINATIVE.get(found[0].pronoun)
    name = pronoun or trailing(found[0], before)
    return with_case(name, case) if name else None


def first_name(found: Sequence[Phrase], text: str) -> str | None:
    """Return the subject without postposition, where it is a name: "1947 में भारत आज़ाद हुआ"."""
    for i, phrase in enumerate(found):
        if phrase.pronoun:
            return None
        name = leading(phrase, text, copular=is_copular(found[i:]))
        if name:
            return name
        if phrase.case in _GENITIVES:
            following = found[i + 1] if i + 1 < len(found) else None
            life = following and following.words[0] in {"जन्म", "निधन", "मृत्यु", "देहांत"}
            return trailing(phrase, text) if life else None
        if not phrase.case and any(not word[0].isdigit() for word in phrase.words):
            return None
    return None


def is_copular(found: Sequence[Phrase]) -> bool:
    """Tell whether "A B की नदी है" has no subject but in "A B"."""
    return (
        len(found) == 2
        and found[0].case in _GENITIVES
        and found[1].words[-1] in _COPULAS
        and not found[1].named
    )


def leading(phrase: Phrase, text: str, *, copular: bool = False) -> str:
    """Return the name that a phrase begins with, where something else follows it in the phrase."""
    said, names = phrase.words, _names(phrase)
    first = 0
    while first + 1 < len(said) and said[first] in _BEFORE_NAME:
        first += 1
    last = _end_of_name(said, names, first)
    if last == first:
        return ""
    while last + 1 < len(said) and said[last] in _AND and names[last + 1]:
        last = _end_of_name(said, names, last + 1)
    if last == len(said) and phrase.case:
        if not (copular and last - first == 2):
            return ""
        last -= 1  # "बृहस्पति सौरमंडल का ग्रह है"
    return text[phrase.starts[first] : phrase.starts[last - 1] + len(said[last - 1])]


def _end_of_name(said: Sequence[str], names: Sequence[bool], first: int) -> int:
    """Return where a name ends that begins at a word; ``first`` when none does."""
    last = first
    while last < len(said) and names[last]:
        last += 1
        if ends_name(said[last - 1]) or (last < len(said) and is_single_name(said[last])):
            break
    if first < last < len(said) and fold(said[last]) in TYPES:
        after = said[last + 1 : last + 2]
        if not after or after[0] not in _FINITE:
            last += 1
    return last
