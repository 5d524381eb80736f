"""Files, standard input and JSON Lines -> `Response`, with errors that name the file or line."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO, Literal

from claims.language import UnsupportedLanguageError, detect
from factcheck.errors import FactcheckError, InputError
from factcheck.model import (
    LANGUAGES,
    Block,
    Document,
    Lang,
    Response,
    Tier,
    content_id,
    text_digest,
)
from factcheck.untrusted import seen

InputFormat = Literal["auto", "jsonl", "inspect", "helm"]

#: Longer texts are books, not answers; ten times what the longest context windows write at once.
MAX_CHARACTERS = 2_000_000
_LANGUAGES = ", ".join(LANGUAGES)
_HALF = re.compile("[\ud800-\udfff]")
#: Bytes of a file by which a binary one is told.
_HEAD = 1024
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, where: str) -> str:
    """Decode UTF-8 (a byte order mark is dropped), exactly as it stands: CRLF stays CRLF.

    Raises:
        InputError: the bytes are binary or not UTF-8.
    """
    if data.startswith(_UTF_16):
        raise InputError(
            f"{where}: UTF-16 text, not UTF-8",
            hint="convert it first, for example: iconv -f utf-16 -t utf-8 FILE",
        )
    if b"\x00" in data:
        raise InputError(f"{where}: this is a binary file, not text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{where}: not UTF-8 (byte {error.start})",
            hint="convert it first, for example: iconv -f latin1 -t utf-8 FILE",
        ) from error


def read_bytes(path: Path, stdin: BinaryIO) -> bytes:
    """Read a file, or standard input for ``-``.

    Raises:
        InputError: there is no such file, or it cannot be read.
    """
    if str(path) == "-":
        return stdin.read()
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> InputError:
    """Say why a file cannot be read, in the same words wherever one is."""
    if isinstance(error, FileNotFoundError):
        return InputError(f"{path}: no such file")
    if isinstance(error, IsADirectoryError):
        return InputError(f"{path}: this is a folder", hint=f"try: {path}/*")
    return InputError(f"{path}: cannot be read ({error.strerror})")


def require_text(stream: BufferedReader, where: str) -> None:
    """Refuse a binary file before each of its lines is an error; JSON Lines begin with a brace.

    Raises:
        InputError: the file is binary, or UTF-16.
    """
    head = stream.peek(_HEAD)[:_HEAD]
    if b"\x00" in head and not head.lstrip().startswith(b"{"):
        decode(head, where)


def response(
    text: str, *, where: str, lang: Lang | None = None, prompt: str = "", identity: str = ""
) -> Response:
    """Make a response from its text; the language is detected unless given.

    Raises:
        InputError: the text is empty, too long, or in a language that is not supported.
    """
    if not text.strip():
        raise InputError(f"{where}: the text is empty")
    if len(text) > MAX_CHARACTERS:
        raise InputError(
            f"{where}: {len(text):,} characters; at most {MAX_CHARACTERS:,} are read",
            hint="split it into answers",
        )
    require_whole(text, "text", where)
    require_whole(identity, "id", where)
    if lang is None:
        try:
            lang = detect(seen(text))
        except UnsupportedLanguageError as error:
            raise InputError(
                f"{where}: {error}", hint=f"supported: {_LANGUAGES}; --lang forces one of them"
            ) from error
    return Response(
        id=identity or content_id("r", text, prompt),
        text=text,
        lang=lang,
        origin=where,
        prompt=_HALF.sub("\ufffd", prompt),
    )


def require_whole(text: str, what: str, where: str) -> None:
    """Refuse what could not be written: JSON may hold half of a surrogate pair, UTF-8 may not.

    Raises:
        InputError: the text holds one; ``what`` and ``where`` name it.
    """
    if _HALF.search(text):
        raise InputError(f"{where}: the {what} holds half a surrogate pair, which is no character")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a batch: its response, or the error that takes its place."""

    number: int
    id: str
    response: Response | None = None
    error: FactcheckError | None = None


def batch_lines(
    lines: Iterator[bytes], where: str, *, form: InputFormat = "auto", lang: Lang | None = None
) -> Iterator[Line]:
    """Read a batch: JSON Lines, or a whole inspect_ai or HELM log.

    A line is ``{"id"?, "response" | "text" | "messages", "prompt"?, "lang"?}``. Blank lines are
    passed over. A line without an id is named by its place, so that a batch of equal answers keeps
    them apart.
    """
    if form in {"inspect", "helm"}:
        yield from _log_lines(b"".join(lines), where, form, lang)
        return
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        here = f"{where}:{number}"
        identity = f"line-{number}"
        try:
            record = _record(raw, here)
            identity = _identity(record, identity, here)
            yield Line(
                number=number,
                id=identity,
                response=_from_record(record, here, identity, lang),
            )
        except InputError as error:
            yield Line(number=number, id=identity, error=error)


def _record(raw: bytes, where: str) -> Mapping[str, Any]:
    try:
        record = json.loads(decode(raw, where))
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a ValueError
        raise InputError(f"{where}: not valid JSON ({error})") from error
    if not isinstance(record, dict):
        raise InputError(f"{where}: expected an object, not {type(record).__name__}")
    return record


def _identity(record: Mapping[str, Any], default: str, where: str) -> str:
    identity = record.get("id")
    if identity is None or identity == "":
        return default
    require_whole(str(identity), "id", where)
    return str(identity)


def _from_record(
    record: Mapping[str, Any], where: str, identity: str, lang: Lang | None
) -> Response:
    prompt = _text(record, "prompt", where)
    if "messages" in record:
        text, asked = _from_messages(record["messages"], where)
        prompt = prompt or asked
    elif "response" in record or "text" in record:
        text = _text(record, "response" if "response" in record else "text", where)
    else:
        raise _lacks(record, "'response', 'text' or 'messages'", where)
    return response(
        text,
        where=where,
        lang=_lang(record.get("lang"), where) or lang,
        prompt=prompt,
        identity=identity,
    )


