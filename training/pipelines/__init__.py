"""How the spaCy pipelines that ship were made: one command a language, a card each."""
