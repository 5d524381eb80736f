"""What `benchmarks/fuzz.py` is made of: what reads, what it begins with, how it changes, what broke."""
