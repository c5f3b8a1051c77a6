"""Plug-ins: the example package installed and run, and what becomes of broken ones."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from briefing import summarize
from briefing.app.deliveries import list_deliveries
from briefing.app.doctor import DoctorRequest, State, examine
from briefing.app.plugin_host import PluginHost
from briefing.cli.main import run
from briefing.errors import PluginFault, SettingsError, UsageError
from briefing.plugins import DELIVERERS, RENDERERS, SOURCES, SUMMARIZERS, VECTORS, installed
from briefing.settings import load_settings
from briefing.stories.nearness import nearness
from tests.app.desk import ARTICLES, CLOCK

ROOT = Path(__file__).resolve().parents[2]
CALENDAR = """\
BEGIN:VCALENDAR
BEGIN:VEVENT
UID:marn-7
DTSTAMP:20241022T160000Z
SUMMARY:Ceasefire signed in Marn
DESCRIPTION:The rebels of Dol signed a ceasefire agreement with the cabinet in M
 arn on Tuesday\\, its spokeswoman said.
END:VEVENT
END:VCALENDAR
"""
SETTINGS = """\
version = 1
[[edition]]
name = "Morning"
words = 300
formats = ["text"]
plugin_formats = ["headlines"]
method = "longest"
[[source]]
name = "Notebook"
kind = "plugin"
plugin = "notebook"
url = "{folder}/notes.tsv"
[[source]]
name = "Inbox"
kind = "folder"
url = "inbox"
[[recipient]]
address = "ana@example.org"
[delivery]
transport = "plugin"
plugin = "folder"
sender = "Desk <desk@example.org>"
[plugins]
readers = ["ics"]
vectors = "letters"
[plugins.options.folder]
folder = "{folder}/sent"
[plugins.options.notebook]
outlet = "The Notebook"
"""


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as a user installs it, in a folder of its own."""
    folder = tmp_path_factory.mktemp("installed")
    command = "-m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --target"
    subprocess.run(
        [sys.executable, *command.split(), str(folder), str(ROOT / "examples" / "briefing-example")],
        check=True,
        timeout=120,
    )
    return folder


def briefing(folder: Path, example: Path, *arguments: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": f"{ROOT}{os.pathsep}{example}",
            "SOURCE_DATE_EPOCH": str(CLOCK + 7200),
        },
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done


def test_the_example_does_a_whole_run(tmp_path: Path, example: Path) -> None:
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "harbor.ics").write_text(CALENDAR)
    for name, text in ARTICLES.items():
        (tmp_path / "inbox" / name).write_text(text)
    note = (
        "Sanctions on Velm are lifted\tThe Security Council voted on Tuesday to lift its sanctions on Velm.\n"
    )
    (tmp_path / "notes.tsv").write_text(note)
    (tmp_path / "briefing.toml").write_text(SETTINGS.format(folder=tmp_path))
    briefing(tmp_path, example, "run")
    files = tmp_path / "output" / "2024-10-23"
    headlines = (files / "morning-headlines.txt").read_text()
    assert "\tCeasefire signed in Marn\n" in headlines
    assert "\tSanctions on Velm are lifted\n" in headlines
    record = json.loads((files / "morning.json").read_text())
    assert record["selection"]["method"] == "longest"
    assert not record["diagnostics"]
    assert "The Notebook" in {source["outlet"] for source in record["sources"]}
    assert (tmp_path / "sent" / "ana@example.org.eml").exists()
    assert "ics of briefing.readers: can be imported" in briefing(tmp_path, example, "doctor").stdout


def test_a_format_and_a_method_can_be_asked_for_without_settings(tmp_path: Path, example: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLES["envoys.txt"])
    made = briefing(
        tmp_path, example, "build", "a.txt", "--format", "headlines", "--method", "longest"
    ).stdout
    assert "briefing-headlines.txt" in made
    said = briefing(tmp_path, example, "summarize", "a.txt", "--sentences", "1", "--method", "longest").stdout
    assert said.startswith("The foreign ministers are to sign")


# ---- broken ones


