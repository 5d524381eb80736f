"""Whom a Hindi sentence speaks of, so that the pronouns of the next one may mean it.

A sentence is about who does something, what something belongs to, or its bare subject; what was
spoken of before stays within reach. `claims.topics.hindi_references` writes names for pronouns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from claims.entities import Name, is_country, is_place
from claims.hindi.phrases import (
    AND,
    GENITIVES,
    PRONOUN_CASES,
    Phrase,
    agent_of,
    before_date,
    first_name,
    is_copular,
    leading,
    phrases,
    plain_subject,
    trailing,
)
from claims.hindi.statements import titled
from claims.hindi.verbs import COPULAS, RECEIVED
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.languages.hi_words import PROPERTIES, TYPES, fold, is_everyday
from claims.model import EntityKind
from claims.standalone import Subject
from claims.topics.hindi_evidence import agreed

__all__ = [
    "DISCOURSE",
    "is_adjunct",
    "is_country_topic",
    "push",
    "reachable",
    "topic_names",
    "topic_of",
]

#: Topics further back than this are out of reach.
REACH = 4

_HINDI = BY_CODE["hi"]
_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*")
_LIFE = words("जन्म निधन मृत्यु देहांत देहावसान विवाह बचपन पिता माता पत्नी पति पुत्र पुत्री हत्या")
_THINGS = words(
    """
    राजधानी मुद्रा जनसंख्या आबादी क्षेत्रफल सीमा सीमाएँ मुख्यालय स्थापना निर्माण लंबाई लम्बाई ऊँचाई
    ऊंचाई चौड़ाई गहराई उद्गम व्यास द्रव्यमान संस्थापक उद्घाटन गठन राजभाषा घनत्व तापमान कक्षा त्रिज्या
    """
)
_HONOURS = words("पुरस्कार सम्मान सम्मानित रत्न पदक उपाधि पद्मश्री पद्मभूषण पद्मविभूषण नोबेल ऑस्कर")
_POLITE = words("थे थीं हैं रहे रहीं बने बनीं")
#: Verbs that nobody is spoken of with who is called "उन्होंने" next.
_PLAIN = words("है था थी हुआ हुई बना बनी गया गई रहा रही")
#: After "इसके" and "उसके" these speak of what was said, not of a name.
DISCOURSE = words("बाद अलावा अतिरिक्त साथ कारण बावजूद विपरीत पहले फलस्वरूप परिणामस्वरूप बजाय लिए तहत")
_NEVER_NOUN = words("एक दुनिया विश्व भारत बहुत सबसे लगभग भी ही न नहीं अब पहले बाद")
_OFFICES = _HINDI.person_nouns | words("संस्थापक निर्देशक अध्यक्ष शासक वास्तुकार कप्तान पिता माता पत्नी पति")
_MET = words("मिले मिलीं मुलाक़ात मुलाकात")
_AFTERWARDS = regex.compile(rf"(?:इस|उस)के\s(?:{'|'.join(sorted(DISCOURSE))}),?\s")
_DATE = regex.compile(r"\p{N}|सन्?$|ई\.?$")
#: The short form of a name: "बनारस हिंदू विश्वविद्यालय (बीएचयू) की".
_BRACKETED = regex.compile(r"\s\([^()]{1,60}\)")


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
    text = _BRACKETED.sub("", text)
    found = phrases(text)
    work = titled(text)
    if _speaks_of_pronoun(found):
        return push(Subject(text=work, person=False), before) if work else before
    named = list(_topics(found, text))
    if recognised is not None:
        named = agreed(named, text, recognised, before)
    named = named or _plainly(text)
    if not named:
        there = _is_existential(found) and _TOKEN.findall(text)[-1] in COPULAS
        if before is None and there and trailing(found[0], text):
            # "लोकसभा में 543 सीटें हैं": it may be meant by its kind, but by no pronoun.
            return Subject(text=trailing(found[0], text), person=False, rivals=True)
        dated = before_date(found, text)
        if dated and not _TOKEN.findall(text)[-1].endswith(_MANY_DID):
            return push(Subject(text=dated, person=False), before)
        if dated and before:
            return replace(before, vague=True, rivals=True)  # "सैनिक 11 मई को पहुँचे": they did
        vague = not _is_existential(found)
        return replace(before, vague=True) if before and vague else before
    named = [_begun_with(new, before) for new in named]
    if work and work not in named[0].text:
        named = [Subject(text=work, person=False), *named]
    named[0] = _rivalled(named[0], found, before)
    topic = before
    for new in reversed(named):
        topic = push(new, topic)
    return topic


def _begun_with(new: Subject, before: Subject | None) -> Subject:
    """Return the topic that a name runs on from: "पाथेर पांचाली शरतचंद्र के उपन्यास पर"."""
    known = [topic for topic in reachable(before) if new.text.startswith(f"{topic.text} ")]
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
    known = next((topic for topic in reachable(before) if topic.person), None)
    if agent is None or known is None or agent is found[0] or new.person is not True:
        return new
    if found[0].case not in GENITIVES or known.text in new.text or new.text in known.text:
        return new
    return replace(new, rivals=True, rival_names=(*new.rival_names, known.text))


def topic_names(topic: Subject | None) -> tuple[Name, ...]:
    """Return what was spoken of as sure names, for claims where it stands beside another name."""
    found = []
    for known in reachable(topic):
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


def push(new: Subject, before: Subject | None) -> Subject:
    """Return a topic with those before it behind, and its whole name where one of them has it."""
    earlier = (before, *before.earlier) if before else ()
    for old in earlier:
        if old.text == new.text or f" {old.text} ".find(f" {new.text} ") >= 0:
            person = new.person if new.person is not None else old.person
            new = replace(new, text=old.text, person=person)
            break
    rest = [replace(old, earlier=(), vague=False) for old in earlier if old.text != new.text]
    country = next((old for old in rest[REACH:] if is_country_topic(old)), None)
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
        thing = _known(name) is False
        # "विश्वविद्यालय को पेटेंट मिला, पर इसे रद्द किया गया": the patent
        given = thing and RECEIVED.issuperset(said[-2:-1] if said[-1] in COPULAS else said[-1:])
        yield Subject(
            text=name, person=True if honoured and not thing else _known(name), rivals=given
        )
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
    if name and not (_is_existential(found) and said[-1] in COPULAS and not inside):
        joined = not AND.isdisjoint(name.split())
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


#: Endings of verbs of several.
_MANY_DID = ("े", "ीं", "ें", "ए", "ईं", "हैं")
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
    if said[-1] in COPULAS and found and not found[-1].case:
        content = [word for word in found[-1].words if word not in COPULAS]
        nouns |= set(content[-1:])
    return frozenset(nouns)


def _others(found: Sequence[Phrase], text: str, name: str) -> tuple[str, ...]:
    """Return who else was there: "गांधी ठाकुर से मिले"."""
    names = [trailing(phrase, text) for phrase in found if phrase.case == "से" and phrase.named]
    return tuple(other for other in names if other and other != name and not is_place(other))


def _agent_and_object(found: Sequence[Phrase], agent: Phrase, text: str) -> Iterator[Subject]:
    """Yield the name with "ने", and what stands before it: "ताजमहल शाहजहाँ ने बनवाया"."""
    name = trailing(agent, text)
    if not name or name.endswith(("ों", "ओं")):
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
    first = all(is_adjunct(phrase) for phrase in found[: found.index(agent)])
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
        found[at].case not in {*GENITIVES, "ने", ""} and not found[at].pronoun
    ):
        at += 1
    if at + 1 >= len(found) or found[at].case not in GENITIVES or found[at].pronoun:
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
    rivals = following.named and not person and _VALUED.isdisjoint(map(fold, heads))
    return Subject(text=name, person=person, rivals=rivals)


#: What these are is a word, and nothing that "इसका" may mean.
_VALUED = frozenset(map(fold, words("नाम प्रतीक सूत्र क्रमांक")))
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
        or found[0].case not in GENITIVES
        or found[0].pronoun
        or len(found[0].words) > 2
    ):
        return None
    following = found[1]
    at = next((i for i, word in enumerate(following.words[:3]) if fold(word) in _THINGS_OF), 0)
    noun = following.words[at]
    named = bool(trailing(found[0], text)) and not _DATE.search(found[0].words[0])
    inside = len(following.words) > at + 1 and following.words[at + 1][0].isdigit()
    # "भारत का संविधान 26 जनवरी 1950 को लागू हुआ"
    dated = (inside and following.case) or before_date(found, text).endswith(f" {noun}")
    if not named or not dated or fold(noun) not in _THINGS_OF:
        return None
    end = following.starts[at] + len(noun)
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


def is_adjunct(phrase: Phrase) -> bool:
    """Tell whether a phrase says when, rather than whom."""
    return phrase.case in {"में", "से", "तक"} or bool(_DATE.search(phrase.words[-1]))


def reachable(subject: Subject | None) -> tuple[Subject, ...]:
    """Return what a pronoun may mean, the latest first."""
    return (subject, *subject.earlier) if subject else ()


def is_country_topic(topic: Subject) -> bool:
    """Tell whether a topic is a country, which "देश" may mean."""
    return is_country(topic.text, _HINDI)
