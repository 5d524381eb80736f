"""Hindi in Devanagari: the clauses of a sentence, each with its subject.

Hindi ends each clause with a finite verb. A sentence is cut only between two finite verbs, at "और", "लेकिन",
"जबकि" or before "जो"; conditions, causes and reported speech stay whole, and so does a
clause of which it is not clear whose it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from claims.entities import is_place
from claims.hindi.gaps import filled
from claims.hindi.insertions import before_name, insertions
from claims.hindi.members import told_apart
from claims.hindi.phrases import (
    AND,
    BRINGS_ALONG,
    GENITIVES,
    Phrase,
    agent_of,
    is_devanagari,
    names_in,
    phrases,
    plain_subject,
    trailing,
    with_case,
)
from claims.hindi.subjects import (
    APPROXIMATE,
    MIN_CLAUSE,
    WHICH,
    Lender,
    lent_subject,
    subject_of_clause,
    whose_subject,
)
from claims.hindi.verbs import COPULAS, FINITE, HABITUAL, TOKEN, verb_group
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.languages.hi_words import TYPES, fold, is_everyday
from claims.markdown import Span
from claims.propositions import Proposition, compose, without

__all__ = ["clauses", "is_devanagari", "lent_subject"]

_HINDI = BY_CODE["hi"]
#: Characters of the longest sentence that is split.
MAX_SENTENCE = 2_000
#: Words of the longest name that a relative clause is taken to speak of.
MAX_NAME = 4
_FUTURE = regex.compile(r"[\p{L}\p{M}]{1,20}(?:ेगा|ेगी|ेंगे|ाएगा|ाएगी|ाएँगे|ोगा|ोगी|ोंगे)")
_TIES = words(
    """
    यद्यपि भले यदि अगर क्योंकि इसलिए जब तब कि ताकि चूंकि चूँकि तो जहाँ जहां जैसे जिससे ताकि अन्यथा वरना या अथवा
    ना बल्कि जैसेकि जैसाकि ऐसा
    """
)
#: Of these what stands before them is said all the same.
_BACKWARDS = words("क्योंकि इसलिए ताकि जिससे जहाँ जहां बल्कि जैसे")
#: ", जहाँ उन्होंने ...": what was done at the place named last.
_WHERE = regex.compile(r",\s(?:जहाँ|जहां)\s(?!(?:का|की|के|से|तक|पर)\s)")
_JOINT = regex.compile(
    r"(?P<and>,?\s(?:और|तथा|एवं|लेकिन|परंतु|परन्तु|किंतु|किन्तु|मगर|जबकि)\s(?:वहीं\s|फिर\s)?"
    r"|,\s(?:हालाँकि|हालांकि)\s"
    r"|,?\sफिर\sभी\s|,\s(?:पर|वहीं|फिर(?!\sभी))\s|[;,]\s(?!जो\s|जिस|जिन|जबकि|साथ\s|एक\s|यानी|अर्थात|विशेष))"
    r"|,?\s(?=(?P<which>जो|जिस(?:े|का|की|के|ने|में)|जिन(?:का|की|के)|जिन्हें|जिन्होंने)\s)"
)
#: After these the words of somebody follow: "X ने कहा, “...”".
_SAID = words("कहा लिखा बोला बोली बोले पूछा")
#: Behind "ने" a word with the ending of a perfect form closes the clause: "उन्हें घर पर पढ़ाया". Names
#: and nouns end in "ाई" as well.
_DONE_BY = regex.compile(r"(?<=[\p{L}\p{M}])(?:\sने|न्होंने|सने)\s")
_PERFECT = regex.compile(r"[\p{L}\p{M}]{1,20}(?<!र)(?:ाया|ाए|ाये)|लिए|दिए|लिये|दिये|किये")
#: Nouns with that ending.
_NOUNS = words("छाया माया काया साया पराया किराया सरमाया चौपाया")
_GOING_ON = words("हुए हुई हुआ")
_CLOSING = ('"', "”", "»", "’")
_PAIRED = (("(", ")"), ("“", "”"), ("«", "»"), ("‘", "’"), ("[", "]"))
_AGENTS = words("उसने इसने उन्होंने इन्होंने जिसने जिन्होंने")
#: "1911 में सरकार ने": what is said next by the same is said of the same time.
_IN_YEAR = regex.compile(
    r"(?:(?:सन्?|वर्ष|जनवरी|फ़रवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|अक्तूबर|नवंबर|दिसंबर)\s)?"
    r"\p{Nd}{4}(?:\sई\.?)?\sमें\s"
)
_OTHER_TIME = regex.compile(
    r"\p{Nd}{3,4}|(?<![\p{L}\p{M}])(?:बाद|फिर|पहले|अब|आज|तब|सदी|साल|वर्ष|दशक)(?![\p{L}\p{M}])"
)
#: "X बड़ा है, और Y, जो पुराना है, छोटा है"
_SIDES = regex.compile(
    r"(?P<first>(?:(?!\sजो\s|\sजिस|\sजिन)[^,;।]){8,300}),\s(?:और|तथा|जबकि|लेकिन)\s"
    r"(?P<name>[^,;।]{2,60}),\s(?P<which>जो|जिसे|जिन्हें|जिसका|जिसकी|जिनका|जिनकी|जिसने|जिन्होंने)\s"
    r"(?P<inside>[^,;]{4,200}),\s(?P<rest>(?!(?:और|तथा|जो|जिस|जिन))[^,;]{4,300})$"
)
#: What is said of a place: "जो आज के पाकिस्तान में है".
_LIES = regex.compile(r"\s(?:में|पर)\s(?:स्थित\s)?(?:है|हैं)[\s।]*$")
_KIN = words("पुत्र पुत्री बेटे बेटा बेटी भाई बहन पत्नी पति शिष्य शिष्या पोते पौत्र मित्र")
_WED = regex.compile(r"(?<![\p{L}\p{M}])(?:विवाह|शादी|निकाह)(?![\p{L}\p{M}])")
_GIVEN = words("जिसे जिन्हें")
_OF_MANY = words("जिन्होंने जिन्हें जिनका जिनकी जिनके")
#: Verbs of one thing, or of somebody of whom nobody speaks politely.
_OF_ONE = words("था थी बना बनी")
#: "जो कि" says no more than "जो".
_THAT = regex.compile(r"(?<=^जो)\sकि(?=\s)")
#: Makes a verb of the noun before it: "वीडियो जारी किया".
_DONE = words("किया की किए कीं करवाया करवाई दिया दी दिए लिया ली हुआ हुई हुए कर रहा रही रहे")
#: Speaks of all that was said: "जिसके लिए उन्हें पुरस्कार मिला".
_OF_CLAUSE = regex.compile(
    r"(?:जिस|जिन)के\s(?:लिए|कारण|बाद|चलते|फलस्वरूप|परिणामस्वरूप|तहत|बदले|बावजूद|दौरान|साथ|अलावा|पहले|ज़रिए)"
    r"(?![\p{L}\p{M}])"
)
#: "..., जिसमें सैकड़ों लोग मारे गए": in what happened.
_OF_EVENT = regex.compile(
    r"जिस(?:में|से)\s.{0,120}(?:मारे|मारी|मारा|घायल|मौत|मृत्यु|जान|नुक़सान|नुकसान|प्रभावित|बेघर|नष्ट)(?![\p{L}\p{M}])"
)
#: Nouns of works, with the title behind them: "फ़िल्म पाथेर पांचाली 1955 में".
_TITLE = regex.compile(
    r"(?<![\p{L}\p{M}])(?:फ़िल्म|फिल्म|उपन्यास|पुस्तक|किताब|नाटक|कहानी|कृति)\s"
    r"(?P<title>(?:[\p{L}\p{M}]{2,20}\s){1,4}?)(?=(?:सन्?\s)?\p{Nd}{4}\s)"
)
#: Adjectives that tell one kind from another.
_KINDRED = words(
    "भारतीय अफ़्रीकी अफ्रीकी एशियाई यूरोपीय अमेरिकी अंतरराष्ट्रीय राष्ट्रीय विश्व जंगली हिम काला काली सफ़ेद लाल नीला नीली"
)
#: Stands for a subject while it is asked whether one is missing.
_ANYONE = "कोई"


def clauses(
    plain: str, offset: int, cuts: Sequence[Span] = (), *, lead: str = ""
) -> list[Proposition]:
    """Return what a sentence says, clause by clause and member by member; at least one.

    Args:
        plain: The sentence.
        offset: Where its statement begins.
        cuts: Stretches that are told already, such as life dates.
        lead: The name that it surely begins with as its subject, or "".

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
        for clause in _side_by_side(plain, offset, cuts, lead)
        for text in _members(clause.text)
    ]
    return sorted([*asides, *said], key=lambda clause: clause.start)


