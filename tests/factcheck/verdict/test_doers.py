"""The same words do not say the same where the doer changes places with what was done to."""

import pytest

from factcheck.model import Stance
from factcheck.verdict import lexical

SWAPPED = [
    ("en", "Tarn Mills was bought by Orla Foods in 2012.", "Tarn Mills bought Orla Foods in 2012."),
    ("en", "Tarn Mills bought Orla Foods in 2012.", "Tarn Mills was bought by Orla Foods in 2012."),
    (
        "es",
        "Molinos Tarn fue comprada por Orla en 2012.",
        "Molinos Tarn había comprado Orla en 2012.",
    ),
    ("pt", "A Tarn foi comprada pela Orla em 2012.", "A Tarn tinha comprado a Orla em 2012."),
    ("hi", "टार्न को ओर्ला द्वारा 2012 में ख़रीदा गया।", "टार्न ने ओर्ला को 2012 में ख़रीदा गया।"),
]
SAME = [
    (
        "en",
        "Tarn Mills was bought by Orla Foods in 2012.",
        "In 2012 Tarn Mills was bought by Orla Foods.",
    ),
    (
        "es",
        "Molinos Tarn fue comprada por Orla en 2012.",
        "En 2012, Molinos Tarn fue comprada por Orla.",
    ),
    ("pt", "A Tarn foi comprada pela Orla em 2012.", "Em 2012, a Tarn foi comprada pela Orla."),
    ("hi", "टार्न को ओर्ला द्वारा 2012 में ख़रीदा गया।", "2012 में टार्न को ओर्ला द्वारा ख़रीदा गया।"),
]


@pytest.mark.parametrize(("lang", "claim", "sentence"), SWAPPED)
def test_another_doer_is_no_support(lang, claim, sentence):
    assert Stance.NEUTRAL == lexical.read(claim, sentence, "", lang).stance


@pytest.mark.parametrize(("lang", "claim", "sentence"), SAME)
def test_the_same_doer_supports(lang, claim, sentence):
    assert Stance.SUPPORTS == lexical.read(claim, sentence, "", lang).stance
