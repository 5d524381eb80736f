"""Hindi in Devanagari: whose a clause is, and the subject that it borrows.

A clause after "और" may have a subject of its own or take that of the one before, with the postposition
that its verb asks for. Where that is not clear, it says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from claims.entities import is_place
from claims.hindi.phrases import (
    AND,
    GENITIVES,
    NOMINATIVE,
    PRONOUN_CASES,
    Phrase,
    agent_of,
    before_date,
    first_name,
    is_name,
    joined_name,
    leading,
    names_in,
    phrases,
    plain_subject,
    trailing,
    with_case,
)
from claims.hindi.verbs import (
    BECAME,
    COPULAS,
    FINITE,
    HABITUAL,
    MOVED,
    PASSIVE,
    RECEIVED,
    case_for,
    verb_group,
)
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.languages.hi_words import PROPERTIES, TYPES, fold, is_everyday

__all__ = ["APPROXIMATE", "WHICH", "Lender", "lent_subject", "subject_of_clause", "whose_subject"]

#: Words of the shortest clause.
MIN_CLAUSE = 2
#: Words of the longest subject that is repeated.
MAX_SUBJECT = 10
_HINDI = BY_CODE["hi"]
WHICH = {
    "जो": "", "जिसे": "को", "जिन्हें": "को", "जिसका": "का", "जिसकी": "की", "जिसके": "के",
    "जिसने": "ने", "जिन्होंने": "ने", "जिसमें": "में", "जिनका": "का", "जिनकी": "की", "जिनके": "के",
}  # fmt: skip
_DEMONSTRATIVES = words("इस उस इन उन यहाँ यहां वहाँ वहां देश")
APPROXIMATE = words("लगभग करीब क़रीब तकरीबन औसतन कुल एक सबसे बहुत काफ़ी काफी")
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
#: Opens with what belongs to its subject, which stands before.
_OWN = regex.compile(r"अपन(?:ा|ी|े)\s")
_NOW = regex.compile(r"^(?:आज|अब|वर्तमान\sमें|फ़िलहाल|फिलहाल|आजकल),?\s")
#: The short form of a name: "सूचना का अधिकार अधिनियम (RTI)".
_BRACKETED = regex.compile(r"\s\([^()]{1,60}\)")
_UNSURE = regex.compile(r"^(?:संभवतः|शायद|कदाचित|सम्भवतः)\s")
#: Whoever takes something along has no "ने", though it has an object.
_TAKEN_ALONG = regex.compile(r"\sले\s(?:गया|गई|गए|गयी|गये|आया|आई|आए|जाता|जाती|जाते)(?=[\s।.,]|$)")
#: "कहा जाता है" has no subject.
_REPORTED = words("कहा माना बताया समझा देखा")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lender:
    """Whose subject a clause borrows: the clause before, or a name that was spoken of."""

    clause: str = ""
    name: str = ""

    def subject(self, case: str) -> str | None:
        """Return the subject with a postposition; None where it is not clear."""
        return with_case(self.name, case) if self.name else subject_of_clause(self.clause, case)


def lent_subject(clause: str, name: str) -> str | None:
    """Return a name as the subject that a sentence lacks; None when it may have its own.

    >>> lent_subject("फ़ारसी में कविताएँ लिखीं।", "अमीर ख़ुसरो")
    'अमीर ख़ुसरो ने'
    """
    found, verb = phrases(clause), verb_group(clause)
    related = not WHICH.keys().isdisjoint(clause.split())
    if not found or related or _has_subject(found, clause) or plain_subject(clause):
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
        return with_case(name, _case(verb, found))
    agentive = case_for(verb) == "ने"
    office = bool(said) and said[-1] in _HINDI.person_nouns and not BECAME.isdisjoint(verb)
    lent = None
    said_of = _is_one_of(found) and not leading(found[0], clause, copular=True, doer=True)
    if said_of and not found[0].words[0].startswith(name):
        return name  # "भारत की राजधानी है"
    if agentive or office:
        lent = whose_subject(clause, Lender(name=name))
    return lent or None


def _is_one_of(found: Sequence[Phrase]) -> bool:
    """Tell whether a clause is "भारत की राजधानी है", which says what something is."""
    return (
        len(found) == MIN_CLAUSE
        and found[0].case in GENITIVES
        and found[0].named
        and found[1].words[-1] in COPULAS
        and (
            (fold(found[1].words[0]) in PROPERTIES and len(found[1].words) == MIN_CLAUSE)
            or (found[1].words[-2:][0] in _HINDI.person_nouns and not found[1].named)
        )
    )


def _case(verb: Sequence[str], found: Sequence[Phrase]) -> str:
    """Return the postposition of a verb's subject; whoever meets somebody has none."""
    met = any(phrase.case == "से" for phrase in found[-2:-1])
    return "" if met and not RECEIVED.isdisjoint(verb) else case_for(verb)


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
    if phrase.case in {"में", "पर"} and _may_be_two(phrase):
        return False
    return phrase.case == "द्वारा" or not leading(phrase, clause)


