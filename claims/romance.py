"""The clauses of a Spanish or Portuguese sentence, read from its words alone.

A sentence is cut where the word after "and", after a contrast or after a comma in a series is a
finite verb, or begins a noun phrase that a finite verb follows. What is inserted behind a subject
(an apposition, a relative clause, a measure) becomes a statement of its own, with the copula.
What hangs on a condition, on a cause or on a verb of saying stays whole, and so does all that is
in quotes or brackets.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.markdown import Span
from claims.propositions import Proposition, compose, without
from claims.verbs import is_finite

__all__ = ["Clause", "clauses", "first_clause"]

#: Words of the longest subject that is repeated before a second verb.
MAX_SUBJECT = 14
#: Words of the longest noun phrase before the verb of a clause that follows "and".
MAX_PHRASE = 12
#: Words of the longest insertion between a subject and its verb.
MAX_INSERTED = 30

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.,-]*(?<![.,'’-])")
_ENCLOSED = regex.compile(r"\([^()]{1,200}\)|«[^«»]{1,200}»|“[^“”]{1,200}”|\"[^\"]{1,200}\"")
_DIGIT = regex.compile(r"\p{N}")
_CLOSERS = tuple("\"”»)'’")
_BRACKETS = regex.compile(r"\s?\([^()]{1,200}\)")
_AND = words("y e")
_CONTRASTS = words("pero mas porém aunque mientras enquanto embora sendo ao")
#: Words that a contrast consists of, after its first.
_CONTRAST_TAIL = {"mientras": ("que",), "sendo": ("que",), "ao": ("passo", "que")}
#: What stands between a subject and its verb, or before a verb without subject.
_BEFORE_VERB = words(
    """
    no não se lo la los las le les o a os as lhe lhes me te nos también también também luego después
    posteriormente finalmente depois ya já aún ainda nunca siempre sempre solo sólo só apenas
    actualmente atualmente hoy hoje jamás jamais casi quase además além todavía entonces então
    sempre sin embargo mais
    """
)
_CLITICS = words("se lo la los las le les o a os as lhe lhes no não me te nos")
_ARTICLES = words("el la los las lo o a os as un una unos unas um uma uns umas")
_DETERMINERS = _ARTICLES | words(
    """
    su sus seu sua seus suas este esta estos estas ese esa este estes essa esse casi quase cerca
    alrededor más mais cada dos tres cuatro dois duas três todos todas ambos ambas muchos muchas
    muitos muitas algunos algunas alguns algumas nuestro nosso
    """
)
_PREPOSITIONS = words(
    """
    de del en con por para sin sobre entre hasta desde contra hacia ante bajo según tras durante
    do da dos das em no na nos nas com sem até ao aos à às pelo pela pelos pelas num numa após
    a muy muito más tan tão un una um uma otro otra outro outra esta este essa esse cada su sus seu
    sua seus suas mi mucha mucho gran
    """
)
_SUBORDINATORS = words(
    """
    que quien quienes quem donde onde cuando quando porque pues pois cual cuales qual quais cuyo cuya
    cuyos cuyas cujo cuja cujos cujas
    """
)
#: What reaches over a whole sentence, or may.
_TIES = words("si cuando cuándo porque pues quando pois caso conforme embora puesto mientras")
_OPENING_TIES = _TIES | words("se aunque como ya já sino para enquanto que")
_RELATIVES = words("que quien quem")
_PLACE_RELATIVES = words("donde onde")
_OWNING_RELATIVES = {
    "cuyo": "el",
    "cuya": "la",
    "cuyos": "los",
    "cuyas": "las",
    "cujo": "o",
    "cuja": "a",
    "cujos": "os",
    "cujas": "as",
}
_LEAD_WORDS = words(
    """
    en em no na nos nas desde tras após durante cada según segundo hasta até a al ao el con com
    entre para por tras ya já hoy hoje actualmente atualmente posteriormente luego después depois
    antes dos tres años más mais como de además además sin numa num pelo pela aos à fuera fora
    """
)
_ASIDE = regex.compile(
    r",\s(?:por\ssu\sparte|en\scambio|a\ssu\svez|por\sotr[oa]\s(?:parte|lado)|por\sejemplo|"
    r"sin\sembargo|por\s(?:fin|último)|además|en\srealidad|de\shecho|por\ssua\svez|por\soutro\slado|"
    r"por\sexemplo|no\sentanto|entretanto|porém|em\scontrapartida|na\sverdade|de\sfato|"
    r"aliás|por\stanto|portanto|asimismo|em\sgeral|en\sgeneral),(?=\s)",
    regex.IGNORECASE,
)
#: What a writer adds: ", algo que se nota en cada paseo".
_COMMENT = regex.compile(r",\salgo\sque\s[^,.;:]{3,100}(?=\.?$)")
#: "Already" as a turn to the next topic: "Já o Chile", "Ya en el siglo XX".
_TURN = regex.compile(
    r"(?:já|ya)\s(?=(?:o|a|os|as|el|la|los|las|en|no|na|em)\s|\p{Lu})|y\s(?=de\s\p{L}+:)",
    regex.IGNORECASE,
)
_TOPIC = regex.compile(r"[^:;.,!?\p{N}]{2,50}:\s(?=[\p{L}¿\"“«])")
_VIEW = regex.compile(
    r"(?:(?:en\scuanto\sa|quanto\sa|al\scontrario\sde\slo\sque|ao\scontrário\sdo\sque|al\sparecer|"
    r"ao\sque\studo\sindica|como\sse\ssabe|como\sé\ssabido|en\scuanto\sal|quanto\sao)(?=[\s,]))"
    r"[^,.;:]{0,60},\s",
    regex.IGNORECASE,
)
_ABOUT = (
    r"(?:(?:unos|unas|casi|cerca\sde|aproximadamente|alrededor\sde|más\sde|menos\sde|poco\smás\sde|"
    r"apenas|uns|umas|quase|mais\sde|menos\sde|pouco\smais\sde|em\storno\sde|por\svolta\sde)\s)?"
)
_NUMBER = (
    rf"{_ABOUT}\p{{N}}[\p{{N}}.,\s]{{0,20}}(?:mil|millón|millones|milhão|milhões|bilhões|°C|%)?"
)
_WITH = regex.compile(rf"(?:con|com)\s(?P<what>{_NUMBER}\s?\p{{L}}.{{1,80}})", regex.IGNORECASE)
_OF = regex.compile(rf"de\s{_NUMBER}\s?\p{{L}}.{{0,60}}", regex.IGNORECASE)
_AT = regex.compile(rf"a\s{_NUMBER}\s?(?:m|metros|km|kilómetros|quilômetros)\s\p{{L}}.{{0,60}}")
_PLACE = regex.compile(r"(?:en|em|no|na|nos|nas)\s(?:\S+\s){0,6}?\p{Lu}.{1,60}")
_PARTICIPLE = regex.compile(
    r"\p{L}{2,20}(?:ad|id|íd)[oa]s?|escrit[oa]s?|abiert[oa]s?|abert[oa]s?|descubiert[oa]s?|"
    r"descobert[oa]s?|hech[oa]s?|feit[oa]s?|compuest[oa]s?|compost[oa]s?"
)
_LOCATED = regex.compile(
    r"(?:ubicad|situad|localizad|rodead|formad|compuest|bañad|dividid|constituid|cercad|banhad|"
    r"compost|integrad|cubiert|cobert)[oa]s?"
)
_BORN = regex.compile(
    r"(?P<who>.{0,60}?)(?P<born>nacid[oa]|nascid[oa])\s(?P<where>(?:en|el|em|no|na|a)\s.+)"
)
_KNOWN = regex.compile(
    r"(?:conocid[oa]s?|conhecid[oa]s?|llamad[oa]s?|chamad[oa]s?|apodad[oa]s?)\s.+"
)
_BESIDES = regex.compile(r"(?:además\sde|além\sde)\sser\s(?P<what>.+)", regex.IGNORECASE)
_STATIVE = words(
    """
    es son é são tiene tienen tem têm mide mede pesa está están estão fica ficam cuenta conta posee
    possui limita alberga abriga ocupa
    """
)
_LIFE = words("nació murió falleció nasceu morreu faleceu")
_DATED = regex.compile(r"(?:en|em|el|a)\s[^,;]{0,40}?\p{N}{3,4}")
_COPULAS = words("es son é são era eram eran fue foi fueron foram")
_SURROUNDED = words(
    "hay há existe existem existen vive vivem viven circula circulan circulam está están "
    "estão nace nacen nasce nascem fica ficam desemboca deságua habitan habitam"
)
_POSSESSIVES = words("su sus seu sua seus suas")
#: Endings of past tenses, where a noun might end the same way.
_PAST = ("aba", "ava", "ía", "ia", "uso", "uvo", "ujo", "izo", "ijo")
#: "is", "was", "has", "stands" of a language, for one and for several.
_TIED = {
    ("es", False): ("es", "fue", "tiene", "está"),
    ("es", True): ("son", "fueron", "tienen", "están"),
    ("pt", False): ("é", "foi", "tem", "está"),
    ("pt", True): ("são", "foram", "têm", "estão"),
}
_PASTS = ("ó", "ou", "eu", "iu", "aron", "aram", "fue", "foi", "era", "ía", "ava", "aba")
_CONJUNCTIONS = words("y e o u ou ni nem")
_PLURAL = regex.compile(
    r"(?:los|las|os|as|unos|unas|sus|seus|suas)\s|.{1,60}\s(?:y|e)\s\p{Lu}", regex.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, what stands between it and the word before, and what it may be."""

    text: str
    low: str
    start: int
    end: int
    gap: str
    masked: bool
    finite: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A stretch of a sentence with one main verb.

    ``subject`` is the words of its subject, "" where it begins with its verb, None where it is not
    sure. ``inserted`` is what stands between the subject and the verb.
    """

    start: int
    end: int
    body: int
    verb: Span | None
    subject: str | None
    subject_end: int = 0
    inserted: Span | None = None
    shared: bool = False


def clauses(plain: str, offset: int, language: Language, cuts: Sequence[Span]) -> list[Proposition]:
    """Split a sentence into what its clauses and insertions say, in text order.

    Args:
        plain: The sentence.
        offset: Where its statement begins.
        language: Spanish or Portuguese.
        cuts: Stretches that are told already, such as life dates.
    """
    said: list[Proposition] = []
    subject: str | None = None
    place = ""
    for clause in _clauses(plain, offset, language):
        owner, lead = clause.subject, ""
        if clause.shared:
            owner, lead = subject, place
        else:
            bare = _BRACKETS.sub("", owner) if owner else owner
            subject, place = bare, _place_lead(plain[clause.start : clause.body])
            if clause.inserted and owner and _is_renaming(plain, clause, language):
                subject = plain[slice(*clause.inserted)]
        said.extend(
            _statements(plain, clause, owner=owner, lead=lead, language=language, cuts=cuts)
        )
    return said


def _is_renaming(plain: str, clause: Clause, language: Language) -> bool:
    """Tell whether what is inserted is the name of the subject: "A capital, Brasília, foi"."""
    verb = plain[slice(*clause.verb)].casefold() if clause.verb else ""
    inserted = plain[slice(*clause.inserted)] if clause.inserted else ""
    return _aside(inserted, clause.subject or "", verb, language)[1]


def first_clause(plain: str, offset: int, language: Language) -> Clause:
    """Return the first clause of a sentence, for whom it speaks of."""
    return next(iter(_clauses(plain, offset, language)))


def _read(plain: str, offset: int, language: Language) -> list[_Token]:
    masks = [found.span() for found in _ENCLOSED.finditer(plain, offset)][::-1]
    found = list(_WORD.finditer(plain, offset))
    tokens: list[_Token] = []
    before = offset
    for i, word in enumerate(found):
        text = word.group()
        low = text.casefold()
        opens_name = i + 1 < len(found) and found[i + 1].group()[0].isupper()
        following = found[i + 1].group().casefold() if i + 1 < len(found) else ""
        gap = plain[before : word.start()]
        previous = tokens[-1].low if tokens and gap == " " else ""
        while masks and masks[-1][1] <= word.start():
            masks.pop()
        masked = bool(masks) and masks[-1][0] <= word.start()
        opens = not tokens or ":" in gap
        tokens.append(
            _Token(
                text,
                low,
                word.start(),
                word.end(),
                gap,
                masked,
                not masked
                and (text[0].islower() or opens)
                and language.code in {"es", "pt"}
                and not (low in language.connectors and opens_name)
                and is_finite(low, following, language.code)
                and _may_follow(low, previous, language.code),
            )
        )
        before = word.end()
    return tokens


def _may_follow(low: str, previous: str, code: str) -> bool:
    """Tell whether a verb may stand behind a word: "la publicó", but "la conquista", "de forma"."""
    if previous in _ARTICLES:
        noun_like = ("a", "o") if code == "es" else ("a", "o", "e")
        is_noun = low.endswith(noun_like) and not low.endswith(_PAST)
        return previous in _CLITICS and not is_noun and low not in {"era", "será"}
    return previous not in _PREPOSITIONS or (previous == "no" and code == "es")


def _clauses(plain: str, offset: int, language: Language) -> list[Clause]:
    """Cut the sentence at its joints; at least one clause."""
    offset = _skip_opening(plain, offset, language)
    tokens = _read(plain, offset, language)
    spans: list[tuple[int, int, bool]] = []
    start, shared = offset, False
    for end, begin, kind in _joints(tokens):
        spans.append((start, end, shared))
        start, shared = begin, kind == "verb"
    spans.append((start, len(plain), shared))
    starts = [token.start for token in tokens]
    read: list[Clause] = []
    owner: str | None = None
    for first, last, shares in spans:
        part = tokens[bisect_left(starts, first) : bisect_left(starts, last)]
        clause = _clause(plain, part, (first, last), shared=shares)
        if shares and owner is None and read:  # it is not sure whose verb this is
            read[-1] = replace(read[-1], end=last)
            continue
        owner = owner if shares else clause.subject
        read.append(clause)
    return read


def _skip_opening(plain: str, offset: int, language: Language) -> int:
    """Skip a topic, a view or a turn before the statement: "Sobre a vida: ", "Já o Chile"."""
    for pattern in (_TURN, _TOPIC, _VIEW):
        found = pattern.match(plain, offset)
        if found is None or found.end() >= len(plain):
            continue
        if pattern is _TOPIC and (
            any(t.finite for t in _read(found.group(), 0, language))
            or not any(t.finite for t in _read(plain, found.end(), language))
        ):
            continue
        offset = found.end()
    return offset


def _joints(tokens: Sequence[_Token]) -> Iterator[tuple[int, int, Literal["verb", "subject"]]]:
    """Yield where a clause ends, where the next begins, and whether it has its own subject."""
    if not tokens or (tokens[0].low in _OPENING_TIES and not _is_reflexive(tokens)):
        return
    state = _Open()
    candidates = []
    for i, token in enumerate(tokens):
        if token.masked:
            continue
        joint = _joint(tokens, i, state)
        if joint is not None:
            candidates.append((i, *joint))
            state = _Open()
            if joint[0] == token.start:
                state.read(tokens, i)
            continue
        state.read(tokens, i)
    last = max((i for i, *_, series in candidates if not series), default=-1)
    tied = max(
        (i for i, t in enumerate(tokens) if t.low in _TIES and not _is_contrast(tokens, i)),
        default=-1,
    )
    for i, begin, kind, series in candidates:
        if (series and i > last) or i < tied:
            continue
        gap = tokens[i].gap
        yield tokens[i].start - len(gap), begin, kind
    return


def _is_reflexive(tokens: Sequence[_Token]) -> bool:
    """Tell "Se casó" from "Se o fogo", and "Ya ganó" from "Ya que"."""
    return tokens[0].low in {"se", "ya", "já"} and len(tokens) > 1 and tokens[1].finite


def _is_contrast(tokens: Sequence[_Token], i: int) -> bool:
    """Tell whether "mientras" is "mientras que", which ties nothing."""
    return tokens[i].low == "mientras" and tokens[i].gap.startswith(",")


@dataclass(slots=True)
class _Open:
    """What has been read of a clause: its verb, and what is still open in it."""

    verb: bool = False
    #: Whether the word before is that verb, whose object may be still to come.
    bare: bool = False
    #: A relative clause or a reported one waits for its verb, or goes on behind it.
    waiting: bool = False
    inside: bool = False
    reported: bool = False
    between: bool = False

    def read(self, tokens: Sequence[_Token], i: int) -> None:
        """Take one more word into account."""
        token = tokens[i]
        before = tokens[i - 1] if i else None
        self.bare = False
        if "," in token.gap and self.inside and not self.reported:
            self.inside = False
        if token.low in _SUBORDINATORS:
            self.waiting = True
            self.reported |= before is not None and before.finite and token.low == "que"
        elif token.finite:
            if self.waiting:
                self.waiting, self.inside = False, True
            else:
                self.verb = self.bare = True
        elif token.low == "entre":
            self.between = True
        elif token.low in _AND:
            self.between = False


def _joint(
    tokens: Sequence[_Token], i: int, state: _Open
) -> tuple[int, Literal["verb", "subject"], bool] | None:
    """Return where the next clause begins, when one begins at this word, and how."""
    token = tokens[i]
    comma = token.gap.startswith((",", ";", ":"))
    inside = state.inside and not (comma and not state.reported)
    if not state.verb or inside or state.reported:
        return None
    if token.low in _AND and token.gap in {" ", ", ", "; "} and not state.between:
        kind = _begins(tokens, i + 1, after_comma=comma) or _behind_aside(tokens, i + 1)
        if (kind == "subject" and state.waiting) or (kind == "verb" and state.bare):
            return None
        return (tokens[i + 1].start, kind, False) if kind else None
    if token.low in _CONTRASTS and token.gap.startswith((",", ";")):
        tail = _CONTRAST_TAIL.get(token.low, ())
        if tuple(t.low for t in tokens[i + 1 : i + 1 + len(tail)]) != tail:
            return None
        begin = i + 1 + len(tail)
        kind = _begins(tokens, begin, after_comma=True)
        return (tokens[begin].start, kind, False) if kind else None
    if token.gap == "; " or (token.gap == ": " and token.text[0].islower()):
        kind = _begins(tokens, i, after_comma=True)
        return (token.start, kind, False) if kind else None
    if token.gap == ", " and not state.waiting:
        kind = _begins(tokens, i, after_comma=True)
        return (token.start, kind, True) if kind else None
    return None


def _behind_aside(tokens: Sequence[_Token], i: int) -> Literal["verb"] | None:
    """Tell whether a verb follows an aside: "e, eleito, voltou ao poder"."""
    if i < len(tokens) and tokens[i].gap == ", ":
        for at in range(i + 1, min(len(tokens), i + 6)):
            if "," in tokens[at].gap:
                return "verb" if _main_verb(tokens, at) else None
    return None


def _begins(
    tokens: Sequence[_Token], i: int, *, after_comma: bool
) -> Literal["verb", "subject"] | None:
    """Tell whether a clause begins at a word: with its verb, or with its own subject."""
    at = i
    while at < len(tokens) and at - i < 4 and tokens[at].low in _BEFORE_VERB:
        if at > i and tokens[at].gap != " ":
            return None
        at += 1
    if at < len(tokens) and tokens[at].finite and (at == i or tokens[at].gap == " "):
        return "verb"
    if i >= len(tokens):
        return None
    first = tokens[i]
    if first.low in _LEAD_WORDS - _ARTICLES and first.text[0].islower():
        return _behind_adjunct(tokens, i)
    named = first.text[0].isupper() or first.text[0].isdigit()
    if not (named or first.low in _DETERMINERS or (first.masked and after_comma)):
        return None
    commas = 0
    for at in range(i + 1, min(len(tokens), i + 1 + MAX_PHRASE)):
        token = tokens[at]
        commas += token.gap.count(",")
        if any(mark in token.gap for mark in ";:.—–") or token.low in _SUBORDINATORS | _TIES:
            return None
        if token.finite:
            closed = commas != 1 and (commas == 0 or _comes_behind_comma(tokens, at))
            return "subject" if closed else None
    return None


def _behind_adjunct(tokens: Sequence[_Token], i: int) -> Literal["verb"] | None:
    """Tell whether a verb follows an adjunct: "y en 1921 ganó", "y cada día, al alba, nadaba"."""
    for at in range(i + 1, min(len(tokens), i + 1 + MAX_PHRASE)):
        token = tokens[at]
        if any(mark in token.gap for mark in ";:.—–") or token.low in _SUBORDINATORS | _TIES | _AND:
            return None
        if "," in token.gap and _main_verb(tokens, at):
            return "verb"
        if token.finite:
            dated = _DIGIT.search(tokens[i + 1].text) is not None and at <= i + 3
            return "verb" if dated else None
    return None


def _comes_behind_comma(tokens: Sequence[_Token], verb: int) -> bool:
    """Tell whether a verb stands behind a comma, with pronouns and adverbs between at most."""
    return any(
        "," in t.gap and _main_verb(tokens, i) == verb
        for i, t in enumerate(tokens[: verb + 1])
        if i >= verb - 4
    )


def _clause(plain: str, tokens: Sequence[_Token], span: Span, *, shared: bool) -> Clause:
    """Find the lead, the subject, what is inserted behind it and the main verb."""
    start, end = span
    at = 0
    if tokens and tokens[0].low in _LEAD_WORDS and not tokens[0].finite:
        at = _after_lead(tokens)
    body = tokens[at].start if at < len(tokens) else start
    whole = Clause(start=start, end=end, body=body, verb=None, subject=None, shared=shared)
    waiting = 0
    comma = 0
    for i in range(at, len(tokens)):
        token = tokens[i]
        if "," in token.gap and i > at:
            comma = i
            break
        if token.low in _SUBORDINATORS:
            waiting += 1
        elif token.finite and waiting:
            waiting -= 1
        elif token.finite:
            return _with_subject(plain, tokens, at, i, whole)
    if not comma or not (close := _closing(tokens, comma)):
        return whole
    verb = _main_verb(tokens, close)
    last = tokens[close]
    inserted = (tokens[comma].start, last.start - len(last.gap))
    read = _with_subject(plain, tokens, at, comma, whole)
    if read.subject is None:
        return whole
    return Clause(
        start=start,
        end=end,
        body=body,
        verb=(tokens[verb].start, tokens[verb].end),
        subject=read.subject,
        subject_end=read.subject_end,
        inserted=inserted,
        shared=shared,
    )


def _after_lead(tokens: Sequence[_Token]) -> int:
    """Return the index behind "En 1921, "; 0 when there is no such adjunct."""
    second = tokens[1].low if len(tokens) > 1 else ""
    if tokens[0].low in _ARTICLES and not (second[:1].isdigit() or second in {"los", "las"}):
        return 0
    for i, token in enumerate(tokens[1:MAX_INSERTED], 1):
        if "," in token.gap:
            if _main_verb(tokens, i) or not (
                token.low in _LEAD_WORDS - _ARTICLES and token.text[0].islower()
            ):
                return i
        elif token.finite and not _behind_relative(tokens, i):
            alone = tokens[0].low in {"en", "em"} and _dated(tokens[:i])
            return _before_verb(tokens, i) if alone else 0
    return 0


def _dated(tokens: Sequence[_Token]) -> bool:
    return len(tokens) == 2 and tokens[1].text.isdigit()


def _before_verb(tokens: Sequence[_Token], verb: int) -> int:
    while verb > 0 and tokens[verb - 1].low in _CLITICS:
        verb -= 1
    return verb


def _behind_relative(tokens: Sequence[_Token], i: int) -> bool:
    return any(token.low in _SUBORDINATORS for token in tokens[max(0, i - 5) : i])


def _closing(tokens: Sequence[_Token], comma: int) -> int:
    """Return the index behind the comma that closes an insertion, where a verb follows; or 0."""
    relative = tokens[comma].low in _SUBORDINATORS
    for i in range(comma + 1, min(len(tokens), comma + MAX_INSERTED)):
        if "," in tokens[i].gap and _main_verb(tokens, i):
            return i
        if tokens[i].finite and not relative:
            return 0
        relative |= tokens[i].low in _SUBORDINATORS
    return 0


def _main_verb(tokens: Sequence[_Token], i: int) -> int:
    """Return the index of the verb at a word, behind pronouns and adverbs; 0 if there is none."""
    for at in range(i, min(len(tokens), i + 4)):
        if tokens[at].finite:
            return at
        if tokens[at].low not in _BEFORE_VERB:
            return 0
    return 0


def _with_subject(
    plain: str, tokens: Sequence[_Token], at: int, verb: int, whole: Clause
) -> Clause:
    """Return the clause with the words before its verb, or before a comma, as its subject."""
    last = verb
    while last > at and tokens[last - 1].low in _BEFORE_VERB - _ARTICLES | _CLITICS:
        last -= 1
    if verb - at == 1 and tokens[at].text[0].isupper() and tokens[at].low not in _BEFORE_VERB:
        last = verb
    phrase = tokens[at:last]
    last_end = phrase[-1].end if phrase else whole.body
    if phrase and phrase[-1].masked and plain[last_end : last_end + 1] in _CLOSERS:
        last_end += 1
    subject: str | None = plain[whole.body : last_end].strip() if phrase else ""
    first = phrase[0].low if phrase else ""
    if (
        len(phrase) > MAX_SUBJECT
        or (first in _PREPOSITIONS and first not in _DETERMINERS)
        or first in _SUBORDINATORS | _TIES | {"hay", "há"}
        or (phrase and phrase[-1].low in _PREPOSITIONS)
    ):
        subject = None
    span = (tokens[verb].start, tokens[verb].end) if tokens[verb].finite else None
    return Clause(
        start=whole.start,
        end=whole.end,
        body=whole.body,
        verb=span,
        subject=subject,
        subject_end=last_end,
        shared=whole.shared,
    )


def _place_lead(lead: str) -> str:
    """Return a lead that says where, which holds for the next clause too."""
    where = regex.match(r"(?:en|em|no|na|nos|nas)\s", lead, regex.IGNORECASE)
    dated = _DIGIT.search(lead) or regex.search(r"(?<!\w)(?:siglo|século|año|ano|década)", lead)
    return lead.strip() if where and not dated and regex.search(r"\s\p{Lu}", lead) else ""


def _statements(
    plain: str,
    clause: Clause,
    *,
    owner: str | None,
    lead: str,
    language: Language,
    cuts: Sequence[Span],
) -> Iterator[Proposition]:
    """Yield what a clause says, and what is inserted into it."""
    removed = [
        *cuts,
        *((f.start(), f.end()) for f in _ASIDE.finditer(plain, clause.start, clause.end)),
    ]
    removed += [found.span() for found in _COMMENT.finditer(plain, clause.start, clause.end)]
    sides: list[Proposition] = []
    verb = plain[slice(*clause.verb)].casefold() if clause.verb else ""
    subject = clause.subject
    if clause.inserted and subject and not any(a <= clause.inserted[0] <= b for a, b in removed):
        text, replaces = _aside(plain[slice(*clause.inserted)], subject, verb, language)
        if text:
            sides.append(_made(text, *clause.inserted))
            first, last = clause.inserted
            if replaces:  # "A capital, Brasília, foi": Brasília was
                removed.append((clause.body, first))
                removed.append((last, last + 1))
                owned = _is_owned(subject)
                sides[-1] = replace(_made(text, clause.body, last), aside=not owned)
            else:
                removed.append((clause.subject_end, last + 1))
    tail = _tail(plain, clause, owner, verb, language)
    if tail is not None:
        cut, side = tail
        removed.append(cut)
        sides.append(side)
    shown = [lead, owner or ""] if clause.shared else []
    if clause.shared and regex.match(r"\p{L}+,\s", plain[clause.start : clause.end]):
        shown[-1:] = [f"{shown[-1]},"] if shown[-1] else []
    text = compose([*shown, *without(plain, clause.start, clause.end, removed)])
    of_owner = bool(sides) and _is_owned(subject or "")
    yield Proposition(text=text, start=clause.start, end=clause.end, aside=of_owner)
    yield from sides


def _is_owned(subject: str) -> bool:
    """Tell whether a subject opens with "su": the owner stays whom the text is about."""
    return subject.partition(" ")[0].casefold() in _POSSESSIVES


def _made(text: str, start: int, end: int) -> Proposition:
    return Proposition(text=compose([text]), start=start, end=end, aside=True)


def _forms(subject: str, language: Language) -> dict[str, str]:
    """Return the small verbs that tie an insertion to its subject, in the subject's number."""
    plural = _PLURAL.match(subject) is not None
    forms = _TIED[language.code, plural]
    return dict(zip(("is", "was", "has", "stands"), forms, strict=True))


