"""Words of Dutch."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Openings, Words

WORDS = Words(
    stop_words="""
        aan af al alle alleen als altijd andere ben bij binnen boven daar dan dat de deze die dit doen door
        dus echter een eens en er ge geen geweest haar had hadden heb hebben heeft hem het hier hij hoe hun
        iemand iets ik in is ja je kan kon kunnen maar me meer men met mij mijn moet na naar niet niets nog nu
        of om omdat onder ons ook op over reeds s sinds te tegen tijdens toch toen tot tussen u uit uw van
        veel volgens voor waar want waren was wat we wel werd werden wie wij wil worden wordt zal ze zei zich
        zij zijn zo zoals zonder zou zouden
    """,
    abbreviations=Abbreviations(
        titles="""
            bijv ca d.w.z dhr dr drs ds evt excl gen i.p.v i.v.m incl ing ir kol lt m.a.w m.b.t m.n mevr mr mw
            o.a o.l.v pres prof resp st t.a.v t.o.v vgl zgn
        """,
        numbers="""
            apr art aug blz dec feb hfst jan jul jun lid mrt nov nr nrs okt p pag par sept tel
        """,
        names="bv dzd e.a e.d enz etc min mjd mld mln mrd n.chr nv sec st str v.chr",
        openers="""
            aan als bij dat de deze die dit een en het hij in maar met na of op terwijl toen van volgens voor
            we wij ze zij
        """,
        compound_ends="str",
    ),
    openings=Openings(
        person=(r"hij|zij|ze|zijn|haar|hem"),
        thing=(r"het (?:is|was|gaat)|dit|dat|deze|die|hun|hen|beide|anderen|sommige|zulke"),
        connective=(
            r"maar|en|of|echter|toch|ook|bovendien|daarnaast|daarom|dus|dan|daarna|vervolgens|intussen|"
            r"ondertussen|daarbij|zo|hierdoor|daardoor"
        ),
    ),
)
