"""Programs that make labelled pairs."""
