"""What the clauses of a sentence say, a statement each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.markdown import Span
from claims.propositions import Proposition, compose, without
from claims.romance.brackets import read_brackets
from claims.romance.clause import Clause, read_clauses
from claims.romance.concessions import Concession, concession_at
from claims.romance.coordination import distribute
from claims.romance.denials import denied_of_each
from claims.romance.ellipsis import Gap, denied_alone, enumerated, fill, find_gaps
from claims.romance.insertions import (
    LOCATED,
    PARTICIPLE,
    PASTS,
    happened,
    inserted_statement,
    read_insertion,
)
from claims.romance.joints import is_finite_at
from claims.romance.moods import as_stated
from claims.romance.names import ties
from claims.romance.openings import besides_being, opening_said, opens
from claims.romance.tails import read_tail

_ASIDE = regex.compile(
    r",\s(?:por\ssu\sparte|en\scambio|a\ssu\svez|por\sotr[oa]\s(?:parte|lado)|por\sejemplo|"
    r"sin\sembargo|por\s(?:fin|último)|además|en\srealidad|de\shecho|por\ssua\svez|por\soutro\slado|"
    r"por\sexemplo|no\sentanto|entretanto|porém|em\scontrapartida|na\sverdade|de\sfato|"
    r"aliás|por\stanto|portanto|asimismo|em\sgeral|en\sgeneral),(?=\s)",
    regex.IGNORECASE,
)
#: What a writer adds: ", algo que se nota en cada paseo".
_COMMENT = regex.compile(r",\salgo\sque\s[^,.;:]{3,100}(?=\.?$)")
#: What ties a second clause to the first, and says nothing alone.
_CONNECTOR = regex.compile(
    r"(?:por\s(?:lo\s)?tanto|por\s(?:ello|eso|isso)|sin\sembargo|no\sobstante|además|asimismo|"
    r"portanto|por\sconseguinte|por\sconsiguiente|além\sdisso|no\sentanto|entretanto|porém|contudo|"
    r"en\scambio|em\scontrapartida|por\ssu\sparte|por\ssua\svez|de\shecho|de\sfato|así|assim|"
    r"en\sconsecuencia|em\sconsequência),",
    regex.IGNORECASE,
)
#: "E, doente, morreu": what somebody was then.
#: "Creado en 1998 y con sede en Fráncfort".
_AND_WITH = regex.compile(r"\s[ye]\s(?:con|com)\s(?P<what>[^,;:]{3,80})")
_ONE_WORD = regex.compile(r"\p{L}+,\s")
_CONCEDED = regex.compile(r",\s(?:aunque|embora)\s$")
_PASSIVE = regex.compile(
    rf"(?P<who>.{{2,120}}?)\s(?P<be>fue|fueron|foi|foram|está|están|estão|es|é)\s(?P<one>(?:{PARTICIPLE.pattern})\s.{{2,120}}?)\s[ye]\s"
    rf"(?P<other>(?:{PARTICIPLE.pattern})\s.{{2,120}})\."
)
#: "Fue secuestrado en 1955, enterrado en Milán y devuelto en 1974".
_PASSIVES = regex.compile(
    rf"(?P<who>[^,]{{2,120}}?)\s(?P<be>fue|fueron|foi|foram)\s(?P<one>(?:{PARTICIPLE.pattern})\s[^,;:]{{2,120}})"
    rf"(?:,\s(?P<more>(?:{PARTICIPLE.pattern})\s[^,;:]{{2,120}}?))+,?\s[ye]\s"
    rf"(?P<last>(?:{PARTICIPLE.pattern})\s[^,;:]{{2,120}})\."
)
#: By whom, where or when: more than one word that the second participle might share.
_AGENT = regex.compile(r"\s(?:por|pelo|pela|pelos|pelas|en|em|no|na)\s")
_END = regex.compile(r"[\s.!?…,;:]*$")
_JOINT = regex.compile(r"(?:;\s(?:[ye]\s)?|,?\s(?:y|e|mientras\sque|enquanto)\s)$")
_WHERE = regex.compile(r"(?:en|em|no|na|nos|nas)\s", regex.IGNORECASE)
_NAMED = regex.compile(r"\s\p{Lu}")
_WHEN = regex.compile(r"\p{N}|(?<!\w)(?:siglo|século|año|ano|década)(?!\w)", regex.IGNORECASE)
#: "En 1810,", "Durante el siglo XIX,": what follows "and" was then too, unless it says when.
_DATE_LEAD = regex.compile(
    r"(?:en|em|no|na|durante|el|hacia|a\sprincipios|a\sfinales|no\sinício|no\sfim)\s"
    r"[^,]{0,30}(?:\p{N}{3,4}|\p{N}{1,2}\sde\s\p{L}+|(?:siglo|século)\s[IVX]+)[^,]{0,20},$",
    regex.IGNORECASE,
)
_OWN_TIME = regex.compile(
    r"\p{N}{3,4}(?!\p{N}|[.,]\p{N})|(?<!\w)(?:siglo|século|después|depois|luego|tarde|posteriormente|"
    r"finalmente|hoy|hoje|entonces|então|antes|desde|hasta|até|siguiente|seguinte|década)(?!\w)",
    regex.IGNORECASE,
)
_BRACKETS = regex.compile(r"\s?\([^()]{1,200}\)")
#: "También se hablan el quechua y el aimara": what is done stands behind.
_SE_PASSIVE = regex.compile(
    r"(?:(?:también|también|además|además)\s)?se\s\p{Ll}+[nm]\s(?:el|la|los|las|o|a|os|as)\s"
)
#: "La UNESCO la declaró", "a UNESCO o declarou".
_OBJECT_BEFORE = regex.compile(r"\s(?:l[ao]s?|[ao]s?)\s\p{Ll}+(?:ó|ou|eu|iu|aron|aram)(?!\p{L})")
_NEITHER = regex.compile(r"^(?:ni|nem)\s(?:tampoco\s|também\s)?")
_POSSESSIVES = words("su sus seu sua seus suas")


def clauses(plain: str, offset: int, language: Language, cuts: Sequence[Span]) -> list[Proposition]:
    """Split a sentence into what its clauses and insertions say, in text order.

    Args:
        plain: The sentence.
        offset: Where its statement begins.
        language: Spanish or Portuguese.
        cuts: Stretches that are told already, such as life dates.
    """
    dashed = _DASHED.search(plain, offset)
    if dashed is not None and not cuts:
        return _with_commas(plain, offset, language, dashed)
    conceded = concession_at(plain, offset, language)
    if conceded is not None:
        return _both(plain, conceded, language, cuts)
    if told := enumerated(plain, offset, language):
        return told
    if told := denied_alone(plain, offset, language):
        return told
    gaps = find_gaps(plain, offset, language)
    said = _told(plain[: _before(plain, gaps[0])] if gaps else plain, offset, language, cuts)
    if gaps:
        clause = read_clauses(plain[: _before(plain, gaps[0])], offset, language)[-1]
        filled = fill(plain, clause, gaps)
        said = [*said, *filled] if filled else _told(plain, offset, language, cuts)
    if offset and said:
        said[0] = replace(said[0], text=as_stated(said[0].text, language))
    return [one for proposition in said for one in _apart(plain, proposition, language)]


#: What two dashes set apart behind a noun, and which has no verb of its own.
_DASHED = regex.compile(
    r"(?<=[\p{L}\p{N}])\s[—–]\s?(?P<inside>(?:el|la|los|las|o|a|os|as|un|una|um|uma)\s[^—–,;:.()]{2,80}?)\s?[—–]\s(?=\p{Ll})"
)


def _with_commas(
    plain: str, offset: int, language: Language, dashed: regex.Match[str]
) -> list[Proposition]:
    """Read commas for two dashes, and count the places of what is said in the text as it is."""
    inside, first = dashed["inside"], dashed.start() + 2
    second = first + len(inside) + 2
    before = dashed.start("inside") - first
    behind = before + dashed.end() - dashed.end("inside") - 2

    def back(at: int) -> int:
        return at + (behind if at >= second else before if at >= first else 0)

    written = f"{plain[: dashed.start()]}, {inside}, {plain[dashed.end() :]}"
    said = clauses(written, offset, language, ())
    return [replace(one, start=back(one.start), end=back(one.end)) for one in said]


def _both(
    plain: str, conceded: Concession, language: Language, cuts: Sequence[Span]
) -> list[Proposition]:
    """Return what a sentence concedes and what it states all the same."""
    first = clauses(plain[: conceded.end], conceded.start, language, cuts)
    stated = as_stated(first[0].text, language)
    first[0] = replace(first[0], text=stated, opening=conceded.shared)
    return [*first, *clauses(plain, conceded.main, language, cuts)]


def _before(plain: str, gap: Gap) -> int:
    """Return where the clause before one without a verb ends: before "; ", " y "."""
    found = _JOINT.search(plain, 0, gap.span[0])
    return found.start() if found else gap.span[0]


def _told(plain: str, offset: int, language: Language, cuts: Sequence[Span]) -> list[Proposition]:
    """Return what each clause says, whole."""
    said: list[Proposition] = []
    subject: str | None = None
    lead = shared = ""
    for clause in read_clauses(plain, offset, language):
        owner = clause.subject
        if clause.shared:
            if _is_done_to_object(plain, clause) or _SE_PASSIVE.match(plain, clause.start):
                subject = ""  # "La UNESCO la declaró ... y fue elegida": not the UNESCO
            owner, lead = subject, _holds(shared, plain[clause.start : clause.end])
        else:
            subject = _BRACKETS.sub("", owner) if owner else owner
            lead, shared = "", plain[clause.start : clause.body].strip()
            if clause.inserted and owner and _is_renaming(plain, clause, language):
                subject = plain[slice(*clause.inserted)]
        said.extend(
            _statements(plain, clause, owner=owner, lead=lead, language=language, cuts=cuts)
        )
    return said


def _is_done_to_object(plain: str, clause: Clause) -> bool:
    """Tell whether a second verb is the passive of what the pronoun before the first one means."""
    if clause.verb is None or plain[slice(*clause.verb)].casefold() not in {"fue", "foi"}:
        return False
    behind = PARTICIPLE.match(plain, clause.verb[1] + 1)
    return behind is not None and _OBJECT_BEFORE.search(plain, 0, clause.start) is not None


def _apart(plain: str, said: Proposition, language: Language) -> Iterator[Proposition]:
    """Yield a statement for each subject and object of one, quoted without its stop."""
    stop = _END.search(plain, said.start, said.end)
    end = stop.start() if stop else said.end
    parts = _told(said.text, 0, language, ()) if said.aside else [said]
    for part in parts:
        for text in (
            one
            for said_of in _classed(part.text, language)
            for one in distribute(said_of, language)
        ):
            for one in _passives(text, language):
                each = denied_of_each(one, language)
                # "Ni Ana ni Eva ganaron": the text goes on about neither
                aside = said.aside or (len(each) > 1 and one.casefold().startswith(("ni ", "nem ")))
                for denied in each:
                    yield replace(said, text=denied, end=end, aside=aside)


#: "X fue un escritor que recibió el premio": what X was, and what X did.
_CLASSED = regex.compile(
    r"(?P<who>[\p{Lu}\"“«][^,;:()]{1,80}?)\s(?P<be>fue|es|era|foi|é)\s"
    r"(?P<what>(?:un|una|um|uma)\s[^,;:]{3,120}?),?\s(?:que|quien|quem)\s(?P<rest>[^;]{5,300})"
)
_DENIED = words("no não nunca ni nem")


def _classed(text: str, language: Language) -> list[str]:
    """Say apart what somebody was and what is told of him by it; nothing else than a person or work."""
    found = _CLASSED.fullmatch(text)
    if found is None or " que " in found["what"] or " que " in found["who"]:
        return [text]
    role = found["what"].casefold().split()[1:4]
    known = not language.person_nouns.isdisjoint(role)
    named = any(word[0].isupper() for word in found["who"].split())
    denied = not _DENIED.isdisjoint(found["who"].casefold().split())
    if not known or not named or denied or not is_finite_at(found["rest"], language):
        return [text]
    stop = "" if found["rest"].endswith(".") else "."
    return [
        f"{found['who']} {found['be']} {found['what']}.",
        f"{found['who']} {found['rest']}{stop}",
    ]


def _passives(text: str, language: Language) -> list[str]:
    """Say apart "fue diseñada por Ana e inaugurada en 1889", "fue fundada en 1538 y situada"."""
    if series := _PASSIVES.fullmatch(text):
        said = [series["one"], *series.captures("more"), series["last"]]
        if all(len(part.split()) > 1 for part in said):
            return [f"{series['who']} {series['be']} {part}." for part in said]
    found = _PASSIVE.fullmatch(text)
    if found is None or "," in found["one"] or not _AGENT.search(found["one"]):
        return [text]
    if found["be"] in {"fue", "fueron", "foi", "foram"} and not LOCATED.match(found["other"]):
        return [f"{found['who']} {found['be']} {found[part]}." for part in ("one", "other")]
    other = happened(found["other"], ties(found["who"], language), language)
    first = f"{found['who']} {found['be']} {found['one']}."
    return [first, f"{found['who']} {other}."] if other else [text]


def _is_renaming(plain: str, clause: Clause, language: Language) -> bool:
    """Tell whether what is inserted is the name of the subject: "A capital, Brasília, foi"."""
    verb = plain[slice(*clause.verb)].casefold() if clause.verb else ""
    inserted = plain[slice(*clause.inserted)] if clause.inserted else ""
    return read_insertion(inserted, clause.subject or "", verb, language)[1]


def _holds(lead: str, clause: str) -> str:
    """Return a lead that says where or when, if it holds for a later clause too; else ""."""
    if _WHERE.match(lead) and not _WHEN.search(lead):
        return lead if _NAMED.search(lead) else ""
    return lead if _DATE_LEAD.match(lead) and not _OWN_TIME.search(clause) else ""


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
    verb = plain[slice(*clause.verb)].casefold() if clause.verb else ""
    removed = [*cuts, *_added(plain, clause)]
    sides: list[Proposition] = []
    for cut, told in read_brackets(plain, clause.start, clause.end, language):
        if all(last <= cut[0] or cut[1] <= first for first, last in cuts):
            removed.append(cut)
            sides += told
    subject = _without_told(plain, clause, removed) or ""
    start, end = clause.start, clause.end
    if clause.opening:
        side = _opening(plain, clause, subject, verb, language)
        sides += side
        start = start if side else clause.opening[0]
    inserted = _inserted(plain, clause, subject, removed, language)
    if inserted is not None:
        sides += inserted[0]
        removed += inserted[1]
    tail = read_tail(plain, clause, owner, verb, language)
    if tail is not None:
        removed.append(tail[0])
        sides += tail[1]
        end = end if _END.match(plain, tail[0][1], end) is None else tail[0][0]
    shown: list[str] = []
    if clause.shared:
        own = plain[clause.start : clause.body].strip()
        aside = _CONNECTOR.fullmatch(own) is not None
        shown = [lead, "" if aside else own, owner or ""]
        if owner and not own and _ONE_WORD.match(plain, clause.start):
            shown[-1] = f"{owner},"
        start = clause.body
    pieces = without(plain, start, clause.end, removed)
    if clause.shared:  # "no tiene costa ni pertenece": it does not either
        pieces[0] = _NEITHER.sub("no " if language.code == "es" else "não ", pieces[0])
    text = compose([*shown, *pieces])
    if _CONCEDED.search(plain, max(0, clause.start - 10), clause.start):
        text = as_stated(text, language)
    of_owner = bool(sides) and _is_owned(subject)
    first = clause.start if clause.shared else start
    yield Proposition(text=text, start=first, end=end, aside=of_owner)
    yield from sides


def _opening(
    plain: str, clause: Clause, subject: str, verb: str, language: Language
) -> list[Proposition]:
    """Return what stands before a clause and is said of its subject, though that is left out."""
    first, last = clause.opening or (0, 0)
    written = plain[first:last]
    being = besides_being(written, verb, language)
    if subject:
        past = verb.partition("-")[0].endswith(PASTS)
        said = opening_said(written, subject, language, past=past)
        said = f"{subject} {being}" if being else said
        return [inserted_statement(said, first, last)] if said else []
    if not being and not opens(written, language):
        return []
    return [Proposition(text=compose([being or written]), start=first, end=last, opening=True)]


def _added(plain: str, clause: Clause) -> Iterator[Span]:
    """Yield what the writer adds to a clause: "por su parte", "algo que se nota"."""
    for pattern in (_ASIDE, _COMMENT):
        for found in pattern.finditer(plain, clause.start, clause.end):
            yield found.span()


def _inserted(
    plain: str,
    clause: Clause,
    subject: str,
    removed: Sequence[Span],
    language: Language,
) -> tuple[list[Proposition], list[Span]] | None:
    """Read what stands behind the subject, and what is then cut out of the clause."""
    if not clause.inserted or not subject:
        return None
    first, last = clause.inserted
    if any(a <= first <= b for a, b in removed):
        return None
    if with_ := _AND_WITH.search(plain, first, last):
        last = with_.start()
    verb = plain[slice(*clause.verb)].casefold() if clause.verb else ""
    text, replaces = read_insertion(plain[first:last], subject, verb, language)
    if not text:
        return None
    if with_:
        has = f"{subject} {ties(subject, language)['has']} {with_['what']}"
        more = inserted_statement(has, with_.start("what"), with_.end())
        return [inserted_statement(text, first, last), more], [
            (clause.subject_end, with_.end() + 1)
        ]
    if not replaces:
        return [inserted_statement(text, first, last)], [(clause.subject_end, last + 1)]
    # "A capital, Brasília, foi": Brasília was
    said = inserted_statement(text, clause.body, last)
    said = replace(said, aside=not _is_owned(subject))
    return [said], [(clause.body, first), (last, last + 1)]


def _without_told(plain: str, clause: Clause, removed: Sequence[Span]) -> str | None:
    """Return the subject without what is told already: "Ana Ruiz (1900-1980)" is "Ana Ruiz"."""
    if not clause.subject:
        return clause.subject
    start = clause.body - (plain[clause.body - 1 : clause.body] in {'"', "“", "«"})
    return compose(without(plain, start, clause.subject_end, removed)).rstrip(".")


def _is_owned(subject: str) -> bool:
    """Tell whether a subject opens with "su": the owner stays whom the text is about."""
    return subject.partition(" ")[0].casefold() in _POSSESSIVES
