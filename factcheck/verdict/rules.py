"""Read one claim against one passage: facts of known properties first, ranks, then plain words.

A difference decides only where both sides were read surely: the same subject, a property with one
value, values that cannot be two names of one thing. All else is left undecided.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import regex

from claims.model import Lang, QuantityKind
from factcheck.model import Bound, Claim, Evidence, Stance
from factcheck.names import element, fold, territory, tokens
from factcheck.verdict import lexical, moments, reviews
from factcheck.verdict.claimtext import claim_text
from factcheck.verdict.facts.ranks import Rank, compare_subjects, read_ranks
from factcheck.verdict.facts.read import read_aside, read_claim, read_passage
from factcheck.verdict.facts.rivals import rivals
from factcheck.verdict.facts.subjects import (
    is_pronoun,
    names_of,
    only_sounds_like,
    page_is,
    same_subject,
    words,
)
from factcheck.verdict.findings import REST, WHOLE, Assessment, Finding
from factcheck.verdict.languages import language
from factcheck.verdict.mentions import Held, Name, country, holds, words_of
from factcheck.verdict.polarity import doubts, negations
from factcheck.verdict.reviews import REVIEW
from factcheck.verdict.text import normal, plain, script, sentences
from factcheck.verdict.values import quantities
from factcheck.verdict.values.compare import Outcome, compare_values
from factcheck.verdict.values.demonyms import demonyms, occupations
from factcheck.verdict.values.nouns import noun
from factcheck.verdict.values.places import other_names, region
from factcheck.verdict.values.properties import Fact, Shape
from factcheck.verdict.values.read import quantities_of

#: Rule ids, as they stand in `Reason.rule`.
SAME_VALUE = "same_value"
OTHER_VALUE = "other_value"
OTHER_OWNER = "other_owner"
SAME_RANK = "same_rank"
OTHER_RANK = "other_rank"
REST_STATED = "rest_stated"
HELD_BEFORE = "held_before"

#: Properties whose value in the past says nothing of today's.
_OF_TODAY = frozenset({"capital", "currency", "official_language", "population", "largest_city"})
#: Properties whose sentences also look like those of the vague ones.
_NARROW = frozenset({"capital", "largest_city", "highest_point"})
#: Words of a claim beside its facts that another sentence of the same page may show.
MOST_REST = 4
#: How a text says the bound of a quantity, where its reader leaves the words out.
_BOUND_WORDS = frozenset(
    fold(word)
    for word in [
        "अधिक",
        "ज्यादा",
        "ज़्यादा",
        "कम",
        "more",
        "less",
        "least",
        "most",
        "más",
        "menos",
        "mais",
        "excess",
    ]
)
#: Words of praise, which state nothing: "best known for …", "एक महान कवि".
_PRAISE = frozenset(
    fold(word)
    for word in [
        *("best", "loved", "beloved", "known", "famous", "famously", "renowned", "celebrated"),
        *("great", "iconic", "notable", "prominent", "mejor", "conocido", "conocida", "famoso"),
        *("famosa", "célebre", "renombrado", "renombrada", "reconocido", "reconocida", "gran"),
        *("destacado", "destacada", "melhor", "conhecido", "conhecida", "renomado", "renomada"),
        *("grande", "महान", "प्रसिद्ध", "मशहूर", "विख्यात", "प्रमुख", "लोकप्रिय", "जाने-माने"),
    ]
)
_VAGUE = frozenset({"located_in", "nationality", "occupation", "event_date", "kind"})
#: Who makes works, and no lands.
_MADE = frozenset({"author", "painter", "composer", "director"})
#: A claim of so many words says of a thing what it is, and no more.
_FEW = 2
_IS = regex.compile(r"\b(?:is|are|was|were|es|son|fue|fueron|é|são|foi|foram)\b")
_ERRORS = {"other_quantity": "numerical", "denied": "negation", "opposite": "negation"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimReading:
    """A claim as the rules read it; ``parts`` must each be supported for the whole to be."""

    claim: Claim
    text: str
    lang: Lang
    facts: tuple[Fact, ...]
    ranks: tuple[Rank, ...]
    rest: tuple[lexical.Word, ...]
    #: Whether it names a time beside its values, and the year, where it is one.
    dated: bool
    year: int | None = None

    @property
    def parts(self) -> frozenset[str]:
        """The parts of the claim that facts and ranks account for."""
        found = {fact.property.part for fact in _chief(self.facts)}
        return frozenset(found | ({"rank"} if self.ranks else set()))

    @property
    def said(self) -> Mapping[str, str]:
        """How to speak of each part to people."""
        words = {fact.property.part: fact.property.phrase for fact in self.facts}
        words |= {"rank": "the place in the order"} if self.ranks else {}
        quoted = ", ".join(f"“{word.text}”" for word in self.rest)
        return MappingProxyType({**words, REST: quoted})


def read(claim: Claim) -> ClaimReading:
    """Read a claim once, for all of its evidence."""
    lang = script(claim.text, claim.lang)
    text = claim_text(claim.text, lang)
    ranks = read_ranks(text.main, claim.lang, claim=True)
    facts = tuple(_narrowed(read_claim(claim.text, claim.lang), ranks))
    spans = _spans(facts, ranks)
    said = lexical.content(text.main, lang, without=spans)
    besides = read_ranks(text.said, claim.lang, claim=True) if text.said else ()
    beside = tuple(_narrowed(read_aside(claim.text, claim.lang), besides))
    if beside or besides:
        start = len(text.subject)
        left = lexical.content(text.said, lang, without=[(0, start), *_spans(beside, besides)])
        facts, ranks = (*facts, *beside), (*ranks, *besides)
    else:
        left = lexical.content(text.aside, lang)
    rest = _worth_showing((*said, *left), facts)
    dates = tuple(
        q
        for q in quantities_of(text.main, lang)
        if q.kind is QuantityKind.DATE and not any(a <= q.start < b for a, b in spans)
    )
    year = moments.year_of_claim(claim, dates)
    parted = [moments.without_year(fact.subject) for fact in facts]
    years = {found for _, found in parted if found}
    facts = tuple(
        replace(fact, subject=name) for fact, (name, _) in zip(facts, parted, strict=True)
    )
    if not dates and len(years) == 1:
        (year,) = years
    if year is not None and any(fact.property.drifting for fact in facts):
        # Whoever states the value states it of a year, which is compared with the claim's.
        rest = tuple(word for word in rest if word.folded != str(year))
    return ClaimReading(
        claim=claim,
        text=plain(claim.text).text,
        lang=lang,
        facts=facts,
        ranks=ranks,
        rest=rest,
        dated=bool(dates or years),
        year=year,
    )


def _chief(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Leave out when something was found where a claim also says by whom.

    Another year refutes; the same year may stand beside the finder as any other word of the claim.
    """
    if not any(fact.property.name == "discoverer" for fact in facts):
        return facts
    return tuple(fact for fact in facts if fact.property.name != "discovered_date")


