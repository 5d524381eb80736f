"""Spanish."""

from factcheck.verdict.languages import Language, opposites, words

_MACROS = {
    "is": r"(?P<neg>no |nunca )?(?:es|son)(?: también| actualmente)?",
    "was": r"(?P<neg>no |nunca )?(?:es|fue|era|son|fueron|está|estaba|se considera|es considerad[oa]|está considerad[oa])(?: también)?(?: como)?",
    "did": r"(?P<neg>no |nunca |jamás )?",
    "an": r"(?:un|una|el|la|los|las)",
    "of": r"(?:de la|de los|de las|del|de)",
    "in": r"(?:en el|en la|en los|en)",
    "by": r"por(?: el| la)?",
    #: "por el arquitecto catalán Antoni Gaudí".
    "who": r"(?P<rest>(?:[\p{Ll}-]+ ){0,4})",
    #: "fue escrita y dirigida por": said of a work, not of a person.
    "not_made": (
        r"(?![\p{L}]*(?:[ai]d|escrit|descubiert|compuest|propuest|hech)[oa]s?"
        r"(?: y [\p{L}]+| (?:en|el) [^,;]{1,30}?)? por )"
    ),
    "on": r"(?:en(?: el año)? (?=\p{N})|el (?=\p{N}))",
    "about": r"(?:total |actual |oficial |estimada |aproximada )*",
    "place_kind": (
        r"(?P<rest>(?:[\p{L}\p{N}-]+ ){0,4}?(?:país|nación|estado|república|reino|ciudad|capital|pueblo|isla|archipiélago"
        r"|montaña|pico|volcán|río|lago|desierto|monumento|palacio|templo|mausoleo|torre|catedral|iglesia"
        r"|mezquita|museo|ciudadela|fortaleza|castillo|universidad|cascada|estatua|región|provincia"
        r"|municipio|cordillera|basílica|edificio|yacimiento)(?: [\p{L}-]+){0,5}?)"
    ),
    #: "del escritor ruso León Tolstói".
    "maker": (
        r"(?:(?:autora?|escritora?|novelista|poeta|poetisa|dramaturg[oa]|historiadora?|filósof[oa]|ensayista|naturalista) (?:[\p{Ll}-]+ ){0,2})?"
    ),
    "work_kind": (
        r"(?P<rest>(?:[\p{L}-]+ ){0,4}?(?:novela|libro|obra|poema|película|filme|canción|álbum|pintura|cuadro|ópera"
        r"|sinfonía|serie|tragedia|comedia|escultura|mural|fresco|concierto|ballet|musical|ensayo|epopeya"
        r"|tratado|retrato|cuento|drama|documental|óleo)(?: [\p{L}-]+){0,4}?)"
    ),
}
_MAKERS = {
    "author": (
        "escribió|escribieron|(?:es|fue) (?:el|la) autora? del?|(?:es|fue) autora? del?",
        r"escrit[oa]s?",
    ),
    "painter": ("pintó", r"pintad[oa]s?"),
    "sculptor": ("esculpió", r"esculpid[oa]s?"),
    "composer": ("compuso", r"compuest[oa]s?"),
    "director": ("dirigió|dirigieron", r"dirigid[oa]s?"),
    "founder": (
        "fundó|fundaron|cofundó|cofundaron",
        r"fundad[oa]s?|cofundad[oa]s?|establecid[oa]s?|cread[oa]s?",
    ),
    "discoverer": ("descubrió|descubrieron", r"descubiert[oa]s?"),
    "inventor": ("inventó|inventaron", r"inventad[oa]s?"),
    "designer": ("diseñó|diseñaron|proyectó", r"diseñad[oa]s?|proyectad[oa]s?"),
    "developer": (
        "desarrolló|desarrollaron|formuló|propuso",
        r"desarrollad[oa]s?|formulad[oa]s?|propuest[oa]s?",
    ),
}
_NOUNS = {
    "author": "autora?|escritora?",
    "painter": "pintora?",
    "composer": "compositora?",
    "director": "directora?",
    "designer": "arquitect[oa]|diseñadora?",
    "founder": "fundadora?",
    "discoverer": "descubridora?",
    "inventor": "inventora?",
}

