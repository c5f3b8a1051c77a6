"""Who speaks in Arabic news prose: the verb comes first, then title, then name; there are no capitals."""

from __future__ import annotations

from briefing.quotes.speaker_tokens import Token
from briefing.quotes.speakers import Kind, Who
from briefing.text.word_lists import word_set

# nouns that open a title; "ال" words right after them belong to it
_TITLES = word_set(
    """
    وزير وزيرة رئيس رئيسة المتحدث المتحدثة الناطق الناطقة المبعوث المبعوثة مبعوث مبعوثة مدير مديرة محافظ
    محافظة نائب نائبة سفير سفيرة الأمين الأمينة أمين أمينة قائد عضو كبير كبيرة مفاوضي مفاوض زعيم زعيمة
    الرئيس الرئيسة الوزير الوزيرة الجنرال العقيد العميد اللواء المستشار المستشارة مستشار مستشارة مسؤول
    مسؤولة المسؤول المسؤولة القائد المدير المديرة الطبيب الطبيبة الدكتور الدكتورة السيد السيدة منسق
    منسقة المنسق المنسقة عمدة الباحث الباحثة المحلل الخبير الكاتب البروفيسور الجبهة الوزراء البرلمان
    الحكومة المستشفى الخارجية الدفاع الداخلية الصحة باسم وزارة الجيش مجلس حزب
    """
)
_GROUPS = word_set(
    "وزارة الوزارة الحكومة حكومة الجيش جيش الشرطة شرطة منظمة المنظمة حزب الحزب جبهة الجبهة الرئاسة مكتب"
    " هيئة الهيئة بلدية وكالة"
)
_STOPS = word_set(
    """
    ان انه انها انهم أنهم بان كان كانت هناك التي الذي الذين اللتي واللتي إلى الى مضيفا أيضا ايضا فيما حيث
    إن أن بأن إنه إنها أنه أنها في خلال عبر على بعد قبل أمس اليوم يوم صباح مساء من مع عن منذ حول لدى عند
    أمام ضمن وذلك الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد بيان لوكالة لصحيفة لقناة
    """
)
_MOST_TOKENS = 10


def arabic_subject(text: str, tokens: list[Token], verb: str) -> Who:
    """The subject that follows a verb; a pronoun of the verb's gender where none follows."""
    kept: list[Token] = []
    for token in tokens[:_MOST_TOKENS]:
        if token.text in _STOPS or token.text.startswith("لل") or not token.text[0].isalpha():
            break
        kept.append(token)
    gender = "f" if verb.endswith("ت") or verb.startswith("تق") or verb == "قائلة" else "m"
    if not kept:
        return Who(verb, Kind.PRONOUN, gender=gender)
    return _read(text, kept, gender)


def _read(text: str, tokens: list[Token], gender: str) -> Who:
    if tokens[0].text in _GROUPS:
        return Who(_verbatim(text, tokens), Kind.GROUP)
    if tokens[0].text not in _TITLES:
        return Who(_verbatim(text, tokens[:4]), Kind.PERSON, gender=gender)
    split = 1
    while split < len(tokens) and (tokens[split].text in _TITLES or tokens[split].text.startswith("ال")):
        split += 1
    if split == len(tokens):
        return Who(_verbatim(text, tokens), Kind.UNNAMED, gender=gender)
    return Who(
        _verbatim(text, tokens[split : split + 4]), Kind.PERSON, _verbatim(text, tokens[:split]), gender
    )


def _verbatim(text: str, tokens: list[Token]) -> str:
    return text[tokens[0].start : tokens[-1].end]