def _spans(facts: tuple[Fact, ...], ranks: tuple[Rank, ...]) -> list[tuple[int, int]]:
    """Return what facts and ranks account for, pieces that touch each other as one."""
    spans = sorted(span for one in _chief(facts) for span in one.spans)
    spans = sorted([*spans, *(span for one in ranks for span in one.spans)])
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _worth_showing(
    words: tuple[lexical.Word, ...], facts: tuple[Fact, ...]
) -> tuple[lexical.Word, ...]:
    """Leave out that a known country is a country, and how exact a quantity is."""
    land = any(territory(fact.subject) for fact in facts)
    words = tuple(word for word in words if not (facts and word.folded in _PRAISE))
    bounded = any(q.bound is not Bound.EXACT for fact in facts for q in fact.value.quantities)
    return tuple(
        word
        for word in words
        if not (land and noun(word.folded) == "country")
        and not (bounded and word.folded in _BOUND_WORDS)
    )


def _narrowed(facts: tuple[Fact, ...], ranks: tuple[Rank, ...]) -> Iterator[Fact]:
    """Leave out what a narrower reading of the same words says better.

    "The capital of Australia" is no statement of where something lies.
    """
    facts = tuple(fact for fact in facts if not _work_of_land(fact))
    plain_facts = [fact for fact in facts if fact.property.name not in _VAGUE]
    subjects = {fact.subject for fact in plain_facts}
    narrow = bool(ranks) or any(fact.property.name in _NARROW for fact in plain_facts)
    dated = any(fact.property.shape is Shape.DATE for fact in plain_facts)
    lengths = {fact.value.text for fact in facts if fact.property.name == "coastline"}
    for fact in facts:
        name = fact.property.name
        if name == "length" and fact.value.text in lengths:
            continue
        elsewhere = bool(subjects) and fact.subject not in subjects
        elsewhere |= any(fact.value.text in other.value.text for other in plain_facts)
        if name == "event_date" and dated:
            continue
        if name in _VAGUE and name != "event_date" and (narrow or elsewhere):
            continue
        yield fact


