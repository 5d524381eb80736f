"""Spanish."""

from __future__ import annotations

from claims.languages.base import (
    Example,
    Language,
    Phrases,
    Wording,
    contains,
    either,
    ends,
    key,
    pronoun_words,
    starts,
    words,
    words_of,
)
from claims.model import Kind

#: Who may say something, before or after a verb of saying.
_SOURCE = r"[^\s,;:]{1,30}(?:\s[^\s,;:]{1,30}){0,8}?"
_SAYS = (
    r"(?:ha\s|han\s)?(?:dice|dicen|dijo|dijeron|dicho|señala|señalan|señaló|señalaron|señalado|afirma|"
    r"afirman|afirmó|afirmaron|informa|informan|informó|informado|indica|indican|indicó|indicaron|"
    r"indicado|calcula|calculan|calculó|estima|estiman|estimó|sostiene|sostienen|sostuvo|sostuvieron|"
    r"asegura|aseguran|aseguró|reporta|reportó|publicó|explica|explican|explicó|anunció|confirmó|"
    r"declaró|apunta|apuntan|advierte|advierten|advirtió|argumenta|argumentan|argumentó|defiende|"
    r"defienden|considera|consideran|opina|opinan|cree|creen|mantiene|mantienen|subraya|subrayan|"
    r"subrayó|destaca|destacan|destacó|concluye|concluyen|concluyó|concluyeron|revela|revelan|"
    r"reveló|revelaron|revelado|sugiere|sugieren|sugirió|muestra|muestran|mostró|alega|alegan|alegó|"
    r"denuncia|denunció|insiste\sen|recuerda|recordó)"
)

