"""Facts, subject, property and value, and ranks: read from sentences and labelled rows."""
