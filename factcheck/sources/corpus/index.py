"""The index on disk: tantivy, one document for each page, passage and redirect.

A page is stored whole; its passages are indexed, not stored, and lead to it by its key. Words of
English, Spanish and Portuguese are cut and stemmed by tantivy, on all its threads. Those of Hindi
are folded before, because nukta and nasals vary; none is cut at a vowel sign. How far a build has
come is a document as well, so that it is written with the pages, or neither is.
"""

from __future__ import annotations

import functools
import json
import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from claims.model import LANGUAGES
from factcheck import names
from factcheck.errors import InputError, UnfinishedError
from factcheck.model import Block, Lang
from factcheck.sources import fulltext
from factcheck.sources.corpus import digests
from factcheck.sources.corpus.page import Entry, Page, Redirect, pack, title_keys, unpack

# tantivy (17 MB) is imported where it is used: only runs that build or ask a corpus need it.
if TYPE_CHECKING:
    import tantivy

#: The layout of the index; another one is built anew.
LAYOUT = "1"
#: Memory of the writer before it writes a segment, in bytes, over all of its threads.
HEAP = 400_000_000
#: Threads beyond which tantivy's writer gains nothing; it uses no more itself.
MAX_THREADS = 8
#: Characters from which blocks of one section are no longer joined to a passage.
PASSAGE = 500
#: Numbers keep their separators: 8,849. Marks keep Devanagari words whole.
_WORD = r"\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+"
_STEMMERS: Mapping[Lang, str] = MappingProxyType(
    {"en": "english", "es": "spanish", "pt": "portuguese"}
)
#: A longer word is no word.
_MAX_WORD = 60


def _tantivy() -> Any:
    try:
        import tantivy  # noqa: PLC0415
    except ImportError as error:
        raise UnfinishedError(
            "tantivy is not installed", hint="pip install 'factcheck-cli[corpus]'"
        ) from error
    return tantivy


@functools.cache
def _analyzer(lang: Lang) -> tantivy.TextAnalyzer:
    made = _tantivy()
    kept = made.TextAnalyzerBuilder(made.Tokenizer.regex(_WORD))
    kept = kept.filter(made.Filter.remove_long(_MAX_WORD * 4)).filter(made.Filter.lowercase())
    if lang in _STEMMERS:
        # Stemmed before accents go: the stemmer knows endings by them.
        kept = kept.filter(made.Filter.stemmer(_STEMMERS[lang])).filter(made.Filter.ascii_fold())
    analyzer: tantivy.TextAnalyzer = kept.build()
    return analyzer


def terms(text: str, lang: Lang) -> tuple[str, ...]:
    """Return the words of a text as the index of a language has them, each once."""
    return tuple(dict.fromkeys(_analyzer(lang).analyze(_indexed(text, lang))))


def _indexed(text: str, lang: Lang) -> str:
    return fulltext.index_text(text) if lang == "hi" else unicodedata.normalize("NFC", text)