SPANISH = Language(
    code="es",
    function_words=words(
        """
        el la los las lo un una unos unas al del de en a ante bajo con contra desde durante entre
        hacia hasta mediante para por según sin sobre tras y e o u ni pero sino aunque que porque
        pues si como cuando donde cuyo cuya cuyos cuyas quien quienes cual cuales qué quién cuál
        cuándo dónde cómo cuánto cuántos este esta estos estas ese esa esos esas aquel aquella
        aquellos esto eso aquello su sus mi mis tu tus nuestro nuestra se me te nos le les yo tú él
        ella ello ellos ellas usted ustedes es son era eran fue fueron ser sido siendo está están
        estaba estar ha han había habían haber hay hubo he hemos no sí ya más menos muy también
        hola gracias tampoco además sin embargo así entonces luego después antes hoy ahora aún todavía solo sólo
        cada todo toda todos todas otro otra otros otras mismo misma tan tanto mucho mucha muchos
        muchas poco algunos algunas varios varias uno dos aproximadamente alrededor cerca casi tal
        """
    ),
    abbreviations=words(
        """
        sr sra sres srta dr dra drs prof profa d dña lic ing arq gral cap cnel sto sta ee uu ss aa
        pág págs p pp ej vol cap núm nº av avda c cf fig ed etc. vs a j.c aprox apdo art depto dpto
        excmo ilmo mons s tel ud uds vda a.c d.c ee.uu op cit i.e
        """
    ),
    before_number=words("no núm nº n.º art fig pág vol cap p pp s"),
    verbs=words(
        """
        es son era eran fue fueron será serán está están estaba estuvo ha han había hay hubo tiene
        tienen tenía tuvo nació nacieron murió murieron falleció vive vivió vivieron ganó ganaron
        obtuvo obtuvieron recibió recibieron escribió escribieron publicó publicaron descubrió
        inventó inventaron fundó fundaron creó crearon construyó construyeron dirigió lideró
        estudió trabajó trabajaron enseñó jugó juega jugaron participó participaron comenzó empezó
        terminó acabó empieza termina llegó llegaron llega llevó viajó convirtió convirtieron
        pasó perdió perdieron derrotó venció conquistó gobernó reinó firmó declaró proclamó anexó
        independizó unió divide dividió abarca ocupa limita bordea cuenta posee contiene incluye
        incluyen consta consiste comprende forma forman formó constituye representa produce
        producen produjo exporta importa genera provoca causa causó cubre mide pesa alcanza supera
        recorre atraviesa desemboca nace fluye cruza bordean rodea hierve funde congela gira orbita
        refleja absorbe usa utiliza utilizan usaron utilizó permite permitió puede pueden podía debe
        deben vale cuesta existe existen ocurre ocurrió sucede sucedió celebra celebró
        celebraron inauguró abrió cerró estrenó lanzó lanzaron grabó grabó compuso pintó diseñó
        interpretó protagonizó actuó presentó ofrece ofreció da dio dieron hace hizo hicieron va
        fueron vino vinieron viene puso pone sabe dice dijo afirma afirmó señala llama llamó
        llaman conoce conoció considera consideró encuentra encuentran encontró ubica sitúa situó
        casó sucedió mudó emigró exilió regresó volvió aumentó creció disminuyó bajó subió sigue
        siguió permanece permaneció mantiene mantuvo pertenece depende deriva proviene procede
        significa habla hablan habita habitan come comen popularizó tradujo adoptó aprobó abolió
        entró salió cayó destruyó quedó quedaron introdujo desarrolló desarrollaron descubrieron
        comparte comparten derrocó vendió vendieron mostró dedicó logró lograron defendió mató inició
        iniciaron abandonó aprendió realizó realizaron reunió trasladó tradujeron transformó votó
        ordenó intentó renunció asumió firmaron lucharon luchó rechazó separó sufrió sumó tomó
        alberga albergan aporta concentra crece crecen depende equivale integran lidera pertenecen
        presenta protege reciben recibe registra respira rige tarda tardan transporta une varía ven
        basa basó centra centró destaca destacó dedica extiende extendió funciona nombró designó
        declararon apareció aparecen despegó aterrizó explotó hundió juró visitó amplió divulgó
        """
    ),
    verb_ending=contains(r"[\p{L}]{2,20}(?:ó|aron|ieron|aba|aban|ían|ará|arán|erá|erán|irá|irán)"),
    pronouns=pronoun_words("él ella ellos ellas su sus"),
    expletive=starts(
        r"hay|(?:había|hubo|habrá)(?!\s\p{L}{0,20}(?:[aií]d|hech|escrit|muert|vist|puest|vuelt|abiert|"
        r"dich|rot|descubiert)o(?!\p{L}))|existen?|hace\s",
        r"(?:no\s)?(?:es|fue|era)\s(?:\p{L}+\s){0,2}(?:que|donde|cuando|quien)",
        r"(?:no\s)?(?:es|fue|era)\s(?:(?:muy|poco)\s)?(?:posible|imposible|necesario|preciso|común|frecuente|"
        r"importante|recomendable|fácil|difícil|obligatorio|legal|ilegal|habitual)\s\p{L}+[aei]r(?:se|l[aeo]s?)?\s",
        r"(?:no\s)?se\s(?:\p{L}+\s){1,3}que",
        r"se\s(?:sabe|cree|estima|considera|dice|puede|trata|calcula|piensa)",
    ),
    lead=starts(
        r"(?:en|el|durante|tras|desde|hasta|después\sde|antes\sde|a\spartir\sde|según|hoy|"
        r"actualmente|posteriormente|más\starde|luego|a\slo\slargo\sde|con|entre|para|por|a\slos|"
        r"al|cuando|de\sacuerdo\scon)\b[^,;:.!?]{0,70},\s",
        r"en\s\d{3,4}\s",
    ),
    connector=starts(
        r"(?:sí|no|claro(?:\sque\ssí)?|por\ssupuesto|desde\sluego|hola|bueno|bien|exacto|"
        r"sin\sembargo|no\sobstante|por\s(?:lo\s)?tanto|por\sconsiguiente|además|asimismo|"
        r"también|en\srealidad|de\shecho|finalmente|por\súltimo|en\s(?:resumen|conclusión|general|"
        r"definitiva|síntesis|otras\spalabras)|por\sejemplo|es\sdecir|por\sotro\slado|"
        r"por\sotra\sparte|en\sprimer\slugar|en\ssegundo\slugar|primero|segundo|tercero|"
        r"específicamente|concretamente|curiosamente|efectivamente|buena\spregunta|ahora\sbien|"
        r"así|así\spues|entonces)\s?[,!:.]\s",
    ),
    frame=starts(
        r"(?:yo\s)?(?:creo|pienso|considero|entiendo|supongo)\sque\s",
        r"(?:es|resulta|cabe)\s(?:también\s)?(?:importante|interesante|útil|necesario|esencial|"
        r"preciso)?\s?(?:destacar|señalar|mencionar|recordar|notar|saber|tener\sen\scuenta|"
        r"resaltar|aclarar|subrayar)\sque\s",
        r"(?:recuerde|recuerda|tenga\sen\scuenta|ten\sen\scuenta|tengamos\sen\scuenta|nótese|"
        r"hay\sque\srecordar)\sque\s",
        r"según\s(?:mi\sinformación|mis\s(?:datos|conocimientos)|lo\sque\ssé|tengo\sentendido),\s",
        r"hasta\sdonde\s(?:yo\s)?sé,\s",
        r"¿?sabías\sque\s",
        r"(?:lo\sque\s)?(?:sí\s)?(?:te\s|le\s)?puedo\s(?:decir|contar|confirmar|afirmar|asegurar|adelantar)(?:te|le)?"
        r"(?:\scon\s(?:certeza|seguridad))?\s(?:es\s)?que\s",
        r"(?:lo\ssiento,?\s|lamentablemente,?\s)?no\s(?:dispongo|tengo|puedo|cuento)\s[^.;]{3,140}?,\spero\s"
        r"(?:sí\s)?(?:(?:sé|puedo\sdecir(?:te|le)?)\sque\s)?(?!(?:puedo|te|le|si|sí|no|tengo)\s)",
        r"(?:lo\scierto|la\sverdad|el\shecho)\ses\sque\s|(?:también\s)?es\s(?:cierto|verdad)\sque\s",
    ),
    belief=starts(r"(?:yo\s)?(?:creo|pienso|considero|supongo)\sque"),
    greeting=starts(
        r"(?:hola|buenos\sdías|buenas\s(?:tardes|noches)|saludos)",
        r"(?:gracias|muchas\sgracias|de\snada|con\s(?:mucho\s)?gusto|un\splacer|no\shay\sde\squé)",
        r"(?:claro(?:\sque\ssí)?|por\ssupuesto|desde\sluego|perfecto|vale|bien)\s?[!.]?\s?$",
        r"(?:claro(?:\sque\ssí)?|por\ssupuesto)[!,.]\s¿?¡?(?:aquí|te|le|con|estaré|a\scontinuación)",
        r"(?:qué\s|una\s)?(?:buena|excelente|gran|interesante|muy\sbuena)\spregunta",
        r"(?:espero|ojalá)\s(?:que\s)?(?:esto|esta|le|te|les|haya|sea|que)",
        r"(?:estoy|estaré|estaría)\s(?:aquí|encantad[oa]|feliz|a\stu|a\ssu)",
        r"(?:si|en\scaso\sde\sque)\s(?:tienes?|tenga|necesitas?|necesite|quieres?|quiere|deseas?|"
        r"desea|hay\salgo)\b[^.]{0,120}(?:d[ií]me|d[ií]game|avísame|pregunt|házmelo|hágamelo|dudes|"
        r"dude|ayud|encantad|estoy|puedo)",
        r"(?:no\s(?:dudes|dude)\sen|házmelo\ssaber|hágamelo\ssaber|avísame|déjame\ssaber)",
        r"(?:te\sgustaría|le\sgustaría|quieres\sque|quiere\sque|deseas|hay\salgo\smás)",
        r"(?:buena\ssuerte|buen\sprovecho|disfruta|que\stenga|que\stengas|felicidades|"
        r"lo\ssiento|disculpa|perdón|bienvenid)",
    ),
    question=starts(r"¿[^?]{0,400}\?"),
    instruction=starts(
        r"(?:consejo|sugerencia|tip|truco)\s?:\s",
        # "Si viajas a Lima, lleva": whom it speaks to is told by the verb
        r"(?:si|cuando|antes\sde\sque)\s(?:(?:no|te|lo|la|los|las)\s)?(?!(?:estas|esas|otras|ambas|muchas|algunas|todas|varias|"
        r"aquellas|dichas|entonces|antes|otros|además|detrás|demás|jamás|quizás)\s)\p{L}{2,12}(?:as|es|ás)\s[^,.]{1,80},\s(?:no\s|nunca\s)?(?!(?:el|la|los|las|"
        r"un|una|unos|unas|su|sus|este|esta|estos|estas|hay|es|son|se|no|lo|ya|también|solo)\s)\p{Ll}{2,15}\s",
        # "Mézclalas con", "Déjalo en"
        r"(?!Ángela|Úrsula)\p{L}{1,8}[áéíóú]\p{L}{0,6}[ae](?:l[oa]s?|le)\s(?:en|a|al|con|por|bien|hasta|durante|y|sobre|de|cada|"
        r"un|una|unos|otros?|para|muy|desde|sin|\p{L}{3,15}mente|calientes?|frí[oa]s?)\s",
        r"(?:pela|corta|pica|ralla|trocea|fríe|cuece|asa|bate|amasa|cuela|escurre|enjuaga|sirve|incorpora|espolvorea|saltea|dora|"
        r"sofríe|remoja|unta|engrasa|sazona|salpimienta|adoba|aliña|tritura|licúa|hierve|hidrata|reserva|repite|pele|pique|ralle|"
        r"fría|cueza|ase|amase|cuele|escurra|incorpore|espolvoree|saltee|dore|sofría|remoje|unte|engrase|sazone|triture|licúe|"
        r"hierva|repita)\s(?:el|la|los|las|un|una|unos|unas|bien|todo|todos|a\sfuego|en\strozos|\p{N})\s?",
        r"(?:no|nunca|jamás)\s(?:\p{L}{1,2}\s)?(?:tomes|tome|uses|use|mezcles|mezcle|des|dejes|deje|hagas|haga|bebas|beba|comas|"
        r"coma|olvides|olvide|compartas|comparta|abras|abra|consumas|consuma|ingieras|ingiera|apliques|aplique)\s",
        r"(?:si\s[^,.]{2,80},\s)?(?:ten|tenga|pruebe|prueba\s(?:con|a)|lleve|descanse|reserve|compre|empiece|piense|hable|pida|organice|planifique|anote|practique|estudie|pregunte|beba|coma|duerma|respire|camine|disfrute|aproveche|ve\sa|sal|ven|dile|dime)\s",
        r"(?:primero|luego|después|finalmente|a\scontinuación|por\súltimo|paso\s\d{1,2})[,:]?\s"
        r"(?:añade|añada|agrega|agregue|mezcla|mezcle|abre|abra|haz|haga|pon|ponga|usa|use|deja|"
        r"deje|corta|corte|cocina|cocine|calienta|caliente|coloca|coloque|selecciona|seleccione|"
        r"pulsa|pulse|lava|lave|bate|bata|vierte|vierta)",
        r"(?:añada|añade|agregue|agrega|mezcle|mezcla\s(?:la|el|los|las|bien|todo)|abra|abre\s"
        r"(?:la|el|los|las)|haga|haz|ponga|pon|use|usa\s(?:un|una|el|la)|deje|corte|cocine|"
        r"caliente|coloque|coloca|seleccione|selecciona|pulse|pulsa|lave|lava|bata|bate|vierta|"
        r"vierte|consulte|consulta|visite|visita\s(?:la|el)|verifique|verifica|revise|revisa|"
        r"recuerde|recuerda|evite|evita|asegúrese|asegúrate|busque|busca|elija|elige|escriba|"
        r"escribe|lea|lee|siga|sigue\s(?:los|estos|las|estas)|tome|descargue|descarga|instale|"
        r"instala|haga\sclic|haz\sclic|cierre|guarde|guarda|introduzca|intente|intenta|compare|"
        r"considere|compruebe|comprueba|precaliente|precalienta|hornee|hornea|sirva|remueva|"
        r"remueve|espere|espera|no\s(?:olvide|olvides|dejes|deje|uses|use))\s",
        r"para\s\p{L}+r(?:lo|la|se)?\b[^.]{3,200},\s(?:sigue|siga|usa|use|haz|haga|debes|debe|"
        r"puedes|puede|abre|abra)",
    ),
    advice=either(
        contains(
            r"(?:debes|deberías|debería|deberíamos|deberían|tienes\sque|puedes|podrías|necesitas|"
            r"usted\s(?:debe|puede|necesita))",
            r"(?:te|le|les|se)\s(?:recomiendo|recomienda|aconsejo|aconseja|sugiero|sugiere)",
            r"(?:recomiendo|recomendamos|aconsejo|sugiero|sugerimos)",
            r"(?:es|sería)\s(?:muy\s)?(?:recomendable|aconsejable|conveniente|mejor|importante|"
            r"fundamental|esencial|necesario)\s(?!que\ssepa)\p{L}+r(?:se|lo|la|los|las)?",
            r"(?:es|sería)\s(?:muy\s)?(?:recomendable|aconsejable|conveniente)",
            r"no\s(?:sustituye|reemplaza|constituye)n?\s(?:[\p{L}]{1,15}\s){0,4}(?:consejo|asesoramiento|opinión|diagnóstico|"
            r"consulta|recomendación)",
            r"lo\smejor\ses\s\p{L}+r",
            r"asegúrate|asegúrese|hay\sque\s\p{L}+r",
        ),
        starts(r"considera|considere|conviene"),
    ),
    opinion=contains(
        r"es\s(?:normal|natural|comprensible)\s(?:que|sentir\w*)",
        r"para\smí|sorprendentes?|apasionantes?|para\smuchos",
        r"en\smi\s(?:opinión|experiencia)|a\smi\s(?:juicio|parecer|modo\sde\sver)",
        r"(?:me|nos)\s(?:gusta|encanta|parece|fascina)|(?:prefiero|adoro|odio)",
        r"(?:hermos[oa]s?|bell[oa]s?|preciosa?s?|precioso|maravillos[oa]s?|increíbles?|"
        r"fantástic[oa]s?|delicios[oa]s?|espectacular(?:es)?|impresionantes?|encantador(?:a|es)?|"
        r"fascinantes?|horribles?|terribles?|aburrid[oa]s?|fe[oa]s?|inolvidables?|magnífic[oa]s?|"
        r"asombros[oa]s?|genial(?:es)?|divertid[oa]s?|bonit[oa]s?|lind[oa]s?|mágic[oa]s?|"
        r"extraordinari[oa]s?|inigualables?|sobrevalorad[oa]s?)",
        r"(?:sin\sduda|indudablemente|simplemente)\s(?:el|la|los|las|un|una)",
        r"(?:el|la|los|las)\s(?:mejor|peor|mejores|peores)\s(?:lugar|forma|manera|opción|momento|"
        r"cosa|libro|película|canción|ciudad|comida|equipo|jugador|país|decisión|idea|del\smundo)",
        r"(?:es|son|fue)\s(?:el|la|los|las)?\s?(?:mejor(?:es)?|peor(?:es)?)(?:\sque)?",
        r"(?:es|son|fue|era)\s(?:muy\s|tan\s|bastante\s)?(?:buen[oa]s?|mal[oa]s?|grandioso|importantes?|fácil|"
        r"difícil|útil|interesantes?|únic[oa]s?|especial)\s?[.!]?$",
        r"una?\s(?:buena|gran|excelente|mejor|posible)\s(?:opción|alternativa|elección|solución)",
        r"puede[n]?\s\p{L}+(?:se)?\sfácilmente|visualmente\satractiv[oa]s?|puede[n]?\sparecer",
        r"(?:merece|vale)\s(?:mucho\s)?la\spena|rica?\s(?:historia|cultura)",
    ),
    hedge=starts(
        r"(?:eso\s|esto\s|todo\s|la\srespuesta\s)?depende",
        r"(?:es|resulta|sería)\s(?:muy\s|bastante\s)?(?:difícil|imposible|complicado|posible)\s"
        r"(?:de\s)?(?:decir|saber|determinar|precisar|estimar|dar|predecir|responder|que)",
        r"(?:es[eo]|est[eo])?\s?es\s(?:en\srealidad\s)?una?\s(?:mito|error|creencia|idea|confusión|malentendido)\s"
        r"(?:muy\s|bastante\s)?(?:común|comunes|extendid[oa]|frecuente|popular|habitual|errónea)\s?[.!]?$",
        r"(?:eso|esto)\s(?:no\s)?es\s(?:del\stodo\s|totalmente\s)?(?:correcto|incorrecto|cierto|falso|exacto)\s?[.!]?$",
        r"no\s(?:está\sclaro|es\sposible\s(?:saber|determinar|decir)|se\spuede\s(?:saber|decir)|"
        r"hay\s(?:una\súnica|una\ssola|una\srespuesta))",
        r"(?:los\sresultados|las\sopiniones|los\sprecios)\s(?:pueden\s)?(?:variar|varían)",
        r"(?:hay|existen)\s(?:muchos|muchas|varios|varias|diversos|diversas|diferentes|distintas)\s"
        r"(?:factores|formas|maneras|opiniones|razones|opciones|posibilidades|respuestas|cosas)",
        r"se\s(?:necesita|requiere|necesitan|requieren)\smás\s(?:investigación|estudios|información)",
        r"(?:quizás|quizá|tal\svez|a\sveces|quién\ssabe)\s?[.!]?$",
        r"(?:se\sdesconoce|no\sse\ssabe)\s(?:cuándo|dónde|por\squé|quién|qué)",
        r"[^.]{1,160}\s(?:es|son|fue)\s(?:puramente|meramente|muy)\sespeculativ[oa]s?",
        r"[^.]{1,160}\s(?:es|son|sigue\ssiendo)\s(?:un\s)?(?:tema|objeto|motivo)\sde\s(?:debate|discusión)",
    ),
    personal=either(
        starts(
            r"como\s(?:un\s)?(?:modelo\sde\slenguaje|(?:una\s)?inteligencia\sartificial|(?:una\s)?ia|"
            r"asistente|modelo)",
            r"(?:yo\s|lamentablemente,?\s|lo\ssiento,?\s|pero\s)?(?:no\s)?(?:soy|tengo|puedo|estoy|"
            r"he|fui|sé|dispongo|cuento\scon|podría\sayudar)",
            r"mi\s(?:nombre|conocimiento|información|función|objetivo|propósito|entrenamiento)",
            r"mis\s(?:datos|conocimientos)",
            r"(?:yo|te|les)\s(?:dejo|presento|comparto|cuento|muestro|paso|explico|\p{L}+ía)",
            r"(?:reuní|seleccioné|elegí|preparé|armé|escogí|escribí)\s",
        ),
        contains(
            r"no\s(?:tengo|puedo|dispongo|dispongo\sde)\s(?:acceso|información|proporcionar|opiniones)",
            r"mi\s(?:fecha\sde\scorte|entrenamiento)",
        ),
    ),
    fiction=starts(
        r"(?:había|érase|hubo)\suna\svez|érase",
        r"(?:imagina|imagine|imaginemos|supongamos|supón)",
        r"en\s(?:un|este)\s(?:reino|cuento|mundo\s(?:donde|en\sel\sque)|relato|lugar\slejano|"
        r"lejano)",
        r"hace\s(?:mucho|muchos)\s(?:tiempo|años),?\s(?:en\sun|vivía|había)",
    ),
    fiction_prompt=contains(
        r"(?:escribe|escríbe(?:me|nos)|compón|inventa|cuenta|cuéntame|crea|redacta|genera|dame|"
        r"escriba|cuente)\s(?:me\s)?(?:un|una|el|unos)\s(?:\p{L}+\s){0,2}(?:cuento|poema|historia|"
        r"relato|fábula|canción|novela|chiste|guion|soneto|haiku|leyenda)",
    ),
    prediction=contains(
        r"se\s(?:espera|prevé|proyecta|pronostica)\sque",
        r"se\s(?:estima|calcula|cree)\sque\s(?:\p{L}+\s){0,8}\p{L}+(?:rá|rán)",
        r"(?:probablemente|seguramente|posiblemente)\s\p{L}+(?:rá|rán)",
        r"en\s(?:el\sfuturo|los\spróximos|las\spróximas|un\sfuturo|el\spróximo)",
        r"el\s(?:próximo\s(?:año|siglo|mes)|año\sque\sviene)",
        r"\p{L}+(?:rá|rán)\s[^.]{0,80}(?:en|para|hacia|antes\sde|hasta)\s(?:el\s)?(?:año\s)?"
        r"(?:20[3-9]\d|2[1-9]\d\d)",
        r"(?:para|hacia)\s(?:el\s)?(?:año\s)?(?:20[3-9]\d|2[1-9]\d\d)",
        r"(?:en|hasta|antes\sde)\s(?:el\s(?:año\s)?)?(?:20[3-9]\d|2[1-9]\d\d),?\s[^.]{0,80}\p{L}(?:rá|rán)",
        r"es\s(?:muy\s)?probable\sque(?!\s[^;]{0,160}(?:\p{L}(?:ar|er)(?:a|an)|haya[n]?\s\p{L}+[dt]o)(?!\p{L}))",
    ),
    structure=either(
        starts(
            r"est[ae]\s(?:guía|lista|resumen|tabla|artículo|texto|ficha|respuesta)\s",
            r"(?:resumir|explicar|contar|describir|hablar\sde)\s[^.:]{3,80}\s(?:es|resulta|no\ses)\s"
            r"(?:difícil|fácil|imposible|complicado|sencillo|posible)",
            r"[^.:·]{3,60}\s·\s[^.:·]{3,60}\s·\s[^.:]{3,60}$",
            r"(?:aquí|estos?|estas?|los\ssiguientes|las\ssiguientes|a\scontinuación)\b[^.]{0,160}:",
            r"(?:aquí\s(?:tienes?|tiene|están|hay|te|le)|a\scontinuación,?\s(?:se|te|le|presento|"
            r"encontrar|algunos|algunas))",
            r"(?:veamos|vamos\s(?:a|por)|empecemos|comencemos|sigamos|pasemos)",
            r"(?:en\s(?:resumen|conclusión)|resumen|conclusión|fuentes?|referencias?|notas?|"
            r"ejemplos?|respuesta)\s?[:.,]?$",
            r"(?:algun[oa]s?|otr[oa]s?|much[oa]s|l[oa]s\sprincipales)\s[^.]{0,90}(?:son|incluyen|"
            r"es)\s?:$",
        ),
        ends(r"(?:los\ssiguientes|las\ssiguientes|lo\ssiguiente|siguiente\smanera)\s?:?"),
    ),
    rephrased=starts(
        r"(?:me\s)?(?:preguntas|preguntaste|has\spreguntado|preguntó|pide|pides|pediste)",
        r"(?:quieres|querías|quiere|desea|deseas)\ssaber",
        r"(?:tu|su)\s(?:pregunta|consulta|solicitud)|la\spregunta\s(?:es|trata)",
    ),
    attribution=starts(
        r"(?:según|de\sacuerdo\scon|conforme\sa|a\sjuicio\sde|en\s(?:opinión|palabras)\sde|"
        r"como\s(?:señala|afirma|explica|recuerda|indica|apunta|subraya)n?)\s(?P<source>[^,;:]{2,80}),\s",
        r"(?:afirma|asegura|sostiene|dice|señala|estima|calcula|advierte)n?\s"
        r"(?P<source>(?-i:(?:(?:el|la|los|las)\s(?:\p{Ll}[^\s,;:]{1,20}\s){0,3})?\p{Lu})[^\s,;:]{0,30}"
        r"(?:\s[^\s,;:]{1,30}){0,6}?)\sque\s",
        rf"(?P<source>{_SOURCE})\s(?:{_SAYS})\s(?:en\s\d{{4}}\s)?que\s",
    ),
    attribution_after=Phrases(
        rf",\s(?:(?:según|de\sacuerdo\scon)\s(?:(?:{_SAYS})\s)?(?P<source>{_SOURCE})"
        rf"|(?:{_SAYS})\s(?P<source>{_SOURCE}))(?:\sen\s\d{{4}})?[\s.!]{{0,3}}$"
    ),
    estimate=starts(
        r"se\s(?:estima|cree|calcula|piensa|supone|dice|considera|presume|especula)\sque\s",
        r"(?:es|parece)\s(?:posible|probable|ser)?\s?que\s",
        r"(?:al\sparecer|aparentemente|supuestamente|presuntamente),?\s",
    ),
    unsure=contains(
        r"probablemente|posiblemente|quizás?|tal\svez|acaso|presuntamente|supuestamente|"
        r"aparentemente|al\sparecer|seguramente|podría(?:n)?|habría(?:n)?",
        r"se\s(?:cree|estima|calcula|piensa|supone)\sque|(?:es|parece)\s(?:muy\s)?(?:posible|probable)\sque",
        r"parece(?:n)?\s(?:haber|ser|que)",
    ),
    as_of=contains(
        r"(?:a\sfecha\sde|\Ahasta|a\spartir\sde\slos\sdatos\sde|a\s(?:finales|principios|mediados)\sde)"
        r"\s(?P<time>(?:el\s(?:año|final\sde)\s)?\d{4})(?=\s?,)",
        r"a\sfecha\sde\s(?P<time>[^,.;]{2,30})",
        r"(?P<time>actualmente|en\sla\sactualidad|hoy(?:\sen\sdía)?|ahora|hoy\spor\shoy|"
        r"a\sdía\sde\shoy|en\sestos\smomentos|hasta\sla\sfecha)",
    ),
    birth_keys=words_of("nacimiento", "fecha de nacimiento", "lugar de nacimiento", "nació"),
    death_keys=words_of("muerte", "fallecimiento", "fecha de muerte", "lugar de fallecimiento"),
    wordings=(
        Wording(
            key=key(r"fundación|año\sde\sfundación"),
            text="{owner} se fundó en {value}.",
            value=Phrases(r"\p{N}"),
        ),
        Wording(key=key(r"país|ubicación"), text="{owner} está en {value}."),
        Wording(
            key=key(r"habitantes|[\p{L}\s]{2,40}[aeo]s"),
            text="{owner} tiene {value} {key}.",
            value=Phrases(r"\A(?:unos\s|unas\s)?[\p{N}.,]+(?:\s(?:mil|millones(?:\sde)?))?\Z"),
        ),
        Wording(
            key=key(r"(?:\p{L}+(?:as|ciones|dades)|sedes)(?:\s.{1,40})?"),
            text="Las {key} {of} son {value}.",
        ),
        Wording(key=key(r"\p{L}+[aeoi]s(?:\s.{1,40})?"), text="Los {key} {of} son {value}."),
        Wording(
            key=key(
                r"(?:idioma|clima|sistema|programa|lema|mapa|tema|día|problema|planeta)(?:\s.{1,40})?"
            ),
            text="El {key} {of} es {value}.",
        ),
        Wording(
            key=key(
                r"(?:(?:primera|última|mayor|segunda)\s)?(?:\p{L}+(?:a|ción|sión|dad|tad|ez)|superficie|"
                r"sede|torre|serie|base|capital|labor|gente|clase|muerte)(?:\s.{1,40})?"
            ),
            text="La {key} {of} es {value}.",
        ),
        Wording(key=Phrases(r""), text="El {key} {of} es {value}."),
    ),
    singulars=(
        ("ciones", "ción"),
        ("dades", "dad"),
        ("les", "l"),
        ("res", "r"),
        ("nes", "n"),
        ("s", ""),
    ),
    counts=words("dos tres cuatro cinco seis siete ocho nueve diez algunos algunas varios varias"),
    reality=starts(r"en\s(?:el\smundo\sreal|la\srealidad|realidad|la\svida\sreal)"),
    person_nouns=words(
        """
        abogado abogada actor actriz artista astrónomo atleta autor autora bióloga biólogo cantante
        científico científica compositor compositora dramaturgo director directora economista
        emperador emperatriz escritor escritora escultor filósofo filósofa físico física futbolista
        general historiador historiadora ingeniero ingeniera inventor jugador jugadora juez
        líder matemático matemática médico médica militar músico novelista periodista pintor
        pintora poeta político política presidente presidenta profesor profesora químico química
        reina rey revolucionario santo
        """
    ),
    place_nouns=words(
        """
        río lago monte montaña ciudad república reino isla islas mar océano provincia estado cabo
        golfo sierra volcán país municipio
        """
    ),
    organisation_nouns=words(
        "universidad instituto empresa banco partido ministerio museo academia club fundación"
    ),
    titles=words("sr sra dr dra don doña rey reina papa san santa santo presidente general"),
    generic_headers=words("valor valores dato datos detalle detalles información descripción"),
    attribute_headers=words(
        "característica características aspecto aspectos criterio criterios propiedad atributo rasgo parámetro"
    ),
    connectors=words("de del la las los el da do von van"),
    born=("{name} nació en {date}.", "{name} nació el {date}."),
    died=("{name} murió en {date}.", "{name} murió el {date}."),
    added_words=words("nació murió tiene tienen"),
    examples=(
        Example(text="El río Ebro desemboca en el mar Mediterráneo.", kind=Kind.FACT),
        Example(text="Gabriela Mistral nació en Vicuña en 1889.", kind=Kind.FACT),
        Example(text="Según la NASA, Venus es el planeta más caliente.", kind=Kind.FACT),
        Example(text="Quito es probablemente la capital más alta de América.", kind=Kind.FACT),
        Example(text="Sin embargo, el hierro funde a 1538 °C.", kind=Kind.FACT),
        Example(text="No, Camberra es la capital de Australia.", kind=Kind.FACT),
        Example(text="Cabe destacar que Chile limita con el Perú.", kind=Kind.FACT),
        Example(text="Creo que Montevideo se fundó en 1726.", kind=Kind.FACT),
        Example(text="Las abejas no hibernan en invierno.", kind=Kind.FACT),
        Example(text="Tiene unos 47 millones de habitantes.", kind=Kind.FACT),
        Example(text="La sal común está formada por sodio y cloro.", kind=Kind.FACT),
        Example(text="Sevilla, una ciudad preciosa, tiene 684.000 habitantes.", kind=Kind.FACT),
        Example(text="Hay 33 países en América Latina y el Caribe.", kind=Kind.FACT),
        Example(text="Sevilla es sin duda la ciudad más bonita de España.", kind=Kind.OPINION),
        Example(text="En mi opinión, el tango es mejor que el vals.", kind=Kind.OPINION),
        Example(text="Deberías consultar a un médico si el dolor empeora.", kind=Kind.ADVICE),
        Example(text="Te recomiendo comparar precios antes de comprar.", kind=Kind.ADVICE),
        Example(text="Mezcla la harina con el agua tibia.", kind=Kind.INSTRUCTION),
        Example(text="Abra el menú de ajustes y pulse Guardar.", kind=Kind.INSTRUCTION),
        Example(text="¿Quieres saber algo más sobre el tema?", kind=Kind.QUESTION),
        Example(text="Si tienes más preguntas, no dudes en decirme.", kind=Kind.GREETING),
        Example(text="¡Muy buena pregunta!", kind=Kind.GREETING),
        Example(text="¡Espero que esto te sirva!", kind=Kind.GREETING),
        Example(text="Depende de muchas cosas.", kind=Kind.HEDGE),
        Example(text="Como modelo de lenguaje, no puedo navegar por la red.", kind=Kind.PERSONAL),
        Example(text="No tengo acceso a noticias recientes.", kind=Kind.PERSONAL),
        Example(text="Había una vez un dragón que vivía bajo un puente.", kind=Kind.FICTION),
        Example(text="Se espera que la ciudad crezca para 2050.", kind=Kind.PREDICTION),
        Example(text="Aquí tienes cinco datos curiosos sobre los búhos:", kind=Kind.STRUCTURE),
        Example(text="Me preguntas por el árbol más alto del mundo.", kind=Kind.REPHRASED_PROMPT),
        Example(text="https://example.org/buhos", kind=Kind.LINK),
    ),
)
