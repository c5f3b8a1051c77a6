"""Words of Polish."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Words

WORDS = Words(
    stop_words="""
        a aby ale ani aż bardzo bez bo by być był była było były ci co czy czyli dla do gdy gdyż gdzie go i
        ich ile im inne innych iż ja jak jakie jako je jednak jego jej jest jeszcze jeśli już każdy kiedy kto
        która które który którzy lub ma mają mi między może można my na nad nam nas nawet nie niej nim niż o
        od on ona one oni oraz po pod podczas ponieważ poza przed przez przy się sobie swoje są ta tak także
        tam te tego tej temu ten też to tu ty tych tylko tym w we według wiele więc wszystko z za zaś ze że
        żeby
    """,
    abbreviations=Abbreviations(
        titles="al dr gen im inż kpt ks m.in mgr mjr np ok p prof płk red tj tzw ul św",
        numbers="art nr pkt poz rys s str tel ust",
        names="godz itd itp mld mln r tys w zł",
        openers="""
            a ale do gdy i ja jak jednak jeśli my na od on ona oni ono po przy ta także te ten to w we według
            z ze
        """,
        ordinal_dot=True,
    ),
)
