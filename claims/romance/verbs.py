"""Which words are finite verbs, in Spanish and Portuguese, where no parse tells.

Third persons of frequent verbs of encyclopaedic prose, conjugated from their infinitives, the
irregular ones of the languages' own lists, and endings that only verbs have. A form that is a noun
too ("la cuenta", "y cuenta con") counts only before a word that nouns do not take.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from claims.languages import BY_CODE
from claims.languages.base import words
from claims.model import Lang

__all__ = ["is_finite"]

#: A colon gives the stem of the present, where it is another: "contar:cuent".
_INFINITIVES = {
    "es": """
    abandonar abarcar abolir absorber acabar acoger acompañar adoptar adquirir:adquier afectar
    agrupar albergar alcanzar almacenar alzar ampliar:amplí anunciar aparecer aportar aprobar:aprueb
    aprender apoyar arrasar asesinar asumir atacar aterrizar atravesar:atravies aumentar avanzar
    ayudar bajar bañar bautizar beber bombardear bombear bordear brillar buscar calcular cambiar caminar
    cantar capturar carecer casar causar cazar ceder celebrar centrar cerrar:cierr circular
    clasificar coincidir colaborar colocar colonizar combinar comenzar:comienz comer compartir
    competir:compit completar comprar comprender concentrar conectar confirmar congelar conmemorar
    conocer conquistar conseguir:consigu conservar considerar consistir constar consumir contar:cuent
    continuar:continú controlar convertir:conviert convocar coronar correr costar:cuest crear crecer
    cruzar cubrir cultivar cumplir cursar datar debutar deber decidir declarar dedicar
    defender:defiend definir dejar demostrar:demuestr denominar depender derivar derribar derrocar
    derrotar desaparecer desarrollar desembarcar desembocar desempeñar desplazar despegar destacar
    determinar difundir dirigir diseñar disputar distar dividir divorciar divulgar dominar durar
    editar ejecutar ejercer elaborar elegir:elig elevar eliminar emigrar emitir empezar:empiez emplear
    encabezar encarcelar encontrar:encuentr enfrentar enseñar entrar entregar enviar:enví escapar
    escribir establecer estallar estrenar estudiar evitar evolucionar excavar exceder existir exigir
    exiliar expandir explicar explorar explotar exportar expresar expulsar extender:extiend extinguir
    fabricar fallecer favorecer figurar fijar filmar finalizar financiar firmar florecer formar
    formular fracasar funcionar fundar fusionar ganar gastar generar girar gobernar:gobiern grabar
    graduar:gradú habitar hablar hallar heredar hervir:hierv hundir identificar iluminar ilustrar
    impartir importar impulsar inaugurar incorporar independizar indicar ingresar iniciar inspirar
    instalar instaurar integrar intentar interpretar invadir inventar investigar jugar:jueg jurar
    lanzar latir levantar liberar liderar limitar llamar llegar llenar llevar lograr luchar mandar marchar
    matar medir:mid mejorar merecer mezclar migrar modificar mostrar:muestr mover:muev mudar nacer
    nacionalizar navegar necesitar nombrar obligar ocupar ocurrir ofrecer operar orbitar ordenar
    organizar otorgar padecer pagar participar pasar patentar perder:pierd permanecer permitir
    pertenecer pesar pintar poseer practicar predominar preparar presentar presidir prestar prohibir
    prolongar promover:promuev promulgar pronunciar proporcionar proteger provocar publicar quedar
    quemar realizar rebelar rechazar recibir reclamar recoger reconocer recorrer recuperar
    reemplazar reflejar reformar refugiar regir:rig regresar reinar relatar renovar:renuev renunciar
    repartir representar residir resistir resolver:resuelv respirar responder resultar retirar
    retornar retratar reunir:reún revelar rodear romper saber sacar saltar seguir:sigu separar
    servir:sirv significar simbolizar situar:sitú sobrepasar sobrevivir soler:suel soportar sublevar
    subir suceder sufrir sumar superar surgir tallar tardar terminar tocar tomar trabajar
    transcurrir transformar transmitir transportar trasladar tratar triunfar ubicar unificar unir
    usar utilizar vencer vender viajar vincular visitar vivir volar:vuel volver:vuelv votar
    abastecer abordar abrazar absolver:absuelv abundar acceder acercar acertar:aciert aconsejar acordar:acuerd
    activar acumular acusar adaptar administrar admirar admitir adornar afiliar afrontar agotar agregar
    albergar alcanzar alejar alimentar alojar alquilar alterar amenazar analizar anexionar añadir apagar
    aplazar aplicar aportar apresar arrastrar arrestar arrojar asegurar asentar:asient asistir asociar
    aspirar atender:atiend atraer atribuir autorizar azotar bloquear borrar callar cancelar cazar citar
    coexistir cobrar cometer compensar complicar comunicar condenar conducir congregar conllevar constatar
    contaminar contratar coordinar correr corresponder corromper cosechar cuidar culminar curar debatir
    debilitar denunciar depositar desafiar:desafí descansar descender:desciend desempeñar deshacer
    designar desnudar desplegar:desplieg despertar:despiert destinar destituir detectar detener:detien
    devolver:devuelv dictar digerir discutir diseñar disolver:disuelv disparar distinguir divisar doblar
    donar ejecutar elaborar embarcar empatar emplazar encajar encargar encender:enciend encerrar:encierr
    endurecer enfriar:enfrí engendrar enriquecer entender:entiend envolver:envuelv equilibrar erigir
    escalar esconder escuchar esculpir esperar evacuar evaluar evaporar examinar explicar exportar exponer
    fallar fomentar fortalecer frenar golpear heredar hibernar hospedar ignorar igualar imitar impedir:impid
    imponer implicar imprimir incendiar incrementar infectar inmigrar inscribir insistir inspirar
    intercambiar interrumpir invertir:inviert justificar juntar legalizar liderar liquidar localizar
    madurar manejar manifestar:manifiest marcar mantener medir modernizar montar motivar multiplicar
    narrar negar:nieg negociar notar numerar observar ocultar oficiar opinar oponer oscilar parar partir
    patrocinar pedir:pid pensar:piens perfeccionar perseguir:persigu pescar plantar poblar:puebl
    posponer preceder premiar prevalecer prevenir privatizar probar:prueb proclamar programar proponer
    proyectar quebrar:quiebr rebautizar rechazar reclutar reconquistar reconstruir reducir regalar reinar
    rematar rendir:rind reparar repetir:repit reproducir requerir:requier rescatar reservar respaldar
    restaurar revisar robar rodar sembrar:siembr sentar:sient sepultar señalar simular sobresalir someter
    soñar:sueñ sorprender sospechar subsistir sugerir:sugier suministrar suspender tejer telefonear
    tender:tiend tirar titular torturar traicionar tramitar traspasar traducir tributar urbanizar
    valorar variar:varí vengar verter:viert vigilar
    abogar abrir acaparar acatar aclarar acontecer acortar acostumbrar acudir adentrar adjudicar
    adorar advertir:adviert afianzar aflorar agradecer agravar aguardar ahorrar aislar:aísl
    alentar:alient aludir amanecer amar animar anotar apetecer aplastar apostar:apuest apreciar
    argumentar asar ascender:asciend asignar asombrar atañer atestiguar bailar barrer bastar
    beneficiar brotar caber:cab calificar canalizar capitanear caracterizar castigar catalogar cenar
    certificar cesar cocer:cuec comentar comercializar comprobar:comprueb comprometer conceder
    concurrir condimentar configurar consagrar consentir:consient consolidar contemplar contradecir
    contrastar convencer convenir convivir cortar cotizar criticar cuestionar curtir dañar
    decepcionar deducir defraudar degradar deleitar demandar demoler:demuel desaguar descomponer
    desconocer describir desear desencadenar desperdiciar despreciar destilar desvelar diferenciar
    diferir:difier dificultar dimitir disfrutar distribuir diversificar divertir:diviert doler:duel
    dorar dudar duplicar echar efectuar:efectú egresar empeorar empujar encantar encarnar endeudar
    engañar enlazar ensamblar enterrar:entierr entrenar entrevistar equipar escasear esgrimir
    especializar esquivar estimular estrechar evidenciar exagerar exclamar exhibir expirar extraviar
    facilitar faltar fascinar fermentar fertilizar fichar filtrar flotar forjar frecuentar
    fundamentar garantizar gestionar gozar guardar guiar:guí gustar homenajear hornear imaginar
    implementar impresionar incidir inclinar incumplir informar insertar interesar intuir invocar
    involucrar irrigar irritar lamentar lavar legislar lindar llorar lucir maravillar materializar
    mencionar mendigar merendar militar mojar moldear molestar multar naturalizar nutrir obedecer
    obsequiar obstaculizar oler oprimir optar originar ostentar oxidar palpitar parecer parir pasear
    patrullar pelar penalizar perdurar perjudicar permutar perpetuar:perpetú picar pilotar pisar
    postular potenciar precipitar precisar predecir predicar preferir:prefier pregonar preguntar
    preocupar prescribir presumir pretender primar procesar profesar progresar prometer propagar
    prosperar protestar purificar quejar quitar radicar ralentizar razonar reaccionar realzar
    reaparecer rebajar rebasar recaer recaudar recitar recomendar:recomiend recopilar
    recordar:recuerd recurrir redactar redescubrir redimir reelegir:reelig referir:refier
    reforzar:refuerz regentar rehabilitar rehusar reiterar relacionar relegar rellenar relucir
    remontar renombrar repercutir replicar reposar reprochar requisar resaltar resentir resignar
    restar restringir resucitar resumir retomar retrasar retroceder reubicar reutilizar reverdecer
    revivir rivalizar rociar:rocí rondar sacrificar salvar sancionar sanear saquear sentir:sient
    silenciar sintetizar sitiar sobrar sobrevolar:sobrevuel solicitar sonar:suen subrayar subyacer
    superponer suponer sustentar sustituir tachar temer testificar teñir toler tolerar trabar tramar
    transferir:transfier transitar trazar triplicar tropezar:tropiez ufanar ulular untar urgir
    vaciar:vací validar velar venerar ver vestir:vist violar vislumbrar visualizar zarpar
    acelerar agrietar amortizar amputar anestesiar anidar anular apelar bifurcar caducar camuflar
    catalizar coagular colisionar condensar contagiar contraer derogar derretir:derrit desacelerar
    diagnosticar diluir dirimir erosionar excretar externalizar germinar inhibir interponer irradiar
    ladrar licitar masticar maullar metabolizar morder:muerd mutar parasitar polinizar rebotar
    recetar reembolsar refractar reptar revocar roer rugir sanar secretar sedimentar segregar
    serpentear subastar tipificar trasplantar trepar vacunar zanjar
    """,
    "pt": """
    abandonar abranger abrigar absorver abolir acabar acolher acompanhar adotar adquirir afetar
    agrupar alcançar aliar ampliar anunciar aparecer apoiar aprender apresentar aprovar armazenar
    arrecadar assassinar assinar assumir atacar atingir atravessar atuar aumentar avançar ajudar
    banhar batizar beber bater bombardear bombear:bombei brilhar buscar calcular caminhar cantar capturar casar causar cavar
    ceder celebrar centrar chamar chegar circular classificar cobrir coincidir colaborar colocar
    colonizar combinar começar comemorar comer compartilhar competir completar comprar compreender
    concentrar conectar confirmar congelar conhecer conquistar conservar considerar consistir constar
    consumir contar continuar controlar converter convocar coroar correr costumar crescer criar cruzar
    cultivar cumprir cursar custar datar debutar decidir declarar dedicar defender definir deixar
    demonstrar depender derivar derrotar derrubar desaguar desaparecer desembarcar desempenhar
    desenvolver desenhar destacar determinar dever difundir dirigir disputar distar dividir divorciar
    divulgar dominar durar editar elaborar eleger elevar eliminar embarcar emigrar emitir empregar
    encerrar encontrar enfrentar ensinar entrar entregar enviar escapar escrever esculpir estabelecer
    estender estrear estudar evitar evoluir exceder exercer existir exigir exilar expandir explicar
    explodir explorar exportar expressar expulsar extinguir fabricar falar falecer favorecer fechar
    ferver ficar figurar filmar finalizar financiar florescer formar formular fornecer fracassar
    funcionar fundar fundir ganhar gastar gerar girar governar gravar habitar herdar hospedar
    identificar iluminar ilustrar impedir importar impulsionar inaugurar incorporar indicar ingressar
    iniciar inspirar instalar instaurar integrar interpretar invadir inventar investigar jogar jurar
    lançar levantar levar libertar liderar ligar limitar localizar lutar mandar marchar matar medir:med
    melhorar merecer migrar misturar modificar morar morrer mostrar mover mudar nascer navegar
    nomear obrigar ocorrer ocupar oferecer operar orbitar ordenar organizar pagar participar passar
    patentear percorrer perder permanecer permitir pertencer pesar pintar possuir:possu pousar praticar
    predominar preparar preservar presidir proclamar produzir:produz projetar proibir promover
    promulgar proteger provocar publicar quebrar queimar realizar reagir receber rejeitar reconhecer
    recuperar reformar refletir refugiar registrar reinar relatar reler renovar renunciar
    representar residir resistir resolver respirar responder resultar retirar retornar retratar
    reunir revelar rodear romper saber sediar seguir:segu separar servir:serv significar simbolizar
    situar:situ sobreviver sofrer somar substituir:substitu suceder superar surgir terminar tocar
    tomar tornar trabalhar transferir transformar transmitir transportar tratar triunfar unificar unir
    usar utilizar vencer vender viajar virar visitar viver voar voltar votar
    abastecer abordar absolver aceitar acender acessar acontecer acordar acreditar acumular acusar adaptar
    administrar admirar admitir adoecer afastar afirmar afundar agradecer alargar alegar alimentar alojar
    alternar alugar ameaçar analisar andar anexar apagar aplicar aposentar apostar apreender aproximar
    armar arrastar arrebatar articular assentar assistir associar assegurar atender atrair atribuir
    autorizar avaliar bloquear brigar cair calar cancelar carecer carregar centralizar cercar citar
    cobrar combater cometer compensar complicar comunicar concorrer condenar conduzir confundir constatar
    consultar contaminar contratar coordenar corresponder cozinhar culminar cuidar curar debater decorar
    defrontar deitar denunciar depositar descansar descer descobrir desembocar desfilar designar
    desintegrar despertar destinar deter detectar devolver digerir discutir disparar dissolver distinguir
    dobrar doar eclodir embalar emigrar empatar emprestar encher encomendar engajar engolir enriquecer
    entender envolver erguer escalar esconder escutar esgotar espalhar especializar esperar estimular
    estourar evaporar evitar examinar executar existir expandir fabricar fascinar fechar filiar fomentar
    fortalecer fugir fumar furar golpear grudar hibernar ignorar imigrar implantar implementar imprimir
    incendiar infectar inserir insistir interromper irrigar julgar juntar justificar lavar legalizar
    liquidar livrar localizar mamar manifestar marcar matricular mergulhar moderar modernizar montar
    multiplicar narrar negar negociar notar observar ocultar opinar originar oscilar outorgar parar partir
    patrocinar pedir pensar perseguir pescar pilotar plantar planejar povoar preceder prestar
    prevalecer prevenir privatizar procurar programar projetar prosseguir provar puxar questionar
    rebatizar recolher reconquistar recrutar recuar redescobrir reduzir refinar regressar reivindicar
    relacionar remar render reparar repetir reprimir reproduzir repousar resgatar reservar restaurar
    resumir reviver revisar rezar roubar saltar salvar secar sepultar simular sobrar soltar caçar buscar
    sonhar submeter subir sugerir suportar suprimir surpreender suspender tecer temer tender testar tingir
    titular torcer torturar trair tramitar treinar tributar urbanizar valorizar variar vigiar
    aborrecer abraçar abrir acarretar acatar acentuar acertar achar acirrar aclamar aconselhar
    acrescentar adentrar aderir adiantar adiar adorar advertir:advert agradar agravar aguardar
    alastrar alavancar alinhar almoçar amadurecer amanhecer amar amenizar amparar animar antecipar
    anular aparentar apelar apertar apontar aproveitar apurar arder arrancar arriscar ascender
    aspirar assar assinalar assustar atestar auxiliar avisar baixar banir barrar basear:basei bastar
    beneficiar brotar caber camuflar captar caracterizar castigar cessar chorar clamar coagir
    coexistir cogitar colecionar colher comentar comercializar comover comparar comparecer
    complementar comprometer comprovar conceder concluir:conclu conferir:confer configurar conformar
    conseguir:consegu consentir:consent consolidar contemplar contestar contrariar contrastar
    contribuir:contribu convencer convidar conviver corrigir cortar cotar credenciar criticar culpar
    custear:custei danificar dançar debilitar decepcionar decolar decorrer decrescer decretar
    deduzir:deduz definhar degradar delimitar demarcar demitir denominar derreter desabar desafiar
    desagradar desaprovar descartar descender descrever desejar desencadear:desencadei desistir
    despejar desperdiçar despontar desprender desprezar destilar desviar diferenciar diferir:difer
    dificultar diluir:dilu diversificar divertir:divert duvidar ecoar economizar efetuar embasar
    embutir emocionar encantar encarnar encenar enfatizar enfraquecer enganar engordar ensaiar
    entrelaçar entrevistar enumerar equipar errar esbarrar esboçar escassear:escassei esclarecer
    escoar escorrer esfriar esmagar espelhar esquecer estacionar estocar estragar estreitar
    estruturar evidenciar evocar exagerar excluir:exclu exibir experimentar expirar extrapolar
    facilitar faltar faturar fermentar fertilizar festejar filtrar fixar flutuar focar forjar forrar
    frequentar frigir fritar fundamentar garantir gostar grelhar habilitar hesitar
    homenagear:homenagei idealizar imaginar implicar impressionar incentivar incidir incomodar
    incorrer indenizar induzir:induz infiltrar influenciar informar ingerir:inger inscrever
    inspecionar instituir:institu instruir:instru insultar intensificar interessar internar
    intimidar intitular inundar investir:invest ironizar irritar isolar lamentar lecionar legislar
    lembrar lidar listar manobrar maravilhar materializar mencionar mentir:ment minar mirar moldar
    motivar movimentar musicar nacionalizar necessitar normalizar nutrir obedecer objetivar obter
    olhar omitir optar orar orientar ostentar ouvir:ouv padecer palestrar parecer parir patrulhar
    pegar pender penetrar perceber perdurar perguntar persistir pesquisar pisar planar poluir:polu
    pontuar popularizar posar posicionar postular potencializar poupar precipitar precisar predizer
    preencher preferir:prefer prejudicar prender preocupar prescrever pressionar presumir pretender
    privilegiar proceder processar proferir:profer progredir:progrid prolongar prometer pronunciar
    propagar prosperar protestar prover:prov punir purificar queixar rachar realçar reaparecer
    rebaixar rebater recair recear recomendar recordar recorrer recriar recusar redigir redirecionar
    reeleger reescrever refazer referir:refer reforçar refrescar regar regravar regredir:regrid
    regulamentar regular reinaugurar reiterar relembrar remeter remontar renomear repassar
    repercutir requerer respeitar ressaltar restar restringir reter retomar reutilizar revender
    reverter revestir:revest revigorar revolucionar rivalizar sacar sacrificar salientar sancionar
    sangrar saquear satisfazer sentir:sent sinalizar sintetizar soar sobressair sobrevoar solicitar
    solucionar sondar sorrir subdividir sugar sumir:som superlotar suscitar sustentar tardar tentar
    tolerar torrar totalizar transcender transcorrer transitar transparecer traçar triplicar trocar
    valer validar velar venerar verificar vestir:vest vigorar violar visar visualizar zelar
    acelerar amortizar amputar anestesiar aninhar bifurcar caducar catalisar coagular colidir
    condensar contagiar contrair derrogar desacelerar diagnosticar dirimir erodir excretar
    frear:frei germinar inibir irradiar latir leiloar licitar mastigar metabolizar miar
    morder pairar parasitar picar polinizar rastejar receitar reembolsar refratar revogar
    ricochetear roer rugir sarar secretar sedimentar segregar serpentear terceirizar tipificar
    transplantar trepar vacinar
    """,
}
#: Of the present, and of the other tenses.
_ENDINGS: dict[str, dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "es": {
        "ar": (("a", "an"), ("ó", "aron", "aba", "aban", "ará", "arán", "aría", "arían")),
        "er": (("e", "en"), ("ió", "ieron", "ía", "ían", "erá", "erán", "ería", "erían")),
        "ir": (("e", "en"), ("ió", "ieron", "ía", "ían", "irá", "irán", "iría", "irían")),
    },
    "pt": {
        "ar": (("a", "am"), ("ou", "aram", "ava", "avam", "ará", "arão", "aria", "ariam", "ara")),
        "er": (("e", "em"), ("eu", "eram", "ia", "iam", "erá", "erão", "eria", "eriam", "era")),
        "ir": (("e", "em"), ("iu", "iram", "ia", "iam", "irá", "irão", "iria", "iriam", "ira")),
    },
}
_IRREGULAR = {
    "es": words(
        """
        estaban estuvieron habían hubo tenían tuvieron hacen hacía hacían van iba iban dan daba
        dicen decía decían dijeron pudo pudieron podían quiere quiso quería ponen puso pusieron
        vienen trae traen trajo supo produjeron condujo conduce redujo reduce mantienen mantuvieron
        mantenía compuso compone componen compusieron propuso impuso expuso intervino interviene
        muere mueren morían durmió duerme duermen pidió siguen siguieron sirvió sirven eligió
        eligieron midió convirtió construye construyen construyeron incluyó incluía distribuye
        destruye destruyeron huyó cayeron leyó creyó oyó poseyó influyó contribuye contribuyó cae
        caen salen sale contienen contenía obtienen pertenecía sostiene sostuvo sostenía veía vio
        vieron nieva llueve lee leen cree creen quedan quedó hacía actúa actuaba sustituyó
        reconstruyó disminuye fluyen proceden provienen expone exponen expuesto supone suponen
        supuso dispone disponen dispuso impone imponen impusieron propone proponen propusieron opone
        oponen opuso oponía suponía traduce traducen tradujo tradujeron introduce introducen
        introdujeron produjeron detuvo detuvieron detienen retuvo contuvo atrae atraen atrajo
        contrajo distrae extrae extraen extrajo extrajeron sustrae previno convino intervinieron
        intervienen conviene dijeron huyen rio rieron sonríe haya hayan sea sean esté estén tenga
        tengan pueda puedan habrá habrán podrá podrán tendrá tendrán hará harán vendrá saldrá existan exista vivan viva reúnen
        parece parecen parecía parecían sería serían habría habrían tendría podría podrían debería deberían
        haría ve prevé prevén cabe fluye obtiene obtienen sostenían construía atribuye
        atribuyen constituyen contribuyen distribuyen influyen sustituye sustituyen huye incluyen intuye
        supondría supondrá dispondrá valdrá vendrán propondrá retendrá acude acuden descubre describe
        """
    )
    | words(
        """
        prohíbe prohíben concluye concluyen disminuyen excluye excluyen fluían condujeron dedujo deduce
        """
    ),
    "pt": words(
        """
        estavam estiveram estiver haviam tinham fazem fazia faziam vão ia iam dão dava diz dizem dizia
        disseram pôde puderam podia podiam quer quis queria puseram vêm vieram vinha traz trazem
        trouxe soube conduz conduziu reduz reduziu produzem mantêm mantinha mantiveram compõe
        compõem compunha compuseram propôs impôs expôs interveio dormiu dorme segue seguem serve
        servem construiu constrói constroem contribui inclui distribui destrói cai caem sai saem
        saía contêm continha obtém obtiveram pertencia sustenta sustentou via viu viram lê leem
        crê passa possuem possui possuía substitui dispensa perde expõe expõem expunha expuseram
        supõe supõem supôs dispõe dispõem dispôs impõe impõem impuseram propõe propõem propuseram opõe
        opõem opôs traduz traduzem traduziu introduz introduzem introduziu detém detêm deteve detiveram
        retém reteve atrai atraem atraiu atraíram extrai extraem extraiu extraíram contraiu interveio
        intervém convém fogem ri tenha tenham haja hajam seja sejam esteja estejam possa possam haverá
        terá terão fará farão poderá poderão virá sairá poderiam pede pedem reúne reúnem existam exista
        vivam viva prevê preveem previa previu vê veem seria seriam teria teriam haveria iria iriam irá irão
        estará estarão estaria estariam poderia deveria deveriam querem queriam faria fariam dirá traria
        trará viria daria dissera fizera fora foram tivera pudera leu leem deteve atribui atribuem constitui
        constituem contribuem incluem excluem exclui conclui concluem distribuem diminui diminuem influi
        influencia possuía foge cobre cobrem descobre requer requerem mantinham dirigia consegue conseguem
        """
    ),
}
#: Nouns and adjectives with the endings of verbs, and small words that look like one.
_NEVER = words(
    """
    parte para cerca nada entre sobre como antes contra bajo arte capital este norte oeste dominó
    capó landó rococó sílaba traba guayaba haba barón museu europeu judeu ateu pneu plebeu seu meu
    teu eu deu-se escrava oitava brava eslava clava sou estou vou ou grau pau partem partes
    """
)
#: Forms that are nouns too; verbs only before these words.
_NOUNS = words(
    """
    forma causa cuenta conta vale habla fala pesa nombre obra usa cura casa marca toma trata busca
    ayuda compra visita pinta reina firma lucha pesca baja vino marcha caza canta cobra sede
    mata ajuda luta governa reforma consulta figura planta cria practica liga circula costa prueba
    pregunta pergunta mejora melhora duda dúvida demanda resta falta gusta mirada apuesta aposta dança baila
    guía força prisa grava cura pico corte alerta vela regla regra reforma forja filtra acaba trama gasta
    regala vista visa ira fora pera cera pena rota rima limpia limpa meta ronda programa protesta diferencia
    entrevista rebaja flota espera acerca dura activa potencia asesina contrata debate gira encima volta
    pesquisa equipa lista estrutura conquista combate via briga baixa completa interna queixa cozinha
    bateria quebra palestra mistura fixa manobra barra sobra mentira objetiva culpa encomenda estreita
    grelha media recusa estreia testa garantia muestra quema llama talla vía
    cobre suma soma manda entrega paga junta vota voto separata data cita nota siembra reserva tortura
    denuncia renuncia sospecha escala cosecha condena amenaza amenazas carga pausa copia tira dona haya
    planta prova procura aposta dobra seca caça lança mostra troca arma ameaça disputa derrota anda
    quiebra marcas monta regala premia guarda pede rio ri para encima venga implanta
    """
)
_AFTER_VERB = words(
    """
    con com por parte un una um uma el la los las o a os as se su sus más mais hasta até desde
    aproximadamente unos unas cerca al ao del entre cuatro dos tres principalmente sobre também también
    apenas em en
    """
)
_ENDING = {
    "es": regex.compile(r"\p{L}{2,20}(?:ó|aron|ieron|yeron|aban|ían|aba)"),
    "pt": regex.compile(r"\p{L}{2,20}(?:ou|aram|eram|iram|avam|ava|eu|iu|íram)"),
}
_ENCLITIC = regex.compile(r"-(?:se|lo|la|los|las|lhe|lhes|o|a|os|as|no|na|nos|nas)$")


def is_finite(word: str, following: str, code: Lang) -> bool:
    """Tell whether a word, as it stands before another, is a verb of the third person.

    Args:
        word: The word, in lower case.
        following: The next word, in lower case, or "".
        code: "es" or "pt".

    >>> is_finite("cuenta", "con", "es"), is_finite("cuenta", "y", "es")
    (True, False)
    """
    bare = _ENCLITIC.sub("", word) if code == "pt" else word
    if bare in _NEVER:
        return False
    if bare in _NOUNS:
        return following in _AFTER_VERB
    return bare in _forms(code) or _ENDING[code].fullmatch(bare) is not None


@lru_cache(maxsize=4)
def _forms(code: Lang) -> frozenset[str]:
    forms: set[str] = set()
    for entry in _INFINITIVES[code].split():
        infinitive, _, stem = entry.partition(":")
        present, others = _ENDINGS[code][infinitive[-2:]]
        forms.update((stem or infinitive[:-2]) + ending for ending in present)
        forms.update(infinitive[:-2] + ending for ending in others)
    return frozenset(forms) | _IRREGULAR[code] | BY_CODE[code].verbs
