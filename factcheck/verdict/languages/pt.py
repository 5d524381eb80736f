"""Portuguese, as written in Brazil."""

from factcheck.verdict.languages import Language, opposites, words

_MACROS = {
    "is": r"(?P<neg>não |nunca )?(?:é|são)(?: também| atualmente)?",
    "was": r"(?P<neg>não |nunca )?(?:é|foi|era|são|foram|eram|está|fica|é considerad[oa])(?: também)?(?: como)?",
    "did": r"(?P<neg>não |nunca |jamais )?",
    "an": r"(?:um|uma|o|a|os|as)",
    "of": r"(?:do|da|dos|das|de)",
    "in": r"(?:no|na|nos|nas|em)",
    "by": r"(?:pelos?|pelas?|por)",
    #: "pelo arquiteto brasileiro Oscar Niemeyer".
    "who": r"(?P<rest>(?:[\p{Ll}-]+ ){0,4})",
    #: "foi escrita e dirigida por": said of a work, not of a person.
    "not_made": (
        r"(?![\p{L}]*(?:[ai]d|escrit|descobert|compost|propost|feit)[oa]s?"
        r"(?: e [\p{L}]+| em [^,;]{1,30}?)? (?:por|pel[oa]s?) )"
    ),
    "on": r"(?:em|no ano de) (?=\p{N})",
    "about": r"(?:total |atual |oficial |estimada |aproximada )*",
    "place_kind": (
        r"(?P<rest>(?:[\p{L}\p{N}-]+ ){0,4}?(?:país|nação|estado|república|reino|cidade|capital|vila|ilha|arquipélago|montanha"
        r"|pico|vulcão|rio|lago|deserto|monumento|palácio|templo|mausoléu|torre|catedral|igreja|mesquita|museu"
        r"|cidadela|fortaleza|castelo|universidade|cachoeira|estátua|região|província|município|cordilheira"
        r"|basílica|edifício|sítio)(?: [\p{L}-]+){0,5}?)"
    ),
    #: "do escritor russo Liev Tolstói".
    "maker": (
        r"(?:(?:autora?|escritora?|romancista|poeta|poetisa|dramaturg[oa]|historiadora?|filósof[oa]|ensaísta|naturalista) (?:[\p{Ll}-]+ ){0,2})?"
    ),
    "work_kind": (
        r"(?P<rest>(?:[\p{L}-]+ ){0,4}?(?:romance|livro|obra|poema|filme|canção|música|álbum|pintura|quadro|ópera|sinfonia"
        r"|série|tragédia|comédia|escultura|mural|afresco|concerto|balé|musical|ensaio|epopeia|tratado|retrato"
        r"|conto|drama|documentário|óleo|peça)(?: [\p{L}-]+){0,4}?)"
    ),
}
_MAKERS = {
    "author": (
        "escreveu|escreveram|(?:é|foi) (?:o |a )?autora? d[aeo]s?",
        r"escrit[oa]s?",
    ),
    "painter": ("pintou", r"pintad[oa]s?"),
    "sculptor": ("esculpiu", r"esculpid[oa]s?"),
    "composer": ("compôs", r"compost[oa]s?"),
    "director": ("dirigiu|dirigiram", r"dirigid[oa]s?"),
    "founder": (
        "fundou|fundaram|cofundou|cofundaram",
        r"fundad[oa]s?|cofundad[oa]s?|criad[oa]s?",
    ),
    "discoverer": ("descobriu|descobriram", r"descobert[oa]s?"),
    "inventor": ("inventou|inventaram", r"inventad[oa]s?"),
    "designer": ("projetou|projetaram|desenhou", r"projetad[oa]s?|desenhad[oa]s?"),
    "developer": (
        "desenvolveu|desenvolveram|formulou|propôs",
        r"desenvolvid[oa]s?|formulad[oa]s?|propost[oa]s?",
    ),
}
_NOUNS = {
    "author": "autora?|escritora?",
    "painter": "pintora?",
    "composer": "compositora?",
    "director": "diretora?",
    "designer": "arquitet[oa]|projetista",
    "founder": "fundadora?",
    "discoverer": "descobridora?",
    "inventor": "inventora?",
}

