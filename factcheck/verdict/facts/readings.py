"""Facts from one sentence: which template fits, what fills its slots, and what it accounts for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from claims.model import Lang
from factcheck.names import fold
from factcheck.verdict import polarity
from factcheck.verdict.facts.subjects import (
    begins_with_pronoun,
    is_name,
    is_pronoun,
    is_relative,
    speaks_of,
)
from factcheck.verdict.facts.templates import Template, templates
from factcheck.verdict.languages import language
from factcheck.verdict.text import View
from factcheck.verdict.values.properties import PROPERTIES, READS, Fact, Property, Shape, Value
from factcheck.verdict.values.read import (
    FROM_QUANTITIES,
    Found,
    quantities_of,
    read_value,
)

LEAD = regex.compile(
    r"^(?:(?:and|but|y|e|mas|pero|और|in fact|the (?:city|country|town|river|element|planet|state) of|la ciudad de"
    r"|el país de|a cidade de|o país de|el elemento|o elemento|the element|el planeta|o planeta|the planet|el río|o rio"
    r"|the novel|la novela|o romance|la película|o filme|the film|(?:he|she|it) was"
    r"|(?:su|la|el|seu|sua|a|o) (?:célebre |famos[oa] )?(?:obra|libro|livro|canción|canção|música|álbum|disco|cuadro|quadro|pintura|serie|série"
    r"|novela|romance|película|filme|poema|ópera|tela)"
    r"|the|el|la|los|las|lo|o|a|os|as|an|un|una|um|uma) )+",
    regex.I,
)
_TAIL = regex.compile(
    r"(?:'s?| (?:book |novel |film )?(?:series|saga|franchise)| is| was| es| é| है| शहर| नगर| देश| नदी| तत्व| ग्रह)$"
)
_SUBJECT_END = regex.compile(
    r"(?:(?:the|el|la|los|las|o|a|os|as|l') )?(?:\p{Lu}[\p{L}\p{M}\p{N}'.-]*"
    r"(?: (?!(?:in|en|em) \p{N})(?:(?:of|de|del|da|do|das|dos|di|la|el|los|las|the|and|y|e|von|van|in|on|a|en|em|no|na) ){0,3}"
    r"[\p{Lu}\p{N}][\p{L}\p{M}\p{N}'.-]*)*|\p{Ll}[\p{Ll}'-]*(?: \p{Ll}[\p{Ll}'-]*){0,3}?(?=$|[,;.]| (?:in|en|em|el) \p{N}))"
)
#: Between a Hindi object and its maker; and a gap that has no postposition on either side.
_OBJECT = regex.compile(r" को ")
_GAP = regex.compile(r"(?<! (?:का|की|के|को|ने|में|से|पर|और)) (?!(?:का|की|के|को|ने|में|से|पर|और) )")
#: Behind where, when and what for in Hindi: "उसकी याद में ताजमहल".
_ADVERBIAL = regex.compile(r" (?:में|से|पर|लिए) ")
#: A verb before the one that was read: "flows through Ulm and".
_DAY = regex.compile(
    r"(?:el )?\p{N}{1,2} de \p{L}+ de \p{N}{4}|(?:(?:in|en|em) )?\p{N}{4}", regex.I
)
_COORDINATED = regex.compile(r" (?:and|y|e)(?: then| luego| depois)?$")
#: What may stand between a Hindi subject and what it is.
_STRAY = regex.compile(r"(?: (?:एक|भी|ही|तो|में|ने))+ ?$")
#: "the Mughal Empire in South Asia"
_WITHIN = regex.compile(r" (?:in|en|em|on) ")
#: Properties of persons and events, whose subjects are names.
_OF_NAMES = frozenset({Shape.AWARD, Shape.PERIOD})
#: How far before a match a doubt or negation still reaches it, in characters.
_REACH = 40
#: Doubts that only say how exact a quantity is, or that it is the end of a span.
_OF_QUANTITY = regex.compile(r"nearly|almost|until|casi|hasta|quase|até|तक", regex.I)
_NEXT = regex.compile(r" ([\p{Ll}]+)")


@dataclass(frozen=True, slots=True)
class _Source:
    """A view's text and its language."""

    text: str
    lang: Lang

    def value(self, prop: Property, start: int, end: int | None, *, at_end: bool) -> Found | None:
        """Read the value of a property in a stretch of the text."""
        return read_value(
            prop,
            self.text,
            start,
            len(self.text) if end is None else end,
            lang=self.lang,
            quantities=quantities_of(self.text, self.lang) if prop.shape in FROM_QUANTITIES else (),
            at_end=at_end,
        )


