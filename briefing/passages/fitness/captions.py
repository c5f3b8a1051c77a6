"""Tell captions from report: a credit, a mark of the picture, or a description in the present with a date at its end.

A caption is a whole paragraph. Structure first: credits and marks are read in any language that names agencies as
the world does; the description is judged only where the language has its words.
"""

from __future__ import annotations

import re

from briefing.passages.fitness.lexicon import FitnessWords

# characters that no paragraph has twice by chance
_BEGINNING = 30
# longest caption, in words
_LONGEST_WORDS = 60
_AGENCY = (
    r"(?:REUTERS|Reuters|AFP|AP|Associated Press|EPA(?:-EFE)?|EFE|ANSA|APA|dpa|DPA|PA|Getty(?: Images)?|"
    r"Anadolu(?: Agency)?|AA|"
    r"Xinhua|TASS|Bloomberg|NurPhoto|ZUMA|Shutterstock|Alamy|Sipa(?: USA)?|UPI|Kyodo|Yonhap|IRNA|WANA|Handout|"
    r"HANDOUT|Pool|"
    r"POOL|Flash90|UN Photo|UNICEF|imago|picture[- ]alliance|Ritzau|NTB|TT|Keystone|Belga|ANP|LUSA|PTI|ANI|Courtesy)"
)
_CREDIT_END = re.compile(
    # "Jan Torv/AFP", "Handout via REUTERS", "REUTERS/Petra Loos", "© Jean Prat / AFP"
    rf"(?:[/|] ?{_AGENCY}(?: Photos?| Images?)?(?: ?(?:/|via|,) ?[\w .-]{{2,30}})?|\bvia {_AGENCY}|"
    rf"\b{_AGENCY}(?: Photo)? ?/ "
    rf"?[^\W\d_][\w .'’-]{{2,40}}|"
    # "Photo: ...", "Credit ...", "(Foto: ...)", "Quelle:"
    r"\b(?:Photo(?:graph)?|Picture|Image|Credit|Crédit|Crédito|Foto|Fotos|Bild|Quelle|Source|Фото|تصوير|صورة)s?"
    r" ?(?:by|credit)?(?::| by) ?[^.:]{2,60}|©[^.]{2,60}|\(File(?: photo)?\)|\[File(?: photo)?\])[)\]. ]*$"
)
_SOURCE_OF_A_REPORT = re.compile(r"[.!?][\"”]?-? (?:Source|Quelle)s?:[^.:]{2,60}$")
_BRACKET_AGENCY = re.compile(rf"[(\[][^()\[\]]{{0,40}}\b{_AGENCY}(?: Photo)?[)\]][. ]*$")
_CREDIT_ALONE = re.compile(
    rf"\W*(?:(?:Photo|Image|Picture|Credit|Foto|Crédit)s?\b.{{0,60}}|©.{{0,60}}|{_AGENCY}(?:\W.{{0,40}})?|"
    rf"[^\W\d_][\w .'’-]{{2,40}}/ ?{_AGENCY}.{{0,20}})$"
)
_MARK_OPENS = re.compile(
    r"\W*(?:FILE(?: PHOTO)?\b ?[-–—:.]|File photo\b|In this (?:[\w.,-]+ ){0,6}(?:photo|image|picture|frame|"
    r"handout|still|video)|"
    r"(?:An?|The|This) (?:undated |combination |file |handout |aerial |satellite |screen ?grab |video grab |"
    r"general |\w+ )?"
    r"(?:photo(?:graph)?|picture|image|view|screengrab|screenshot|frame grab|still)\b(?! (?:released|published|"
    r"taken|posted|shared|obtained))|"
    r"From (?:left|right)\b|Pictured\b|(?:View|Wreckage|Tents|Remains|Rubble|Scene|Debris|Portrait) (?:of|at|on|"
    r"in)\b|Vista (?:de|del)\b|"
    r"Vue (?:de|du|d[’'])|Blick auf\b|Rauch über\b)"
)
_MARK = re.compile(
    r"\((?:[LRC]|left|right|center|centre|top|bottom|file|file photo|archive|pictured(?:,? [^)]{0,40})?|above|"
    r"below|à gauche|à droite|izq\.|dcha\.|"
    r"links|rechts|Archiv(?:bild)?|archivo)\)|, (?:left|right|center|centre),|"
    r"\b(?:is|are) (?:seen(?! as\b)|pictured|shown|photographed)\b|\bpictured (?:at|in|on|with|during|here|above|last|"
    r"next|"
    r"by)\b|"
    r"\bin this (?:file |handout |undated )?(?:photo|picture|image)\b|\bas seen from\b|\bfile (?:photo|picture|image)\b"
)
# "residents wade through a street, in a photo that the coast guard provided"
_IN_A_PHOTO = re.compile(
    r"\bin an? (?:file |handout |undated |video )?(?:photo(?:graph)?|picture|image|still)"
    r"(?: (?:that|which) [^,;:]{2,60})? (?:distributed|made|provided|released|supplied|taken)\b"
)
_MARK_SIGNS = (
    "(l)", "(r)", "(c)", "(left", "(right", "(cent", "(top", "(bottom", "(file", "(archi", "(above", "(below", "(à ",
    "(izq", "(dcha", "(links", "(rechts", ", left,", ", right,", ", center,", ", centre,", "seen", "pictured", "shown",
    "photo", "picture", "image",
)  # fmt: skip
_CREDIT_SIGNS = ("/", "|", "©", ":", "via ", "(File", "[File", " by ", "UTERS", "AFP", "AP")
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?|janvier|février|mars|avril|mai|juin|"
    r"juillet|août|septembre|"
    r"octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
    r"diciembre|"
    r"Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE_AT_END = re.compile(
    rf"(?:\b(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?(?:, ?\d{{4}})?|\b\d{{1,2}}\.? (?:{_MONTH})(?: (?:de )?\d{{4}})?|"
    rf"\b(?:{_MONTH}),? \d{{4}}|(?:, |\bon (?:\w+ )?){_DAY}(?: \w+)?|\blast (?:year|month|week))[.)\] ]*$"
)
# "MERIN, March 2. /TASS/.", "KASTREL, Oct 21 (AFP) -": a wire's dateline opens a report
_DATELINE = re.compile(
    rf"[A-ZÀ-Þ][A-ZÀ-Þ .,'’/-]{{2,40}}, (?:{_MONTH}) \d{{1,2}}\.?(?:,? \d{{4}})?,?"
    r" ?(?:/[\w .]{2,20}/|\([\w .]{2,30}\))"
)
# the time of day, or what is and will be: notices and forecasts have them, pictures do not
_NOTICE = re.compile(r"\b\d{1,2}:\d{2}\b|\b(?:is|are) (?!\w+ing\b)|\b(?:will|expected|forecast)\b")


