"""Words of Norwegian Bokmål."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Words

WORDS = Words(
    abbreviations=Abbreviations(
        titles="""
            bl.a ca d.v.s dr dvs ekskl evt f.eks fr gen hr ift inkl jf kapt mht pga prof st tidl
        """,
        numbers="apr art aug des feb jan kap kl nov nr okt s sept tel tlf",
        names="e.kr etc f.kr kr m.m mill min mrd o.l osv pst sek stk",
        openers="""
            av de den det eller en et etter fra før han hun i ifølge jeg med men når og om på som uten vi
        """,
        ordinal_dot=True,
    ),
)
