"""Whom a Hindi sentence speaks of, and whom the pronouns of the next one mean.

"उन्होंने", "उनका" and "वे" take the person named last, "इसका" and "यह" the thing; "वहाँ की" and
"देश की" the country or place. Pronouns are read wherever they stand in the clause, for Hindi's
order is free. Where nobody fits, the words stay and the claim says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from claims.entities import Name, is_country, is_name_word, is_place, is_single_name
from claims.hindi import lent_subject, titled
from claims.hindi_before import dated, named_again, placed
from claims.hindi_evidence import agreed
from claims.hindi_phrases import (
    PRONOUN_CASES,
    Phrase,
    agent_of,
    first_name,
    is_copular,
    leading,
    phrases,
    plain_subject,
    trailing,
    with_case,
)
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.languages.hi_words import COMPLETE, PROPERTIES, TYPES, fold, is_everyday
from claims.model import EntityKind
from claims.standalone import Resolved, Subject

__all__ = ["refer", "topic_names", "topic_of"]

#: Topics further back than this are out of reach.
REACH = 4

_HINDI = BY_CODE["hi"]
_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*")
_GENITIVES = words("का की के")
_LIFE = words("जन्म निधन मृत्यु देहांत देहावसान विवाह बचपन पिता माता पत्नी पति पुत्र पुत्री हत्या")
_THINGS = words(
    """
    राजधानी मुद्रा जनसंख्या आबादी क्षेत्रफल सीमा सीमाएँ मुख्यालय स्थापना निर्माण लंबाई लम्बाई ऊँचाई
    ऊंचाई चौड़ाई गहराई उद्गम व्यास द्रव्यमान संस्थापक उद्घाटन गठन राजभाषा घनत्व तापमान कक्षा त्रिज्या
    """
)
_AND = words("और तथा एवं")
_HONOURS = words("पुरस्कार सम्मान सम्मानित रत्न पदक उपाधि पद्मश्री पद्मभूषण पद्मविभूषण नोबेल ऑस्कर")
_POLITE = words("थे थीं हैं रहे रहीं बने बनीं")
#: Verbs that nobody is spoken of with who is called "उन्होंने" next.
_PLAIN = words("है था थी हुआ हुई बना बनी गया गई रहा रही")
_POLITE_PRONOUNS = words("वे ये उन्होंने इन्होंने उन्हें इन्हें उनका उनकी उनके इनका इनकी इनके उनमें इनमें उनसे इनसे")
#: What only persons have.
_OF_PERSONS = words(
    "पुत्र पुत्री बेटा बेटी बेटे पिता माता माँ पत्नी पति भाई बहन दादा उत्तराधिकारी शासनकाल राज्याभिषेक"
)
_HERE = words("वहाँ वहां यहाँ यहां")
#: After "इसके" and "उसके" these speak of what was said, not of a name.
_DISCOURSE = words("बाद अलावा अतिरिक्त साथ कारण बावजूद विपरीत पहले फलस्वरूप परिणामस्वरूप बजाय लिए तहत")
_COPULAS = words("है हैं था थी थे थीं")
_NEVER_NOUN = words("एक दुनिया विश्व भारत बहुत सबसे लगभग भी ही न नहीं अब पहले बाद")
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
_PLACES = words("शहर नगर राज्य देश द्वीप नदी झील पर्वत प्रांत क्षेत्र गाँव गांव ज़िला जिला ग्रह महाद्वीप")
_COUNTRY = fold("देश")
_OFFICES = _HINDI.person_nouns | words("संस्थापक निर्देशक अध्यक्ष शासक वास्तुकार कप्तान पिता माता पत्नी पति")
_SAME = regex.compile(r"\s(?:भी\s)?(?:वही|यही)(?=\s(?:है|हैं|था|थी|थे|थीं)[\s।.]{0,3}$)")
#: A text, whether it stands alone, and the topic that was written into it.
_Written = tuple[str, bool, Subject | None]
_STILL = tuple(
    map(
        fold, ("महल", "किला", "क़िला", "मंदिर", "मस्जिद", "मीनार", "पुल", "मक़बरा", "नदी", "झील", "पर्वत")
    )
)
_MET = words("मिले मिलीं मुलाक़ात मुलाकात")
#: "यमुना इससे मिलती है", but not "इससे पता चलता है".
_TOUCHES = regex.compile(
    r"(?:मिल|लग|निकल|जुड़|गुज़र|गुजर)(?:ता|ती|ते)|(?:निकाला|निकाली|निकाले|बनाया|बनाई|बनाए)"
)
#: Nouns that mean what was spoken of without "यह": "कंपनी का मुख्यालय".
_KINDS_ALONE = words("कंपनी संस्था संगठन सदन विश्वविद्यालय संग्रहालय मंदिर क़िला किला पुल नदी झील")
#: "ओडिशा में स्थित।", which leaves its copula out.
_STANDS = regex.compile(r"स्थित\s?[।.]?$")
_TODAY = words("आज अब फ़िलहाल वर्तमान बाद")
_AFTERWARDS = regex.compile(rf"(?:इस|उस)के\s(?:{'|'.join(sorted(_DISCOURSE))}),?\s")
_DATE = regex.compile(r"\p{N}|सन्?$|ई\.?$")


def topic_of(
    text: str, before: Subject | None, recognised: Sequence[Name] | None = None
) -> Subject | None:
    """Return whom the next sentence's pronouns may mean, with those before it in ``earlier``.

    Args:
        text: A clause whose pronouns are resolved.
        before: What was spoken of before it.
        recognised: Names in it, where a recogniser read it.

    >>> topic_of("शिवाजी का राज्याभिषेक 1674 में हुआ।", None).text
    'शिवाजी'
    """
    opening = _AFTERWARDS.match(text)
    text = text[opening.end() :] if opening else text
    found = phrases(text)
    work = titled(text)
    if _speaks_of_pronoun(found):
        return _push(Subject(text=work, person=False), before) if work else before
    named = list(_topics(found, text))
    if recognised is not None:
        named = agreed(named, text, recognised, before)
    named = named or _plainly(text)
    if not named:
        there = _is_existential(found) and _TOKEN.findall(text)[-1] in _COPULAS
        if before is None and there and trailing(found[0], text):
            # "लोकसभा में 543 सीटें हैं": it may be meant by its kind, but by no pronoun.
            return Subject(text=trailing(found[0], text), person=False, rivals=True)
        vague = not _is_existential(found)
        return replace(before, vague=True) if before and vague else before
    named = [_begun_with(new, before) for new in named]
    if work and work not in named[0].text:
        named = [Subject(text=work, person=False), *named]
    named[0] = _rivalled(named[0], found, before)
    topic = before
    for new in reversed(named):
        topic = _push(new, topic)
    return topic


def _begun_with(new: Subject, before: Subject | None) -> Subject:
    """Return the topic that a name runs on from: "पाथेर पांचाली शरतचंद्र के उपन्यास पर"."""
    known = [topic for topic in _reachable(before) if new.text.startswith(f"{topic.text} ")]
    if not known or (" " not in known[0].text and _goes_with(known[0], new)):
        return new
    return replace(known[0], earlier=(), vague=False)


def _goes_with(known: Subject, new: Subject) -> bool:
    """Tell whether "भारत सरकार" is another than "भारत", which only stood before "चने"."""
    rest = new.text[len(known.text) :].split()
    return fold(rest[-1]) in TYPES or (
        not all(map(is_everyday, rest)) and known.person is not False
    )


def _rivalled(new: Subject, found: Sequence[Phrase], before: Subject | None) -> Subject:
    """Add whom the text goes on about beside who did "इसका संगीत X ने दिया"."""
    agent = agent_of(found)
    known = next((topic for topic in _reachable(before) if topic.person), None)
    if agent is None or known is None or agent is found[0] or new.person is not True:
        return new
    if found[0].case not in _GENITIVES or known.text in new.text or new.text in known.text:
        return new
    return replace(new, rivals=True, rival_names=(*new.rival_names, known.text))


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
        after = _push(replace(meant, earlier=(), vague=False), subject)
    names = (subject.text, *rivals) if subject and rivals else ()
    return Resolved(text=written, clear=clear, subject=after, ambiguous=names)


def _unstressed(found: regex.Match[str]) -> str:
    """Write "उसी ने" as "उसने", "उन्हीं ने" as "उन्होंने"."""
    if found["many"] and found["case"] == "ने":
        return f"{found['many'][0]}न्होंने"
    stem = found["one"] or found["many"]
    return f"{stem[0]}{'स' if found['one'] else 'न'}{found['case']}"


def _is_spot(topic: Subject) -> bool:
    return is_place(topic.text) and not _country_topic(topic)


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


def topic_names(topic: Subject | None) -> tuple[Name, ...]:
    """Return what was spoken of as sure names, for claims where it stands beside another name."""
    found = []
    for known in _reachable(topic):
        if known.person and not known.plural:
            found.append((known.text, EntityKind.PERSON))
        elif is_place(known.text):
            found.append((known.text, EntityKind.PLACE))
    return tuple(sorted(found, key=lambda name: -len(name[0])))


def _plainly(text: str) -> list[Subject]:
    """Return the bare noun that a clause is about, which is no name: "हाथी उछल नहीं सकता"."""
    noun = plain_subject(text)
    many = _TOKEN.findall(text)[-1:] in (["हैं"], ["थे"], ["थीं"])
    return [Subject(text=noun, person=None if many else False, plural=many)] if noun else []


def _push(new: Subject, before: Subject | None) -> Subject:
    earlier = (before, *before.earlier) if before else ()
    for old in earlier:
        if old.text == new.text or f" {old.text} ".find(f" {new.text} ") >= 0:
            person = new.person if new.person is not None else old.person
            new = replace(new, text=old.text, person=person)
            break
    rest = [replace(old, earlier=(), vague=False) for old in earlier if old.text != new.text]
    country = next((old for old in rest[REACH:] if _country_topic(old)), None)
    return replace(new, earlier=(*rest[:REACH], *([country] if country else ())))


def _speaks_of_pronoun(found: Sequence[Phrase]) -> bool:
    agent = agent_of(found)
    own = agent is not None and agent.named
    return any(
        phrase.pronoun and ((i == 0 and not own) or PRONOUN_CASES[phrase.pronoun] in {"", "ने"})
        for i, phrase in enumerate(found)
    )


def _is_existential(found: Sequence[Phrase]) -> bool:
    """Tell whether "जापान में 47 प्रांत हैं" leaves the topic where it was."""
    return bool(found) and found[0].case in {"में", "पर"} and not _DATE.search(found[0].words[-1])


def _topics(found: Sequence[Phrase], text: str) -> Iterator[Subject]:
    """Yield whom a clause speaks of: its agent, its owner or its subject."""
    agent = agent_of(found)
    if agent is not None:
        yield from _agent_and_object(found, agent, text)
        return
    said = [token.group() for token in _TOKEN.finditer(text)]
    dative = next(
        (p for p in found if p.case == "को" and p.named and not _DATE.search(p.words[-1])), None
    )
    if dative and not (found[0].named and not found[0].case):
        name = trailing(dative, text)
        honoured = not _HONOURS.isdisjoint(said)
        yield Subject(text=name, person=True if honoured else _known(name))
        return
    whole = _whole(found, text)
    if whole is not None:
        yield whole
        yield Subject(text=trailing(found[0], text), person=False)
        return
    owner = _owner(found, text)
    if owner:
        yield owner
        holder = _holder(found, text)
        if holder and holder.text != owner.text:
            yield holder
        return
    name = first_name(found, text) or ""
    inside = leading(found[0], text) if found else ""
    nouns = _called(found, said)
    if name and not (_is_existential(found) and said[-1] in _COPULAS and not inside):
        joined = not _AND.isdisjoint(name.split())
        person = None if joined else _is_person(said, name)
        met = () if joined or _MET.isdisjoint(said) else _others(found, text, name)
        yield Subject(
            text=name,
            person=True if met else person,
            plural=joined,
            rivals=bool(met),
            rival_names=met,
            nouns=nouns,
        )


#: What came out or was passed, by the verb that tells so.
_BY_VERB = {
    "प्रदर्शित": words("फ़िल्म फिल्म"),
    "प्रकाशित": words("उपन्यास पुस्तक किताब ग्रंथ कविता कहानी पत्रिका रचना"),
    "पारित": words("क़ानून कानून अधिनियम"),
    "लागू": words("क़ानून कानून अधिनियम"),
}


def _called(found: Sequence[Phrase], said: Sequence[str]) -> frozenset[str]:
    """Return what a name is called: "उपन्यास" in "गोदान प्रेमचंद का उपन्यास है"."""
    nouns = {noun for verb, nouns in _BY_VERB.items() if verb in said for noun in nouns}
    if said[-1] in _COPULAS and found and not found[-1].case:
        content = [word for word in found[-1].words if word not in _COPULAS]
        nouns |= set(content[-1:])
    return frozenset(nouns)


def _others(found: Sequence[Phrase], text: str, name: str) -> tuple[str, ...]:
    """Return who else was there: "गांधी ठाकुर से मिले"."""
    names = [trailing(phrase, text) for phrase in found if phrase.case == "से" and phrase.named]
    return tuple(other for other in names if other and other != name and not is_place(other))


def _agent_and_object(found: Sequence[Phrase], agent: Phrase, text: str) -> Iterator[Subject]:
    """Yield the name with "ने", and what stands before it: "ताजमहल शाहजहाँ ने बनवाया"."""
    name = trailing(agent, text)
    if not name:
        return
    others = [p for p in found if p.case == "को" and p.named and p is not found[0]]
    names = [trailing(other, text) for other in others]
    rivals = tuple(other for other in names if not is_place(other))
    at = found.index(agent)
    if any(phrase.pronoun in {"उन्हें", "इन्हें", "उनको"} for phrase in found[at + 1 :]):
        # "जब गांधी लौटे, तब गोखले ने उन्हें सलाह दी": two of whom "उन्होंने" may speak
        other = first_name(found[:at], text) or ""
        other = other or next((leading(phrase, text) for phrase in found[:at]), "")
        rivals = (*rivals, other)
    yield Subject(
        text=name,
        person=_known(name) is None,
        rivals=bool(rivals),
        rival_names=tuple(filter(None, rivals)),
    )
    inside, fronted, owner = leading(agent, text), found[0], _owner(found, text)
    first = all(_is_adjunct(phrase) for phrase in found[: found.index(agent)])
    if inside and inside != name and first:
        yield Subject(text=inside, person=_known(inside))
    elif fronted is not agent and fronted.case in {"को", ""} and fronted.named:
        yield Subject(text=trailing(fronted, text), person=None if fronted.case else False)
    elif owner and owner.text != name and owner.person is not True:
        yield owner


def _genitive_at(found: Sequence[Phrase], text: str) -> int | None:
    """Return where a clause begins with whose something is, behind times and places alone."""
    at = 0
    while at < len(found) and (
        found[at].case not in {*_GENITIVES, "ने", ""} and not found[at].pronoun
    ):
        at += 1
    if at + 1 >= len(found) or found[at].case not in _GENITIVES or found[at].pronoun:
        return None
    if at and first_name(found[:at], text):
        return None  # "चिपको आंदोलन 1973 में उत्तराखंड के चमोली ज़िले में शुरू हुआ"
    return at


def _owner(found: Sequence[Phrase], text: str) -> Subject | None:
    """Return the X of "X का जन्म", or the whole of "१८५७ का विद्रोह"."""
    at = _genitive_at(found, text)
    if at is None:
        return None
    phrase, following = found[at], found[at + 1]
    life = following.words[0] in _LIFE
    if not life and not following.named and first_name([phrase, following], text):
        return None  # "पेरिस फ़्रांस की राजधानी है": the subject comes first
    both = f"{leading(phrase, text)} {trailing(phrase, text)}"
    if not life and both == text[phrase.start : phrase.end]:
        return None  # "बारहसिंगा मध्य प्रदेश का राजकीय पशु है"
    heads = [word for word in following.words if fold(word) in PROPERTIES]
    if all(word[0].isdigit() for word in phrase.words) and fold(following.words[0]) in TYPES:
        end = following.starts[0] + len(following.words[0])
        return Subject(text=text[phrase.start : end], person=False)
    name = trailing(phrase, text)
    if not name and heads and len(phrase.words) == 1 and is_everyday(phrase.words[0]):
        # "सोने का परमाणु क्रमांक": it is inflected, and fits "इसका", but not "यह".
        return Subject(text=phrase.words[0], person=False, rivals=True)
    if not name or (len(name.split()) > 1 and not life and is_copular(found[at:])):
        return None  # "इंदिरा गांधी जवाहरलाल नेहरू की बेटी थीं": no telling where one name ends
    closing = [i for i, word in enumerate(following.words) if fold(word) in TYPES]
    if not heads and closing:
        # "दिल्ली का लाल क़िला शाहजहाँ के आदेश पर बना"
        stop = following.starts[closing[0]] + len(following.words[closing[0]])
        whole = Subject(text=text[phrase.start : stop], person=False)
        return whole if following.named else None
    person = _known(name)
    if person is None and heads:
        person = True if heads[0] in _LIFE else False if heads[0] in _THINGS else None
    return Subject(text=name, person=person, rivals=following.named and not person)


#: What has a name of its own, though it is somebody's: "भारत का संविधान", "बर्लिन की दीवार".
_THINGS_OF = frozenset(
    map(
        fold,
        words(
            """
            संविधान पुस्तक किताब फ़िल्म उपन्यास नाटक कविता नदी चोटी पर्वत द्वीप राष्ट्रगान ध्वज संसद दीवार पुल मीनार
            महल क़िला मंदिर मस्जिद गिरजाघर मूर्ति प्रतिमा मक़बरा बाँध नहर सड़क रेल सेना सरकार पार्टी बैंक कंपनी घाटी
            खाड़ी मरुस्थल जंगल वन लड़ाई युद्ध संधि विद्रोह आंदोलन क्रांति घड़ी मशीन यान दूरबीन पत्रिका अख़बार विश्वविद्यालय
            """
        ),
    )
)


def _whole(found: Sequence[Phrase], text: str) -> Subject | None:
    """Return "भारत का संविधान", where a time or what happened to it follows."""
    if (
        len(found) < 2
        or found[0].case not in _GENITIVES
        or found[0].pronoun
        or len(found[0].words) > 2
    ):
        return None
    following = found[1]
    noun = following.words[0]
    named = bool(trailing(found[0], text)) and not _DATE.search(found[0].words[0])
    dated = len(following.words) > 1 and following.words[1][0].isdigit()
    if not named or not dated or fold(noun) not in _THINGS_OF or not following.case:
        return None
    end = following.starts[0] + len(noun)
    return Subject(text=text[found[0].start : end], person=False)


def _holder(found: Sequence[Phrase], text: str) -> Subject | None:
    """Return the name after an office: "भारत के पहले प्रधानमंत्री नेहरू थे"."""
    for phrase in found:
        at = next((i for i, w in enumerate(phrase.words) if w in _OFFICES), None)
        if at is not None and at + 1 < len(phrase.words) and phrase.case in {"", "ने"}:
            name = trailing(phrase, text)
            return Subject(text=name, person=True) if name else None
    return None


def _known(name: str) -> bool | None:
    return False if _is_thing(name) or is_country(name, _HINDI) else None


def _is_thing(name: str) -> bool:
    return fold(name.rsplit(maxsplit=1)[-1]) in TYPES


def _is_person(said: Sequence[str], name: str) -> bool | None:
    """Tell by the words of a clause whether its subject is a person; None if they do not tell."""
    if _known(name) is False:
        return False
    if said[-1] in _POLITE or not _HINDI.person_nouns.isdisjoint(said):
        return True
    return False if said[-1] in _PLAIN or not _HINDI.place_nouns.isdisjoint(said) else None


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
        if fold(token) == _COUNTRY and (i == 0 or (i == 1 and _is_adjunct(found[0]))):
            return _country(text, phrase, subject)
        alone = 1 if token in _TODAY and len(phrase.words) > 1 else 0
        if (i == 0 or (i == 1 and _is_adjunct(found[0]))) and phrase.words[alone] in _KINDS_ALONE:
            return _noun_alone(text, phrase, alone, subject)
        own = own or (phrase.named and not _is_adjunct(phrase))
    return text, True, None


def _noun_alone(text: str, phrase: Phrase, at: int, subject: Subject | None) -> _Written:
    """Write the name for "कंपनी" at the start of a clause, where a thing was spoken of."""
    noun = phrase.words[at]
    if phrase.words[at + 1 : at + 2] and phrase.words[at + 1] in _COPULAS:
        return text, True, None
    things = [topic for topic in _reachable(subject)[:2] if topic.person is not True]
    if not things or things[0].plural or (subject and subject.vague):
        return text, False, None
    start = phrase.starts[at]
    written = text[:start] + things[0].text + text[start + len(noun) :]
    return written, True, replace(things[0], person=False)


def _is_adjunct(phrase: Phrase) -> bool:
    """Tell whether a phrase says when, rather than whom."""
    return phrase.case in {"में", "से", "तक"} or bool(_DATE.search(phrase.words[-1]))


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
    if pronoun in {"इसके", "उसके"} and following and following[0] in _DISCOURSE:
        later = next((i for i in range(at + 1, len(found)) if found[i].pronoun), None)
        if later is not None and PRONOUN_CASES[found[later].pronoun] in _GENITIVES:
            return _pronoun(text, found, later, subject, own=own)  # "उसके बाद उसका पुत्र"
        return text, True, None
    if not case and len(phrase.words) > 1 and _is_determiner(phrase.words):
        return _demonstrative(text, phrase, subject)
    if (case == "से" and not touched) or (case == "में" and following and following[0] == "से"):
        return text, False, None
    if not case and _HINDI.expletive.search(text):
        return text, True, None
    topic = _meant(pronoun, text, subject)
    if topic is not None and topic.rival_names and topic.person is False and case in _GENITIVES:
        return text, False, None  # "X की राजधानी Y है। इसकी जनसंख्या"
    if pronoun in {"उसका", "उसकी", "उसके"} and following and following[0] in _OF_PERSONS:
        topic = next((one for one in _reachable(subject) if one.person), topic)
    if topic is None or (topic.rivals and not case):
        return text, False, None
    end = phrase.start + len(pronoun)
    return text[: phrase.start] + with_case(topic.text, case) + text[end:], True, topic


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
        topic
        for topic in _reachable(subject)
        if topic.person is False or is_single_name(topic.text)
    ]
    # "हवा महल": one is in a town rather than in its palace
    towns = [topic for topic in places if is_place(topic.text) or _country_topic(topic)]
    place = next(iter([*towns, *places]), None)
    if own or place is None or (subject and subject.vague):
        return text, own, None
    if len(phrase.words) == 1 and phrase.case:
        return text[: phrase.start] + place.text + text[phrase.end :], True, place
    end = phrase.start + len(token)
    return text[: phrase.start] + with_case(place.text, "में") + text[end:], True, place


def _reachable(subject: Subject | None) -> tuple[Subject, ...]:
    return (subject, *subject.earlier) if subject else ()


def _country_topic(topic: Subject) -> bool:
    return is_country(topic.text, _HINDI)


def _country(text: str, phrase: Phrase, subject: Subject | None) -> _Written:
    """Write the country's name for "देश" at the start of a clause."""
    following = phrase.words[1:2]
    if following and following[0] in {*_COPULAS, "और", "तथा"}:
        return text, True, None
    country = next((topic for topic in _reachable(subject) if _country_topic(topic)), None)
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
        and said[2] not in _COPULAS
        and not (is_name_word(said[2], _HINDI) and said[3:4] and said[3] in _COPULAS)
    )


def _demonstrative(text: str, phrase: Phrase, subject: Subject | None) -> _Written:
    """Write the name for "यह शहर", "इस देश", and beside it for "यह गायिका"."""
    noun = phrase.words[1] if len(phrase.words) > 1 else ""
    start, end = phrase.start, phrase.starts[1] + len(noun) if noun else phrase.end
    if _is_personal(noun):
        person = next((t for t in _reachable(subject) if t.person is not False), None)
        if person is None or person.plural:
            return text, False, None
        return f"{text[:start]}{noun} {person.text}{text[end:]}", True, replace(person, person=True)
    called = next((t for t in _reachable(subject)[:2] if _is_called(t, noun)), None)
    if called is not None and called.person is not True and not called.plural:
        bent = phrase.words[0] in {"इस", "उस", "इसी", "उसी"}
        name = with_case(called.text, "को").removesuffix(" को") if bent else called.text
        return text[:start] + name + text[end:], True, called
    if noun in _PLACES:
        country = fold(noun) == _COUNTRY
        place = next((t for t in _reachable(subject)[:2] if t.person is not True), None)
        fits = place is not None and not place.plural and _country_topic(place) == country
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
