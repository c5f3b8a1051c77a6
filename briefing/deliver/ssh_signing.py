"""Signs a file apart from it, as `ssh-keygen -Y` does (OpenSSH's PROTOCOL.sshsig), with a key that people have.

`ssh-keygen` does it: nothing of the key passes through this program, and an agent may hold it.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from briefing.deliver.pdf_signing import check_private
from briefing.errors import EnvironmentFault, SettingsError

# what is signed is signed for this and for nothing else
NAMESPACE = "briefing"
_TIMEOUT_S = 30
SIGNATURE_START = b"-----BEGIN SSH SIGNATURE-----"


def sign_detached(content: bytes, key: Path) -> bytes:
    """Return a signature over some bytes.

    Args:
        key: a private key without passphrase, or a public key (`.pub`) whose private one an agent holds.

    Raises:
        SettingsError: the key is not there, open to others, locked or none.
        EnvironmentFault: there is no ssh-keygen.
    """
    if key.suffix != ".pub":
        check_private(key)
    done = run_ssh_keygen(["-Y", "sign", "-q", "-f", str(key), "-n", NAMESPACE], content)
    if done.returncode != 0 or not done.stdout.startswith(SIGNATURE_START):
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no signature"]
        raise SettingsError(
            f"ssh-keygen cannot sign with it: {reason[-1][:200]}",
            where=str(key),
            remedy="name a key without passphrase, or the .pub of one that an agent holds",
        )
    return done.stdout


def run_ssh_keygen(arguments: list[str], content: bytes) -> subprocess.CompletedProcess[bytes]:
    """Run `ssh-keygen` on some bytes; it asks nobody anything.

    Raises:
        EnvironmentFault: it is not there, or does not end.
    """
    # where it could ask for a passphrase it would wait for ever
    surroundings = {**os.environ, "SSH_ASKPASS_REQUIRE": "force", "SSH_ASKPASS": "false", "LC_ALL": "C"}
    try:
        return subprocess.run(  # noqa: S603
            ["ssh-keygen", *arguments],  # noqa: S607 - the one that the user has
            input=content, capture_output=True, timeout=_TIMEOUT_S, check=False, env=surroundings,
            start_new_session=True,
        )  # fmt: skip
    except FileNotFoundError:
        raise EnvironmentFault("there is no ssh-keygen", remedy="apt install openssh-client") from None
    except subprocess.TimeoutExpired:
        raise EnvironmentFault("ssh-keygen does not end", remedy="name a key without passphrase") from None
