"""Options and fixtures for the whole suite."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# a busy machine is no fault of the code: properties fail on what they find, never on a clock
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# new examples are for people who can look at them; CI repeats the same ones
settings.register_profile("ci", settings.get_profile("suite"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "suite")

Golden = Callable[[str, str | bytes], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite golden files instead of comparing")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text or bytes with the file of that name in `golden/` beside the test."""
    folder = Path(str(request.path)).parent / "golden"
    update = bool(request.config.getoption("--update-golden"))

    def check(name: str, found: str | bytes) -> None:
        content = found.encode() if isinstance(found, str) else found
        path = folder / name
        if update:
            folder.mkdir(exist_ok=True)
            path.write_bytes(content)
            return
        expected = path.read_bytes() if path.exists() else b""
        if isinstance(found, str):
            assert found == expected.decode(), f"{path} differs; look at it, then: make golden"
        assert content == expected, f"{path} differs; look at it, then: make golden"

    return check
