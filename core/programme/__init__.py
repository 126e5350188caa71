"""Projects and monitoring (plan chapters 7 and 8): from step 6 on; no science here yet."""
