"""A clause: its lead, its subject, what is inserted behind that, and its main verb."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.markdown import Span
from claims.romance.joints import joints, main_verb
from claims.romance.moods import is_stated
from claims.romance.openings import is_absolute, opening_end
from claims.romance.tokens import Token, read_tokens
from claims.romance.word_lists import (
    ARTICLES,
    BEFORE_VERB,
    CLITICS,
    DETERMINERS,
    LEAD_WORDS,
    MAX_INSERTED,
    MAX_SUBJECT,
    PREPOSITIONS,
    SUBORDINATORS,
    TIES,
)

_TIMES = words(
    "años anos décadas siglos séculos meses días dias semanas año ano mes mês día dia siglo século "
    "semana década horas"
)
#: Adverbs that may open a clause without a comma: "Hoy la empresa".
_ADVERBS = words(
    """
    hoy hoje actualmente atualmente ahora agora entonces então después depois luego además así assim
    aquí aqui posteriormente finalmente inicialmente probablemente provavelmente posiblemente
    possivelmente quizá quizás talvez aparentemente supuestamente supostamente originalmente
    oficialmente tradicionalmente recientemente recentemente
    """
)
#: "It is usual that", "it is possible to": a clause without a subject.
_IMPERSONAL = regex.compile(
    r"(?:(?:en|em|no|na|al)\s[^,;.:]{2,30}(?:,\s(?:sin\sembargo|no\sobstante|porém|contudo|no\sentanto))?,\s"
    r"(?=(?:hubo|houve|había|havia|hay|há)\s))?(?:"
    r"se\s\p{L}{2,20}(?:an|en|aron|ieron)\s(?:unos|unas|más|casi|cerca|\p{N})|"
    r"(?:foram|fueron)\s(?:los|las|os|as)\s(?!(?:primer|únic|últim|mayor|maior))[^,.;:]{2,60}?\s(?:que|quienes|quem)\s\p{Ll}|"
    r"(?:(?:no|não)\s)?(?:(?:es|fue|era|é|foi)\s(?:(?:muy|muito|poco|pouco)\s)?\p{L}{3,20}\s"
    r"(?:que(?!\p{L})|\p{L}{2,20}[aei]r(?!\p{L}))|"
    r"(?:coube|cabe|cabía|cabia|corresponde|correspondió|correspondeu)\sa(?:l|o|os|s)?\s(?:[^\s,;]{1,20}\s){1,5}?\p{L}{1,20}[aeio]r(?!\p{L})|"
    r"(?:hay|há|hubo|houve|había|havia|haya|haja)"
    r"(?!\s(?!\p{L}+mi?ento(?!\p{L}))\p{L}{0,20}(?:[aií]d|t|ch)o(?!\p{L}))(?!\p{L})))"
)
#: Prepositions that an adjunct opens with.
_PLACING = words(
    """
    en em no na nos nas con com por pelo pela tras após durante desde hasta até bajo sob ante contra
    al ao à a para sin sem
    """
)
#: What is done to something, and by whom is said before: "ganó el premio".
_ACHIEVING = words(
    """
    ganó recibió derrotó sumó tuvo obtuvo conquistó perdió publicó escribió fundó dirigió compuso
    pintó grabó protagonizó marcó estudió venció alcanzó logró consiguió descubrió inventó firmó
    lideró adoptó anunció presentó estrenó interpretó inició realizó desarrolló construyó batió
    sufrió disputó defendió asumió ocupó contrajo conoció encabezó formuló demostró propuso tradujo
    ganhou recebeu derrotou somou teve obteve conquistou perdeu publicou escreveu fundou dirigiu
    compôs pintou gravou protagonizou marcou estudou venceu alcançou conseguiu descobriu inventou
    assinou liderou adotou anunciou apresentou estreou interpretou iniciou realizou desenvolveu
    construiu bateu sofreu disputou defendeu assumiu ocupou contraiu conheceu encabeçou formulou
    demonstrou propôs traduziu
    """
)
#: "Comenzó a pintar": what begins is somebody, not something behind it.
_BEGINNING = words("comenzó empezó volvió pasó começou voltou passou")
#: What happens by itself, with its subject behind it: "En 1936 estalló la guerra".
_BY_ITSELF = words(
    """
    comenzó empezó terminó acabó ocurrió ocurre sucedió llegó llegaron cayó surgió surgieron entró
    apareció aparecieron existe existen existía había hubo hay vive viven vivía vivían nació nacieron
    murió murieron falleció está están estaba queda quedan falta estalló nace nacen crece crecen abrió
    cerró tuvo reinaba reina abunda abundan destaca destacan participaron desaparecen desapareció
    começou terminou acabou ocorreu ocorre aconteceu chegou chegaram caiu surgiu surgiram entrou
    apareceu existem existia houve há vivem viveu viveram nasceu nasceram morreu morreram faleceu
    fica ficam eclodiu crescem abriu fechou teve reinava desapareceu desaparecem foram fueron
    """
)
_COPULAS = words("es era fue é foi")
#: Endings of the past, third person of the singular.
PASTS_OF_ONE = ("ó", "ou", "eu", "iu")
#: Words of the longest adjunct before a verb whose subject is left out.
MAX_ADJUNCT = 7
_CONCEDED = regex.compile(r",\s(?:aunque|embora)\s$")
_CLOSERS = tuple("\"”»)'’")
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
    #: What stands before the subject and is said of it: "Fundada en 1551".
    opening: Span | None = None


def first_clause(plain: str, offset: int, language: Language) -> Clause:
    """Return the first clause of a sentence, for whom it speaks of."""
    return next(iter(read_clauses(plain, offset, language)))


def read_clauses(plain: str, offset: int, language: Language) -> list[Clause]:
    """Cut the sentence at its joints; at least one clause."""
    offset = _skip_opening(plain, offset, language)
    tokens = read_tokens(plain, offset, language)
    spans: list[tuple[int, int, bool]] = []
    start, shared = offset, False
    for end, begin, kind in joints(tokens):
        spans.append((start, end, shared))
        start, shared = begin, kind == "verb"
    spans.append((start, len(plain), shared))
    starts = [token.start for token in tokens]
    read: list[Clause] = []
    owner: str | None = None
    for first, last, follows in _stated_apart(plain, tokens, spans, language):
        part = tokens[bisect_left(starts, first) : bisect_left(starts, last)]
        shares = follows and _IMPERSONAL.match(plain, first) is None
        clause = _clause(plain, part, (first, last), language, shared=shares)
        if shares and owner is None and read:  # it is not sure whose verb this is
            read[-1] = replace(read[-1], end=last)
            continue
        owner = owner if shares else clause.subject
        read.append(clause)
    return read


def _stated_apart(
    plain: str, tokens: Sequence[Token], spans: Sequence[tuple[int, int, bool]], language: Language
) -> Iterator[tuple[int, int, bool]]:
    """Yield the spans of clauses, with what is conceded in no form that can be stated where it was."""
    kept: tuple[int, int, bool] | None = None
    for span in spans:
        verb = next((t for t in tokens if span[0] <= t.start < span[1] and t.finite), None)
        conceded = _CONCEDED.search(plain, max(0, span[0] - 10), span[0])
        if kept and conceded and (verb is None or not is_stated(plain, verb, language)):
            kept = kept[0], span[1], kept[2]
            continue
        if kept:
            yield kept
        kept = span
    if kept:
        yield kept


def _skip_opening(plain: str, offset: int, language: Language) -> int:
    """Skip a topic, a view or a turn before the statement: "Sobre a vida: ", "Já o Chile"."""
    for pattern in (_TURN, _TOPIC, _VIEW):
        found = pattern.match(plain, offset)
        if found is None or found.end() >= len(plain):
            continue
        if pattern is _TOPIC and (
            any(t.finite for t in read_tokens(found.group(), 0, language))
            or not any(t.finite for t in read_tokens(plain, found.end(), language))
        ):
            continue
        offset = found.end()
    return offset


def _clause(
    plain: str, tokens: Sequence[Token], span: Span, language: Language, *, shared: bool
) -> Clause:
    """Find what opens it, the lead, the subject, what is inserted behind it and the main verb."""
    at = 0 if shared else opening_end(tokens, language)
    if not at:
        return _behind_opening(plain, tokens, span, language, shared=shared)
    behind = tokens[at].start, span[1]
    clause = _behind_opening(plain, tokens[at:], behind, language, shared=False)
    if clause.subject is None or clause.verb is None:
        return _behind_opening(plain, tokens, span, language, shared=shared)
    opening = (tokens[0].start, tokens[at].start - len(tokens[at].gap))
    return replace(clause, opening=opening)


def _behind_opening(
    plain: str, tokens: Sequence[Token], span: Span, language: Language, *, shared: bool
) -> Clause:
    """Find the lead, the subject, what is inserted behind it and the main verb."""
    start, end = span
    at = 0
    if tokens and not tokens[0].finite and _may_lead(tokens, language):
        at = _after_lead(tokens, language)
    body = tokens[at].start if at < len(tokens) else start
    whole = Clause(start=start, end=end, body=body, verb=None, subject=None, shared=shared)
    waiting = 0
    comma = 0
    for i in range(at, len(tokens)):
        token = tokens[i]
        if "," in token.gap and i > at and not token.masked:
            comma = i
            break
        if token.low in SUBORDINATORS:
            waiting += 1
        elif token.finite and waiting:
            waiting -= 1
        elif token.finite:
            return _with_subject(plain, tokens, at, i, whole)
    if not comma or not (close := _closing(tokens, comma)):
        return whole
    verb = main_verb(tokens, close)
    last = tokens[close]
    gap = tokens[comma].gap
    opens = len(gap) - 2 if gap.startswith(", ") else 0  # a quotation mark belongs to it
    inserted = (tokens[comma].start - opens, last.start - len(last.joint))
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


def _may_lead(tokens: Sequence[Token], language: Language) -> bool:
    """Tell whether a clause may open with an adjunct: "En 1921", "Terminada la guerra"."""
    if tokens[0].low in LEAD_WORDS | _ADVERBS or _is_time(tokens):
        return True
    return is_absolute(tokens, language)


#: Whose day it is: "seu dia dura dez horas" has a subject.
_OWNED = words("su sus seu sua seus suas")


def _is_time(tokens: Sequence[Token]) -> bool:
    """Tell whether a clause opens with a span of time: "Sete anos depois", "Años más tarde"."""
    return tokens[0].low not in _OWNED and any(
        token.low in _TIMES and token.text in {token.low, tokens[0].text} for token in tokens[:2]
    )


def _after_lead(tokens: Sequence[Token], language: Language) -> int:
    """Return the index behind "En 1921, "; 0 when there is no such adjunct."""
    second = tokens[1].low if len(tokens) > 1 else ""
    if (
        tokens[0].low in _ADVERBS
        and len(tokens) > 1
        and tokens[1].gap == " "
        and (second in ARTICLES or tokens[1].text[0].isupper())
    ):
        return 1
    counted = second[:1].isdigit() or second in {"los", "las", "partir"}
    if tokens[0].low in words("un una um uma"):
        counted = second in _TIMES
    if tokens[0].low in ARTICLES and not counted:
        return 0
    if dated := _behind_date(tokens):
        return dated
    for i, token in enumerate(tokens[1:MAX_INSERTED], 1):
        if "," in token.gap:
            if main_verb(tokens, i) or not (
                token.low in LEAD_WORDS - ARTICLES and token.text[0].islower()
            ):
                return i
        elif token.finite and not _behind_relative(tokens, i):
            alone = _dated(tokens[: _before_verb(tokens, i)])
            led = alone or _is_led(tokens, i) or _is_free(tokens, i, language)
            return _before_verb(tokens, i) if led else 0
    return 0


def _behind_date(tokens: Sequence[Token]) -> int:
    """Return the index behind "El 26 de abril de 1937 " before a subject; 0 where it is none."""
    parts = [token.low for token in tokens[:7]]
    if len(parts) < 7 or tokens[0].low not in {"el", "em"} or not parts[1].rstrip("ºo").isdigit():
        return 0
    dated = parts[2] in {"de", "do"} and parts[4] in {"de", "del"} and parts[5].isdigit()
    own = parts[6] in ARTICLES or tokens[6].text[0].isupper()
    return 6 if dated and own and all(token.gap == " " for token in tokens[1:7]) else 0


def _is_led(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether only an adjunct stands before a verb: "En la final de 2008 derrotó a Federer".

    So much is sure of verbs whose subject hardly ever stands behind them.
    """
    begins = tokens[verb].low in _BEGINNING and [t.low for t in tokens[verb + 1 : verb + 2]] == [
        "a"
    ]
    if (tokens[0].low not in _PLACING and not _is_time(tokens)) or verb < 2:
        return False
    if _is_named(tokens, verb):
        return False
    if not begins and tokens[verb].low not in _ACHIEVING:
        return False
    return tokens[verb - 1].low not in CLITICS and all(
        token.gap == " "
        and (token.low not in DETERMINERS or tokens[i].low in PREPOSITIONS | LEAD_WORDS)
        for i, token in enumerate(tokens[1 : verb + 1])
    )


