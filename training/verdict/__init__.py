"""Trains the verdict model: see training/README.md."""