TEMPLATES: dict[str, tuple[str, ...]] = {
    "capital": (
        r"{V} <is> a (?:atual )?(?:cidade )?capital(?: atual| nacional| federal| oficial| administrativa| política)?(?: e [^,]{1,60}?)? <of> {S}",
        r"a (?:atual )?(?:cidade )?capital(?: atual| nacional| federal| oficial| administrativa| política)?(?: e [^,]{1,60}?)? <of> {S} <is> {V}",
        r"{S} tem (?:como|por|sua) capital(?: em)? {V}",
    ),
    "currency": (
        r"a moeda(?: oficial| nacional| utilizada| usada)*(?: <of>| <in>) {S} <is> {V}",
        r"{V} <is> a moeda(?: oficial| nacional)?(?: <of>| <in>) {S}",
        r"{S} (?:usa|utiliza|emprega)(?P<open>) {V}",
        r"(?:no|na|em) {S} (?:se usa|usa-se|circula)(?P<open>) {V}",
    ),
    "official_language": (
        r"(?:o|a) (?:única? )?(?:idioma|língua) oficial <of> {S} <is> {V}",
        r"{V} <is> (?:o|a) (?:única? )?(?:idioma|língua) oficial(?: <of>| <in>) {S}",
        r"{V} <is> uma? (?:idioma|língua) oficial(?: <of>| <in>) {S}",
    ),
    "population": (
        r"{S} (?:tem|tinha|conta com|possui) uma <about>população <about>de {V}",
        r"(?:no|na|em) {S} vivem (?P<V>[^,;]{1,40}?)(?: de)? pessoas",
        r"a <about>população <about><of> {S} (?:é|era|chega a)(?: de)? {V}",
        r"{S} (?:tem|tinha|conta com|possui) (?P<V>[^,;]{1,40}?)(?: de)? (?:habitantes|pessoas|moradores)",
    ),
    "area": (
        r"{S} (?:tem|cobre|abrange|ocupa|possui) (?P<V>[^;]{1,30}?(?:km2|km²|quilômetros quadrados))",
        r"{S} (?:tem|cobre|abrange|ocupa|possui) uma <about>(?:superfície|área|extensão)(?: total| territorial)? de {V}",
        r"a <about>(?:superfície|área|extensão)(?: total| territorial)? <of> {S} é(?: de)? {V}",
    ),
    "located_in": (
        r"{S} <was> (?:um|uma|o|a) <place_kind> (?:(?:situad|localizad)[oa] )?(?:<in>|<of>) {V}",
        r"{S} (?:fica|se encontra|se localiza|localiza-se|situa-se|está situad[oa]|está localizad[oa]|está) <in> {V}",
    ),
    "birth": (
        r"{S} (?P<neg>não )?nasceu (?P<V>.{1,110})",
        r"{S} <was> (?P<rest>(?:um|uma|o|a) [^,;]{3,70}? )?nascid[oa] (?P<V>.{1,110})",
    ),
    "death": (
        r"{S} (?P<neg>não )?(?:morreu|faleceu|foi (?:assassinad[oa]|executad[oa]|fuzilad[oa]|mort[oa])) (?P<V>.{1,110})",
    ),
    "nationality": (r"{S} <was> <not_made>(?P<V>.{1,110})",),
    "occupation": (r"{S} <was> <not_made>(?P<V>.{1,110})",),
    "founded_date": (
        r"{S} <was> (?:fundad[oa]|estabelecid[oa]|criad[oa]) (?P<V>.{1,110})",
        r"^(?P<rest>[^,;]{2,60}?)(?<! se) (?:fundou|fundaram|cofundou|cofundaram) {S} (?P<V><on>.{1,30})",
    ),
    "independence": (
        r"{S} é independente desde (?P<V>.{1,60})",
        (
            r"{S} (?:se tornou independente|tornou-se independente|declarou (?:a sua |sua )?independência|proclamou (?:a sua |sua )?independência"
            r"|conquistou (?:a sua |sua |a )?independência|obteve (?:a sua |sua |a )?independência|alcançou (?:a sua |sua |a )?independência) (?P<V>.{1,90})"
        ),
    ),
    "event_start": (
        r"{S} (?:começou|iniciou|teve início|eclodiu) (?P<V>.{1,60})",
        r"{S} durou de (?P<V>.{1,30}?) (?:a|até) ",
    ),
    "event_end": (
        r"{S} (?:terminou|acabou|chegou ao fim|ficou pront[oa]) (?P<V>.{1,60})",
        r"{S} <was> (?:terminad|acabad|finalizad|concluíd|completad)[oa] (?P<V>.{1,60})",
        r"{S} durou de .{1,30}? (?:a|até) (?P<V>.{1,30})",
    ),
    "event_date": (
        r"{S} (?:ocorreu|aconteceu|teve lugar|foi assinad[oa]|foi realizad[oa]|afundou|caiu) (?P<V>.{1,60})",
    ),
    "published_date": (
        r"{S} <was> (?:publicad[oa]|lançad[oa]|estread[oa])(?: pela primeira vez)? (?P<V>.{1,80})",
        r"{S} (?:estreou|saiu) (?P<V><on>.{1,30})",
        r"^(?P<rest>[^,;]{2,60}?)(?<! se) (?:publicou|lançou) {S} (?P<V><on>.{1,30})",
        r"{S} <was> uma? (?P<rest>(?:[\p{L}-]+ ){0,5}?)de (?P<V>\p{N}{4})",
    ),
    "height": (
        r"{S} <was> (?P<rest>[^;]{2,90}?),? a (?P<V>[^,;]{1,30}?) (?:acima do nível do mar|de altura|de altitude)",
        r"{S} (?:mede|chega a|alcança os) (?P<V>.{1,40})",
        r"{S} (?:tem|atinge|alcança) uma? (?:altura|altitude|elevação)(?: máxima)?(?: de)? {V}",
        r"{S} (?:tem|mede) (?P<V>[^,;]{1,40}?) de (?:altura|altitude)",
        r"a (?:altura|altitude|elevação) <of> {S} é(?: de)? {V}",
        r"{S} (?:se eleva|ergue-se|atinge|alcança)(?: a| até)? {V}",
    ),
    "length": (
        r"{S} tem (?:uma extensão|um comprimento)(?: total)? de {V}",
        r"(?:o comprimento|a extensão) <of> {S} é(?: de)? {V}",
        r"{S} (?:tem|mede) (?P<V>[^,;]{1,40}?) de (?:comprimento|extensão)",
    ),
    "depth": (
        r"{S} tem uma profundidade(?: máxima)? de {V}",
        r"a profundidade(?: máxima)? <of> {S} é(?: de)? {V}",
    ),
    "diameter": (
        r"{S} tem um diâmetro(?: médio)? de {V}",
        r"o diâmetro(?: médio)? <of> {S} é(?: de)? {V}",
    ),
    "symbol": (
        r"o símbolo(?: químico)? <of> {S} <is> {V}",
        r"{S} tem (?:o|como|por) símbolo(?: químico)? {V}",
        r"{V} <is> o símbolo(?: químico)? <of> {S}",
    ),
    "atomic_number": (
        r"o número atômico <of> {S} <is>(?: o)? {V}",
        r"{S} tem (?:o |um |como |por )?número atômico(?: de)? {V}",
    ),
    "formula": (
        r"a fórmula(?: química| molecular)? <of> {S} <is> {V}",
        r"{S} tem a fórmula(?: química)? {V}",
    ),
    "boiling_point": (r"{S} ferve a {V}", r"o ponto de ebulição <of> {S} é(?: de)? {V}"),
    "melting_point": (
        r"{S} (?:derrete|congela|funde) a {V}",
        r"o ponto de (?:fusão|congelamento) <of> {S} é(?: de)? {V}",
    ),
    "borders": (
        r"{S} <did>(?:faz fronteira|tem fronteira|limita-se|faz divisa|compartilha (?:uma )?fronteira) (?:ao [\p{L}]+ )?com {V}",
    ),
    "highest_point": (
        r"(?:o|a) (?:ponto|pico|montanha) mais alt[oa](?: <of>| <in>) {S} <is> {V}",
        r"{V} <is> (?:o|a) (?:ponto|pico|montanha) mais alt[oa](?: <of>| <in>) {S}",
        r"o ponto culminante <of> {S} <is> {V}",
    ),
    "largest_city": (
        r"a maior cidade(?: <of>| <in>) {S} <is> {V}",
        r"a cidade mais populosa(?: <of>| <in>) {S} <is> {V}",
        r"{V} <is> a maior cidade(?: <of>| <in>) {S}",
        r"{V} <is> a cidade mais populosa(?: <of>| <in>) {S}",
    ),
    "orbits": (r"{S} (?:orbita|gira em torno)(?: ao redor)?(?: <of>| o| a)? {V}",),
    "spouse": (r"{S} (?:se casou|casou-se|foi casad[oa]) com {V}",),
}
for _property, (_active, _passive) in _MAKERS.items():
    TEMPLATES[_property] = (
        rf"{{S}} <was> (?:{_passive})(?P<rest> em [^,;]{{1,30}}?)? <by> <who>{{V}}",
        rf"{{V}} <did>(?:{_active}) {{S}}",
        *(
            (
                rf"{{V}} <was> (?:o|a) (?:{_NOUNS[_property]}) <of> {{S}}",
                rf"(?:o|a) (?:{_NOUNS[_property]}) <of> {{S}} <was> {{V}}",
            )
            if _property in _NOUNS
            else ()
        ),
    )
