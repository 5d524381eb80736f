"""The Unigram tokenizer of XLM-R, cut to the pieces that the four languages use."""

from __future__ import annotations

from tokenizers import Regex, Tokenizer, decoders, normalizers, pre_tokenizers, processors
from tokenizers.models import Unigram

from training.verdict.base import Base


def build(base: Base, kept: list[int]) -> Tokenizer:
    """Return a tokenizer whose ids are the places in ``kept``."""
    place = {old: new for new, old in enumerate(kept)}
    vocabulary = [(base.pieces[old], float(base.scores[old])) for old in kept]
    tokenizer = Tokenizer(Unigram(vocabulary, unk_id=place[base.specials["<unk>"]]))
    # sentencepiece's nmt_nfkc: compatibility forms, control characters gone, one space for many.
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFKC(),
            normalizers.Replace(
                Regex(r"[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u200b-\u200f\ufeff]"), ""
            ),
            normalizers.Replace(Regex(r"\s+"), " "),
            normalizers.Strip(),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    bos, eos = place[base.specials["<s>"]], place[base.specials["</s>"]]
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", bos), ("</s>", eos)],
    )
    return tokenizer
