"""`verify`: find the edition, its sources and its rendered files, and prove them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from briefing.app.clock import now
from briefing.app.editions import FORMAT_OF_SUFFIX, Captured, FoundEdition, find_edition
from briefing.app.evidence import signature_path, sources_path
from briefing.app.plan import known_publishers
from briefing.app.signatures import Signature, Trust, pdf_signatures, record_signature
from briefing.compose.findings import Finding
from briefing.compose.verify import Verification, verify_briefing
from briefing.errors import InputError
from briefing.model import Briefing, Document, DocumentId, SourceDocument, sha256_hex
from briefing.settings import Settings, load_settings


@dataclass(frozen=True, slots=True)
class VerifyRequest:
    """What is to be proven, and against what."""

    target: str
    # original documents, read again instead of the captured ones
    sources: tuple[str, ...] = ()
    design: str = ""
    config: Path | None = None
    # certificates and lists of revoked ones, and an allowed_signers file, beside those of the settings
    trust: tuple[Path, ...] = ()
    signers: Path | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """What was compared, and what does not hold."""

    edition_id: str
    verification: Verification
    # rendered files that were compared with the edition
    files: tuple[str, ...]
    findings: tuple[Finding, ...]
    # by nothing but what the file itself carries
    is_alone: bool = False
    # who signed which file, and when, of those that count
    signatures: tuple[str, ...] = ()

    @property
    def is_proven(self) -> bool:
        return not self.findings

    @property
    def is_in_doubt(self) -> bool:
        """Whether nothing is wrong, and yet a file is not shown to be the one that was made."""
        return bool(self.findings) and all(finding.is_doubt for finding in self.findings)

    def line(self) -> str:
        """The verdict in one line."""
        if self.is_in_doubt:
            return f"the record is proven, NOT the file: {_count(len(self.findings), 'doubt')}"
        if not self.is_proven:
            return f"NOT PROVEN: {_count(len(self.findings), 'finding')}"
        done = self.verification
        counts = (
            _count(done.sentences, "sentence"),
            _count(done.quotes, "quote"),
            _count(done.figures, "figure"),
        )
        beside = f"; the same in {', '.join(self.files)}" if self.files else ""
        by = "proven by the texts inside it" if self.is_alone else "proven"
        return f"{by}: {', '.join(counts)} from {_count(done.documents, 'document')}{beside}"

    def limits(self) -> str:
        """What a reader has to take on trust, in one line."""
        alone = (
            "only with the captured sources or a signature: that nobody changed the file and the texts inside it",
        )
        named = (*(alone if self.is_alone else ()), *self.verification.unproven)
        return f"not proven, the edition's own account: {'; '.join(named)}"

    def json(self) -> str:
        """The proof as one JSON object."""
        return json.dumps(
            {
                "edition": self.edition_id,
                "proven": self.is_proven,
                "in_doubt": self.is_in_doubt,
                "by_the_file_alone": self.is_alone,
                "sentences": self.verification.sentences,
                "quotes": self.verification.quotes,
                "figures": self.verification.figures,
                "documents": self.verification.documents,
                "files": list(self.files),
                "signatures": list(self.signatures),
                "not_proven": list(self.verification.unproven),
                "findings": [asdict(finding) for finding in self.findings],
            },
            ensure_ascii=False,
            indent=2,
        )


def verify_edition(request: VerifyRequest) -> Proof:
    """Prove an edition: its record against its sources, then its rendered files against the record.

    Raises:
        InputError: the edition, its sources or a named file cannot be read.
    """
    found = find_edition(request.target, config=request.config)
    settings = load_settings(request.config)
    captured = Captured(_originals(request.sources, found.briefing)) if request.sources else found.captured()
    verification = verify_briefing(
        found.briefing,
        captured.documents,
        originals=bool(request.sources),
        partial=captured.partial,
        publishers=known_publishers(settings),
    )
    files = _rendered_files(Path(request.target).expanduser(), found)
    findings = [*verification.findings, *_changed_sources(found)]
    trust = _trust(settings, request)
    signed = _signatures(found, files, trust)
    findings += [finding for where, one in signed if (finding := one.finding(where))]
    if files:
        # loads what renders
        from briefing.app.mail_proof import Wording
        from briefing.app.proof import check_carried, check_rendered

        edition = settings.edition(found.briefing.edition.slug) if request.config else None
        likely = edition.design if edition else ""
        wording = Wording(edition.subject, edition.intro) if edition else Wording()
        for path in files:
            findings += check_rendered(
                path,
                found.briefing,
                design=request.design,
                likely=likely,
                wording=wording,
                trust=trust,
            )
            if not captured.is_inside and not request.sources:
                findings += check_carried(path, captured.documents)
    names = tuple(path.name for path in files)
    return Proof(
        found.briefing.id,
        verification,
        names,
        tuple(findings),
        is_alone=captured.is_inside,
        signatures=tuple(
            f"{where}: {one.line}, nothing changed since" for where, one in signed if not one.problem
        ),
    )


def _trust(settings: Settings, request: VerifyRequest) -> Trust:
    signers = request.signers or (Path(settings.sign.signers_file) if settings.sign.signers_file else None)
    return Trust((*map(Path, settings.sign.trust), *request.trust), signers, now())


def _signatures(found: FoundEdition, files: list[Path], trust: Trust) -> list[tuple[str, Signature]]:
    """The signatures of PDFs, and the one beside the record, with the file that each is of."""
    signed = [
        (path.name, one)
        for path in files
        if path.suffix.lower() == ".pdf"
        for one in pdf_signatures(_content(path), trust)
    ]
    if found.path is not None and (beside := signature_path(found.path)).is_file() and found.path.is_file():
        record = found.path.read_bytes()
        signed.append((found.path.name, record_signature(record, _content(beside), trust)))
    return signed


def _content(path: Path) -> bytes:
    """The bytes of a file; of one that cannot be read none, since it is named where it is compared."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _changed_sources(found: FoundEdition) -> Iterator[Finding]:
    """Compare the file of captured sources with the hash that the edition holds of it."""
    wanted = found.briefing.provenance.sources_sha256
    beside = sources_path(found.path) if found.path else None
    if wanted and beside is not None and beside.is_file() and sha256_hex(beside.read_bytes()) != wanted:
        yield Finding(beside.name, "is not the file that the edition was made with")


