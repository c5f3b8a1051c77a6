"""Words of Turkish."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Words

WORDS = Words(
    stop_words="""
        ama ancak bir biri birkaç bu bunu da daha de değil diye en gibi göre hem her ile ise için kadar ki mi
        mı ne o olan olarak oldu olduğu olduğunu onu sonra tarafından var ve veya ya yok çok üzere şu
    """,
    abbreviations=Abbreviations(
        titles="""
            alb amr av bkz bnb doç dr gen gör hz krş mim müh op prof sn st tuğ tüm uzm vb.ör yrd yzb çev örn
            öğr
        """,
        numbers="apt bul cad fak kat mah md no s sf sh sok tel",
        names="a.ş bkn cad ltd m.s m.ö mn mr nu sok t.c tl vb vd vs şti",
        openers="""
            ama ancak artık ayrıca bazı ben bir biz bu buna bunlar bunun böylece daha eğer fakat hem her ise
            için o onlar siz sonra ve yandan yine çünkü önce öte şu
        """,
        ordinal_dot=True,
    ),
)