def _work_of_land(fact: Fact) -> bool:
    """Return whether a land stands where a work should: "अर्जेंटीना की चित्रकार" painted no Argentina."""
    last = fact.subject.rpartition(" ")[2]
    return fact.property.name in _MADE and bool(territory(fact.subject) or territory(last))


def assess(reading: ClaimReading, evidence: Evidence) -> Assessment:
    """Return all that one passage says of the claim."""
    if evidence.kind == REVIEW:
        found = reviews.findings(reading.claim, evidence)
        return Assessment(evidence=evidence, findings=tuple(found))
    findings = [*_by_facts(reading, evidence), *_by_ranks(reading, evidence)]
    findings += _held_before(reading, evidence)
    if reading.lang == script(evidence.text, evidence.lang):
        past = frozenset(f.sentence for f in findings if f.rule == HELD_BEFORE)
        findings += _by_words(reading, evidence, past)
    if reading.rest and (reading.facts or reading.ranks):
        findings += _of_rest(reading, evidence, findings)
    return Assessment(evidence=evidence, findings=tuple(findings))


def _by_facts(reading: ClaimReading, evidence: Evidence) -> Iterator[Finding]:
    if not reading.facts:
        return
    properties = {fact.property.name for fact in reading.facts}
    stated = read_passage(
        evidence.text,
        evidence.lang,
        properties,
        row=evidence.kind == "row",
        names=names_of(evidence),
    )
    for name in sorted(properties):
        ours = [fact for fact in reading.facts if fact.property.name == name]
        theirs = [fact for fact in stated if fact.property.name == name]
        found = [
            finding
            for one in ours
            for other in theirs
            if (finding := _compare(reading, one, other, evidence)) is not None
        ]
        # One reading that agrees outweighs others of the same words that do not.
        supporting = [finding for finding in found if finding.stance is Stance.SUPPORTS]
        yield from (supporting or found)[:1]


def _compare(
    reading: ClaimReading, claimed: Fact, stated: Fact, evidence: Evidence
) -> Finding | None:
    prop = claimed.property
    subject = same_subject(claimed.subject, stated.subject, evidence, lang=reading.lang)
    across = reading.lang != script(stated.value.text, evidence.lang)
    value = compare_values(claimed, stated, across=across)
    held = moments.year_of_fact(stated, evidence) if prop.drifting else 0
    if reading.dated and prop.name in _OF_TODAY and not held:
        return None
    if prop.drifting and held and subject is Outcome.SAME:
        value, before = _in_time(reading, (claimed, stated), value, held, moments.read_in(evidence))
        if before:
            return _was(claimed, stated)
    if subject is Outcome.DIFFERENT and value is Outcome.SAME and prop.owned:
        return _other_owner(claimed, stated, evidence)
    if subject is not Outcome.SAME or value is Outcome.UNDECIDED:
        return None
    if value is Outcome.DIFFERENT and (
        stated.negated
        or not _exclusive(claimed, stated)
        or only_sounds_like(
            claimed.subject, (stated.subject,) if stated.subject else names_of(evidence)
        )
    ):
        return None
    agrees = (value is Outcome.SAME) == (claimed.negated == stated.negated)
    if value is Outcome.DIFFERENT:
        agrees = claimed.negated
    denied = claimed.negated or stated.negated
    owner = claimed.subject
    name = prop.phrase
    said = f"“{claimed.value.text}”" if not claimed.negated else f"not “{claimed.value.text}”"
    says = f"“{stated.value.text}”" if not stated.negated else f"not “{stated.value.text}”"
    verb = "agrees" if agrees else "disagrees"
    of_year = f" for {held}" if held else ""
    return Finding(
        part=prop.part,
        stance=Stance.SUPPORTS if agrees else Stance.REFUTES,
        rule=SAME_VALUE if value is Outcome.SAME else OTHER_VALUE,
        detail=f"Of {owner}, the claim gives {name} as {said} and the source as {says}{of_year}: it"
        f" {verb}.",
        sentence=stated.sentence,
        typed=True,
        error="" if agrees else ("negation" if denied else prop.error),
        correction="" if agrees or denied else stated.value.text,
        values=MappingProxyType(
            {"property": prop.name, "claimed": claimed.value.text, "stated": stated.value.text}
            | ({"year": str(held)} if held else {})
        ),
        when=held,
    )


