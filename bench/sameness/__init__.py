"""Proof that two checkouts give the same results: what is run, how it is kept, how it is compared."""