def _lacks(record: Mapping[str, Any], keys: str, where: str) -> InputError:
    return InputError(f"{where}: there is no {keys}", hint=f"keys found: {keys_found(record)}")


def keys_found(record: Mapping[str, Any]) -> str:
    """Name the keys of a line for a hint, which can be written whatever they hold."""
    return ", ".join(record).encode("utf-8", "replace").decode() or "none"


def _lang(value: Any, where: str) -> Lang | None:
    if value in (None, ""):
        return None
    # "pt-BR" and "es_MX" are said in many data sets; the region changes nothing here.
    short = str(value).replace("_", "-").partition("-")[0].lower()
    for known in LANGUAGES:
        if short == known:
            return known
    raise InputError(f"{where}: 'lang' is {value!r}", hint=f"supported: {_LANGUAGES}")


def _text(record: Mapping[str, Any], key: str, where: str) -> str:
    value = record.get(key, "")
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InputError(f"{where}: '{key}' must be text, not {type(value).__name__}")
    return value


def _from_messages(messages: Any, where: str) -> tuple[str, str]:
    """Take the last answer of a chat and the question before it."""
    if not isinstance(messages, list) or not all(isinstance(m, dict) for m in messages):
        raise InputError(f"{where}: 'messages' must be a list of objects with role and content")
    answer: str | None = None
    for message in reversed(messages):
        content = _content(message.get("content"))
        if answer is None and message.get("role") == "assistant":
            answer = content
        elif answer is not None and message.get("role") == "user":
            return answer, content
    if answer is None:
        raise InputError(f"{where}: no message has the role 'assistant'")
    return answer, ""


def _content(content: Any) -> str:
    """Join the text parts of a message; pictures and tool calls hold no claims."""
    if isinstance(content, list):
        return "\n".join(
            str(part["text"]) for part in content if isinstance(part, dict) and "text" in part
        )
    return content if isinstance(content, str) else ""


def _log_lines(data: bytes, where: str, form: InputFormat, lang: Lang | None) -> Iterator[Line]:
    """Read an inspect_ai log (``samples``) or a HELM scenario state (``request_states``)."""
    log = _record(data, where)
    key = "samples" if form == "inspect" else "request_states"
    items = log.get(key)
    if not isinstance(items, list):
        raise InputError(f"{where}: no '{key}'", hint=f"is this a log for --input-format {form}?")
    read = _inspect_record if form == "inspect" else _helm_record
    for number, item in enumerate(items, start=1):
        here = f"{where}: {key}[{number - 1}]"
        identity = f"{key}-{number}"
        try:
            record = read(item)
            identity = _identity(record, identity, here)
            yield Line(
                number=number, id=identity, response=_from_record(record, here, identity, lang)
            )
        except InputError as error:
            yield Line(number=number, id=identity, error=error)
        except (KeyError, IndexError, TypeError) as error:
            missing = InputError(f"{here}: not a sample of this log format (missing {error})")
            yield Line(number=number, id=identity, error=missing)


def _inspect_record(sample: Mapping[str, Any]) -> Mapping[str, Any]:
    asked = sample["input"]
    if isinstance(asked, list):
        asked = next((_content(m["content"]) for m in reversed(asked) if m["role"] == "user"), "")
    answer = sample["output"]["choices"][0]["message"]["content"]
    return {
        "id": f"{sample['id']}#{sample.get('epoch', 1)}",
        "prompt": asked,
        "response": _content(answer),
    }


def _helm_record(state: Mapping[str, Any]) -> Mapping[str, Any]:
    return {
        "id": state["instance"]["id"],
        "prompt": state["instance"]["input"]["text"],
        "response": state["result"]["completions"][0]["text"],
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A claim and the evidence that one gives with it, for ``factcheck verify``."""

    number: int
    id: str
    claim: Response | None = None
    documents: tuple[Document, ...] = ()
    error: FactcheckError | None = None


def pair_lines(lines: Iterator[bytes], where: str, *, lang: Lang | None = None) -> Iterator[Pair]:
    """Read ``{"id"?, "claim", "evidence": "text" | ["text", …], "lang"?}`` lines."""
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        here = f"{where}:{number}"
        identity = f"line-{number}"
        try:
            record = _record(raw, here)
            identity = _identity(record, identity, here)
            claim = _text(record, "claim", here)
            if "claim" not in record:
                raise _lacks(record, "'claim'", here)
            about = response(
                claim, where=f"{here}: claim", lang=_lang(record.get("lang"), here) or lang
            )
            texts = _evidence(record.get("evidence"), here)
            yield Pair(
                number=number,
                id=identity,
                claim=about,
                documents=tuple(given(text, at, about.lang) for at, text in enumerate(texts)),
            )
        except InputError as error:
            yield Pair(number=number, id=identity, error=error)


def _evidence(value: Any, where: str) -> Sequence[str]:
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise InputError(f"{where}: 'evidence' must be text or a list of texts")
    return [text for text in texts if text.strip()]


def given(text: str, number: int, lang: Lang) -> Document:
    """Wrap a text that the user gives as evidence: they vouch for it, so it is primary."""
    shown = seen(text)
    with suppress(UnsupportedLanguageError):
        lang = detect(shown)
    return Document(
        source="given",
        url=f"evidence:{number}",
        title="",
        blocks=tuple(Block(text=part) for part in shown.splitlines() if part.strip()),
        lang=lang,
        revision=text_digest(text)[:12],
        retrieved_at="",
        tier=Tier.PRIMARY,
    )
