"""Says of signatures who signed, when, and whether anything was changed or added since: a line for each.

A signature vouches for a file when it is whole, covers the file to its last byte, and its signer is trusted. Anything
less proves nothing and is said: a forger has keys too.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from briefing.compose.findings import Finding, short
from briefing.deliver.pdf_signing import error_line
from briefing.deliver.ssh_signing import NAMESPACE, SIGNATURE_START, run_ssh_keygen
from briefing.errors import EnvironmentFault, InputError
from briefing.model import NEVER

_MARK = b"/ByteRange"
# the validator's names (ETSI EN 319 102-1, table 5) in words
_REASONS = {
    "REVOKED_NO_POE": "its certificate was revoked",
    "REVOKED_CA_NO_POE": "its issuer's certificate was revoked",
    "REVOKED": "its certificate was revoked",
    "NOT_YET_VALID": "its certificate is not valid yet",
    "CHAIN_CONSTRAINTS_FAILURE": "its certificate is not meant for signing",
}
_SIGNATURE_LIMIT_BYTES = 20_000
# trusted certificates, and lists of revoked ones; Any: asn1crypto is untyped
_Known = tuple[list[Any], list[Any]]


@dataclass(frozen=True, slots=True)
class Trust:
    """Whose signatures count."""

    # PEM or DER: certificates, and lists of revoked ones
    certificates: tuple[Path, ...] = ()
    # an allowed_signers file of ssh-keygen
    signers: Path | None = None
    # when it is looked at
    now: datetime = NEVER


@dataclass(frozen=True, slots=True)
class Signature:
    """What one signature says. `problem` is "" when it vouches for its file."""

    # who, and when
    line: str
    problem: str = ""
    # it proves nothing, and nothing is wrong
    is_doubt: bool = True

    @property
    def is_damage(self) -> bool:
        """Whether it shows that something was changed, or is broken itself."""
        return bool(self.problem) and not self.is_doubt

    def finding(self, where: str) -> Finding | None:
        """What is to be said against the file, None for nothing."""
        if not self.problem:
            return None
        return Finding(where, f"{self.line}: {self.problem}", is_doubt=self.is_doubt)


def pdf_signatures(content: bytes, trust: Trust) -> tuple[Signature, ...]:
    """Check every signature of a PDF, the first first; nothing for a PDF without any.

    Raises:
        InputError: a certificate that is to be trusted cannot be read.
    """
    if _MARK not in content:
        return ()
    try:
        from pyhanko.pdf_utils.misc import PdfError
        from pyhanko.pdf_utils.reader import PdfFileReader
    except ImportError:
        problem = "is not checked; pip install 'briefing[sign]'"
        return (Signature("a signature", problem),)
    for name in ("pyhanko", "pyhanko_certvalidator"):
        # what they have to say is said here
        logging.getLogger(name).addHandler(logging.NullHandler())
    try:
        found = list(PdfFileReader(BytesIO(content)).embedded_signatures)
        return tuple(
            _read_signature(one, trust, size=len(content), is_last=one is found[-1]) for one in found
        )
    # bytes that were made to break a reader break this one in any way
    except (PdfError, ValueError, TypeError, KeyError, RecursionError, AttributeError, OSError) as error:
        return (Signature("a signature", f"is damaged: {error_line(error)}", is_doubt=False),)


def _read_signature(signature: Any, trust: Trust, *, size: int, is_last: bool) -> Signature:
    """Validate one signature (Any: pyhanko is untyped here)."""
    from pyhanko.sign.general import SigningError
    from pyhanko.sign.validation.errors import SignatureValidationError

    try:
        status = _status(signature, trust, trust.now)
        stamp = status.timestamp_validity
        if stamp is not None and stamp.trusted and not status.trusted:
            # what expired since then was good when it was stamped
            status = _status(signature, trust, stamp.timestamp)
    except (SignatureValidationError, SigningError) as error:
        return Signature("a signature", f"does not hold: {error_line(error)}", is_doubt=False)
    line = f"signed by {short(str(status.signing_cert.subject.human_friendly))}, {_when(status)}"
    if not (status.intact and status.valid):
        return Signature(line, "what was signed has been changed", is_doubt=False)
    _, _, last, length = (int(number) for number in signature.byte_range)
    if added := size - last - length:
        # behind any but the last stands at least the next signature
        return Signature(line, f"{added} bytes were added behind what was signed", is_doubt=not is_last)
    return Signature(line, _why_not_trusted(status, trust))


def _status(signature: Any, trust: Trust, moment: datetime) -> Any:  # Any: pyhanko is untyped here
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.settings import KeyUsageConstraints

    usage = KeyUsageConstraints(
        key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=False
    )
    known = _trusted(trust.certificates)
    return validate_pdf_signature(
        signature,
        signer_validation_context=_context(known, moment, signature.signer_cert),
        ts_validation_context=_context(known, moment, None),
        key_usage_settings=usage,
    )


def _context(known: _Known, moment: datetime, certificate: Any) -> Any:  # Any: pyhanko is untyped here
    """Nothing is fetched: what is not at hand is not known. A list of its issuer's that is at hand decides."""
    from pyhanko_certvalidator import ValidationContext
    from pyhanko_certvalidator.policy_decl import (
        CertRevTrustPolicy,
        RevocationCheckingPolicy,
        RevocationCheckingRule,
    )

    roots, revoked = known
    has_list = certificate is not None and any(one.issuer == certificate.issuer for one in revoked)
    rule = RevocationCheckingRule
    checked = RevocationCheckingPolicy(rule.CRL_REQUIRED if has_list else rule.NO_CHECK, rule.NO_CHECK)
    return ValidationContext(
        trust_roots=roots,
        crls=revoked,
        allow_fetching=False,
        moment=moment,
        revinfo_policy=CertRevTrustPolicy(checked),
    )


