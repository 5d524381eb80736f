"""Read facts of known properties from claims, sentences and labelled rows, in four languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import regex

from claims.model import LANGUAGES, Lang, Quantity, QuantityKind
from claims.quantities import read_quantities
from factcheck.names import fold
from factcheck.verdict import polarity
from factcheck.verdict.claimtext import APPOSITION, claim_text
from factcheck.verdict.languages import language
from factcheck.verdict.properties import PROPERTIES, READS, Fact, Property, Shape, Value
from factcheck.verdict.subjects import is_pronoun, speaks_of
from factcheck.verdict.text import View, normal, plain, sentences, view
from factcheck.verdict.values import Found, read_value, split_range

_DEVANAGARI = regex.compile(r"\p{Devanagari}")
_START = r"(?:^|(?<=[,;:] )|(?<=\bthat )|(?<=\bque ))"
#: A comma inside a number ends nothing.
_WITH_COMMAS = r"(?:[^,;]|(?<=\p{N}),(?=\p{N})){1,40}?"
_LOWER = r"[\p{Ll}-]+"
_LEAD = regex.compile(
    r"^(?:(?:and|but|y|e|mas|pero|और|in fact|the (?:city|country|town|river|element|planet|state) of|la ciudad de"
    r"|el país de|a cidade de|o país de|el elemento|o elemento|the element|el planeta|o planeta|the planet|el río|o rio"
    r"|the novel|la novela|o romance|la película|o filme|the film|(?:he|she|it) was"
    r"|the|el|la|los|las|lo|o|a|os|as|an|un|una|um|uma) )+",
    regex.I,
)
_TAIL = regex.compile(r"(?:'s?| is| was| es| é| है| शहर| नगर| देश| नदी| तत्व| ग्रह)$")
_SUBJECT_END = regex.compile(
    r"(?:(?:the|el|la|los|las|o|a|os|as|l') )?(?:\p{Lu}[\p{L}\p{M}\p{N}'.-]*"
    r"(?: (?:(?:of|de|del|da|do|das|dos|di|la|el|los|las|the|and|y|e|von|van|in|on|a|en|em|no|na) ){0,3}"
    r"[\p{Lu}\p{N}][\p{L}\p{M}\p{N}'.-]*)*|\p{Ll}[\p{Ll}'-]*(?: \p{Ll}[\p{Ll}'-]*){0,2}(?=$|[,;.]))"
)
#: How far before a match a doubt or negation still reaches it, in characters.
_REACH = 40
_DESCRIPTIONS = frozenset(
    fold(normal(label))
    for label in ("description", "descripción", "descrição", "विवरण", "short description")
)
_ROW = regex.compile(
    r"^(?:(?P<subject>[^:]{1,120}?) — )?(?P<label>[^:]{1,80}): (?P<value>.+)$", regex.S
)
_SUBLABELS = frozenset(
    {
        "name",
        "total",
        "text",
        "languages",
        "currency",
        "note",
        "highest point",
        "border countries",
        "total population",
    }
)
_OFFICIAL = regex.compile(r"([^,;()]{2,40}?)(?: [\d.]+%)? \((?:[^()]{0,40}\b)?official")


@dataclass(frozen=True, slots=True)
class _Template:
    pattern: regex.Pattern[str]
    value_last: bool
    subject_last: bool
    on_page: bool


@dataclass(frozen=True, slots=True)
class _Source:
    """A view's text, its language and its quantities."""

    text: str
    lang: Lang
    quantities: tuple[Quantity, ...]

    def value(self, prop: Property, start: int, end: int | None, *, at_end: bool) -> Found | None:
        """Read the value of a property in a stretch of the text."""
        return read_value(
            prop,
            self.text,
            start,
            len(self.text) if end is None else end,
            lang=self.lang,
            quantities=self.quantities,
            at_end=at_end,
        )