TEMPLATES["author"] += (
    r"{S} <was> (?:um|uma|a|o) <work_kind> <of> <maker>{V}",
    r"{S} <was> (?:um|uma|a|o) <work_kind> (?:escrita|escrito) <by> {V}",
)
TEMPLATES["painter"] += (
    r"{S} <was> (?:um|uma|o|a) (?:[\p{L}-]+ ){0,4}?(?:pintura|quadro|óleo|mural|afresco|retrato)(?: [\p{L}-]+){0,3}? <of> {V}",
)

PAGE_TEMPLATES = {
    "capital": (
        r"sua capital(?: e [^.;]{1,60}?)? é {V}",
        r"com capital em {V}",
        r"(?:cuja|e a) capital(?: e [^.;]{1,60}?)? é {V}",
        r"a capital(?: e [^,]{1,40})? é {V}",
    ),
    "currency": (r"(?:sua|a) moeda(?: oficial)? é {V}",),
    "official_language": (r"(?:seu|sua|a|o) (?:idioma|língua) oficial é {V}",),
    "population": (
        r"(?:com|tem|tinha|de|possui) uma <about>população <about>de {V}",
        r"(?:com|tem|e|de|possui) (?P<V>(?:mais de|cerca de|quase)? ?[^,;]{1,30}?)(?: de)? (?:habitantes|pessoas)",
    ),
    "area": (
        r"(?:com|tem|de|e|possui) uma <about>(?:superfície|área|extensão)(?: total| territorial)? de {V}",
    ),
    "located_in": (r"^(?:(?:um|uma|o|a) )?<place_kind> (?:<in>|<of>) {V}",),
    "birth": (r"\b(?:nasceu|nascid[oa]) (?P<V>.{1,110})",),
    "death": (r"\b(?:morreu|faleceu) (?P<V>.{1,110})",),
    "founded_date": (r"(?:fundad[oa]|estabelecid[oa]|criad[oa]) (?P<V>(?:em|no|a) .{1,40})",),
    "height": (
        r"(?:altura|altitude|elevação)(?: máxima)? (?:é )?de {V}",
        r"(?:a|com|mede|atinge) (?P<V>[^,;]{1,30}?) (?:acima do nível|de altura|de altitude)",
    ),
    "length": (
        r"(?:comprimento|extensão)(?: total)? de {V}",
        r"(?:com|de|tem) (?P<V>[^,;]{1,30}?) de (?:comprimento|extensão)",
    ),
    "depth": (r"profundidade(?: máxima)? de {V}",),
    "diameter": (r"diâmetro(?: médio)? de {V}",),
    "symbol": (r"símbolo(?: químico)?(?: é)? {V}",),
    "atomic_number": (r"número atômico(?: é)? {V}",),
    "formula": (r"fórmula(?: química| molecular)?(?: é)? {V}",),
    "boiling_point": (r"ponto de ebulição (?:é )?de {V}",),
    "melting_point": (r"ponto de fusão (?:é )?de {V}",),
    "borders": (
        r"(?:faz fronteira|limita-se|fronteiras? (?:terrestres? )?com)(?: ao [\p{L}]+)?(?: com)? (?P<V>.{1,260})",
    ),
    "largest_city": (r"(?:sua|a) (?:maior cidade|cidade mais populosa) é {V}",),
    "author": (r"escrit[oa] <by> <maker>{V}", r"^(?:(?:um|uma|o|a) )?<work_kind> <of> <maker>{V}"),
    "painter": (r"pintad[oa] <by> {V}", r"(?:quadro|pintura|óleo)(?: [\p{L}-]+){0,3}? <of> {V}"),
    "composer": (r"compost[oa] <by> <who>{V}",),
    "director": (r"dirigid[oa] <by> <who>{V}",),
    "founder": (r"fundad[oa](?: em [^,;]{1,30})? <by> <who>{V}",),
    "discoverer": (r"descobert[oa](?: em [^,;]{1,30})? <by> <who>{V}",),
    "inventor": (r"inventad[oa](?: em [^,;]{1,30})? <by> <who>{V}",),
    "designer": (r"projetad[oa](?: em [^,;]{1,30})? <by> <who>{V}",),
    "published_date": (
        r"(?:publicad[oa]|lançad[oa])(?: pela primeira vez)? (?P<V>(?:em|no|a) .{1,60})",
    ),
    "event_start": (
        r"\bentre (?P<V>.{1,30}?) e ",
        r"\bde (?P<V>.{1,30}?) (?:a|até) ",
        r"\b(?:começou|iniciou) (?P<V>(?:em|a) .{1,40})",
    ),
    "event_end": (
        r"\bentre .{1,30}? e (?P<V>.{1,30})",
        r"\bde .{1,30}? até (?P<V>.{1,30})",
        r"\b(?:terminou|acabou) (?P<V>(?:em|a) .{1,40})",
    ),
    "event_date": (
        r"\b(?:ocorreu|aconteceu|assinad[oa]|realizad[oa]|afundou) (?P<V>(?:em|a|no) .{1,40})",
    ),
}