TEMPLATES: dict[str, tuple[str, ...]] = {
    "capital": (
        r"{V} <is> la (?:actual )?(?:ciudad )?capital(?: actual| nacional| federal| oficial| administrativa| política)?(?: y [^,]{1,60}?)? <of> {S}",
        r"la (?:actual )?(?:ciudad )?capital(?: actual| nacional| federal| oficial| administrativa| política)?(?: y [^,]{1,60}?)? <of> {S} <is> {V}",
        r"{S} tiene (?:como|por|su) capital(?: a| en)? {V}",
    ),
    "currency": (
        r"la (?:moneda|divisa|unidad monetaria)(?: oficial| nacional| utilizada| usada)*(?: <of>| <in>) {S} <is> {V}",
        r"{V} <is> la (?:moneda|divisa|unidad monetaria)(?: oficial| nacional)?(?: <of>| <in>) {S}",
        r"{S} (?:usa|utiliza|emplea)(?P<open>) {V}",
        r"en {S} (?:se usa|se utiliza|circula|se paga en|se paga con)(?P<open>) {V}",
    ),
    "official_language": (
        r"(?:el|la) (?:único )?(?:idioma|lengua)(?: oficial)(?: principal)? <of> {S} <is> {V}",
        r"{V} <is> (?:el|la) (?:único )?(?:idioma|lengua) oficial(?: <of>| <in>) {S}",
        r"{V} <is> un[oa]? (?:idioma|lengua) oficial(?: <of>| <in>) {S}",
    ),
    "population": (
        r"{S} (?:tiene|tenía|cuenta con|posee) una <about>población <about>de {V}",
        r"en {S} viven (?P<V>[^,;]{1,40}?)(?: de)? personas",
        r"{S} (?:suma|supera los|ronda los) (?P<V>[^,;]{1,40}?)(?: de)? (?:habitantes|personas)",
        r"la <about>población <about><of> {S} (?:es|era|asciende a|ronda)(?: de)? {V}",
        r"{S} (?:tiene|tenía|cuenta con) (?P<V>[^,;]{1,40}?)(?: de)? (?:habitantes|personas|residentes)",
    ),
    "area": (
        r"{S} (?:tiene|cubre|abarca|ocupa|posee) una? <about>(?:superficie|área|extensión)(?: total| territorial)? de {V}",
        r"(?:la|el) <about>(?:superficie|área|extensión)(?: total| territorial)? <of> {S} es(?: de)? {V}",
    ),
    "located_in": (
        r"{S} <was> (?:un|una|el|la) <place_kind> (?:(?:situad|ubicad|localizad)[oa] )?(?:<in>|de) {V}",
        r"{S} (?:se encuentra|se halla|se ubica|se sitúa|está situad[oa]|está ubicad[oa]|está localizad[oa]|está|queda) <in> {V}",
    ),
    "birth": (
        r"{S} (?P<neg>no )?nació (?P<V>.{1,110})",
        r"{S} <was> (?P<rest>(?:un|una|el|la) [^,;]{3,70}? )?nacid[oa] (?P<V>.{1,110})",
    ),
    "death": (
        r"{S} (?P<neg>no )?(?:murió|falleció|fue (?:asesinad[oa]|ejecutad[oa]|fusilad[oa])) (?P<V>.{1,110})",
    ),
    "nationality": (r"{S} <was> <not_made>(?P<V>.{1,110})",),
    "occupation": (r"{S} <was> <not_made>(?P<V>.{1,110})",),
    "founded_date": (
        r"{S} (?:<was> (?:fundad[oa]|establecid[oa]|cread[oa])|se (?:fundó|creó|estableció)) (?P<V>.{1,110})",
        r"^(?P<rest>[^,;]{2,60}?)(?<! se) (?:fundó|fundaron|cofundó|cofundaron) {S} (?P<V><on>.{1,30})",
    ),
    "independence": (
        r"{S} es independiente desde (?P<V>.{1,60})",
        (
            r"{S} (?:se independizó|declaró su independencia|proclamó su independencia|obtuvo (?:su|la) independencia"
            r"|logró (?:su|la) independencia|consiguió (?:su|la) independencia|alcanzó (?:su|la) independencia) (?P<V>.{1,90})"
        ),
    ),
    "event_start": (
        r"{S} (?:comenzó|empezó|inició|estalló) (?P<V>.{1,60})",
        r"{S} duró de(?:sde)? (?P<V>.{1,30}?) (?:a|hasta) ",
    ),
    "event_end": (
        r"{S} (?:se )?(?:terminó|acabó|finalizó|concluyó|completó) (?P<V>.{1,60})",
        r"{S} <was> (?:terminad|acabad|finalizad|concluid|completad)[oa] (?P<V>.{1,60})",
        r"{S} duró de(?:sde)? .{1,30}? (?:a|hasta) (?P<V>.{1,30})",
    ),
    "event_date": (
        r"{S} (?:ocurrió|sucedió|tuvo lugar|se firmó|se celebró|se hundió|cayó|fue firmad[oa]) (?P<V>.{1,60})",
    ),
    "published_date": (
        r"{S} (?:<was> (?:publicad[oa]|estrenad[oa]|lanzad[oa])|se (?:publicó|estrenó|lanzó))(?: por primera vez)? (?P<V>.{1,80})",
        r"^(?P<rest>[^,;]{2,60}?)(?<! se) (?:publicó|estrenó|lanzó) {S}(?P<rest> en \p{Lu}[\p{L} ]{2,30}?)? (?P<V><on>.{1,30})",
        r"{S} <was> una? (?P<rest>(?:[\p{L}-]+ ){0,5}?)de (?P<V>\p{N}{4})",
    ),
    "height": (
        r"{S} <was> (?P<rest>[^;]{2,90}?),? a (?P<V>[^,;]{1,30}?) (?:sobre el nivel del mar|s\. ?n\. ?m\.|de altura|de altitud)",
        r"{S} (?:mide|llega a los|alcanza los) (?P<V>.{1,40})",
        r"{S} (?:tiene|alcanza) una? (?:altura|altitud|elevación)(?: máxima)?(?: de)? {V}",
        r"la (?:altura|altitud|elevación) <of> {S} es(?: de)? {V}",
        r"{S} (?:se eleva|se alza|alcanza)(?: a| hasta)?(?: los)? {V}",
    ),
    "length": (
        r"{S} tiene una (?:longitud|extensión)(?: total)? de {V}",
        r"la longitud <of> {S} es(?: de)? {V}",
        r"{S} (?:tiene|mide) (?P<V>[^,;]{1,40}?) de (?:largo|longitud)",
    ),
    "depth": (
        r"{S} tiene una profundidad(?: máxima)? de {V}",
        r"la profundidad(?: máxima)? <of> {S} es(?: de)? {V}",
    ),
    "diameter": (
        r"{S} tiene un diámetro(?: medio)? de {V}",
        r"el diámetro(?: medio)? <of> {S} es(?: de)? {V}",
    ),
    "symbol": (
        r"el símbolo(?: químico)? <of> {S} <is> {V}",
        r"{S} tiene (?:el|como|por) símbolo(?: químico)? {V}",
        r"{V} <is> el símbolo(?: químico)? <of> {S}",
    ),
    "atomic_number": (
        r"el número atómico <of> {S} <is>(?: el)? {V}",
        r"{S} tiene (?:el |un |como |por )?número atómico(?: de)? {V}",
    ),
    "formula": (
        r"la fórmula(?: química| molecular)? <of> {S} <is> {V}",
        r"{S} tiene la fórmula(?: química)? {V}",
    ),
    "boiling_point": (r"{S} hierve a {V}", r"el punto de ebullición <of> {S} es(?: de)? {V}"),
    "melting_point": (
        r"{S} se (?:funde|congela) a {V}",
        r"el punto de (?:fusión|congelación) <of> {S} es(?: de)? {V}",
    ),
    "borders": (
        r"{S} <did>(?:limita|hace frontera|comparte (?:una )?frontera|tiene frontera|colinda) (?:al [\p{L}]+ )?con {V}",
    ),
    "highest_point": (
        r"(?:el|la) (?:punto|pico|montaña|cima) más alt[oa](?: <of>| <in>) {S} <is> {V}",
        r"{V} <is> (?:el|la) (?:punto|pico|montaña|cima) más alt[oa](?: <of>| <in>) {S}",
    ),
    "largest_city": (
        r"la ciudad más (?:grande|poblada)(?: <of>| <in>) {S} <is> {V}",
        r"{V} <is> la ciudad más (?:grande|poblada)(?: <of>| <in>) {S}",
        r"{V} <is> la mayor ciudad(?: <of>| <in>) {S}",
    ),
    "orbits": (r"{S} (?:orbita|gira) (?:alrededor de|en torno a)l? {V}",),
    "spouse": (r"{S} (?:se casó|estuvo casad[oa]) con {V}",),
}
for _property, (_active, _passive) in _MAKERS.items():
    TEMPLATES[_property] = (
        rf"{{S}} <was> (?:{_passive})(?P<rest> (?:en|el) [^,;]{{1,30}}?)? <by> <who>{{V}}",
        rf"{{V}} <did>(?:{_active}) (?:a )?{{S}}",
        *(
            (
                rf"{{V}} <was> (?:el|la) (?:{_NOUNS[_property]}) <of> {{S}}",
                rf"(?:el|la) (?:{_NOUNS[_property]}) <of> {{S}} <was> {{V}}",
            )
            if _property in _NOUNS
            else ()
        ),
    )
