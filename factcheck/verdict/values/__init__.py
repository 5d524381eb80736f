"""Values that a statement gives, amounts, dates, places, jobs: read from text, and compared."""
