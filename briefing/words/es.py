"""Words of Spanish."""

from __future__ import annotations

from briefing.words.quantities import (
    HUNDREDS,
    HUNDREDS_OF_THOUSANDS,
    TENS,
    TENS_OF_THOUSANDS,
    THOUSANDS,
    exact,
    roughly,
)
from briefing.words.records import (
    Abbreviations,
    Calendar,
    Consequences,
    Fitness,
    Landmarks,
    NumberWords,
    Openings,
    Speech,
    Wordings,
    Words,
)

WORDS = Words(
    stop_words="""
        a acá afirmó ahí al algo alguna algunas alguno algunos algún allí ambos ante antes aquel aquella
        aquellas aquellos aquí así aun aunque añadió aún bajo bien cada casi como con contra cual cuales
        cualquier cuando cuanto cuya cuyo cuál cuándo cómo da dado de debe del demás desde después dice dijo
        donde dos durante dónde e el ella ellas ello ellos en entonces entre era eran eres es esa esas ese eso
        esos esta estaba estaban estado estamos estar estas este esto estos está están fue fueron gran ha
        haber había habían hace hacer hacia han hasta hay he hemos hoy hubo incluso la las le les lo los luego
        me mediante menos mi mientras mis misma mismo mucha mucho muchos muy más mí nada ni ninguna ningún no
        nos nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para pero poco por
        porque puede pueden pues que quien quienes quién qué se sea según ser será señaló si sido siempre sin
        sino sobre son su sus sí tal también tampoco tan tanto te tener tiene tienen toda todas todavía todo
        todos tras tu tus tú u un una unas uno unos usted ustedes va vez y ya yo él
    """,
    abbreviations=Abbreviations(
        titles="""
            arq cap cnel d da dr dra drs dña excma excmo gral ing lic mons p.ej prof profa sr sra sras sres
            srta sta sto tte ud uds vd vda vds
        """,
        numbers="""
            abr ago art arts cap dic ene feb fig jul jun mar may n.º nov núm núms oct p pp pág págs res sep
            sept tel vol
        """,
        names="av avda cía ee ee.uu etc s.a uu",
        times="a.m p.m",
        openers="""
            al antes aunque como con cuando de del desde después el ella ellas ellos en esa ese eso esta estas
            este estos la las lo los mientras no nosotros o para pero por se según si sin su sus tras un una
            unas unos y yo él
        """,
    ),
    calendar=Calendar(
        months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        short_months="ene feb mar abr may jun jul ago sep oct nov dic",
        month_forms=(
            "- - - - - - - - setiembre - - -",
            "- - - - - - - - set - - -",
            "- - - - - - - - sept - - -",
        ),
        weekdays="lunes martes miércoles jueves viernes sábado domingo",
        relative_days={
            "hoy": (0, 0),
            "ayer": (-1, -1),
            "anteayer": (-2, -2),
            "anoche": (-1, 0),
        },
        relative_spans={
            "la semana pasada": ("week", -1),
            "el mes pasado": ("month", -1),
            "el año pasado": ("year", -1),
        },
        forward="""
            abrirá, abrirán, comenzará, comenzarán, deberá, habrá, hasta, podría, previsto, prevé, próximo,
            reanudará, reanudarán, será, serán, tendrá, tendrán, va, viajará, votará
        """,
        backward="""
            anunciaron, anunció, aprobó, desde, dijeron, dijo, firmaron, firmó, fue, fueron, había, informó,
            llegó, mató, murieron, murió, rechazó
        """,
        beside="desde",
    ),
    numbers=NumberWords(
        to_nineteen="""
            cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
            diecisiete dieciocho diecinueve
        """,
        tens="veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        others={
            "dieciseis": 16,
        },
        phrases={
            "una docena": exact(12),
            "decenas": TENS,
            "centenares": HUNDREDS,
            "cientos": HUNDREDS,
            "miles": THOUSANDS,
            "decenas de miles": TENS_OF_THOUSANDS,
            "cientos de miles": HUNDREDS_OF_THOUSANDS,
            "un centenar": roughly(100),
            "una veintena": roughly(20),
            "una treintena": roughly(30),
            "un millón": exact(1e6),
            "medio millón": exact(5e5),
        },
    ),
    openings=Openings(
        person=(
            r"él|ella|su|sus|añadió|agregó|afirmó|dijo|señaló|explicó|aseguró|indicó|declaró|sostuvo|"
            r"concluyó|según (?:él|ella)"
        ),
        thing=(
            r"ellos|ellas|esto|eso|este|estos|estas|ese|esos|esas|aquello|éste|ésta|ambos|ambas|otros|otras|otro|"
            r"otra(?! vez)|"
            r"algunos|algunas|dicho|dicha|"
            r"dichos|dichas|lo anterior|el mismo|la misma|tal|tales"
        ),
        connective=(
            r"pero|y|o|sin embargo|no obstante|además|también|asimismo|por otra parte|por otro lado|por su"
            r" parte|por lo tanto|por tanto|"
            r"así|entonces|luego|mientras tanto|en cambio|de hecho|por ejemplo|es decir|aunque esto|después|"
            r"finalmente|por eso|por ello|"
            r"a su vez|en ese sentido|en este sentido|al mismo tiempo|tampoco|pese a ello"
        ),
    ),
    fitness=Fitness(
        acts="""
            abrió acordaron acordó acuerdo acusó alcanzaron alcanzó anunció aprobó atacaron atacó ataque
            bombardeó cerraron cerró colapsó condenó conversó declaró dejó denunciaron derribó derrumbe desalojó
            desplegó destituyó destruyó detonó detuvieron detuvo dimitió elevó eligió entrarán envió estalló
            evacuaron evacuó explosión explotó expulsó fallecieron falleció firmaron firmó fueron ganó hirió
            hundió impuso inauguró iniciaron inició instó juró lanzó levantó liberó llamó llegaron llegó mataron
            mató murieron murió nombró ordenó perdió pidió planea prohibió reanudaron reanudarán rechazó
            retirada retiró reunieron reunió rompió secuestraron secuestró subió superó suspendió urgió viajará
            visitará visitó votaron votó
        """,
        numbers="""
            cien ciento cientos cinco cincuenta cuarenta cuatro decenas diez doce dos miles nueve ocho once
            quince seis siete treinta tres veinte
        """,
        actors="""
            autoridades banco comisión congreso consejo ejército gobierno ministro onu oposición parlamento
            policía presidente rebeldes senado sindicato soldados tribunal
        """,
        judging="""
            absurdo cobarde cobardía desgracia evidentemente fingir francamente hipocresía indigno
            lamentablemente ridículo seguramente trágico valor vergonzosa vergonzoso
        """,
        scene="""
            alba café cajón caliente cielo cocina cortina huele lágrimas madera manos mar niebla olor pan
            perro polvo risas silencio sol sombra sonrisa tejados tiemblan té ventana viento
        """,
        address=Wordings(
            (
                r"\b(?:nosotros|nuestro|nuestra|nuestros|nuestras|usted|ustedes|yo|mi|mis|tú|te)\b|"
                r"^\W*(?:sigue|sigan|"
                r"descubre|descubra|mira|escucha|"
                r"lee|consulta|imagina|así te|pasamos)\b"
            ),
        ),
        simile=Wordings(
            (r"\bcomo (?:si|un|una)\b"),
        ),
        wanting=Wordings(
            (r"\b(?:es hora de|hay que|jamás debería|nunca debió|debería|deberían|debe dejar)\b"),
        ),
        depicting=(r"\b(?:camina|caminan|saluda|sostiene|mira|espera|esperan|vista|buscan|posa|posan)\b"),
        past=(r"\b\w{2,}(?:ó|aron|ieron|aba|aban|ía|ían|ará|arán)\b|\b(?:ha|han|fue|fueron|era) "),
    ),
    speech=Speech(
        verbs="""
            aclaró advierte advirtió afirma afirmó agrega agregó anunció apuntó asegura aseguró añade añadió
            comentó concluyó confesó contestó contó cuenta declara declaró denunció destacó dice dijo escribió
            explica explicó expresó indica indicó insistió lamentó manifestó matizó opinó precisó preguntó
            prometió reconoció recordó reiteró relató respondió señala señaló sostiene sostuvo subraya subrayó
            zanjó
        """,
        auxiliaries="ha había han luego también",
        according="de acuerdo con, en palabras de, según",
        attribution="""
            advirtió afirmó agregó anunció aseguró añadió declaró dijo escribió explicó indicó informó según
            señaló
        """,
    ),
    consequences=Consequences(
        kinds={
            "war and violence": """
                asalto asesinar ataque atentado batalla bomba bombardear bombardeo combate dron ejército
                guerra invasión matar misil ofensiva rehén secuestrar secuestro soldado terrorista tropas
            """,
            "peace": """
                alto_fuego armisticio cese_fuego desarme evacuar paz rendición retirada tregua
            """,
            "disaster": """
                accidente ciclón derrumbe epidemia erupción explosión hambruna huracán incendio inundación
                pandemia sequía sismo terremoto tormenta tsunami
            """,
            "power": """
                canciller casa_blanca jefe_Estado kremlin papa presidenta presidente primer_ministro
                primera_ministra rey
            """,
            "states": """
                bilateral consejo_seguridad cumbre diplomático embajada embajador embajadora enviado frontera
                independencia ministro_exteriores nuclear onu otan soberanía tratado
            """,
            "decision": """
                anular aprobar arrestar bloquear condenar declarar decretar derogar destituir detener dimitir
                disolver expulsar extraditar firmar imputar indultar nombrar ordenar prohibir ratificar
                rechazar suspender vetar votar
            """,
            "election": "comicios elecciones elección golpe_Estado referéndum urna votación",
            "sanctions": "arancel embargo lista_negra sanción",
            "economy": """
                austeridad banco_central inflación quiebra recesión tasa_interés tipo_interés
            """,
        },
        together={
            "leader in court or out": (
                """
                    alcalde candidato ministro presidenta presidente primer_ministro rey senador
                """,
                """
                    absolver condenar destituir detener dimitir encarcelar imputar liberar procesar renunciar
                """,
            ),
            "state decides": (
                """
                    asamblea congreso corte gobierno parlamento presidente senado tribunal tribunal_supremo
                """,
                """
                    anular aprobar aprueba asumir derogar disolver prohibir prorrogar ratificar rechazar
                    suspender votar
                """,
            ),
        },
        first_time=(r"\bpor primera vez\b|\bsin precedentes\b|\bhistóric[oa]\b"),
        no_news=(r"^¿|\?\W*$|\b(?:opinión|columna|editorial|análisis|claves|receta|horóscopo)\b"),
        leisure="""
            actor actriz baloncesto cantante cine concierto fútbol gol jugador liga moda partido película
            tenis álbum
        """,
    ),
    everyday=(
        """
            año años dijo dos día estado gobierno ministro parte país presidente primer primera según
        """,
        """
            acuerdo ataque ciudad domingo ejército fuerzas guerra horas internacional jueves lunes martes
            mañana mes millones miércoles nacional noche personas policía político portavoz reunión seguridad
            semana sábado viernes
        """,
        """
            agua ayuda civiles frontera heridos hospital mercado misil muertos negociaciones paz petróleo
            precio soldados
        """,
    ),
    landmarks=Landmarks(
        events={
            "abuse": "abus maltrat tortura",
            "aid": "ayuda donaci humanitari",
            "aircraft": "aerolín aeronave avion avión",
            "airstrike": "bombardeo",
            "army": "ejército militar soldado tropas",
            "bank": "bancari banco",
            "bomb": "atentado bomba explos",
            "border": "fronter",
            "church": "iglesia obispo papa vatican",
            "climate": "calentam climat climát emision",
            "coup": "golpe junta",
            "court": "corte juez tribunal",
            "cycling": "bicicleta ciclis",
            "death": "fallec muert",
            "drone": "dron",
            "drought": "hambruna sequía",
            "drugs": "cocaína cártel droga",
            "election": "comicios eleccion electoral",
            "film": "cine película",
            "fire": "bombero incendio",
            "flood": "inundac inundad riada",
            "football": "fútbol gol",
            "gas": "gas",
            "hack": "ciber hacker",
            "hospital": "hospital médico",
            "hostage": "captur rehenes rehén secuestr",
            "inflation": "inflación",
            "injured": "herid",
            "medal": "medalla",
            "missile": "cohete misil",
            "navy": "armada marino naval",
            "nuclear": "nuclear uranio",
            "oil": "barril crudo petrol petróleo",
            "olympics": "olimp olímp",
            "parliament": "congres diputad parlament senad",
            "police": "polic",
            "prison": "cárcel deteni preso prisión",
            "protest": "manifest protest",
            "quake": "seísmo sismo terremoto",
            "race": "carrera etapa ganador",
            "refugee": "asilo desplazad migrant refugiad",
            "rescue": "rescat restos supervivient",
            "resign": "dimisi renunci",
            "sanction": "sancion sanción",
            "ship": "barco buque petrolero",
            "shooting": "disparo tiroteo",
            "space": "astronaut espacial satélit órbita",
            "storm": "ciclón huracán tifón torment tornado",
            "strike": "huelga sindicat",
            "summit": "conferencia cumbre",
            "tax": "fiscal impuesto",
            "terror": "terror",
            "trade": "arancel export import",
            "train": "ferrocarril ferroviari tren",
            "treaty": "acuerdo protocolo tratado",
            "trial": "condena culpable sentencia",
            "truce": "cese tregua",
            "tsunami": "maremoto tsunami",
            "vaccine": "vacun",
            "virus": "epidemi gripe pandemi virus",
            "volcano": "erupci volcán",
        },
        states={
            "CN": "china chino",
            "DE": "alemana alemán",
            "FR": "francesa francés",
            "GB": "británica británico",
            "GR": "griega griego",
            "NL": "holandés neerlandés",
            "RU": "rusa ruso",
            "TR": "turca turco",
            "US": "eeuu estadounidense",
        },
    ),
)
