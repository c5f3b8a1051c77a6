"""Signs a PDF as PAdES (ETSI EN 319 142-1): every byte before the signature stays. Extra `briefing[sign]`.

The signature is invisible. It holds the time of signing by this machine's clock and, when a service is named, a time
stamp (RFC 3161) that others need not take this machine's word for.
"""

from __future__ import annotations

import stat
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from briefing.errors import DeliveryError, EnvironmentFault, SettingsError

_FIELD = "Signature1"
_TIME_STAMP_TIMEOUT_S = 15.0
# a time stamp with its certificates has some 6 KB
_TIME_STAMP_LIMIT_BYTES = 200_000


@dataclass(frozen=True, slots=True)
class PdfKey:
    """A private key with its certificates, ready to sign."""

    signer: Any = None  # Any: pyhanko's own
    # of the certificate, for people
    subject: str = ""

    def __repr__(self) -> str:
        return f"PdfKey({self.subject!r})"


def read_pdf_key(
    *,
    pkcs12: Path | None = None,
    key: Path | None = None,
    certificate: Path | None = None,
    passphrase: str = "",
) -> PdfKey:
    """Read a key that only its owner can read, from a PKCS#12 file or from PEM files.

    Raises:
        SettingsError: it is not there, open to others, no key, or the passphrase is wrong.
        EnvironmentFault: the extra is not installed.
    """
    try:
        from pyhanko.sign import signers
    except ImportError:
        raise EnvironmentFault(
            "signing a PDF needs the package pyhanko", remedy="pip install 'briefing[sign]', or empty [sign]"
        ) from None
    secret = passphrase.encode() or None
    path = pkcs12 or key
    if path is None:
        raise SettingsError(
            "names no key", where="sign", remedy="set pkcs12_file, or key_file and certificate_file"
        )
    check_private(path)
    try:
        if pkcs12 is not None:
            signer = signers.SimpleSigner.load_pkcs12(str(pkcs12), passphrase=secret)
        else:
            signer = signers.SimpleSigner.load(str(key), str(certificate), key_passphrase=secret)
    except (OSError, ValueError, TypeError):
        # the cause could show parts of the key
        signer = None
    if signer is None or signer.signing_cert is None:
        raise SettingsError(
            "cannot be used as a signing key",
            where=str(path),
            remedy="check the file, its certificate and passphrase",
        )
    return PdfKey(signer, str(signer.signing_cert.subject.human_friendly))


def check_private(path: Path) -> None:
    """Refuse a key that others can read.

    Raises:
        SettingsError: it is not there, or open to others.
    """
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
    except OSError as error:
        raise SettingsError((error.strerror or "cannot be read").lower(), where=str(path)) from None
    if mode & 0o077:
        raise SettingsError(
            f"mode {mode:04o} lets others read the signing key", where=str(path), remedy=f"chmod 600 {path}"
        )


def sign_pdf(
    content: bytes, key: PdfKey, *, now: datetime, time_stamp_url: str = "", field: str = _FIELD
) -> bytes:
    """Return the PDF with a signature added behind its last byte.

    Args:
        field: name of the signature in the file; two cannot have the same.

    Raises:
        DeliveryError: the time stamp could not be had (`retry`: without one it can be signed), or the PDF not signed.
    """
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign import signers
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.general import SigningError
    from pyhanko.sign.timestamps import TimestampRequestError

    class Appended(IncrementalPdfFileWriter):  # type: ignore[misc]  # pyhanko is untyped here
        """Leaves title, author and time of the document as they are: a signature changes none of them."""

        def _update_meta(self) -> None:
            return

    class Timed(signers.PdfSigner):  # type: ignore[misc]  # pyhanko is untyped here
        """Signs at a time that the caller knows."""

        def init_signing_session(self, *given: Any, **named: Any) -> Any:
            session = super().init_signing_session(*given, **named)
            session.system_time = now
            return session

    about = signers.PdfSignatureMetadata(
        field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES, name=None
    )
    stamper = _time_stamper(time_stamp_url) if time_stamp_url else None
    try:
        made = Timed(about, key.signer, timestamper=stamper).sign_pdf(Appended(BytesIO(content)))
    except (TimestampRequestError, OSError) as error:
        raise DeliveryError(
            f"no time stamp: {error_line(error)}", where=time_stamp_url, retry=True
        ) from error
    except (SigningError, PdfError, ValueError) as error:
        raise DeliveryError(
            f"the PDF cannot be signed: {error_line(error)}", where=key.subject, retry=False
        ) from error
    return bytes(made.getvalue())


def error_line(error: Exception) -> str:
    """What a library's error says, on one line of at most 200 characters."""
    return " ".join(str(error).split())[:200] or type(error).__name__


def _time_stamper(url: str) -> Any:  # Any: pyhanko's own
    """Ask a time stamping service over HTTP (RFC 3161, section 3.4), with what fetches everything else here."""
    import urllib3
    from asn1crypto import tsp
    from pyhanko.sign.timestamps import TimeStamper

    class Service(TimeStamper):  # type: ignore[misc]  # pyhanko is untyped here
        async def async_request_tsa_response(self, req: Any) -> Any:
            headers = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
            try:
                answer = urllib3.request(
                    "POST", url, body=req.dump(), headers=headers, timeout=_TIME_STAMP_TIMEOUT_S,
                    retries=False, preload_content=False,
                )  # fmt: skip
                content = answer.read(_TIME_STAMP_LIMIT_BYTES)
                answer.close()
            except urllib3.exceptions.HTTPError as error:
                raise OSError(error_line(error)) from error
            if answer.status != 200:
                raise OSError(f"answered with status {answer.status}")
            try:
                response = tsp.TimeStampResp.load(content)
                response.native  # noqa: B018 - decodes all of it
            except (ValueError, TypeError) as error:
                raise OSError("answered with no time stamp") from error
            return response

    return Service()
