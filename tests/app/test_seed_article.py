"""The user's own article, alone: the first thing anybody builds."""

from datetime import UTC, datetime
from functools import lru_cache

from briefing.app.issue import make_digest
from briefing.app.plan import BuildRequest, resolve
from briefing.compose.verify import printed_sentences, verify_briefing
from briefing.intake import read_paths
from briefing.model import Briefing, PrintedSentence
from briefing.pipeline.options import Digest, EditionInput
from briefing.render.phrases import printed_text
from briefing.resources import resource
from briefing.text import document_sentences

CUT_OFF = datetime(2024, 10, 23, 6, tzinfo=UTC)
TITLE = "Blinken urges Netanyahu to seek truces in Lebanon, Gaza"
MEETING = (
    "Secretary of State Antony J. Blinken met with Israeli Prime Minister Benjamin Netanyahu on Tuesday to discuss "
    "ending the conflict in Lebanon and Gaza in addition to securing pathways for humanitarian aid, according to a "
    "readout from the meeting."
)
BLUE_LINE = (
    "He [State Department spokesperson Matthew Miller] continued, “The Secretary and Prime Minister also discussed "
    "Lebanon and ongoing efforts to reach a diplomatic resolution along the Blue Line that includes full "
    "implementation of UN Security Council Resolution 1701 and allows civilians on both sides of the border to return "
    "to their homes.”"
)
DETER = (
    "During Blinken’s meeting with Netanyahu in Jerusalem, he amplified the need to “deter” further regional "
    "aggression from Iran and its proxies after the death of Hamas leader Yahya Sinwar."
)


@lru_cache
def made() -> Digest:
    path = str(resource("seeds", "000_0797d19a90464de2.txt"))
    plan = resolve(BuildRequest(as_of=CUT_OFF))
    read = read_paths([path], retrieved_at=CUT_OFF)
    return make_digest(EditionInput(read.documents, plan.frame, troubles=read.diagnostics), plan)


def briefing() -> Briefing:
    return made().briefing


def said(sentences: tuple[PrintedSentence, ...]) -> list[str]:
    return [printed_text(sentence) for sentence in sentences]


def test_the_whole_page() -> None:
    assert [(line.theme, said(line.sentences)) for line in briefing().top_lines] == [("Diplomacy", [MEETING])]
    assert [
        (
            section.theme,
            [(item.headline, said(item.sentences)) for item in section.items],
            [(entry.headline, entry.theme, said(entry.sentences)) for entry in section.entries],
        )
        for section in briefing().sections
    ] == [
        ("Diplomacy", [(TITLE, [MEETING, BLUE_LINE])], []),
        ("Humanitarian aid", [], [(TITLE, "Diplomacy", [MEETING])]),
        ("Iran deterrence", [], [(TITLE, "Diplomacy", [DETER])]),
    ]


def test_no_more_than_a_third_of_the_article_is_printed() -> None:
    (document,) = made().documents
    printed = {sentence.text for _, sentence in printed_sentences(briefing())}
    assert 3 <= len(printed) <= len(document_sentences(document)) // 3


def test_everything_is_proven() -> None:
    assert verify_briefing(briefing(), {d.id: d for d in made().documents}).is_proven


def test_nothing_printed_hangs_in_the_air() -> None:
    for _, sentence in printed_sentences(briefing()):
        opens = sentence.text.lstrip('“"').split()[0].strip(",")
        explained = not sentence.starts_passage or bool(sentence.additions)
        assert explained or opens not in {"He", "She", "It", "They", "However", "But", "That", "This"}
