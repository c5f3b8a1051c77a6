"""Words of Portuguese."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Fitness, Landmarks, Openings, Speech, Wordings, Words

WORDS = Words(
    stop_words="""
        a ainda algo algum alguma algumas alguns alguém ante antes ao aos após aquela aquelas aquele aqueles
        aquilo as assim até cada com como contra cuja cujo da das de dela delas dele deles depois desde dessa
        desse desta deste disse do dos durante e ela elas ele eles em embora enquanto entre então era eram
        essa essas esse esses esta estas estava este estes está estão eu foi for foram há isso isto já lhe
        lhes lo mais mas me mesma mesmo meu minha muito muitos na nas nem nenhum nessa nesse nesta neste no
        nos nossa nosso num numa não nós o onde ou outra outras outro outros para pela pelas pelo pelos pode
        por porque pouco qual quando que quem se segundo sem ser será seu seus si sido sob sobre sua suas são
        só também te tem ter tinha toda todas todo todos tu tudo tão têm um uma umas uns você vos à às é
    """,
    abbreviations=Abbreviations(
        titles="""
            adv alm arq av brig cap cel d dep des dom dr dra drs embaix eng eng.º exma exmo exmos gen gov maj
            p.ex pres prof profa pç r sen sgt sr sra srs ten
        """,
        numbers="""
            abr ago art arts cap dez fev fig jan jul jun mai mar n nov nº out p pp pág págs set tel vol
        """,
        names="a.c bi cia d.c etc hab lda ltda m.q mi mil s.a séc tri",
        times="a.m p.m",
        openers="""
            a antes após as com como e ela elas ele eles em esta este isto mas na nas no nos nós o os ou para
            por quando se segundo sem seu sua um uma
        """,
    ),
    openings=Openings(
        person=(r"ele|ela|seu|sua|seus|suas|afirmou|disse|acrescentou"),
        thing=(
            r"eles|elas|isso|isto|este|estes|estas|esse|esses|essas|ambos|outros?|outras|outra(?! vez)|alguns|tal|tais"
        ),
        connective=(
            r"mas|e|ou|porém|contudo|no entanto|entretanto|além disso|também|assim|portanto|então|depois|por"
            r" fim|enquanto isso|por outro lado"
        ),
    ),
    fitness=Fitness(
        judging="""
            absurdo covarde covardia evidentemente francamente hipocrisia indigno infelizmente lamentavelmente
            ridículo vergonha vergonhosa vergonhoso
        """,
        address=Wordings(
            (
                r"\b(?:nós|nosso|nossa|nossos|nossas|você|vocês|eu|meu|minha|meus|minhas)\b|"
                r"^\W*(?:leia|veja|confira|saiba|siga|assine|acompanhe|clique|descubra|ouça|imagine)\b"
            ),
        ),
    ),
    speech=Speech(
        attribution="""
            acrescentou afirmou anunciou declarou disse escreveu explicou informou segundo
        """,
    ),
    landmarks=Landmarks(
        events={
            "abuse": "abuso tortura",
            "aid": "ajuda doaç humanitári",
            "aircraft": "aeronave avião aviões voo",
            "airstrike": "bombardeio",
            "army": "exército militar soldado tropas",
            "bank": "banco bancári",
            "bomb": "atentado bomba explos",
            "border": "fronteira",
            "church": "bispo igreja papa vatican",
            "climate": "aquecim clima climát emiss",
            "coup": "golpe junta",
            "court": "corte juiz tribunal",
            "cycling": "biciclet ciclis",
            "death": "faleceu morreu mort",
            "drone": "drone",
            "drought": "fome seca",
            "drugs": "cartel cocaína droga",
            "election": "eleito eleiç",
            "film": "cinema filme",
            "fire": "bombeiro incêndio",
            "flood": "cheia enchente inundaç",
            "football": "futebol gol",
            "gas": "gasoduto gás",
            "hack": "ciber hacker",
            "hospital": "hospital médico",
            "hostage": "captur refém reféns sequestr",
            "inflation": "inflação",
            "injured": "ferid",
            "medal": "medalha",
            "missile": "foguete mísseis míssil",
            "navy": "marinha marinheiro naval",
            "nuclear": "nuclear urânio",
            "oil": "barril opep petróleo",
            "olympics": "olimp olímp",
            "parliament": "congress deputad parlament senad",
            "police": "policia polícia",
            "prison": "cadeia preso prisão",
            "protest": "manifest protest",
            "quake": "sismo terremoto",
            "race": "corrida etapa vencedor",
            "refugee": "asilo migrant refugiad",
            "rescue": "destroço resgat sobreviv",
            "resign": "demiss renúnci",
            "sanction": "sanção sanções",
            "ship": "barco navio petroleiro",
            "shooting": "disparo tiroteio",
            "space": "astronaut espacial satélit",
            "storm": "ciclone furacão tempestad tornado tufão",
            "strike": "greve sindicat",
            "summit": "cimeira conferência cúpula",
            "tax": "fiscal imposto tribut",
            "terror": "terror",
            "trade": "export import tarifa",
            "train": "comboio ferroviá trem",
            "treaty": "acordo protocolo tratado",
            "trial": "condena culpad sentença",
            "truce": "trégua",
            "tsunami": "maremoto tsunami",
            "vaccine": "vacin",
            "virus": "epidemi gripe pandemi vírus",
            "volcano": "erupç vulcão vulcões",
        },
        states={
            "CN": "chinesa chinês",
            "DE": "alemã alemão",
            "ES": "espanhol",
            "FR": "francesa francês",
            "GB": "britânica britânico",
            "GR": "grega grego",
            "NL": "holandês neerlandês",
            "RU": "russa russo",
            "TR": "turca turco",
            "US": "americana americano eua",
        },
    ),
)