@cache
def _templates(lang: Lang, name: str) -> tuple[_Template, ...]:
    tables = language(lang)
    rows = [(source, False) for source in tables.templates.get(name, ())]
    rows += [(source, True) for source in tables.page_templates.get(name, ())]
    return tuple(_compile(source, lang, on_page=on_page) for source, on_page in rows)


def expand(source: str, lang: Lang) -> str:
    """Put the macros of a language into a template."""
    for name, macro in language(lang).macros.items():
        source = source.replace(f"<{name}>", macro)
    return source.replace(r"[\p{Ll}-]+", f"(?-i:{_LOWER})").replace(
        r"(?P<V>\p{Lu}", r"(?P<V>(?-i:\p{Lu})"
    )


def _compile(source: str, lang: Lang, *, on_page: bool) -> _Template:
    text = expand(source, lang)
    value_last = text.endswith("{V}") or bool(regex.search(r"\(\?P<V>[^()]*\{1,\d{2,3}\}\)$", text))
    subject_last = text.endswith("{S}")
    for name, last in (("V", value_last), ("S", subject_last)):
        inner = r"(?:[^,;:]|(?<=\p{N}),(?=\p{N})){1,70}?"
        group = f"(?P<{name}>.{{1,130}})" if last else f"(?P<{name}>{inner})"
        slot = f"{{{name}}}"
        at_start = text.startswith(slot)
        text = text.replace(slot, _START + group if at_start else group)
    text = text.replace("{VS}", _START + r"(?P<VS>[^,;:]{3,80}?)")
    text = text.replace("{SV}", _START + r"(?P<SV>[^;:]{3,140}?)")
    text = text.replace("[^,;]{1,40}?", _WITH_COMMAS)
    text = text.replace("{S_NEAR}", r"(?P<S>\S+(?: \S+){0,3}?)")
    if text[0].isalpha() and not text.startswith(_START):
        text = r"\b" + text
    return _Template(regex.compile(text, regex.I), value_last, subject_last, on_page)


def names_of(template_names: Iterable[str]) -> frozenset[str]:
    """Return which templates read any of these properties: "birth_date" is read by "birth"."""
    wanted = frozenset(template_names)
    return frozenset(name for name in _all_templates() if wanted & set(READS.get(name, (name,))))


@cache
def _all_templates() -> frozenset[str]:
    return frozenset(name for lang in LANGUAGES for name in language(lang).templates)


@lru_cache(maxsize=4096)
def quantities_of(text: str, lang: Lang) -> tuple[Quantity, ...]:
    """Read the quantities of a view once."""
    return tuple(read_quantities(text, lang))


def script(text: str, lang: Lang) -> Lang:
    """Return the language whose tables fit: Hindi for Devanagari, never Hindi for Latin."""
    if _DEVANAGARI.search(text):
        return "hi"
    return "en" if lang == "hi" else lang


def read_claim(text: str, lang: Lang) -> tuple[Fact, ...]:
    """Read the facts that a claim states; those with an unclear subject are left out.

    Spans count over the main clause, ``claim_text(text, lang).main``.
    """
    lang = script(text, lang)
    main = claim_text(text, lang).main
    found = _read(main, lang, sorted(_all_templates()))
    life = _life(view(text), lang)
    facts = [fact for fact in (*found, *life) if fact.subject]
    return tuple(_distinct(facts))


def read_passage(
    text: str,
    lang: Lang,
    properties: Iterable[str],
    *,
    row: bool = False,
    names: Sequence[str] = (),
) -> tuple[Fact, ...]:
    """Read facts of the given properties from a passage; an empty subject is the page's.

    ``names`` are those of the page's subject: with them, what is said of another is left out.

    The value's text is word for word from the passage.
    """
    wanted = frozenset(properties)
    if row:
        return tuple(fact for fact in _read_row(text, lang) if fact.property.name in wanted)
    facts: list[Fact] = []
    for index, (start, end) in enumerate(sentences(text)):
        quote = text[start:end]
        tables = script(quote, lang)
        whole, bare = view(quote, start), plain(quote, start).without(APPOSITION)
        found = [*_read(bare.text, tables, sorted(names_of(wanted)), page=names)]
        if index == 0:
            found += _life(whole, tables)
        facts += [
            replace(fact, sentence=(start, end), value=_original(fact, bare, text))
            for fact in found
            if fact.property.name in wanted
        ]
    return tuple(_distinct(facts))


