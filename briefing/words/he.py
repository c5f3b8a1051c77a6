"""Words of Hebrew."""

from __future__ import annotations

from briefing.words.records import Words

WORDS = Words(
    stop_words="""
        אבל או אותה אותו אחרי אך אל אלא אם אנו אני אף אשר את אתה בין בלי גם הוא הזאת הזה היא היה היו הם הן זאת
        זה זו יש כאשר כדי כי כך כל כמו לא לאחר לבין לה להם לו לפי לפני מאוד מה מי מן נגד עד עדיין עוד על עם רק
        של שלא שלה שלהם שלו תחת
    """,
)
