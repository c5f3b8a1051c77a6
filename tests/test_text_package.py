import subprocess
import sys

import briefing.text


def test_every_public_name_is_there() -> None:
    assert all(hasattr(briefing.text, name) for name in briefing.text.__all__)


def test_nothing_heavy_is_loaded() -> None:
    heavy = ["numpy", "scipy", "nltk", "sumy", "py3langid", "click", "jinja2", "weasyprint"]
    code = f"import sys, briefing.text; print([m for m in {heavy} if m in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