TEMPLATES["author"] += (
    r"{S} <was> (?:un|una|la|el) <work_kind> <of> <maker>{V}",
    r"{S} <was> (?:un|una|la|el) <work_kind> (?:escrita|escrito) <by> {V}",
)
TEMPLATES["painter"] += (
    r"{S} <was> (?:un|una|el|la) (?:[\p{L}-]+ ){0,4}?(?:pintura|cuadro|óleo|mural|fresco|retrato|obra pictórica)(?: [\p{L}-]+){0,3}? <of> {V}",
)

PAGE_TEMPLATES = {
    "capital": (
        r"su capital(?: y [^.;]{1,60}?)? es {V}",
        r"con capital en {V}",
        r"(?:cuya|y su) capital(?: y [^.;]{1,60}?)? es {V}",
        r"la capital(?: y [^,]{1,40})? es {V}",
    ),
    "currency": (r"(?:su|la) moneda(?: oficial)? es {V}",),
    "official_language": (r"(?:su|el) (?:idioma|lengua) oficial es {V}",),
    "population": (
        r"(?:con|tiene|tenía|de) una <about>población <about>de {V}",
        r"(?:con|tiene|y|de) (?P<V>(?:más de|unos|cerca de|casi|alrededor de)? ?[^,;]{1,30}?)(?: de)? (?:habitantes|personas)",
    ),
    "area": (
        r"(?:con|tiene|de|y) una <about>(?:superficie|extensión)(?: total| combinada)? de {V}",
    ),
    "located_in": (r"^(?:(?:un|una|el|la) )?<place_kind> (?:<in>|de) {V}",),
    "birth": (r"\b(?:nació|nacid[oa]) (?P<V>.{1,110})",),
    "death": (
        r"\b(?:murió|falleció|fallecid[oa]) (?P<V>.{1,110})",
        r"^(?P<V>(?:El|En) [^,;]{4,40}?),? (?:murió|falleció|fue (?:asesinad|ejecutad|fusilad)[oa])\b",
    ),
    "founded_date": (r"(?:fundad[oa]|establecid[oa]|cread[oa]) (?P<V>(?:en|el) .{1,40})",),
    "height": (
        r"(?:altura|altitud|elevación)(?: máxima)? (?:es )?de {V}",
        r"\ba (?P<V>[^,;]{1,30}?) (?:sobre el nivel|s\. n\. m|de altura|de altitud)",
        r"(?:con|mide|alcanza) (?P<V>[^,;]{1,30}?) (?:sobre el nivel|s\. n\. m|de altura|de altitud)",
    ),
    "length": (
        r"longitud(?: total)? de {V}",
        r"(?:con|de|tiene) (?P<V>[^,;]{1,30}?) de (?:largo|longitud)",
    ),
    "depth": (r"profundidad(?: máxima)? de {V}",),
    "diameter": (r"diámetro(?: medio)? de {V}",),
    "symbol": (r"símbolo(?: químico)?(?: es)? {V}",),
    "atomic_number": (r"número atómico(?: es)? {V}",),
    "formula": (r"fórmula(?: química| molecular)?(?: es)? {V}",),
    "boiling_point": (r"punto de ebullición (?:es )?de {V}",),
    "melting_point": (r"punto de fusión (?:es )?de {V}",),
    "borders": (
        r"(?:limita|hace frontera|comparte frontera|fronteras? (?:terrestres? )?con)(?: al [\p{L}]+)?(?: con)? (?P<V>.{1,260})",
    ),
    "largest_city": (r"(?:su|la) ciudad más (?:grande|poblada) es {V}",),
    "author": (
        r"escrit[oa] <by> <maker>{V}",
        r"^(?:(?:un|una|el|la) )?<work_kind> <of> <maker>{V}",
    ),
    "painter": (r"pintad[oa] <by> {V}", r"(?:cuadro|pintura|óleo)(?: [\p{L}-]+){0,3}? <of> {V}"),
    "composer": (r"compuest[oa] <by> <who>{V}",),
    "director": (r"dirigid[oa] <by> <who>{V}",),
    "founder": (r"fundad[oa](?: (?:en|el) [^,;]{1,30})? <by> <who>{V}",),
    "discoverer": (r"descubiert[oa](?: (?:en|el) [^,;]{1,30})? <by> <who>{V}",),
    "inventor": (r"inventad[oa](?: (?:en|el) [^,;]{1,30})? <by> <who>{V}",),
    "designer": (r"diseñad[oa](?: (?:en|el) [^,;]{1,30})? <by> <who>{V}",),
    "published_date": (
        r"(?:publicad[oa]|estrenad[oa])(?: por primera vez)? (?P<V>(?:en|el) .{1,60})",
    ),
    "event_start": (
        r"\bentre (?P<V>.{1,30}?) y ",
        r"\bdesde (?P<V>.{1,30}?) (?:a|hasta) ",
        r"\b(?:comenzó|empezó|inició) (?P<V>(?:en|el) .{1,40})",
    ),
    "event_end": (
        r"\bentre .{1,30}? y (?P<V>.{1,30})",
        r"\bdesde .{1,30}? hasta (?P<V>.{1,30})",
        r"\b(?:terminó|finalizó|acabó) (?P<V>(?:en|el) .{1,40})",
    ),
    "event_date": (
        r"\b(?:ocurrió|sucedió|tuvo lugar|firmad[oa]|celebrad[oa]|hundió) (?P<V>(?:en|el) .{1,40})",
    ),
}

