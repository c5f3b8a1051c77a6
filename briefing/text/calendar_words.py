"""Names of months and weekdays and the small words around them, in six languages."""

from __future__ import annotations

from briefing.text.word_lists import word_set

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
_SHORT = {
    "en": "jan feb mar apr may jun jul aug sep oct nov dec",
    "fr": "janv févr mars avr mai juin juil août sept oct nov déc",
    "de": "jan feb mär apr mai jun jul aug sep okt nov dez",
    "es": "ene feb mar abr may jun jul ago sep oct nov dic",
}
# Other forms of the same months; "-" for none. After Unicode CLDR: Austria; Russian nominative, prepositional
# and short forms; the Levant, Algeria and Tunisia, Morocco, Mauritania, and Arabic typed without hamza.
_FORMS = {
    "de": ("jänner feber - - - - - - - - - -", "jän - - - - - - - sept - - -"),
    "fr": ("janv févr - - - - juil - - - - -", "janvier fevrier - - - - - aout - - - decembre"),
    "es": ("- - - - - - - - setiembre - - -", "- - - - - - - - set - - -", "- - - - - - - - sept - - -"),
    "ru": (
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
        "янв февр мар апр - июн июл авг сент окт нояб дек",
        "- фев - - - - - - сен - ноя -",
    ),
    "ar": (
        "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
        "جانفي فيفري - أفريل ماي جوان جويلية أوت - - - -",
        "- - - - ماي - يوليوز غشت شتنبر - نونبر دجنبر",
        "- - - إبريل - - - أغشت شتمبر - - دجمبر",
        "- - - ابريل ايار - - اغسطس ايلول اكتوبر - -",
    ),
}

_WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "ru": "понедельник вторник среду четверг пятницу субботу воскресенье",
    "ar": "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
}


def _numbered(names: str, first: int) -> dict[str, int]:
    numbered = enumerate(names.split(), start=first)
    return {name.replace("_", " "): number for number, name in numbered if name != "-"}


# 1..12
MONTHS: dict[str, dict[str, int]] = {
    language: _numbered(names, 1) | (_numbered(_SHORT[language], 1) if language in _SHORT else {})
    for language, names in _MONTHS.items()
}
MONTHS["en"] |= {"sept": 9}
for _language, _lists in _FORMS.items():
    for _names in _lists:
        MONTHS[_language] |= _numbered(_names, 1)

