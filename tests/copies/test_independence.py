from briefing.copies.duplicates import near_duplicates
from briefing.copies.independence import story_basis, text_origins
from briefing.copies.publishers import PublisherRegistry
from briefing.model import Document, DocumentKind, Publisher, PublisherKind
from tests.stories.documents import document

AGENCY = Publisher("Meridian Wire", "Meridian Cooperative", kind=PublisherKind.AGENCY)
REGISTRY = PublisherRegistry(
    [
        AGENCY,
        Publisher("Herald", "Castellan", kind=PublisherKind.PRIVATE),
        Publisher("Harbour Daily", "Castellan", kind=PublisherKind.PRIVATE),
        Publisher("Ministry", "Government", kind=PublisherKind.OFFICIAL),
    ]
)
WIRE = "Two bridges over the Oskel were closed on Tuesday after heavy rain. The governor of Tarn said 400 people left."
OWN = "People carried carpets upstairs before they left Ambach. The school in Tarn had room for all of them, it said."


def doc(name: str, text: str, outlet: str, **options: float | str | DocumentKind) -> Document:
    return document(name, text, outlet=outlet, **options)  # type: ignore[arg-type]  # keyword by keyword


def independent(documents: list[Document]) -> int:
    return story_basis(documents, REGISTRY, near_duplicates(documents)).independent


def five_outlets() -> list[Document]:
    return [
        doc("a", f"TARN (Meridian Wire) - {WIRE}", "Meridian Wire"),
        doc("b", WIRE, "Standard", hours=1, author="Meridian Wire"),
        doc("c", f"{WIRE} The rain goes on.", "Ledger", hours=2),
        doc("d", f"{WIRE.split('. ')[0]}. (Meridian Wire)", "Herald", hours=3),
        doc("e", OWN, "Courier", hours=4),
    ]


def test_five_outlets_three_with_agency_text_are_two_voices() -> None:
    documents = five_outlets()
    assert independent(documents) == 2
    basis = story_basis(documents, REGISTRY, near_duplicates(documents))
    assert (basis.documents, len(basis.outlets), basis.publishers) == (5, 5, 5)
    assert basis.copies == (("Meridian Wire", 3),)
    assert (basis.first_at, basis.last_at) == (documents[0].published_at, documents[-1].published_at)


def test_credit_alone_is_enough_when_the_agency_page_is_missing() -> None:
    documents = [doc("b", f"{WIRE}\n\n(Meridian Wire)", "Standard"), doc("e", OWN, "Courier")]
    assert independent(documents) == 2
    assert text_origins(documents, REGISTRY) == {"b": "Meridian Wire"}


def test_two_outlets_with_one_agency_text_are_one_voice() -> None:
    credit = "\n\n(Meridian Wire)"
    assert independent([doc("a", WIRE + credit, "Standard"), doc("b", OWN + credit, "Courier")]) == 1


def test_uncredited_copy_counts_for_the_earliest() -> None:
    documents = [doc("a", OWN, "Courier", hours=2), doc("b", OWN, "Standard")]
    assert independent(documents) == 1
    assert text_origins(documents, REGISTRY, near_duplicates(documents)) == {"a": "Standard"}


def test_outlets_of_one_owner_are_one_voice() -> None:
    assert independent([doc("a", WIRE, "Herald"), doc("b", OWN, "Harbour Daily")]) == 1


def test_an_exact_copy_adds_a_document_and_nothing_else() -> None:
    documents = five_outlets()
    copy = doc("f", OWN, "Anvil", hours=9)
    before = story_basis(documents, REGISTRY, near_duplicates(documents))
    after = story_basis([*documents, copy], REGISTRY, near_duplicates([*documents, copy]))
    assert (after.documents, after.independent) == (before.documents + 1, before.independent)


def test_opinion_is_counted_apart() -> None:
    documents = [doc("a", WIRE, "Courier"), doc("b", OWN, "Anvil", kind=DocumentKind.OPINION)]
    basis = story_basis(documents, REGISTRY)
    assert (basis.independent, basis.opinion, basis.official) == (1, 1, 0)
    assert story_basis(documents[1:], REGISTRY).independent == 1


def test_official_statements_are_counted() -> None:
    assert story_basis([doc("a", WIRE, "Ministry")], REGISTRY).official == 1


def test_nothing_rests_on_nothing() -> None:
    basis = story_basis([], REGISTRY)
    assert (basis.documents, basis.independent, basis.outlets, basis.first_at) == (0, 0, (), None)


def test_agencies_without_a_name_are_no_second_voice_of_their_outlet() -> None:
    own = doc("a", OWN, "Courier")
    carried = doc("b", f"{WIRE}\n\nSource: News agencies", "Courier", hours=1)
    elsewhere = doc("c", f"{WIRE}\n\nSource: News agencies", "Standard", hours=1)
    assert independent([own, carried]) == 1
    assert story_basis([own, carried], REGISTRY).voices == ("Courier",)
    assert independent([own, elsewhere]) == 2
