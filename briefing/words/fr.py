"""Words of French."""

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
        a affirmé afin ai aie ainsi ajouté alors annoncé après as au aucun aucune aujourd'hui auquel aura
        aurait auront aussi autre autres aux avaient avais avait avant avec avez avoir avons ayant beaucoup
        bien c c'est car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci comme
        comment contre d dans de depuis des dit donc dont du durant dès déclaré déjà elle elles en encore
        enfin entre es est et eu eux faire fait fois font fut grâce hors il ils indiqué j je jusqu jusque l la
        laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m ma mais malgré me mes moi
        moins mon même mêmes n ne ni non nos notamment notre nous on ont ou outre où par parce parmi pas
        pendant peu peut peuvent plus plusieurs plutôt pour pourquoi pourrait puis puisque qu quand que quel
        quelle quelles quelque quelques quels qui quoi s sa sans sauf se selon sera serait seront ses si sien
        soit sommes son sont sous souvent sur t ta tandis tant te tel telle telles tels tes toi ton toujours
        tous tout toute toutes trop très tu un une va vers voici voilà vos votre vous y à ça étaient était
        étant été être
    """,
    abbreviations=Abbreviations(
        titles="""
            av bd c.-à-d cap cdt cf col dr env gén lt m me mgr mlle mlles mm mme mmes p.ex pr st ste sts
        """,
        numbers="""
            al art avr chap déc fig fév févr janv juil n no nos nov oct p pp sept tél vol
        """,
        names="cie ed env etc ets sté éd",
        openers="""
            après au aux avant avec c car ce ces cet cette comme d dans depuis des donc elle elles en et il
            ils je l la le les leur leurs mais nous on or ou par pendant pour quand sa sans selon ses si son
            sous sur un une vous à
        """,
    ),
    calendar=Calendar(
        months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        short_months="janv févr mars avr mai juin juil août sept oct nov déc",
        month_forms=(
            "janv févr - - - - juil - - - - -",
            "janvier fevrier - - - - - aout - - - decembre",
        ),
        weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
        relative_days={
            "aujourd'hui": (0, 0),
            "aujourd’hui": (0, 0),
            "hier": (-1, -1),
            "avant-hier": (-2, -2),
            "demain": (1, 1),
        },
        relative_spans={
            "la semaine dernière": ("week", -1),
            "le mois dernier": ("month", -1),
            "l'an dernier": ("year", -1),
        },
        forward="""
            attendu, attendue, aura, commencera, d'ici, devra, doit, doivent, débutera, jusqu'à, pourrait,
            prochain, prévu, prévue, reprendra, reprendront, sera, seront, va, vont
        """,
        backward="a, avaient, avait, depuis, dit, ont, étaient, était, été",
        beside="depuis",
    ),
    numbers=NumberWords(
        to_nineteen="""
            zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
            dix-sept dix-huit dix-neuf
        """,
        tens="vingt trente quarante cinquante soixante",
        phrases={
            "une dizaine": roughly(10),
            "une douzaine": roughly(12),
            "une quinzaine": roughly(15),
            "une vingtaine": roughly(20),
            "une trentaine": roughly(30),
            "une quarantaine": roughly(40),
            "une cinquantaine": roughly(50),
            "une soixantaine": roughly(60),
            "une centaine": roughly(100),
            "des dizaines": TENS,
            "plusieurs dizaines": TENS,
            "des centaines": HUNDREDS,
            "plusieurs centaines": HUNDREDS,
            "des milliers": THOUSANDS,
            "plusieurs milliers": THOUSANDS,
            "un millier": roughly(1000),
            "des dizaines de milliers": TENS_OF_THOUSANDS,
            "des centaines de milliers": HUNDREDS_OF_THOUSANDS,
            "un million": exact(1e6),
            "un milliard": exact(1e9),
            "un demi-million": exact(5e5),
        },
    ),
    openings=Openings(
        person=(
            r"il|elle|lui|son|sa|ses|celui-ci|celle-ci|ce dernier|cette dernière|selon (?:lui|elle)|"
            r"l[’']intéressée?"
        ),
        thing=(
            r"ils|elles|ce|c[’']est|c[’']était|cela|ça|ceci|cet|cette|ces|ceux-ci|celles-ci|leurs?|eux|ces"
            r" derniers|ces dernières|"
            r"l[’']un|l[’']autre|(?:une?|deux|trois|quatre|cinq|six|plusieurs|\d+) autres?|"
            r"les deux|d[’']autres|certains|certaines|tous|toutes|aucun|aucune|chacun|une"
            r" telle|un tel|de tels|de telles"
        ),
        connective=(
            r"mais|et|ou|or|cependant|toutefois|néanmoins|pourtant|en revanche|par ailleurs|de plus|en outre|"
            r"ainsi|donc|puis|ensuite|"
            r"enfin|aussi|en effet|par conséquent|c[’']est pourquoi|d[’']autre part|de son côté|pour sa part|"
            r"de leur côté|en réponse|dans le même temps|"
            r"à ce titre|malgré cela|après quoi|auparavant|du coup|dès lors|là|parmi eux|parmi elles|à"
            r" l[’']inverse|au contraire|même si|"
            r"interrogée?|a-t-il|a-t-elle|entre-temps|pendant ce temps|autrement dit|par exemple|en"
            r" particulier|quant à"
        ),
    ),
    fitness=Fitness(
        acts="""
            abattu accord accueille accueillir accusé adopté affecté affectées annoncé annulé appelé approuvé
            arrêté arrêtés assassiné attaque attaqué atteint battu blessé blessés bloqué bombardé capturé chuté
            condamné convoqué coulé décidé déclaré démissionné déplacé détruit effondré enlevé envoyé explosion
            explosé expulsé extradé fermé frappe frappé gracié imposé inculpé inondations inondé intercepté
            interdit lancé levé libéré libérée limogé menacé mis mort morts nommé nommée obtenu ordonné ouvert
            pris prolongé prorogé péri quitté ratifié reconduit rejeté relevé rencontre rencontré renversé
            repris retiré retrait rompu réclame réclamé réuni réunis saisi signé signée sombré submergé suspendu
            touché touchées travaille tué tuée tuées tués viré voté élu élue évacué
        """,
        numbers="""
            cent centaines cinq cinquantaine cinquante deux dix dizaine dizaines douze huit mille milliers neuf
            onze quarante quinzaine quinze sept six treize trente trois vingt vingtaine
        """,
        actors="""
            armée autorités banque commission conseil cour députés gouvernement ministre onu opposition
            parlement pays police président rebelles soldats syndicat tribunal
        """,
        judging="""
            absurde capitulation courage franchement heureusement honteuse honteux hypocrisie hélas indigne
            lâche lâcheté malheureusement ridicule scandaleux sûrement tragique évidemment
        """,
        scene="""
            aube brume café chaud chien ciel cuisine doucement fenêtre larmes mains mer odeur ombre pain
            poussière rideau rires silence soleil sourire thé tiroir toits tremble tremblent vent
        """,
        address=Wordings(
            (
                r"\b(?:nous|notre|nos|vous|votre|vos|je|mon|ma|mes)\b|\bj[’']|^\W*(?:retrouvez|découvrez|suivez|"
                r"regardez|écoutez|lisez|"
                r"voici|imaginez|cliquez)\b"
            ),
        ),
        simile=Wordings(
            (r"\bcomme (?:si|un|une|des)\b"),
        ),
        wanting=Wordings(
            (
                r"\b(?:il est (?:grand )?temps|(?:il )?faut que|n[’']aurait jamais dû|doit cesser|"
                r"devrait|devraient)\b"
            ),
        ),
        depicting=(r"\b(?:\w+ent|marche|serre|porte|regarde|tient|pose|salue|attend|fouille)\b"),
        past=(r"\b(?:a|ont|est|sont|était|étaient|avait|sera|seront) \w+|\b\w+(?:ait|aient)\b"),
    ),
    speech=Speech(
        verbs="""
            accuse accusé affirme affirmé ajoute ajouté annonce annoncé assure assuré averti avertit commente
            commenté conclu conclut confie confié dit déclare déclaré dénonce dénoncé déplore déploré estime
            estimé explique expliqué fait indique indiqué insiste insisté juge jugé lance lancé martelé
            martèle observé plaide plaidé poursuit poursuivi promet promis précise précisé prévenu prévient
            raconte raconté rappelle rappelé reconnaît reconnu regrette regretté renchérit réagi réplique
            répliqué répond répondu résume résumé souhaité souligne souligné soupire tonne témoigne témoigné
            écrit
        """,
        auxiliaries="""
            a a-t-elle a-t-il aussi avaient avait ensuite ont ont-elles ont-ils t-elle t-il également
        """,
        according="aux yeux de, d'après, d’après, pour, selon",
        attribution="""
            affirme affirmé ajoute ajouté annonce annoncé assure assuré averti avertit confié dit déclare
            déclaré estime estimé explique expliqué indique indiqué lancé précise précisé rapporté selon
            souligne souligné écrit
        """,
        is_named=False,
    ),
    consequences=Consequences(
        kinds={
            "war and violence": """
                armée assassiner assaut attaque attentat bombardement bombarder combat drone enlever
                enlèvement frappe guerre invasion kamikaze missile offensive otage raid roquette siège soldat
                terroriste tuer
            """,
            "peace": "armistice cessez-le-feu désarmement paix reddition retrait trêve évacuer",
            "disaster": """
                crash crue cyclone effondrement explosion famine inondation ouragan pandémie sécheresse séisme
                tempête tremblement tsunami éboulement épidémie éruption
            """,
            "power": """
                chancelier chef_État kremlin maison_blanche monarque pape premier_ministre président reine roi
                élysée
            """,
            "states": """
                ambassade ambassadeur ambassadrice bilatéral conseil_sécurité diplomate diplomatique frontière
                indépendance ministre_affaires nucléaire onu otan sommet souveraineté traité émissaire
            """,
            "decision": """
                abroger adopter annuler approuver arrêter bloquer condamner dissoudre déclarer décréter
                démettre démissionner expulser extrader gracier inculper interdire limoger nommer ordonner
                ratifier rejeter révoquer signer suspendre voter
            """,
            "election": """
                législatives présidentielle putsch référendum scrutin urne élection élire
            """,
            "sanctions": "embargo gel_avoir liste_noire sanction",
            "economy": "austérité banque_centrale faillite inflation récession taux_intérêt",
        },
        together={
            "leader in court or out": (
                """
                    candidat chef_État maire ministre premier_ministre président reine roi sénateur
                """,
                """
                    acquitter arrêter condamner destituer démettre démissionner emprisonner inculper libérer
                    limoger procès
                """,
            ),
            "state decides": (
                """
                    assemblée conseil_constitutionnel cour gouvernement parlement président sénat tribunal
                """,
                """
                    abroger adopter annuler approuver dissoudre interdire prolonger ratifier rejeter suspendre
                    voter
                """,
            ),
        },
        first_time=(r"\bpour la première fois\b|\bsans précédent\b|\bhistorique\b|\bjamais vu\b"),
        no_news=(
            r"^(?:comment|pourquoi|que|qui|où|quand)\b|\?\W*$"
            r"|\b(?:tribune|éditorial|chronique|analyse|décryptage|recette|horoscope)\b"
        ),
        leisure="""
            acteur actrice album basket chanteur chanteuse cinéma concert film football joueur ligue match
            mode rugby tennis
        """,
    ),
    everyday=(
        """
            an ans deux dit déclaré fait gouvernement jour ministre pays premier première président selon être
        """,
        """
            accord ajouté annoncé année armée attaque autorités capitale chef dimanche force forces grand
            guerre heures international jeudi lundi mardi matin mercredi millions mois national nationale
            nombre nouveau personnes police politique porte-parole pouvoir quatre région réunion samedi
            semaine soir sécurité trois vendredi ville
        """,
        """
            aide blessés civils crise drone délégation eau frappe frontière habitants hôpital justice marché
            missile morts négociations paix parlement parti pont prix pétrole quartier route secours soldats
            victimes élections
        """,
    ),
    landmarks=Landmarks(
        events={
            "abuse": "maltrait sévices tortur",
            "aid": "aide don humanitair secours",
            "aircraft": "airbus avion aérien boeing",
            "airstrike": "bombardement frappes",
            "army": "armée militair soldat troup",
            "bank": "bancair banque",
            "bomb": "attentat bombe explos",
            "border": "frontièr",
            "church": "pape vatican église évêque",
            "climate": "climat réchauff émission",
            "coup": "junte putsch",
            "court": "cour juge tribunal",
            "cycling": "cyclist peloton vélo",
            "death": "décès mort tué",
            "drone": "drone",
            "drought": "famin sécheress",
            "drugs": "cartel cocaïne drogue héroïne",
            "election": "scrutin élect",
            "film": "cinéma film",
            "fire": "incendi pompier",
            "flood": "crue inond",
            "football": "but football",
            "gas": "gaz",
            "hack": "cyber pirat",
            "hospital": "hôpital hôpitaux médecin",
            "hostage": "captur enlev otage",
            "inflation": "inflation",
            "injured": "bless",
            "medal": "médaille",
            "missile": "missile roquett",
            "navy": "marin naval",
            "nuclear": "nucléair uranium",
            "oil": "baril opep pétrol",
            "olympics": "olymp",
            "parliament": "congrès député parlement sénat",
            "police": "polic",
            "prison": "détention détenu prison",
            "protest": "manifest protest",
            "quake": "sism séisme tremblement",
            "race": "course vainqueur étape",
            "refugee": "asile déplacés migrant réfugié",
            "rescue": "débris sauvet survivant épave",
            "resign": "démission",
            "sanction": "sanction",
            "ship": "bateau navire pétrolier",
            "shooting": "fusillad tireur tirs",
            "space": "astronaut orbite satellite spatial",
            "storm": "cyclon ouragan tempêt tornad typhon",
            "strike": "grève syndicat",
            "summit": "conférence sommet",
            "tax": "fiscal impôt taxe",
            "terror": "terror",
            "trade": "douan export import",
            "train": "ferroviaire rail train",
            "treaty": "accord protocole traité",
            "trial": "condamn coupable verdict",
            "truce": "trêve",
            "tsunami": "tsunami",
            "vaccine": "vaccin",
            "virus": "gripp pandém virus épidém",
            "volcano": "volcan érupt",
        },
        states={
            "CN": "chinois",
            "DE": "allemand",
            "ES": "espagnol",
            "FR": "français",
            "GB": "bretagne britannique",
            "GR": "grec grecque",
            "NL": "néerlandais",
            "RU": "russe",
            "TR": "turc turque",
            "US": "américain",
        },
    ),
)
