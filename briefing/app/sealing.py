"""Signs the files of an edition as the settings say: the PDF itself, the record by a file beside it."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from briefing.errors import DeliveryError
from briefing.masking import hide
from briefing.model import Artifact, sha256_hex
from briefing.settings import Settings, read_secret

log = logging.getLogger(__name__)


class Seal:
    """What signs the files of one edition; without keys it leaves them as they are.

    Attributes:
        troubles: what a signature lacks, one line each; the edition goes out all the same.
    """

    def __init__(self, settings: Settings, *, now: datetime) -> None:
        """Read the keys.

        Raises:
            SettingsError: a key cannot be used.
            EnvironmentFault: what signs is not installed.
        """
        self.troubles: list[str] = []
        self._table, self._now = settings.sign, now
        self._pdf = _pdf_signer(settings, now=now) if settings.sign.signs_pdf else None
        self._has_time_stamps = bool(settings.sign.time_stamp_url)

    def artifact(self, made: Artifact) -> Artifact:
        """Sign a PDF; every other file stays as it is."""
        if made.media_type != "application/pdf" or self._pdf is None:
            return made
        content = self._signed(made.content, self._pdf)
        return replace(made, content=content, sha256=sha256_hex(content))

    def beside(self, record: bytes) -> bytes:
        """Sign an edition's JSON, and through the hash in it the captured sources; b"" without a key."""
        if not self._table.ssh_key_file:
            return b""
        from briefing.deliver.ssh_signing import sign_detached

        return sign_detached(record, Path(self._table.ssh_key_file))

    def _signed(self, content: bytes, sign: Callable[[bytes, bool], bytes]) -> bytes:
        if self._has_time_stamps:
            try:
                return sign(content, True)
            except DeliveryError as error:
                if not error.retry:
                    raise
                log.info("%s", error)
                # one service serves all files of an edition: it is asked once and named once
                self._has_time_stamps = False
                self.troubles.append(f"{error}; the PDF is signed without")
        return sign(content, False)


def _pdf_signer(settings: Settings, *, now: datetime) -> Callable[[bytes, bool], bytes]:
    from briefing.deliver.pdf_signing import read_pdf_key, sign_pdf

    table = settings.sign
    secret = read_secret(settings.sign_secret, environ=os.environ)
    passphrase = secret.reveal() if secret else ""
    if passphrase:
        hide(passphrase)
    key = read_pdf_key(
        pkcs12=_path(table.pkcs12_file),
        key=_path(table.key_file),
        certificate=_path(table.certificate_file),
        passphrase=passphrase,
    )
    return lambda content, stamped: sign_pdf(
        content, key, now=now, time_stamp_url=table.time_stamp_url if stamped else ""
    )


def _path(name: str) -> Path | None:
    return Path(name) if name else None
