"""Words of English."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Words

WORDS = Words(
    stop_words="""
        a about above across after again against all almost alone along already also although always am among
        an and another any anybody anyone anything anywhere are aren't around as at away b be became because
        become becomes been before behind being below between both but by c can can't cannot could couldn't d
        did didn't do does doesn't doing don't done down during e each either else enough etc even ever every
        everybody everyone everything everywhere f few for from further g get gets getting give given gives go
        goes going gone got h had hadn't has hasn't have haven't having he he'd he'll he's her here here's
        hers herself him himself his how however i i'd i'll i'm i've if in indeed instead into is isn't it
        it's its itself just k keep keeps kept l less let let's ll m made make makes many may maybe me
        meanwhile might mine more moreover most mostly mr mrs ms much must my myself n neither never
        nevertheless no nobody none nor not nothing now nowhere o of off often on once one only onto or other
        others otherwise our ours ourselves out over own p per perhaps put q quite r rather re really s said
        same say saying says seem seemed seems several shall she she'd she'll she's should shouldn't since so
        some somebody someone something sometimes somewhere still such t take taken takes than that that's the
        their theirs them themselves then there there's therefore these they they'd they'll they're they've
        thing things this those though through throughout thus to together told too took toward towards u
        under until up upon v ve very via w was wasn't we we'd we'll we're we've well went were weren't what
        what's whatever when where whether which while who who's whoever whole whom whose why will with within
        without won't would wouldn't x y yet you you'd you'll you're you've your yours yourself yourselves z
    """,
    abbreviations=Abbreviations(
        titles="""
            adm amb approx asst atty brig brig-gen ca capt cdr cf cllr cmdr col cpl dep det dr drs e.g esq.dr
            fr ft gen gens gov govs hon i.e insp lt lt-col lt-gen lts maj maj-gen messrs mr mrs ms msgr mt mx
            pfc pres prof profs pvt rear-adm rep reps rev secy sen sens sgt spc sr.dr ssgt st.lt supt treas v
            vice-adm viz vs
        """,
        numbers="""
            apr art arts aug ch chap dec ext feb fig figs fri jan jul jun mar mon no nos nov nr oct op p para
            paras ph pp pt res rs sat sec secs sep sept sun tel thu thur thurs tk tue tues vol vols wed
        """,
        names="""
            a.d al ala ariz ark assn ave b.a b.c bldg blvd bros calif co colo conn corp cos d.c dept esq est
            etc fla ft ga ill inc ind intl jr kan ky la llc ltd m.d mass md mich minn miss mo mont n.c n.d n.h
            n.j n.m n.y neb nev okla ore p.o pa ph.d plc r.i rd ret s.c s.d sr st tenn tex u.k u.n u.s univ va
            vt w.va wash wis wyo
        """,
        times="a.m am p.m pm",
        openers="""
            a about according additionally after ahead all also although amid among an analysts and another
            are as asked at authorities because before between both but by can could critics despite did does
            during each earlier even every finally first for from further furthermore had has have he her here
            his how however i if in instead investigators is it its last later many may meanwhile might
            moreover most must my nevertheless no nor not now officials on once one only or other others our
            over police second several she should since so some still such than that the their then there
            these they third this those though three to today two under unlike until was we were what when
            where whether which while who why will with without witnesses would yesterday yet you
        """,
    ),
)
