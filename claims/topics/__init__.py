"""Whom a text speaks of: what "he", "la ciudad" or "यह शहर" means, by what the sentences before said."""