# Monday is 0
WEEKDAYS: dict[str, dict[str, int]] = {language: _numbered(names, 0) for language, names in _WEEKDAYS.items()}
WEEKDAYS["de"] |= {"sonnabend": 5}
WEEKDAYS["de"] |= {
    name + part: number
    for name, number in WEEKDAYS["de"].items()
    for part in ("morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
}
WEEKDAYS["ru"] |= {"среда": 2, "пятница": 4, "суббота": 5}
WEEKDAYS["ru"] |= _numbered("понедельника вторника среды четверга пятницы субботы воскресенья", 0)
WEEKDAYS["ru"] |= _numbered("понедельнику вторнику среде четвергу пятнице субботе воскресенью", 0)
WEEKDAYS["ar"] |= {"الإثنين": 0, "الاربعاء": 2}

# days from the day of publication: first, last
RELATIVE_DAYS: dict[str, dict[str, tuple[int, int]]] = {
    "en": {
        "today": (0, 0),
        "tonight": (0, 0),
        "this morning": (0, 0),
        "this afternoon": (0, 0),
        "this evening": (0, 0),
        "yesterday": (-1, -1),
        "the day before yesterday": (-2, -2),
        "last night": (-1, 0),
        "overnight": (-1, 0),
        "tomorrow": (1, 1),
    },
    "fr": {
        "aujourd'hui": (0, 0),
        "aujourd’hui": (0, 0),
        "hier": (-1, -1),
        "avant-hier": (-2, -2),
        "demain": (1, 1),
    },
    "es": {"hoy": (0, 0), "ayer": (-1, -1), "anteayer": (-2, -2), "anoche": (-1, 0)},
    "de": {"heute": (0, 0), "gestern": (-1, -1), "vorgestern": (-2, -2), "morgen": (1, 1)},
    "ru": {"сегодня": (0, 0), "вчера": (-1, -1), "позавчера": (-2, -2), "завтра": (1, 1)},
    "ar": {"اليوم": (0, 0), "أمس": (-1, -1), "غدا": (1, 1)},
}

# whole weeks, months and years before or after the one of publication
RELATIVE_SPANS: dict[str, dict[str, tuple[str, int]]] = {
    "en": {
        "last week": ("week", -1),
        "this week": ("week", 0),
        "next week": ("week", 1),
        "last month": ("month", -1),
        "this month": ("month", 0),
        "next month": ("month", 1),
        "last year": ("year", -1),
        "this year": ("year", 0),
        "next year": ("year", 1),
    },
    "fr": {
        "la semaine dernière": ("week", -1),
        "le mois dernier": ("month", -1),
        "l'an dernier": ("year", -1),
    },
    "es": {"la semana pasada": ("week", -1), "el mes pasado": ("month", -1), "el año pasado": ("year", -1)},
    "de": {
        "vergangene woche": ("week", -1),
        "letzte woche": ("week", -1),
        "im vergangenen jahr": ("year", -1),
    },
    "ru": {"на прошлой неделе": ("week", -1), "в прошлом году": ("year", -1)},
    "ar": {"الأسبوع الماضي": ("week", -1), "الشهر الماضي": ("month", -1), "العام الماضي": ("year", -1)},
}

# Words before a weekday that look forward; a weekday after them is the coming one.
FORWARD: dict[str, tuple[str, ...]] = {
    "en": (
        "will", "would", "shall", "can", "could", "may", "might", "should", "must", "due", "set for",
           "scheduled", "planned",
        "expected", "until", "till", "starting", "deadline", "takes effect", "take effect", "ahead of",
           "from now", "next",
        "coming", "before", "effective", "tomorrow", "is to", "are to", "was to", "were to", "set to",
           "due to", "plans to",
        "planning to", "likely to", "wants to", "hopes to", "supposed to", "begins",
        "ends", "opens", "ending", "is being held", "meets", "resumes", "flies", "lasts", "going to", "about to",
        "goes", "go to", "heads", "travels", "arrives", "visits", "hosts", "starts", "departs", "elects",
        "convenes", "gathers", "continues", "upcoming", "forthcoming", "looming", "takes place", "take place",
        "slated", "poised to", "on track to", "ready to", "gears up", "braces", "awaits", "looks ahead to",
        "faces", "kicks off", "gets under way",
    ),
    "fr": ("aura", "sera", "seront", "prévu", "prévue", "attendu", "attendue", "doit", "doivent", "devra", "d'ici",
           "jusqu'à", "prochain", "va", "vont", "pourrait", "commencera", "débutera", "reprendront", "reprendra"),
    "es": ("será", "prevé", "previsto", "hasta", "próximo", "deberá", "va", "podría", "comenzará", "reanudará"),
    "de": ("wird", "werden", "soll", "sollen", "bis", "kommenden", "nächsten", "will", "ab", "wollen"),
    "ru": ("будет", "состоится", "до", "планирует", "ожидается", "начнется", "пройдет"),
    "ar": ("المقرر", "سوف", "حتى", "المقبل", "القادم", "المنتظر", "تدخل", "وتدخل", "تستمر", "ستستأنف", "ستجتمع"),
}  # fmt: skip
# Words that look back: what stands closest before the weekday decides.
BACKWARD: dict[str, tuple[str, ...]] = {
    "en": ("said", "says", "was", "were", "had", "has", "have", "told", "late on", "early on", "since", "met", "came",
           "began", "fell", "rose", "struck", "hit", "after", "held", "took", "left", "gave", "went",
           "broke", "won", "lost",
           "shot", "became", "saw", "sent", "found", "made", "spoke", "wrote", "drove", "flew", "spent", "put", "cut",
           "drew", "ran", "sat", "stood", "sought", "bought", "brought", "caught", "fought", "thought",
           "felt", "fled", "grew", "heard", "knew", "laid", "paid", "rode", "sold", "shook", "shut", "swore",
           "threw", "wore", "withdrew",
           "dealt", "chose", "beat", "blew", "arose", "stole", "fed", "lit", "hung", "drank", "ate", "forced",
           "opened", "which", "last seen", "got", "led", "read", "swept", "burst", "sank", "sunk", "built", "kept"),
    "fr": ("a", "ont", "avait", "était", "depuis", "dit", "été", "avaient", "étaient"),
    "es": ("dijo", "fue", "había", "desde", "anunció", "murieron", "firmó", "informó", "fueron"),
    "de": ("sagte", "war", "hat", "hatte", "seit", "teilte", "haben", "waren", "wurde", "wurden"),
    "ru": ("сказал", "заявил", "был", "сообщил", "после", "была", "были", "заявила", "сообщила", "погибли"),
    "ar": ("قال", "قالت", "كان", "منذ", "بعد", "وقال", "وقالت", "أعلن", "أعلنت", "انطلقت", "وقعت", "وقّعت"),
}  # fmt: skip
# Prepositions and particles that hang a day on an event beside the verb: "will meet after talks on Thursday".
BESIDE: dict[str, tuple[str, ...]] = {
    "en": ("after", "before", "since", "ahead of"),
    "fr": ("depuis",),
    "es": ("desde",),
    "de": ("seit", "bis"),
    "ru": ("после",),
    "ar": ("بعد", "منذ"),
}
# Verbs whose day may be theirs or that of what they ask for: "asked for a hearing on Tuesday".
ASKING = (
    "asked for",
    "asks for",
    "asking for",
    "called for",
    "calls for",
    "calling for",
    "urged",
    "urges",
    "demanded",
)
# Forward words that only guess.
GUESSED = frozenset(("likely to", "may", "might", "could", "can", "would", "expected", "should"))
# What a date before it dates: "the 5 May vote".
OCCASIONS = word_set(
    """
    vote hearing election elections referendum deadline summit meeting talks trial conference ceremony inauguration
    opening launch anniversary ballot poll polls runoff session verdict ruling sentencing handover parade congress
    """
)
# What makes a weekday a name: "Black Friday", "Palm Sunday".
NAMED_WEEKDAYS = word_set(
    """
    news black good palm bloody super easter ash cyber giving maundy holy whit shrove fat spy ruby sheffield casual
    manic blue man pancake passion trinity low clean
    """
)
