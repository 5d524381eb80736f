"""What a report itself says, in the four languages; what was read and found stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from factcheck.model import LANGUAGES, Lang

#: The value of the ``lang`` attribute.
TAGS: Mapping[Lang, str] = MappingProxyType({"en": "en", "es": "es", "pt": "pt-BR", "hi": "hi"})

#: Key -> the words in the order of `LANGUAGES`: en, es, pt, hi.
_TABLE: Mapping[str, tuple[str, str, str, str]] = MappingProxyType(
    {
        "title": ("Fact check", "Verificación", "Verificação", "तथ्य-जाँच"),
        "of": ("of", "de", "de", "—"),
        "answer": ("Answer", "Respuesta", "Resposta", "उत्तर"),
        "answers": ("Answers", "Respuestas", "Respostas", "उत्तर"),
        "summary": ("Summary", "Resumen", "Resumo", "सारांश"),
        "prompt": ("Prompt", "Consigna", "Enunciado", "प्रश्न"),
        "claim": ("Claim", "Afirmación", "Afirmação", "दावा"),
        "claims": ("Claims", "Afirmaciones", "Afirmações", "दावे"),
        "left_out": ("Left out", "No comprobadas", "Deixadas de fora", "छोड़े गए वाक्य"),
        "supported": ("supported", "confirmada", "confirmada", "पुष्ट"),
        "refuted": ("refuted", "refutada", "refutada", "ग़लत"),
        "conflicting": ("conflicting", "en conflicto", "em conflito", "परस्पर विरोधी"),
        "not_enough_evidence": (
            "not enough evidence",
            "sin pruebas suficientes",
            "sem provas suficientes",
            "पर्याप्त प्रमाण नहीं",
        ),
        "not_checked": ("not checked", "no comprobada", "não verificada", "जाँचा नहीं गया"),
        "verdicts": ("Verdicts", "Veredictos", "Vereditos", "निष्कर्ष"),
        "by_type": ("By type of claim", "Por tipo", "Por tipo", "दावे के प्रकार के अनुसार"),
        "by_source": (
            "By deciding source",
            "Por fuente decisiva",
            "Por fonte decisiva",
            "निर्णायक स्रोत के अनुसार",
        ),
        "by_language": ("By language", "Por idioma", "Por idioma", "भाषा के अनुसार"),
        "group": ("Group", "Grupo", "Grupo", "समूह"),
        "share": ("Share", "Proporción", "Proporção", "अनुपात"),
        "total": ("Total", "Total", "Total", "कुल"),
        "all": ("All", "Todas", "Todas", "सभी"),
        "date": ("Dates", "Fechas", "Datas", "तिथियाँ"),
        "number": ("Numbers", "Cifras", "Números", "संख्याएँ"),
        "name": ("Names", "Nombres", "Nomes", "नाम"),
        "other": ("Other", "Otras", "Outras", "अन्य"),
        "none": ("no source", "ninguna fuente", "nenhuma fonte", "कोई स्रोत नहीं"),
        "reason": ("Why", "Por qué", "Por quê", "कारण"),
        "evidence": ("Evidence", "Pruebas", "Provas", "प्रमाण"),
        "no_evidence": (
            "No passage decides this claim.",
            "Ningún pasaje decide esta afirmación.",
            "Nenhum trecho decide esta afirmação.",
            "कोई अंश इस दावे का निर्णय नहीं करता।",
        ),
        "correction": (
            "The source states",
            "La fuente indica",
            "A fonte informa",
            "स्रोत के अनुसार",
        ),
        "confidence": ("Confidence", "Confianza", "Confiança", "विश्वास-स्तर"),
        "error_type": ("Kind of error", "Tipo de error", "Tipo de erro", "त्रुटि का प्रकार"),
        "severity": ("Severity", "Gravedad", "Gravidade", "गंभीरता"),
        "provenance": (
            "Passage and provenance",
            "Pasaje y procedencia",
            "Trecho e procedência",
            "अंश और उद्गम",
        ),
        "passage": ("Passage as read", "Pasaje leído", "Trecho lido", "पढ़ा गया अंश"),
        "source": ("Source", "Fuente", "Fonte", "स्रोत"),
        "address": ("Address", "Dirección", "Endereço", "पता"),
        "revision": ("Revision", "Revisión", "Revisão", "संस्करण"),
        "retrieved": ("Retrieved", "Obtenido", "Obtido em", "प्राप्ति समय"),
        "published": ("Published", "Publicado", "Publicado em", "प्रकाशन"),
        "section": ("Section", "Sección", "Seção", "अनुभाग"),
        "tier": ("Tier", "Nivel", "Nível", "स्तर"),
        "sha256": (
            "SHA-256 of the passage",
            "SHA-256 del pasaje",
            "SHA-256 do trecho",
            "अंश का SHA-256",
        ),
        "also_read": ("Also read", "También se leyó", "Também lido", "यह भी पढ़ा गया"),
        "in_answer": ("In the answer", "En la respuesta", "Na resposta", "उत्तर में"),
        "characters": ("characters", "caracteres", "caracteres", "वर्ण"),
        "supports": ("supports", "apoya", "apoia", "पुष्टि करता है"),
        "refutes": ("refutes", "refuta", "refuta", "खंडन करता है"),
        "neutral": ("neutral", "neutral", "neutro", "तटस्थ"),
        "decisions": (
            "What people decided",
            "Lo que decidieron las personas",
            "O que as pessoas decidiram",
            "लोगों के निर्णय",
        ),
        "suggestion": (
            "Suggested by the tool",
            "Sugerido por la herramienta",
            "Sugerido pela ferramenta",
            "उपकरण का सुझाव",
        ),
        "agrees": ("as suggested", "como se sugirió", "como sugerido", "सुझाव के अनुसार"),
        "overrules": (
            "against the suggestion",
            "contra la sugerencia",
            "contra a sugestão",
            "सुझाव के विपरीत",
        ),
        "blind": (
            "decided without seeing the suggestion",
            "decidido sin ver la sugerencia",
            "decidido sem ver a sugestão",
            "सुझाव देखे बिना लिया गया निर्णय",
        ),
        "reviewer": ("Reviewer", "Evaluador", "Avaliador", "समीक्षक"),
        "time": ("Time", "Hora", "Hora", "समय"),
        "note": ("Note", "Nota", "Nota", "टिप्पणी"),
        "decided": (
            "Decided by people",
            "Decididas por personas",
            "Decididas por pessoas",
            "लोगों द्वारा निर्णीत",
        ),
        "scores": (
            "Marks for the whole answer",
            "Notas de toda la respuesta",
            "Notas da resposta inteira",
            "पूरे उत्तर के अंक",
        ),
        "dimension": ("Dimension", "Dimensión", "Dimensão", "आयाम"),
        "mark": ("Mark", "Nota", "Nota", "अंक"),
        "flags": ("Flags", "Avisos", "Avisos", "संकेत"),
        "flag": ("Flag", "Aviso", "Aviso", "संकेत"),
        "sources": (
            "How the sources fared",
            "Cómo respondieron las fuentes",
            "Como as fontes responderam",
            "स्रोतों की स्थिति",
        ),
        "found": ("found", "encontró", "encontrou", "मिला"),
        "empty": ("nothing found", "sin resultados", "nada encontrado", "कुछ नहीं मिला"),
        "failed": ("could not look", "no pudo consultar", "não pôde consultar", "खोज नहीं हो सकी"),
        "rate_limited": ("turned away", "rechazó", "recusou", "सीमा पार"),
        "skipped": ("not asked", "no consultada", "não consultada", "नहीं पूछा गया"),
        "detail": ("Detail", "Detalle", "Detalhe", "विवरण"),
        "methods": (
            "Methods and versions",
            "Métodos y versiones",
            "Métodos e versões",
            "विधियाँ और संस्करण",
        ),
        "method_note": (
            "The verdicts are suggestions; a person decides. Each quote stands word for word in the passage that was read; an unreachable source is told apart from one that has nothing. The digest of the settings and the versions below make the same report again.",
            "Los veredictos son sugerencias; decide una persona. Cada cita figura palabra por palabra en el pasaje leído; una fuente inaccesible se distingue de una sin resultados. Con la huella de los ajustes y las versiones indicadas se obtiene el mismo informe.",
            "Os vereditos são sugestões; quem decide é uma pessoa. Cada citação consta palavra por palavra no trecho lido; uma fonte inacessível é distinguida de uma sem resultados. Com o resumo criptográfico das configurações e as versões abaixo obtém-se o mesmo relatório.",
            "निष्कर्ष केवल सुझाव हैं; निर्णय व्यक्ति करता है। हर उद्धरण पढ़े गए अंश में शब्दशः मौजूद है; जिस स्रोत तक पहुँच न हो सकी, उसे ख़ाली स्रोत से अलग दिखाया गया है। नीचे के संस्करणों और सेटिंग के डाइजेस्ट से यही रिपोर्ट दोबारा बनती है।",
        ),
        "verifier": ("Verdict model", "Modelo de veredicto", "Modelo de veredito", "निष्कर्ष मॉडल"),
        "settings": (
            "Digest of the settings",
            "Huella de los ajustes",
            "Resumo das configurações",
            "सेटिंग का डाइजेस्ट",
        ),
        "guidelines": (
            "Digest of the guidelines",
            "Huella de las pautas",
            "Resumo das diretrizes",
            "दिशानिर्देशों का डाइजेस्ट",
        ),
        "pipelines": ("Language models", "Modelos de lengua", "Modelos de língua", "भाषा मॉडल"),
        "schema": ("Report schema", "Esquema del informe", "Esquema do relatório", "रिपोर्ट स्कीमा"),
        "response_id": ("Answer id", "Id de la respuesta", "Id da resposta", "उत्तर id"),
        "language": ("Language", "Idioma", "Idioma", "भाषा"),
        "index": ("All answers", "Todas las respuestas", "Todas as respostas", "सभी उत्तर"),
        "previous": ("Previous answer", "Respuesta anterior", "Resposta anterior", "पिछला उत्तर"),
        "next": ("Next answer", "Respuesta siguiente", "Próxima resposta", "अगला उत्तर"),
        "note_draft": (
            "note as drafted, confirmed by the reviewer",
            "nota tal como se redactó, confirmada por el evaluador",
            "nota como foi redigida, confirmada pelo avaliador",
            "मसौदे की टिप्पणी ज्यों की त्यों, समीक्षक ने पुष्ट की",
        ),
        "note_edited": (
            "drafted note, edited by the reviewer",
            "nota redactada por la herramienta, editada por el evaluador",
            "nota redigida pela ferramenta, editada pelo avaliador",
            "मसौदे की टिप्पणी, समीक्षक ने संपादित की",
        ),
        "note_written": (
            "note written by the reviewer",
            "nota escrita por el evaluador",
            "nota escrita pelo avaliador",
            "समीक्षक की लिखी टिप्पणी",
        ),
        "to_top": ("Back to the top", "Volver arriba", "Voltar ao início", "ऊपर जाएँ"),
        "sort": ("sort", "ordenar", "ordenar", "क्रम बदलें"),
        "legend": ("Legend", "Leyenda", "Legenda", "संकेत-सूची"),
        "hidden": (
            "Unseen characters are shown by their code, such as U+202E.",
            "Los caracteres invisibles se muestran por su código, como U+202E.",
            "Caracteres invisíveis são mostrados pelo código, como U+202E.",
            "अदृश्य वर्ण अपने कोड से दिखाए गए हैं, जैसे U+202E।",
        ),
        "brief": (
            "This page of many answers leaves out the passages that decide nothing; the reports hold them.",
            "Esta página de muchas respuestas omite los pasajes que no deciden nada; están en los informes.",
            "Esta página com muitas respostas omite os trechos que nada decidem; eles estão nos relatórios.",
            "कई उत्तरों के इस पृष्ठ में वे अंश छोड़ दिए गए हैं जो कुछ तय नहीं करते; वे रिपोर्टों में हैं।",
        ),
        "verdict": ("Verdict", "Veredicto", "Veredito", "निष्कर्ष"),
        "headline": (
            "{refuted} of {total} claims refuted, {supported} supported, {open} undecided.",
            "{refuted} de {total} afirmaciones refutadas, {supported} confirmadas, {open} sin decidir.",
            "{refuted} de {total} afirmações refutadas, {supported} confirmadas, {open} em aberto.",
            "{total} दावों में से {refuted} ग़लत, {supported} पुष्ट, {open} अनिर्णीत।",
        ),
        "state": ("Outcome", "Resultado", "Resultado", "परिणाम"),
        "glance": (
            "What is wrong or disputed",
            "Lo erróneo o discutido",
            "O que está errado ou em disputa",
            "क्या ग़लत या विवादित है",
        ),
        "compared": (
            "The claim says “{claimed}”, the source “{stated}”.",
            "La afirmación dice «{claimed}»; la fuente, «{stated}».",
            "A afirmação diz “{claimed}”; a fonte, “{stated}”.",
            "दावे में “{claimed}” है, स्रोत में “{stated}”।",
        ),
        "says_so": (
            "The passage says so.",
            "El pasaje lo dice.",
            "O trecho diz isso.",
            "अंश यही कहता है।",
        ),
        "says_otherwise": (
            "The passage says otherwise.",
            "El pasaje dice otra cosa.",
            "O trecho diz outra coisa.",
            "अंश कुछ और कहता है।",
        ),
        "checked_so": (
            "Worked out, it holds.",
            "Al comprobarlo, se cumple.",
            "Ao conferir, está certo.",
            "जाँचने पर यह सही निकलता है।",
        ),
        "checked_otherwise": (
            "Worked out, it does not hold.",
            "Al comprobarlo, no se cumple.",
            "Ao conferir, não está certo.",
            "जाँचने पर यह सही नहीं निकलता।",
        ),
        "evidence_and_reason": (
            "Evidence and reason",
            "Pruebas y motivo",
            "Provas e motivo",
            "प्रमाण और कारण",
        ),
        "corrected": ("Correction", "Corrección", "Correção", "सुधार"),
        "for": ("For", "A favor", "A favor", "पक्ष में"),
        "against": ("Against", "En contra", "Contra", "विपक्ष में"),
        "of_sources": ("Sources", "Fuentes", "Fontes", "स्रोत"),
        "could_not_look": (
            "Sources that could not look",
            "Fuentes que no se pudieron consultar",
            "Fontes que não puderam ser consultadas",
            "जिन स्रोतों में खोज नहीं हो सकी",
        ),
        "check_of": ("Fact check of", "Verificación de", "Verificação de", "तथ्य-जाँच:"),
        "a_response": ("a response", "una respuesta", "uma resposta", "एक उत्तर"),
        # Counted: one, and any other number.
        "one_claim": ("claim", "afirmación", "afirmação", "दावा"),
        "many_claims": ("claims", "afirmaciones", "afirmações", "दावे"),
        "one_flag": ("flag", "aviso", "aviso", "संकेत"),
        "many_flags": ("flags", "avisos", "avisos", "संकेत"),
        "one_supported": ("supported", "confirmada", "confirmada", "पुष्ट"),
        "many_supported": ("supported", "confirmadas", "confirmadas", "पुष्ट"),
        "one_refuted": ("refuted", "refutada", "refutada", "ग़लत"),
        "many_refuted": ("refuted", "refutadas", "refutadas", "ग़लत"),
        "one_left_out": ("left out", "sin comprobar", "deixada de fora", "छोड़ा गया"),
        "many_left_out": ("left out", "sin comprobar", "deixadas de fora", "छोड़े गए"),
        "source_line": (
            "{source}: {state} for {claims}: {detail}",
            "{source}: {state} ({claims}): {detail}",
            "{source}: {state} ({claims}): {detail}",
            "{source}: {state} ({claims}): {detail}",
        ),
        "was_failed": ("failed", "no pudo consultar", "não pôde consultar", "खोज नहीं हो सकी"),
        "was_rate_limited": ("rate limited", "rechazó", "recusou", "सीमा पार"),
        "was_skipped": ("skipped", "no consultada", "não consultada", "नहीं पूछा गया"),
        # Why nothing is decided, by the rule of the reason.
        "why_ambiguous": (
            "The text does not tell whom it means.",
            "El texto no aclara a quién o a qué se refiere.",
            "O texto não esclarece a quem ou a que se refere.",
            "पाठ से स्पष्ट नहीं होता कि बात किसकी है।",
        ),
        "why_no_evidence": (
            "No source gave a passage about this.",
            "Ninguna fuente ofreció un pasaje sobre esto.",
            "Nenhuma fonte ofereceu um trecho sobre isto.",
            "किसी स्रोत में इसके बारे में कोई अंश नहीं मिला।",
        ),
        "why_partly_stated": (
            "A source states part of the claim; nothing that was read decides the rest.",
            "Una fuente afirma una parte; nada de lo leído decide el resto.",
            "Uma fonte afirma uma parte; nada do que foi lido decide o resto.",
            "एक स्रोत दावे का एक हिस्सा बताता है; बाक़ी का निर्णय पढ़े गए किसी अंश से नहीं होता।",
        ),
        "why_weak_source": (
            "Only sources without standing speak of this, and they do not decide.",
            "Solo hablan de esto fuentes sin autoridad suficiente, que no deciden.",
            "Só fontes sem autoridade suficiente falam disto, e elas não decidem.",
            "इसके बारे में केवल कम भरोसे के स्रोत बताते हैं, जिनसे निर्णय नहीं होता।",
        ),
        # What a statement is that was left out.
        "is_opinion": ("opinion", "opinión", "opinião", "राय"),
        "is_advice": ("advice", "consejo", "conselho", "सलाह"),
        "is_instruction": ("instruction", "instrucción", "instrução", "निर्देश"),
        "is_question": ("question", "pregunta", "pergunta", "सवाल"),
        "is_greeting": ("greeting", "cortesía", "cortesia", "औपचारिक बात"),
        "is_hedge": ("hedge", "nada concreto", "nada de concreto", "कुछ निश्चित नहीं"),
        "is_personal": (
            "personal",
            "habla de quien escribe",
            "fala de quem escreve",
            "लिखने वाला अपने बारे में कहता है",
        ),
        "is_fiction": ("fiction", "ficción", "ficção", "कल्पना"),
        "is_prediction": ("prediction", "predicción", "previsão", "भविष्यवाणी"),
        "is_rephrased_prompt": (
            "rephrased prompt",
            "repite lo preguntado",
            "repete o que foi perguntado",
            "पूछी गई बात दोहराता है",
        ),
        "is_structure": (
            "structure",
            "título o fragmento sin afirmación",
            "título ou fragmento sem afirmação",
            "शीर्षक या अधूरा अंश",
        ),
        "is_link": ("link", "enlace", "link", "लिंक"),
        "is_code": ("code", "código", "código", "कोड"),
        "nothing": (
            "The answer holds no claim that sources could decide.",
            "La respuesta no contiene afirmaciones que las fuentes puedan decidir.",
            "A resposta não contém afirmações que as fontes possam decidir.",
            "उत्तर में ऐसा कोई दावा नहीं जिसका निर्णय स्रोत कर सकें।",
        ),
        "unlooked": (
            "Some sources could not be asked: see below.",
            "No se pudo consultar alguna fuente: véase más abajo.",
            "Alguma fonte não pôde ser consultada: veja abaixo.",
            "कुछ स्रोतों से पूछा नहीं जा सका: नीचे देखें।",
        ),
    }
)


class Words:
    """The words of one language, as attributes: ``words.claims``."""

    def __init__(self, lang: Lang) -> None:
        self.lang = TAGS[lang]
        at = LANGUAGES.index(lang)
        self._words = {key: row[at] for key, row in _TABLE.items()}

    def __getitem__(self, key: str) -> str:
        return self._words[key]

    def get(self, key: str) -> str:
        """Return the words for what may have none; then "".

        >>> Words("es").get("one_claim"), Words("es").get("one_conflicting")
        ('afirmación', '')
        """
        return self._words.get(key, "")

    def __getattr__(self, key: str) -> str:
        try:
            return self._words[key]
        except KeyError:
            raise AttributeError(key) from None
