"""Word lists and sample sentences, a module a language."""
