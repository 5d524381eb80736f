"""llama.cpp's own server on loopback, in an environment of its own, with a model of random weights."""

import contextlib
import subprocess
from pathlib import Path

from servers.process import free_port, running

#: One thread: more wait for one another on a busy machine.
_SERVE = """
import signal, sys, xllamacpp
params = xllamacpp.CommonParams()
params.model.path, params.port, params.api_keys = sys.argv[1], int(sys.argv[2]), [sys.argv[3]]
params.hostnames, params.n_ctx, params.n_parallel = ["127.0.0.1"], 8192, 2
params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
params.warmup = params.ui = params.fit_params = False
params.offline = True
server = xllamacpp.Server(params)
signal.sigwait([signal.SIGTERM, signal.SIGINT])
"""


def missing(servers):
    """Say what is not installed, or nothing."""
    return "" if (servers / "llama/done").exists() else f"llama.cpp is not in {servers}"


@contextlib.contextmanager
def llama(servers, folder, key):
    """Serve a model that says anything that its grammar allows; yield the address with its /v1."""
    python, model = servers / "llama/bin/python", folder / "tiny.gguf"
    script = Path(__file__).with_name("llama_model.py")
    subprocess.run([python, script, model], check=True, capture_output=True)
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with running(
        [python, "-c", _SERVE, model, port, key],
        ready=f"{address}/health",
        log=folder / "llama.log",
    ):
        yield f"{address}/v1"
