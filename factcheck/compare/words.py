"""The sentences of an explanation, in the four languages of answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from factcheck.model import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Templates: {name} is an answer's letter, {text} its claim, {source} names a page."""

    #: By how much, 1 to 3; {better} and {worse} are letters.
    steps: Mapping[int, str]
    tie: str
    nothing: str
    refuted: str
    computed: str
    contested: str
    supported: str
    #: Without a quote, as what was computed or decided by a person.
    holds: str
    check_failed: str
    refusal: str
    wrong_language: str
    truncated: str
    tally: str
    #: What ends a sentence.
    stop: str = "."


WORDS: Mapping[Lang, Words] = MappingProxyType(
    {
        "en": Words(
            steps=MappingProxyType(
                {
                    3: "Answer {better} is much better than {worse}.",
                    2: "Answer {better} is better than {worse}.",
                    1: "Answer {better} is slightly better than {worse}.",
                }
            ),
            tie="On the facts, answers {better} and {worse} are equally good.",
            nothing="Nothing in answers {better} and {worse} was verified or refuted: a person has to compare them.",
            refuted="{name} states “{text}”, but {source} says: “{quote}”.",
            computed="{name} states “{text}”, which does not hold: {detail}",
            contested="{name} states “{text}”, which does not fit with what {source} says: “{quote}”.",
            supported="{name} also states “{text}”, and {source} confirms it: “{quote}”.",
            holds="{name} also states “{text}”, which holds. {detail}",
            check_failed="Something in {name} does not come out when computed: {detail}",
            refusal="{name} declines to answer.",
            wrong_language="{name} is not in the language of the task.",
            truncated="{name} breaks off.",
            tally="{name}: verified {supported}, refuted {refuted}, open {open}.",
        ),
        "es": Words(
            steps=MappingProxyType(
                {
                    3: "La respuesta {better} es mucho mejor que la {worse}.",
                    2: "La respuesta {better} es mejor que la {worse}.",
                    1: "La respuesta {better} es un poco mejor que la {worse}.",
                }
            ),
            tie="En cuanto a los hechos, las respuestas {better} y {worse} están empatadas.",
            nothing="No se pudo verificar ni refutar nada en las respuestas {better} y {worse}: debe compararlas una persona.",
            refuted="{name} afirma «{text}», pero {source} dice: «{quote}».",
            computed="{name} afirma «{text}», y no se sostiene: {detail}",
            contested="{name} afirma «{text}», que no concuerda con lo que dice {source}: «{quote}».",
            supported="{name} afirma además «{text}», y {source} lo confirma: «{quote}».",
            holds="{name} afirma además «{text}», y es correcto. {detail}",
            check_failed="Algo en {name} no sale al calcularlo: {detail}",
            refusal="{name} se niega a responder.",
            wrong_language="{name} no está en el idioma de la tarea.",
            truncated="{name} queda cortada.",
            tally="{name}: verificadas {supported}, refutadas {refuted}, sin decidir {open}.",
        ),
        "pt": Words(
            steps=MappingProxyType(
                {
                    3: "A resposta {better} é muito melhor que a {worse}.",
                    2: "A resposta {better} é melhor que a {worse}.",
                    1: "A resposta {better} é um pouco melhor que a {worse}.",
                }
            ),
            tie="Quanto aos fatos, as respostas {better} e {worse} estão empatadas.",
            nothing="Nada nas respostas {better} e {worse} pôde ser verificado nem refutado: uma pessoa precisa compará-las.",
            refuted="{name} afirma “{text}”, mas {source} diz: “{quote}”.",
            computed="{name} afirma “{text}”, o que não se sustenta: {detail}",
            contested="{name} afirma “{text}”, o que não combina com o que diz {source}: “{quote}”.",
            supported="{name} também afirma “{text}”, e {source} confirma: “{quote}”.",
            holds="{name} também afirma “{text}”, o que está correto. {detail}",
            check_failed="Algo em {name} não confere quando calculado: {detail}",
            refusal="{name} se recusa a responder.",
            wrong_language="{name} não está no idioma da tarefa.",
            truncated="{name} termina no meio.",
            tally="{name}: verificadas {supported}, refutadas {refuted}, em aberto {open}.",
        ),
        "hi": Words(
            steps=MappingProxyType(
                {
                    3: "उत्तर {better} उत्तर {worse} से बहुत बेहतर है।",
                    2: "उत्तर {better} उत्तर {worse} से बेहतर है।",
                    1: "उत्तर {better} उत्तर {worse} से थोड़ा बेहतर है।",
                }
            ),
            tie="तथ्यों के आधार पर उत्तर {better} और {worse} बराबर हैं।",
            nothing="उत्तर {better} और {worse} में न कुछ पुष्ट हो सका, न ग़लत सिद्ध हुआ: तुलना किसी व्यक्ति को करनी होगी।",
            refuted="{name} में लिखा है: “{text}”, जबकि {source} के अनुसार: “{quote}”।",
            computed="{name} में लिखा है: “{text}”, जो ठीक नहीं बैठता: {detail}",
            contested="{name} में लिखा है: “{text}”, जो {source} से मेल नहीं खाता: “{quote}”।",
            supported="{name} में यह भी लिखा है: “{text}”, और {source} से इसकी पुष्टि होती है: “{quote}”।",
            holds="{name} में यह भी लिखा है: “{text}”, जो सही है। {detail}",
            check_failed="{name} में कुछ हिसाब में ठीक नहीं बैठता: {detail}",
            refusal="{name} जवाब देने से इनकार करता है।",
            wrong_language="{name} कार्य की भाषा में नहीं है।",
            truncated="{name} बीच में टूट जाता है।",
            tally="{name}: पुष्ट {supported}, ग़लत {refuted}, अनिर्णीत {open}।",
            stop="।",
        ),
    }
)

#: The seven steps as the comparison names them, whatever the language; {0} and {1} are letters.
PREFERENCES: Mapping[int, str] = MappingProxyType(
    {
        3: "{0} much better",
        2: "{0} better",
        1: "{0} slightly better",
        0: "tie",
        -1: "{1} slightly better",
        -2: "{1} better",
        -3: "{1} much better",
    }
)
