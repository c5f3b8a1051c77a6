"""Words by which a headline and a first sentence say what follows from the news; by language. Written by hand.

Forms of a word need not be listed: all are brought to their stems. Two words in a row are joined by "_".
"""

from __future__ import annotations

# what is done or has happened, by the kind of its consequence
CONSEQUENCE_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "war and violence": """
            air_strike airstrike ambush annex army_advance assassinate assault attack attacker battle bomb
            bombard bombing clash drone fighting frontline gunman hostage invade invasion kidnap massacre
            militant missile mobilize offensive raid rocket shell shelling siege strike_kill suicide_bomber
            terror terrorist troops war warplane
        """,
        "peace": """
            armistice cease-fire ceasefire disarm evacuate hostage_release peace_accord peace_agreement
            peace_deal peace_talks prisoner_swap surrender truce withdraw withdrawal
        """,
        "disaster": """
            cholera collapse crash cyclone derail drought earthquake ebola epidemic eruption explosion
            famine flood hurricane landslide outbreak pandemic quake tsunami typhoon wildfire
        """,
        "power": """
            chancellor head_government head_state king kremlin leader monarch pope premier president
            prime_minister queen taoiseach white_house
        """,
        "states": """
            ambassador bilateral border consul delegation diplomat diplomatic embassy envoy european_union
            foreign_minister foreign_ministers foreign_ministry g20 g7 independence nato nuclear
            secretary_state security_council sovereignty summit territorial treaty united_nations
        """,
        "decision": """
            abolish adopt agree annul approve arrest ban block capture cede charge convict declare depose
            dismiss dissolve enact expel extradite impeach impose indict jail nationalize nominate oust
            overrule overturn pardon ratify reject repeal resign revoke rule sack seize sentence sign
            suspend trigger veto vote withdraw
        """,
        "election": """
            ballot coup dictatorship elect election inaugurate martial_law poll_station power_grab referendum
            run-off runoff seize_power snap_election state_emergency
        """,
        "sanctions": "blacklist embargo export_ban freeze_asset sanction tariff",
        "economy": """
            austerity bailout bankruptcy central_bank inflation insolvent interest_rate recession
            reserve_bank stock_exchange
        """,
    },
    "fr": {
        "war and violence": """
            armée assassiner assaut attaque attentat bombardement bombarder combat drone enlever enlèvement
            frappe guerre invasion kamikaze missile offensive otage raid roquette siège soldat terroriste
            tuer
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
            abroger adopter annuler approuver arrêter bloquer condamner dissoudre déclarer décréter démettre
            démissionner expulser extrader gracier inculper interdire limoger nommer ordonner ratifier
            rejeter révoquer signer suspendre voter
        """,
        "election": "législatives présidentielle putsch référendum scrutin urne élection élire",
        "sanctions": "embargo gel_avoir liste_noire sanction",
        "economy": "austérité banque_centrale faillite inflation récession taux_intérêt",
    },
    "es": {
        "war and violence": """
            asalto asesinar ataque atentado batalla bomba bombardear bombardeo combate dron ejército guerra
            invasión matar misil ofensiva rehén secuestrar secuestro soldado terrorista tropas
        """,
        "peace": "alto_fuego armisticio cese_fuego desarme evacuar paz rendición retirada tregua",
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
            disolver expulsar extraditar firmar imputar indultar nombrar ordenar prohibir ratificar rechazar
            suspender vetar votar
        """,
        "election": "comicios elecciones elección golpe_Estado referéndum urna votación",
        "sanctions": "arancel embargo lista_negra sanción",
        "economy": "austeridad banco_central inflación quiebra recesión tasa_interés tipo_interés",
    },
    "de": {
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
            absturz ausbruch dürre epidemie erdbeben erdrutsch explosion flut hochwasser hungersnot hurrikan
            orkan pandemie seuche taifun tsunami unglück waldbrand zyklon überschwemmung
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
    "ar": {
        "war and violence": """
            اجتياح اشتباكات اغتيال انفجار تفجير توغل حرب خطف رهائن صاروخ صواريخ غارات غارة قصف قوات مسيرة
            معارك هجوم
        """,
        "peace": "إجلاء انسحاب تهدئة سلام مصالحة هدنة",
        "disaster": "إعصار انهيار تسونامي جفاف حرائق حريق زلزال فيضان فيضانات كارثة مجاعة وباء",
        "power": "الأمير البابا الرئيس الكرملين المستشار الملك رئيس ملك",
        "states": "الحدود الخارجية السفارة السفير السيادة الناتو سفير قمة مبعوث معاهدة نووي وفد",
        "decision": """
            أصدر أعلن أقر إقالة استقال استقالة اعتقال اعتقلت حظر حكم رفض صادق طرد علق فرض قرر وافق وقع وقعت
            يوافق
        """,
        "election": "استفتاء اقتراع الانتخابات انتخابات انقلاب تصويت",
        "sanctions": "حظر رسوم عقوبات",
        "economy": "إفلاس البنك_المركزي التضخم الفائدة ركود",
    },
}

# Who and what together make a consequence of their own: both must stand in one headline or one lead.
COMBINED: dict[str, dict[str, tuple[str, str]]] = {
    "en": {
        "leader in court or out": (
            """
            attorney_general candidate chairman chancellor chief_minister commander crown_prince
            ex-minister ex-president first_minister foreign_minister frontrunner general governor heir
            lawmaker leader minister monarch opposition premier president presidential prime_minister
            queen senator speaker taoiseach vice_president
            """,
            """
            acquit arrest assassinate charge convict depose detain freed immunity impeach imprison indict
            investigate jail oust prosecute release resign sack sentence step_aside step_down summon suspend
            topple trial walk_free warrant
            """,
        ),
        "state decides": (
            """
            assembly bundestag cabinet commons congress court ecj government high_court judge junta knesset
            lawmaker lord mp parliament peer president prosecutor senate supreme_court tribunal white_house
            """,
            """
            abolish adopt annul appoint approve approval assent assume banned block breach budget_cut clear cut_budget
            declare decree defeat dissolve emergency expel extend invoke legalize lift nationalize nullify oblige
            outlaw overturn passed propose_budget ratify reinstate reject repeal revoke ruled ruling slash
            strike_down strip suspend trigger uphold veto voted withdraw
            """,
        ),
    },
    "fr": {
        "leader in court or out": (
            "candidat chef_État maire ministre premier_ministre président reine roi sénateur",
            "acquitter arrêter condamner destituer démettre démissionner emprisonner inculper limoger libérer procès",
        ),
        "state decides": (
            "assemblée conseil_constitutionnel cour gouvernement parlement président sénat tribunal",
            "abroger adopter annuler approuver dissoudre interdire prolonger ratifier rejeter suspendre voter",
        ),
    },
    "es": {
        "leader in court or out": (
            "alcalde candidato ministro presidenta presidente primer_ministro rey senador",
            "absolver condenar destituir detener dimitir encarcelar imputar liberar procesar renunciar",
        ),
        "state decides": (
            "asamblea congreso corte gobierno parlamento presidente senado tribunal tribunal_supremo",
            "anular aprobar aprueba asumir derogar disolver prohibir prorrogar ratificar rechazar suspender votar",
        ),
    },
    "de": {
        "leader in court or out": (
            "bundeskanzler bürgermeister kandidat kanzler minister ministerpräsident präsident präsidentin könig",
            "angeklagt anklage entlassen festgenommen freigelassen freigesprochen gestürzt haftbefehl rücktritt"
            " verhaftet verurteilt",
        ),
        "state decides": (
            "bundesrat bundestag gericht parlament präsident regierung senat verfassungsgericht",
            "aufgehoben aufheben beschließt beschlossen billigt gebilligt kippt verabschiedet verbietet verlängert",
        ),
    },
}

# Words of war that are none: regular expressions on lower-cased text.
METAPHORS: dict[str, str] = {
    "en": (
        r"\b(?:verbal|stinging|ferocious|personal|scathing|twitter) (?:attacks?|assaults?|broadsides?)"
        r"(?: on (?:the |his |her )?\w+)?"
        r"|\battacks? on (?:the |his |her )?(?:media|press|critics?|rivals?|judges?|opponents?)\b"
        r"|\b(?:war of words|trade war|price war|culture wars?|bidding war|war on drugs|heart attacks?|panic attacks?"
        r"|attack ads?|charm offensive|under fire|bombshell|time bomb|(?:moral|legal|court) battle|battle for)\b"
    ),
}

# Something has not happened before: regular expressions on lower-cased text.
FIRST_TIME: dict[str, str] = {
    "en": (
        r"\bfor the first time\b|\bfirst[ -](?:ever|time|open|direct|since)\b|\bunprecedented\b"
        r"|\bhistoric\b|\bnever before\b"
    ),
    "fr": r"\bpour la première fois\b|\bsans précédent\b|\bhistorique\b|\bjamais vu\b",
    "es": r"\bpor primera vez\b|\bsin precedentes\b|\bhistóric[oa]\b",
    "de": r"\bzum ersten mal\b|\berstmals\b|\bbeispiellos\w*|\bhistorisch\w*|\bnie zuvor\b",
    "ar": r"للمرة الأولى|لأول مرة|غير مسبوق|تاريخي",
}

# Titles that ask, list, advise or comment: regular expressions on lower-cased titles.
NO_NEWS: dict[str, str] = {
    "en": (
        r"^(?:how|why|what|who|where|when|is|are|can|could|should|will|does|do|did)\b|\?\W*$"
        r"|^(?:\d{1,2}|three|four|five|six|seven|eight|nine|ten) (?:\w+ ){0,2}(?:best|facts|hacks|ideas|lessons"
        r"|looks|moments|mistakes|myths|photos|pictures|places|questions|quotes|reasons|recipes|signs|stories|takeaways"
        r"|things|times|tips|ways)\b"
        r"|^(?:opinion|comment|column|editorial|analysis|explained|explainer|review|podcast)\s?[:|–—-]"
        r"|[:|–—-]\s?(?:opinion|comment|column|editorial|analysis|explained|explainer|review|podcast)$"
        r"|\b(?:explainer|recipes?|horoscope|quiz|podcast|in pictures|explained)\b"
        r"|\bthings to (?:know|watch)\b|\bhere's (?:how|what|why)\b"
        r"|\bthis is (?:how|what|why)\b|\bwatch:|\bvideo:"
    ),
    "fr": (
        r"^(?:comment|pourquoi|que|qui|où|quand)\b|\?\W*$"
        r"|\b(?:tribune|éditorial|chronique|analyse|décryptage|recette|horoscope)\b"
    ),
    "es": r"^¿|\?\W*$|\b(?:opinión|columna|editorial|análisis|claves|receta|horóscopo)\b",
    "de": (
        r"^(?:wie|warum|was|wer|wo|wann)\b|\?\W*$"
        r"|\b(?:kommentar|kolumne|leitartikel|analyse|rezept|horoskop)\b"
    ),
    "ar": r"^(?:كيف|لماذا|ماذا|من هو|هل)|؟\W*$|رأي|تحليل",
}

# subjects of leisure
LEISURE: dict[str, str] = {
    "en": """
        actor actress album album_release band baseball basketball beauty boxing celebrity champion chef
        coach concert cricket fashion film football gallery game golf guitarist hockey hollywood league
        lingerie match midfielder movie musician netflix olympics playoffs premiere quarterback rapper
        recipe rugby singer soccer striker tennis theater tournament wedding
    """,
    "fr": """
        acteur actrice album basket chanteur chanteuse cinéma concert film football joueur ligue match mode
        rugby tennis
    """,
    "es": """
        actor actriz baloncesto cantante cine concierto fútbol gol jugador liga moda partido película tenis
        álbum
    """,
    "de": """
        album basketball bundesliga film fußball konzert mode schauspieler schauspielerin spieler sänger
        sängerin tennis tor
    """,
    "ar": "الدوري حفل فيلم كرة لاعب مباراة مغني ممثل",
}
