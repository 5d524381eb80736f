"""Fits the weights by which sentences are put in order: `training.ranking.fit`."""