def _trusted(paths: tuple[Path, ...]) -> _Known:
    """Read certificates and lists of revoked ones."""
    from asn1crypto import crl, pem, x509

    roots: list[Any] = []
    revoked: list[Any] = []
    for path in paths:
        try:
            content = path.read_bytes()
            for kind, der in _parts(content, pem):
                (revoked if kind == "X509 CRL" else roots).append(
                    (crl.CertificateList if kind == "X509 CRL" else x509.Certificate).load(der, strict=True)
                )
            [certificate.subject.native for certificate in roots]
        except OSError as error:
            raise InputError((error.strerror or "cannot be read").lower(), where=str(path)) from error
        except (ValueError, TypeError) as error:
            raise InputError("holds no certificate", where=str(path), remedy="name a PEM file") from error
    return roots, revoked


def _parts(content: bytes, pem: Any) -> list[tuple[str, bytes]]:  # Any: asn1crypto is untyped
    if not pem.detect(content):
        return [("CERTIFICATE", content)]
    return [(kind, der) for kind, _, der in pem.unarmor(content, multiple=True)]


def _when(status: Any) -> str:  # Any: pyhanko is untyped here
    stamp, told = status.timestamp_validity, status.signer_reported_dt
    if stamp is not None and stamp.intact and stamp.valid:
        known = "" if stamp.trusted else ", a service that is not trusted"
        by = short(str(stamp.signing_cert.subject.human_friendly))
        return f"time stamped {_spelled(stamp.timestamp)} by {by}{known}"
    return f"{_spelled(told)} by its own clock" if told else "at a time that it does not say"


def _spelled(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def _why_not_trusted(status: Any, trust: Trust) -> str:  # Any: pyhanko is untyped here
    """Why an intact signature proves nothing; "" when it is trusted."""
    certificate, stamp = status.signing_cert, status.timestamp_validity
    if status.revoked:
        return _REASONS["REVOKED"]
    reason = getattr(status.trust_problem_indic, "name", "")
    end = certificate["tbs_certificate"]["validity"]["not_after"].native
    # a certificate that is trusted by itself is not asked for its end by the validator
    seen = stamp.timestamp if stamp is not None and stamp.trusted else trust.now
    if end < seen and reason != "NO_CERTIFICATE_CHAIN_FOUND":
        return f"its certificate expired on {end:%Y-%m-%d}"
    if status.trusted:
        return ""
    if certificate.self_issued:
        return "its certificate is self-signed and not among the trusted ones"
    if reason in _REASONS:
        return _REASONS[reason]
    return f"its issuer {short(str(certificate.issuer.human_friendly))} is not among the trusted ones"


def record_signature(record: bytes, signature: bytes, trust: Trust) -> Signature:
    """Check the signature beside an edition's JSON with ssh-keygen."""
    if len(signature) > _SIGNATURE_LIMIT_BYTES or not signature.startswith(SIGNATURE_START):
        return Signature("the signature beside it", "is none", is_doubt=False)
    try:
        return _ssh_signature(record, signature, trust)
    except EnvironmentFault as error:
        return Signature("the signature beside it", f"is not checked: {error}")


def _ssh_signature(record: bytes, signature: bytes, trust: Trust) -> Signature:
    from tempfile import NamedTemporaryFile

    with NamedTemporaryFile(suffix=".sig") as file:
        file.write(signature)
        file.flush()
        good = run_ssh_keygen(["-Y", "check-novalidate", "-n", NAMESPACE, "-s", file.name], record)
        if good.returncode != 0:
            return Signature("the signature beside it", "is not one of these bytes", is_doubt=False)
        key = _key_of(good.stdout)
        if trust.signers is None:
            return Signature(f"signed by {key}", "whose key it is is not known; name an allowed_signers file")
        allowed = str(trust.signers)
        who = run_ssh_keygen(["-Y", "find-principals", "-s", file.name, "-f", allowed], record)
        names = who.stdout.decode("utf-8", "replace").split()
        if who.returncode != 0 or not names:
            return Signature(f"signed by {key}", f"the key is not in {trust.signers.name}")
        arguments = ["-Y", "verify", "-f", allowed, "-I", names[0], "-n", NAMESPACE, "-s", file.name]
        if run_ssh_keygen(arguments, record).returncode != 0:
            return Signature(f"signed by {short(names[0])}", f"{trust.signers.name} does not allow it now")
    return Signature(f"signed by {short(names[0])} with {key}")


def _key_of(said: bytes) -> str:
    """`ED25519 key SHA256:...` out of what ssh-keygen says."""
    words = said.decode("utf-8", "replace").split()
    return short(" ".join(words[-3:])).strip("'") if len(words) >= 3 else "a key"
