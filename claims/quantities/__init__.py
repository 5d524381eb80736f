"""Numbers, measures, money, dates and ranks read from text in four languages."""

from claims.quantities.read import read_quantities

__all__ = ["read_quantities"]
