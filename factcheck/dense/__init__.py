"""Texts as vectors: a small multilingual encoder, and the vectors of the embedded leads.

encoder    texts in English, Spanish, Portuguese or Hindi -> rows of length 1, alike where they mean alike
sentences  how near the sentences of the leads are to a text, from vectors that ship
pages      which leads of the reference are nearest to a text
products   many rows of numbers times one vector

Nothing here loads before it is called, and where onnxruntime or the files are missing `load` and the
other loaders say so once and return None: what is found by words and names stays as it is.
"""

from factcheck.dense.encoder import Encoder, load
from factcheck.dense.pages import Near, Pages
from factcheck.dense.pages import load as load_pages
from factcheck.dense.sentences import Sentences
from factcheck.dense.sentences import load as load_sentences

__all__ = [
    "Encoder",
    "Near",
    "Pages",
    "Sentences",
    "load",
    "load_pages",
    "load_sentences",
]
