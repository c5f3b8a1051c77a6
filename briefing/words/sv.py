"""Words of Swedish."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Words

WORDS = Words(
    stop_words="""
        alla allt andra att av bara blev bli blir de dem den denna deras dess dessa det detta dig din dock du
        där då efter eller en enligt ett fick från få för före genom ha hade han hans har hela henne hennes
        hon honom hur här i icke in inga ingen inom inte jag ju kan kunde man med mellan men mer mig min mot
        mycket ni nu när någon något några och också om oss på samma sedan sig sin sina sitt ska skall skulle
        så sådan till tills under upp ut utan vad var vara varit vart vem vi vid vilka vilken vill än är
    """,
    abbreviations=Abbreviations(
        titles="""
            bitr bl.a ca civ.ing d.v.s dr e.d exkl f.d f.n fil.dr fr.o.m gen inkl jfr kapt m.a.o o.d ordf
            p.g.a prof resp s.k s:t s:ta st t.ex t.o.m t.v äv
        """,
        numbers="apr art aug dec feb febr jan kap kl nov nr okt s sept sid tel",
        names="""
            e.kr etc f.kr inv kr m.m mdkr mdr milj min mkr o.s.v osv sek st tim tkr tus
        """,
        openers="""
            av de den det efter eller en enligt ett från före han hon i jag med men när och om på utan vi
        """,
    ),
)