def _may_be_two(phrase: Phrase) -> bool:
    """Tell whether "फ़ाइनल लॉर्ड्स में" may be a subject and a place."""
    names = names_in(phrase)
    return len(names) == MIN_CLAUSE and all(names) and fold(phrase.words[-1]) not in TYPES


def whose_subject(clause: str, before: Lender) -> str | None:
    """Return the subject that a clause borrows, "" when it has its own, None when unclear."""
    clause = _UNSURE.sub("", clause.lstrip())
    found = phrases(clause)
    if found and _OWN.match(clause):
        return before.subject(_case(verb_group(clause), found))  # "और अपना राज्य खो दिया"
    if not found or _has_subject(found, clause):
        return "" if found else None
    verb = verb_group(clause)
    if _case(verb, found) == "को" and any(phrase.case == "को" for phrase in found):
        return ""  # "चीनी लोगों को शिकस्त मिली"
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
    return _of_predicate(found[at:], verb, before, case=_case(verb, found), after_adjunct=at > 0)


def _has_subject(found: Sequence[Phrase], clause: str) -> bool:
    """Tell whether a clause surely has a subject of its own."""
    opening = found[0].words[0]
    if opening in PRONOUN_CASES or opening in _DEMONSTRATIVES or agent_of(found):
        return True
    if "वही" in clause.split() or _belongs(found) or _begins(found) or _happened(found):
        return True
    if case_for(verb_group(clause)) == "ने":
        return False
    for phrase in found[:-1]:
        if phrase.pronoun:
            return True
        if not phrase.case or phrase.case in {*GENITIVES, "को"}:
            return False
        name = leading(phrase, clause) if phrase.case != "द्वारा" else ""
        behind = clause[clause.find(name, phrase.start) + len(name) : phrase.end].split()
        if name and behind[:1] and behind[0] not in AND:
            return True  # but "हिटलर और अन्य नेताओं से मिले" names whom somebody met
    return bool(found[-1].pronoun)


def _of_predicate(
    rest: Sequence[Phrase],
    verb: Sequence[str],
    before: Lender,
    *,
    case: str,
    after_adjunct: bool,
) -> str | None:
    """Return the subject of a clause by what it says: "लगभग 900 मीटर लंबी है" has none itself."""
    borrowed = before.subject(case)
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
    counts = content[0] in APPROXIMATE
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


#: What something does of itself: "मुग़लों का शासन शुरू हुआ".
_OF_ITSELF = words("शुरू आरंभ आरम्भ प्रारंभ समाप्त ख़त्म खत्म अंत पतन उदय विस्तार विलय जारी कायम क़ायम")


