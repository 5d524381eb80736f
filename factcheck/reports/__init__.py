"""Report -> text; no network, no models."""
