"""No genuine edition raises an alarm: five kinds, in their folder and alone, and what a run sends of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.app.library import Result, build
from briefing.app.verify import VerifyRequest, verify_edition
from tests.app.desk import ARTICLES, CLOCK, Desk
from tests.deliver.smtp_server import FakeSmtp

AS_OF = datetime(2024, 10, 23, 6, tzinfo=UTC)
ARABIC = (
    "وصل مبعوثون من الدولتين إلى مدينة دهمرا يوم الثلاثاء لاستئناف محادثات السلام.\n\n"
    "وقال الوزير للصحفيين إن الجولة الثانية من المحادثات ستعقد خلال عشرة أيام.\n\n"
    "ووافق الطرفان على إبقاء الممر البحري مفتوحا أمام الغذاء والدواء."
)


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text)
    return folder


def plain(articles: Path) -> Result:
    return build(str(articles), as_of=AS_OF)


def nothing_new(articles: Path) -> Result:
    return build(str(articles), as_of=AS_OF.replace(day=24), previous=plain(articles))


def memo(articles: Path) -> Result:
    return build(str(articles), as_of=AS_OF, design="memo")


def marked(articles: Path) -> Result:
    return build(str(articles), as_of=AS_OF, marking="TLP:AMBER")


def arabic(articles: Path) -> Result:
    settings = articles / "arabic.toml"
    settings.write_text('version = 1\n[[edition]]\nname = "الصباح"\nslug = "sabah"\nlanguage = "ar"\n')
    article = {"title": "استئناف محادثات السلام في دهمرا", "text": ARABIC, "outlet": "صحيفة المرفأ"}
    return build([article], as_of=AS_OF, config=settings)


KINDS: dict[str, Callable[[Path], Result]] = {
    "plain": plain,
    "nothing new": nothing_new,
    "memo": memo,
    "marked": marked,
    "Arabic": arabic,
}


@pytest.mark.parametrize("name", KINDS)
def test_a_genuine_edition_is_proven_in_its_folder_and_alone(
    name: str, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    formats = ("pdf", "html", "text", "markdown", "email", "epub")
    paths = KINDS[name](articles).save(tmp_path / "edition", *formats)
    assert verify_edition(VerifyRequest(str(tmp_path / "edition"))).findings == ()
    for path in paths:
        if path.suffix in (".pdf", ".html"):
            (tmp_path / path.suffix[1:]).mkdir()
            alone = Path(shutil.copy(path, tmp_path / path.suffix[1:]))
            proof = verify_edition(VerifyRequest(str(alone)))
            assert proof.findings == ()
            assert proof.is_alone or name == "nothing new"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(CLOCK))
    with FakeSmtp(offers_starttls=False, offers_auth=False) as server:
        yield Desk(tmp_path, server)


def test_what_a_run_sends_each_reader_is_proven(desk: Desk) -> None:
    desk.configure(
        edition='marking = "TLP:AMBER"\nintro = "For the {time} call."\ncarry = "whole"',
        readers='[[recipient]]\naddress = "ana@example.org"\nattach_pdf = true\n'
        '[[recipient]]\naddress = "ben@example.org"\nthemes = ["Humanitarian aid"]\nattach_pdf = true\n'
        '[[recipient]]\naddress = "eve@example.org"\nformats = ["text"]\n',
    )
    desk.run()
    (day,) = [path for path in (desk.folder / "output").iterdir() if path.is_dir()]
    assert len(desk.server.accepted) == 3
    for reader, content in desk.server.accepted:
        (day / "morning.eml").write_bytes(content)
        request = VerifyRequest(str(day / "morning.eml"), config=desk.config)
        assert verify_edition(request).findings == (), reader