def _schema() -> tantivy.Schema:
    builder = _tantivy().SchemaBuilder()

    def word(name: str, *, stored: bool = False) -> None:
        builder.add_text_field(name, stored=stored, tokenizer_name="raw", index_option="basic")

    word("key", stored=True)
    word("name")  # folded titles of a page or redirect
    word("sound")  # the page's title by its consonants, where both scripts meet
    word("target", stored=True)  # where a redirect leads
    word("lang")
    builder.add_text_field("title", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_bytes_field("body", stored=True)
    word("page", stored=True)  # whose passage it is
    builder.add_unsigned_field("first", stored=True)
    builder.add_unsigned_field("last", stored=True)
    for lang in LANGUAGES:
        builder.add_text_field(f"text_{lang}", tokenizer_name=lang, index_option="freq")
    schema: tantivy.Schema = builder.build()
    return schema


def passages(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield which blocks stand together: of one section, up to about `PASSAGE` characters."""
    first = length = 0
    for at, block in enumerate(blocks):
        parted = block.section != blocks[first].section or length + len(block.text) > PASSAGE
        if at > first and parted:
            yield first, at
            first, length = at, 0
        length += len(block.text)
    if blocks:
        yield first, len(blocks)


def prepare(entry: Entry) -> list[dict[str, Any]]:
    """Return the fields of an entry's documents; the costly part, done away from the writer."""
    fields: dict[str, Any] = {
        "key": entry.key,
        "name": list(title_keys(entry.title)),
        "lang": entry.lang,
        "title": entry.title,
    }
    if isinstance(entry, Redirect):
        return [fields | {"target": entry.target}]
    named = dict.fromkeys(key for alias in entry.aliases for key in title_keys(alias))
    fields["name"] = list(dict.fromkeys((*fields["name"], *named)))
    if sound := names.skeleton(entry.title):
        fields["sound"] = sound
    prepared = [fields | {"body": pack(entry)}]
    for first, last in passages(entry.blocks):
        texts = (
            entry.title,
            entry.blocks[first].section,
            *(b.text for b in entry.blocks[first:last]),
        )
        text = _indexed("\n".join(texts), entry.lang)
        prepared.append(
            {"page": entry.key, "first": first, "last": last, f"text_{entry.lang}": text}
        )
    return prepared


class Writer:
    """Adds pages to an index. What is not committed is lost when the process is killed.

    Raises:
        InputError: the folder cannot be written, or holds something else.
        UnfinishedError: another process builds there, or tantivy is not installed.
    """

    def __init__(self, folder: Path, *, heap: int = HEAP) -> None:
        made = _tantivy()
        about = folder / "layout"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not about.exists():
                if any(folder.iterdir()):
                    raise InputError(f"{folder}: holds something else than an index")
                about.write_text(LAYOUT, encoding="ascii")
            _check(folder)
            self._index = made.Index(_schema(), path=str(folder))
            for lang in LANGUAGES:
                self._index.register_tokenizer(lang, _analyzer(lang))
            threads = min(os.cpu_count() or 1, MAX_THREADS)
            self._writer = self._index.writer(max(heap, 15_000_000 * threads), threads)
            # A build that was killed between writing deletions and its commit leaves their file,
            # whose name the same commit would give again: tantivy overwrites nothing.
            self._writer.garbage_collect_files()
            digests.forget(folder)
        except OSError as error:
            raise InputError(f"{folder}: cannot be written ({error.strerror})") from error
        except ValueError as error:
            raise UnfinishedError(
                f"{folder}: cannot be opened for building ({error})",
                hint="is another build at work there?",
            ) from error
        self._folder = folder
        self._empty = self._index.searcher().num_docs == 0
        self._given: set[str] = set()

    def add(self, prepared: Sequence[Mapping[str, Any]]) -> None:
        """Add what `prepare` made of a page, in place of what has its key."""
        made = _tantivy()
        key = prepared[0]["key"]
        # In an index that was empty at the last commit only what came since can have the key.
        if not self._empty or key in self._given:
            self._writer.delete_documents_by_term("key", key)
            self._writer.delete_documents_by_term("page", key)
        if self._empty:
            self._given.add(key)
        for fields in prepared:
            self._writer.add_document(made.Document(**fields))

    def state(self, name: str) -> Any:
        """Return what was committed under a name; ``None`` if nothing was."""
        return _state(self._index, name)

    def commit(self, name: str, state: Any) -> None:
        """Write what was added, and with it, or not at all, how far that is."""
        key = f"state:{name}"
        self._writer.delete_documents_by_term("key", key)
        self._writer.add_document(
            _tantivy().Document(key=key, body=json.dumps(state).encode(), lang="state")
        )
        self._writer.commit()
        self._index.reload()
        self._empty = False
        self._given.clear()

    def close(self) -> None:
        """Wait until segments are merged. What was added after the last commit is dropped.

        Raises:
            InputError: the folder cannot be written.
        """
        self._writer.wait_merging_threads()
        try:
            digests.write(self._folder)
        except OSError as error:
            raise InputError(f"{self._folder}: cannot be written ({error.strerror})") from error


class Index:
    """Reads an index.

    Raises:
        InputError: there is none in the folder, or a file of it is not the one that was built.
    """

    def __init__(self, folder: Path) -> None:
        self._made = _tantivy()
        _check(folder)
        digests.check(folder)
        try:
            self._index = self._made.Index.open(str(folder))
            self._index.reload()
        except (ValueError, OSError) as error:
            raise InputError(f"{folder}: the index cannot be read ({error})") from error
        self._searcher = self._index.searcher()
        self.languages: tuple[Lang, ...] = tuple(
            lang for lang in LANGUAGES if self._searcher.doc_freq("lang", lang)
        )

    def count(self, lang: Lang) -> int:
        """Return how many titles there are in a language, redirects included."""
        return int(self._searcher.doc_freq("lang", lang))

    def titled(self, keys: Iterable[str], limit: int) -> Iterator[tuple[str, str]]:
        """Yield the keys of pages that have one of the folded titles, and the title they have."""
        yield from self._titles("name", keys, limit)

    def sounding(self, sounds: Iterable[str], limit: int) -> Iterator[tuple[str, str]]:
        """Yield the keys of pages whose titles sound so, and their titles."""
        yield from self._titles("sound", sounds, limit)

    def _titles(self, field: str, values: Iterable[str], limit: int) -> Iterator[tuple[str, str]]:
        query = self._one_of(field, values)
        for _, address in self._searcher.search(query, limit, count=False).hits:
            found = self._searcher.doc(address)
            yield found.get_first("target") or found.get_first("key"), found.get_first("title")

    def aliases(self, key: str, limit: int) -> tuple[str, ...]:
        """Return the titles that lead to a page."""
        query = self._one_of("target", [key])
        hits = self._searcher.search(query, limit, count=False).hits
        return tuple(sorted(self._searcher.doc(at).get_first("title") for _, at in hits))

    def page(self, key: str) -> Page | None:
        """Return a page; ``None`` if a redirect leads nowhere."""
        for _, address in self._searcher.search(self._one_of("key", [key]), 1, count=False).hits:
            body = self._searcher.doc(address).get_first("body")
            return unpack(bytes(body)) if body else None
        return None

    def nearest(
        self,
        words: Mapping[str, float],
        lang: Lang,
        limit: int,
        within: Sequence[str] = (),
    ) -> list[tuple[float, str, int, int]]:
        """Return the passages that share the words, best first: score, page, first and last block.

        Args:
            words: terms as `terms` gives them, with the weight of each.
            lang: the language of the passages.
            limit: how many.
            within: keys of the only pages that are looked through; none means all.
        """
        made, schema = self._made, self._index.schema
        parts = [
            (
                made.Occur.Should,
                made.Query.boost_query(
                    made.Query.term_query(schema, f"text_{lang}", word, "freq"), weight
                ),
            )
            for word, weight in words.items()
        ]
        if not parts:
            return []
        query = made.Query.boolean_query(parts)
        if within:
            only = made.Query.const_score_query(self._one_of("page", within), 0.0)
            query = made.Query.boolean_query([(made.Occur.Must, query), (made.Occur.Must, only)])
        found = []
        for score, address in self._searcher.search(query, limit, count=False).hits:
            passage = self._searcher.doc(address)
            first, last = passage.get_first("first"), passage.get_first("last")
            found.append((float(score), str(passage.get_first("page")), int(first), int(last)))
        return sorted(found, key=lambda row: (-row[0], row[1:]))

    def _one_of(self, field: str, values: Iterable[str]) -> tantivy.Query:
        query: tantivy.Query = self._made.Query.term_set_query(
            self._index.schema, field, list(values)
        )
        return query


def _state(index: tantivy.Index, name: str) -> Any:
    searcher = index.searcher()
    query = _tantivy().Query.term_query(index.schema, "key", f"state:{name}", "basic")
    for _, address in searcher.search(query, 1, count=False).hits:
        return json.loads(bytes(searcher.doc(address).get_first("body") or b"null"))
    return None


def _check(folder: Path) -> None:
    try:
        layout = (folder / "layout").read_text(encoding="ascii", errors="replace").strip()
    except OSError as error:
        raise InputError(
            f"{folder}: no index there", hint="build one: factcheck reference build --help"
        ) from error
    if layout != LAYOUT:
        raise InputError(
            f"{folder}: the index was built by another version of factcheck",
            hint="remove the folder and build it again",
        )
