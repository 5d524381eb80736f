"""What full text and claims have in common: the words to ask for, and the language of a text."""

from __future__ import annotations

from collections.abc import Iterable

from claims.languages import BY_CODE
from factcheck import names
from factcheck.errors import BadAnswer
from factcheck.model import Block, Claim, Lang

#: Characters from which the language of a text is told.
SAMPLE = 2_000


def claim_names(claim: Claim) -> tuple[str, ...]:
    """Return the claim's names as they stand in it, each once, in its order."""
    return tuple({names.key(entity.text): entity.text for entity in claim.entities}.values())


def claim_words(claim: Claim) -> tuple[str, ...]:
    """Return the words of the claim without function words, each once, in its order."""
    functional = BY_CODE[claim.lang].function_words
    # One letter says little in any of the scripts; one digit may be the number that decides.
    return tuple(
        dict.fromkeys(
            word
            for word in names.tokens(claim.text)
            if word not in functional and (len(word) > 1 or word.isdecimal())
        )
    )


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
