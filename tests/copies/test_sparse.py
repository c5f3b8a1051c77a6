import subprocess
import sys

CODE = """
import sys
from briefing.own_process import claim_process
claim_process()
from briefing.copies.sparse import sp
print("numpy.f2py" in sys.modules, sp.csr_matrix((2, 3)).shape)
import numpy, scipy.linalg
print(numpy.testing.assert_allclose(1.0, 1.0), numpy.f2py.__name__)
"""


def test_what_matrices_do_not_need_is_loaded_when_it_is_asked_for() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["False (2, 3)", "None numpy.f2py"]