def _aside(inserted: str, subject: str, verb: str, language: Language) -> tuple[str, bool]:
    """Write what is inserted as a statement; and tell whether it is the name of the subject."""
    forms = _forms(subject, language)
    first, _, rest = inserted.partition(" ")
    low = first.casefold()
    if low in _RELATIVES and " de " not in subject and is_finite_at(rest, language):
        return f"{subject} {rest}", False
    if low in _OWNING_RELATIVES:
        return _owned(_OWNING_RELATIVES[low], rest, subject, language), False
    if besides := _BESIDES.fullmatch(inserted):
        return f"{subject} {forms['is']} {besides['what']}", False
    if ", " in inserted and not _PARTICIPLE.match(first):
        return "", False
    if measure := _measured(inserted, forms):
        return f"{subject} {measure}", False
    if verb in _STATIVE and (_AT.fullmatch(inserted) or _PLACE.fullmatch(inserted)):
        person = not language.person_nouns.isdisjoint(subject.casefold().split())
        return ("" if person else f"{subject} {forms['stands']} {inserted}"), False
    if happened := _happened(inserted, forms, language):
        return f"{subject} {happened}", False
    named = regex.search(r"\p{Lu}", subject[1:]) is not None or (
        subject[:1].isupper() and subject.partition(" ")[0].casefold() not in _DETERMINERS
    )
    if not named and _names(inserted):
        return f"{subject} {forms['is']} {inserted}", True
    if named and _describes(inserted, low, language):
        past = low in language.person_nouns and verb.endswith(_PASTS)
        return f"{subject} {forms['was' if past else 'is']} {inserted}", False
    return "", False


