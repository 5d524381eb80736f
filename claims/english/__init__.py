"""English: what a parsed sentence says, clause by clause, and the forms that its claims need."""
