"""Words of Slovak."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Words

WORDS = Words(
    abbreviations=Abbreviations(
        titles="""
            býv cca doc dr gen ing judr kpt mgr mudr napr nám p phdr plk prof resp sv tj tzv ul
        """,
        numbers="kap obr odst s str tel č čís",
        names="aj apod atď hod mil min mld stor tis",
        openers="""
            a ako ale do ja k keď my na o od on ona oni ono po podľa pri s so ten tiež to táto v vo však z zo
        """,
        ordinal_dot=True,
    ),
)
