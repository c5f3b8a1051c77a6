"""Words of English."""

from __future__ import annotations

from briefing.words.amounts import (
    BILLIONS,
    DOZENS,
    HUNDREDS,
    HUNDREDS_OF_THOUSANDS,
    MILLIONS,
    TENS_OF_THOUSANDS,
    THOUSANDS,
    Amount,
    exact,
)
from briefing.words.records import Abbreviations, Calendar, NumberWords, Words

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
    calendar=Calendar(
        months="january february march april may june july august september october november december",
        short_months="jan feb mar apr may jun jul aug sep oct nov dec",
        month_forms=("- - - - - - - - sept - - -",),
        weekdays="monday tuesday wednesday thursday friday saturday sunday",
        relative_days={
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
        relative_spans={
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
        forward="""
            about to, ahead of, are to, arrives, awaits, before, begins, braces, can, coming, continues,
            convenes, could, deadline, departs, due, due to, effective, elects, ending, ends, expected, faces,
            flies, forthcoming, from now, gathers, gears up, gets under way, go to, goes, going to, heads,
            hopes to, hosts, is being held, is to, kicks off, lasts, likely to, looks ahead to, looming, may,
            meets, might, must, next, on track to, opens, planned, planning to, plans to, poised to, ready to,
            resumes, scheduled, set for, set to, shall, should, slated, starting, starts, supposed to, take
            effect, take place, takes effect, takes place, till, tomorrow, travels, until, upcoming, visits,
            wants to, was to, were to, will, would
        """,
        backward="""
            after, arose, ate, beat, became, began, blew, bought, broke, brought, built, burst, came, caught,
            chose, cut, dealt, drank, drew, drove, early on, fed, fell, felt, fled, flew, forced, fought,
            found, gave, got, grew, had, has, have, heard, held, hit, hung, kept, knew, laid, last seen, late
            on, led, left, lit, lost, made, met, opened, paid, put, ran, read, rode, rose, said, sank, sat,
            saw, says, sent, shook, shot, shut, since, sold, sought, spent, spoke, stole, stood, struck, sunk,
            swept, swore, thought, threw, told, took, was, went, were, which, withdrew, won, wore, wrote
        """,
        beside="after, ahead of, before, since",
    ),
    numbers=NumberWords(
        to_nineteen="""
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
            sixteen seventeen eighteen nineteen
        """,
        tens="twenty thirty forty fifty sixty seventy eighty ninety",
        phrases={
            "dozens": DOZENS,
            "scores": Amount(40, 40, 99),
            "hundreds": HUNDREDS,
            "several hundred": HUNDREDS,
            "a few hundred": HUNDREDS,
            "thousands": THOUSANDS,
            "several thousand": THOUSANDS,
            "a few thousand": THOUSANDS,
            "several dozen": DOZENS,
            "several million": MILLIONS,
            "tens of thousands": TENS_OF_THOUSANDS,
            "hundreds of thousands": HUNDREDS_OF_THOUSANDS,
            "millions": MILLIONS,
            "a few million": MILLIONS,
            "a few billion": BILLIONS,
            "several billion": BILLIONS,
            "a few hundred thousand": HUNDREDS_OF_THOUSANDS,
            "several hundred thousand": HUNDREDS_OF_THOUSANDS,
            "a few hundred million": Amount(2e8, 2e8, 999999999),
            "several hundred million": Amount(2e8, 2e8, 999999999),
            "tens of millions": Amount(2e7, 2e7, 99999999),
            "hundreds of millions": Amount(2e8, 2e8, 999999999),
            "billions": BILLIONS,
            "a dozen": exact(12),
            "half a dozen": exact(6),
            "two dozen": exact(24),
            "three dozen": exact(36),
            "four dozen": exact(48),
            "five dozen": exact(60),
            "a hundred": exact(100),
            "a thousand": exact(1000),
            "a hundred thousand": exact(1e5),
            "a hundred million": exact(1e8),
            "a million": exact(1e6),
            "a billion": exact(1e9),
            "a trillion": exact(1e12),
            "half a million": exact(5e5),
            "half a billion": exact(5e8),
            "a quarter of a million": exact(25e4),
            "a million and a half": exact(15e5),
            "one and a half million": exact(15e5),
            "two and a half million": exact(25e5),
            "twice as many": exact(2),
            "twice as much": exact(2),
            "twice as high": exact(2),
            "twice as large": exact(2),
            "twice as likely": exact(2),
            "twice as big": exact(2),
        },
    ),
)
