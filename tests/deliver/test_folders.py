from __future__ import annotations

import mailbox
from pathlib import Path

import pytest

from briefing.deliver.folders import EmlFolder, Maildir, make_private
from briefing.deliver.message import compose_message
from briefing.errors import TransportFault
from briefing.model import Recipient
from tests.deliver.test_message import BODY, FRAME

MESSAGE = compose_message(FRAME, BODY, Recipient("ana@example.org"))


def nothing() -> None:
    """Called before a message may arrive."""


def test_eml_files_hold_exactly_the_message(tmp_path: Path) -> None:
    folder = EmlFolder(tmp_path / "out")
    for _ in range(2):
        folder.send(MESSAGE, handing_over=nothing)
    (path,) = (tmp_path / "out").iterdir()
    assert path.read_bytes() == MESSAGE.content
    assert path.stat().st_mode & 0o077 == 0


def test_folders_that_are_made_are_for_their_owner_alone(tmp_path: Path) -> None:
    make_private(tmp_path / "a" / "b")
    assert [(tmp_path / made).stat().st_mode & 0o777 for made in ("a", "a/b")] == [0o700, 0o700]


@pytest.mark.parametrize(
    "address", ["../../etc/x@example.org", "/a@example.org", ".b@example.org", "-c@example.org"]
)
def test_a_file_stays_in_its_folder_whatever_the_address_is(tmp_path: Path, address: str) -> None:
    from dataclasses import replace

    EmlFolder(tmp_path / "out").send(replace(MESSAGE, recipient=address), handing_over=nothing)
    (path,) = tmp_path.rglob("*.eml")
    assert path.parent == tmp_path / "out"
    assert path.name[0] not in ".-"


def test_a_maildir_is_read_by_a_mail_program_and_takes_a_copy_once(tmp_path: Path) -> None:
    transport = Maildir(tmp_path / "mail")
    transport.send(MESSAGE, handing_over=nothing)
    box = mailbox.Maildir(tmp_path / "mail", create=False)
    ((_, kept),) = box.items()
    assert kept["Message-ID"] == MESSAGE.message_id
    # read by its owner, then sent again after a crash
    (path,) = (tmp_path / "mail" / "new").iterdir()
    path.rename(tmp_path / "mail" / "cur" / f"{path.name}:2,S")
    transport.send(MESSAGE, handing_over=nothing)
    assert len(mailbox.Maildir(tmp_path / "mail", create=False)) == 1


def test_a_folder_that_cannot_be_made_shuts_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(TransportFault, match="cannot make the folder"):
        EmlFolder(tmp_path / "file" / "out").send(MESSAGE, handing_over=nothing)
