"""Words of Italian."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Openings, Speech, Words

WORDS = Words(
    stop_words="""
        a ad agli ai al alla alle allo altra altre altri altro anche ancora avere aveva avevano ben c che chi
        ci ciò coi col come con contro così cui d da dagli dai dal dalla dalle dallo degli dei del dell della
        delle dello dentro di dopo dove due e ed era erano essere fa fino fra fu già gli ha hanno ho i il in
        infatti invece io l la le lei li lo loro lui ma meno mentre mi mio molti molto ne negli nei nel nella
        nelle nello noi non nostra nostro o ogni ora per perché più poi prima proprio può qual quale quali
        quando quanto quasi quella quelle quelli quello questa queste questi questo qui se secondo sei senza
        si sia sono sopra sotto stata state stati stato su sua sue sugli sui sul sulla sulle suo suoi tra
        tutta tutte tutti tutto un una uno verso vi voi è
    """,
    abbreviations=Abbreviations(
        titles="""
            avv cap cfr col dott dott.ssa es gen ing mons on p.es prof prof.ssa s sen sig sig.ra sigg ss
        """,
        numbers="art artt cap fig n nn p pag pagg pp tel vol",
        names="ecc s.p.a s.r.l",
        openers="""
            come con da di dopo e egli ella fra gli i il in la le lo loro ma nel nella noi o per prima quando
            questa queste questi questo se secondo tra un una uno
        """,
    ),
    openings=Openings(
        person=(r"egli|lui|lei|suo|sua|suoi|sue|ha (?:aggiunto|concluso|precisato|proseguito|spiegato)"),
        thing=(
            r"esso|essa|essi|esse|loro|ciò|questo|questi|queste|quello|quelli|entrambi|altri|alcuni|tale|tali"
        ),
        connective=(
            r"ma|e|o|però|tuttavia|inoltre|anche|quindi|dunque|perciò|poi|infine|intanto|invece|infatti|così|"
            r"pertanto|per esempio|al contrario"
        ),
    ),
    speech=Speech(
        attribution="""
            affermato aggiunto annunciato detto dichiarato riferito scritto secondo spiegato
        """,
    ),
)