@pytest.fixture
def plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the path that is installed as a package: what a test adds is found as its plug-ins."""
    folder = tmp_path / "site"
    (folder / "odd-1.0.dist-info").mkdir(parents=True)
    (folder / "odd-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: odd\nVersion: 1.0\n")
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setenv("PYTHONPATH", f"{ROOT}{os.pathsep}{folder}")
    return folder


def add(folder: Path, group: str, name: str, code: str, module: str = "odd") -> None:
    points = folder / "odd-1.0.dist-info" / "entry_points.txt"
    before = points.read_text() if points.exists() else ""
    points.write_text(f"{before}[{group}]\n{name} = {module}:plugin\n")
    (folder / f"{module}.py").write_text(code)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("raise RuntimeError('no luck')", "cannot be imported: RuntimeError: no luck"),
        ("import nowhere_to_be_found", "cannot be imported: ModuleNotFoundError"),
        ("plugin = 7", "cannot be called"),
        ("def plugin(sentences, options): return 1 / 0", "ZeroDivisionError"),
        ("def plugin(sentences, options): return [1.0]", "1 scores for 2 sentences"),
        ("def plugin(sentences, options): return [float('nan')] * 2", "no finite number"),
        ("import os\ndef plugin(sentences, options): os._exit(3)", "its process ended"),
        ("import sys\nsys.exit(3)", "its process ended"),
        ("import time\ndef plugin(sentences, options): time.sleep(60)", "did not answer within 1 s"),
        ("print('hello')\ndef plugin(sentences, options): return [1, 'x']", "ValueError"),
    ],
)
def test_whatever_a_plug_in_does_is_one_fault(plugins: Path, code: str, said: str) -> None:
    add(plugins, SUMMARIZERS, "odd", code)
    host = PluginHost(SUMMARIZERS, "odd", timeout_s=1)
    try:
        with pytest.raises(PluginFault, match=said):
            host.call(["A first one.", "A second one."], {})
    finally:
        host.close()


def test_one_that_hangs_at_import_is_given_up_once(plugins: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.app.plugin_host._START_S", 0.5)
    add(plugins, SUMMARIZERS, "odd", "import time\ntime.sleep(60)")
    host = PluginHost(SUMMARIZERS, "odd")
    for _ in range(2):
        with pytest.raises(PluginFault, match=r"was not imported within 0\.5 s"):
            host.call([], {})


def test_a_fault_of_one_call_does_not_spoil_the_next(plugins: Path) -> None:
    add(plugins, SUMMARIZERS, "odd", "def plugin(sentences, options): return [1.0 / len(sentences)]")
    host = PluginHost(SUMMARIZERS, "odd")
    try:
        with pytest.raises(PluginFault):
            host.call([], {})
        assert host.call(["One."], {}) == [1.0]
    finally:
        host.close()


def test_nothing_is_imported_before_it_is_asked_for(
    plugins: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(plugins, SUMMARIZERS, "odd", f"open({str(tmp_path / 'loaded')!r}, 'w').close()\nplugin = len")
    assert "odd" in installed(SUMMARIZERS)
    (tmp_path / "a.txt").write_text(ARTICLES["envoys.txt"])
    assert run(["summarize", str(tmp_path / "a.txt")]) == 0
    checks = [check for check in examine(DoctorRequest()) if check.name == "Plug-ins"]
    assert [check.detail for check in checks] == ["installed: summarizers: odd"]
    assert not (tmp_path / "loaded").exists()


def test_the_edition_is_made_without_what_is_broken(plugins: Path, tmp_path: Path) -> None:
    broken = "def plugin(*given): raise KeyError('gone')"
    for group in (SOURCES, SUMMARIZERS, RENDERERS, VECTORS):
        add(plugins, group, "odd", broken)
    (tmp_path / "inbox").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "inbox" / name).write_text(text)
    config = tmp_path / "briefing.toml"
    config.write_text(
        'version = 1\n[[edition]]\nname = "M"\nformats = ["text"]\nplugin_formats = ["odd"]\nmethod = "odd"\n'
        '[[source]]\nname = "Odd"\nkind = "plugin"\nplugin = "odd"\nurl = "x"\n'
        '[plugins]\nvectors = "odd"\n'
    )
    at = ["--as-of", "2024-10-23T06:00Z", "--output", str(tmp_path / "out"), "--config", str(config)]
    assert run(["--config", str(config), "build", str(tmp_path / "inbox"), *at[:4]]) == 3
    record = json.loads((tmp_path / "out" / "2024-10-23" / "m.json").read_text())
    told = [(each["stage"], each["code"], each["message"]) for each in record["diagnostics"]]
    assert told == [
        ("analyze", "plugin", "KeyError: 'gone'; documents are grouped without it"),
        ("select", "plugin", "KeyError: 'gone'; sentences are chosen by 'briefing'"),
    ]
    assert record["provenance"]["method"] == "briefing"
    assert run(["--config", str(config), "fetch"]) == 3


def test_a_deliverer_that_refuses_is_final_and_one_that_waits_is_tried_again(
    plugins: Path, tmp_path: Path
) -> None:
    add(plugins, DELIVERERS, "odd", "def plugin(message, recipient, options):\n raise ValueError('not you')")
    add(
        plugins,
        DELIVERERS,
        "slow",
        "def plugin(message, recipient, options):\n raise OSError('later')",
        "slow",
    )
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "a.txt").write_text(ARTICLES["envoys.txt"])
    for name, state in (("odd", "failed"), ("slow", "queued")):
        config = tmp_path / f"{name}.toml"
        config.write_text(
            'version = 1\n[[edition]]\nname = "M"\nformats = ["text"]\n'
            '[[source]]\nname = "Inbox"\nkind = "folder"\nurl = "inbox"\n'
            '[[recipient]]\naddress = "ana@example.org"\n'
            f'[store]\npath = "{name}.sqlite"\n[smtp]\nretry_delay_s = 0\n'
            f'[delivery]\ntransport = "plugin"\nplugin = "{name}"\nsender = "d@example.org"\n'
        )
        assert run(["--config", str(config), "run", "--slot", "2024-10-23T06:30"]) == 3
        (delivery,) = list_deliveries(config)
        assert delivery.state == state


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('[[source]]\nname = "A"\nkind = "plugin"\nplugin = "gone"\nurl = "x"', "no plug-in 'gone'"),
        ('[[source]]\nname = "A"\nkind = "plugin"\nurl = "x"', 'goes with kind = "plugin"'),
        ('[delivery]\nplugin = "gone"', 'goes with transport = "plugin"'),
        ('[plugins]\nreaders = ["gone"]\nvectors = "gone"', "briefing.vectors is installed"),
        ('[[edition]]\nname = "A"\nplugin_formats = ["gone"]', "briefing.renderers is installed"),
    ],
)
def test_what_is_not_installed_is_named_with_its_line(tmp_path: Path, settings: str, said: str) -> None:
    (tmp_path / "briefing.toml").write_text(f"version = 1\n{settings}\n")
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path / "briefing.toml")
    assert any(said in problem for problem in caught.value.problems)


def test_an_unknown_format_and_method_are_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "x", "--format", "slides"]) == 2
    assert "choose from pdf, html" in capsys.readouterr().err
    with pytest.raises(UsageError):
        summarize("A text with no more than eight words in it.", method="gone")


def test_vectors_make_near_pairs_nearer_and_far_ones_farther() -> None:
    factor = nearness([(1.0, 0.0), (1.0, 0.1), (0.0, 1.0), ()])
    near, far, unknown = factor(np.array([0, 0, 0]), np.array([1, 2, 3]))
    assert near > 1.0 > far > 0.0
    assert unknown == 1.0
    assert nearness([])(np.array([], dtype=np.intp), np.array([], dtype=np.intp)).size == 0


def test_a_doctor_says_which_plug_in_is_broken(plugins: Path, tmp_path: Path) -> None:
    add(plugins, VECTORS, "odd", "raise RuntimeError('no luck')")
    (tmp_path / "briefing.toml").write_text('version = 1\n[plugins]\nvectors = "odd"\n')
    checks = [c for c in examine(DoctorRequest(tmp_path / "briefing.toml")) if c.name == "Plug-ins"]
    assert [check.state for check in checks] == [State.OK, State.PROBLEM]
    assert "no luck" in checks[1].detail
