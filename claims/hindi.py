"""Hindi in Devanagari: the clauses of a sentence, each with its subject.

Hindi ends each clause with a finite verb. A sentence is cut only between two finite verbs, at "और", "लेकिन",
"जबकि" or before "जो"; conditions, causes and reported speech stay whole, and so does a
clause of which it is not clear whose it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from claims.entities import is_place
from claims.hindi_members import before_name, filled, insertions, told_apart
from claims.hindi_phrases import (
    AND,
    BECAME,
    BRINGS_ALONG,
    COPULAS,
    FINITE,
    GENITIVES,
    HABITUAL,
    MOVED,
    NOMINATIVE,
    PASSIVE,
    PRONOUN_CASES,
    RECEIVED,
    TOKEN,
    Phrase,
    agent_of,
    case_for,
    first_name,
    is_devanagari,
    is_name,
    leading,
    phrases,
    plain_subject,
    trailing,
    verb_group,
    with_case,
)
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.languages.hi_words import PROPERTIES, TYPES, fold, is_everyday
from claims.markdown import Span
from claims.propositions import Proposition, compose, without

__all__ = ["clauses", "is_devanagari", "lent_subject"]

#: Characters of the longest sentence that is split.
MAX_SENTENCE = 2_000
#: A clause has at least so many words, and a repeated subject at most.
MIN_CLAUSE, MAX_SUBJECT = 2, 10

_HINDI = BY_CODE["hi"]
_FUTURE = regex.compile(r"[\p{L}\p{M}]{1,20}(?:ेगा|ेगी|ेंगे|ाएगा|ाएगी|ाएँगे|ोगा|ोगी|ोंगे)")
_TIES = words(
    """
    यदि अगर क्योंकि इसलिए जब तब कि ताकि चूंकि चूँकि तो जहाँ जहां जैसे जिससे ताकि अन्यथा वरना या अथवा
    ना बल्कि जैसेकि जैसाकि ऐसा
    """
)
_JOINT = regex.compile(
    r"(?P<and>,?\s(?:और|तथा|एवं|लेकिन|परंतु|परन्तु|किंतु|किन्तु|मगर|जबकि)\s(?:वहीं\s|फिर\s)?"
    r"|,\s(?:पर|वहीं|फिर)\s|[;,]\s(?!जो\s|जिस|जिन|जबकि|साथ\s|एक\s|यानी|अर्थात|विशेष))"
    r"|,?\s(?=(?P<which>जो|जिस(?:े|का|की|के|ने|में)|जिन(?:का|की|के)|जिन्हें|जिन्होंने)\s)"
)
_WHICH = {
    "जो": "", "जिसे": "को", "जिन्हें": "को", "जिसका": "का", "जिसकी": "की", "जिसके": "के",
    "जिसने": "ने", "जिन्होंने": "ने", "जिसमें": "में", "जिनका": "का", "जिनकी": "की", "जिनके": "के",
}  # fmt: skip
#: After these the words of somebody follow: "X ने कहा, “...”".
_SAID = words("कहा लिखा बोला बोली बोले पूछा")
_GOING_ON = words("हुए हुई हुआ")
_CLOSING = ('"', "”", "»", "’")
_PAIRED = (("(", ")"), ("“", "”"), ("«", "»"), ("‘", "’"), ("[", "]"))

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
#: What is said of a noun, so that it is a subject: "शुक्र का वायुमंडल घना है".
_QUALITIES = frozenset(
    map(
        fold,
        words(
            """
            घना घनी लंबा लंबी ऊँचा ऊँची बड़ा बड़ी छोटा छोटी गहरा गहरी चौड़ा चौड़ी ठंडा ठंडी गर्म पुराना पुरानी
            नया नई अधिक कम ज़्यादा तेज़ भारी हल्का हल्की
            """
        ),
    )
)
_MASCULINE = words("क्षेत्रफल निधन जन्म मुख्यालय घनत्व तापमान व्यास द्रव्यमान देहांत विवाह निर्माण उद्घाटन")
#: Words beside a verb that are no subject: "1986 में वहीं चल बसे", "ओडिशा में स्थित है".
_IDLE = words("स्थित निर्मित वहीं यहीं वहाँ यहाँ भी ही नहीं चल")
_UNSURE = regex.compile(r"^(?:संभवतः|शायद|कदाचित|सम्भवतः)\s")
#: Whoever takes something along has no "ने", though it has an object.
_TAKEN_ALONG = regex.compile(r"\sले\s(?:गया|गई|गए|गयी|गये|आया|आई|आए|जाता|जाती|जाते)(?=[\s।.,]|$)")
#: "1911 में सरकार ने": what is said next by the same is said of the same time.
_IN_YEAR = regex.compile(r"(?:(?:सन्?|वर्ष)\s)?\p{Nd}{4}(?:\sई\.?)?\sमें\s")
_OTHER_TIME = regex.compile(
    r"\p{Nd}{3,4}|(?<![\p{L}\p{M}])(?:बाद|फिर|पहले|अब|आज|तब|सदी|साल|वर्ष|दशक)(?![\p{L}\p{M}])"
)
#: "कहा जाता है" has no subject.
_REPORTED = words("कहा माना बताया समझा देखा")
#: Stands for a subject while it is asked whether one is missing.
_ANYONE = "कोई"


def clauses(plain: str, offset: int, cuts: Sequence[Span] = ()) -> list[Proposition]:
    """Return what a sentence says, clause by clause and member by member; at least one.

    >>> [p.text for p in clauses("नील लंबी है और भूमध्य सागर में गिरती है।", 0)]
    ['नील लंबी है।', 'नील भूमध्य सागर में गिरती है।']
    """
    asides: list[Proposition] = []
    if len(plain) <= MAX_SENTENCE:
        asides, hidden = insertions(plain, offset, life=not cuts)
        cuts = [*cuts, *hidden]
        made = before_name(plain, offset)
        if made:
            asides.append(made)
            offset = made.end
    said = [
        replace(clause, text=text)
        for clause in _clauses(plain, offset, cuts)
        for text in _members(clause.text)
    ]
    return sorted([*asides, *said], key=lambda clause: clause.start)


def _members(clause: str) -> list[str]:
    said = {token.group() for token in TOKEN.finditer(clause)}
    tied = not _TIES.isdisjoint(said) or not _WHICH.keys().isdisjoint(said)
    return [clause] if tied or len(clause) > MAX_SENTENCE else told_apart(clause)


def _clauses(plain: str, offset: int, cuts: Sequence[Span]) -> list[Proposition]:
    """Cut a sentence between its finite verbs."""
    whole = [
        Proposition(
            text=compose(without(plain, offset, len(plain), cuts)), start=offset, end=len(plain)
        )
    ]
    tied = not _TIES.isdisjoint(token.group() for token in TOKEN.finditer(plain, offset))
    if tied or len(plain) > MAX_SENTENCE:
        return whole
    said: list[Proposition] = []
    start, which = offset, ""
    inner = _enclosed(plain)
    for joint in [*_JOINT.finditer(plain, offset), None]:
        stop = joint.start() if joint else len(plain)
        ended = _ends(plain[start:stop], plain[offset:start])
        leaning = joint and _goes_on(joint, which, plain[start:stop])
        if joint and (any(a <= stop < b for a, b in inner) or not ended or leaning):
            if joint["which"] and not which and joint.group() != " ":
                return _around(plain, offset, joint) or whole
            continue
        if not ended:
            return _with_gap(said, plain, start) or whole
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


def _with_gap(said: Sequence[Proposition], plain: str, start: int) -> list[Proposition]:
    """Add the rest of a sentence, which has no verb, to the clause that it takes it from."""
    gap = filled(said[0].text, plain[start:]) if len(said) == 1 else None
    return [*said, Proposition(text=gap, start=start, end=len(plain))] if gap else []


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
    if _lacks_subject(before) and _lacks_subject(clause):
        return compose([clause])  # whom both speak of, the sentence before tells
    whose = _whose(clause, _Lender(clause=before))
    if whose and _lacks_subject(before):
        return None
    contrast = not {*joint.split()} <= {*AND, ",", ";"}
    if whose is None or (whose and contrast and not _opens_alike(clause)):
        return None
    return compose([_year_of(before, clause) if whose else "", whose, clause])


def _year_of(before: str, clause: str) -> str:
    """Return the year that the clause before begins with, where the next has no time of its own."""
    year = _IN_YEAR.match(before)
    return year.group() if year and _OTHER_TIME.search(clause) is None else ""


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


def _ends(clause: str, before: str = "") -> bool:
    """Tell whether a clause ends with a finite verb; its agent may stand in what is before it."""
    tokens = [token.group() for token in TOKEN.finditer(clause)]
    while tokens and tokens[-1] in BRINGS_ALONG:
        tokens.pop()
    if len(tokens) < MIN_CLAUSE:
        return False
    last, previous = tokens[-1], tokens[-2]
    if last == "की":
        return any(word == "ने" or word in _AGENTS for word in (*tokens, *before.split()))
    if last in _GOING_ON and HABITUAL.fullmatch(previous):
        return False  # "सुरक्षित करते हुए"
    if clause.rstrip().endswith(_CLOSING):
        return not _SAID.isdisjoint(tokens)
    if last in {"है", "हैं"} and "या" in tokens:
        return False
    negated = previous in {"नहीं", "न"} and HABITUAL.fullmatch(last) is not None
    return last in FINITE or negated or _FUTURE.fullmatch(last) is not None


def _goes_on(joint: regex.Match[str], which: str, clause: str) -> bool:
    """Tell whether a clause needs what follows: "जो व्यक्ति आता है, उसके लिए".

    Args:
        joint: What stands after the clause.
        which: The relative pronoun that it begins with, or "".
        clause: The clause.
    """
    if joint["which"]:
        return False
    said = clause[len(which) :].split()
    if which and joint.group() == ", ":
        return True
    return not _WHICH.keys().isdisjoint(said) or said[:1] in (["जबकि"], ["हालाँकि"], ["हालांकि"])


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


def _lacks_subject(clause: str) -> bool:
    return lent_subject(clause, _ANYONE) is not None


def _relative(clause: str, which: str, before: str) -> str | None:
    """Write "X है, जो ऊँचा है" as "X ऊँचा है", where it is clear what "जो" means."""
    case = _WHICH[which]
    name = _antecedent(before) if case else _place_before(clause, before) or _antecedent(before)
    if name is None:
        return None
    rest = clause[len(which) :]
    return compose([with_case(name, case) if case else name, rest])


def _place_before(clause: str, before: str) -> str:
    """Return the place that "जो बिहार का एक शहर है" speaks of, where one was named last."""
    said = clause.split()
    if said[-1] not in COPULAS or _HINDI.place_nouns.isdisjoint(said[-3:]):
        return ""
    named = [phrase for phrase in phrases(before)[-2:] if phrase.case in {"में", "पर"}]
    return trailing(named[-1], before) if named else ""


def _antecedent(before: str) -> str | None:
    found = phrases(before)
    if not found or found[-1].case:
        return None
    last = found[-1]
    name = trailing(last, before)
    if name:
        return name
    others = [word for word in last.words if word not in FINITE and not HABITUAL.fullmatch(word)]
    if others and len(found) > 1 and found[-2].case in {"", *GENITIVES, "में", "पर", "से"}:
        return _subject(before, "")  # "कंचनजंगा सबसे ऊँची चोटी है, जो"
    if not others and len(found) > 1 and found[-2].case == "ने":
        return trailing(found[-2], before) or None  # "टीका जेनर ने बनाया, जो"
    if others and len(found) == 1:
        return _subject(before, "")
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lender:
    """Whose subject a clause borrows: the clause before, or a name that was spoken of."""

    clause: str = ""
    name: str = ""

    def subject(self, case: str) -> str | None:
        """Return the subject with a postposition; None where it is not clear."""
        return with_case(self.name, case) if self.name else _subject(self.clause, case)


def lent_subject(clause: str, name: str) -> str | None:
    """Return a name as the subject that a sentence lacks; None when it may have its own.

    >>> lent_subject("फ़ारसी में कविताएँ लिखीं।", "अमीर ख़ुसरो")
    'अमीर ख़ुसरो ने'
    """
    found, verb = phrases(clause), verb_group(clause)
    related = not _WHICH.keys().isdisjoint(clause.split())
    if not found or related or _has_subject(found, clause):
        return None
    said = [word for word in found[-1].words if word not in verb]
    if not _REPORTED.isdisjoint(verb):
        return None
    bare = not found[-1].case and not [word for word in said if word not in _IDLE]
    if (
        bare
        and len(found) > 1
        and all(_is_adjunct(phrase, after, clause) for phrase, after in pairwise(found))
    ):
        return with_case(name, case_for(verb))
    agentive = case_for(verb) == "ने"
    office = bool(said) and said[-1] in _HINDI.person_nouns and not BECAME.isdisjoint(verb)
    lent = None
    if agentive or office:
        lent = _whose(clause, _Lender(name=name))
    return lent or None


def _is_adjunct(phrase: Phrase, after: Phrase, clause: str) -> bool:
    """Tell whether a phrase says where, when or by whom, and holds no subject."""
    if phrase.case in GENITIVES:
        # "समुद्र तट के पास", but not "नेहरू की पुस्तक लंदन में"
        placed = after.case in {"में", "पर"} or after.case.startswith("के ")
        owned = any(fold(word) in PROPERTIES for word in after.words)
        several = after.named or len(after.words) > MIN_CLAUSE or leading(phrase, clause)
        plain = placed and not owned and not several
        return plain or (bool(after.case) and all(word.endswith("ों") for word in after.words))
    if phrase.case in {"", "ने", "को"}:
        return False
    return phrase.case == "द्वारा" or not leading(phrase, clause)


def _whose(clause: str, before: _Lender) -> str | None:
    """Return the subject that a clause borrows, "" when it has its own, None when unclear."""
    clause = _UNSURE.sub("", clause.lstrip())
    found = phrases(clause)
    if not found or _has_subject(found, clause):
        return "" if found else None
    verb = verb_group(clause)
    if case_for(verb) == "ने" and _owner_then_property(found) is None:
        return before.subject("ने")
    if _TAKEN_ALONG.search(clause) and any(phrase.case == "को" for phrase in found):
        return before.subject("")  # "सेना को दिल्ली ले गई"
    at = 0
    while at < len(found) - 1 and found[at].case and found[at].case not in {*GENITIVES, "को"}:
        at += 1
    if found[at].case == "को" and found[at].named:
        return "" if not {*RECEIVED, *PASSIVE}.isdisjoint(verb) else None
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
    if case_for(verb_group(clause)) == "ने":
        return False
    for phrase in found[:-1]:
        if phrase.pronoun:
            return True
        if not phrase.case or phrase.case in {*GENITIVES, "को"}:
            return False
        if phrase.case != "द्वारा" and leading(phrase, clause):
            return True
    return bool(found[-1].pronoun)


def _of_predicate(
    rest: Sequence[Phrase], verb: Sequence[str], before: _Lender, *, after_adjunct: bool
) -> str | None:
    """Return the subject of a clause by what it says: "लगभग 900 मीटर लंबी है" has none itself."""
    borrowed = before.subject(case_for(verb))
    own = _owner_then_property(rest)
    if own is not None:
        return "" if own else borrowed
    content = [word for word in (rest[0].words if rest else ()) if word not in verb]
    if not content:
        return borrowed
    if not _SHARES.isdisjoint(word for phrase in rest for word in phrase.words):
        return None
    if is_name(content[0]):
        return _named(rest, content, verb, before, after_adjunct=after_adjunct)
    if content[0] in _MASCULINE | _FEMININE and len(content) > 1:
        return _owned(before.clause, "की" if content[0] in _FEMININE else "का")
    counts = content[0] in _APPROXIMATE
    if counts or content[0][0].isdigit() or is_everyday(content[0]) or after_adjunct:
        return borrowed if counts or len(rest) == 1 or rest[0].case else None
    return None if _is_noun(content) else borrowed


def _belongs(found: Sequence[Phrase]) -> bool:
    """Tell whether a clause ends as "सबसे अधिक मात्रा हीलियम की है" does."""
    return (
        len(found) > 1
        and found[-2].case in GENITIVES
        and found[-2].named
        and COPULAS.issuperset(found[-1].words)
    )


def _is_noun(content: Sequence[str]) -> bool:
    return any(word not in _HINDI.function_words for word in content)


def _named(
    rest: Sequence[Phrase],
    content: Sequence[str],
    verb: Sequence[str],
    before: _Lender,
    *,
    after_adjunct: bool,
) -> str | None:
    """Tell whose a clause is that begins with a name: its own subject, an object, or a goal."""
    names = [word for word in content if is_name(word) or fold(word) in TYPES]
    if not RECEIVED.isdisjoint(verb):
        return before.subject("को")
    if len(rest) == 1 and len(names) == len(content):
        goal = len(names) == 1 and not MOVED.isdisjoint(verb)
        if goal and (after_adjunct or is_place(names[0])):
            return before.subject("")  # "और व्यापारियों के साथ फ़ारस पहुँचा"
        return None  # "और फ़ारसी जानते थे"
    habitual = any(HABITUAL.fullmatch(word) for word in verb[:-1])
    if habitual and len(rest) == 1:
        return None
    return ""


def _owner_then_property(found: Sequence[Phrase]) -> bool | None:
    """Tell whether "X की राजधानी Y" begins a clause; False for "X की राजधानी है", else None."""
    if len(found) < 2 or found[0].case not in GENITIVES:
        return None
    following = found[1]
    heads = PROPERTIES | TYPES
    at = next((i for i, word in enumerate(following.words) if fold(word) in heads), None)
    if at is None:
        said = [word for word in following.words if word not in FINITE]
        if said and not following.case and len(said) > 1 and fold(said[-1]) in _QUALITIES:
            return True
        return None if following.case else False
    after = [word for word in following.words[at + 1 :] if word not in FINITE]
    if after or (not following.case and len(found) > 2):
        return True
    return None if following.case else False


def _subject(before: str, case: str) -> str | None:
    """Return the subject of the clause before, in another case; None where it is not clear."""
    found = phrases(before)
    agent = agent_of(found)
    if agent is not None:
        doer = NOMINATIVE.get(agent.pronoun) or trailing(agent, before)
        oblique = agent.words[-1].endswith(("े", "ों"))
        if not doer and len(agent.words) <= MIN_CLAUSE and (case == "ने" or not oblique):
            doer = before[agent.start : agent.end]  # "सेना ने", which is no name
        return with_case(doer, case) if doer else None
    pronoun = next((p.pronoun for p in found if p.pronoun and not PRONOUN_CASES[p.pronoun]), "")
    if pronoun:
        return with_case(pronoun, case)
    name = first_name(found, before) or plain_subject(before) or None
    if name is None and len(found) > 1 and found[0].case in GENITIVES and found[0].named:
        inner = leading(found[1], before)
        # "कच्छ का रण गुजरात में है"
        name = before[found[0].start : found[1].start + len(inner)] if inner else None
    if name is None or len(name.split()) > MAX_SUBJECT:
        return None
    return with_case(name, case)


def _owned(before: str, case: str) -> str | None:
    """Return the owner of "X की आबादी ... है और क्षेत्रफल ...", with the case for the second."""
    found = phrases(before)
    if not found or found[0].case not in GENITIVES:
        return None
    pronoun = NOMINATIVE.get(found[0].pronoun)
    name = pronoun or trailing(found[0], before)
    return with_case(name, case) if name else None
