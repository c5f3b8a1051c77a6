"""Keys and certificates for tests of signatures: made anew, of curves that are quick to make."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

NOW = datetime(2024, 10, 23, 6, tzinfo=UTC)
YEAR = timedelta(days=365)
PASSPHRASE = "a passphrase for tests"


def named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


class Owner:
    """A key with its certificate; without an issuer it signs its own."""

    def __init__(
        self, name: str, issuer: Owner | None = None, *, until: datetime = NOW + YEAR, is_authority: bool = False,
        stamps: bool = False,
    ) -> None:  # fmt: skip
        self.key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey = (
            # the service for tests knows no other
            rsa.generate_private_key(65537, 2048) if stamps else ec.generate_private_key(ec.SECP256R1())
        )
        above = issuer or self
        self.name = name
        builder = (
            x509.CertificateBuilder()
            .subject_name(named(name))
            .issuer_name(named(above.name))
            .public_key(self.key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(NOW - 3 * YEAR)
            .not_valid_after(until)
            .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(self.key.public_key()), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(above.key.public_key()), critical=False
            )
            .add_extension(
                x509.KeyUsage(
                    digital_signature=True, content_commitment=True, key_encipherment=False, data_encipherment=False,
                    key_agreement=False, key_cert_sign=is_authority, crl_sign=is_authority, encipher_only=False,
                    decipher_only=False,
                ), critical=True,
            )
        )  # fmt: skip
        if stamps:
            use = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
            builder = builder.add_extension(use, critical=True)
        self.certificate = builder.sign(above.key, hashes.SHA256())

    def revocations(self, *revoked: Owner) -> bytes:
        """This authority's list of revoked certificates, in PEM."""
        builder = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(named(self.name))
            .last_update(NOW - timedelta(days=1))
            .next_update(NOW + timedelta(days=30))
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False
            )
            .add_extension(x509.CRLNumber(1), critical=False)
        )
        for owner in revoked:
            builder = builder.add_revoked_certificate(
                x509.RevokedCertificateBuilder()
                .serial_number(owner.certificate.serial_number)
                .revocation_date(NOW - timedelta(days=2))
                .build()
            )
        made = builder.sign(self.key, hashes.SHA256())
        return bytes(made.public_bytes(serialization.Encoding.PEM))

    @property
    def pem(self) -> bytes:
        return bytes(self.certificate.public_bytes(serialization.Encoding.PEM))

    @property
    def key_pem(self) -> bytes:
        made = self.key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        return bytes(made)

    def pkcs12(self, *above: Owner) -> bytes:
        made = pkcs12.serialize_key_and_certificates(
            self.name.encode(), self.key, self.certificate, [one.certificate for one in above],
            serialization.BestAvailableEncryption(PASSPHRASE.encode()),
        )  # fmt: skip
        return bytes(made)


def private(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    path.chmod(0o600)
    return path


def ssh_key(path: Path, who: str) -> Path:
    """Make an ssh key and, beside it, who may sign with it (`.allowed`)."""
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", who, "-f", str(path)], check=True, timeout=60
    )
    public = path.with_suffix(".pub").read_text().split()
    path.with_suffix(".allowed").write_text(f'{who} namespaces="briefing" {public[0]} {public[1]}\n')
    return path