def _original(fact: Fact, bare: View, text: str) -> Value:
    """Put the value's text back as the passage writes it."""
    at = bare.text.find(fact.value.text)
    if at < 0:
        return fact.value
    return replace(fact.value, text=bare.original(text, at, at + len(fact.value.text)))


def _distinct(facts: Iterable[Fact]) -> Iterator[Fact]:
    seen: set[tuple[str, str, str, bool]] = set()
    for fact in facts:
        mark = (fact.property.name, fold(fact.subject), fold(fact.value.text), fact.negated)
        if mark not in seen:
            seen.add(mark)
            yield fact


def _read(
    text: str, lang: Lang, names: Iterable[str], *, page: Sequence[str] | None = None
) -> Iterator[Fact]:
    """Read a claim, or, with the names of its page, a sentence of a passage."""
    claim = page is None
    if not text:
        return
    source = _Source(text, lang, quantities_of(text, lang))
    shaky = [*polarity.negations(text, lang), *polarity.doubts(text, lang)]
    for name in names:
        for template in _templates(lang, name):
            if claim and template.on_page:
                continue
            match = template.pattern.search(text)
            if match is None:
                continue
            if template.on_page and not speaks_of(page or (), text, match.start(), lang):
                continue
            for prop_name in READS.get(name, (name,)):
                prop = PROPERTIES[prop_name]
                for fact in _facts(match, template, prop, source, claim=claim):
                    if not _shaken(fact, match, shaky, everywhere=claim):
                        yield fact


def _shaken(
    fact: Fact, match: regex.Match[str], shaky: Iterable[tuple[int, int]], *, everywhere: bool
) -> bool:
    """Return whether a doubt or a stray negation reaches the fact."""
    denied = match.span("neg") if "neg" in match.re.groupindex and match["neg"] else (-1, -1)
    first = 0 if everywhere else match.start() - _REACH
    last = match.end() if everywhere else max(end for _, end in fact.spans) + 5
    return any(first <= a < last and not (denied[0] <= a < denied[1]) for a, _ in shaky)


def _facts(
    match: regex.Match[str], template: _Template, prop: Property, source: _Source, *, claim: bool
) -> Iterator[Fact]:
    groups = match.re.groupindex
    negated = "neg" in groups and bool(match["neg"])
    if "VS" in groups:
        yield from _value_first(match, prop, negated=negated)
        return
    if "SV" in groups:
        yield from _subject_first(match, prop, source, negated=negated)
        return
    found = source.value(prop, *match.span("V"), at_end=template.value_last)
    if found is None:
        return
    value, spans = found
    if "open" in groups:
        value = replace(value, complete=False)
    start = match.start("V")
    if _apposed(source.text, start) and not template.value_last:
        return
    if value.names and all(is_pronoun(name, source.lang) for name in value.names):
        return
    subject, subject_span = "", (match.start(), match.start())
    if "S" in groups:
        subject, subject_span = _subject(match, source, last=template.subject_last)
        pronoun = is_pronoun(subject, source.lang)
        if not subject or (pronoun and claim):
            return
        subject = "" if pronoun else subject
    if prop.shape in {Shape.NAME, Shape.PEOPLE} and not template.value_last:
        spans = (match.span("V"),)
    head = _open(_frame(match, template, subject_span), match)
    yield Fact(
        property=prop,
        subject=subject,
        value=value,
        negated=negated,
        spans=(*head, subject_span, *spans),
    )


