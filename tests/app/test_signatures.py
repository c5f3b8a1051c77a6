"""A signed edition is signed for this program and for others, and `verify` says who, when, and what was changed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pypdf
import pytest
from pypdf.annotations import FreeText

pytest.importorskip("pyhanko", reason="the extra briefing[sign] is not installed")

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from briefing.app.sealing import Seal
from briefing.app.signatures import Trust, pdf_signatures, record_signature
from briefing.app.verify import Proof, VerifyRequest, verify_edition
from briefing.cli.main import run
from briefing.deliver.pdf_signing import read_pdf_key, sign_pdf
from briefing.deliver.ssh_signing import NAMESPACE, sign_detached
from briefing.errors import BriefingError, DeliveryError, InputError, SettingsError
from briefing.model import Artifact, sha256_hex
from briefing.settings import Settings, load_settings
from tests.app.certificates import NOW, PASSPHRASE, YEAR, Owner, private, ssh_key
from tests.app.desk import CLOCK, Desk
from tests.app.test_verify import swap, write
from tests.deliver.smtp_server import FakeSmtp

needs_ssh = pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="there is no ssh-keygen")


@dataclass(frozen=True, slots=True)
class Desks:
    folder: Path
    authority: Owner
    morning: Owner
    somebody: Owner

    def path(self, name: str) -> Path:
        return self.folder / name


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Desks:
    folder = tmp_path_factory.mktemp("keys")
    authority = Owner("Desk authority", is_authority=True)
    morning, somebody = Owner("Morning desk", authority), Owner("Somebody")
    private(folder / "morning.p12", morning.pkcs12(authority))
    private(folder / "morning.key", morning.key_pem)
    private(folder / "somebody.key", somebody.key_pem)
    (folder / "morning.pem").write_bytes(morning.pem)
    (folder / "somebody.pem").write_bytes(somebody.pem)
    (folder / "authority.pem").write_bytes(authority.pem)
    (folder / "revoked.pem").write_bytes(authority.revocations(morning))
    (folder / "none-revoked.pem").write_bytes(authority.revocations())
    return Desks(folder, authority, morning, somebody)


@pytest.fixture(scope="module")
def unsigned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("pristine"), formats=("pdf", "json"))


@pytest.fixture
def folder(unsigned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    return Path(shutil.copytree(unsigned, tmp_path / "2024-10-23"))


def sign(path: Path, desks: Desks, *, who: str = "morning") -> bytes:
    key = read_pdf_key(key=desks.path(f"{who}.key"), certificate=desks.path(f"{who}.pem"))
    path.write_bytes(sign_pdf(path.read_bytes(), key, now=NOW))
    return path.read_bytes()


def prove(path: Path, *trust: Path) -> Proof:
    return verify_edition(VerifyRequest(str(path), trust=trust))


def test_the_signature_is_added_and_the_file_before_it_stays(folder: Path, desks: Desks) -> None:
    path = folder / "morning.pdf"
    before = path.read_bytes()
    assert sign(path, desks).startswith(before)
    proof = prove(path, desks.path("authority.pem"))
    assert proof.findings == ()
    assert proof.signatures == (
        "morning.pdf: signed by 'Common Name: Morning desk', 2024-10-23 06:00 UTC by its own clock,"
        " nothing changed since",
    )


def test_a_pkcs12_file_with_a_passphrase_signs_too(folder: Path, desks: Desks) -> None:
    path = folder / "morning.pdf"
    key = read_pdf_key(pkcs12=desks.path("morning.p12"), passphrase=PASSPHRASE)
    assert PASSPHRASE not in repr(key)
    path.write_bytes(sign_pdf(path.read_bytes(), key, now=NOW))
    assert prove(path, desks.path("authority.pem")).is_proven


SAID: dict[str, tuple[str, tuple[str, ...], str]] = {
    "nobody is trusted": (
        "morning",
        (),
        "its issuer 'Common Name: Desk authority' is not among the trusted ones",
    ),
    "self-signed": (
        "somebody",
        ("authority.pem",),
        "its certificate is self-signed and not among the trusted ones",
    ),
    "revoked": ("morning", ("authority.pem", "revoked.pem"), "its certificate was revoked"),
}


@pytest.mark.parametrize("name", SAID)
def test_a_signature_that_does_not_count_is_said_in_one_line(folder: Path, desks: Desks, name: str) -> None:
    who, trust, expected = SAID[name]
    path = folder / "morning.pdf"
    sign(path, desks, who=who)
    proof = prove(path, *map(desks.path, trust))
    (finding,) = proof.findings
    assert str(finding).endswith(expected)
    # nothing is wrong with the file, and yet it is not shown to be the desk's
    assert proof.is_in_doubt
    assert not proof.signatures


def test_a_list_of_revoked_ones_without_the_signer_is_no_trouble(folder: Path, desks: Desks) -> None:
    path = folder / "morning.pdf"
    sign(path, desks)
    assert prove(path, desks.path("authority.pem"), desks.path("none-revoked.pem")).is_proven


def test_an_expired_certificate_is_said_and_a_self_signed_one_may_be_trusted(
    folder: Path, desks: Desks
) -> None:
    path = folder / "morning.pdf"
    content = sign(path, desks, who="somebody")
    assert prove(path, desks.path("somebody.pem")).is_proven
    later = Trust((desks.path("somebody.pem"),), now=NOW + 2 * YEAR)
    (said,) = pdf_signatures(content, later)
    assert said.problem == "its certificate expired on 2025-10-23"
    assert said.is_doubt


CHANGES: dict[str, tuple[Callable[[bytes, int], bytes], str]] = {
    "bytes behind it": (lambda c, _: c + b"\n%more", "6 bytes were added behind what was signed"),
    "a byte before it": (
        lambda c, at: c[: at // 2] + bytes([c[at // 2] ^ 1]) + c[at // 2 + 1 :],
        "what was signed has been changed",
    ),
    "cut short": (lambda c, _: c[:-400], "a signature: is damaged"),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_what_was_changed_after_signing_is_found(folder: Path, desks: Desks, name: str) -> None:
    change, expected = CHANGES[name]
    path = folder / "morning.pdf"
    size = len(path.read_bytes())
    path.write_bytes(change(sign(path, desks), size))
    proof = prove(path, desks.path("authority.pem"))
    assert expected in "\n".join(map(str, proof.findings))
    assert not proof.is_proven
    assert not proof.signatures


def test_something_put_over_a_page_after_signing_is_found(folder: Path, desks: Desks) -> None:
    path = folder / "morning.pdf"
    sign(path, desks)
    writer = pypdf.PdfWriter(path, incremental=True)
    writer.add_annotation(0, FreeText(text="War was declared.", rect=(0, 0, 400, 400)))
    writer.write(path)
    said = "\n".join(map(str, prove(path, desks.path("authority.pem")).findings))
    assert "bytes were added behind what was signed" in said
    assert "War was declared" in said


def test_one_who_is_not_trusted_cannot_cover_a_page_by_signing(folder: Path, desks: Desks) -> None:
    """A forger signs what he put over the page with a key of his own."""
    path = folder / "morning.pdf"
    writer = pypdf.PdfWriter(path, incremental=True)
    writer.add_annotation(0, FreeText(text="War was declared.", rect=(0, 0, 400, 400)))
    writer.write(path)
    sign(path, desks, who="somebody")
    proof = prove(path, desks.path("authority.pem"))
    said = "\n".join(map(str, proof.findings))
    assert "self-signed" in said
    assert "annotation: was put over the page" in said
    assert not proof.is_in_doubt
    assert not proof.signatures


def test_a_signature_behind_the_desks_does_not_cover_up_what_was_added(folder: Path, desks: Desks) -> None:
    path = folder / "morning.pdf"
    sign(path, desks)
    key = read_pdf_key(key=desks.path("somebody.key"), certificate=desks.path("somebody.pem"))
    twice = sign_pdf(path.read_bytes(), key, now=NOW, field="Second")
    path.write_bytes(twice)
    said = [str(finding) for finding in prove(path, desks.path("authority.pem")).findings]
    assert "Morning desk" in said[0]
    assert "bytes were added behind what was signed" in said[0]
    assert "self-signed" in said[1]


@pytest.mark.skipif(not shutil.which("pdfsig"), reason="there is no pdfsig")
def test_another_program_finds_the_signature_valid(folder: Path, desks: Desks) -> None:
    path = folder / "morning.pdf"
    sign(path, desks)
    done = subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, timeout=60, check=False)
    assert "Signature is Valid." in done.stdout
    assert "Total document signed" in done.stdout
    assert "ETSI.CAdES.detached" in done.stdout


def test_a_signature_needs_no_settings_of_the_reader_and_its_lack_is_named(
    folder: Path, desks: Desks
) -> None:
    """Without the extra the file is compared as far as it can be, and the rest is said."""
    path = folder / "morning.pdf"
    sign(path, desks)
    program = (
        "import sys\nsys.modules['pyhanko'] = None\n"
        "from briefing.cli.main import run\nsys.exit(run(['verify', 'morning.pdf']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    assert done.returncode == 3
    assert "a signature: is not checked; pip install 'briefing[sign]'" in done.stdout


# time stamps


class TimeStamps:
    """A time stamping service on this machine."""

    def __init__(self, desks: Desks) -> None:
        from asn1crypto import keys, x509
        from cryptography.hazmat.primitives import serialization

        self.owner = Owner("Time service", desks.authority, stamps=True)
        der = self.owner.certificate.public_bytes(serialization.Encoding.DER)
        self._certificate = x509.Certificate.load(der)
        key = self.owner.key.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        self._key = keys.PrivateKeyInfo.load(key)

    def answer(self, request: Request) -> Response:
        from asn1crypto import tsp
        from pyhanko.sign.timestamps import DummyTimeStamper

        service = DummyTimeStamper(self._certificate, self._key, fixed_dt=NOW + timedelta(minutes=1))
        made = service.request_tsa_response(tsp.TimeStampReq.load(request.get_data()))
        return Response(made.dump(), content_type="application/timestamp-reply")


def test_a_time_stamp_says_when_and_outlives_the_certificate(
    folder: Path, desks: Desks, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/stamp", method="POST").respond_with_handler(TimeStamps(desks).answer)
    key = read_pdf_key(key=desks.path("morning.key"), certificate=desks.path("morning.pem"))
    content = (folder / "morning.pdf").read_bytes()
    stamped = sign_pdf(content, key, now=NOW, time_stamp_url=httpserver.url_for("/stamp"))
    (folder / "morning.pdf").write_bytes(stamped)
    (line,) = prove(folder / "morning.pdf", desks.path("authority.pem")).signatures
    assert "time stamped 2024-10-23 06:01 UTC by 'Common Name: Time service', nothing changed" in line


@pytest.mark.parametrize("answer", ["refused", "status", "words"])
def test_without_a_time_stamp_the_edition_is_signed_and_the_lack_is_named(
    folder: Path, desks: Desks, httpserver: HTTPServer, answer: str
) -> None:
    url = "http://127.0.0.1:9/stamp" if answer == "refused" else httpserver.url_for("/stamp")
    httpserver.expect_request("/stamp").respond_with_data(
        "no", status=503 if answer == "status" else 200, content_type="text/plain"
    )
    seal = Seal(signing_settings(folder, desks, f'time_stamp_url = "{url}"'), now=NOW)
    content = (folder / "morning.pdf").read_bytes()
    made = [seal.artifact(Artifact("morning.pdf", "application/pdf", content, "")) for _ in range(2)]
    assert all(one.content.startswith(content) and one.sha256 == sha256_hex(one.content) for one in made)
    (trouble,) = seal.troubles
    assert trouble.startswith(f"{url}: no time stamp: ")
    assert trouble.endswith("; the PDF is signed without")


# settings


def signing_settings(folder: Path, desks: Desks, more: str = "") -> Settings:
    path = folder / "briefing.toml"
    path.write_text(
        f'version = 1\n[[edition]]\nname = "Morning"\n[sign]\nkey_file = "{desks.path("morning.key")}"\n'
        f'certificate_file = "{desks.path("morning.pem")}"\n{more}\n'
    )
    return load_settings(path)


def test_a_passphrase_comes_from_a_command(folder: Path, desks: Desks) -> None:
    path = folder / "briefing.toml"
    command = json.dumps([sys.executable, "-c", f"print({PASSPHRASE!r})"])
    path.write_text(
        f'version = 1\n[[edition]]\nname = "Morning"\n[sign]\npkcs12_file = "{desks.path("morning.p12")}"\n'
        f"passphrase_command = {command}\n"
    )
    seal = Seal(load_settings(path), now=NOW)
    content = (folder / "morning.pdf").read_bytes()
    assert seal.artifact(Artifact("morning.pdf", "application/pdf", content, "")).content != content
    html = Artifact("morning.html", "text/html", b"x", "")
    assert seal.artifact(html) is html


@pytest.mark.parametrize(
    ("name", "mode", "passphrase", "message"),
    [
        ("morning.p12", 0o644, PASSPHRASE, "mode 0644 lets others read the signing key"),
        ("morning.p12", 0o600, "wrong", "cannot be used as a signing key"),
        ("morning.p12", 0o600, "", "cannot be used as a signing key"),
        ("nowhere.p12", 0o600, "", "no such file"),
        ("authority.pem", 0o600, "", "cannot be used as a signing key"),
    ],
)
def test_a_key_that_cannot_be_used_is_said_in_one_line(
    desks: Desks, tmp_path: Path, name: str, mode: int, passphrase: str, message: str
) -> None:
    path = tmp_path / name
    if desks.path(name).exists():
        shutil.copy(desks.path(name), path)
        path.chmod(mode)
    with pytest.raises(SettingsError) as caught:
        read_pdf_key(pkcs12=path, passphrase=passphrase)
    assert message in str(caught.value).lower()
    assert "\n" not in str(caught.value)
    assert PASSPHRASE not in str(caught.value)


def test_a_certificate_to_trust_that_is_none_is_said(folder: Path, desks: Desks) -> None:
    sign(folder / "morning.pdf", desks)
    with pytest.raises(InputError, match="holds no certificate"):
        prove(folder / "morning.pdf", desks.path("morning.key"))


def test_a_file_that_is_no_pdf_is_not_signed(desks: Desks) -> None:
    key = read_pdf_key(key=desks.path("morning.key"), certificate=desks.path("morning.pem"))
    with pytest.raises(DeliveryError, match="cannot be signed"):
        sign_pdf(b"%PDF-1.7 no more", key, now=NOW)


# the record


@pytest.fixture
def signed(folder: Path, tmp_path: Path) -> tuple[Path, Path]:
    key = ssh_key(tmp_path / "desk", "desk@example.org")
    record = folder / "morning.json"
    record.with_name("morning.json.sig").write_bytes(sign_detached(record.read_bytes(), key))
    return record, key.with_suffix(".allowed")


@needs_ssh
def test_the_record_is_signed_for_this_program_and_for_ssh_keygen(signed: tuple[Path, Path]) -> None:
    record, allowed = signed
    proof = verify_edition(VerifyRequest(str(record), signers=allowed))
    (line,) = proof.signatures
    assert line.startswith("morning.json: signed by 'desk@example.org' with ED25519 key SHA256:")
    assert proof.is_proven
    done = subprocess.run(
        ["ssh-keygen", "-Y", "verify", "-f", str(allowed), "-I", "desk@example.org", "-n", NAMESPACE,
         "-s", f"{record}.sig"],
        input=record.read_bytes(), capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert b"Good" in done.stdout


@needs_ssh
def test_an_unknown_key_proves_nothing_and_is_no_error(signed: tuple[Path, Path], tmp_path: Path) -> None:
    record, _ = signed
    other = ssh_key(tmp_path / "other", "other@example.org").with_suffix(".allowed")
    for signers, expected in (
        (other, "the key is not in other.allowed"),
        (None, "name an allowed_signers file"),
    ):
        proof = verify_edition(VerifyRequest(str(record), signers=signers))
        assert expected in str(proof.findings[0])
        assert proof.is_in_doubt


@needs_ssh
def test_a_record_changed_after_it_was_signed_is_found(signed: tuple[Path, Path]) -> None:
    record, allowed = signed
    swap(record, '"marking": ""', '"marking": "TLP:CLEAR"')
    proof = verify_edition(VerifyRequest(str(record), signers=allowed))
    assert "the signature beside it: is not one of these bytes" in "\n".join(map(str, proof.findings))
    assert not proof.is_in_doubt


@pytest.mark.parametrize("content", [b"", b"words", b"-----BEGIN SSH SIGNATURE-----\nx", b"x" * 100_000])
def test_what_is_no_signature_is_said(content: bytes) -> None:
    said = record_signature(b"{}", content, Trust())
    assert said.problem
    assert "\n" not in said.problem


@needs_ssh
def test_an_ssh_key_that_cannot_be_used_is_said_in_one_line(tmp_path: Path) -> None:
    open_key = ssh_key(tmp_path / "open", "a@example.org")
    open_key.chmod(0o644)
    locked = tmp_path / "locked"
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "secret words", "-f", str(locked)], check=True, timeout=60
    )
    for key, message in (
        (open_key, "mode 0644 lets others read"),
        (locked, "ssh-keygen cannot sign with it"),
        (tmp_path / "nowhere", "no such file"),
    ):
        with pytest.raises(BriefingError) as caught:
            sign_detached(b"{}", key)
        assert message in str(caught.value).lower()
        assert "\n" not in str(caught.value)


# a run


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK))
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        yield Desk(tmp_path, server)


@needs_ssh
def test_a_run_signs_what_it_writes_and_sends(desk: Desk, desks: Desks) -> None:
    key = ssh_key(desk.folder / "desk-key", "desk@example.org")
    desk.configure(readers='[[recipient]]\naddress = "ana@example.org"\nattach_pdf = true\n')
    text = desk.config.read_text().replace('formats = ["text"]', 'formats = ["pdf"]')
    desk.config.write_text(
        f'{text}\n[sign]\nkey_file = "{desks.path("morning.key")}"\ncertificate_file = "{desks.path("morning.pem")}"\n'
        f'ssh_key_file = "{key}"\ntrust = ["{desks.path("authority.pem")}"]\nsigners_file = "{key}.allowed"\n'
    )
    key.with_suffix(".allowed").rename(f"{key}.allowed")
    desk.run()
    (day,) = [path for path in (desk.folder / "output").iterdir() if path.is_dir()]
    proof = verify_edition(VerifyRequest(str(day), config=desk.config))
    assert proof.findings == ()
    assert [line.split(":")[0] for line in proof.signatures] == ["morning.pdf", "morning.json"]
    (day / "morning.eml").write_bytes(desk.server.accepted[0][1])
    assert verify_edition(VerifyRequest(str(day / "morning.eml"), config=desk.config)).findings == ()
    # to one who trusts nobody the same message is in doubt
    assert verify_edition(VerifyRequest(str(day / "morning.eml"))).is_in_doubt


@needs_ssh
@pytest.mark.parametrize(("mode", "state"), [(0o600, "ok"), (0o644, "problem")])
def test_the_doctor_tries_the_keys(
    folder: Path, desks: Desks, tmp_path: Path, capsys: pytest.CaptureFixture[str], mode: int, state: str
) -> None:
    key = ssh_key(tmp_path / "desk", "desk@example.org")
    key.chmod(mode)
    signing_settings(folder, desks, f'ssh_key_file = "{key}"')
    run(["--config", str(folder / "briefing.toml"), "doctor", "--json"])
    checks = json.loads(capsys.readouterr().out)
    (found,) = [check for check in checks if check["name"] == "Signing" or "signing key" in str(check)]
    assert state in str(found).lower()
