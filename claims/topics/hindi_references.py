"""Whom the pronouns of a Hindi clause mean, written out.

"उन्होंने", "उनका" and "वे" take the person named last, "इसका" and "यह" the thing; "वहाँ की" and
"देश की" the country or place. Pronouns are read wherever they stand in the clause, for Hindi's
order is free. Where nobody fits, the words stay and the claim says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from claims.entities import Name, is_name_word, is_place, is_single_name
from claims.hindi.before import dated, named_again, placed
from claims.hindi.phrases import (
    GENITIVES,
    PRONOUN_CASES,
    Phrase,
    agent_of,
    phrases,
    with_case,
)
from claims.hindi.statements import lent_subject
from claims.hindi.verbs import COPULAS, case_for, verb_group
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.languages.hi_words import COMPLETE, TYPES, fold, is_everyday
from claims.standalone import Resolved, Subject
from claims.topics.hindi import DISCOURSE, is_adjunct, is_country_topic, push, reachable, topic_of

__all__ = ["refer"]

_HINDI = BY_CODE["hi"]
_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*")
_POLITE_PRONOUNS = words("वे ये उन्होंने इन्होंने उन्हें इन्हें उनका उनकी उनके इनका इनकी इनके उनमें इनमें उनसे इनसे")
#: What only persons have.
_OF_PERSONS = words(
    "पुत्र पुत्री बेटा बेटी बेटे पिता माता माँ पत्नी पति भाई बहन दादा उत्तराधिकारी शासनकाल राज्याभिषेक"
)
_HERE = words("वहाँ वहां यहाँ यहां")
_WORKS = words(
    """
    सम्मान पुरस्कार घटना बात प्रक्रिया नाम मुकाबला मुक़ाबला मैच खेल लड़ाई युद्ध संधि समझौता आंदोलन विद्रोह
    फ़िल्म फिल्म पुस्तक किताब उपन्यास नाटक कविता गीत ग्रंथ इमारत भवन स्मारक मंदिर मस्जिद किला क़िला महल
    मीनार प्रतियोगिता टूर्नामेंट आयोजन समारोह अभियान यात्रा व्यंजन मिठाई सब्ज़ी सब्जी पेय पौधा पेड़ पशु पक्षी
    प्रजाति रोग बीमारी दिन समय काल दौर वर्ष साल सिद्धांत खोज आविष्कार रिकॉर्ड जीत हार फ़ैसला फैसला क़ानून कानून
    """
)
#: What somebody made is his, whatever else the clause names.
_MADE = words("रचना रचनाएँ कृति कृतियाँ देन")
#: "उसी ने" is "उसने", said with stress.
_STRESSED = regex.compile(
    r"(?<![\p{L}\p{M}])(?:(?P<one>इसी|उसी)|(?P<many>इन्हीं|उन्हीं))\s(?P<case>ने|का|की|के|में|से)(?=\s)"
)
#: Before a pronoun: "पहले यह बिहार का हिस्सा था".
_ADVERB = regex.compile(
    r"(?:पहले|बाद\sमें|वर्तमान\sमें|आज|अब|साथ\sही|शुरुआत\sमें|प्रारंभ\sमें|आगे\sचलकर|विशेष\sरूप\sसे),?\s"
    r"(?=(?:यह|वह|वे|ये|(?:इ|उ)(?:स|न)(?:का|की|के|ने|में|से|े)|(?:इ|उ)न्हों?(?:ने|ें))\s)"
)
_PLACES = words("शहर नगर राज्य देश द्वीप नदी झील पर्वत प्रांत क्षेत्र गाँव गांव ज़िला जिला ग्रह महाद्वीप")
_COUNTRY = fold("देश")
_SAME = regex.compile(r"\s(?:भी\s)?(?:वही|यही)(?=\s(?:है|हैं|था|थी|थे|थीं)[\s।.]{0,3}$)")
_STILL = tuple(
    map(
        fold, ("महल", "किला", "क़िला", "मंदिर", "मस्जिद", "मीनार", "पुल", "मक़बरा", "नदी", "झील", "पर्वत")
    )
)
#: "यमुना इससे मिलती है", but not "इससे पता चलता है".
_TOUCHES = regex.compile(
    r"(?:मिल|लग|निकल|जुड़|गुज़र|गुजर)(?:ता|ती|ते)|(?:निकाला|निकाली|निकाले|बनाया|बनाई|बनाए)"
)
#: Nouns that mean what was spoken of without "यह": "कंपनी का मुख्यालय".
_KINDS_ALONE = words("कंपनी संस्था संगठन सदन विश्वविद्यालय संग्रहालय मंदिर क़िला किला पुल नदी झील")
#: "ओडिशा में स्थित।", which leaves its copula out.
_STANDS = regex.compile(r"स्थित\s?[।.]?$")
_TODAY = words("आज अब फ़िलहाल वर्तमान बाद")
#: A text, whether it stands alone, and the topic that was written into it.
_Written = tuple[str, bool, Subject | None]


def refer(
    text: str,
    subject: Subject | None,
    *,
    before: str = "",
    recognised: Sequence[Name] | None = None,
) -> Resolved:
    """Write the name in place of the first pronoun, and tell whom the clause speaks of.

    Args:
        text: A clause.
        subject: What was spoken of before it.
        before: The clause or sentence before it.
        recognised: Names in its sentence, where a recogniser read it.

    >>> refer("इसका मुहाना चौड़ा है।", Subject(text="सिंधु", person=False)).text
    'सिंधु का मुहाना चौड़ा है।'
    """
    when = dated(text, before)
    if when:
        resolved = refer(text[when.end :], subject, before=before, recognised=recognised)
        return replace(resolved, text=f"{when.text} {resolved.text}")
    adverb = _ADVERB.match(text)
    if adverb:
        resolved = refer(text[adverb.end() :], subject, before=before, recognised=recognised)
        return replace(resolved, text=f"{adverb.group()}{resolved.text}")
    plainly = _STRESSED.sub(_unstressed, text)
    if plainly != text:
        resolved = refer(plainly, subject, before=before, recognised=recognised)
        return resolved if resolved.text != plainly else replace(resolved, text=text)
    text = named_again(placed(text, before), before)
    same = _SAME.search(text)
    if same and subject and not subject.vague:
        # "सबसे ठंडा ग्रह भी वही है"
        written = f"{subject.text} {text[: same.start()]}{text[same.end() :]}"
        return Resolved(text=written, subject=subject)
    text = _owned_alone(_wholly_named(text, subject), subject)
    written, clear, meant = _resolved(text, subject)
    lent = None
    if meant is None and clear and subject and _may_lend(text, subject):
        lent = lent_subject(text, subject.text)
    if lent and subject and lent.endswith(" ने") and _is_spot(subject):
        lent = None  # a town writes no poems
    if lent and subject and text.split(maxsplit=1)[0] in subject.text.split():
        lent = None  # it begins with its own subject
    if lent:
        return Resolved(text=_STANDS.sub("स्थित है।", f"{lent} {text}"), subject=subject)
    rivals = subject.rival_names if subject and not clear and _is_polite(text) else ()
    after = topic_of(text, subject, recognised)
    if meant is not None and after is not None and (after is subject or after.vague):
        after = push(replace(meant, earlier=(), vague=False), subject)
    names = (subject.text, *rivals) if subject and rivals else ()
    return Resolved(text=written, clear=clear, subject=after, ambiguous=names)


#: What a sentence may tell of without saying whose it is, and the genitive that it asks for.
_OF_THINGS = {
    **dict.fromkeys(
        words("राजधानी जनसंख्या आबादी मुद्रा राजभाषा स्थापना लंबाई लम्बाई ऊँचाई ऊंचाई चौड़ाई गहराई"), "की"
    ),
    **dict.fromkeys(words("मुख्यालय क्षेत्रफल व्यास द्रव्यमान घनत्व निर्माण उद्घाटन"), "का"),
}
_OF_PERSON = {
    **dict.fromkeys(words("जन्म निधन देहांत विवाह"), "का"),
    **dict.fromkeys(words("मृत्यु पत्नी माता माँ शिक्षा"), "की"),
    **dict.fromkeys(words("पिता पति"), "के"),
}
_LIES = regex.compile(r"^\S+\s(?:\S+\s){1,3}में\s(?:स्थित\s)?(?:है|था)[\s।.]{0,3}$")
_NAMES_OF = regex.compile(r"(?:(?P<child>बचपन)\sका|असली|वास्तविक|पूरा|मूल)\sनाम\s")
_WHOLE = regex.compile(r"(?:(?:कुल|आधिकारिक|वर्तमान|अनुमानित)\s)?(?P<noun>[\p{L}\p{M}]+)\s")


def _owned_alone(text: str, subject: Subject | None) -> str:
    """Write whose "जनसंख्या" or "बचपन का नाम" is told of, where one thing or person was spoken of.

    >>> _owned_alone("मुख्यालय पुणे में है।", Subject(text="आयुका", person=False))
    'आयुका का मुख्यालय पुणे में है।'
    """
    if subject is None or subject.vague or subject.rivals or subject.plural:
        return text
    named, found = _NAMES_OF.match(text), _WHOLE.match(text)
    if named:
        return f"{with_case(subject.text, 'के' if named['child'] else 'का')} {text}"
    noun = found["noun"] if found else ""
    case = "" if subject.person is True else _OF_THINGS.get(noun, "")
    case = case or (_OF_PERSON.get(noun, "") if subject.person else "")
    opening = phrases(text)[0] if case else None
    if opening is None or not case or noun in subject.text.split():
        return text
    # "राजधानी दिल्ली में वर्षा हुई", "पिता ने": the noun is somebody or some place by itself
    whole = opening.case in GENITIVES or (opening.case and len(opening.words) > 1)
    dated = any(word[0].isdigit() for word in opening.words) or noun in {"जन्म", "निधन", "मृत्यु"}
    lies = _LIES.search(text) is not None and opening.case == "में"  # "मुख्यालय पुणे में है"
    return text if whole and not dated and not lies else f"{with_case(subject.text, case)} {text}"


def _unstressed(found: regex.Match[str]) -> str:
    """Write "उसी ने" as "उसने", "उन्हीं ने" as "उन्होंने"."""
    if found["many"] and found["case"] == "ने":
        return f"{found['many'][0]}न्होंने"
    stem = found["one"] or found["many"]
    return f"{stem[0]}{'स' if found['one'] else 'न'}{found['case']}"


def _is_spot(topic: Subject) -> bool:
    return is_place(topic.text) and not is_country_topic(topic)


def _is_still(topic: Subject) -> bool:
    """Tell whether a topic is a building, a water or a thing that does nothing."""
    last = fold(topic.text.rsplit(maxsplit=1)[-1])
    return last in COMPLETE or any(last.endswith(kind) for kind in _STILL)


def _is_polite(text: str) -> bool:
    return not _POLITE_PRONOUNS.isdisjoint(_TOKEN.findall(text))


def _may_lend(text: str, subject: Subject) -> bool:
    """Tell whether a sentence without a subject may go on about the topic."""
    if subject.vague:
        return False
    polite = _TOKEN.findall(text)[-1:] in (["थे"], ["हैं"], ["थीं"])
    thing = subject.person is False or is_place(subject.text)
    return not (thing and not subject.plural and polite)


def _resolved(text: str, subject: Subject | None) -> _Written:
    """Return the text with its first pronoun written out, whether it stands alone, and whom for."""
    found = phrases(text)
    own = False
    for i, phrase in enumerate(found):
        token = phrase.words[0]
        if phrase.pronoun:
            return _pronoun(text, found, i, subject, own=own)
        if token in _HERE:
            written = _there(text, phrase, subject, own=own)
            if written[1] or not any(later.pronoun for later in found[i + 1 :]):
                return written
            continue
        if token in {"इस", "उस", "यह", "वह"} and len(phrase.words) > 1:
            return _demonstrative(text, phrase, subject)
        if phrase.words[1:2] and _is_same_place(token, phrase.words[1]):
            return _demonstrative(text, phrase, subject)
        inside = _inner_demonstrative(phrase)
        if inside:
            return _demonstrative(text, inside, subject)
        if fold(token) == _COUNTRY and (i == 0 or (i == 1 and is_adjunct(found[0]))):
            return _country(text, phrase, subject)
        alone = 1 if token in _TODAY and len(phrase.words) > 1 else 0
        if (i == 0 or (i == 1 and is_adjunct(found[0]))) and phrase.words[alone] in _KINDS_ALONE:
            return _noun_alone(text, phrase, alone, subject)
        own = own or (phrase.named and not is_adjunct(phrase))
    return text, True, None


def _wholly_named(text: str, subject: Subject | None) -> str:
    """Write "टाटा समूह" for the "समूह" that a text begins with, where that was spoken of.

    >>> _wholly_named("समूह का मुख्यालय मुंबई में है।", Subject(text="टाटा समूह"))
    'टाटा समूह का मुख्यालय मुंबई में है।'
    """
    found = phrases(text)
    said = found[0].words if found else ("",)
    noun, after = said[0], said[1:2]
    if not is_everyday(noun) and fold(noun) not in TYPES:
        return text
    placed = bool(after) and bool(found[0].case) and is_place(after[0])
    if after and (after[0] in COPULAS or (is_name_word(after[0], _HINDI) and not placed)):
        return text
    for topic in reachable(subject)[:2]:
        if topic.text.endswith(f" {noun}") and topic.person is not True and not topic.plural:
            return f"{text[: found[0].start]}{topic.text}{text[found[0].start + len(noun) :]}"
    return text


def _noun_alone(text: str, phrase: Phrase, at: int, subject: Subject | None) -> _Written:
    """Write the name for "कंपनी" at the start of a clause, where a thing was spoken of."""
    noun = phrase.words[at]
    if phrase.words[at + 1 : at + 2] and phrase.words[at + 1] in COPULAS:
        return text, True, None
    things = [topic for topic in reachable(subject)[:2] if topic.person is not True]
    if not things or things[0].plural or (subject and subject.vague):
        return text, False, None
    start = phrase.starts[at]
    written = text[:start] + things[0].text + text[start + len(noun) :]
    return written, True, replace(things[0], person=False)


def _is_same_place(word: str, noun: str) -> bool:
    """Tell whether words are those of "इसी राज्य में"; "उसी वर्ष" is a time."""
    return word in {"इसी", "उसी"} and noun in _PLACES


def _inner_demonstrative(phrase: Phrase) -> Phrase | None:
    """Return "यह गायिका" inside "जन्मी यह गायिका"."""
    said = phrase.words
    at = next((i for i, word in enumerate(said) if word in {"यह", "इस", "उस"}), 0)
    if not at:
        at = next((i for i, w in enumerate(said[:-1]) if _is_same_place(w, said[i + 1])), 0)
    if not at:
        return None
    return replace(
        phrase, words=phrase.words[at:], starts=phrase.starts[at:], start=phrase.starts[at]
    )


def _pronoun(
    text: str, found: Sequence[Phrase], at: int, subject: Subject | None, *, own: bool
) -> _Written:
    phrase = found[at]
    pronoun, case = phrase.pronoun, PRONOUN_CASES[phrase.pronoun]
    following = found[at + 1].words if at + 1 < len(found) else phrase.words[1:]
    named_first = at == 1 and found[0].named and not found[0].case  # "वियना उसकी राजधानी है"
    touched = case == "से" and any(map(_TOUCHES.fullmatch, _TOKEN.findall(text)))
    made = pronoun in _POLITE_PRONOUNS and bool(following) and following[0] in _MADE
    if case and own and case not in {"ने", "को"} and not (named_first or touched or made):
        return text, True, None  # "पाकिस्तान का सबसे बड़ा शहर उसकी राजधानी है"
    if pronoun in {"इसके", "उसके"} and following and following[0] in DISCOURSE:
        later = next((i for i in range(at + 1, len(found)) if found[i].pronoun), None)
        if later is not None and PRONOUN_CASES[found[later].pronoun] in GENITIVES:
            return _pronoun(text, found, later, subject, own=own)  # "उसके बाद उसका पुत्र"
        return text, True, None
    if not case and len(phrase.words) > 1 and _is_determiner(phrase.words):
        return _demonstrative(text, phrase, subject)
    if _speaks_of_another(text, found, case, following, touched=touched):
        return text, False, None
    if not case and _HINDI.expletive.search(text):
        return text, True, None
    topic = _meant(pronoun, text, subject)
    if topic is not None and topic.rival_names and topic.person is False and case in GENITIVES:
        return text, False, None  # "X की राजधानी Y है। इसकी जनसंख्या"
    if pronoun in {"उसका", "उसकी", "उसके"} and following and following[0] in _OF_PERSONS:
        topic = next((one for one in reachable(subject) if one.person), topic)
    aimed = case in {"", "को"} if topic is not None and topic.person is False else not case
    if topic is None or (topic.rivals and aimed):
        return text, False, None
    end = phrase.start + len(pronoun)
    return text[: phrase.start] + with_case(topic.text, case) + text[end:], True, topic


def _speaks_of_another(
    text: str, found: Sequence[Phrase], case: str, following: Sequence[str], *, touched: bool
) -> bool:
    """Tell whether a pronoun is not the topic: "उसे प्रसारित किया", "इससे पता चलता है", "इनमें से"."""
    if case == "को":
        return agent_of(found) is None and case_for(verb_group(text)) == "ने"
    part = case == "में" and bool(following) and following[0] == "से"
    return part or (case == "से" and not touched)


def _meant(pronoun: str, text: str, subject: Subject | None) -> Subject | None:
    """Return the topic that a pronoun means."""
    if subject is None:
        return None
    polite = pronoun in _POLITE_PRONOUNS
    said = set(_TOKEN.findall(text))
    about_person = polite or not _HINDI.person_nouns.isdisjoint(said)
    candidates = (subject, *subject.earlier)
    if subject.vague and not polite:
        return None
    if polite and subject.person and subject.rivals:
        return None  # "गांधी ने नेहरू को पत्र लिखा। उन्होंने"
    if polite:
        plural = subject.plural and subject
        return (
            plural
            or next((topic for topic in candidates if topic.person), None)
            or (subject if subject.person is None and not subject.vague else None)
        )
    if pronoun in {"वह", "वो", "उसने", "उसे", "उसका", "उसकी", "उसके", "उसमें"}:
        if pronoun == "उसने" and (_is_spot(subject) or _is_still(subject)):
            return next((topic for topic in candidates if topic.person), None)
        if subject.plural or (
            about_person and subject.person is False and pronoun in {"वह", "वो", "उसने"}
        ):
            return None
        return subject
    if pronoun in {"यह", "इसने"} and about_person and subject.person is False:
        return None
    thing = next((topic for topic in candidates[:2] if topic.person is not True), None)
    # "गुरु दत्त की फ़िल्म प्यासा": two things it may be.
    unsure = thing is None or thing.plural or (thing.person is None and thing.rivals)
    return None if unsure else thing


def _there(text: str, phrase: Phrase, subject: Subject | None, *, own: bool) -> _Written:
    """Write "नेपाल की" for "वहाँ की", "नेपाल में" for "वहाँ"."""
    token = phrase.words[0]
    places = [
        topic for topic in reachable(subject) if topic.person is False or is_single_name(topic.text)
    ]
    # "हवा महल": one is in a town rather than in its palace
    towns = [topic for topic in places if is_place(topic.text) or is_country_topic(topic)]
    place = next(iter([*towns, *places]), None)
    if own or place is None or (subject and subject.vague):
        return text, own, None
    if len(phrase.words) == 1 and phrase.case:
        return text[: phrase.start] + place.text + text[phrase.end :], True, place
    end = phrase.start + len(token)
    return text[: phrase.start] + with_case(place.text, "में") + text[end:], True, place


def _country(text: str, phrase: Phrase, subject: Subject | None) -> _Written:
    """Write the country's name for "देश" at the start of a clause."""
    following = phrase.words[1:2]
    if following and following[0] in {*COPULAS, "और", "तथा"}:
        return text, True, None
    country = next((topic for topic in reachable(subject) if is_country_topic(topic)), None)
    if country is None:
        return text, False, None
    end = phrase.start + len(phrase.words[0])
    return text[: phrase.start] + country.text + text[end:], True, country