def read_sentence(
    text: str, lang: Lang, names: Iterable[str], *, page: Sequence[str] | None = None
) -> Iterator[Fact]:
    """Read a claim, or, with the names of its page, a sentence of a passage."""
    claim = page is None
    if not text:
        return
    source = _Source(text, lang)
    for name, template in templates(lang, names, text.lower()):
        if claim and template.on_page:
            continue
        match = template.pattern.search(text)
        if match is None:
            continue
        named = {"S", "V"} <= match.re.groupindex.keys()
        if template.on_page and not named and not speaks_of(page or (), text, match.start(), lang):
            continue
        for prop_name in READS.get(name, (name,)):
            prop = PROPERTIES[prop_name]
            for fact in _facts(match, template, prop, source, page=page):
                if not _shaken(fact, match, lang, everywhere=claim):
                    yield fact


def _shaken(fact: Fact, match: regex.Match[str], lang: Lang, *, everywhere: bool) -> bool:
    """Return whether a doubt or a stray negation reaches the fact."""
    shaky = [*polarity.negations(match.string, lang), *polarity.doubts(match.string, lang)]
    if not shaky:
        return False
    read = [match.span(name) for name in ("neg", "no", "past") if match.groupdict().get(name)]
    if fact.value.quantities:
        # "nearly two thirds", "until 1889" belong to the quantity
        read += [
            (a, b)
            for a, b in shaky
            if _OF_QUANTITY.fullmatch(match.string[a:b])
            and any(
                a <= q.start <= b + 25 or q.start <= a <= q.end + 2 for q in fact.value.quantities
            )
        ]
    if fact.property.shape is Shape.OFFICE:
        read += fact.spans  # पहले is "first" here, and not "before"
    first = 0 if everywhere else match.start() - _REACH
    last = match.end() if everywhere else max(end for _, end in fact.spans) + 5
    return any(first <= a < last and not any(x <= a < y for x, y in read) for a, _ in shaky)


def _facts(
    match: regex.Match[str],
    template: Template,
    prop: Property,
    source: _Source,
    *,
    page: Sequence[str] | None,
) -> Iterator[Fact]:
    """Read what a match says, by the slots that its template has."""
    claim = page is None
    groups = match.re.groupindex
    negated = "neg" in groups and bool(match["neg"])
    if prop.shape is Shape.FLAG:
        yield from _flag(match, prop, source, claim=claim)
    elif "VS" in groups:
        yield from _value_first(match, prop, negated=negated)
    elif "SV" in groups:
        yield from _subject_first(match, prop, source, negated=negated)
    elif "V" not in groups:
        yield from _by_page(match, template, prop, source, page)
    else:
        yield from _slots(match, template, prop, source, page=page, negated=negated)


def _slots(
    match: regex.Match[str],
    template: Template,
    prop: Property,
    source: _Source,
    *,
    page: Sequence[str] | None,
    negated: bool,
) -> Iterator[Fact]:
    """Read a value, and a subject where the template names one."""
    claim = page is None
    groups = match.re.groupindex
    found = source.value(prop, *match.span("V"), at_end=template.value_last)
    if found is None:
        return
    value, spans = found
    if "open" in groups:
        value = replace(value, complete=False)
    start = match.start("V")
    if _apposed(source.text, start) and not template.value_last:
        return
    if _pointing(value, source.lang):
        return
    subject, subject_span = "", (match.start(), match.start())
    if "S" in groups:
        subject, subject_span = _subject(match, source, last=template.subject_last)
        pronoun = is_pronoun(subject, source.lang) or _elided(subject, match, source, page)
        if not subject or (pronoun and claim) or is_relative(subject):
            return
        if claim and prop.shape in _OF_NAMES and source.lang != "hi" and not is_name(subject):
            return  # "the first couple to win": not the subject
        subject = "" if pronoun else subject
    named = prop.shape in {Shape.NAME, Shape.PEOPLE} and not template.value_last
    if named and value.text == match["V"].strip():
        spans = (match.span("V"),)
    passed = (match.start("S"), subject_span[1]) if "S" in groups else subject_span
    head = _open(_frame(match, template, passed), match)
    yield Fact(
        property=prop,
        subject=subject,
        value=value,
        negated=negated,
        spans=(*head, subject_span, *spans),
    )


