"""Claim + sources -> Evidence and SourceStatus."""
