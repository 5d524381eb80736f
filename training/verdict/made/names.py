"""Names in the four languages: places and people as CLDR, tables and letters give them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from babel import Locale

LANGS = ("en", "es", "pt", "hi")
_LOCALES = {"en": "en", "es": "es", "pt": "pt_BR", "hi": "hi"}


@cache
def locale(lang: str) -> Locale:
    """Return CLDR's data for a language; Portuguese is Brazil's."""
    return Locale.parse(_LOCALES[lang])


def territory(code: str, lang: str) -> str:
    """Return a country's name."""
    return str(locale(lang).territories[code]).partition(" (")[0]


@cache
def city(zone: str, lang: str) -> str | None:
    """Return CLDR's name of the city that a time zone is called after, if it has one."""
    names = locale(lang).time_zones.get(zone)
    return names.get("city") if names else None


_PAIRS = (
    ("sch", "श"), ("tch", "च"), ("sh", "श"), ("ch", "च"), ("th", "थ"), ("ph", "फ"), ("kh", "ख"),
    ("gh", "घ"), ("dh", "ध"), ("bh", "भ"), ("ck", "क"), ("qu", "क्व"), ("ll", "ल"), ("ss", "स"),
    ("tt", "ट"), ("nn", "न"), ("rr", "र"), ("mm", "म"), ("pp", "प"), ("ff", "फ"), ("cc", "क"),
    ("dd", "ड"), ("gg", "ग"), ("bb", "ब"), ("zz", "ज़"), ("x", "क्स"), ("b", "ब"), ("c", "क"), ("d", "ड"),
    ("f", "फ़"), ("g", "ग"), ("h", "ह"), ("j", "ज"), ("k", "क"), ("l", "ल"), ("m", "म"), ("n", "न"),
    ("p", "प"), ("q", "क"), ("r", "र"), ("s", "स"), ("t", "ट"), ("v", "व"), ("w", "व"), ("y", "य"), ("z", "ज़"),
)  # fmt: skip
_VOWELS = (
    ("ee", "ी", "ई"), ("oo", "ू", "ऊ"), ("ou", "ाउ", "आउ"), ("au", "ॉ", "ऑ"), ("ai", "ै", "ऐ"),
    ("ei", "ाइ", "आइ"), ("ie", "ी", "ई"), ("ea", "ी", "ई"), ("ia", "िया", "इया"), ("io", "ियो", "इयो"),
    ("a", "ा", "अ"), ("e", "े", "ए"), ("i", "ि", "इ"), ("o", "ो", "ओ"), ("u", "ु", "उ"), ("y", "ी", "ई"),
)  # fmt: skip


def in_devanagari(name: str) -> str:
    """Spell a Latin name in Devanagari letter by letter: rough, as a reader's guess would be."""
    return " ".join(_word(word) for word in name.replace("-", " ").split())


def _word(word: str) -> str:
    low = "".join(
        letter
        for letter in unicodedata.normalize("NFD", word.casefold())
        if not unicodedata.combining(letter)
    )
    low = re.sub(r"[^a-z]", "", low)
    if len(low) <= 1:
        return word
    low = re.sub(r"(?<=[bcdfgklmnprstvz])e$", "", low)
    low = re.sub(r"c(?=[eiy])", "s", low)
    out, at, after_consonant = "", 0, False
    while at < len(low):
        consonant = next((p for p in _PAIRS if low.startswith(p[0], at)), None)
        if consonant and not (low[at] == "y" and (at == len(low) - 1 or after_consonant)):
            if after_consonant:
                out = out[:-1] + "ं" if out.endswith("न") else out + "्"
            out += consonant[1]
            at += len(consonant[0])
            after_consonant = True
            continue
        vowel = next((v for v in _VOWELS if low.startswith(v[0], at)), None)
        if vowel is None:
            at += 1
            continue
        out += vowel[1] if after_consonant else vowel[2]
        at += len(vowel[0])
        after_consonant = False
    return out