_DONE_BY = re.compile(r" (?:(?:away|down|off|out|up) )?by\b")


def is_credit(paragraph: str) -> bool:
    """Say whether a paragraph is a picture's credit and nothing else."""
    return len(paragraph) <= 120 and _CREDIT_ALONE.match(paragraph) is not None


def is_caption(paragraph: str, words: FitnessWords | None, *, credit_follows: bool = False) -> bool:
    """Say whether a paragraph is the caption of a picture.

    Args:
        words: of its language, None when there are none.
        credit_follows: whether the paragraph below it is a credit.
    """
    paragraph = _said_once(paragraph)
    if len(paragraph) > 700 or len(paragraph.split()) > _LONGEST_WORDS:
        return False
    if _DATELINE.match(paragraph):
        return False
    tail = paragraph[-120:]
    credit = _CREDIT_END.search(tail) if any(sign in tail for sign in _CREDIT_SIGNS) else None
    # behind a whole sentence "Source: ..." says whose report it was
    has_credit = credit is not None and not _SOURCE_OF_A_REPORT.search(tail)
    if has_credit or _MARK_OPENS.match(paragraph) or _is_marked(paragraph[:300]):
        return not _is_told(paragraph, words)
    if _IN_A_PHOTO.search(paragraph) and _shows(paragraph, words):
        return True
    is_dated = _DATE_AT_END.search(paragraph[-24:]) is not None
    if not (is_dated or credit_follows or paragraph.rstrip(". ")[-1:] in (")", "]")):
        return False
    shows = _shows(paragraph, words)
    if credit_follows or _BRACKET_AGENCY.search(paragraph[-60:]):
        return shows
    return shows and is_dated


def _said_once(paragraph: str) -> str:
    """A paragraph up to where it begins anew: pages often give a caption twice, for the small picture and the large."""
    again = paragraph.find(paragraph[:_BEGINNING], _BEGINNING) if len(paragraph) > 2 * _BEGINNING else -1
    return paragraph[:again].rstrip() if again > 0 else paragraph


def _is_marked(head: str) -> bool:
    low = head.lower()
    return any(sign in low for sign in _MARK_SIGNS) and _MARK.search(head) is not None


def _is_told(paragraph: str, words: FitnessWords | None) -> bool:
    """A credit-like end under a report: several sentences, or one in the past with a speech act."""
    if words is None or words.past is None:
        return False
    return paragraph.count(". ") >= 2 and len(words.past.findall(paragraph)) >= 2


def _shows(paragraph: str, words: FitnessWords | None) -> bool:
    """Whether the first sentence describes a picture: a verb of what is seen in the present, or no verb at all."""
    if words is None or words.depicting is None or words.past is None:
        return False
    if any(mark in paragraph[:300] for mark in '"“«„'):
        return False
    first = re.split(r"(?<=[a-z)]\.) (?=[A-Z])", paragraph, maxsplit=1)[0][:300]
    seen = words.depicting.search(first)
    # "wreckage washed up by the flood": what only describes a thing is no verb of the sentence
    finite = (found for found in words.past.finditer(first) if not _DONE_BY.match(first, found.end()))
    past = next(finite, None)
    if past is None:
        return seen is not None or _NOTICE.search(first) is None
    return seen is not None and seen.start() < past.start()
