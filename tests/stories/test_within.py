import numpy as np
import pytest
import scipy.sparse as sp

from briefing.stories import within
from briefing.stories.likeness import Indices, Vector
from briefing.stories.within import similarities_within


@pytest.mark.parametrize("pairs", [1, 30, 10_000])
def test_parts_are_multiplied_as_each_would_be(pairs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(within, "_PORTION_PAIRS", pairs)
    draw = np.random.default_rng(5)
    vectors = sp.csr_matrix(draw.random((40, 25)) * (draw.random((40, 25)) < 0.2))
    rows = draw.permutation(40)
    parts = [np.sort(part) for part in np.split(rows, [1, 4, 20, 21, 35])]
    ages = draw.random(40)

    def factor(first: Indices, second: Indices) -> Vector:
        product: Vector = ages[first] * ages[second]
        return product

    found = list(similarities_within(vectors, parts, factors=(factor, factor)))
    assert [part.tolist() for part, _ in found] == [part.tolist() for part in parts]
    for part, similarity in found:
        alone = (vectors[part] @ vectors[part].T).toarray()
        assert np.allclose(similarity, alone * np.outer(ages[part], ages[part]) ** 2, atol=1e-15)


def test_no_parts_are_no_work() -> None:
    assert list(similarities_within(sp.csr_matrix((3, 2)), [], factors=())) == []
