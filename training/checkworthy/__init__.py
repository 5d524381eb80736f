"""Fits the check-worthiness score that `claims.checkworthy` reads: see log.md beside this file."""
