"""A document -> the sentences and labelled rows that may decide a claim.

What is judged is one sentence; what is kept beside it are its neighbours in the paragraph, so that
a reader sees what "it" or "that year" means.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.segment import sentence_spans
from factcheck.model import Block, Claim, Document, Evidence, content_id, text_digest

#: A table cell or sentence longer than this is cut; no claim needs more to be decided.
MAX_SENTENCE = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence or row within its document. Offsets count over ``block.text``."""

    document: Document
    block: Block
    start: int
    end: int
    #: The sentence with its neighbours.
    window_start: int
    window_end: int
    #: How far down the document it stands, 0 for the first.
    position: int

    @property
    def quote(self) -> str:
        """The sentence itself, word for word."""
        return self.block.text[self.start : self.end]

    def evidence(self, claim: Claim, rank: float) -> Evidence:
        """Keep the candidate as evidence for a claim."""
        text = self.block.text[self.window_start : self.window_end]
        document = self.document
        return Evidence(
            id=content_id("e", claim.id, document.url, document.revision, self.quote),
            claim_id=claim.id,
            source=document.source,
            url=document.url,
            title=document.title,
            text=text,
            lang=document.lang,
            revision=document.revision,
            retrieved_at=document.retrieved_at,
            sha256=text_digest(text),
            tier=document.tier,
            published=document.published,
            section=self.block.section,
            kind=self.block.kind,
            aliases=document.aliases,
            quote=self.quote,
            start=self.start - self.window_start,
            end=self.end - self.window_start,
            scores={"rank": rank},
        )


def cut(document: Document) -> Iterator[Candidate]:
    """Yield every sentence of the prose and every row, in the order of the page."""
    position = 0
    for block in document.blocks:
        if block.kind == "prose":
            spans = [
                (start, min(end, start + MAX_SENTENCE))
                for start, end in sentence_spans(block.text, document.lang)
            ]
        else:
            spans = [(0, min(len(block.text), MAX_SENTENCE))] if block.text.strip() else []
        for number, (start, end) in enumerate(spans):
            yield Candidate(
                document=document,
                block=block,
                start=start,
                end=end,
                window_start=spans[max(number - 1, 0)][0],
                window_end=spans[min(number + 1, len(spans) - 1)][1],
                position=position,
            )
            position += 1