def _in_time(
    reading: ClaimReading, pair: tuple[Fact, Fact], value: Outcome, held: int, read_in: int
) -> tuple[Outcome, bool]:
    """Compare values that change with time, of two years; and whether one says what was so before.

    `factcheck.verdict.moments` has the rule.
    """
    asked = reading.year if reading.dated else read_in
    values = (pair[0].value, pair[1].value)
    if not asked:
        return Outcome.UNDECIDED if reading.dated else value, False
    years = abs(asked - held)
    if not reading.dated and years <= moments.RECENT:
        return value, False
    if value is Outcome.SAME:
        near = reading.dated and years <= moments.NEAR
        return (value if near else Outcome.UNDECIDED), not reading.dated
    if not years and moments.apart(*values):
        return Outcome.DIFFERENT, False
    return (Outcome.UNDECIDED if moments.explained(*values, years) else value), False


def _was(claimed: Fact, stated: Fact) -> Finding:
    return Finding(
        part=claimed.property.part,
        stance=Stance.NEUTRAL,
        rule=HELD_BEFORE,
        detail=f"A source gives “{stated.value.text}” as {claimed.property.phrase} of"
        f" {claimed.subject} at an earlier time.",
        sentence=stated.sentence,
    )


def _held_before(reading: ClaimReading, evidence: Evidence) -> Iterator[Finding]:
    """Find sentences by which what the claim gives as today's was so once."""
    today = [
        fact
        for fact in reading.facts
        if fact.property.name in _OF_TODAY and not fact.negated and not reading.dated
    ]
    if not today or evidence.kind == "row":
        return
    for start, end in sentences(evidence.text):
        for fact in today:
            named = page_is(fact.subject, evidence, lang=reading.lang) is Outcome.SAME
            sentence = evidence.text[start:end]
            if named and moments.ended(fact, sentence, evidence.lang):
                yield _was(fact, replace(fact, sentence=(start, end)))
                return


def _exclusive(claimed: Fact, stated: Fact) -> bool:
    """Return whether another value than the stated one must be false."""
    prop = claimed.property
    if prop.name in {"borders", "member_of"}:
        return stated.row and stated.value.complete
    if prop.name == "located_in":
        return True
    return prop.single and stated.value.complete and claimed.value.complete


def _other_owner(claimed: Fact, stated: Fact, evidence: Evidence) -> Finding | None:
    """Read "Canberra is the capital of New Zealand" against "Canberra is the capital of Australia"."""
    owner = stated.subject or next(iter(names_of(evidence)), "")
    kind = region if claimed.property.name == "capital" else element
    ours, theirs = kind(claimed.subject), kind(owner)
    known = ours is not None and theirs is not None and ours != theirs
    if not owner or not known or claimed.negated or stated.negated:
        return None
    return Finding(
        part=claimed.property.part,
        stance=Stance.REFUTES,
        rule=OTHER_OWNER,
        detail=(
            f"The claim gives “{claimed.value.text}” as {claimed.property.phrase} of {claimed.subject};"
            f" the source gives it as that of {owner}."
        ),
        sentence=stated.sentence,
        typed=True,
        error="entity",
        correction=owner,
        values=MappingProxyType(
            {"property": claimed.property.name, "claimed": claimed.subject, "stated": owner}
        ),
    )