def _members(clause: str) -> list[str]:
    said = {token.group() for token in TOKEN.finditer(clause)}
    tied = not _TIES.isdisjoint(said) or not WHICH.keys().isdisjoint(said)
    return [clause] if tied or len(clause) > MAX_SENTENCE else told_apart(clause)


def _side_by_side(plain: str, offset: int, cuts: Sequence[Span], lead: str) -> list[Proposition]:
    """Cut a sentence of two sides apart, of which the second has a relative clause inside."""
    found = _SIDES.match(plain, offset) if len(plain) <= MAX_SENTENCE else None
    if found and all(map(_ends, found.group("first", "inside", "rest"))):
        name, which = found["name"], found["which"]
        owner = with_case(name, WHICH[which]) if WHICH[which] else name
        return [
            *_clauses(plain[: found.end("first")], offset, cuts, lead),
            Proposition(
                text=compose([name, found["rest"]]), start=found.start("name"), end=len(plain)
            ),
            Proposition(
                text=compose([owner, found["inside"]]),
                start=found.start("which"),
                end=found.end("inside"),
                aside=True,
            ),
        ]
    return _clauses(plain, offset, cuts, lead)


def _clauses(plain: str, offset: int, cuts: Sequence[Span], lead: str) -> list[Proposition]:
    """Cut a sentence between its finite verbs."""
    where = _at_place(plain, offset)
    if where is not None:
        return [*_clauses(plain[: where[0]], offset, cuts, lead), where[1]]
    whole = [
        Proposition(
            text=compose(without(plain, offset, len(plain), cuts)), start=offset, end=len(plain)
        )
    ]
    if len(plain) > MAX_SENTENCE:
        return whole
    tie = next((t for t in TOKEN.finditer(plain, offset) if t.group() in _TIES), None)
    if tie is not None:
        return _before_tie(plain, offset, cuts, lead, tie) or whole
    return _between_verbs(plain, offset, cuts, lead) or whole


