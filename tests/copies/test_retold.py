"""Whose report a sentence retells."""

import pytest

from briefing.copies.independence import story_basis
from briefing.copies.publishers import PublisherRegistry
from briefing.copies.retold import retold_outlet
from briefing.model import Publisher, PublisherKind
from tests.stories.documents import document

OUTLETS = {"Meridian Wire": "Meridian Wire", "Herald": "Herald", "Tarn Herald": "Tarn Herald"}


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The mill will be sold, two bankers told Meridian Wire on Monday.", "Meridian Wire"),
        ("The mill will be sold, according to the Herald.", "Herald"),
        ("The Tarn Herald has reported that the mill will be sold.", "Tarn Herald"),
        ("The mill will be sold, Meridian Wire news agency reported, citing a banker.", "Meridian Wire"),
        ("The mill will be sold, according to papers seen by Meridian Wire.", "Meridian Wire"),
        ("The mill will be sold, the owner said in an interview with the daily Herald.", "Herald"),
    ],
)
def test_the_source_of_a_sentence_is_found(text: str, outlet: str) -> None:
    assert retold_outlet(text, OUTLETS.get) == outlet


@pytest.mark.parametrize(
    "text",
    [
        "The mill will be sold, Mayor Ilse Karan told the council.",
        "Police reported that the mill had been shut.",
        "The Herald will be sold to the owner of the mill.",
    ],
)
def test_what_is_no_report_of_an_outlet_has_no_source(text: str) -> None:
    assert retold_outlet(text, OUTLETS.get) is None


def test_those_who_retell_one_report_are_one_voice_with_it() -> None:
    registry = PublisherRegistry([Publisher("Meridian Wire", kind=PublisherKind.AGENCY)])
    texts = {
        "a": "The mill of Tarn will be sold, two bankers told Meridian Wire.",
        "b": "Owners want to sell the old mill, Meridian Wire reported.",
        "c": "The mill in Tarn is up for sale, its director said on Monday.",
    }
    documents = [document(name, text, outlet=f"Outlet {name}") for name, text in texts.items()]
    documents.append(document("w", "Exclusive: the mill of Tarn is to be sold.", outlet="Meridian Wire"))
    telling = {one.id: one.text for one in documents}
    assert story_basis(documents, registry, telling=telling).independent == 2
    assert story_basis(documents, registry).independent == 4
    # what is printed stands on the page of who retells it
    assert story_basis(documents[:1], registry, telling=telling).voices == ("Outlet a",)
