"""The words around stated counts, a table a language: patterns of letters, lengths and sentences."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from claims import numerals
from claims.model import Lang

_QUOTED: Final = r"[\"“”'‘’«»*_`]{0,3}"
_WORD: Final = rf"{_QUOTED}(?P<word>[\p{{L}}\p{{M}}-]{{2,60}}){_QUOTED}"
_MARKED: Final = r"[\"“‘«*_`']{1,3}(?P<word>[\p{L}\p{M}-]{2,60})[\"”’»*_`']{1,3}"
_LETTER: Final = rf"{_QUOTED}(?P<letter>[\p{{L}}]\p{{M}}{{0,3}})(?:['’]?s)?{_QUOTED}"
_NAMED_LETTER: Final = (
    r"[\"“‘«*_`']{1,3}(?P<letter>\p{L}\p{M}{0,3})(?:['’]?s)?[\"”’»*_`']{1,3}(?:['’]?s)?"
)
#: The names of letters in the plural, as "cuatro erres"; others look like words.
LETTER_NAMES: Final = MappingProxyType({
    "aes": "a", "ces": "c", "eles": "l", "emes": "m", "enes": "n", "erres": "r", "eses": "s",
    "esses": "s", "tes": "t", "íes": "i", "oes": "o",
})  # fmt: skip
_PLURAL_NAME: Final = rf"(?P<name>{'|'.join(LETTER_NAMES)})"
#: "a's": a letter that can be no word.
_POSSESSIVE: Final = r"[\"“‘«*_`']{0,2}(?P<letter>\p{L}\p{M}{0,3})['’]s"
_END: Final = r"(?=[\s.,;!]|$)"
#: "5 letters s" counts one letter, not all.
_NO_LETTER: Final = r"(?! [\"“‘«*_`']{0,2}\p{L}(?![\p{L}\p{M}]))"
_SENTENCE: Final = r"[\"“«](?P<sentence>[^\"“”«»\n]{3,400})[\"”»]"
_COUNT: Final = r"[*_]{0,2}(?P<count>[0-9०-९]{1,3}|[\p{L}\p{M}]{2,14})[*_]{0,2}"

# fmt: off
LETTERS: Final[Mapping[Lang, tuple[str, ...]]] = MappingProxyType({
    "en": (
        rf"(?:letter|character) {_LETTER} (?:appears|occurs|is found|shows up) {_COUNT}(?: times?)? in (?:the word )?{_WORD}",
        rf"(?:the )?(?:word |name )?{_WORD} (?:has|contains) {_COUNT} (?:letters? )?{_LETTER}(?: letters)?(?=[\s.,;!]|$)",
        rf"(?:there (?:are|is)|are|is|has) (?:only |just |exactly )?{_COUNT} (?:(?:occurrences?|instances?) of )?(?:the )?(?:letters? )?{_LETTER}(?:'s|’s)? (?:letters? )?in (?:the word )?{_WORD}",
        rf"{_MARKED} is (?:spelled|spelt|written) with {_COUNT} (?:letters? )?{_POSSESSIVE}{_END}",
        rf"in (?:the word )?{_MARKED},? (?:there (?:are|is) {_COUNT} (?:letters? )?{_POSSESSIVE}{_END}|the letter {_LETTER} (?:appears|occurs|is found|shows up) {_COUNT}(?: times)?)",
    ),
    "es": (
        rf"letra {_LETTER} aparece {_COUNT} (?:veces|vez) en (?:la palabra )?{_WORD}",
        rf"(?:palabra |nombre ){_WORD} (?:tiene|contiene) {_COUNT} (?:letras? |veces la letra ){_LETTER}(?=[\s.,;!]|$)",
        rf"hay {_COUNT} (?:letras? ){_LETTER} en (?:la palabra )?{_WORD}",
        rf"en (?:la palabra |el nombre )?{_MARKED},? (?:solo )?hay {_COUNT} (?:letras? {_LETTER}|{_POSSESSIVE}|{_PLURAL_NAME}){_END}",
        rf"en (?:la palabra |el nombre )?{_MARKED},? la letra {_LETTER} aparece {_COUNT} (?:veces|vez)",
        rf"{_MARKED} (?:tiene|contiene|lleva) {_COUNT} (?:(?:letras? |veces la letra ){_LETTER}|{_POSSESSIVE}|{_PLURAL_NAME}){_END}",
    ),
    "pt": (
        rf"letra {_LETTER} aparece {_COUNT} (?:vezes|vez) (?:em|na palavra) {_WORD}",
        rf"(?:palavra |nome ){_WORD} (?:tem|contém|possui) {_COUNT} (?:letras? |vezes a letra ){_LETTER}(?=[\s.,;!]|$)",
        rf"há {_COUNT} (?:letras? ){_LETTER} (?:em|na palavra) {_WORD}",
        rf"(?:em|na palavra|no nome) {_MARKED},? (?:só )?(?:há|existem|temos) {_COUNT} (?:letras? {_LETTER}|{_POSSESSIVE}|{_PLURAL_NAME}){_END}",
        rf"(?:em|na palavra|no nome) {_MARKED},? a letra {_LETTER} aparece {_COUNT} (?:vezes|vez)",
        rf"{_MARKED} (?:tem|contém|possui|leva) {_COUNT} (?:(?:letras? |vezes a letra ){_LETTER}|{_POSSESSIVE}|{_PLURAL_NAME}){_END}",
    ),
    "hi": (
        rf"{_MARKED} (?:शब्द )?में (?:अक्षर )?{_NAMED_LETTER} (?:अक्षर )?{_COUNT} बार",
        rf"{_MARKED} (?:शब्द )?में {_LETTER} अक्षर {_COUNT} बार",
        rf"{_MARKED} (?:शब्द )?में (?:अक्षर )?(?P<letter>[a-z]) {_COUNT} बार",
    ),
})
LENGTHS: Final[Mapping[Lang, tuple[str, ...]]] = MappingProxyType({
    "en": (
        rf"word {_WORD} (?:has|contains|consists of|is) (?:exactly )?{_COUNT} (?P<what>letters|characters|vowels|consonants)(?: long)?{_NO_LETTER}(?=[\s.,;!]|$)",
        rf"{_MARKED} (?:has|contains|consists of) (?:exactly )?{_COUNT} (?P<what>letters|characters|vowels|consonants){_NO_LETTER}(?=[\s.,;!]|$)",
        rf"there are (?:only |just |exactly )?{_COUNT} (?P<what>letters|vowels|consonants) in (?:the word )?{_WORD}",
        rf"(?:if (?:you|we) count (?:all )?(?:of )?the )?(?P<what>letters|vowels|consonants) in (?:the (?:word|name) )?{_MARKED},? (?:you|we) (?:get|find|have) (?:exactly |a total of )?{_COUNT}(?=[.,;!]|$)",
        rf"{_MARKED} is an? (?:{_COUNT}-(?P<what>letter) word|word (?:of|with) {_COUNT} (?P<what>letters|vowels|consonants)){_END}",
    ),
    "es": (
        rf"palabra {_WORD} (?:tiene|contiene|consta de) (?:exactamente )?{_COUNT} (?P<what>letras|vocales|consonantes){_NO_LETTER}(?=[\s.,;!]|$)",
        rf"{_MARKED} (?:tiene|contiene) {_COUNT} (?P<what>letras|vocales|consonantes){_NO_LETTER}(?=[\s.,;!]|$)",
        rf"{_MARKED} (?:se escribe con|está formada por|se compone de|es una palabra (?:de|con)) (?:exactamente |exatamente )?{_COUNT} (?P<what>letras|vocales|consonantes){_NO_LETTER}{_END}",
    ),
    "pt": (
        rf"palavra {_WORD} (?:tem|contém|possui) (?:exatamente )?{_COUNT} (?P<what>letras|vogais|consoantes){_NO_LETTER}(?=[\s.,;!]|$)",
        rf"{_MARKED} (?:tem|contém|possui) {_COUNT} (?P<what>letras|vogais|consoantes){_NO_LETTER}(?=[\s.,;!]|$)",
        rf"{_MARKED} (?:escreve-se com|se escreve com|é formada por|é composta (?:por|de)|é uma palavra (?:de|com)) (?:exactamente |exatamente )?{_COUNT} (?P<what>letras|vogais|consoantes){_NO_LETTER}{_END}",
    ),
    "hi": (
        rf"{_MARKED} (?:शब्द )?में (?:कुल )?{_COUNT} (?P<what>अक्षर)(?=[\s।,!]|$)",
    ),
})
SENTENCES: Final[Mapping[Lang, tuple[str, ...]]] = MappingProxyType({
    "en": (rf"{_SENTENCE} (?:has|contains|consists of|is made up of|is composed of) (?:exactly )?{_COUNT} words(?=[\s.,;!]|$)",
           rf"there are {_COUNT} words in (?:the (?:sentence|phrase) )?{_SENTENCE}"),
    "es": (rf"{_SENTENCE} (?:tiene|contiene|consta de|está formada por|se compone de) (?:exactamente )?{_COUNT} palabras(?=[\s.,;!]|$)",
           rf"hay {_COUNT} palabras en (?:la (?:oración|frase) )?{_SENTENCE}"),
    "pt": (rf"{_SENTENCE} (?:tem|contém|possui|é formada por|é composta (?:por|de)) (?:exatamente )?{_COUNT} palavras(?=[\s.,;!]|$)",
           rf"há {_COUNT} palavras (?:em|na (?:frase|oração)) {_SENTENCE}"),
    "hi": (rf"{_SENTENCE} (?:वाक्य )?में (?:कुल )?{_COUNT} शब्द(?=[\s।,!]|$)",),
})
#: What is counted in the line above a list may be anything; these words mean that it is no count of it.
NOT_COUNTED: Final = numerals.sets(
    "some|among|such|including|several|over|than|least|most|about|around|approximately|of|first|last|every|"
    "next|for|after|within|at|by|from|since|until|during|per|seconds|years|minutes|hours|days|weeks|months|percent|following|star|or|to|into",
    "algunos|algunas|entre|más|menos|aproximadamente|cerca|por|tras|durante|desde|hasta|segundos|primeros|primeras|últimos|años|minutos|horas|"
    "días|semanas|meses|ciento|de|del|o|cada|unos|unas",
    "alguns|algumas|entre|mais|menos|aproximadamente|cerca|por|após|durante|desde|até|segundos|primeiros|primeiras|últimos|anos|minutos|horas|"
    "dias|semanas|meses|cento|de|do|da|dos|das|ou|cada|uns|umas",
    "कुछ|अधिक|कम|लगभग|करीब|पहले|पहली|सेकंड|सेकेंड|वर्ष|साल|मिनट|घंटे|दिन|सप्ताह|महीने|प्रतिशत|से|में|या|प्रत्येक",
)
AND: Final = MappingProxyType({"en": "and", "es": "y|e", "pt": "e", "hi": "और|तथा|एवं"})
#: "the colours are three: …", with the verb of each language; Hindi's stands after the number.
ARE: Final = MappingProxyType({"en": "are", "es": "son", "pt": "são", "hi": "में"})
#: Words of doubt: the statement may be quoted as wrong, or asked.
DOUBTED: Final = numerals.sets(
    "wrong|incorrect|incorrectly|false|mistake|not|claims|claimed|think|thought|if|say|said|says|instead",
    "incorrecto|incorrecta|falso|falsa|error|no|afirma|creer|si|dijo|dice",
    "incorreto|incorreta|falso|falsa|erro|não|afirma|acreditar|se|disse|diz",
    "गलत|ग़लत|नहीं|असत्य|दावा|अगर|यदि",
)
VOWELS: Final = MappingProxyType({"en": "aeiou", "es": "aeiou", "pt": "aeiou", "hi": ""})
# fmt: on