def _between_verbs(plain: str, offset: int, cuts: Sequence[Span], lead: str) -> list[Proposition]:
    """Cut a sentence without ties; [] where a part of it cannot stand alone."""
    said: list[Proposition] = []
    start, which = offset, ""
    inner = _enclosed(plain)
    for joint in [*_JOINT.finditer(plain, offset), None]:
        stop = joint.start() if joint else len(plain)
        ended = _ends(plain[start:stop], plain[offset:start])
        leaning = joint and _goes_on(joint, which, plain[start:stop])
        if joint and (any(a <= stop < b for a, b in inner) or not ended or leaning):
            if joint["which"] and not which and joint.group() != " ":
                return _around(plain, offset, joint)
            continue
        if not ended:
            return _with_gap(said, plain, start)
        clause = "".join(without(plain, start, stop, cuts))
        text: str | None = compose([clause])
        if said:
            first = lead if len(said) == 1 else ""
            text = _stand_alone(clause, which, plain[said[-1].end : start], said[-1].text, first)
        if text is None:
            return []
        kin = bool(which) and _kin_of(said[-1].text) is not None
        # "उन्होंने फ़िल्म बनाई, जिसे पुरस्कार मिला": the text goes on about who made it
        kin = kin or (which in _GIVEN and agent_of(phrases(said[-1].text)) is not None)
        said.append(Proposition(text=text, start=start, end=stop, aside=kin))
        if joint:
            start, which = joint.end(), joint["which"] or ""
    return said