LABELS = {
    "capital": ("capital",),
    "currency": ("moneda", "divisa", "unidad monetaria"),
    "official_language": (
        "idioma oficial",
        "idiomas oficiales",
        "lengua oficial",
        "lenguas oficiales",
        "idioma",
        "idiomas",
    ),
    "population": ("población", "población total", "habitantes"),
    "area": ("superficie", "área", "superficie total", "extensión"),
    "located_in": (
        "país",
        "continente",
        "ubicación",
        "localización",
        "situado en la entidad territorial administrativa",
        "forma parte de",
    ),
    "birth": ("nacimiento", "fecha de nacimiento", "lugar de nacimiento"),
    "death": (
        "fallecimiento",
        "muerte",
        "fecha de fallecimiento",
        "lugar de fallecimiento",
        "fecha de muerte",
        "lugar de muerte",
    ),
    "nationality": ("nacionalidad", "país de nacionalidad", "ciudadanía"),
    "occupation": ("ocupación", "profesión"),
    "founded_date": (
        "fundación",
        "fecha de fundación",
        "fundada",
        "fundado",
        "fecha de fundación o creación",
    ),
    "independence": ("independencia",),
    "event_start": ("fecha de inicio", "inicio"),
    "event_end": ("fecha de fin", "fin"),
    "event_date": ("fecha",),
    "published_date": ("fecha de publicación", "estreno", "publicación", "año"),
    "height": ("altura", "altitud", "elevación", "elevación sobre el nivel del mar"),
    "length": ("longitud",),
    "depth": ("profundidad", "profundidad máxima"),
    "diameter": ("diámetro",),
    "symbol": ("símbolo", "símbolo químico", "símbolo del elemento"),
    "atomic_number": ("número atómico",),
    "formula": ("fórmula química", "fórmula molecular", "fórmula"),
    "boiling_point": ("punto de ebullición",),
    "melting_point": ("punto de fusión",),
    "borders": ("fronteras", "limita con", "comparte fronteras con", "países limítrofes"),
    "highest_point": ("punto más alto",),
    "largest_city": ("ciudad más poblada", "ciudad más grande"),
    "author": ("autor", "autora", "escrito por"),
    "painter": ("pintor", "autor", "creador"),
    "sculptor": ("escultor", "autor", "creador"),
    "composer": ("compositor",),
    "director": ("director", "dirección", "dirigida por"),
    "founder": ("fundador", "fundadores", "fundado por"),
    "discoverer": ("descubridor", "descubridor o inventor"),
    "inventor": ("inventor", "descubridor o inventor"),
    "designer": ("arquitecto", "diseñador"),
    "orbits": ("cuerpo celeste padre",),
    "spouse": ("cónyuge",),
}

