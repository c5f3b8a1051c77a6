"""Words of Danish."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Words

WORDS = Words(
    abbreviations=Abbreviations(
        titles="""
            bl.a ca d.v.s dr dvs ekskl evt f.eks fhv fr gen hr ift inkl jf kapt mht pga prof skt tidl
        """,
        numbers="apr art aug dec feb jan kap kl nov nr nr.s okt s sept stk tel tlf",
        names="e.kr etc f.kr kr m.m m.v mia mill min mio o.l.a osv pct sek stk tus",
        openers="""
            af de den der det efter eller en et fra før han hun i ifølge jeg med men når og om på som uden vi
        """,
        ordinal_dot=True,
    ),
)