def _before_tie(
    plain: str, offset: int, cuts: Sequence[Span], lead: str, tie: regex.Match[str]
) -> list[Proposition]:
    """Cut off what is said before the clause that a tie belongs to: "A हुआ और B हुआ, ताकि C"; or []."""
    if tie.group() not in _BACKWARDS:
        return []
    joints = [
        joint
        for joint in _JOINT.finditer(plain, offset, tie.start())
        if joint["and"] and joint.end() < tie.start()
    ]
    if not joints or any(a <= joints[-1].start() < b for a, b in _enclosed(plain)):
        return []
    joint = joints[-1]
    ended = _ends(plain[offset : joint.start()]) and _ends(plain[joint.end() : tie.start()])
    if not ended or not WHICH.keys().isdisjoint(plain[offset : joint.start()].split()):
        return []
    said = _clauses(plain[: joint.start()], offset, cuts, lead)
    clause = "".join(without(plain, joint.end(), len(plain), cuts))
    head = plain[joint.end() : tie.start()]
    text = _stand_alone(head, "", joint.group(), said[-1].text, lead if len(said) == 1 else "")
    if text is None:
        return []
    borrowed = text.removesuffix(compose([head]))
    return [
        *said,
        Proposition(text=compose([borrowed, clause]), start=joint.end(), end=len(plain)),
    ]


def _at_place(plain: str, offset: int) -> tuple[int, Proposition] | None:
    """Read ", जहाँ उन्होंने X की स्थापना की" with the place that the clause before names last.

    Returns:
        Where the clause before ends, and what is said of the place.
    """
    found = _WHERE.search(plain, offset)
    if found is None or len(plain) > MAX_SENTENCE or _WHERE.search(plain, found.end()):
        return None
    before, behind = plain[offset : found.start()], plain[found.end() :]
    said = {token.group() for text in (before, behind) for token in TOKEN.finditer(text)}
    if not _TIES.isdisjoint(said) or not (_ends(before) and _ends(behind)):
        return None
    spots = [phrase for phrase in phrases(before)[-3:] if phrase.case in {"में", "पर"}]
    place = trailing(spots[-1], before) if spots else ""
    if not (is_place(place) or (place and fold(place.split()[-1]) in TYPES)):
        return None
    if _lacks_subject(behind):
        return None
    said_there = compose([with_case(place, "में"), behind])
    return found.start(), Proposition(text=said_there, start=found.end(), end=len(plain))


def _with_gap(said: Sequence[Proposition], plain: str, start: int) -> list[Proposition]:
    """Add the rest of a sentence, which has no verb, to the clause that it takes it from."""
    gap = filled(said[0].text, plain[start:]) if len(said) == 1 else None
    return [*said, Proposition(text=gap, start=start, end=len(plain))] if gap else []


def _stand_alone(clause: str, which: str, joint: str, before: str, lead: str) -> str | None:
    """Write a clause with the subject that it borrows; None where that is not clear.

    Args:
        clause: What follows "और", "लेकिन" or a relative pronoun.
        which: That pronoun, or "".
        joint: The words between the clauses.
        before: The clause before, as it was written.
        lead: The name that the clause before surely begins with as its subject, or "".
    """
    if len(clause.split()) < MIN_CLAUSE:
        return None
    if which:
        told = clause.strip()
        several = not WHICH.keys().isdisjoint(told[len(which) :].split())
        if several or _OF_CLAUSE.match(told) or _OF_EVENT.match(told):
            return None
        return _relative(told, which, before, lead, set_apart="," in joint)
    opening, _, rest = clause.strip().partition(" ")
    if opening in WHICH:  # "..., जिनका जन्म 476 में हुआ और जिन्होंने"
        name = subject_of_clause(before, WHICH[opening])
        return compose([name, rest]) if name else None
    if _lacks_subject(before) and _lacks_subject(clause):
        return compose([clause])  # whom both speak of, the sentence before tells
    if _is_parallel(clause, before):
        return compose([clause])
    whose = whose_subject(clause, Lender(clause=before, name=lead))
    own = plain_subject(clause) or ("जबकि" in joint.split() and _opens_with_noun(clause))
    if whose is None and own:
        return compose([clause])  # "लेकिन दूरबीन आज भी काम करती है"
    if whose and _lacks_subject(before):
        return None
    contrast = not {*joint.split()} <= {*AND, ",", ";"}
    if whose is None or (whose and contrast and not _opens_alike(clause)):
        return None
    return compose([_year_of(before, clause) if whose else "", whose, clause])