def _by_ranks(reading: ClaimReading, evidence: Evidence) -> Iterator[Finding]:
    if not reading.ranks:
        return
    row = evidence.kind == "row"
    for theirs in read_ranks(evidence.text, evidence.lang, claim=False, row=row):
        for ours in reading.ranks:
            subject = same_subject(ours.subject, theirs.subject, evidence, lang=reading.lang)
            stated = theirs.subject or next(iter(names_of(evidence)), "")
            outcome = compare_subjects(ours, theirs, subject)
            if subject is Outcome.SAME and _implied(ours, theirs, reading.lang, evidence):
                outcome = Outcome.SAME
            if (
                outcome is Outcome.UNDECIDED
                or theirs.negated
                or (theirs.subject == "" and not stated)
            ):
                continue
            agrees = (outcome is Outcome.SAME) != ours.negated
            yield Finding(
                part="rank",
                stance=Stance.SUPPORTS if agrees else Stance.REFUTES,
                rule=SAME_RANK if outcome is Outcome.SAME else OTHER_RANK,
                detail=_placed(ours, theirs, stated),
                sentence=theirs.sentence,
                typed=True,
                error="" if agrees else ("negation" if ours.negated else "relational"),
                correction="" if agrees or ours.negated or subject is Outcome.SAME else stated,
                values=MappingProxyType(
                    {
                        "order": ours.criterion,
                        "claimed": f"{ours.subject}: {ours.place}",
                        "stated": f"{stated}: {theirs.place}",
                    }
                ),
            )
            return


def _implied(ours: Rank, theirs: Rank, lang: Lang, evidence: Evidence) -> bool:
    """Return whether what is the first of all is so of a part that a passage puts it in."""
    alike = ours.order[:3] == theirs.order[:3] and ours.place == theirs.place == 1
    if not alike or theirs.scope != "world" or not ours.within:
        return False
    across = lang != script(evidence.text, evidence.lang)
    return holds(Name(text=ours.within), evidence.text, across=across) is Held.HELD


def _placed(ours: Rank, theirs: Rank, stated: str) -> str:
    """Say where a claim and a source put their subjects in an order."""
    denied = "does not put" if ours.negated else "puts"
    claimed = f"{ours.criterion}, the claim {denied} {ours.subject} {_ordinal(ours.place)}"
    if ours.adjective != theirs.adjective:
        other = theirs.criterion[:1].lower() + theirs.criterion[1:]
        return f"{claimed}; the source puts {stated} {_ordinal(theirs.place)} {other}."
    if fold(ours.subject) == fold(stated):
        return f"{claimed}; the source puts it {_ordinal(theirs.place)}."
    return f"{claimed}; the source puts {stated} {_ordinal(theirs.place)}."


def _ordinal(place: int) -> str:
    words = language("en").ordinals
    return words[place - 1] if place <= len(words) else f"number {place}"


def _mentions(reading: ClaimReading, names: Sequence[str]) -> bool:
    """Return whether a claim has a word of one of the page's names."""
    said = frozenset(tokens(fold(normal(reading.text))))
    return any(words(name) & said for name in names)


def _by_words(
    reading: ClaimReading, evidence: Evidence, past: frozenset[tuple[int, int]]
) -> Iterator[Finding]:
    """Compare words; sentences of which it is known that they speak of the past are left out."""
    if is_pronoun(reading.text.partition(" ")[0], reading.lang):
        return  # whom it speaks of is not known
    names = names_of(evidence)
    title = names[0] if names else ""
    if evidence.kind == "row" and not _mentions(reading, names):
        return  # "First planet from the Sun" is said of Mercury, not of the Sun
    for start, end in sentences(evidence.text):
        if (start, end) in past:
            continue
        bare = plain(evidence.text[start:end], start).text
        result = lexical.read(reading.text, bare, title, reading.lang)
        if result.stance is Stance.NEUTRAL:
            continue
        if _says_what_it_is(reading):
            continue  # "birds, and bats" have all words of "Bats are birds"
        if result.stance is Stance.REFUTES and (reading.facts or evidence.kind == "row"):
            continue  # what was read as a fact is compared as one, and rows are no sentences
        if any(rivals(reading.facts, evidence, across=False)):
            continue  # "headquarters in Basel and an office in Zurich" has the words of another
        details = {
            "same_words": "All that the claim says stands in one sentence of the source.",
            "other_quantity": f"The sentence says the same but for “{result.theirs}” in place of “{result.ours}”.",
            "denied": f"The sentence says the same, but one of the two denies it (“{result.ours}”).",
            "opposite": f"The sentence says the same but for “{result.theirs}” in place of “{result.ours}”.",
        }
        yield Finding(
            part=WHOLE,
            stance=result.stance,
            rule=result.rule,
            detail=details[result.rule],
            sentence=(start, end),
            error="" if result.stance is Stance.SUPPORTS else _ERRORS[result.rule],
            correction=result.theirs,
            values=MappingProxyType(
                {"claimed": result.ours, "stated": result.theirs} if result.ours else {}
            ),
        )
        return