def _rendered_files(target: Path, found: FoundEdition) -> list[Path]:
    """The named file alone; all files of the edition when its folder or its id is named."""
    if target.is_file():
        return [target] if target.suffix.lower() in FORMAT_OF_SUFFIX else []
    if found.path is None:
        return []
    beside = (found.path.with_suffix(suffix) for suffix in FORMAT_OF_SUFFIX)
    return [path for path in beside if path.is_file()]


def _originals(sources: tuple[str, ...], briefing: Briefing) -> dict[DocumentId, Document]:
    """Read documents again and match them by id; when their file or text changed, by hash, address or title."""
    from briefing.intake import read_paths

    gathered = read_paths(sources, retrieved_at=now())
    if not gathered.documents:
        problem = gathered.diagnostics[0].message if gathered.diagnostics else "nothing to read"
        raise InputError(problem, where=", ".join(sources), remedy="name the original files or their folder")
    known: dict[tuple[str, ...], Document] = {}
    for document in gathered.documents:
        for key in _marks(document.id, document):
            known.setdefault(key, document)
    found = {}
    for cited in briefing.sources:
        match = next((known[key] for key in _marks(cited.document_id, cited) if key in known), None)
        if match is not None:
            found[cited.document_id] = match
    for item in (item for section in briefing.sections for item in section.items):
        titled = next((one for one in gathered.documents if one.title == item.headline), None)
        match = known.get(("id", item.headline_document_id), titled)
        if match is not None:
            found.setdefault(item.headline_document_id, match)
    return found


def _marks(document_id: str, of: Document | SourceDocument) -> Iterator[tuple[str, ...]]:
    """What a document can be known by, the surest first."""
    yield ("id", document_id)
    yield ("hash", of.sha256)
    if of.url:
        yield ("url", of.url)
    yield ("title", of.outlet, of.title)


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
