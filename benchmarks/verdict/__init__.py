"""How good the verdict model is: `python -m benchmarks.verdict`."""
