"""Hindi in Devanagari: the clauses of a sentence, each with its subject."""