def _value_first(match: regex.Match[str], prop: Property, *, negated: bool) -> Iterator[Fact]:
    """Read "कैनबरा ऑस्ट्रेलिया की …", value and subject that nothing separates.

    Every place to cut them in two gives a fact; wrong cuts give subjects that no page is about,
    and so decide nothing.
    """
    words = match["VS"].split()
    for cut in range(1, len(words)):
        value = _Source(" ".join(words[:cut]), "hi", ()).value(prop, 0, None, at_end=False)
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
    """Read "subject value" that nothing separates, as `_value_first` does."""
    start, end = match.span("SV")
    for gap in regex.finditer(" ", source.text, pos=start, endpos=end):
        subject = source.text[start : gap.start()]
        found = source.value(prop, gap.end(), end, at_end=False)
        if found is not None and not is_pronoun(subject, source.lang):
            yield Fact(
                property=prop,
                subject=subject,
                value=found[0],
                negated=negated,
                spans=((start, gap.start()), *found[1], (end, match.end())),
            )


def _frame(
    match: regex.Match[str], template: _Template, subject: tuple[int, int]
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


_NEXT = regex.compile(r" ([\p{Ll}]+)")


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
    subject = text[start:end]
    if not is_pronoun(subject, lang):
        lead = _LEAD.match(subject)
        if lead and lead.end() < len(subject) and not is_pronoun(subject[lead.end() :], lang):
            subject = subject[lead.end() :]
        subject = _TAIL.sub("", subject)
    return subject.strip(" '\""), (start, end)


_LIFE = regex.compile(r"\((?P<inner>[^()]{3,160})\)")
_BORN = regex.compile(r"\b(?:born|b\.|nacid[oa]|nascid[oa]|n\.)|जन्म", regex.I)
_DIED = regex.compile(r"\b(?:died|d\.|fallecid[oa]|falecid[oa]|m\.)|निधन|मृत्यु", regex.I)


def _life(whole: View, lang: Lang) -> Iterator[Fact]:
    """Read "(7 November 1867 - 4 July 1934)" after the name that a lead begins with."""
    match = _LIFE.search(whole.text, 0, 220)
    if match is None:
        return
    inner = match["inner"]
    dates = [q for q in quantities_of(inner, lang) if q.kind is QuantityKind.DATE]
    if not dates:
        return
    first, second = split_range(dates[0])
    if second is None and len(dates) > 1:
        second = dates[1]
    died = bool(_DIED.search(inner)) and second is None
    if second is None and not died and not _BORN.search(inner):
        return
    subject = whole.text[: match.start()].strip()
    subject = _LEAD.sub("", regex.split(r",| (?:was|is|fue|es|foi|é) ", subject)[0])
    ends = [("death_date", first)] if died else [("birth_date", first), ("event_start", first)]
    if second is not None:
        ends += [("death_date", second), ("event_end", second)]
    # The date stands in the parenthesis, which the plain view leaves out: it covers no span there.
    for name, quantity in ends:
        yield Fact(
            property=PROPERTIES[name],
            subject=subject,
            value=Value(text=quantity.quote, quantities=(quantity,)),
            spans=((0, 0),),
        )


@cache
def _labels() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for lang in LANGUAGES:
        for name, labels in language(lang).labels.items():
            for label in labels:
                table.setdefault(fold(normal(label)), set()).add(name)
    return {label: frozenset(names) for label, names in table.items()}


def _read_row(text: str, lang: Lang) -> Iterator[Fact]:
    match = _ROW.match(text)
    if match is None:
        return
    label, value = match["label"], match["value"]
    while True:
        head, colon, tail = value.partition(": ")
        if not colon or fold(head) not in _SUBLABELS or not tail:
            break
        label, value = f"{label} {head}", tail
    subject = match["subject"] or ""
    sentence = (0, len(text))
    key = fold(normal(label))
    names = _labels().get(key) or _labels().get(fold(normal(match["label"])), frozenset())
    if key in _DESCRIPTIONS:
        yield from _described(value, lang, subject, sentence)
        return
    offset = len(text) - len(value)
    bare = plain(value, offset)
    tables = script(value, lang)
    quantities = quantities_of(bare.text, tables)
    for name in sorted(names):
        for prop_name in READS.get(name, (name,)):
            prop = PROPERTIES[prop_name]
            if not _fits(prop, key):
                continue
            read = _row_value(prop, value, bare.text, tables, quantities)
            if read is not None:
                fact = Fact(
                    property=prop,
                    subject=subject,
                    value=read,
                    spans=((0, 0),),
                    sentence=sentence,
                    row=True,
                )
                yield replace(fact, value=_original(fact, bare, text))


_DATE_LABEL = regex.compile(r"date|fecha|data|तिथि|तारीख")
_PLACE_LABEL = regex.compile(r"place|lugar|local|स्थान")


def _fits(prop: Property, label: str) -> bool:
    """Keep "date of birth" from giving a place."""
    if prop.shape is Shape.PLACE:
        return not _DATE_LABEL.search(label)
    return not (prop.shape is Shape.DATE and _PLACE_LABEL.search(label))


def _row_value(
    prop: Property, value: str, bare: str, lang: Lang, quantities: tuple[Quantity, ...]
) -> Value | None:
    if prop.shape is Shape.LANGUAGE and "%" in value:
        names = tuple(
            name.strip() for match in _OFFICIAL.finditer(value) for name in match[1].split(" or ")
        )
        return Value(text=", ".join(names), names=names) if names else None
    if prop.shape is Shape.LANGUAGE and "(official" in value:
        names = tuple(match[1].strip() for match in _OFFICIAL.finditer(value))
        return Value(text=", ".join(names), names=names) if names else None
    if prop.shape is Shape.DATE:
        dates = tuple(q for q in quantities if q.kind is QuantityKind.DATE)
        return Value(text=dates[0].quote, quantities=dates) if dates else None
    if prop.shape in {Shape.NAME, Shape.PEOPLE}:
        names = tuple(_row_names(bare, prop))
        return Value(text=names[0], names=names) if names else None
    # The factbook lists neighbours with semicolons; in prose they end a clause.
    text = bare.replace(";", ",") if prop.shape is Shape.LANDS else bare
    found = read_value(prop, text, 0, len(bare), lang=lang, quantities=quantities, at_end=False)
    if found is None:
        return None
    at = text.find(found[0].text)
    stated = bare[at : at + len(found[0].text)]
    return replace(found[0], text=stated, complete=prop.name != "located_in")


def _row_names(bare: str, prop: Property) -> Iterator[str]:
    pattern = (
        r"\s*;\s*|\s+/\s+" if prop.shape is Shape.NAME else r"\s*[;,]\s*|\s+/\s+| and | y | e | और "
    )
    for part in regex.split(pattern, bare):
        name = regex.sub(r"\s+-?[\d.,]+.*$", "", part).strip(" .")
        if prop.shape is Shape.NAME:
            name = name.split(", ")[0]
        if name:
            yield name


def _described(value: str, lang: Lang, subject: str, sentence: tuple[int, int]) -> Iterator[Fact]:
    """Read a short description, "Polish-French physicist (1867-1934)", as a lead without subject."""
    whole, bare = view(value), plain(value)
    tables = script(value, lang)
    quantities = quantities_of(bare.text, tables)
    for name in ("nationality", "occupation"):
        prop = PROPERTIES[name]
        found = read_value(
            prop, bare.text, 0, len(bare.text), lang=tables, quantities=quantities, at_end=True
        )
        if found is not None:
            yield Fact(
                property=prop,
                subject=subject,
                value=found[0],
                sentence=sentence,
                spans=((0, 0),),
                row=True,
            )
    for fact in _life(whole, tables):
        yield replace(fact, subject=subject, sentence=sentence, row=True)
    for fact in _read(bare.text, tables, sorted(_all_templates()), page=()):
        if not fact.subject:
            yield replace(fact, subject=subject, sentence=sentence, row=True)
