"""Review: a dock in which people judge break points and other places one by one.

dock      the window          session   which places there are, which one is looked at
form      what is said about a place     chart     the profile along its corridor
listing   all places with their verdicts
"""
