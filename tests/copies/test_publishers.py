from pathlib import Path

import pytest

from briefing.copies.publishers import PublisherRegistry, host_of, outlet_key, registered_domain
from briefing.model import DocumentKind, Publisher, PublisherKind
from briefing.settings.publisher_files import read_publishers
from tests.stories.documents import document

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
HERALD = Publisher(
    "The Merin Herald",
    "Castellan",
    "Sarran",
    PublisherKind.PRIVATE,
    ("Merin Herald",),
    ("merinherald.example",),
)
PRESS = Publisher("Press Service", "Government", kind=PublisherKind.OFFICIAL, domains=("gov.example",))
REGISTRY = PublisherRegistry([HERALD, PRESS])


@pytest.mark.parametrize(
    ("outlet", "url"),
    [
        ("The Merin Herald", ""),
        ("merin herald", ""),
        ("MERIN HERALD", "https://elsewhere.example/x"),
        ("Some desk", "https://news.merinherald.example/x"),
        ("", "https://www.merinherald.example/x"),
    ],
)
def test_an_outlet_is_known_by_name_or_address(outlet: str, url: str) -> None:
    made = document("d", "t", outlet=outlet or " ", url=url)
    assert REGISTRY.publisher(made) is HERALD
    assert REGISTRY.family(made) == "Castellan"


def test_an_unknown_outlet_stands_for_itself() -> None:
    made = document("d", "t", outlet="The Lamp", url="https://thelamp.example/1")
    assert REGISTRY.family(made) == "The Lamp"
    assert REGISTRY.publisher(made).kind is PublisherKind.UNKNOWN


def test_official_by_publisher_or_by_kind() -> None:
    assert REGISTRY.is_official(document("a", "t", outlet="x", url="https://press.gov.example/1"))
    assert REGISTRY.is_official(document("b", "t", outlet="x", kind=DocumentKind.OFFICIAL))
    assert not REGISTRY.is_official(document("c", "t", outlet="The Merin Herald"))


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://news.bbc.co.uk/1", "bbc.co.uk"),
        ("https://gazette.co.uk/1", "gazette.co.uk"),
        ("https://co.uk/1", "co.uk"),
        ("https://co.example.press/1", "example.press"),
        ("https://www.co.press/1", "co.press"),
        ("https://www.example.com/a", "example.com"),
        ("https://desk.substack.com/p/1", "desk.substack.com"),
        ("http://127.0.0.1:80/x", "127.0.0.1"),
        ("", ""),
        ("http://[broken", ""),
    ],
)
def test_registered_domain(url: str, domain: str) -> None:
    assert registered_domain(url) == domain


def test_outlet_names_meet_without_accents_case_and_article() -> None:
    assert outlet_key("The Économist") == outlet_key("economist")
    assert outlet_key("Le Monde") == outlet_key("le  monde") == "monde"
    assert outlet_key("The") == "the"


def test_shipped_publishers_are_many_unambiguous_and_sourced() -> None:
    publishers = read_publishers(SEEDS / "publishers.toml")
    outlets = [key for p in publishers for key in {outlet_key(name) for name in (p.name, *p.outlets)}]
    domains = [domain for p in publishers for domain in p.domains]
    assert len(publishers) >= 120
    assert len(outlets) == len(set(outlets))
    assert len(domains) == len(set(domains))
    assert all(p.owner and p.country and p.note and p.kind is not PublisherKind.UNKNOWN for p in publishers)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Times", "The Wall Street Journal"),
        ("Daily Mail", "Metro (UK)"),
        ("UN News", "UNHCR"),
        ("CGTN", "CCTV"),
    ],
)
def test_outlets_of_one_owner_are_one_voice(one: str, other: str) -> None:
    registry = PublisherRegistry(read_publishers(SEEDS / "publishers.toml"))
    families = {registry.family(document(name, "t", outlet=name)) for name in (one, other)}
    assert len(families) == 1


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.gazette.example/a/b", "gazette.example"),
        ("https://user@Gazette.Example:8080?x=/a", "gazette.example"),
        ("//gazette.example/a", "gazette.example"),
        ("gazette.example/a/b/c/d", ""),
        ("https://[::1/a/b", ""),
        ("", ""),
    ],
)
def test_hosts_are_read_from_addresses(url: str, host: str) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize(
    ("outlet", "name"),
    [
        ("merinherald.example", "Merin Herald"),
        ("news.merinherald.example", "Merin Herald"),
        ("The Merin Herald", "The Merin Herald"),
        ("lamp.example", "lamp.example"),
    ],
)
def test_an_outlet_known_by_its_address_has_a_name(outlet: str, name: str) -> None:
    made = document("d", "t", outlet=outlet, url=f"https://{outlet}/1")
    assert REGISTRY.outlet_name(made).removeprefix("The ") == name.removeprefix("The ")


def test_an_address_and_a_name_are_one_family() -> None:
    assert (
        REGISTRY.family_of_name("merinherald.example")
        == REGISTRY.family_of_name("Merin Herald")
        == "Castellan"
    )