def _says_what_it_is(reading: ClaimReading) -> bool:
    """Return whether a claim says no more than what a thing is: "Whales are mammals"."""
    if reading.lang == "hi":
        return [fact.property.name for fact in reading.facts] == ["kind"] and not reading.rest
    said = lexical.content(reading.text, reading.lang)
    few = len(said) <= _FEW and said[-1:] and said[-1].text.islower()
    return bool(few) and _IS.search(reading.text) is not None


def _unshown_amounts(reading: ClaimReading, sentence: str, lang: Lang) -> tuple[lexical.Word, ...]:
    """Leave out of the rest what belongs to a quantity that the sentence states as well."""
    theirs = quantities_of(sentence, script(sentence, lang))
    shown = [
        (ours.start, ours.end)
        for ours in quantities_of(claim_text(reading.claim.text, reading.lang).main, reading.lang)
        if any(quantities.compare(ours, other).outcome == "agrees" for other in theirs)
    ]
    return tuple(word for word in reading.rest if not any(a <= word.start < b for a, b in shown))


def _of_rest(
    reading: ClaimReading, evidence: Evidence, findings: list[Finding]
) -> Iterator[Finding]:
    """Look for what the facts do not account for.

    It may stand in the deciding sentence, or in another of the subject's own page.
    """
    deciding = [f.sentence for f in findings if f.stance is Stance.SUPPORTS and f.part != WHOLE]
    others: list[tuple[int, int]] = []
    if len(reading.rest) <= MOST_REST and _own_page(reading, evidence):
        others = [span for span in sentences(evidence.text) if span not in deciding]
    title = " ".join(names_of(evidence)[:1])
    # Others may speak of it in passing: "a province of the Roman Empire" makes no Roman queen.
    beside = any(
        word.folded in demonyms() and territory(word.text) is None for word in reading.rest
    )
    beside = beside or any(fact.property.shape is Shape.OFFICE for fact in reading.facts)
    for start, end in (*deciding, *(() if beside else others)):
        sentence = plain(evidence.text[start:end], start).text
        rest = _unshown_amounts(reading, sentence, evidence.lang)
        left = lexical.missing(rest, sentence, reading.lang, also=title)
        if (start, end) in deciding:
            left = tuple(w for w in left if not _named(w, evidence.text[start:end], reading.lang))
            left = tuple(w for w in left if not _described(w, evidence.text[start:end]))
        if left:
            continue
        lang = script(sentence, evidence.lang)
        if (start, end) not in deciding and (negations(sentence, lang) or doubts(sentence, lang)):
            continue
        quoted = ", ".join(word.text for word in reading.rest)
        where = "The same sentence" if (start, end) in deciding else "The page"
        yield Finding(
            part=REST,
            stance=Stance.SUPPORTS,
            rule=REST_STATED,
            detail=f"{where} also has the rest of the claim: {quoted}.",
            sentence=(start, end),
        )
        return


def _named(word: lexical.Word, sentence: str, lang: Lang) -> bool:
    """Return whether a sentence, its brackets as well, has a name in another language: Spain, España."""
    name = Name(text=word.text)
    capital = word.name or (lang == "hi" and bool(other_names(word.text)))
    return capital and holds(name, sentence, across=False) is Held.HELD


def _described(word: lexical.Word, sentence: str) -> bool:
    """Return whether a sentence has a nationality or an occupation of the claim, in any language."""
    known = word.folded in demonyms() or word.folded in occupations()
    if not known:
        return False
    found = words_of(sentence)
    return found.have(word.folded) or country(word.folded) in found.countries


def _own_page(reading: ClaimReading, evidence: Evidence) -> bool:
    subjects = {fact.subject for fact in reading.facts} | {rank.subject for rank in reading.ranks}
    return any(
        page_is(subject, evidence, lang=reading.lang) is Outcome.SAME for subject in subjects
    )


__all__ = ["ClaimReading", "assess", "read"]
