from benchmarks.weights import weights_module
from briefing.text.weights import read_weights


def test_weights_that_were_written_are_read_again() -> None:
    weights = {
        "=every report": 0.25,
        "needs a speaker": -1.5,
        "kill": 0.459,
        "=genre explains, asks or lists": 0.0,
    }
    found: dict[str, str] = {}
    exec(weights_module("Some weights.\n", WEIGHTS=weights), found)  # what the recipe wrote
    assert read_weights(found["WEIGHTS"]) == weights