LABELS = {
    "capital": ("capital",),
    "currency": ("moeda", "unidade monetária"),
    "official_language": (
        "idioma oficial",
        "língua oficial",
        "línguas oficiais",
        "idiomas oficiais",
        "idioma",
        "idiomas",
    ),
    "population": ("população", "população total", "habitantes"),
    "area": ("área", "área total", "superfície", "extensão"),
    "located_in": (
        "país",
        "continente",
        "localização",
        "localizado na entidade administrativa",
        "localizado em",
        "entidade administrativa",
    ),
    "birth": ("nascimento", "data de nascimento", "local de nascimento", "nascido"),
    "death": (
        "morte",
        "data de morte",
        "local de morte",
        "falecimento",
        "data da morte",
        "local da morte",
    ),
    "nationality": ("nacionalidade", "país de nacionalidade", "cidadania", "país de cidadania"),
    "occupation": ("ocupação", "profissão"),
    "founded_date": ("fundação", "data de fundação", "criação", "data de criação"),
    "independence": ("independência",),
    "event_start": ("início", "data de início"),
    "event_end": ("fim", "data de término", "término"),
    "event_date": ("data",),
    "published_date": ("data de publicação", "lançamento", "publicação", "ano"),
    "height": ("altura", "altitude", "elevação", "elevação acima do nível do mar"),
    "length": ("comprimento", "extensão"),
    "depth": ("profundidade", "profundidade máxima"),
    "diameter": ("diâmetro",),
    "symbol": ("símbolo", "símbolo químico", "símbolo do elemento"),
    "atomic_number": ("número atômico",),
    "formula": ("fórmula química", "fórmula molecular", "fórmula"),
    "boiling_point": ("ponto de ebulição",),
    "melting_point": ("ponto de fusão",),
    "borders": ("fronteiras", "faz fronteira com", "fronteira", "países limítrofes"),
    "highest_point": ("ponto mais alto", "ponto culminante"),
    "largest_city": ("maior cidade", "cidade mais populosa"),
    "author": ("autor", "autora", "escrito por"),
    "painter": ("pintor", "autor", "criador"),
    "sculptor": ("escultor", "autor", "criador"),
    "composer": ("compositor",),
    "director": ("diretor", "direção", "dirigido por"),
    "founder": ("fundador", "fundadores", "fundado por"),
    "discoverer": ("descobridor", "descobridor ou inventor"),
    "inventor": ("inventor", "descobridor ou inventor"),
    "designer": ("arquiteto", "projetista"),
    "orbits": ("corpo celeste pai",),
    "spouse": ("cônjuge",),
}

