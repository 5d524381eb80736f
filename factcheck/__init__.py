"""Fact-check the answers of language models against public sources."""