def _is_free(tokens: Sequence[Token], verb: int, language: Language) -> bool:
    """Tell whether a verb behind one adjunct has no subject in the parse: "Desde 1880 es capital".

    A subject behind the verb is missed by the parse now and then: copulas and verbs of the past are
    surer than others, and what happens by itself has its subject there.
    """
    token = tokens[verb]
    if token.low not in language.free_verbs or tokens[verb - 1].low in CLITICS - words("no não"):
        return False
    if tokens[0].low not in _PLACING | words("de") and not _is_time(tokens):
        return False
    if token.low in _BY_ITSELF or verb > MAX_ADJUNCT:
        return False
    if any(t.gap != " " for t in tokens[1 : verb + 1]):
        return False
    if _is_named(tokens, verb):
        return False
    behind = tokens[verb + 1] if verb + 1 < len(tokens) else None
    if behind is None:
        return True
    if token.low in _COPULAS:
        return behind.low in DETERMINERS or not any(
            t.low in ARTICLES and tokens[i - 1].low not in PREPOSITIONS
            for i, t in enumerate(tokens[verb + 2 :], verb + 2)
        )
    own = behind.low in DETERMINERS or not behind.text[0].islower()
    return not own or token.low.endswith(PASTS_OF_ONE)


def _is_named(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether a name stands before a verb that no preposition ties: "En 1911 Curie ganó"."""
    ties = LEAD_WORDS | PREPOSITIONS | DETERMINERS
    return any(
        tokens[i].text[0].isupper()
        and not tokens[i - 1].text[0].isupper()
        and tokens[i - 1].low not in ties
        for i in range(1, verb)
    )


#: What a date is made of: "A partir de 1952", "Em meados de 1980", "En mayo de 1968".
_OF_DATES = words(
    """
    en em a de del do desde hasta até hacia por partir principios finales mediados comienzos inicios meados
    fins fines início fim enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
    """
)


def _dated(tokens: Sequence[Token]) -> bool:
    """Tell whether words are a date alone: "En 1921", "A partir de 1952"."""
    return (
        1 < len(tokens) <= MAX_ADJUNCT
        and tokens[0].low in {"en", "em", "a", "desde", "hacia", "hasta", "até", "por"}
        and tokens[-1].text.isdigit()
        and all(token.low in _OF_DATES or token.text.isdigit() for token in tokens)
        and all(token.gap == " " for token in tokens[1:])
    )


def _before_verb(tokens: Sequence[Token], verb: int) -> int:
    while verb > 0 and tokens[verb - 1].low in CLITICS:
        verb -= 1
    return verb


def _behind_relative(tokens: Sequence[Token], i: int) -> bool:
    return any(token.low in SUBORDINATORS for token in tokens[max(0, i - 5) : i])


def _closing(tokens: Sequence[Token], comma: int) -> int:
    """Return the index behind the comma that closes an insertion, where a verb follows; or 0."""
    relative = tokens[comma].low in SUBORDINATORS
    for i in range(comma + 1, min(len(tokens), comma + MAX_INSERTED)):
        if "," in tokens[i].gap and main_verb(tokens, i):
            return i
        if tokens[i].finite and not relative:
            return 0
        relative |= tokens[i].low in SUBORDINATORS
    return 0


def _with_subject(plain: str, tokens: Sequence[Token], at: int, verb: int, whole: Clause) -> Clause:
    """Return the clause with the words before its verb, or before a comma, as its subject."""
    last = verb
    while last > at and tokens[last - 1].low in BEFORE_VERB - ARTICLES | CLITICS:
        last -= 1
    if verb - at == 1 and tokens[at].text[0].isupper() and tokens[at].low not in BEFORE_VERB:
        last = verb
    phrase = tokens[at:last]
    last_end = phrase[-1].end if phrase else whole.body
    if phrase and phrase[-1].masked and plain[last_end : last_end + 1] in _CLOSERS:
        last_end += 1
    subject: str | None = plain[whole.body : last_end].strip() if phrase else ""
    first = phrase[0].low if phrase else ""
    if (
        len(phrase) > MAX_SUBJECT
        or (first in PREPOSITIONS and first not in DETERMINERS)
        or first in SUBORDINATORS | TIES | {"hay", "há"}
        or (phrase and phrase[-1].low in PREPOSITIONS)
        or (
            first == "a"
            and len(phrase) > 1
            and phrase[1].low in {"partir", "finales", "principios", "mediados", "los", "lo"}
        )
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
