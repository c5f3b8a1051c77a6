"""`verify --chain`: walks the editions of a folder or of a store by the hashes that each holds of the one before."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from briefing.app.editions import LARGEST_BYTES
from briefing.app.evidence import sources_path
from briefing.compose.chain import Link, chain_findings, chains
from briefing.compose.findings import Finding
from briefing.errors import InputError
from briefing.model import from_json, sha256_hex


@dataclass(frozen=True, slots=True)
class ChainProof:
    """The chains of a place, and what is wrong with them, the oldest first."""

    chains: tuple[tuple[Link, ...], ...]
    findings: tuple[Finding, ...]
    # editions whose captured sources are the ones that they were made with
    with_sources: int = 0

    @property
    def is_whole(self) -> bool:
        return not self.findings

    def lines(self) -> tuple[str, ...]:
        """The verdict: one line for each chain, and how many sources files were compared."""
        if not self.is_whole:
            return (f"NOT WHOLE: {len(self.findings)} finding{'s' if len(self.findings) > 1 else ''}",)
        told = [
            f"whole: {chain[0].slug}, {len(chain)} edition{'s' if len(chain) > 1 else ''}"
            f" from {chain[0].id} to {chain[-1].id}{_before(chain[0])}; newest sha256 {chain[-1].sha256}"
            for chain in self.chains
        ]
        return (*told, f"captured sources compared: {self.with_sources}")

    def json(self) -> str:
        """The proof as one JSON object."""
        newest = [asdict(chain[-1]) | {"cut_off": chain[-1].cut_off.isoformat()} for chain in self.chains]
        return json.dumps(
            {
                "whole": self.is_whole,
                "editions": sum(map(len, self.chains)),
                "with_sources": self.with_sources,
                "newest": newest,
                "findings": [asdict(finding) for finding in self.findings],
            },
            ensure_ascii=False,
            indent=2,
        )


def verify_chain(target: str) -> ChainProof:
    """Walk the editions in a folder, or those that went out of a store.

    Raises:
        InputError: there is no such place, or no edition in it.
        StoreError: the file is no store.
    """
    path = Path(target).expanduser()
    if path.is_dir():
        links, findings, compared = _read_folder(path)
    elif path.is_file():
        links, findings, compared = *_read_store(path), 0
    else:
        raise InputError("no such folder or store", where=target, remedy="name output/ or briefing.sqlite")
    if not links:
        raise InputError("holds no edition", where=target, remedy="name output/ or briefing.sqlite")
    return ChainProof(chains(links), (*findings, *chain_findings(links)), compared)


class _Named(msgspec.Struct):
    slug: str


class _Made(msgspec.Struct):
    previous_id: str = ""
    previous_sha256: str = ""
    sources_sha256: str = ""


class _Head(msgspec.Struct):
    """What is read of an edition of any schema: who it is and what it follows."""

    schema: str
    id: str
    cut_off: datetime
    edition: _Named
    provenance: _Made = msgspec.field(default_factory=_Made)


def _read_folder(folder: Path) -> tuple[list[Link], list[Finding], int]:
    links, findings, compared = [], [], 0
    for path in sorted(folder.rglob("*.json")):
        content = path.read_bytes() if path.stat().st_size <= LARGEST_BYTES else b""
        head = _head(content)
        if head is None:
            continue
        where = str(path.relative_to(folder))
        links.append(_link(where, head, content))
        beside, wanted = sources_path(path), head.provenance.sources_sha256
        if not wanted or not beside.is_file():
            continue
        if sha256_hex(beside.read_bytes()) == wanted:
            compared += 1
        else:
            findings.append(Finding(where, f"break: {beside.name} is not the file it was made with"))
    return links, findings, compared


def _read_store(path: Path) -> tuple[list[Link], list[Finding]]:
    from briefing.store import Store

    links, findings = [], []
    with Store(path, create=False) as store:
        sent = store.sent_editions()
        for entry in reversed(store.list_editions()):
            if entry.id not in sent:
                continue
            content = store.edition_content(entry.id)
            head = _head(content)
            if head is None:
                findings.append(Finding(entry.id, "break: is damaged"))
                continue
            links.append(_link(entry.id, head, content))
            if sha256_hex(content) != entry.sha256:
                findings.append(Finding(entry.id, "break: does not have the hash it was kept with"))
    return links, findings


def _head(content: bytes) -> _Head | None:
    try:
        head = from_json(content, _Head)
    except (msgspec.MsgspecError, RecursionError):
        return None
    return head if head.schema and head.id and head.cut_off.tzinfo else None


def _link(where: str, head: _Head, content: bytes) -> Link:
    made = head.provenance
    return Link(
        where,
        head.id,
        head.edition.slug,
        head.cut_off,
        sha256_hex(content),
        made.previous_id,
        made.previous_sha256,
    )


def _before(first: Link) -> str:
    return f" (the one before, {first.previous_id}, is not here)" if first.previous_id else ""
