"""Words of Romanian."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Words

WORDS = Words(
    stop_words="""
        a această acest aceste acestea acestei aceștia acum ai aici al ale am ar are asupra atunci ată au avea
        aș ca care ce cea cei cel cele celor cu cum când că da dacă dar de deci decât deja despre din după ea
        ei el ele era este eu fi fie fiind fost iar la le li lor lui mai mult nici noi nu o or ori pe pentru
        prin sa sau se sunt să tot un una unde unei unor unui va vor îi îl în încă între și
    """,
    abbreviations=Abbreviations(
        titles="col dl dna dr gen ing prof",
    ),
)
