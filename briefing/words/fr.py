"""Words of French."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Words

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
)
