from briefing.copies.duplicates import near_duplicates
from briefing.copies.publishers import PublisherRegistry
from briefing.copies.reporting import PrintedSentence, item_basis, speaking_order
from briefing.model import Basis, Document, DocumentKind, Publisher, PublisherKind
from briefing.text import document_sentences
from tests.stories.documents import document

REGISTRY = PublisherRegistry(
    [Publisher("Meridian Wire", kind=PublisherKind.AGENCY), Publisher("Herald", "Castellan")]
)
STRIKE = "A missile struck the grain harbor of Kessin on Monday and killed six dockers, the governor said."
MORE = "Ships wait outside. The port captain expects no berth to open before Thursday at noon."


def report(name: str, text: str, hours: float = 0.0, outlet: str = "") -> Document:
    return document(name, text, outlet=outlet or f"Outlet {name}", hours=hours)


def basis(printed: Document, *others: Document) -> Basis:
    documents = [printed, *others]
    sentences = {each.id: document_sentences(each) for each in documents}
    first = sentences[printed.id][0]
    return item_basis(
        [PrintedSentence(printed, first.start, first.end)],
        documents,
        sentences,
        REGISTRY,
        copies=near_duplicates(documents),
    )


ORIGINAL = report("a", f"{STRIKE} {MORE}")
OWN_WORDS = report(
    "b", "Six dockers were killed when a missile struck the grain harbor of Kessin. Smoke hung over it.", 1
)
OTHER = report("c", "Envoys met in Arvel to talk about prisoners. They will meet again in a week.", 2)
SPUN = report(
    "d",
    f"You will not believe this. {STRIKE} Share it with friends! Our readers asked us what we think of it all.",
    3,
)


def test_only_who_reports_the_printed_sentence_counts() -> None:
    found = basis(ORIGINAL, OWN_WORDS, OTHER)
    assert found.outlets == ("Outlet a", "Outlet b")
    assert (found.independent, found.documents) == (2, 2)
    assert (found.first_at, found.last_at) == (ORIGINAL.published_at, OWN_WORDS.published_at)


def test_a_sentence_that_stands_in_an_earlier_text_is_no_second_voice() -> None:
    assert basis(ORIGINAL, SPUN).independent == 1
    assert basis(SPUN, ORIGINAL).independent == 1
    assert len(basis(ORIGINAL, SPUN).outlets) == 2


def test_a_lone_document_rests_on_itself() -> None:
    found = basis(ORIGINAL)
    assert (found.outlets, found.independent) == (("Outlet a",), 1)


def test_two_outlets_that_carry_one_agency_are_one_voice() -> None:
    credit = "\n\n(Meridian Wire)"
    one, two = report("e", STRIKE + credit), report("f", OWN_WORDS.text + credit, 1)
    assert basis(one, two).independent == 1


def test_originals_speak_before_agency_copy_reposts_and_comment() -> None:
    agency = report("e", f"KESSIN (Meridian Wire) - {OTHER.text}", 4)
    repost = report("r", f"{ORIGINAL.text} Source: elsewhere.", 5)
    comment = document("k", "I say that the harbor must be closed.", kind=DocumentKind.OPINION)
    documents = [comment, repost, agency, ORIGINAL, OWN_WORDS]
    ordered = speaking_order(documents, REGISTRY, copies=near_duplicates(documents))
    assert [each.id for each in ordered] == ["a", "b", "e", "r", "k"]
