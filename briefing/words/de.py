"""Words of German."""

from __future__ import annotations

from briefing.words.quantities import (
    DOZENS,
    HUNDREDS,
    HUNDREDS_OF_THOUSANDS,
    MILLIONS,
    TENS_OF_THOUSANDS,
    THOUSANDS,
    exact,
)
from briefing.words.records import (
    Abbreviations,
    Calendar,
    Consequences,
    Fitness,
    Landmarks,
    NumberWords,
    Openings,
    Plans,
    Speech,
    Wordings,
    Words,
)

WORDS = Words(
    stop_words="""
        ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes ans auch
        auf aus bei beim bereits bis bisher da dabei dadurch dafür dagegen daher dahin damit danach dann daran
        darauf darin darum darüber das dass davon dazu dein deine dem demnach den denen denn dennoch der deren
        des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch eben ein eine einem
        einen einer eines einige einigen einiger einmal er es etwa etwas euch euer für gab gegen gegenüber
        gewesen gibt hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren
        ihrer ihres im immer in indem ins ist ja je jede jedem jeden jeder jedes jedoch jene jener jetzt kann
        kein keine keinem keinen keiner können könnte könnten laut man manche mehr mein meine mich mir mit
        muss müssen nach nachdem neben nicht nichts noch nun nur ob obwohl oder ohne sagte schon sehr sei
        seien sein seine seinem seinen seiner seines seit selbst sich sie sind so sogar solche solcher soll
        sollen sollte sollten sondern sonst sowie um und uns unser unter viel viele vielen vom von vor wann
        war waren warum was weg wegen weil weiter weitere welche welchem welchen welcher wenig wenn wer werde
        werden wie wieder will wir wird wirst wo wollen worden wurde wurden während würde würden zu zum zur
        zwar zwischen über
    """,
    abbreviations=Abbreviations(
        titles="""
            a.d abt außenmin bes bez bspw bzw ca d.h d.j dipl dr einschl erg evtl exkl fr frau geb gegr gem
            gen ggf hl hr i.a i.d.r i.h.v i.v ing inkl insb insbes jew jur kl lfd lt m.e m.w mag max med min
            min.präs mind n.r o.g phil prof rd resp s.o s.u sen sog st staatl stv städt u.a u.u u.v.a v.a v.l
            vers vgl z.b z.hd z.t z.zt zzgl zzt
        """,
        numbers="""
            abb abs anm apr art aufl aug bd dez feb fn hrsg jan jg jul jun kap mär nov nr okt par pkt rn s sep
            sept tab tel ziff
        """,
        names="""
            al bio co dgl etc geb jh jh.s jhd mill min mio mld mrd mtl n.chr o.g o.ä pl sek st std stk str tgl
            tsd u.ä usw v.chr verh wö
        """,
        openers="""
            aber als am an auch auf aus bei dabei damit dann das denn der die diese dieser dieses doch dort
            ein eine er es für gegen hier ich ihr ihre im in jedoch laut mit nach nachdem nun nur obwohl oder
            ohne sein seine seit sie so um und von vor was wenn wer wie wir während zu zudem zum zur
        """,
        compound_ends="str",
        ordinal_dot=True,
    ),
    calendar=Calendar(
        months="januar februar märz april mai juni juli august september oktober november dezember",
        short_months="jan feb mär apr mai jun jul aug sep okt nov dez",
        month_forms=(
            "jänner feber - - - - - - - - - -",
            "jän - - - - - - - sept - - -",
        ),
        weekdays="montag dienstag mittwoch donnerstag freitag samstag sonntag",
        weekday_forms=("- - - - - sonnabend -",),
        parts_of_day="abend mittag morgen nachmittag nacht vormittag",
        relative_days={
            "heute": (0, 0),
            "gestern": (-1, -1),
            "vorgestern": (-2, -2),
            "morgen": (1, 1),
        },
        relative_spans={
            "vergangene woche": ("week", -1),
            "letzte woche": ("week", -1),
            "im vergangenen jahr": ("year", -1),
        },
        forward="ab, bis, kommenden, nächsten, soll, sollen, werden, will, wird, wollen",
        backward="""
            begann, begannen, erklärte, haben, hat, hatte, kam, kamen, kündigte, sagte, seit, starb,
            starben, teilte, traf, trafen, töteten, unterzeichnete, unterzeichneten, war, waren, wurde,
            wurden
        """,
        beside="bis, seit",
        # a word in -t is a verb of the present unless it is a participle, a strong past tense, or a small word
        plans=Plans(
            verb=(
                r"(?!(?:bat|betrat|bot|eintrat|enthielt|erhielt|fast|galt|hat|hielt|jetzt|laut|litt|mit|nicht|riet|ritt|schnitt"
                r"|schritt|seit|selbst|sonst|statt|stritt|tat|trat|verbot|verriet|vertrat|zuletzt|zunächst|zurücktrat)\b)"
                r"(?!(?:ab|an|auf|aus|be|ein|ge|ver|vor|zu)?ge)[a-zäöüß]{3,}t\b"
                r"|(?:beginnen|beraten|empfangen|enden|entscheiden|fahren|fliegen|gehen|kehren|kommen|nehmen|öffnen|reisen"
                r"|schließen|sprechen|starten|stehen|stimmen|tagen|treffen|verhandeln|wählen|ziehen)\b"
            ),
            before_day=r"(?: sich)? (?:am|ab) (?:kommenden |nächsten )?",
            behind_day=r" (?:um \d[\d.:]* Uhr )?",
            heads="ab, am, am kommenden, am nächsten",
        ),
    ),
    numbers=NumberWords(
        to_nineteen="""
            null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn
            sechzehn siebzehn achtzehn neunzehn
        """,
        tens="zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
        others={
            "hundert": 100,
        },
        phrases={
            "ein dutzend": exact(12),
            "dutzende": DOZENS,
            "hunderte": HUNDREDS,
            "mehrere hundert": HUNDREDS,
            "tausende": THOUSANDS,
            "zehntausende": TENS_OF_THOUSANDS,
            "hunderttausende": HUNDREDS_OF_THOUSANDS,
            "millionen": MILLIONS,
            "eine million": exact(1e6),
            "eine milliarde": exact(1e9),
            "eine halbe million": exact(5e5),
        },
    ),
    openings=Openings(
        person=(
            r"er|sie|ihm|ihn|sein|seine|seinen|seinem|seiner|ihr|ihre|ihren|ihrem|ihrer|dieser|diese|jener"
        ),
        thing=(
            r"dies|dieses|diesem|diesen|das (?:ist|war|sei|wäre|bedeutet|hat|habe|hatte|sagte|teilte|"
            r"berichtete|geht|gilt|zeigt|wird|wurde)|"
            r"(?:eine?|ein(?:en|em|er)|zwei|drei|vier|fünf|sechs|mehrere|\d+) (?:weiter|ander)e[rsn]?|"
            r"es (?:sei|habe|handelt|handele|war|ist das)|beide|andere|einige|letztere|ersterer|solche|jene|"
            r"derselbe|dieselbe"
        ),
        connective=(
            r"aber|und|oder|doch|jedoch|allerdings|dennoch|trotzdem|außerdem|zudem|dabei|damit|dadurch|"
            r"deshalb|deswegen|daher|darum|dann|"
            r"danach|daraufhin|dazu|davon|dagegen|darüber hinaus|so|auch|ebenso|ferner|hingegen|stattdessen|"
            r"indes|unterdessen|inzwischen|"
            r"gleichzeitig|zugleich|zuvor|anschließend|schließlich|somit|folglich|zum beispiel|im gegenteil|"
            r"in diesem|bei diesem|nach diesem|hier|dort|da"
        ),
    ),
    fitness=Fitness(
        acts="""
            abgelehnt abkommen angegriffen angriff aufgehoben ausgerufen ausgewiesen beschlossen bombardiert
            einigten entlassen erklärte evakuiert explosion festgenommen freigelassen getötet gewann gewählt
            griff kündigte lehnte nahm rückzug schloss senkte starben stimmte trat unterzeichnet
            unterzeichneten verabschiedet verhängt verhängte verletzt verurteilt zurückerobert öffnete
        """,
        actors="""
            armee außenminister behörden bundestag gericht gewerkschaft kanzler kommission minister opposition
            parlament polizei präsident rat rebellen regierung seiten soldaten un zentralbank
        """,
        judging="""
            absurd beschämend beschämende ehrlich feige feigheit glücklicherweise heuchelei leider lächerlich
            mut offensichtlich schändlich sicherlich tragisch unwürdig verstellen
        """,
        scene="""
            brot dächern fenster geruch graue grauer himmel hund hände kaffee küche lachen lächeln meer
            morgengrauen nasses nebel riecht schatten schublade sonne staub stille tee tränen tuch vorhang
            warmem wind wolle zittern
        """,
        address=Wordings(
            (
                r"\b(?:wir|unser|unsere|unseren|unserem|ich|mein|meine|euch|euer)\b|(?-i:\b(?:Sie "
                r"hier|Ihr|Ihre|Ihren|"
                r"Ihnen)\b(?! \w+ \w+ten))|"
                r"^\W*(?:verfolgen Sie|lesen Sie|sehen Sie|hören Sie|entdecken Sie|so (?:trifft|geht|funktioniert)|"
                r"hier (?:ist|sind))\b"
            ),
        ),
        simile=Wordings(
            (r"\bwie (?:ein|eine|einen|einem|einer)\b|\bals (?:ob|wäre|hätte)\b"),
        ),
        wanting=Wordings(
            (
                r"\b(?:es ist (?:höchste )?Zeit|(?:müssen|muss|sollte|sollten) (?:endlich|jetzt)|hätte nie|darf "
                r"nicht)\b"
            ),
        ),
        depicting=(
            r"\b(?:suchen|sucht|begrüßt|steht|stehen|zeigt|hält|trägt|wartet|warten|geht|gehen|blickt)\b"
        ),
        past=(r"\b(?:hat|haben|wurde|wurden|war|waren|hatte|hatten|wird|werden)\b|\b\w{3,}(?:te|ten)\b"),
    ),
    speech=Speech(
        verbs="""
            antwortete behauptete beklagte berichtete betont betonte betonten bezeichnet bezeichnete
            bezeichneten entgegnete ergänzte erklärt erklärte erklärten erwiderte erzählt erzählte fordert
            forderte forderten fragte fügte gesagt kritisierte kritisierten kündigte lobte lobten mahnte meint
            meinte meinten nannte nannten nennt rief räumte sagt sagte sagten schreibt schrieb sprach sprachen
            spricht teilte teilten unterstrich urteilte versicherte warnt warnte warnten wiederholte äußerte
        """,
        auxiliaries="auch dazu haben hat hatte weiter zudem",
        according="laut, nach angaben von, nach den worten von, so",
        attribution="""
            berichtete betonte erklärte fügte hieß kündigte laut meinte sagt sagte schrieb teilte warnte
            zufolge
        """,
    ),
    consequences=Consequences(
        kinds={
            "war and violence": """
                angreifen angriff anschlag armee attentat beschuss bombe drohne einmarsch entführen entführung
                ermorden gefecht geisel invasion kampf krieg luftangriff offensive rakete selbstmordattentäter
                soldat terrorist truppen töten
            """,
            "peace": """
                abzug evakuieren feuerpause frieden friedensabkommen kapitulation rückzug waffenruhe
                waffenstillstand
            """,
            "disaster": """
                absturz ausbruch dürre epidemie erdbeben erdrutsch explosion flut hochwasser hungersnot
                hurrikan orkan pandemie seuche taifun tsunami unglück waldbrand zyklon überschwemmung
            """,
            "power": """
                bundeskanzler bundeskanzlerin bundespräsident kanzler kanzlerin kreml könig königin
                ministerpräsident papst premierminister premierministerin präsident präsidentin regierungschef
                staatschef
            """,
            "states": """
                atom außenminister außenministerin bilateral botschaft botschafter diplomat gesandter gipfel
                grenze nato sicherheitsrat souveränität un unabhängigkeit vertrag völkerrecht
            """,
            "decision": """
                abberufen ablehnen absetzen anklagen annehmen anordnen aufheben auflösen ausweisen beschließen
                billigen entlassen erklären ernennen festnehmen genehmigen ratifizieren rücktritt stoppen
                unterzeichnen urteil verabschieden verbieten verhaften verhängen verurteilen zurücktreten
            """,
            "election": """
                abstimmung neuwahl parlamentswahl putsch referendum stichwahl volksabstimmung wahl wählen
            """,
            "sanctions": "einfuhrverbot embargo sanktion strafzoll",
            "economy": "inflation insolvenz leitzins notenbank rezession zentralbank",
        },
        together={
            "leader in court or out": (
                """
                    bundeskanzler bürgermeister kandidat kanzler könig minister ministerpräsident präsident
                    präsidentin
                """,
                """
                    angeklagt anklage entlassen festgenommen freigelassen freigesprochen gestürzt haftbefehl
                    rücktritt verhaftet verurteilt
                """,
            ),
            "state decides": (
                """
                    bundesrat bundestag gericht parlament präsident regierung senat verfassungsgericht
                """,
                """
                    aufgehoben aufheben beschließt beschlossen billigt gebilligt kippt verabschiedet verbietet
                    verlängert
                """,
            ),
        },
        first_time=(r"\bzum ersten mal\b|\berstmals\b|\bbeispiellos\w*|\bhistorisch\w*|\bnie zuvor\b"),
        no_news=(
            r"^(?:wie|warum|was|wer|wo|wann)\b|\?\W*$"
            r"|\b(?:kommentar|kolumne|leitartikel|analyse|rezept|horoskop)\b"
        ),
        leisure="""
            album basketball bundesliga film fußball konzert mode schauspieler schauspielerin spieler sänger
            sängerin tennis tor
        """,
    ),
    everyday=(
        """
            erste jahr jahre land menschen minister nach präsident regierung sagte tag zwei
        """,
        """
            abend abkommen angriff armee dienstag donnerstag freitag international krieg millionen mittwoch
            monat montag morgen national politik polizei samstag sicherheit sonntag sprecher stadt stunden
            treffen truppen woche
        """,
        """
            frieden grenze hilfe krankenhaus markt preis rakete soldaten tote verhandlungen verletzte wasser
            zivilisten öl
        """,
    ),
    landmarks=Landmarks(
        events={
            "abuse": "folter misshandl",
            "aid": "hilfe hilfsgüter humanitär spende",
            "aircraft": "airbus boeing flugzeug maschine",
            "airstrike": "beschuss luftangriff luftschlag",
            "army": "armee militär soldat truppe",
            "bank": "bank",
            "bomb": "anschlag bombe explos",
            "border": "grenz",
            "church": "bischof kirche papst vatikan",
            "climate": "emission erwärmung klima treibhaus",
            "coup": "junta putsch",
            "court": "gericht richter",
            "cycling": "radfahr radsport",
            "death": "gestorben getötet todesopfer tote",
            "drone": "drohne",
            "drought": "dürre hungersnot",
            "drugs": "drogen kartell kokain",
            "election": "stimmzettel wahl",
            "film": "film kino",
            "fire": "brand feuerwehr waldbrand",
            "flood": "hochwasser überflut überschwemm",
            "football": "fußball tor",
            "gas": "erdgas pipeline",
            "hack": "cyber hacker",
            "hospital": "arzt klinik krankenhaus",
            "hostage": "entführ geisel",
            "inflation": "inflation teuerung",
            "injured": "verletzt",
            "medal": "medaille",
            "missile": "rakete",
            "navy": "marine matrose",
            "nuclear": "atom nuklear uran",
            "oil": "barrel erdöl opec ölpreis",
            "olympics": "olymp",
            "parliament": "abgeordnet bundestag parlament senat",
            "police": "polizei",
            "prison": "gefängnis haft häftling",
            "protest": "demonstr kundgebung protest",
            "quake": "beben erdbeben",
            "race": "etappe rennen sieger",
            "refugee": "asyl flüchtling migrant",
            "rescue": "rettung trümmer überlebend",
            "resign": "rücktritt zurückgetreten",
            "sanction": "sanktion",
            "ship": "boot schiff tanker",
            "shooting": "schüsse schütze",
            "space": "astronaut raumfahrt satellit",
            "storm": "hurrikan orkan sturm taifun tornado zyklon",
            "strike": "gewerkschaft streik",
            "summit": "gipfel konferenz",
            "tax": "steuer",
            "terror": "terror",
            "trade": "export import zoll zölle",
            "train": "bahn zug züge",
            "treaty": "abkommen protokoll vertrag",
            "trial": "schuldig urteil verurteil",
            "truce": "feuerpause waffenruhe waffenstillstand",
            "tsunami": "tsunami",
            "vaccine": "impf",
            "virus": "epidemie grippe pandemie virus",
            "volcano": "vulkan",
        },
        states={
            "CN": "chinesisch",
            "ES": "spanisch",
            "FR": "französisch",
            "GB": "briten britisch großbritannien",
            "GR": "griechisch",
            "NL": "niederländisch",
            "RU": "russisch",
            "TR": "türkisch",
            "US": "amerikanisch",
        },
    ),
)
