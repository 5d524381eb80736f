"""The words of arithmetic, one column a language; the symbols are the same in all four."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from claims.numerals import by_language, sets

# fmt: off
#: Words that join two numbers.
OPERATORS: Final = by_language((
    ("+", "plus|added to", "más|sumado a", "mais|somado a", "धन|जमा|जोड़|प्लस"),
    ("-", "minus", "menos", "menos", "ऋण|माइनस|घटा"),
    ("*", "times|multiplied by", "por|multiplicado por|veces", "vezes|multiplicado por", "गुणा|गुना"),
    ("/", "divided by", "dividido por|dividido entre|entre", "dividido por", "भाग|बटा"),
    ("^", "to the power of|to the power|raised to the power of|raised to",
     "elevado a|elevado a la potencia", "elevado a|elevado à|elevado à potência", "की घात"),
    ("mod", "mod|modulo", "mod|módulo", "mod|módulo", "मॉड|मॉड्यूलो"),
))
#: Words after a number that change it.
POSTFIXES: Final = by_language((
    ("square", "squared", "al cuadrado", "ao quadrado", "का वर्ग"),
    ("cube", "cubed", "al cubo", "ao cubo", "का घन"),
    ("sqrt", "", "", "", "का वर्गमूल|का वर्ग मूल"),
    ("cbrt", "", "", "", "का घनमूल|का घन मूल"),
    ("factorial", "factorial", "factorial", "fatorial", "का फैक्टोरियल|का क्रमगुणित"),
    ("double", "", "", "", "का दुगुना|का दोगुना|का दुगना"),
    ("triple", "", "", "", "का तिगुना|का तीन गुना"),
    ("half", "", "", "", "का आधा|की आधी"),
))
#: Words before a number that change it.
PREFIXES: Final = by_language((
    ("sqrt", "square root of|the square root of", "raíz cuadrada de|la raíz cuadrada de",
     "raiz quadrada de|a raiz quadrada de", ""),
    ("cbrt", "cube root of|the cube root of", "raíz cúbica de|la raíz cúbica de",
     "raiz cúbica de|a raiz cúbica de", ""),
    ("square", "square of|the square of", "cuadrado de|el cuadrado de", "quadrado de|o quadrado de", ""),
    ("cube", "cube of|the cube of", "cubo de|el cubo de", "cubo de|o cubo de", ""),
    ("factorial", "factorial of|the factorial of", "factorial de|el factorial de",
     "fatorial de|o fatorial de", ""),
    ("double", "twice|double|double of", "doble de|el doble de", "dobro de|o dobro de", ""),
    ("triple", "triple|triple of|thrice", "triple de|el triple de", "triplo de|o triplo de", ""),
    ("half", "half of", "la mitad de|mitad de", "a metade de|metade de", ""),
))
#: Words that say that two sides are equal. Those that are also plain verbs join only a whole
#: calculation with one number.
RELATIONS: Final = by_language((
    ("=", "equals|equal|is equal to|are equal to|which equals", "igual a|es igual a|son iguales a|equivale a",
     "igual a|é igual a|são iguais a|equivale a", "बराबर|के बराबर"),
    ("is", "is|are|was|makes|gives|yields|is exactly|which is|comes to", "es|son|da|dan|fue|es exactamente",
     "é|são|dá|dão|foi|resulta em|é exatamente", "होता है|होते हैं|है|हैं"),
))
#: The "of" of "15% of 80", "tres cuartos de 80".
OF: Final = sets("of|of the", "de|del|de los|de las", "de|do|da|dos|das", "")
#: Hindi's, which stands after the whole: "80 का 15%".
OF_WHOLE: Final = sets("", "", "", "का|की|के")
#: Functions of LaTeX and of calculators.
FUNCTIONS: Final = MappingProxyType({
    "sqrt": "sqrt", "raiz": "sqrt", "raíz": "sqrt", "cbrt": "cbrt", "log": "log", "ln": "ln",
    "sin": "sin", "sen": "sin", "cos": "cos", "tan": "tan", "tg": "tan",
    "gcd": "gcd", "gcf": "gcd", "hcf": "gcd", "mcd": "gcd", "mdc": "gcd",
    "lcm": "lcm", "mcm": "lcm", "mmc": "lcm", "max": "max", "min": "min", "abs": "abs",
})
#: "17 ÷ 5 = 3 remainder 2".
REMAINDER: Final = sets(
    "remainder|with remainder|with a remainder of|remainder of|r",
    "resto|con resto|con un resto de|y resto|residuo|con residuo",
    "resto|com resto|e resto|com resto de",
    "शेष|और शेष|शेषफल|और शेषफल",
)
#: After the number that a calculation is said to give, these change what is meant.
GOES_ON: Final = sets(
    "more|less|fewer|times|percent|out|of|and|to|or|plus|minus|greater|larger|smaller|higher|lower|per|percentage",
    "más|menos|veces|por|de|y|a|o|mayor|menor|entre|puntos",
    "mais|menos|vezes|por|de|e|a|ou|maior|menor|pontos",
    "अधिक|कम|गुना|गुणा|प्रतिशत|और|से|या|का|की|के|ज़्यादा",
)
#: Before a calculation these mean that it begins further left.
BEGINS_BEFORE: Final = sets(
    "of|than|by|from|to|between|per|and|only|squared|over",
    "de|que|entre|por|desde|a|y|e",
    "de|que|entre|por|a|e",
    "का|की|के|से|और|में",
)
ARTICLES: Final = sets("the", "el|la|los|las", "o|a|os|as", "")
#: ... but not where one of these stands before "of".
TOTALS: Final = sets(
    "total|sum|result|cost|amount|value|answer|number",
    "total|suma|resultado|coste|costo|valor|respuesta|número|asciende|equivale|es|será",
    "total|soma|resultado|custo|valor|resposta|número|chega|equivale|é|será",
    "",
)
#: What begins a new clause is no unit, in any of the languages, nor is "by" in "multiplying 3 by -4".
CONJUNCTIONS: Final = frozenset({
    "by", "and",
    "because", "so", "since", "then", "thus", "where", "if", "that", "while", "when",
    "porque", "entonces", "pues", "si", "cuando", "que", "pois", "entao", "se", "quando",
    "क्योंकि", "इसलिए", "तो", "अगर", "कि", "जब",
})
#: A number after these is a label: "Step 2 - 5 + 3 = 8".
LABELS: Final = sets(
    "step|day|part|question|example|exercise|problem|week|month|year|case|item|no|number|figure|equation|"
    "section|chapter|page|line|round|game|level|phase|stage|rule|option",
    "paso|día|parte|pregunta|ejemplo|ejercicio|problema|semana|mes|año|caso|número|figura|ecuación|"
    "sección|capítulo|página|línea|ronda|nivel|fase|regla|opción",
    "passo|dia|parte|questão|pergunta|exemplo|exercício|problema|semana|mês|ano|caso|item|número|"
    "figura|equação|seção|capítulo|página|linha|rodada|nível|fase|etapa|regra|opção",
    "चरण|दिन|भाग|प्रश्न|उदाहरण|अभ्यास|समस्या|सप्ताह|महीना|वर्ष|साल|स्थिति|संख्या|चित्र|समीकरण|खंड|अध्याय|पृष्ठ|पंक्ति|स्तर|नियम|विकल्प|कदम",
)
#: A sentence with one of these may state an error on purpose, or in another system of numbers.
DOUBTED: Final = sets(
    "wrong|incorrect|incorrectly|false|mistake|mistaken|mistakenly|error|errors|not|isn|never|suppose|supposing|imagine|"
    "pretend|instead|myth|claim|claims|claimed|claiming|believe|believes|believed|misconception|joke|fallacy|fallacious|"
    "paradox|orwell|boolean|binary|octal|hexadecimal|base|modular|clock|matrix|vector|complex|unless|invalid|disproved",
    "incorrecto|incorrecta|incorrectamente|falso|falsa|error|errores|equivocado|equivocada|equivocadamente|no|nunca|"
    "supongamos|imagina|imagine|mito|afirma|afirman|afirmó|cree|creen|creía|broma|falacia|paradoja|booleana|"
    "binario|octal|hexadecimal|base|modular|reloj|matriz|vector|complejo|inválido",
    "incorreto|incorreta|incorretamente|falso|falsa|erro|erros|errado|errada|não|nunca|jamais|suponha|imagine|mito|"
    "afirma|afirmam|afirmou|acredita|acreditam|acreditava|piada|falácia|paradoxo|booleana|binário|octal|"
    "hexadecimal|base|modular|relógio|matriz|vetor|complexo|inválido",
    "गलत|ग़लत|असत्य|झूठ|त्रुटि|भूल|नहीं|मान लीजिए|मान|कल्पना|मिथक|दावा|मज़ाक|विरोधाभास|बाइनरी|द्विआधारी|"
    "हेक्साडेसिमल|आधार|घड़ी|आव्यूह|सदिश|अमान्य",
)
#: Just before a calculation: what is only supposed.
SUPPOSED: Final = sets("if|whether|that", "si", "se", "अगर|यदि")
#: Units that a disagreement may come from, besides those of `claims.unit_names`.
SMALL_UNITS: Final = sets(
    "cent|cents|penny|pennies|dozen|dozens|pair|pairs|percent|nickels|dimes|quarters|minute|minutes|hour|hours|"
    "day|days|week|weeks|month|months|year|years|second|seconds|half|halves|decade|decades",
    "centavo|centavos|céntimo|céntimos|docena|docenas|par|pares|minuto|minutos|hora|horas|día|días|semana|"
    "semanas|mes|meses|año|años|segundo|segundos|década|décadas",
    "centavo|centavos|dúzia|dúzias|par|pares|minuto|minutos|hora|horas|dia|dias|semana|semanas|mês|"
    "meses|ano|anos|segundo|segundos|década|décadas",
    "पैसा|पैसे|दर्जन|जोड़ी|जोड़े|मिनट|घंटा|घंटे|दिन|सप्ताह|हफ़्ते|महीना|महीने|वर्ष|साल|सेकंड|सेकेंड|दशक",
)
# fmt: on
