"""Table of contents of the wing: one algorithm per file, in the order of work; from step 6 on."""

ALGORITHMS = ()