TABLES = Language(
    macros=_MACROS,
    templates=TEMPLATES,
    page_templates=PAGE_TEMPLATES,
    labels=LABELS,
    stopwords=words(
        "o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela pelos pelas para com"
        " e ou que se seu sua seus suas é são foi foram era eram ser sido está estão como mais este esta esse essa"
        " isso ele ela eles elas lhe tem tinha também qual cujo cuja onde quando desde até sobre entre localizada"
        " localizado situada situado fica chamado chamada cerca aproximadamente oficialmente atualmente muito habitantes uns umas quase apenas pouco menos pessoas nível mar"
    ),
    pronouns=(
        "ele",
        "ela",
        "seu",
        "sua",
        "este",
        "esta",
        "a cidade",
        "o país",
        "o rio",
        "a montanha",
        "o planeta",
        "o elemento",
        "o romance",
        "o filme",
        "o livro",
        "a obra",
        "a empresa",
        "a ilha",
        "o estado",
        "o lago",
        "a nação",
        "a capital",
        "a guerra",
        "é",
        "foi",
        "tem",
        "conta",
        "nasceu",
        "morreu",
    ),
    negations=words("não nunca jamais sem nem tampouco nenhum nenhuma ninguém nada negou recusou"),
    doubts=words(
        "mito lenda falso falsamente erroneamente supostamente suposto talvez possivelmente provavelmente poderia"
        " poderiam antiga antigo anteriormente fictício fictícia salvo exceto até disputado recusou negou tentou planejou planejava quis queria ofereceu proposto proposta quase ex"
    ),
    opposites=opposites(
        "maior | menor",
        "grande grandes | pequeno pequena pequenos pequenas",
        "alto alta | baixo baixa",
        "longo longa | curto curta",
        "primeiro primeira | último última",
        "antes | depois",
        "norte setentrional | sul meridional",
        "leste oriental | oeste ocidental",
        "verdadeiro verdadeira | falso falsa",
        "vivo viva | morto morta",
        "ganhou venceu vitória | perdeu derrota",
        "aumentou cresceu subiu aumento | diminuiu caiu queda diminuição",
        "quente | frio fria",
        "mais | menos",
        "velho velha antigo antiga | novo nova jovem",
        "homem homens masculino | mulher mulheres feminino",
        "marido esposo | esposa mulher",
        "pai | mãe",
        "filho | filha",
        "irmão | irmã",
        "dentro | fora",
        "sólido sólida | líquido líquida gasoso gás",
        "máximo máxima | mínimo mínima",
        "nasceu | morreu",
        "nordeste | sudoeste",
        "noroeste | sudeste",
        "começou iniciou | terminou acabou",
        "público pública | privado privada",
        "legal | ilegal",
        "positivo positiva | negativo negativa",
        "todos todas | nenhum nenhuma",
        "sempre | nunca",
        "rico rica | pobre",
        "par | ímpar",
        "ácido ácida | básico alcalino",
        "aceitou | rejeitou",
        "superior | inferior",
    ),
    superlatives={
        "largest": r"(?:maior|mais extens[oa])",
        "smallest": r"menor",
        "highest": r"mais alt[oa]",
        "lowest": r"mais baix[oa]",
        "longest": r"mais (?:long|comprid)[oa]",
        "shortest": r"mais curt[oa]",
        "deepest": r"mais profund[oa]",
        "most_populous": r"mais (?:populos|povoad)[oa]",
        "oldest": r"mais (?:antig|velh)[oa]",
        "fastest": r"mais rápid[oa]",
        "slowest": r"mais lent[oa]",
        "heaviest": r"mais pesad[oa]",
        "hottest": r"mais quente",
        "coldest": r"mais fri[oa]",
        "lightest": r"mais leve",
        "most_abundant": r"mais (?:abundante|comum)",
        "brightest": r"mais brilhante",
        "densest": r"mais dens[oa]",
    },
    rank_templates=(
        r"{S} <was> (?:o |a )(?:<ordinal> )?<noun><kind> <superlative><criterion>?(?: (?:<of>|<in>) <scope>)?",
        r"{S} <was> (?:o |a )(?:<ordinal> )?<superlative> <noun><kind><criterion>?(?: (?:<of>|<in>) <scope>)?",
        r"(?:o |a )(?:<ordinal> )?<noun><kind> <superlative><criterion>?(?: (?:<of>|<in>) <scope>)? é {S_END}",
        r"(?:o |a )(?:<ordinal> )?<superlative> <noun><kind><criterion>?(?: (?:<of>|<in>) <scope>)? é {S_END}",
        r"{S} <was> o <ordinal> <noun>(?: do sistema solar)?(?: a partir do| mais próximo do| contando do| em ordem de distância do| desde o) <sun>",
        r"{S} <was> o <noun>(?: conhecido)? (?P<edge>mais (?:afastado|distante|longe|próximo|perto)) d?[oa]o? <sun>",
        r"o <ordinal> <noun>(?: a partir do| mais próximo do) <sun> é {S_END}",
    ),
    ordinals=(
        "primeir[oa]",
        "segund[oa]",
        "terceir[oa]",
        "quart[oa]",
        "quint[oa]",
        "sext[oa]",
        "sétim[oa]",
        "oitav[oa]",
        "non[oa]",
        "décim[oa]",
        "décim[oa] primeir[oa]",
        "décim[oa] segund[oa]",
    ),
    conjunctions=words("e ou"),
)
