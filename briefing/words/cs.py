"""Words of Czech."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Openings, Speech, Words

WORDS = Words(
    stop_words="""
        a aby aj ale ani ano asi az až bez bude budou by byl byla byli bylo být co což cz další dnes do druhé
        ho i jak jako je jeho jej jejich její jen jenž ještě ji jiné již jsem jsme jsou jste já k kam kde kdo
        když ke která které který kteří ku ma mají mezi mi mu my má mě může na nad např naše ne nebo nechť
        není než nic nové nám nás náš o od ode on ona oni ono pak po pod podle pokud poté pouze pro proto
        protože proč práve před při s se si sice své svých svým svůj ta tak také takže tam tato tedy ten tento
        to toho tom tomto tomu tu tuto ty tyto této tím tímto u už v ve vy vám váš více však všechno z za zda
        zde ze či že
    """,
    abbreviations=Abbreviations(
        titles="""
            angl bc býv cca doc dr gen gen.por ing judr kpt lat max mgr min mj mjr mudr např např.v nábř nám
            něm p phdr plk por posl pplk prof pí resp rndr sen sl srov sv tj tj.v tzv tř ul zast čl
        """,
        numbers="kap obr odst s str tab č čís",
        names="aj apod atd hod kč mil min mld r stol tis",
        openers="""
            a ale do jak jestli já k když my na o od on ona oni ono po podle při s se také tato tento to v ve
            však z ze
        """,
        ordinal_dot=True,
    ),
    openings=Openings(
        person=(r"on|ona|jeho|její|podle něj|podle ní|dodala?|doplnila?|uvedla?|podotkla?|upozornila?"),
        thing=(r"ono|oni|ony|to|tento|tato|toto|tyto|tito|jejich|ten|ta|oba|obě|ostatní|někteří"),
        connective=(
            r"ale|a|však|avšak|také|též|dále|navíc|proto|přesto|potom|poté|pak|mezitím|tedy|tak|naopak|"
            r"nakonec|zároveň|nicméně|nebo|i"
        ),
    ),
    speech=Speech(
        attribution="""
            dodal dodala oznámil podle prohlásil prohlásila sdělil sdělila uvedl uvedla řekl řekla
        """,
    ),
)