def _opens_with_noun(clause: str) -> bool:
    """Tell whether something is said of what a clause begins with: "हाइड्रोजन ज्वलनशील होती है"."""
    found = phrases(clause)
    if not found or found[0].case or found[0].pronoun:
        return False
    opening, *said = [word for word in found[0].words if word not in verb_group(clause)] or [""]
    return bool(said) and opening not in APPROXIMATE and not opening[:1].isdigit()


def _is_parallel(clause: str, before: str) -> bool:
    """Tell whether two clauses are built alike, each about its own: "X में 206 हैं, जबकि Y में 270 हैं"."""
    one, other = phrases(clause), phrases(before)
    return (
        len(one) > 1
        and [phrase.case for phrase in one] == [phrase.case for phrase in other]
        and one[0].case in {"में", "पर", *GENITIVES}
        and not any(phrase.pronoun for phrase in one)
        and one[-1].words[-2:] == other[-1].words[-2:]
        and not any(word[0].isdigit() for word in one[0].words)
    )


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
        and not any(
            joint["which"] or _ends(rest[: joint.start()]) for joint in _JOINT.finditer(rest)
        )
    )
    name = trailing(found[-1], left) if simple else ""
    if not name:
        return []
    owned = len(found) == 2 and found[0].case in GENITIVES and not found[0].pronoun
    if owned or (len(found) == 1 and found[0].words[0] in _KINDRED):
        name = left.strip()  # "भारतीय गैंडा"
    case = WHICH[joint["which"]]
    said = _THAT.sub("", relative)[len(joint["which"]) :]
    return [
        Proposition(text=compose([left, rest]), start=offset, end=len(plain)),
        Proposition(
            text=compose([with_case(name, case), said]),
            start=joint.end(),
            end=at,
            aside=bool(case),
        ),
    ]


def _ends(clause: str, before: str = "") -> bool:
    """Tell whether a clause ends with a finite verb; its agent may stand in what is before it."""
    tokens = [token.group() for token in TOKEN.finditer(clause)]
    while tokens and tokens[-1] in BRINGS_ALONG:
        tokens.pop()
    if len(tokens) < MIN_CLAUSE:
        return False
    last, previous = tokens[-1], tokens[-2]
    noun = is_place(last) or last in _NOUNS or is_everyday(last)
    if _DONE_BY.search(clause) and _PERFECT.fullmatch(last) and not noun:
        return previous not in GENITIVES  # "के लिए"
    if last == "की":
        return any(word == "ने" or word in _AGENTS for word in (*tokens, *before.split()))
    if last in _GOING_ON and HABITUAL.fullmatch(previous):
        return False  # "सुरक्षित करते हुए"
    if clause.rstrip().endswith(_CLOSING):
        return not _SAID.isdisjoint(tokens)
    if last in {"है", "हैं"} and "या" in tokens:
        return False
    denied = not {"नहीं", "न"}.isdisjoint(tokens[-3:-1])
    negated = denied and HABITUAL.fullmatch(last) is not None
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
    return not WHICH.keys().isdisjoint(said) or said[:1] in (["जबकि"], ["हालाँकि"], ["हालांकि"])


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
    return first in APPROXIMATE or first[0].isdigit() or first in {"बाद", "फिर", "केवल", "सन्"}


def _lacks_subject(clause: str) -> bool:
    return lent_subject(clause, _ANYONE) is not None