def _measured(inserted: str, forms: Mapping[str, str]) -> str:
    """Write "tiene 4220 metros" for "con 4220 metros", "es de 5 km" for "de 5 km"; or ""."""
    if found := _WITH.fullmatch(inserted):
        return f"{forms['has']} {found['what']}"
    return f"{forms['is']} {inserted}" if _OF.fullmatch(inserted) else ""


def _happened(inserted: str, forms: Mapping[str, str], language: Language) -> str:
    """Write a participle as a verb: "nació en Lima", "fue fundada en 1535"; or ""."""
    if found := _BORN.fullmatch(inserted):
        return f"{'nació' if language.code == 'es' else 'nasceu'} {found['where']}"
    if _KNOWN.fullmatch(inserted):
        return f"{forms['is']} {inserted}"
    first, _, rest = inserted.partition(" ")
    if rest and _LOCATED.fullmatch(first.casefold()):
        return f"{forms['stands']} {inserted}"
    return f"{forms['was']} {inserted}" if rest and _PARTICIPLE.fullmatch(first.casefold()) else ""


def is_finite_at(rest: str, language: Language) -> bool:
    """Tell whether a text begins with a verb, behind pronouns and adverbs."""
    return bool(_begins([*_read(f"x {rest}", 2, language)], 0, after_comma=False) == "verb")


