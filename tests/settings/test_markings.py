import pytest

from briefing.settings.markings import meant_label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("ambr", "TLP:AMBER"),
        ("TLP:AMBR", "TLP:AMBER"),
        ("tlp amber+strikt", "TLP:AMBER+STRICT"),
        ("grean", "TLP:GREEN"),
        ("claer", "TLP:CLEAR"),
        # they spell one, or are a marking of the user's own
        ("amber", ""),
        ("TLP:RED", ""),
        ("Embassy use only", ""),
        ("INTERNAL", ""),
        ("", ""),
    ],
)
def test_a_slip_in_a_label_is_told_from_a_free_text(text: str, label: str) -> None:
    assert meant_label(text) == label
