"""The public sources, one module each; `factcheck.sources.base` says what a source is."""