def _is_determiner(said: Sequence[str]) -> bool:
    """Tell whether "यह" goes with the noun after it: "यह शहर बड़ा है", not "यह राजधानी है"."""
    nouns = _PLACES | _WORKS | _HINDI.person_nouns | _HINDI.organisation_nouns
    return (
        said[0] in {"यह", "वह"}
        and len(said) > 2
        and said[1] in nouns
        and said[2] not in COPULAS
        and not (is_name_word(said[2], _HINDI) and said[3:4] and said[3] in COPULAS)
    )


def _demonstrative(text: str, phrase: Phrase, subject: Subject | None) -> _Written:
    """Write the name for "यह शहर", "इस देश", and beside it for "यह गायिका"."""
    noun = phrase.words[1] if len(phrase.words) > 1 else ""
    start, end = phrase.start, phrase.starts[1] + len(noun) if noun else phrase.end
    if _is_personal(noun):
        person = next((t for t in reachable(subject) if t.person is not False), None)
        if person is None or person.plural:
            return text, False, None
        return f"{text[:start]}{noun} {person.text}{text[end:]}", True, replace(person, person=True)
    called = next((t for t in reachable(subject)[:2] if _is_called(t, noun)), None)
    if called is not None and called.person is not True and not called.plural:
        bent = phrase.words[0] in {"इस", "उस", "इसी", "उसी"}
        name = with_case(called.text, "को").removesuffix(" को") if bent else called.text
        return text[:start] + name + text[end:], True, called
    if noun in _PLACES:
        country = fold(noun) == _COUNTRY
        place = next((t for t in reachable(subject)[:2] if t.person is not True), None)
        fits = place is not None and not place.plural and is_country_topic(place) == country
        if fits and place is not None and not (subject and subject.vague):
            return text[:start] + place.text + text[end:], True, place
    return text, False, None


def _is_called(topic: Subject, noun: str) -> bool:
    """Tell whether a topic was called a noun, or ends with it: "हुमायूँ का मक़बरा", "इस मक़बरे"."""
    last = fold(topic.text.rsplit(maxsplit=1)[-1])
    straight = f"{noun[:-1]}ा" if noun.endswith("े") else noun
    several = " " in topic.text
    return noun in topic.nouns or (several and last in {fold(noun), fold(straight)})


def _is_personal(noun: str) -> bool:
    return noun in _HINDI.person_nouns or noun in {"पार्श्वगायिका", "पार्श्वगायक", "बल्लेबाज़", "गेंदबाज़"}