def _names(inserted: str) -> bool:
    """Tell whether an insertion is a name: "Brasília", "el Pico de Orizaba"."""
    parts = inserted.split()
    if parts[0].casefold() in _ARTICLES:
        parts = parts[1:]
    if parts and parts[0][0].islower():
        parts = parts[1:]  # "la montaña de Pico", "a montanha do Pico"
    return bool(parts) and len(parts) <= 9 and any(part[0].isupper() for part in parts[:2])


def _bare_name(text: str) -> bool:
    """Tell whether a text is a name and no more: "el Pico de Orizaba", not "la capital de Perú"."""
    parts = [part for part in text.split() if part.casefold() not in _ARTICLES]
    return bool(parts) and parts[0][0].isupper() and _names(text)


def _describes(inserted: str, low: str, language: Language) -> bool:
    """Tell whether an insertion behind a name says what it is: "capital do Amazonas"."""
    article = low in words("el la los las un una o a os as um uma uno")
    noun = low[:1].isalpha() and inserted[0].islower() and low not in language.function_words
    adverb = low.endswith(("mente", "ando", "endo", "indo"))
    return (article or noun) and not adverb and low not in _LEAD_WORDS - _ARTICLES


def _tail(
    plain: str, clause: Clause, owner: str | None, verb: str, language: Language
) -> tuple[Span, Proposition] | None:
    """Read what hangs on the end of a clause: ", con 5 km²", ", cuya capital es Lima"."""
    if clause.verb is None:
        return None
    comma = plain.rfind(", ", clause.verb[1], clause.end)
    if comma < 0:
        return None
    tail = plain[comma + 2 : clause.end].rstrip(" .")
    head = plain[clause.verb[1] : comma].strip()
    first, _, rest = tail.partition(" ")
    low = first.casefold()
    cut = (comma, comma + 2 + len(tail))
    name = _last_name(plain[clause.verb[1] : comma])
    made = ""
    if (found := _WITH.fullmatch(tail)) and verb in _COPULAS:
        who = head if "," not in head and _bare_name(head) else owner
        if who:
            has = "tiene" if language.code == "es" else "tem"
            made = f"{who} {has} {found['what']}"
    elif verb in _LIFE and owner and _PLACE.fullmatch(tail) and _DATED.fullmatch(head):
        made = f"{owner} {plain[slice(*clause.verb)]} {tail}"
    elif name and low in _OWNING_RELATIVES:
        made = _owned(_OWNING_RELATIVES[low], rest, name, language)
    elif name and low in _RELATIVES and is_finite_at(rest, language):
        made = f"{name} {rest}"
    elif name and low in _PLACE_RELATIVES:
        begins = rest.split()[:1]
        if begins and (begins[0] == "se" or begins[0] in _SURROUNDED):
            within = "en" if language.code == "es" else "em"
            made = f"{within} {name} {rest}"
    return (cut, _made(made, comma + 2, cut[1])) if made else None


