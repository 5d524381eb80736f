"""Long and hostile texts take bounded time."""

import pytest
from bounds import no_hang

from claims import extract

HOSTILE = {
    "one long word": "a" * 100_000,
    "one long sentence": "word " * 20_000,
    "stars": "*a " * 30_000,
    "brackets": "[" * 50_000,
    "links": "[a](" * 20_000,
    "tags": "<a " * 30_000,
    "citations": "(Smith " * 10_000,
    "abbreviations": "Dr. " * 20_000,
    "quotes": '"A ' * 20_000,
    "fields": "a: " * 20_000,
    "quoted blocks": ">" * 50_000,
    "years": "A (1900-1950 " * 5_000,
    "conjunctions": "es y fue " * 10_000,
    "bullets": "• a\n" * 10_000,
    "table": "|a|b|\n|-|-|\n" + "|Foo|2|\n" * 2_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_takes_bounded_time(name):
    """Each takes two seconds at most; a quadratic step would take minutes."""
    with no_hang():
        extract(HOSTILE[name], lang="es")


def test_a_deeply_nested_list_is_read():
    text = "\n".join("  " * depth + f"- level {depth} is deep." for depth in range(40))
    assert len(extract(text, lang="en")) == 40