def _elided(
    subject: str, match: regex.Match[str], source: _Source, page: Sequence[str] | None
) -> bool:
    """Return whether what a passage has before a verb is another verb: "Nace en Fontibre y desemboca"."""
    if page is None or not (_COORDINATED.search(subject) or _DAY.fullmatch(subject)):
        return False
    return speaks_of(page, source.text, match.end("S"), source.lang)


def _pointing(value: Value, lang: Lang) -> bool:
    """Return whether a value is a pronoun: nobody knows who that is."""
    return bool(value.names) and all(is_pronoun(name, lang) for name in value.names)


def _by_page(
    match: regex.Match[str],
    template: Template,
    prop: Property,
    source: _Source,
    page: Sequence[str] | None,
) -> Iterator[Fact]:
    """Read "the founder of …" on a person's page: the value is whom the page is about."""
    subject, span = _subject(match, source, last=template.subject_last)
    if not subject or not page or is_pronoun(subject, source.lang):
        return
    value = Value(text=match.string[match.start() : span[1]], names=tuple(page), complete=False)
    fact = Fact(property=prop, subject=subject, value=value, spans=(match.span(),), by_page=True)
    yield fact
    within = _WITHIN.search(subject)
    if within:
        yield replace(fact, subject=subject[: within.start()])


def _flag(
    match: regex.Match[str], prop: Property, source: _Source, *, claim: bool
) -> Iterator[Fact]:
    """Read a property that holds or does not: what the template is, says which."""
    groups = match.groupdict()
    subject = ""
    if "S" in groups:
        subject, _ = _subject(match, source, last=False)
        if not subject or (is_pronoun(subject, source.lang) and claim):
            return
        subject = "" if is_pronoun(subject, source.lang) else subject
    holds = "yes" in groups
    if groups.get("neg"):
        holds = not holds
    quote = match["yes"] if "yes" in groups else match["no"]
    value = Value(text=quote, codes=frozenset({"yes" if holds else "no"}))
    yield Fact(property=prop, subject=subject, value=value, spans=(match.span(),))


def _value_first(match: regex.Match[str], prop: Property, *, negated: bool) -> Iterator[Fact]:
    """Read "कैनबरा ऑस्ट्रेलिया की …", value and subject that nothing separates.

    Every place to cut them in two gives a fact; wrong cuts give subjects that no page is about,
    and so decide nothing.
    """
    words = match["VS"].split()
    for cut in range(1, len(words)):
        text = " ".join(words[:cut])
        value = read_value(prop, text, 0, len(text), lang="hi", quantities=(), at_end=False)
        if value is not None:
            yield Fact(
                property=prop,
                subject=" ".join(words[cut:]),
                value=value[0],
                negated=negated,
                spans=(match.span(),),
            )


def _subject_first(
    match: regex.Match[str], prop: Property, source: _Source, *, negated: bool
) -> Iterator[Fact]:
    """Read "subject value" that nothing separates, as `_value_first` does, or only a "को"."""
    start, end = match.span("SV")
    if prop.shape is Shape.OFFICE:
        yield from _office_last(match, prop, source, negated=negated)
        return
    marked = _OBJECT.search(source.text, start, end) if prop.shape is Shape.PEOPLE else None
    gaps = [marked] if marked else _GAP.finditer(source.text, start, end)
    for gap in gaps:
        subject = source.text[start : gap.start()]
        found = source.value(prop, gap.end(), end, at_end=False)
        if prop.shape is Shape.PEOPLE and _ADVERBIAL.search(subject):
            continue
        if found is not None and _pointing(found[0], source.lang):
            continue
        if found is not None and not begins_with_pronoun(subject, source.lang):
            yield Fact(
                property=prop,
                subject=subject,
                value=found[0],
                negated=negated,
                spans=((start, gap.start()), *found[1], (end, match.end())),
            )