TABLES = Language(
    macros=_MACROS,
    templates=TEMPLATES,
    page_templates=PAGE_TEMPLATES,
    labels=LABELS,
    stopwords=words(
        "el la los las un una unos unas lo de del en a al por para con y e o u que se su sus es son fue fueron"
        " era eran ser sido está están estaba como más este esta ese esa esto él ella ellos ellas le les ha han"
        " había tiene tenía también cual cuyo cuya donde cuando desde hasta sobre entre ubicada ubicado situada"
        " situado llamado llamada unos aproximadamente cerca alrededor oficialmente actualmente muy qué habitantes unos unas casi apenas alrededor algo poco menos personas nivel mar"
    ),
    pronouns=(
        "él",
        "ella",
        "su",
        "sus",
        "este",
        "esta",
        "la ciudad",
        "el país",
        "el río",
        "la montaña",
        "el planeta",
        "el elemento",
        "la novela",
        "la película",
        "el libro",
        "la obra",
        "la empresa",
        "la isla",
        "el estado",
        "el lago",
        "la nación",
        "la capital",
        "la guerra",
        "se",
        "es",
        "fue",
        "tiene",
        "cuenta",
        "nació",
        "murió",
    ),
    negations=words("no nunca jamás sin ni tampoco ninguno ninguna nadie nada negó rechazó"),
    doubts=words(
        "mito leyenda falso falsamente erróneamente supuestamente presunto presuntamente quizá quizás tal_vez"
        " posiblemente probablemente podría podrían si antigua antiguo anteriormente ficticio ficticia salvo excepto"
        " hasta disputado rechazó negó intentó planeó planeaba quiso quería ofreció propuesto propuesta casi"
    ),
    opposites=opposites(
        "mayor | menor",
        "grande grandes | pequeño pequeña pequeños pequeñas",
        "alto alta | bajo baja",
        "largo larga | corto corta",
        "primero primera primer | último última",
        "antes | después",
        "norte septentrional | sur meridional",
        "este oriental | oeste occidental",
        "verdadero verdadera | falso falsa",
        "vivo viva | muerto muerta",
        "ganó ganaron victoria | perdió perdieron derrota",
        "aumentó creció subió aumento | disminuyó bajó cayó descenso disminución",
        "caliente cálido cálida | frío fría",
        "más | menos",
        "viejo vieja antiguo antigua | nuevo nueva joven",
        "hombre hombres masculino | mujer mujeres femenina femenino",
        "marido esposo | esposa mujer",
        "padre | madre",
        "hijo | hija",
        "hermano | hermana",
        "dentro | fuera",
        "sólido sólida | líquido líquida gaseoso gas",
        "máximo máxima | mínimo mínima",
        "nació | murió",
        "noreste | suroeste",
        "noroeste | sureste",
        "comenzó empezó | terminó acabó",
        "público pública | privado privada",
        "legal | ilegal",
        "positivo positiva | negativo negativa",
        "todos todas | ningún ninguna ninguno",
        "siempre | nunca",
        "rico rica | pobre",
        "par | impar",
        "ácido ácida | básico alcalino",
        "aceptó | rechazó",
        "superior | inferior",
    ),
    superlatives={
        "largest": r"(?:más (?:grande|extens[oa])s?|mayor)",
        "smallest": r"(?:más pequeñ[oa]|menor)",
        "highest": r"más alt[oa]",
        "lowest": r"más baj[oa]",
        "longest": r"más larg[oa]",
        "shortest": r"más cort[oa]",
        "deepest": r"más profund[oa]",
        "most_populous": r"más poblad[oa]",
        "oldest": r"más (?:antigu|viej)[oa]",
        "fastest": r"más rápid[oa]",
        "slowest": r"más lent[oa]",
        "heaviest": r"más pesad[oa]",
        "hottest": r"más (?:caliente|cálid[oa])",
        "coldest": r"más frí[oa]",
        "lightest": r"más (?:liger|livian)[oa]",
        "most_abundant": r"más (?:abundante|común)",
        "brightest": r"más brillante",
        "densest": r"más dens[oa]",
    },
    rank_templates=(
        r"{S} <was> (?:el |la )(?:<ordinal> )?<noun><kind> <superlative><criterion>?(?: (?:<of>|<in>) <scope>)?",
        r"{S} <was> (?:el |la )(?:<ordinal> )?<superlative> <noun><kind><criterion>?(?: (?:<of>|<in>) <scope>)?",
        r"(?:el |la )(?:<ordinal> )?<noun><kind> <superlative><criterion>?(?: (?:<of>|<in>) <scope>)? es {S_END}",
        r"{S} <was> el <ordinal> <noun>(?: del sistema solar)?(?: desde| más cercano a| a partir de| en distancia a| contando desde|,? en orden de distancia)(?: el|l)? <sun>",
        r"{S} <was> el <noun>(?: conocido)? (?P<edge>más (?:alejado|lejano|distante|cercano|próximo)) (?:del?|al?)(?: el)? <sun>",
        r"el <ordinal> <noun>(?: desde| más cercano a| a partir de)(?: el|l)? <sun> es {S_END}",
    ),
    ordinals=(
        "primer[oa]?",
        "segund[oa]",
        "tercer[oa]?",
        "cuart[oa]",
        "quint[oa]",
        "sext[oa]",
        "séptim[oa]",
        "octav[oa]",
        "noven[oa]",
        "décim[oa]",
        "undécim[oa]",
        "duodécim[oa]",
    ),
    conjunctions=words("y e o"),
)
