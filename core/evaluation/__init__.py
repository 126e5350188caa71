"""Function evaluation: scores, weights, grades, dominant function."""