def _office_last(
    match: regex.Match[str], prop: Property, source: _Source, *, negated: bool
) -> Iterator[Fact]:
    """Read "जवाहरलाल नेहरू भारत के पहले प्रधानमंत्री": the subject ends where the office begins."""
    start, end = match.span("SV")
    found = source.value(prop, start, end, at_end=False)
    if found is None:
        return
    cut = min(left for left, _ in found[1])
    subject = _STRAY.sub("", source.text[start:cut]).strip()
    if subject and not begins_with_pronoun(subject, source.lang):
        spans = ((start, cut), *found[1], (end, match.end()))
        yield Fact(property=prop, subject=subject, value=found[0], negated=negated, spans=spans)


def _frame(
    match: regex.Match[str], template: Template, subject: tuple[int, int]
) -> tuple[tuple[int, int], ...]:
    """Return the spans of the template's own words, without its two slots."""
    left, right = match.span()
    value = match.span("V")
    if template.value_last:
        right = value[0]
    elif template.subject_last:
        right = subject[1]
    spans, cursor = [], left
    for a, b in sorted((value, subject)):
        if cursor < a:
            spans.append((cursor, min(a, right)))
        cursor = max(cursor, b)
    if cursor < right:
        spans.append((cursor, right))
    return tuple(spans)


def _open(
    spans: tuple[tuple[int, int], ...], match: regex.Match[str]
) -> tuple[tuple[int, int], ...]:
    """Leave out what a template passes over, `(?P<rest>...)`: the claim must be shown that too."""
    if "rest" not in match.re.groupindex:
        return spans
    holes = match.spans("rest")
    cut: list[tuple[int, int]] = []
    for start, end in spans:
        cursor = start
        for a, b in sorted(holes):
            if cursor <= a and b <= end:
                cut.append((cursor, a))
                cursor = b
        cut.append((cursor, end))
    return tuple(span for span in cut if span[0] < span[1])


def _apposed(text: str, start: int) -> bool:
    """Return whether a slot begins in lower case behind a comma: an apposition, not a name."""
    return text[start - 2 : start] == ", " and text[start].islower()


@cache
def _small(lang: Lang) -> frozenset[str]:
    return frozenset(fold(word) for word in language(lang).stopwords)


def _subject(
    match: regex.Match[str], source: _Source, *, last: bool
) -> tuple[str, tuple[int, int]]:
    text, lang = source.text, source.lang
    start, end = match.span("S")
    if last and lang != "hi":
        run = _SUBJECT_END.match(text, start, end)
        if run is None:
            return "", (start, start)
        end = run.end()
        following = _NEXT.match(text, end)
        if following and fold(following[1]) not in _small(lang):
            return "", (start, start)  # "the Indian state of …": an adjective, not the subject
    elif _apposed(text, start):
        return "", (start, start)  # an apposition, not the subject
    if lang == "hi":
        start = max((gap.end() for gap in _ADVERBIAL.finditer(text, start, end)), default=start)
    subject = text[start:end]
    if not is_pronoun(subject, lang):
        lead = LEAD.match(subject)
        if lead and lead.end() < len(subject) and not is_pronoun(subject[lead.end() :], lang):
            subject = subject[lead.end() :]
        subject = _TAIL.sub("", subject)
    return subject.strip(" '\""), (start, end)


def as_written(fact: Fact, bare: View, text: str) -> Value:
    """Put the value's text back as the passage writes it."""
    at = bare.text.find(fact.value.text)
    if at < 0:
        return fact.value
    return replace(fact.value, text=bare.original(text, at, at + len(fact.value.text)))
