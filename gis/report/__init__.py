"""The plan's report: what stands is gathered, put into words, tables and pictures, and written as HTML or OpenDocument.

gathering  the results that stand, with what they say of themselves     areas      classes, zones and values counted
pictures   maps as PNG                                                  cards      what is known of each level-2 zone
chapters   results in the plan's order                                  network    corridors, break points, repairs
made       how each result was made, the rules, the sources             writing    the file
"""
