"""Words of Hungarian."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Words

WORDS = Words(
    abbreviations=Abbreviations(
        titles="dr id ifj ill kb pl prof st sz vö özv ún",
        numbers="aug dec febr jan júl jún márc nov okt old sz szept tel ápr",
        names="bt ezer ft kft km m mrd nyrt stb zrt",
        openers="""
            a aki amely ami az azt de egy ez ha hogy is mert mi már még nem szerint én és ő ők
        """,
        ordinal_dot=True,
    ),
)
