"""What full text and claims have in common: the words to ask for, and the language of a text."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from claims.languages import BY_CODE
from factcheck import names
from factcheck.errors import BadAnswer
from factcheck.model import Block, Claim, Lang

#: What denies, and says nothing of where to look: a false claim must find the page that the true one
#: finds. Contracted forms stand with and without their apostrophe.
_DENIALS: Mapping[Lang, str] = MappingProxyType(
    {
        "en": "not no never none nobody nothing neither nor without cannot hardly didn't doesn't don't"
        " isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't",
        "es": "no ni nunca jamás tampoco nada nadie ningún ninguno ninguna sin",
        "pt": "não nem nunca jamais tampouco nada ninguém nenhum nenhuma sem",
        "hi": "नहीं न ना मत कभी बिना बगैर बग़ैर",
    }
)

#: Characters from which the language of a text is told.
SAMPLE = 2_000


def claim_names(claim: Claim) -> tuple[str, ...]:
    """Return the claim's names as they stand in it, each once, in its order."""
    return tuple({names.key(entity.text): entity.text for entity in claim.entities}.values())


def claim_words(claim: Claim) -> tuple[str, ...]:
    """Return the words of the claim without function words, each once, in its order."""
    empty = empty_words(claim.lang)
    # One letter says little in any of the scripts; one digit may be the number that decides.
    return tuple(
        dict.fromkeys(
            word
            for word in names.tokens(claim.text)
            if names.fold(word) not in empty and (len(word) > 1 or word.isdecimal())
        )
    )


@functools.cache
def denials(lang: Lang) -> frozenset[str]:
    """Return the folded words of a language that deny."""
    words = _DENIALS[lang].split()
    return frozenset(map(names.fold, (*words, *(word.replace("'", "") for word in words))))


@functools.cache
def empty_words(lang: Lang) -> frozenset[str]:
    """Return the folded words of a language that no page is looked for by."""
    return frozenset(map(names.fold, BY_CODE[lang].function_words)) | denials(lang)


def is_number(word: str) -> bool:
    """Tell whether a word of a claim starts with a digit: 1867, 8,849, 19th."""
    return word[:1].isdecimal()


def index_text(text: str) -> str:
    """Return the folded words of a text, for an index that is asked with folded words."""
    # Word by word: words repeat, so that the cache of `fold` holds words and not whole texts.
    return " ".join(names.fold(word) for word in names.tokens(text))


def language(blocks: Iterable[Block]) -> Lang:
    """Return the language that a text is in, as its beginning shows.

    Raises:
        BadAnswer: it is surely in a language that is not read here.
    """
    # Late, because it loads a model of 2 MB that a run without documents does not need.
    from claims.language import UnsupportedLanguageError, detect  # noqa: PLC0415

    text = ""
    for block in blocks:
        text += f"{block.text}\n"
        if len(text) > SAMPLE:
            break
    try:
        return detect(text[:SAMPLE])
    except UnsupportedLanguageError as error:
        raise BadAnswer(f"{error.name} is not read here") from error