def _last_name(text: str) -> str:
    """Return the name at the end of a text, with its article: "los Principia"; "" if none."""
    found = regex.search(
        r"(?:(?<!\w)(?:el|los|las|la|o|a|os|as)\s)?\p{Lu}[\p{L}\p{M}'’-]*"
        r"(?:\s(?:(?:de|del|do|da|dos|das|la|los)\s){0,2}\p{Lu}[\p{L}\p{M}'’-]*){0,5}$",
        text,
    )
    return found.group() if found else ""


def _owned(article: str, rest: str, name: str, language: Language) -> str:
    """Write "la capital de Paraguay es Asunción" for "Paraguay, cuya capital es Asunción"."""
    tokens = _read(f"x {rest}", 2, language)
    verb = next((t for t in tokens if t.finite), None)
    if verb is None or verb is tokens[0]:
        return ""
    at = verb.start - 2
    return f"{article} {rest[:at].strip()} {of(name, language)} {rest[at:]}"


def of(name: str, language: Language) -> str:
    """Write "de" before a name: "del Perú", "do Brasil", "de Lima".

    >>> from claims.languages import BY_CODE
    >>> of("O Brasil", BY_CODE["pt"]), of("El Nilo", BY_CODE["es"])
    ('do Brasil', 'del Nilo')
    """
    first, _, rest = name.partition(" ")
    low = first.casefold()
    if rest and language.code == "pt" and low in {"o", "a", "os", "as"}:
        return f"d{low} {rest}"
    if rest and language.code == "es" and low in {"el", "la", "los", "las"}:
        keeps = name.startswith(("El Salvador", "La Habana", "La Paz", "Los Ángeles", "Las Vegas"))
        inner = name if keeps else f"{low} {rest}"
        return f"del {rest}" if low == "el" and not keeps else f"de {inner}"
    return f"de {name}"
