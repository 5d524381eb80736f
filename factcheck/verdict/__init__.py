"""Claim + Evidence -> Verdict, by rules that show what they compared."""