def _relative(clause: str, which: str, before: str, lead: str, *, set_apart: bool) -> str | None:
    """Write "X है, जो ऊँचा है" as "X ऊँचा है", where it is clear what "जो" means.

    Without a comma it tells which of several is meant, unless the clause says what its subject is.
    """
    case = WHICH[which]
    singular = before.rstrip(" ।.,").rsplit(maxsplit=1)[-1] in _OF_ONE
    if not (set_apart or _is_class(before)) or (which in _OF_MANY and singular):
        return None
    clause = _THAT.sub("", clause)
    if lead and _is_said_of(before):
        return compose([with_case(lead, case), clause[len(which) :]])
    kin = _kin_of(before)
    if kin is not None:
        return compose([with_case(kin, case), clause[len(which) :]]) if kin else None
    name: str | None = "" if case else _place_before(clause, before)
    name = name or (which not in _OF_MANY and _done_to(before)) or _antecedent(before)
    if name is None:
        return None
    rest = clause[len(which) :]
    titles = _quoted(before) if name.split()[-1] in before else []
    name = next((title for title in titles if name.split()[-1] in title), name)
    return compose([with_case(name, case) if case else name, rest])


def _quoted(text: str) -> list[str]:
    """Return the titles in a text, with their quotation marks."""
    return regex.findall(r"'[^']{2,80}'|\"[^\"]{2,80}\"|‘[^’]{2,80}’|“[^”]{2,80}”", text)


def _is_said_of(clause: str) -> bool:
    """Tell whether a clause says what its subject is: "टाटा समूह भारत का एक व्यापारिक समूह है"."""
    said = [token.group() for token in TOKEN.finditer(clause)]
    found = phrases(clause)
    closes = bool(found) and not found[-1].case and said[-1] in COPULAS
    if not closes:
        return False
    nouns = [at for at, word in enumerate(found[-1].words) if word not in FINITE]
    return bool(nouns) and not names_in(found[-1])[nouns[-1]]


def _place_before(clause: str, before: str) -> str:
    """Return the place that "जो बिहार का एक शहर है" speaks of, where one was named last."""
    said = clause.rstrip(" ।.").split()
    if said[-1] not in COPULAS:
        return ""
    if _LIES.search(clause) and "जन्म" in before.split():
        spots = [phrase for phrase in phrases(before)[-2:] if phrase.case == "में"]
        return trailing(spots[-1], before) if spots and not spots[-1].words[-1][0].isdigit() else ""
    if _HINDI.place_nouns.isdisjoint(said[-3:]):
        return ""
    named = [phrase for phrase in phrases(before)[-2:] if phrase.case in {"में", "पर"}]
    return trailing(named[-1], before) if named else ""


def titled(clause: str) -> str:
    """Return the title behind "फ़िल्म" and the like, where a year follows; else "".

    >>> titled("उनकी पहली फ़िल्म पाथेर पांचाली 1955 में आई")
    'पाथेर पांचाली'
    """
    found = _TITLE.search(clause)
    return found["title"].strip() if found else ""


def _kin_of(before: str) -> str | None:
    """Return Y of "वे Y के पुत्र थे, जो", "" where it is not clear, None in other clauses."""
    found = phrases(before)
    if len(found) < 2 or found[-2].case not in GENITIVES or found[-1].words[0] not in _KIN:
        return None
    if any(word not in FINITE for word in found[-1].words[1:]):
        return None
    return trailing(found[-2], before) if found[0].pronoun and len(found) == 2 else ""


def _is_class(clause: str) -> bool:
    """Tell whether a clause says what its subject is: "अमूल एक सहकारी संस्था है"."""
    found = phrases(clause)
    last = found[-1] if found else None
    lies = any(phrase.case not in {"", *GENITIVES} for phrase in found[:-1])
    return last is not None and not lies and "एक" in last.words and last.words[-1] in COPULAS


def _is_named(name: str, last: Phrase, clause: str) -> bool:
    """Tell whether what stands before a verb is a name, and not the noun of "जारी किया"."""
    said = name.split()
    if any(map(is_everyday, said)) and fold(said[-1]) not in TYPES:
        return False
    end = clause.find(name, last.start) + len(name)
    behind = [token.group() for token in TOKEN.finditer(clause, end)]
    return bool(behind) and behind[0] not in _DONE and not FINITE.isdisjoint(behind[:2])


