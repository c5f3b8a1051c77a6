"""Words of Finnish."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Words

WORDS = Words(
    abbreviations=Abbreviations(
        titles="esim ks mm n prof tri ts vrt ym",
        numbers="klo luku nro puh s",
        names="eaa eur jaa jne kpl milj mrd tk",
        openers="""
            ei että he hän ja joka jos kun me minä mutta myös ne nämä on se sitä tai tämä
        """,
        ordinal_dot=True,
    ),
)
