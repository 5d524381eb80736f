"""One sentence to its atomic propositions.

Each language has its reader: English the dependency parse (`claims.english.statements`), Spanish and
Portuguese `claims.romance`, Hindi in Devanagari `claims.hindi.statements`. Here stands what they share, life
dates in brackets, and what comes before the parse: semicolons and contrasts. Hindi in Latin
letters is cut at semicolons alone. Everywhere the rule is: when in doubt, leave the sentence whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import regex

from claims import romance
from claims.english.ellipsis import gapped
from claims.english.listing import inline
from claims.english.statements import clauses
from claims.english.trees import SUBJECTS, part_of, plain_of, root_of
from claims.entities import names_of
from claims.hindi import lists as hindi_lists
from claims.hindi import statements as hindi
from claims.hindi.names import lead_in
from claims.languages import Language
from claims.markdown import Span
from claims.marks import statement
from claims.propositions import Edit, Proposition, compose, rewrite, without
from claims.worthiness import has_predicate

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["split"]

#: A life lasts so many years; other spans in brackets are wars, reigns and empires.
SHORTEST_LIFE, LONGEST_LIFE = 15, 120
#: A clause after a semicolon has at least so many words.
MIN_CLAUSE = 3

_YEAR = r"[^()–—;-]{0,40}?\p{N}{3,4}"
_LIFE = regex.compile(rf"\s?\((?:\*\s?)?(?P<born>{_YEAR})\s?[–—-]\s?(?:†\s?)?(?P<died>{_YEAR})\)")
_NAME = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}'’.-]*|d[eao]s?|del|von|van|la|\p{Devanagari}+\.?)")
_DAY = regex.compile(r"\p{N}{1,2}(?!\p{N})")
_DIGITS = regex.compile(r"\p{N}{3,4}")
_QUOTED = regex.compile(r"[\"“”«»]")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*")
_SEMICOLON = regex.compile(r";\s")
#: Between two English statements that are set side by side. Behind a colon or a dash a statement has
#: the same subject: "Malta is small: it has 316 square kilometres".
_CONTRAST = regex.compile(
    r";\s|(?::|\s?[—–])\s?(?=(?:it|he|she|they)\s)|,\s(?:while|whereas|although|though|but)\s"
    r"|,\sso\s(?=(?:you|don['’]t|be|save|make|bring|take|plan|keep|allow)\s)"
)
_ALTHOUGH = regex.compile(r"(?:(?:Even\sthough|Although|Though|Whereas)|(?P<while>While))\s")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PRESENT = frozenset({"VBZ", "VBP"})
_HINDI_LIFE = regex.compile(
    r"(?P<birth>(?P<name>[^,।]{2,60}?) का जन्म [^,।]{2,120}? हुआ(?: था)?),? और "
    r"(?:(?:उनकी|उनका|इनकी|इनका|उसकी|उसका) )?(?P<death>(?P<how>मृत्यु|निधन|देहांत) .{2,150})$"
)


_COPULAS = regex.compile(
    r"(?P<first>[^,;:]{3,80}\s(?:is|was|are|were)\s[^,;:]{2,80}?),?\sand\s"
    r"(?P<second>(?:(?:its|his|her|their)\s|the\s[^,;:]{2,40}\sof\s)[^,;:]{2,60}\s(?:is|was|are|were)\s[^,;:]{2,80})"
)
#: A statement that ends so is none.
_BROKEN_OFF = regex.compile(r"\s(?:and|or|but|the|an?|of|with|by|for|that|which|who)[,\s]*\.?$")


def split(
    plain: str, language: Language, doc: Doc | None = None, edits: Sequence[Edit] = ()
) -> list[Proposition]:
    """Split a sentence into propositions, in text order; at least one.

    Args:
        plain: The sentence.
        language: Its language.
        doc: Its parse, which is read in English.
        edits: How words of an English sentence are to be written, such as pronouns.

    >>> from claims.languages import BY_CODE
    >>> [p.text for p in split("Nació en Lima y murió en París.", BY_CODE["es"])]
    ['Nació en Lima.', 'Murió en París.']
    """
    said = statement(plain, language)
    plain, offset = plain[: said.end], said.start
    if language.code in {"es", "pt"}:
        return _romance(plain, offset, language, doc)
    if language.code == "hi" and hindi.is_devanagari(plain):
        return _hindi(plain, offset, language, doc)
    part = part_of(doc, offset, said.end) if language.code == "en" else None
    if part is not None:
        doc, offset = part
        near = _near(edits, offset)
        found = _english(doc, language, near)
        if any(_BROKEN_OFF.search(one.text) for one in found):  # the parser has lost its way
            found = [_whole(doc, near)]
        return [one.moved(offset) for one in found]
    return [_proposition(plain, *span) for span in _at_breaks(plain, (offset, said.end), language)]


def _whole(doc: Doc, edits: Sequence[Edit]) -> Proposition:
    plain = plain_of(doc)
    text = compose([rewrite(plain, 0, len(plain), edits)])
    return Proposition(text=text, start=0, end=len(plain))


def _near(edits: Sequence[Edit], by: int) -> list[Edit]:
    """Count edits from where a part of a sentence begins."""
    return [(start - by, end - by, text) for start, end, text in edits if start >= by]


def _english(doc: Doc, language: Language, edits: Sequence[Edit]) -> list[Proposition]:
    plain = plain_of(doc)
    listed = inline(doc)
    if listed:
        return listed
    gap = gapped(doc)
    if gap is not None:
        return [*_piece(doc, gap[0], language, edits), *gap[1]]
    pieces = (
        _conceded(doc) or _two_copulas(doc) or _at_breaks(plain, (0, len(plain)), language, doc)
    )
    life, brackets = _life(plain, 0, language, doc)
    if len(pieces) > 1:
        told = [brackets] if brackets else []
        parts = [part for piece in pieces for part in _piece(doc, piece, language, edits, told)]
        return sorted([*parts, *life], key=lambda proposition: proposition.start)
    said = clauses(doc, language, [brackets] if brackets else [], edits)
    return sorted([*said, *life], key=lambda proposition: (proposition.start, proposition.end))


def _conceded(doc: Doc) -> list[Span]:
    """Return the two statements of "Although it is small, Malta has a port"; none in others."""
    found = _ALTHOUGH.match(plain_of(doc))
    root = root_of(doc)
    if found is None:
        return []
    verb = next((c for c in root.lefts if c.dep_ == "advcl" and c.left_edge.i == 0), None)
    if verb is None or not any(child.dep_ in SUBJECTS for child in verb.children):
        return []
    last = verb.right_edge
    comma = last if last.text == "," else last.nbor() if last.i + 1 < len(doc) else last
    finite = [
        any(token.tag_ in _FINITE for token in side) for side in (doc[: comma.i], doc[comma.i :])
    ]
    if comma.text != "," or not all(finite) or "if" in (token.lower_ for token in doc):
        return []
    if found["while"] and not (verb.tag_ in _PRESENT and root.tag_ in _PRESENT):
        return []  # "While he was in Paris, he wrote" is a time
    return [(found.end(), comma.idx), (comma.idx + 2, len(plain_of(doc)))]


def _two_copulas(doc: Doc) -> list[Span]:
    """Return the two statements of "The capital is Nairobi and its largest city is Mombasa".

    The parser joins "its largest city" to Nairobi.
    """
    plain = plain_of(doc)
    found = _COPULAS.fullmatch(plain.rstrip(" ."))
    if found is None or len([token for token in doc if token.tag_ in _FINITE]) != 2:
        return []
    return [(0, found.end("first")), (found.start("second"), len(plain))]


def _romance(plain: str, offset: int, language: Language, doc: Doc | None) -> list[Proposition]:
    life, brackets = _life(plain, offset, language, doc)
    said = romance.clauses(plain, offset, language, [brackets] if brackets else [])
    return sorted([*said, *life], key=lambda proposition: (proposition.start, proposition.end))


def _hindi(plain: str, offset: int, language: Language, doc: Doc | None) -> list[Proposition]:
    listed = hindi_lists.inline(plain)
    if listed:
        return listed
    life, brackets = _life(plain, offset, language, None)
    lead = lead_in(plain, offset, names_of(doc))
    said = _birth_and_death(plain, offset) or hindi.clauses(
        plain, offset, [brackets] if brackets else [], lead=lead[0] if lead else ""
    )
    return sorted([*said, *life], key=lambda proposition: (proposition.start, proposition.end))


def _proposition(plain: str, start: int, end: int, cuts: Sequence[Span] = ()) -> Proposition:
    text = compose(without(plain, start, end, cuts))
    return Proposition(text=text, start=start, end=end)


def _at_breaks(plain: str, whole: Span, language: Language, doc: Doc | None = None) -> list[Span]:
    """Cut at semicolons and between contrasts, when each part is a clause."""
    if language.code != "en" and (_QUOTED.search(plain) or "(" in plain):
        return [whole]
    spans, start = [], whole[0]
    joint = _CONTRAST if language.code == "en" else _SEMICOLON
    for found in joint.finditer(plain, *whole):
        if language.code == "en" and not _is_outside(plain, start, found.start()):
            return [whole]
        spans.append((start, found.start()))
        start = found.end()
    spans.append((start, whole[1]))
    complete = all(
        len(plain[a:b].split()) >= MIN_CLAUSE and _has_verb(plain, (a, b), language, doc)
        for a, b in spans
    )
    return spans if complete else [whole]


def _is_outside(plain: str, start: int, end: int) -> bool:
    """Tell whether a clause has all the quotation marks and brackets that it opens."""
    clause = plain[start:end]
    marks = clause.count('"') % 2 == 0 and clause.count("“") == clause.count("”")
    return marks and clause.count("(") == clause.count(")")


def _piece(
    doc: Doc,
    span: Span,
    language: Language,
    edits: Sequence[Edit],
    cuts: Sequence[Span] = (),
) -> list[Proposition]:
    """Split a side of a contrast further, where it was parsed."""
    part = part_of(doc, *span)
    if part is None:
        return [_proposition(plain_of(doc), *span)]
    inner, shift = part
    told = [(start - shift, end - shift) for start, end in cuts if span[0] <= start < span[1]]
    found = clauses(inner, language, told, _near(edits, shift))
    return [proposition.moved(shift) for proposition in found]


def _has_verb(plain: str, span: Span, language: Language, doc: Doc | None) -> bool:
    part = doc.char_span(*span, alignment_mode="contract") if doc is not None else None
    if part is not None and plain[: span[0]].rstrip().endswith((" but", " so")):
        # "..., but has a port" shares its subject
        named = any(token.dep_ in {"nsubj", "nsubjpass", "expl"} for token in part)
        if not named and not plain[: span[0]].rstrip().endswith(" so"):
            return False
    return has_predicate(plain[slice(*span)], language, part)


def _life(
    plain: str, offset: int, language: Language, doc: Doc | None
) -> tuple[list[Proposition], Span | None]:
    """Read "Ada Lovelace (1815-1852)" as a birth and a death, where it is surely a person."""
    found = _LIFE.search(plain, offset)
    if found is None:
        return [], None
    name = plain[offset : found.start()]
    years = [int(_DIGITS.findall(found[group])[-1]) for group in ("born", "died")]
    if not (
        SHORTEST_LIFE <= years[1] - years[0] <= LONGEST_LIFE
        and all(map(_NAME.fullmatch, name.split()))
        and _is_person(plain, name, found.start(), language, doc)
    ):
        return [], None
    propositions = []
    for group, (in_year, on_day) in (("born", language.born), ("died", language.died)):
        date = found[group].strip()
        pattern = on_day if _DAY.match(date) else in_year
        text = pattern.format(name=name.strip(), date=date)
        start, end = found.span(group)
        propositions.append(Proposition(text=text, start=start, end=end, aside=True))
    return propositions, found.span()


def _is_person(plain: str, name: str, end: int, language: Language, doc: Doc | None) -> bool:
    if doc is not None and any(
        ent.label_ in {"PERSON", "PER"} and ent.end_char == end for ent in doc.ents
    ):
        return True
    around = {word.casefold().rstrip(".") for word in _WORD.findall(plain)}
    return len(name.split()) > 1 and not language.person_nouns.isdisjoint(around)


def _birth_and_death(plain: str, offset: int) -> list[Proposition]:
    """Split "X का जन्म ... हुआ और मृत्यु ... हुई"."""
    found = _HINDI_LIFE.match(plain, offset)
    if found is None:
        return []
    genitive = "की" if found["how"] == "मृत्यु" else "का"
    death = compose([found["name"], genitive, found["death"]])
    return [
        _proposition(plain, offset, found.end("birth")),
        Proposition(text=death, start=found.start("death"), end=len(plain)),
    ]
