"""Portuguese, as written in Brazil."""

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
    r"(?:já\s)?(?:diz|dizem|disse|disseram|afirma|afirmam|afirmou|afirmaram|informa|informam|informou|"
    r"aponta|apontam|apontou|apontaram|indica|indicam|indicou|indicaram|calcula|calculam|calculou|"
    r"estima|estimam|estimou|sustenta|sustentam|sustentou|sustentaram|relata|relatam|relatou|publicou|"
    r"explica|explicam|explicou|anunciou|confirmou|declarou|alerta|alertam|alertou|noticiou|divulgou|"
    r"registrou|argumenta|argumentam|argumentou|defende|defendem|considera|consideram|opina|opinam|"
    r"acredita|acreditam|assegura|asseguram|assegurou|garante|garantem|ressalta|ressaltam|ressaltou|"
    r"destaca|destacam|destacou|salienta|salientou|conclui|concluem|concluiu|concluíram|revela|"
    r"revelam|revelou|revelaram|sugere|sugerem|sugeriu|mostra|mostram|mostrou|alega|alegam|alegou|"
    r"denuncia|denunciou|lembra|lembrou|reporta|reportou|observa|observou)"
)

PORTUGUESE = Language(
    code="pt",
    function_words=words(
        """
        o a os as um uma uns umas ao aos à às do da dos das no na nos nas num numa pelo pela pelos
        pelas de em ante com contra desde durante entre até mediante para por segundo sem sobre sob
        após e ou nem mas porém contudo todavia embora que porque pois se como quando onde cujo cuja
        cujos cujas quem qual quais quanto quantos este esta estes estas esse essa esses essas
        aquele aquela aqueles isto isso aquilo deste desta desse dessa neste nesta nesse nessa seu
        sua seus suas dele dela deles delas meu minha nosso nossa eu tu ele ela eles elas você vocês
        nós lhe lhes me te é são era eram foi foram ser sido sendo está estão estava estar há houve
        tem têm tinha ter havia não sim já mais menos muito muita muitos muitas também além assim
        então depois antes hoje agora ainda só apenas cada todo toda todos todas outro outra outros
        outras mesmo mesma tão tanto pouco alguns algumas vários várias dois duas aproximadamente
        cerca quase tal olá oi obrigado obrigada
        """
    ),
    abbreviations=words(
        """
        sr sra srs srta dr dra drs prof profa profª d dona eng arq gen cap cel sto sta s p ex pág
        págs pp vol núm nº av r cf fig ed etc. vs aprox art depto exmo mons tel séc a a.c d.c e.u.a
        ltda cia jr op cit obs
        """
    ),
    before_number=words("no núm nº n.º art fig pág vol cap p pp séc"),
    verbs=words(
        """
        é são era eram foi foram será serão está estão estava esteve tem têm tinha teve tiveram há
        havia houve nasceu nasceram morreu morreram faleceu vive viveu viveram ganhou ganharam
        venceu venceram obteve recebeu receberam escreveu escreveram publicou publicaram descobriu
        descobriram inventou fundou fundaram criou criaram construiu construíram dirigiu liderou
        estudou trabalhou trabalharam ensinou jogou joga jogaram participou começou terminou acabou
        começa termina chegou chegaram chega levou viajou tornou tornaram virou passou perdeu
        perderam derrotou conquistou governou reinou assinou declarou proclamou anexou uniu divide
        dividiu abrange ocupa limita faz fez fizeram conta possui contém inclui incluem consiste
        compreende forma formam formou constitui representa produz produzem produziu exporta importa
        gera provoca causa causou cobre mede pesa alcança supera percorre atravessa deságua nasce
        flui cruza cerca ferve funde congela gira orbita reflete absorve usa utiliza utilizam
        utilizou permite permitiu pode podem podia deve devem vale custa existe existem ocorre
        ocorreu acontece aconteceu celebra comemora inaugurou abriu fechou estreou lançou lançaram
        gravou compôs pintou projetou interpretou atuou apresentou oferece dá deu deram vai veio vem
        pôs põe sabe diz disse afirma afirmou chama chamou conhece conheceu considera considerou
        encontra encontram localiza situa fica ficam ficou casou sucedeu mudou emigrou exilou voltou
        retornou aumentou cresceu diminuiu caiu subiu segue seguiu permanece permaneceu mantém
        manteve pertence depende deriva provém significa fala falam habita habitam come comem
        popularizou traduziu adotou aprovou aboliu entrou saiu destruiu introduziu desenvolveu
        integra sedia sediou compartilha compartilham vendeu venderam mostrou dedicou conseguiu
        defendeu matou iniciou iniciaram abandonou aprendeu realizou realizaram reuniu transferiu
        transformou ordenou tentou renunciou assumiu lutou rejeitou separou sofreu somou tomou
        abriga abrigam concentra cresce crescem equivale integram lidera pertencem apresenta protege
        recebem recebe registra rege transporta une varia veem baseia destaca destacou estende
        estendeu funciona nomeou designou surgiu alimenta alimentam caça caçam reúne reúnem voa voam apareceu aparecem pousou decolou explodiu afundou
        visitou ampliou conquistaram proclamaram vivem moram mora anda correu correram percorrem
        """
    ),
    verb_ending=contains(
        r"(?!(?:ceará|paraná|maranhão|roraima|museu|europeu)(?!\w))"
        r"[\p{L}]{2,20}(?:ou|eu|iu|aram|eram|iram|avam|ará|arão|erá|erão|irá|irão)"
    ),
    pronouns=pronoun_words("ele ela eles elas seu sua seus suas"),
    expletive=starts(
        r"há|(?:havia|houve|haverá)(?!\s\p{L}{0,20}(?:[aií]d|feit|escrit|mort|vist|post|abert|dit|gast|"
        r"descobert)o(?!\p{L}))|existem?|faz\s(?!fronteira|parte|limite|divisa)",
        r"(?:não\s)?(?:é|foi|era)\s(?:\p{L}+\s){0,2}(?:que|onde|quando|quem)",
        r"(?:não\s)?(?:é|foi|era)\s(?:(?:muito|pouco)\s)?(?:possível|impossível|necessário|preciso|comum|"
        r"frequente|importante|recomendável|fácil|difícil|obrigatório|legal|ilegal|habitual)\s(?:\p{L}+\s)?"
        r"\p{L}+[aei]r(?:-se|-l[aeo]s?)?\s",
        r"(?:não\s)?se\s(?:\p{L}+\s){1,3}que",
        r"(?:sabe|acredita|estima|considera|diz|pode|trata|calcula|pensa)-se",
    ),
    lead=starts(
        r"(?:em|no|na|nos|nas|durante|após|desde|até|depois\sde|antes\sde|a\spartir\sde|segundo|"
        r"hoje|atualmente|posteriormente|mais\starde|ao\slongo\sde|com|entre|para|por|aos|ao|"
        r"quando|de\sacordo\scom|conforme)\b[^,;:.!?]{0,70},\s",
        r"em\s\d{3,4}\s",
    ),
    connector=starts(
        r"(?:sim|não|claro(?:\sque\ssim)?|com\scerteza|olá|oi|bom|bem|exato|exatamente|"
        r"no\sentanto|entretanto|contudo|todavia|porém|portanto|por\sconseguinte|além\sdisso|"
        r"também|na\s(?:verdade|realidade)|de\sfato|finalmente|por\s(?:fim|último)|"
        r"em\s(?:resumo|conclusão|geral|suma|síntese|outras\spalavras)|por\sexemplo|ou\sseja|"
        r"isto\sé|por\soutro\slado|em\sprimeiro\slugar|em\ssegundo\slugar|primeiro|segundo|"
        r"terceiro|especificamente|curiosamente|efetivamente|boa\spergunta|assim|então|"
        r"igualmente|aliás)\s?[,!:.]\s",
    ),
    frame=starts(
        r"(?:eu\s)?(?:acho|acredito|penso|considero|entendo|suponho)\sque\s",
        r"(?:é|vale|cabe|convém)\s(?:também\s)?(?:importante|interessante|útil|necessário|"
        r"essencial|preciso|a\spena)?\s?(?:destacar|ressaltar|mencionar|lembrar|notar|saber|"
        r"observar|salientar|esclarecer|frisar|dizer)\sque\s",
        r"(?:lembre-se\s(?:de\s)?|tenha\sem\smente\s|note\s|observe\s)que\s",
        r"(?:segundo|de\sacordo\scom)\s(?:minhas\sinformações|meus\s(?:dados|conhecimentos)|"
        r"o\sque\ssei),\s",
        r"até\sonde\s(?:eu\s)?sei,\s",
        r"(?:você\s)?sabia\sque\s",
        r"(?:o\sque\s)?(?:eu\s)?posso\s(?:te\s|lhe\s)?(?:dizer|contar|confirmar|afirmar|garantir|adiantar)"
        r"(?:\scom\s(?:certeza|segurança)|,\s(?:porém|contudo|no\sentanto|entretanto),)?\s(?:é\s)?que\s",
        r"(?:desculpe,?\s|infelizmente,?\s)?não\s(?:tenho|posso|consigo|disponho)\s[^.;]{3,140}?,\smas\s"
        r"(?:(?:sei|posso\s(?:te\s|lhe\s)?dizer)\sque\s)?(?!(?:posso|te|lhe|se|não|tenho)\s)",
        r"(?:a\sverdade|o\sfato|o\scerto)\sé\sque\s|(?:também\s)?é\s(?:verdade|fato)\sque\s",
    ),
    belief=starts(r"(?:eu\s)?(?:acho|acredito|penso|considero|suponho)\sque"),
    greeting=starts(
        r"se\s(?:quiser|preferir|desejar)(?:,|\s)[^.]{0,40}(?:\seu\s|\sposso|detalh|explic|ajud)",
        r"(?:olá|oi|bom\sdia|boa\s(?:tarde|noite)|saudações)",
        r"(?:obrigad[oa](?!\s(?:pel[oa]s?|a|por)\s)|muito\sobrigad[oa]|de\snada|por\snada|com\s(?:muito\s)?prazer|disponha)",
        r"(?:claro(?:\sque\ssim)?|com\scerteza|perfeito|certo|beleza)\s?[!.]?\s?$",
        r"(?:claro(?:\sque\ssim)?|com\scerteza)[!,.]\s(?:aqui|vou|com|estarei|a\sseguir|segue)",
        r"(?:que\s|uma\s)?(?:boa|ótima|excelente|grande|interessante|muito\sboa)\spergunta",
        r"(?:espero|tomara)\s(?:que\s|ter\s)?(?:isso|isto|esta|essa|lhe|te|tenha|seja|ajudado|que)",
        r"(?:estou|estarei|ficarei|fico)\s(?:aqui|feliz|à\s(?:sua\s)?disposição|content)",
        r"(?:se|caso)\s(?:você\s)?(?:tiver|tenha|precisar|precise|quiser|queira|desejar|deseje|"
        r"houver)\b[^.]{0,120}(?:diga|avise|pergunt|hesite|ajud|disposição|aqui|posso|fique|só)",
        r"(?:não\shesite|fique\sà\svontade|sinta-se\sà\svontade|me\savise|avise-me|é\ssó)",
        r"(?:você\s)?(?:gostaria\sde\ssaber|quer\sque\seu|deseja|há\salgo\smais|posso\sajudar)",
        r"(?:boa\ssorte|bom\sapetite|aproveite|divirta-se|tenha\sum|parabéns|desculpe|"
        r"sinto\smuito|bem-vind|abraços?)",
    ),
    question=starts(
        r"(?:qual|quais|quem|quando|onde|como|por\sque|o\sque|quantos?)\b[^?]{0,300}\?"
    ),
    instruction=starts(
        r"(?:dica|sugestão|conselho|truque)\s?:\s",
        r"(?:(?:se|caso|quando)\s[^,.]{2,80},\s)?(?:(?:nunca|jamais|não|sempre)\s(?:se\s)?)?(?:ferva|junte|escalde|sove|frite|refogue|tempere|"
        r"descasque|pique|rale|amasse|peneire|unte|retire|espalhe|cubra|tampe|incorpore|derreta|doure|enxágue|escorra|modele|enrole|"
        r"polvilhe|regue|hidrate|guarde|repita|desligue|lave|tome|beba|coma|use|misture|dê|deixe|ligue|procure|consulte|evite|"
        r"converse|busque|reserve|leve|compre|prefira|abra|compartilhe|aplique|ingira|consuma|visite|siga|fale|vacine|hidrate|proteja|informe|certifique)"
        r"(?:-(?:[oa]s?|se))?\s(?!(?:e|ou|foi|é|são|era)\s)",
        r"(?:(?:se|caso)\s[^,.]{2,80},\s)?(?:tenha|experimente|separe|organize|pense|peça|mantenha|comece|leve|beba|coma|durma|respire|descanse|planeje|anote|pratique|estude|pergunte|dê|pegue|compre|reserve|aproveite|converse|caminhe|vá|ligue|permita-se|divida|marque|prove|lembre)\s",
        r"(?:primeiro|depois|em\sseguida|finalmente|por\sfim|passo\s\d{1,2})[,:]?\s"
        r"(?:adicione|acrescente|misture|abra|faça|coloque|use|deixe|corte|cozinhe|aqueça|"
        r"selecione|clique|lave|bata|despeje|pressione|leve)",
        r"(?:adicione|acrescente|misture|mexa|abra|faça|coloque|ponha|use|deixe|corte|cozinhe|"
        r"aqueça|selecione|clique|lave|bata|despeje|pressione|leve|consulte|visite|verifique|"
        r"confira|revise|lembre-se|evite|certifique-se|procure|escolha|escreva|leia|siga|tome|"
        r"baixe|instale|feche|salve|digite|insira|tente|compare|considere|preaqueça|asse|sirva|"
        r"espere|aguarde|não\s(?:se\sesqueça|esqueça|deixe|use)|acesse|veja|entre\sem|toque)\s",
        r"para\s\p{L}+r\b[^.]{3,200},\s(?:siga|use|faça|você\s(?:deve|pode|precisa)|abra|clique)",
    ),
    advice=either(
        contains(
            r"você\s(?:deve|deveria|pode|poderia|precisa|tem\sque|terá\sque)",
            r"(?:deveríamos|devemos|deveria|deveriam)",
            r"(?:vale|valeria)\sa\spena\s\p{L}{2,20}r",
            r"(?:recomendo|recomendamos|aconselho|sugiro|sugerimos|recomenda-se|aconselha-se|"
            r"sugere-se)",
            r"(?:é|seria)\s(?:muito\s)?(?:recomendável|aconselhável|conveniente|melhor|importante|"
            r"fundamental|essencial|necessário|recomendado)\s\p{L}+r(?:-se)?",
            r"(?:é|são|seria)\s(?:muito\s)?(?:recomendável|aconselhável|recomendad[oa]s?)",
            r"não\s(?:substitu(?:i|em)|constitu(?:i|em))\s(?:[\p{L}]{1,15}\s){0,4}(?:conselho|aconselhamento|orientação|"
            r"opinião|diagnóstico|consulta|recomendação)",
            r"o\smelhor\sé\s\p{L}+r|certifique-se|é\spreciso\s\p{L}+r",
        ),
        starts(r"considere|convém"),
    ),
    opinion=contains(
        r"é\s(?:normal|natural|compreensível)\s(?:que|sentir\w*)",
        r"para\smim|surpreendentes?|apaixonantes?|para\smuitos|dispensa\sapresentações",
        r"na\sminha\s(?:opinião|visão|experiência)|a\smeu\sver",
        r"(?:eu\s)?(?:gosto|adoro|prefiro|amo|odeio)|me\sparece",
        r"(?:bonit[oa]s?|lind[oa]s?|bel[oa]s?|maravilhos[oa]s?|incrível|incríveis|fantástic[oa]s?|"
        r"delicios[oa]s?|espetacular(?:es)?|impressionantes?|encantador(?:a|es|as)?|fascinantes?|"
        r"horrível|horríveis|terrível|chat[oa]s?|fei[oa]s?|inesquecível|inesquecíveis|magnífic[oa]s?|"
        r"gostos[oa]s?|divertid[oa]s?|mágic[oa]s?|extraordinári[oa]s?|deslumbrantes?|"
        r"superestimad[oa]s?)",
        r"(?:sem\sdúvida|indiscutivelmente|simplesmente)\s(?:o|a|os|as|um|uma)",
        r"(?:o|a|os|as)\s(?:melhor|pior|melhores|piores)\s(?:lugar|forma|maneira|opção|momento|"
        r"coisa|livro|filme|música|cidade|comida|time|jogador|país|decisão|ideia|do\smundo)",
        r"(?:é|são|foi)\s(?:o|a|os|as)?\s?(?:melhor(?:es)?|pior(?:es)?)(?:\sque)?",
        r"(?:é|são|foi|era)\s(?:muito\s|tão\s|bastante\s)?(?:bo[ma]s?|bons|ruim|ruins|importantes?|fácil|"
        r"difícil|útil|interessantes?|únic[oa]s?|especial)\s?[.!]?$",
        r"uma?\s(?:boa|ótima|excelente|melhor|possível)\s(?:opção|alternativa|escolha|solução)",
        r"pode[m]?\s(?:ser\s)?(?:\p{L}+\s)?facilmente|visualmente\satraentes?|pode[m]?\sparecer",
        r"(?:vale|valha)\s(?:muito\s)?a\spena|rica?\s(?:história|cultura)",
    ),
    hedge=starts(
        r"(?:isso\s|isto\s|tudo\s|a\sresposta\s)?depende",
        r"(?:é|seria)\s(?:muito\s|bastante\s)?(?:difícil|impossível|complicado|possível)\s"
        r"(?:dizer|saber|determinar|precisar|estimar|dar|prever|responder|que)",
        r"(?:(?:isso|isto|esse|este|essa|esta)\s)?é\s(?:na\sverdade\s)?uma?\s(?:mito|erro|crença|ideia|confusão|"
        r"equívoco)\s(?:muito\s|bastante\s)?(?:comum|difundid[oa]|frequente|popular|recorrente|errada)\s?[.!]?$",
        r"(?:isso|isto)\s(?:não\s)?(?:é|está)\s(?:bem\s|totalmente\s|exatamente\s)?(?:corret[oa]|incorret[oa]|verdade|"
        r"certo|errado|falso|exato)\s?[.!]?$",
        r"não\s(?:está\sclaro|é\spossível\s(?:saber|determinar|dizer)|se\spode\s(?:saber|dizer)|"
        r"há\s(?:uma\súnica|uma\ssó|uma\sresposta))",
        r"(?:os\sresultados|as\sopiniões|os\spreços)\s(?:podem\s)?(?:variar|variam)",
        r"(?:há|existem)\s(?:muitos|muitas|vários|várias|diversos|diversas|diferentes)\s"
        r"(?:fatores|formas|maneiras|opiniões|razões|opções|possibilidades|respostas|coisas)",
        r"(?:são\snecessári[oa]s|é\snecessária)\smais\s(?:pesquisas?|estudos|informações)",
        r"(?:talvez|quem\ssabe|às\svezes)\s?[.!]?$",
        r"não\sse\ssabe\s(?:quando|onde|por\sque|quem|o\sque)",
        r"[^.]{1,160}\s(?:é|são|foi)\s(?:puramente|meramente|muito)\sespeculativ[oa]s?",
        r"[^.]{1,160}\s(?:é|são|continua\ssendo)\s(?:um\s)?(?:tema|objeto|motivo)\sde\s(?:debate|discussão)",
    ),
    personal=either(
        starts(
            r"como\s(?:um\s)?(?:modelo\sde\slinguagem|(?:uma\s)?inteligência\sartificial|(?:uma\s)?ia|"
            r"assistente|modelo)",
            r"(?:eu\s|infelizmente,?\s|desculpe,?\s|mas\s)?(?:não\s)?(?:sou|tenho|posso|estou|fui|"
            r"sei|disponho|consigo)",
            r"meu\s(?:nome|conhecimento|objetivo|propósito|treinamento)",
            r"eu\s\p{L}+(?:o|ei|ia)\s",
            r"(?:separei|escolhi|preparei|reuni|listei|selecionei|montei|organizei|trouxe|resumi)\s",
            r"minh[ao]s?\s(?:informações|função|dados)|meus\s(?:dados|conhecimentos)",
        ),
        contains(
            r"não\s(?:tenho|posso|consigo|disponho)\s(?:acesso|informações|fornecer|opiniões)",
            r"meu\streinamento|minha\sdata\sde\scorte",
        ),
    ),
    fiction=starts(
        r"era\suma\svez|havia\suma\svez",
        r"(?:imagine|imaginemos|suponha|suponhamos)",
        r"em\sum\s(?:reino|conto|mundo\s(?:onde|em\sque)|lugar\sdistante|distante)|neste\sconto",
        r"há\smuito(?:s)?\s(?:tempo|anos),?\s(?:em\sum|vivia|havia|numa)",
    ),
    fiction_prompt=contains(
        r"(?:escreva|escreve|componha|invente|conte|conta|crie|redija|gere|me\sdê|faça)\s(?:me\s|"
        r"-me\s)?(?:um|uma|o|uns)\s(?:\p{L}+\s){0,2}(?:conto|poema|história|relato|fábula|canção|"
        r"música|novela|piada|roteiro|soneto|haicai|lenda)",
    ),
    prediction=contains(
        r"(?:espera-se|prevê-se|projeta-se|é\sesperado)\sque",
        r"(?:estima-se|calcula-se)\sque\s(?:\p{L}+\s){0,8}\p{L}+(?:rá|rão)",
        r"(?:provavelmente|certamente|possivelmente)\s\p{L}+(?:rá|rão)",
        r"n(?:o\sfuturo|os\spróximos|as\spróximas|um\sfuturo|o\spróximo)",
        r"(?:próximo\s(?:ano|século|mês)|ano\sque\svem)",
        r"(?:\p{L}+(?:rá|rão)|deve(?:m)?\s\p{L}+r)\s[^.]{0,80}(?:em|até|por\svolta\sde|antes\sde)\s"
        r"(?:o\sano\sde\s)?(?:20[3-9]\d|2[1-9]\d\d)",
        r"até\s(?:o\sano\sde\s)?(?:20[3-9]\d|2[1-9]\d\d)",
        r"em\s(?:20[3-9]\d|2[1-9]\d\d),?\s[^.]{0,80}\p{L}(?:rá|rão)",
        r"é\s(?:muito\s)?provável\sque(?!\s[^.;]{0,80}(?:tenha[m]?\s(?:sido\s)?\p{L}+[dt][oa]s?|tivess\p{L}+|"
        r"foss\p{L}+|\p{L}+[aei]sse[m]?)(?!\p{L}))",
    ),
    structure=either(
        starts(
            r"est[ae]\s(?:guia|lista|resumo|tabela|artigo|texto|ficha|resposta)\s",
            r"(?:resumir|explicar|contar|descrever|falar\sde)\s[^.:]{3,80}\s(?:é|não\sé)\s"
            r"(?:difícil|fácil|impossível|complicado|simples|possível)",
            r"dá\spara\s(?:contar|dizer|falar|resumir|aprender)\s",
            r"[^.:·]{3,60}\s·\s[^.:·]{3,60}\s·\s[^.:]{3,60}$",
            r"(?:aqui|este?s|estas?|os\sseguintes|as\sseguintes|a\sseguir|abaixo|seguem?)\b"
            r"[^.]{0,160}:",
            r"(?:aqui\s(?:está|estão|vão|tem|vai)|a\sseguir,?\s(?:apresento|estão|você|alguns|"
            r"algumas)|seguem?\s)",
            r"(?:vejamos|vamos\s(?:ver|começar|explorar|analisar|lá|por)|comecemos)",
            r"(?:em\s(?:resumo|conclusão)|resumo|conclusão|fontes?|referências?|notas?|exemplos?|"
            r"resposta)\s?[:.,]?$",
            r"(?:algun?s|algumas|outr[oa]s|muit[oa]s|[oa]s\sprincipais)\s[^.]{0,90}(?:são|incluem|"
            r"é)\s?:$",
        ),
        ends(r"(?:os\sseguintes|as\sseguintes|o\sseguinte|seguinte\sforma)\s?:?"),
    ),
    rephrased=starts(
        r"você\s(?:perguntou|pergunta|quer\ssaber|queria\ssaber|pediu|gostaria\sde\ssaber)",
        r"(?:sua|a\ssua)\s(?:pergunta|dúvida|solicitação)|a\spergunta\s(?:é|trata)",
    ),
    attribution=starts(
        r"(?:segundo|de\sacordo\scom|conforme|n[ao]\s(?:opinião|visão|entender)\sd[eoa]s?|nas\spalavras\sd[eoa]|"
        r"como\s(?:aponta|afirma|explica|lembra|indica|observa|ressalta)m?)\s(?P<source>[^,;:]{2,80}),\s",
        r"(?:afirma|assegura|sustenta|diz|aponta|estima|calcula|alerta)m?\s"
        r"(?P<source>(?-i:(?:(?:o|a|os|as)\s(?:\p{Ll}[^\s,;:]{1,20}\s){0,3})?\p{Lu})[^\s,;:]{0,30}"
        r"(?:\s[^\s,;:]{1,30}){0,6}?)\sque\s",
        rf"(?P<source>{_SOURCE})\s(?:{_SAYS})\s(?:em\s\d{{4}}\s)?que\s",
    ),
    attribution_after=Phrases(
        rf",\s(?:(?:segundo|de\sacordo\scom|conforme)\s(?:(?:{_SAYS})\s)?(?P<source>{_SOURCE})"
        rf"|(?:{_SAYS})\s(?P<source>{_SOURCE}))(?:\sem\s\d{{4}})?[\s.!]{{0,3}}$"
    ),
    estimate=starts(
        r"(?:estima|acredita|calcula|supõe|diz|pensa|presume|especula|considera)-se\sque\s",
        r"(?:é\s(?:possível|provável)|parece)\sque\s",
        r"(?:aparentemente|supostamente|ao\sque\sparece),?\s",
    ),
    unsure=contains(
        r"provavelmente|possivelmente|talvez|quiçá|porventura|supostamente|aparentemente|"
        r"presumivelmente|ao\sque\sparece|poderia(?:m)?|teria(?:m)?",
        r"(?:acredita|estima|supõe|calcula)-se\sque|(?:é|parece)\s(?:muito\s)?(?:possível|provável)\sque",
        r"parece(?:m)?\s(?:ter|ser|que)",
    ),
    as_of=contains(
        r"(?:\A[Aa]té|em\sdados\sde|a\spartir\sdos\sdados\sde)\s(?P<time>(?:o\s(?:fim|final|início|ano)\sde\s)?"
        r"(?:\p{L}{3,9}\sde\s)?\d{4})(?=\s?,)",
        r"(?P<time>atualmente|na\satualidade|hoje(?:\sem\sdia)?|agora|no\smomento|"
        r"até\s(?:hoje|o\smomento)|nos\sdias\sde\shoje)",
    ),
    birth_keys=words_of("nascimento", "data de nascimento", "local de nascimento", "nasceu"),
    death_keys=words_of("morte", "falecimento", "data de morte", "local de morte"),
    wordings=(
        Wording(
            key=key(r"fundação|ano\sde\sfundação"),
            text="A fundação {of} foi em {value}.",
            value=Phrases(r"\p{N}"),
        ),
        Wording(
            key=key(r"habitantes|[\p{L}\s]{2,40}[aeo]s"),
            text="{owner} tem {value} {key}.",
            value=Phrases(r"\A(?:cerca\sde\s)?[\p{N}.,]+(?:\s(?:mil|milhões|bilhões)(?:\sde)?)?\Z"),
        ),
        Wording(
            key=key(r"\p{L}+(?:as|ções|dades)(?:\s.{1,40})?"), text="As {key} {of} são {value}."
        ),
        Wording(
            key=key(r"\p{L}+[aeoi]s(?<!país)(?:\s.{1,40})?"), text="Os {key} {of} são {value}."
        ),
        Wording(
            key=key(
                r"(?:idioma|clima|sistema|programa|lema|mapa|tema|dia|problema|planeta)(?:\s.{1,40})?"
            ),
            text="O {key} {of} é {value}.",
        ),
        Wording(
            key=key(
                r"(?:(?:primeira|última|maior|segunda)\s)?(?:\p{L}+(?:a|ção|são|dade|gem)|sede|torre|"
                r"série|base|capital|classe|morte|área)(?:\s.{1,40})?"
            ),
            text="A {key} {of} é {value}.",
        ),
        Wording(key=Phrases(r""), text="O {key} {of} é {value}."),
    ),
    singulars=(
        ("ções", "ção"),
        ("ões", "ão"),
        ("ais", "al"),
        ("éis", "el"),
        ("ens", "em"),
        ("res", "r"),
        ("zes", "z"),
        ("s", ""),
    ),
    counts=words(
        "dois duas três quatro cinco seis sete oito nove dez alguns algumas vários várias"
    ),
    reality=starts(r"(?:no\smundo\sreal|na\s(?:realidade|vida\sreal))"),
    person_nouns=words(
        """
        advogado advogada ator atriz artista astrônomo atleta autor autora biólogo bióloga cantor
        cantora cientista compositor compositora dramaturgo diretor diretora economista engenheiro
        engenheira escritor escritora escultor filósofo filósofa físico física futebolista general
        historiador historiadora imperador imperatriz inventor jogador jogadora jornalista juiz
        líder matemático matemática médico médica militar músico música pintor pintora poeta poetisa
        político política presidente presidenta professor professora químico química rainha rei
        revolucionário romancista sambista
        """
    ),
    place_nouns=words(
        """
        rio lago monte montanha cidade república reino ilha ilhas mar oceano província estado cabo
        golfo serra vulcão país município
        """
    ),
    organisation_nouns=words(
        "universidade instituto empresa banco partido ministério museu academia clube fundação"
    ),
    titles=words("sr sra dr dra dom dona rei rainha papa são santa santo presidente general"),
    generic_headers=words("valor valores dado dados detalhe detalhes informação descrição"),
    attribute_headers=words(
        "característica características aspecto aspectos critério critérios propriedade atributo parâmetro"
    ),
    connectors=words("de do da dos das von van del"),
    born=("{name} nasceu em {date}.", "{name} nasceu em {date}."),
    died=("{name} morreu em {date}.", "{name} morreu em {date}."),
    added_words=words("nasceu morreu"),
    examples=(
        Example(text="O rio São Francisco deságua no oceano Atlântico.", kind=Kind.FACT),
        Example(text="Machado de Assis nasceu no Rio de Janeiro em 1839.", kind=Kind.FACT),
        Example(text="Segundo a NASA, Vênus é o planeta mais quente.", kind=Kind.FACT),
        Example(text="O Pico da Neblina é provavelmente o mais alto do país.", kind=Kind.FACT),
        Example(text="No entanto, o ferro funde a 1538 °C.", kind=Kind.FACT),
        Example(text="Não, Camberra é a capital da Austrália.", kind=Kind.FACT),
        Example(text="Vale ressaltar que o Chile não faz fronteira com o Brasil.", kind=Kind.FACT),
        Example(text="Acredito que Brasília foi inaugurada em 1960.", kind=Kind.FACT),
        Example(text="As abelhas não hibernam no inverno.", kind=Kind.FACT),
        Example(text="Tem cerca de 203 milhões de habitantes.", kind=Kind.FACT),
        Example(text="O sal de cozinha é formado por sódio e cloro.", kind=Kind.FACT),
        Example(text="Ouro Preto, uma cidade linda, tem 75 mil habitantes.", kind=Kind.FACT),
        Example(text="Há 26 estados e um Distrito Federal no Brasil.", kind=Kind.FACT),
        Example(text="Ouro Preto é sem dúvida a cidade mais bonita de Minas.", kind=Kind.OPINION),
        Example(text="Na minha opinião, o samba é melhor que o rock.", kind=Kind.OPINION),
        Example(text="Você deve procurar um médico se a dor piorar.", kind=Kind.ADVICE),
        Example(text="Recomendo comparar os preços antes de comprar.", kind=Kind.ADVICE),
        Example(text="Misture a farinha com a água morna.", kind=Kind.INSTRUCTION),
        Example(text="Abra o menu de configurações e clique em Salvar.", kind=Kind.INSTRUCTION),
        Example(text="Você quer saber mais alguma coisa?", kind=Kind.QUESTION),
        Example(text="Se tiver mais dúvidas, é só perguntar!", kind=Kind.GREETING),
        Example(text="Ótima pergunta!", kind=Kind.GREETING),
        Example(text="Espero que isso ajude!", kind=Kind.GREETING),
        Example(text="Depende de muitas coisas.", kind=Kind.HEDGE),
        Example(
            text="Como modelo de linguagem, não posso navegar na internet.", kind=Kind.PERSONAL
        ),
        Example(text="Não tenho acesso a notícias recentes.", kind=Kind.PERSONAL),
        Example(text="Era uma vez um dragão que morava embaixo da ponte.", kind=Kind.FICTION),
        Example(text="Espera-se que a cidade cresça até 2050.", kind=Kind.PREDICTION),
        Example(text="Aqui estão cinco curiosidades sobre as corujas:", kind=Kind.STRUCTURE),
        Example(
            text="Você perguntou sobre a árvore mais alta do mundo.", kind=Kind.REPHRASED_PROMPT
        ),
        Example(text="https://example.org/corujas", kind=Kind.LINK),
    ),
)