#: What is done to something: "फ़ौज का नेतृत्व किया", "विश्वविद्यालय की स्थापना X ने की".
_DEEDS = words(
    """
    स्थापना निर्माण नेतृत्व आविष्कार खोज संचालन उद्घाटन समर्थन विरोध अध्ययन प्रतिनिधित्व अध्यक्षता शुभारंभ
    गठन प्रक्षेपण निर्देशन संपादन शुरुआत दौरा
    """
)


def _done_to(before: str) -> str:
    """Return the thing that somebody did something to in a clause, which "जिसकी" then means; or ""."""
    found = phrases(before)
    agent = agent_of(found)
    if agent is None or found[-1].case:
        return ""
    closing = [word for word in found[-1].words if word not in FINITE]
    if (
        len(found) > 1
        and found[-2].case in GENITIVES
        and len(closing) == 1
        and closing[0] in _DEEDS
    ):
        return _thing(found[-2], before)
    opening = found[0]
    if opening.case not in GENITIVES or found[1].words[0] not in _DEEDS or closing:
        return ""
    return _thing(opening, before) if fold(opening.words[-1]) in TYPES else ""


def _thing(phrase: Phrase, text: str) -> str:
    """Return a phrase whole where it is a name of a few words: "आज़ाद हिंद फ़ौज"."""
    few = phrase.named and len(phrase.words) <= MAX_NAME and not phrase.words[0][0].isdigit()
    return text[phrase.start : phrase.end] if few else ""


#: What an amount is counted in.
_AMOUNTS = words("रुपये रुपए रूपये डॉलर यूरो पाउंड येन ख़र्च खर्च")
#: "हाथी की एक सूँड होती है, जो": the trunk.
_HAS = regex.compile(
    r"\s(?:(?:केवल|सिर्फ़|सिर्फ|मात्र)\s)?एक\s(?P<what>[\p{L}\p{M}]{2,20})\s(?:होता|होती)\sहै[\s।.]{0,3}$"
)


def _had(before: str) -> str:
    """Return what somebody has one of, by whose it is: "हाथी की सूँड"; "" in other clauses."""
    has = _HAS.search(before)
    owner = phrases(before[: has.start()])[-1:] if has else []
    if has is None or not owner or owner[0].case not in GENITIVES:
        return ""
    return f"{before[owner[0].start : has.start()]} {has['what']}"


def _antecedent(before: str) -> str | None:
    found = phrases(before)
    if not found or found[-1].case or not _AMOUNTS.isdisjoint(found[-1].words):
        return None  # "5 करोड़ रुपये ख़र्च हुए, जो": the amount
    last = found[-1]
    whole = titled(before) or _had(before)
    if whole:
        return whole
    if _is_class(before):
        return subject_of_clause(before, "")  # "अमूल एक सहकारी संस्था है, जिसका"
    name = trailing(last, before)
    copular = last.words[-1] in COPULAS and HABITUAL.fullmatch(last.words[-2:][0]) is None
    if name and not name.endswith("ित") and (copular or _is_named(name, last, before)):
        return name
    others = [word for word in last.words if word not in FINITE and not HABITUAL.fullmatch(word)]
    if not copular and agent_of(found) is not None and others:
        return None  # "रोहन ने एक वीडियो जारी किया, जिसमें"
    if others and len(found) > 1 and found[-2].case in {"", *GENITIVES, "में", "पर", "से"}:
        return subject_of_clause(before, "")  # "कंचनजंगा सबसे ऊँची चोटी है, जो"
    if not others and len(found) > 1 and found[-2].case == "से" and _WED.search(before):
        return trailing(found[-2], before) or None  # "उनका विवाह भोजराज से हुआ, जिनकी"
    if not others and len(found) > 1 and found[-2].case == "ने":
        return trailing(found[-2], before) or None  # "टीका जेनर ने बनाया, जो"
    if others and len(found) == 1:
        return subject_of_clause(before, "")
    return None
