"""Claim extraction: text in, claims out. Never imports factcheck, never touches the network."""