def _begins(found: Sequence[Phrase]) -> bool:
    """Tell whether a clause ends as "दिल्ली पर मुग़लों का शासन शुरू हुआ" does."""
    if len(found) < 2 or found[-2].case not in GENITIVES or found[-2].pronoun:
        return False
    said = [word for word in found[-1].words if word not in FINITE]
    return len(said) == MIN_CLAUSE and said[-1] in _OF_ITSELF


def _happened(found: Sequence[Phrase]) -> bool:
    """Tell whether a clause begins as "1857 का विद्रोह मेरठ से शुरू हुआ" does."""
    return (
        len(found) > 1
        and found[0].case in GENITIVES
        and all(word[0].isdigit() for word in found[0].words)
        and fold(found[1].words[0]) in TYPES
    )


def _is_noun(content: Sequence[str]) -> bool:
    return any(word not in _HINDI.function_words for word in content)


def _named(
    rest: Sequence[Phrase],
    content: Sequence[str],
    verb: Sequence[str],
    before: Lender,
    *,
    after_adjunct: bool,
) -> str | None:
    """Tell whose a clause is that begins with a name: its own subject, an object, or a goal."""
    names = [word for word in content if is_name(word) or fold(word) in TYPES]
    if not RECEIVED.isdisjoint(verb):
        return before.subject(_case(verb, rest))
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


def subject_of_clause(before: str, case: str) -> str | None:
    """Return the subject of the clause before, in another case; None where it is not clear."""
    before = _NOW.sub("", _BRACKETED.sub("", before))
    found = phrases(before)
    agent = agent_of(found)
    if agent is not None:
        doer = NOMINATIVE.get(agent.pronoun) or joined_name(agent, before)
        oblique = agent.words[-1].endswith(("े", "ों", "ओं"))
        if case != "ने" and doer.endswith(("ों", "ओं")):
            return None  # "देवताओं ने": its other forms are not known
        if not doer and len(agent.words) <= MIN_CLAUSE and (case == "ने" or not oblique):
            doer = before[agent.start : agent.end]  # "सेना ने", which is no name
        return with_case(doer, case) if doer else None
    pronoun = next((p.pronoun for p in found if p.pronoun and not PRONOUN_CASES[p.pronoun]), "")
    if pronoun:
        noun = next((p.words[1:2] for p in found if p.pronoun), ())
        if pronoun in {"यह", "वह"} and noun and fold(noun[0]) in TYPES:
            near = pronoun if not case else {"यह": "इस", "वह": "उस"}[pronoun]
            return with_case(f"{near} {noun[0]}", case)  # "यह झील"
        return with_case(pronoun, case)
    name = first_name(found, before) or plain_subject(before) or before_date(found, before) or None
    if name is None and len(found) > 1 and found[0].case in GENITIVES and found[0].named:
        inner = leading(found[1], before)
        inner = inner or _dated_head(found[1])  # "पुल का निर्माण 1936 में शुरू हुआ"
        # "कच्छ का रण गुजरात में है"
        name = before[found[0].start : found[1].start + len(inner)] if inner else None
    if name is None and _happened(found):
        name = before[found[0].start : found[1].starts[0] + len(found[1].words[0])]
    if name is None or len(name.split()) > MAX_SUBJECT:
        return None
    return with_case(name, case)


def _dated_head(phrase: Phrase) -> str:
    """Return the noun that a date or a number follows in a phrase: "निर्माण" of "निर्माण 1936 में"."""
    noun, *rest = phrase.words
    told = bool(rest) and all(word[0].isdigit() or word in {"सन्", "सन", "वर्ष"} for word in rest)
    return noun if told and is_everyday(noun) and phrase.case == "में" else ""


def _owned(before: str, case: str) -> str | None:
    """Return the owner of "X की आबादी ... है और क्षेत्रफल ...", with the case for the second."""
    found = phrases(before)
    if not found or found[0].case not in GENITIVES:
        return None
    pronoun = NOMINATIVE.get(found[0].pronoun)
    name = pronoun or trailing(found[0], before)
    return with_case(name, case) if name else None
