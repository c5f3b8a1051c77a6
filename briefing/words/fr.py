"""Words of French."""

from __future__ import annotations

from briefing.words.amounts import (
    HUNDREDS,
    HUNDREDS_OF_THOUSANDS,
    TENS,
    TENS_OF_THOUSANDS,
    THOUSANDS,
    exact,
    roughly,
)
from briefing.words.records import Abbreviations, Calendar, NumberWords, Words

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
)
