"""Sentences and terms of the scripts that put no space after a stop or between words, or have no stop at all.

Chinese and Japanese: what follows a closed quotation without a gap may be its verb. Thai and Lao: a space
parts clauses, and only some of them are sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# A stop that ends a sentence whatever follows it: dandas, Chinese, Japanese, Burmese, Khmer, Tibetan.
UNSPACED_STOPS = "।॥。！？｡။។៕།༎"

_PAIRS = {"」": "「", "』": "『", "”": "“", "’": "‘", "）": "（", "》": "《", "】": "【"}
_OPEN = frozenset(_PAIRS.values())
# A quotation of more characters is no part of a sentence; an unclosed mark binds no more than this.
_LONGEST_QUOTATION = 400
# "「…。」と述べた": particles that bind a quotation to what follows
_PARTICLE = re.compile("と|って|など|の|を|が|は|に|も|で|、|，|,|：|:")
# "“…。”官员说。": a clause without a stop or comma that ends in a verb of speech
_SPEAKER = re.compile(
    "[^。！？｡“「\n]{0,40}?(?:说|說|表示|称|稱|问|問|指出|强调|強調|告诉|告訴|回答|写道|寫道|道|认为|認為|补充|補充|宣布|解释|解釋|喊)"
)

# the first character, in Unicode's order, of the scripts without spaces
FIRST_UNSPACED = "\u0e01"
_HAN = "\u3400-\u9fff\uf900-\ufaff"
_RUNS = re.compile(
    f"(?P<two>[{_HAN}\u3040-\u30ff]+)|(?P<three>[\u0e01-\u0e4e]+|[\u0e81-\u0ecd]+|[\u1000-\u103f]+|[\u1780-\u17d3]+)"
)
# characters of grammar: a pair that holds one is two halves of words
_GRAMMAR = re.compile("[的了在是和与與将將也就都而及\u3040-\u309f]")

_THAI = re.compile("[\u0e01-\u0e5b\u0e81-\u0edf]")
_GAP = re.compile("(?<=[\u0e01-\u0e45\u0e47-\u0e4e\u0e81-\u0ecd]) +(?=[\u0e01-\u0e4e\u0e81-\u0ecd])")
# Clauses that go on: "and", "or", "but", "which", "by", "that", "for", "because", "including", "with", "from" …
_GOES_ON = re.compile(
    "(?:และ|หรือ|แต่|ที่|ซึ่ง|โดย|ว่า|เพื่อ|เพราะ|เนื่องจาก|รวมถึง|รวมทั้ง|กับ|จาก|ใน|ของ|ด้วย|พร้อม|คือ|ได้แก่|เช่น|ทั้งนี้|อัน|ตาม|จน|แล้ว|ก็|ถึง|เป็น|"
    "ແລະ|ຫຼື|ແຕ່|ທີ່|ເຊິ່ງ|ໂດຍ|ວ່າ|ເພື່ອ|ເພາະ|ກັບ|ຈາກ|ໃນ|ຂອງ)"
)
_HANGS = ("ว่า", "ที่", "คือ", "และ", "หรือ", "ของ", "โดย", "กับ", "ใน", "นาย", "นาง", "ວ່າ", "ທີ່", "ແລະ", "ຂອງ")
# What opens sentences of news: "when", "on the", "however", "besides", "as for", "later", "the latest", "the
# reporter", "the police", "the government", "Mr" … After so long a stretch any other clause may open one too.
_STARTS = re.compile(
    "(?:เมื่อ|วันที่|วันนี้|วานนี้|ขณะ|อย่างไรก็|นอกจาก|ทั้งนี้|สำหรับ|ต่อมา|ล่าสุด|ก่อนหน้า|หลังจาก|ด้าน|ส่วน|ผู้สื่อข่าว|ตำรวจ|เจ้าหน้าที่|รัฐบาล|กระทรวง|"
    "นายก|นาย|นาง|ประชาชน|ชาวบ้าน|ผู้|บริษัท|สหรัฐ|จีน|ประเทศ|พล\\.|พ\\.|ศาล|กองทัพ|โฆษก|รัฐมนตรี|ประธาน|แหล่งข่าว|รายงาน|การ|เขา|เธอ|ພາຍ|ໃນວັນ|ວັນທີ|ທ່ານ|ລັດຖະບານ|ກະຊວງ)"
)
_LONG_STRETCH = 260
# "นายสุรชัย" and his surname
_HALF_NAME = re.compile("(?:นาย|นาง|นางสาว|ดร\\.|น\\.ส\\.|พล\\.[^ ]{1,6}|ท่าน|ທ່ານ|ນາງ)[^ ]{1,24}")
# letters that a Thai sentence has at least, before a cut and after it
_LEAST, _LEAST_REST = 60, 30


def ends_unspaced(text: str, start: int, stop: int, close: int, after: int) -> bool:
    """Say whether a sentence that began at `start` ends at a stop; `close` lies behind its closing marks.

    Not within a quotation or bracket that is still open, and not before the verb that the quotation hangs on.
    """
    low = max(start, stop - _LONGEST_QUOTATION)
    opened = _unclosed(text, low, close)
    if opened:
        return False
    if close == after and text[close - 1] in _PAIRS and after < len(text):
        if _PARTICLE.match(text, after):
            return False
        begins = text[start] in _OPEN and _unclosed(text, start, stop) == text[start]
        return not (begins and _SPEAKER.match(text, after))
    return True


def _unclosed(text: str, start: int, end: int) -> str:
    """Return the marks opened and not closed in a stretch, outermost first."""
    stack: list[str] = []
    for character in text[start:end]:
        if character in _OPEN:
            stack.append(character)
        elif stack and _PAIRS.get(character) == stack[-1]:
            stack.pop()
    return "".join(stack)


def split_unmarked(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what no mark has cut: long Thai and Lao stretches at the spaces that part sentences.

    A clause that opens with a word that goes on, or follows one that leaves something open, stays with the one
    before. Anything else is returned whole.
    """
    if _THAI.match(text[end - 1]) is None:
        yield start, end
        return
    for gap in _GAP.finditer(text, start, end):
        if (
            gap.start() - start >= _LEAST
            and end - gap.end() >= _LEAST_REST
            and _GOES_ON.match(text, gap.end()) is None
            and not text.endswith(_HANGS, start, gap.start())
            and _HALF_NAME.search(text, text.rfind(" ", start, gap.start()) + 1, gap.start()) is None
            and (gap.start() - start >= _LONG_STRETCH or _STARTS.match(text, gap.end()) is not None)
        ):
            yield start, gap.start()
            start = gap.end()
    yield start, end


def ends_unmarked(text: str) -> bool:
    """Say whether a text ends as Thai and Lao sentences do, in a letter, and is long enough for one."""
    return bool(text) and _THAI.match(text[-1]) is not None and len(_THAI.findall(text[:200])) >= _LEAST_REST


def is_unspaced(character: str) -> bool:
    """Say whether a letter is of a script without spaces between words."""
    return character >= FIRST_UNSPACED and _RUNS.match(character) is not None


def unspaced_terms(text: str) -> tuple[str, ...]:
    """Return what stands for words where none are marked: pairs of Chinese characters, Thai letters by three.

    Overlapping pairs find Chinese words about as well as a dictionary does (Nie, Gao, Zhang & Zhou, "On the use
    of words and n-grams for Chinese information retrieval", IRAL 2000). Pairs with a character of grammar, all
    hiragana among them, are left out.
    """
    found: list[str] = []
    for run in _RUNS.finditer(text):
        letters, size = run.group(), 2 if run["two"] else 3
        grams = (letters[at : at + size] for at in range(max(1, len(letters) - size + 1)))
        found += [gram for gram in grams if size == 3 or not _GRAMMAR.search(gram)]
    return tuple(found)
