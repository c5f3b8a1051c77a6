"""Who stands behind a document, whose text it carries, and how many independent voices that makes.

Nothing is guessed: an outlet that no publishers file knows stands for itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlsplit

from briefing.copies.credits import CreditReader
from briefing.model import Document, DocumentId, DocumentKind, Publisher, PublisherKind

_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "gob", "gouv", "or", "ne", "go"})
# hosts that lend their name to many writers: the full host is the publisher
_PLATFORMS = frozenset(
    {"substack.com", "wordpress.com", "blogspot.com", "medium.com", "github.io", "tumblr.com", "wixsite.com"}
)
# not "LA Times"
_ARTICLE = re.compile(r"(?:[Tt]he|THE|[Ll][ea]|[Ee]l|[Dd]er|[Dd]ie)\s+(?=\w)")


class PublisherRegistry:
    """Publishers by outlet name and domain, and the agencies among them by their credit lines."""

    def __init__(self, publishers: Iterable[Publisher] = ()) -> None:
        self.publishers = tuple(publishers)
        self._by_name: dict[str, Publisher] = {}
        self._by_domain: dict[str, Publisher] = {}
        self._credits = CreditReader(self.agencies)
        # what was found, by what it was found from
        self._resolved: dict[tuple[str, str], Publisher] = {}
        self._linked: dict[tuple[str, str], Publisher | None] = {}
        self._credited: dict[tuple[DocumentId, str], Publisher | None] = {}
        for publisher in self.publishers:
            for name in (publisher.name, *publisher.outlets):
                self._by_name.setdefault(outlet_key(name), publisher)
            for domain in publisher.domains:
                self._by_domain.setdefault(domain.lower().removeprefix("www."), publisher)
        # an outlet may be known by its address alone
        for domain, publisher in self._by_domain.items():
            self._by_name.setdefault(outlet_key(domain), publisher)

    @property
    def agencies(self) -> tuple[Publisher, ...]:
        return tuple(p for p in self.publishers if p.kind is PublisherKind.AGENCY)

    def publisher(self, document: Document) -> Publisher:
        """The known publisher by outlet name, else by domain; else one made of what the document says."""
        key = (document.outlet, document.url)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(document)
        return self._resolved[key]

    def _resolve(self, document: Document) -> Publisher:
        found = self._by_name.get(outlet_key(document.outlet)) or self._by_host(host_of(document.url))
        if found is not None:
            return found
        domain = registered_domain(document.url)
        name = document.outlet or domain
        return Publisher(name=name, outlets=(name,) if name else (), domains=(domain,) if domain else ())

    def linked_publisher(self, document: Document) -> Publisher | None:
        """The known publisher whose article a document points at, None when its address is its own.

        Lines of newsletters do that. An agency's text on another's page is no pointer.
        """
        key = (document.outlet, document.url)
        if key not in self._linked:
            self._linked[key] = self._link(document)
        return self._linked[key]

    def _link(self, document: Document) -> Publisher | None:
        own, linked = self._by_name.get(outlet_key(document.outlet)), self._by_host(host_of(document.url))
        if own is None or linked is None or own.kind is PublisherKind.AGENCY:
            return None
        return linked if (linked.owner or linked.name) != (own.owner or own.name) else None

    def family(self, document: Document) -> str:
        """The name under which all outlets of one owner count as one voice."""
        publisher = self.publisher(document)
        return publisher.owner or publisher.name

    def outlet_name(self, document: Document) -> str:
        """The outlet as readers know it: by its name where the document has its address only."""
        outlet = document.outlet
        if " " in outlet or "." not in outlet:
            return outlet
        publisher = self.publisher(document)
        labels = host_of(f"https://{outlet}").split(".")
        for name in (publisher.name, *publisher.outlets):
            if "".join(outlet_key(name).split()) in labels:
                return name
        return outlet

    def publisher_named(self, name: str) -> Publisher | None:
        """The known publisher of an outlet's name."""
        return self._by_name.get(outlet_key(name))

    def family_of_name(self, name: str) -> str:
        """The family of a publisher given by name; the name itself where it is not known."""
        found = self._by_name.get(outlet_key(name))
        return (found.owner or found.name) if found else name

    def credited_agency(self, document: Document) -> Publisher | None:
        """The agency whose text the document says it carries, None for none or for the agency's own page."""
        key = (document.id, document.sha256)
        if key not in self._credited:
            agency = self._credits.agency(document)
            own = agency is None or agency.name == self.publisher(document).name
            self._credited[key] = None if own else agency
        return self._credited[key]

    def is_official(self, document: Document) -> bool:
        """Whether an official body speaks: by the document's own mark, or because it is the publisher."""
        official = self.publisher(document).kind is PublisherKind.OFFICIAL
        return document.kind is DocumentKind.OFFICIAL or official

    def _by_host(self, host: str) -> Publisher | None:
        labels = host.split(".")
        for first in range(len(labels) - 1):
            found = self._by_domain.get(".".join(labels[first:]))
            if found is not None:
                return found
        return None


@lru_cache(maxsize=4096)
def outlet_key(name: str) -> str:
    """Bring spellings of an outlet's name together: case, accents, punctuation and a leading article."""
    bare = _ARTICLE.sub("", name.strip(), count=1) if _ARTICLE.match(name.strip()) else name
    decomposed = unicodedata.normalize("NFKD", bare.casefold())
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(re.findall(r"\w+", plain))


def host_of(url: str) -> str:
    """The host of a URL without `www.`, "" when there is none."""
    # many addresses, few hosts: what comes after the third slash says nothing about it
    return _host("/".join(url.split("/", 3)[:3]))


@lru_cache(maxsize=4096)
def _host(origin: str) -> str:
    try:
        return (urlsplit(origin).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def registered_domain(url: str) -> str:
    """The part of the host that somebody registered: two labels, or three under `co.uk` and its like."""
    host = host_of(url)
    labels = host.split(".")
    if len(labels) < 2 or labels[-1].isdigit():
        return host
    size = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
    domain = ".".join(labels[-size:])
    return host if domain in _PLATFORMS else domain
